//! A finding: something about the map that is worth looking at, with the cards that cause it.

use crate::model::{CardId, Date, Number, PersonaId, RecordKey, Sentiment, StageId};

/// What a finding goes by. `docs/insight.md` has every rule in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// High defection risk, and neither a recovery nor an opportunity that answers it.
    RiskUnattended,
    /// A moment of truth without an owner.
    MomentWithoutOwner,
    /// A pain point that no opportunity answers.
    PainUnanswered,
    /// A complaint, and nothing is done to make up for it.
    ComplaintWithoutRecovery,
    /// An opportunity was dropped and what it answered still hurts.
    DroppedPainRemains,
    /// Where a persona feels worst, if that is below neutral.
    LowestPoint,
    /// Where a persona's feeling falls most from one touchpoint to the next.
    SteepestDrop,
    /// The stage with the most pain, weighted with persona value.
    HeaviestStage,
    /// Opportunities with much impact and little effort.
    LowHangingFruit,
    /// The stage that personas disagree about most.
    Disagreement,
    /// Stages with touchpoints, none of which we own.
    NoOwnedTouchpoint,
    /// Stages in which customers have only each other.
    OnlyPeers,
    /// Stages in which nobody is in contact with the customer.
    NobodyPresent,
    /// Stages in which only a partner is in contact with the customer.
    OnlyPartner,
    /// Stages in which a persona has no touchpoints.
    EmptyStages,
    /// The day by which the map should be looked at again is past.
    ReviewPassed,
    /// A future map does not name the current map that it answers.
    FutureWithoutCurrent,
    /// Cards that are assumptions.
    Assumptions,
    /// Stages with open research questions.
    OpenQuestions,
    /// A persona could be worth more than it is.
    UnrealizedPotential,
    /// Recoveries that leave the customer happier than before the failure.
    RecoveryParadox,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 21] = [
        Self::RiskUnattended,
        Self::MomentWithoutOwner,
        Self::PainUnanswered,
        Self::ComplaintWithoutRecovery,
        Self::DroppedPainRemains,
        Self::LowestPoint,
        Self::SteepestDrop,
        Self::HeaviestStage,
        Self::LowHangingFruit,
        Self::Disagreement,
        Self::NoOwnedTouchpoint,
        Self::OnlyPeers,
        Self::NobodyPresent,
        Self::OnlyPartner,
        Self::EmptyStages,
        Self::ReviewPassed,
        Self::FutureWithoutCurrent,
        Self::Assumptions,
        Self::OpenQuestions,
        Self::UnrealizedPotential,
        Self::RecoveryParadox,
    ];

    /// How urgent what the rule finds is, from 1 (good to know) to 5 (customers may leave).
    #[must_use]
    pub fn urgency(self) -> u32 {
        match self {
            Self::RiskUnattended => 5,
            Self::MomentWithoutOwner | Self::PainUnanswered | Self::ComplaintWithoutRecovery => 4,
            Self::DroppedPainRemains
            | Self::LowestPoint
            | Self::SteepestDrop
            | Self::HeaviestStage
            | Self::LowHangingFruit => 3,
            Self::Disagreement
            | Self::NoOwnedTouchpoint
            | Self::OnlyPeers
            | Self::NobodyPresent
            | Self::EmptyStages
            | Self::ReviewPassed
            | Self::FutureWithoutCurrent => 2,
            Self::OnlyPartner
            | Self::Assumptions
            | Self::OpenQuestions
            | Self::UnrealizedPotential
            | Self::RecoveryParadox => 1,
        }
    }
}

/// The number of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// There is nothing to count.
    None,
    /// So many cards, stages or questions: what the rule is about.
    Count(usize),
    /// A feeling.
    Feeling(Sentiment),
    /// A feeling that falls.
    Fall {
        /// The feeling before.
        from: Sentiment,
        /// The feeling after.
        to: Sentiment,
    },
    /// A difference between two mean feelings, up to 4.
    Spread(Number),
    /// Pain weighted with persona value, in points.
    Pain(u32),
    /// So many of so many.
    Share {
        /// How many it is true of.
        part: usize,
        /// How many there are.
        whole: usize,
    },
    /// An amount in the currency of the persona.
    Amount(Number),
    /// A day.
    Day(Date),
}

/// Something about the map that is worth looking at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it goes by.
    pub rule: Rule,
    /// How far up it stands among the findings, from 1: the rule's urgency (1 to 5) times the highest stake of
    /// what causes it (1 to 21).
    pub weight: u32,
    /// Its number.
    pub figure: Figure,
    /// The personas that it is about.
    pub personas: Vec<PersonaId>,
    /// The stages that it is about.
    pub stages: Vec<StageId>,
    /// The cards that cause it. Where they are all of one sort, those that matter most come first.
    pub cards: Vec<CardId>,
}

impl Finding {
    /// A finding that is not yet about anything. `stake` is the highest of what causes it.
    pub(crate) fn new(rule: Rule, figure: Figure, stake: u32) -> Self {
        let weight = rule.urgency() * stake;
        Self { rule, weight, figure, personas: Vec::new(), stages: Vec::new(), cards: Vec::new() }
    }

    /// A finding about `cards` with their stakes, in the order of the map: how many they are, those with the
    /// highest stake first. `None` if there are none.
    pub(crate) fn about_cards(rule: Rule, mut cards: Vec<(CardId, u32)>) -> Option<Self> {
        cards.sort_by_key(|(_, stake)| std::cmp::Reverse(*stake));
        let (_, highest) = *cards.first()?;
        let finding = Self::new(rule, Figure::Count(cards.len()), highest);
        Some(Self { cards: cards.into_iter().map(|(card, _)| card).collect(), ..finding })
    }

    /// A finding about `stages`: how many they are. `None` if there are none.
    pub(crate) fn about_stages(rule: Rule, stages: Vec<StageId>, stake: u32) -> Option<Self> {
        let finding = Self::new(rule, Figure::Count(stages.len()), stake);
        (!stages.is_empty()).then_some(Self { stages, ..finding })
    }

    /// The one record that the title of the finding has to name, if any: the persona of a journey, the stage
    /// that stands out, the idea that was dropped.
    #[must_use]
    pub fn about(&self) -> Option<RecordKey> {
        match self.rule {
            Rule::LowestPoint | Rule::SteepestDrop | Rule::EmptyStages | Rule::UnrealizedPotential => {
                self.personas.first().map(|persona| RecordKey::Persona(*persona))
            }
            Rule::Disagreement | Rule::HeaviestStage => {
                self.stages.first().map(|stage| RecordKey::Stage(*stage))
            }
            Rule::DroppedPainRemains => self.cards.first().map(|card| RecordKey::Card(*card)),
            Rule::RiskUnattended
            | Rule::MomentWithoutOwner
            | Rule::PainUnanswered
            | Rule::ComplaintWithoutRecovery
            | Rule::LowHangingFruit
            | Rule::NoOwnedTouchpoint
            | Rule::OnlyPeers
            | Rule::NobodyPresent
            | Rule::OnlyPartner
            | Rule::ReviewPassed
            | Rule::FutureWithoutCurrent
            | Rule::Assumptions
            | Rule::OpenQuestions
            | Rule::RecoveryParadox => None,
        }
    }
}
