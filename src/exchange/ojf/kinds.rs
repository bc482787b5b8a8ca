//! Which kind of lane a swimlane is, by its name and by the purposes of its nodes.

use crate::model::LaneKind;

/// Words that decide the kind of a swimlane that has one of them in its name; the first row that fits.
const WORDS: [(LaneKind, &[&str]); 9] = [
    (
        LaneKind::PainPoints,
        &[
            "pain",
            "pains",
            "painpoint",
            "painpoints",
            "friction",
            "frustration",
            "frustrations",
            "blocker",
            "blockers",
            "roadblock",
            "roadblocks",
            "barrier",
            "barriers",
            "problem",
            "problems",
            "issue",
            "issues",
            "bottleneck",
            "bottlenecks",
        ],
    ),
    (LaneKind::Opportunities, &["opportunity", "opportunities", "idea", "ideas"]),
    (LaneKind::Frontstage, &["frontstage", "onstage"]),
    (LaneKind::Backstage, &["backstage"]),
    (LaneKind::Touchpoints, &["touchpoint", "touchpoints", "interaction", "interactions"]),
    (
        LaneKind::Thoughts,
        &[
            "thought",
            "thoughts",
            "emotion",
            "emotions",
            "emotional",
            "feeling",
            "feelings",
            "mood",
            "sentiment",
        ],
    ),
    (LaneKind::Actions, &["action", "actions", "activity", "activities", "step", "steps"]),
    (LaneKind::Needs, &["need", "needs", "motivation", "motivations", "expectation", "expectations"]),
    (LaneKind::Metrics, &["metric", "metrics", "kpi", "kpis"]),
];

/// Whole names that decide the kind.
const NAMES: [(LaneKind, &[&str]); 2] = [
    (LaneKind::Support, &["support", "support processes", "support process", "support systems"]),
    (LaneKind::Touchpoints, &["touch points"]),
];

/// The kind of a swimlane with this name, if the name tells.
pub(super) fn kind_of_name(name: &str) -> Option<LaneKind> {
    let name = name.to_lowercase();
    let words: Vec<_> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let whole = words.join(" ");
    let by_name = NAMES.iter().find(|(_, names)| names.contains(&whole.as_str()));
    let by_word = || WORDS.iter().find(|(_, known)| words.iter().any(|word| known.contains(word)));
    by_name.map(|(kind, _)| *kind).or_else(|| by_word().map(|(kind, _)| *kind))
}

/// The kind of lane that nodes of this purpose lie in, if the purpose tells.
pub(super) fn kind_of_purpose(purpose: &str) -> Option<LaneKind> {
    let purpose = purpose.trim().to_lowercase().replace(['_', ' '], "-");
    Some(match purpose.as_str() {
        "pain-point" | "painpoint" | "pain" | "bottleneck" | "friction" => LaneKind::PainPoints,
        "opportunity" => LaneKind::Opportunities,
        "touchpoint" | "touch-point" => LaneKind::Touchpoints,
        "action" => LaneKind::Actions,
        "thought" => LaneKind::Thoughts,
        "need" => LaneKind::Needs,
        _ => return None,
    })
}

/// The purpose that cards of such a lane are written with: a word that decides the kind again.
pub(super) fn purpose_of(kind: LaneKind) -> Option<&'static str> {
    Some(match kind {
        LaneKind::Touchpoints => "touchpoint",
        LaneKind::Actions => "action",
        LaneKind::Thoughts => "thought",
        LaneKind::PainPoints => "pain-point",
        LaneKind::Opportunities => "opportunity",
        LaneKind::Needs => "need",
        LaneKind::Emotion
        | LaneKind::Channels
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Metrics
        | LaneKind::Storyboard
        | LaneKind::Custom => return None,
    })
}

/// What is known of a swimlane before its kind is decided.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) name: String,
    /// The kind that Waymark wrote into the file.
    pub(super) stated: Option<LaneKind>,
    /// The kinds that the purposes of its nodes tell, with how many of them do.
    pub(super) purposes: Vec<(LaneKind, usize)>,
    /// How many nodes it has.
    pub(super) nodes: usize,
    /// How many of them have a score.
    pub(super) scored: usize,
}

impl Facts {
    /// Counts a node of the swimlane.
    pub(super) fn count(&mut self, purpose: Option<LaneKind>, has_score: bool) {
        self.nodes += 1;
        self.scored += usize::from(has_score);
        let Some(purpose) = purpose else { return };
        match self.purposes.iter_mut().find(|(kind, _)| *kind == purpose) {
            Some((_, count)) => *count += 1,
            None => self.purposes.push((purpose, 1)),
        }
    }

    /// The kind by what Waymark wrote, by the name, or by the purpose of most of its nodes.
    fn kind(&self) -> LaneKind {
        let most = self.purposes.iter().find(|(_, count)| count * 2 > self.nodes).map(|(kind, _)| *kind);
        self.stated.or_else(|| kind_of_name(&self.name)).or(most).unwrap_or(LaneKind::Custom)
    }
}

/// The kinds of all swimlanes.
#[derive(Debug)]
pub(super) struct Kinds {
    pub(super) kinds: Vec<LaneKind>,
    /// The swimlane of actions or of anything that became the one of touchpoints, because the scores are there.
    pub(super) drawn_from: Option<usize>,
    /// The swimlanes of touchpoints that are not the one such lane that a map has.
    pub(super) aside: Vec<usize>,
}

impl Kinds {
    /// Decides so that there is at most one lane of each computed kind and of touchpoints.
    ///
    /// The curve of feelings is drawn from touchpoints. So where no swimlane of them has nodes, the one with most
    /// scores is taken, unless it holds something else than what happens: a file without one has no curve at all.
    pub(super) fn decide(lanes: &[Facts]) -> Self {
        let mut kinds: Vec<_> = lanes.iter().map(Facts::kind).collect();
        let is_stated = |index: &usize| lanes.get(*index).is_some_and(|lane| lane.stated.is_some());
        let of_touchpoints = places(&kinds, LaneKind::Touchpoints);
        let stated = of_touchpoints.iter().copied().find(is_stated);
        let nodes = |index: &usize| lanes.get(*index).map_or(0, |lane| lane.nodes);
        let fullest = first_of_most(of_touchpoints.iter().copied(), nodes);
        let is_open = |kind: &LaneKind| matches!(kind, LaneKind::Actions | LaneKind::Custom);
        let open = (0..).zip(&kinds).filter(|(index, kind)| is_open(kind) && !is_stated(index));
        let open: Vec<usize> = open.map(|(index, _)| index).collect();
        let scored = |index: &usize| lanes.get(*index).map_or(0, |lane| lane.scored);
        let drawn_from =
            if stated.or(fullest).is_none() { first_of_most(open.into_iter(), scored) } else { None };
        let chosen = stated.or(fullest).or(drawn_from).or(of_touchpoints.first().copied());
        let aside: Vec<_> = of_touchpoints.into_iter().filter(|index| Some(*index) != chosen).collect();
        for (index, kind) in kinds.iter_mut().enumerate() {
            if Some(index) == chosen {
                *kind = LaneKind::Touchpoints;
            } else if *kind == LaneKind::Touchpoints {
                *kind = LaneKind::Custom;
            }
        }
        for computed in [LaneKind::Emotion, LaneKind::Channels] {
            let mut all = places(&kinds, computed).into_iter();
            let first = all.find(|index| nodes(index) == 0);
            for index in places(&kinds, computed).into_iter().filter(|index| Some(*index) != first) {
                if let Some(kind) = kinds.get_mut(index) {
                    *kind = LaneKind::Custom;
                }
            }
        }
        let aside = aside.into_iter().filter(|index| nodes(index) > 0).collect();
        Self { kinds, drawn_from, aside }
    }
}

fn places(kinds: &[LaneKind], of: LaneKind) -> Vec<usize> {
    (0..).zip(kinds).filter(|(_, kind)| **kind == of).map(|(index, _)| index).collect()
}

/// The first of those that have most, if any has something.
fn first_of_most(places: impl Iterator<Item = usize>, has: impl Fn(&usize) -> usize) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for place in places {
        let count = has(&place);
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((place, count));
        }
    }
    best.map(|(place, _)| place)
}
