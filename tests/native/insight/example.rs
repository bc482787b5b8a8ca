//! The worked example of docs/insight.md, with the figures that were worked out by hand there.

use waymark::insight::{Feelings, Figure, Finding, Insight, Lack, Rule, StagePain, StepKind};
use waymark::model::{
    BuyingPhase, CardId, Channel, ChannelMode, Complaint, Creator, Date, Decision, DefectionRisk,
    EvidenceState, Field, LaneKind, Number, PersonaId, Presence, Segment, Sentiment, StageId, Value,
    violations,
};

use crate::insight::sketch::Sketch;

struct Example {
    sketch: Sketch,
    ana: PersonaId,
    ben: PersonaId,
    discover: StageId,
    buy: StageId,
    using: StageId,
    /// The touchpoints T1 to T8.
    t: [CardId; 8],
    /// The pain point N1.
    n1: CardId,
    /// The opportunities O1 and O2.
    o1: CardId,
    o2: CardId,
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn example() -> Example {
    let mut sketch = Sketch::new();
    let (ana, ben) = (sketch.persona("Ana"), sketch.persona("Ben"));
    let discover = sketch.stage("Discover", BuyingPhase::Before);
    let buy = sketch.stage("Buy", BuyingPhase::Purchase);
    let using = sketch.stage("Use", BuyingPhase::After);
    let places = [
        (ana, discover, 1),
        (ana, buy, -2),
        (ana, buy, 1),
        (ana, using, -1),
        (ben, discover, 2),
        (ben, buy, 0),
        (ben, buy, -1),
        (ben, buy, 1),
    ];
    let t = places.map(|(persona, stage, feeling)| sketch.touchpoint(persona, stage, feeling));
    let n1 = sketch.card(LaneKind::PainPoints, Some(ana), buy);
    let o1 = sketch.idea(buy, 4, 2, &[t[6]]);
    let o2 = sketch.idea(using, 5, 1, &[t[3]]);
    sketch.set(o2, Field::Decision, Decision::Drop);
    let mut example = Example { sketch, ana, ben, discover, buy, using, t, n1, o1, o2 };
    example.describe_map();
    example.describe_touchpoints();
    example
}

impl Example {
    fn describe_map(&mut self) {
        let sketch = &mut self.sketch;
        sketch.set_map(Field::Scenario, "Two people order a bicycle");
        sketch.set_map(Field::Goal, "Find out why orders are not finished");
        sketch.set_map(Field::Review, date("2026-01-31"));
        sketch.set_persona(self.ana, Field::Segment, Segment::A);
        sketch.set_persona(self.ana, Field::ActualValue, Number::whole(1200));
        sketch.set_persona(self.ana, Field::PotentialValue, Number::whole(2000));
        sketch.set_persona(self.ana, Field::Goals, Value::Texts(vec!["A bicycle by May".to_owned()]));
        sketch.set_persona(self.ben, Field::Segment, Segment::C);
        let question = Value::Texts(vec!["Where do they look first?".to_owned()]);
        sketch.set_stage(self.discover, Field::Questions, question);
        sketch.set_stage(self.buy, Field::Goal, "Pay quickly");
        sketch.set_stage(self.using, Field::Presence, Presence::Partner);
    }

    fn describe_touchpoints(&mut self) {
        let (sketch, t) = (&mut self.sketch, self.t);
        let made = [
            (Channel::Social, Creator::Paid),
            (Channel::Web, Creator::Owned),
            (Channel::Email, Creator::Owned),
            (Channel::Other, Creator::Partner),
            (Channel::WordOfMouth, Creator::Peer),
            (Channel::Place, Creator::Owned),
            (Channel::Phone, Creator::Owned),
            (Channel::Place, Creator::Owned),
        ];
        for (card, (channel, creator)) in t.into_iter().zip(made) {
            sketch.set(card, Field::Channel, channel);
            sketch.set(card, Field::Creator, creator);
        }
        sketch.set(t[3], Field::ChannelName, "Courier");
        sketch.set(t[3], Field::Mode, ChannelMode::Offline);
        sketch.set_all(&[t[1], t[5]], Field::MomentOfTruth, Value::Flag);
        sketch.set(t[5], Field::Owner, "Shop team");
        sketch.set(t[1], Field::DefectionRisk, DefectionRisk::High);
        sketch.set(t[6], Field::DefectionRisk, DefectionRisk::Low);
        sketch.set(t[3], Field::Complaint, Complaint::Instrumental);
        sketch.set(t[3], Field::Recovery, "A voucher and a call");
        sketch.set(t[3], Field::SentimentAfter, Sentiment::MAX);
        sketch.set(t[6], Field::Complaint, Complaint::NonInstrumental);
        sketch.set_all(&[t[0], t[7]], Field::Evidence, EvidenceState::Researched);
        sketch.set(t[3], Field::Evidence, EvidenceState::PartlyBacked);
    }

    fn insight(&self) -> Insight {
        Insight::of(&self.sketch.document(), Some(date("2026-03-01")))
    }
}

fn feelings(touchpoints: usize, love: usize, pain: usize, sum: i64) -> Feelings {
    Feelings { touchpoints, love, pain, sum }
}

fn mean(thousandths: i64) -> Option<Number> {
    Some(Number::from_thousandths(thousandths))
}

fn sentiment(value: i64) -> Sentiment {
    Sentiment::new(value).unwrap()
}

#[test]
fn the_example_is_a_sound_map() {
    assert_eq!(violations(&example().sketch.document()), []);
}

#[test]
fn feelings_are_balanced_per_stage_and_persona() {
    let insight = example().insight();
    let [ana, ben] = &insight.personas[..] else { panic!("two personas") };
    assert_eq!(ana.stages, [feelings(1, 1, 0, 1), feelings(2, 1, 1, -1), feelings(1, 0, 1, -1)]);
    assert_eq!(ben.stages, [feelings(1, 1, 0, 2), feelings(3, 1, 1, 0), feelings(0, 0, 0, 0)]);
    assert_eq!([ana.total, ben.total], [feelings(4, 2, 2, -1), feelings(4, 2, 1, 2)]);
    assert_eq!(ana.stages.iter().map(|stage| stage.balance()).collect::<Vec<_>>(), [1, 0, -1]);
    assert_eq!([ana.total.balance(), ben.total.balance(), insight.feelings.balance()], [0, 1, 1]);
    let means = |stages: &[Feelings]| stages.iter().map(|stage| stage.mean()).collect::<Vec<_>>();
    assert_eq!(means(&ana.stages), [mean(1000), mean(-500), mean(-1000)]);
    assert_eq!(means(&ben.stages), [mean(2000), mean(0), None]);
    assert_eq!(means(&[ana.total, ben.total, insight.feelings]), [mean(-250), mean(500), mean(125)]);
    assert_eq!(insight.stages, [feelings(2, 2, 0, 3), feelings(5, 2, 2, -1), feelings(1, 0, 1, -1)]);
}

#[test]
fn personas_have_their_lowest_point_steepest_drop_and_value() {
    let example = example();
    let insight = example.insight();
    let [ana, ben] = &insight.personas[..] else { panic!("two personas") };
    let lowest = [ana, ben].map(|persona| persona.lowest.unwrap());
    assert_eq!(lowest.map(|lowest| lowest.card), [example.t[1], example.t[6]]);
    let drops = [ana, ben].map(|persona| persona.drop.unwrap());
    assert_eq!(
        drops.map(|drop| (drop.before, drop.after)),
        [(example.t[0], example.t[1]), (example.t[4], example.t[5])]
    );
    assert_eq!(drops.map(|drop| drop.depth()), [3, 2]);
    assert_eq!([ana.weight, ben.weight], [3, 1]);
    assert_eq!([ana.unrealized, ben.unrealized], [Some(Number::whole(800)), None]);
    let most = insight.disagreement.unwrap();
    assert_eq!((most.stage, most.spread), (example.discover, Number::whole(1)));
    assert_eq!((most.highest, most.lowest), (example.ben, example.ana));
}

#[test]
fn findings_stand_in_the_order_of_their_weight() {
    let Example { ana, ben, discover, buy, using, t, n1, o1, o2, .. } = example();
    let found = |rule, weight, figure, cards: &[CardId]| Finding {
        rule,
        weight,
        figure,
        personas: Vec::new(),
        stages: Vec::new(),
        cards: cards.to_vec(),
    };
    let of = |personas: &[PersonaId], finding| Finding { personas: personas.to_vec(), ..finding };
    let within = |stages: &[StageId], finding| Finding { stages: stages.to_vec(), ..finding };
    let fall = |from, to| Figure::Fall { from: sentiment(from), to: sentiment(to) };
    let count = Figure::Count;
    let assumptions = [t[1], t[2], n1, t[4], t[5], t[6]];
    let spread = Figure::Spread(Number::whole(1));
    let expected = [
        found(Rule::RiskUnattended, 105, count(1), &[t[1]]),
        found(Rule::MomentWithoutOwner, 84, count(1), &[t[1]]),
        found(Rule::PainUnanswered, 84, count(3), &[t[1], t[3], n1]),
        of(&[ana], found(Rule::LowestPoint, 63, Figure::Feeling(sentiment(-2)), &[t[1]])),
        of(&[ana], found(Rule::SteepestDrop, 63, fall(1, -2), &[t[0], t[1]])),
        within(&[buy], found(Rule::HeaviestStage, 63, Figure::Pain(7), &[t[1], t[6]])),
        found(Rule::Assumptions, 21, Figure::Share { part: 6, whole: 9 }, &assumptions),
        found(Rule::DroppedPainRemains, 18, count(1), &[o2, t[3]]),
        found(Rule::LowHangingFruit, 18, count(1), &[o1]),
        found(Rule::ComplaintWithoutRecovery, 12, count(1), &[t[6]]),
        of(&[ben, ana], within(&[discover], found(Rule::Disagreement, 12, spread, &[t[4], t[0]]))),
        of(&[ben], found(Rule::LowestPoint, 9, Figure::Feeling(sentiment(-1)), &[t[6]])),
        of(&[ben], found(Rule::SteepestDrop, 9, fall(2, 0), &[t[4], t[5]])),
        within(&[discover, using], found(Rule::NoOwnedTouchpoint, 6, count(2), &[])),
        found(Rule::ReviewPassed, 6, Figure::Day(date("2026-01-31")), &[]),
        found(Rule::RecoveryParadox, 6, count(1), &[t[3]]),
        within(&[using], found(Rule::OnlyPartner, 3, count(1), &[])),
        within(&[discover], found(Rule::OpenQuestions, 3, count(1), &[])),
        of(&[ana], found(Rule::UnrealizedPotential, 3, Figure::Amount(Number::whole(800)), &[])),
        of(&[ben], within(&[using], found(Rule::EmptyStages, 2, count(1), &[]))),
    ];
    let insight = example().insight();
    for (finding, expected) in insight.findings.iter().zip(&expected) {
        assert_eq!(finding, expected);
    }
    assert_eq!(insight.findings.len(), expected.len());
}

#[test]
fn stages_are_ranked_by_pain_and_assumptions_by_stake() {
    let Example { buy, using, t, n1, o1, .. } = example();
    let insight = example().insight();
    assert_eq!(
        insight.pain,
        [
            StagePain { stage: buy, pain: 7, cards: vec![t[1], t[6]], stake: 21 },
            StagePain { stage: using, pain: 3, cards: vec![t[3]], stake: 6 },
        ]
    );
    assert_eq!(insight.fruit, [o1]);
    let ranked: Vec<_> = insight.research.assumptions.iter().map(|card| (card.card, card.stake)).collect();
    assert_eq!(ranked, [(t[1], 21), (t[2], 6), (n1, 6), (t[4], 3), (t[5], 3), (t[6], 3)]);
    assert_eq!(insight.research.questions.iter().map(|stage| stage.count).sum::<usize>(), 1);
}

#[test]
fn the_mix_counts_channels_modes_creators_and_evidence() {
    let mix = example().insight().mix;
    let channels: Vec<_> =
        mix.channels.iter().map(|used| (used.channel, used.name.as_str(), used.count)).collect();
    assert_eq!(
        channels,
        [
            (Channel::Place, "", 2),
            (Channel::Web, "", 1),
            (Channel::Email, "", 1),
            (Channel::Phone, "", 1),
            (Channel::Social, "", 1),
            (Channel::WordOfMouth, "", 1),
            (Channel::Other, "Courier", 1),
        ]
    );
    assert_eq!(ChannelMode::ALL.map(|mode| mix.modes.count(mode)), [3, 4, 0]);
    assert_eq!(mix.modes.unsaid, 1);
    assert_eq!(Creator::ALL.map(|creator| mix.creators.count(creator)), [5, 1, 0, 1, 1]);
    assert_eq!(EvidenceState::ALL.map(|state| mix.evidence.count(state)), [6, 1, 2]);
    assert_eq!((mix.touchpoints, mix.without_channel, mix.evidence.whole()), (8, 0, 9));
}

#[test]
fn recoveries_are_counted() {
    let (example, recoveries) = (example(), example().insight().recoveries);
    assert_eq!((recoveries.complaints, recoveries.without_recovery), (2, 1));
    assert_eq!((recoveries.better, recoveries.in_vain), (1, 0));
    assert_eq!(recoveries.paradox, [example.t[3]]);
}

#[test]
fn each_step_says_how_far_it_is_and_what_is_missing() {
    let insight = example().insight();
    assert_eq!(insight.steps.each_ref().map(|step| step.kind), StepKind::ALL);
    let progress = insight.steps.each_ref().map(|step| (step.done, step.total));
    assert_eq!(progress, [(4, 7), (3, 10), (19, 19), (4, 6), (6, 6), (3, 7), (6, 11), (1, 3)]);
    let missing = insight
        .steps
        .each_ref()
        .map(|step| step.missing.iter().map(|missing| (missing.lack, missing.count)).collect::<Vec<_>>());
    let expected: [&[(Lack, usize)]; 8] = [
        &[(Lack::Scope, 1), (Lack::MapOwner, 1), (Lack::Wants, 1)],
        &[(Lack::Source, 1), (Lack::Evidence, 6)],
        &[],
        &[(Lack::StageGoal, 2)],
        &[],
        &[(Lack::KeyResearch, 3), (Lack::QuestionsAnswered, 1)],
        &[(Lack::Answer, 3), (Lack::MomentOwner, 1), (Lack::Decision, 1)],
        &[(Lack::ReviewAhead, 1), (Lack::Copy, 1)],
    ];
    assert_eq!(missing, expected);
}
