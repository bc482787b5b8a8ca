//! Everything that a map says about itself, worked out in one walk over its cards.

use std::cmp::Reverse;

use crate::insight::feelings::Feelings;
use crate::insight::finding::{Figure, Finding, Rule};
use crate::insight::gaps::gaps;
use crate::insight::journey::{self, PersonaInsight, feelings_by_stage};
use crate::insight::mix::Mix;
use crate::insight::overlay::{Disagreement, disagreement};
use crate::insight::ranking::{StagePain, fruit_finding, heaviest, low_hanging_fruit, pain_ranking};
use crate::insight::reading::Reading;
use crate::insight::recovery::{Recoveries, recoveries};
use crate::insight::research::{Research, research};
use crate::insight::stages::stage_findings;
use crate::insight::steps::{Step, all_steps};
use crate::model::{CardId, Date, Document, Field, MapState, Number};

/// Everything that a map says about itself. Equal maps have equal insight, whatever their things are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insight {
    /// The feelings of all touchpoints; shared ones count once.
    pub feelings: Feelings,
    /// The feelings of all touchpoints of each stage, in the order of the map; their sum is `feelings`.
    pub stages: Vec<Feelings>,
    /// Each persona's journey, in the order of the map.
    pub personas: Vec<PersonaInsight>,
    /// The stage that personas disagree about most, if they disagree.
    pub disagreement: Option<Disagreement>,
    /// The stages in which something hurts, the most painful first.
    pub pain: Vec<StagePain>,
    /// The low-hanging fruit, best first.
    pub fruit: Vec<CardId>,
    /// What the touchpoints are made of.
    pub mix: Mix,
    /// What to research next.
    pub research: Research,
    /// Complaints and recoveries.
    pub recoveries: Recoveries,
    /// What is worth looking at: highest weight first, equals in the order of rules, then of the map.
    pub findings: Vec<Finding>,
    /// How far the map is.
    pub steps: [Step; 8],
}

impl Insight {
    /// What `document` says about itself. Without `today` nothing is late.
    ///
    /// Cost: each card is read once; besides, it grows with personas × stages, and with the sorting of what
    /// is found.
    #[must_use]
    pub fn of(document: &Document, today: Option<Date>) -> Self {
        let reading = Reading::of(document);
        let personas = journey::all(&reading);
        let disagreement = disagreement(&reading, &personas);
        let pain = pain_ranking(&reading);
        let fruit = low_hanging_fruit(&reading);
        let research = research(&reading);
        let (recoveries, paradox) = recoveries(&reading);

        let mut findings = gaps(&reading);
        findings.extend(personas.iter().flat_map(persona_findings));
        findings.extend(stage_findings(&reading, &personas));
        findings.extend(map_findings(document, reading.top_weight, today));
        let others = [
            disagreement.map(|found| found.finding(&reading)),
            heaviest(&pain),
            fruit_finding(&reading, &fruit),
            research.finding(),
            paradox,
        ];
        findings.extend(others.into_iter().flatten());
        findings.sort_by_key(|finding| (Reverse(finding.weight), finding.rule));

        let stages = feelings_by_stage(&reading.touchpoints, reading.stages.len());
        Self {
            feelings: stages.iter().copied().fold(Feelings::default(), Feelings::and_all),
            stages,
            disagreement,
            pain,
            fruit,
            mix: Mix::from_reading(&reading),
            research,
            recoveries,
            findings,
            steps: all_steps(&reading, &personas, today),
            personas,
        }
    }

    /// The findings by `rule`, highest weight first.
    pub fn by(&self, rule: Rule) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.rule == rule)
    }
}

/// What is worth looking at in one persona's journey.
fn persona_findings(persona: &PersonaInsight) -> impl Iterator<Item = Finding> {
    let lowest = persona.lowest.filter(|lowest| lowest.sentiment.is_pain()).map(|lowest| Finding {
        cards: vec![lowest.card],
        ..Finding::new(Rule::LowestPoint, Figure::Feeling(lowest.sentiment), lowest.stake)
    });
    let drop = persona.drop.map(|drop| Finding {
        cards: vec![drop.before, drop.after],
        ..Finding::new(Rule::SteepestDrop, Figure::Fall { from: drop.from, to: drop.to }, drop.stake)
    });
    let unrealized = persona.unrealized.filter(|amount| *amount > Number::default());
    let potential = unrealized
        .map(|amount| Finding::new(Rule::UnrealizedPotential, Figure::Amount(amount), persona.weight));
    let about = vec![persona.persona];
    let found = [lowest, drop, potential].into_iter().flatten();
    found.map(move |finding| Finding { personas: about.clone(), ..finding })
}

/// What is worth looking at in the map itself. On the day of the review it is not late yet.
fn map_findings(document: &Document, stake: u32, today: Option<Date>) -> impl Iterator<Item = Finding> {
    let review = document.map().fields.date(Field::Review);
    let passed = review.filter(|review| today.is_some_and(|today| today > *review));
    let passed = passed.map(|review| Finding::new(Rule::ReviewPassed, Figure::Day(review), stake));
    let map = document.map();
    let is_lost = map.state() == MapState::Future && map.fields.get(Field::FutureOf).is_none();
    let lost = is_lost.then(|| Finding::new(Rule::FutureWithoutCurrent, Figure::None, stake));
    passed.into_iter().chain(lost)
}
