//! Which fields a record has, in what order and in which groups.

use crate::model::{CardKind, Channel, Decision, DefectionRisk, EvidenceState, Field, Fields};

/// A kind of record that has fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holder {
    /// The map itself.
    Map,
    /// A persona.
    Persona,
    /// A stage.
    Stage,
    /// A lane.
    Lane,
    /// A card of some kind.
    Card(CardKind),
}

/// A group of fields that belong together. The first group of a record is what everyone fills in; the others
/// are there for those who need them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// What everyone fills in.
    Basics,
    /// Who the persona is.
    Profile,
    /// What the persona wants.
    Wants,
    /// What the customer is worth.
    CustomerValue,
    /// What is still unknown, and the steps within.
    Inside,
    /// How it is shown.
    Look,
    /// How well it is known.
    Evidence,
    /// What it does to the customer.
    Experience,
    /// What customers complain about, and what we do then.
    Complaint,
    /// What keeps the customer, and what drives the customer away.
    Relationship,
    /// What is measured.
    Metrics,
    /// What was decided.
    Decision,
    /// The five parts of a process.
    Process,
    /// Which channels it has of its own.
    Channels,
    /// When it counts as low-hanging fruit.
    Rules,
    /// Who works on it and how far that is.
    Work,
}

/// One group with its fields in order.
pub type Grouped = (Group, &'static [Field]);

use Field as F;

const EVIDENCE: Grouped = (
    Group::Evidence,
    &[F::Evidence, F::EvidenceMethod, F::EvidenceSource, F::EvidenceSample, F::EvidenceDate],
);
const WORK: Grouped = (Group::Work, &[F::Owner, F::Status, F::Tags, F::Links, F::Votes, F::Comments]);

const MAP: &[Grouped] = &[
    (
        Group::Basics,
        &[
            F::Title,
            F::Scenario,
            F::Goal,
            F::Scope,
            F::Owner,
            F::Source,
            F::State,
            F::FutureOf,
            F::Created,
            F::Review,
        ],
    ),
    (Group::Channels, &[F::Channels]),
    (Group::Rules, &[F::FruitImpact, F::FruitEffort, F::Template]),
];
const PERSONA: &[Grouped] = &[
    (Group::Basics, &[F::Name, F::Role, F::PersonaColor, F::Portrait, F::Quote]),
    (Group::Profile, &[F::Story, F::Demographics, F::Behaviors, F::PreferredChannels]),
    (Group::Wants, &[F::Goals, F::Needs, F::NeedsSegment, F::Motivations, F::Frustrations]),
    (Group::CustomerValue, &[F::Segment, F::ActualValue, F::PotentialValue, F::Currency, F::ShareOfCustomer]),
];
const STAGE: &[Grouped] = &[
    (Group::Basics, &[F::Title, F::Phase, F::Presence, F::Goal, F::Color]),
    (Group::Inside, &[F::Substeps, F::Questions]),
    (Group::Look, &[F::Collapsed]),
];
const LANE: &[Grouped] =
    &[(Group::Basics, &[F::Title, F::Color, F::Icon]), (Group::Look, &[F::Guide, F::Collapsed, F::Hidden])];
const TOUCHPOINT: &[Grouped] = &[
    (
        Group::Basics,
        &[
            F::Title,
            F::Sentiment,
            F::Channel,
            F::ChannelName,
            F::Mode,
            F::Creator,
            F::MomentOfTruth,
            F::MomentReason,
            F::Notes,
        ],
    ),
    EVIDENCE,
    (Group::Experience, &[F::Dimensions, F::QualityPosition, F::EfficiencyPosition]),
    (Group::Complaint, &[F::Complaint, F::Recovery, F::SentimentAfter]),
    (Group::Relationship, &[F::Benefits, F::DefectionRisk, F::DefectionReason]),
    (Group::Metrics, &[F::Metrics]),
    WORK,
];
const NOTE: &[Grouped] = &[(Group::Basics, &[F::Title, F::Notes]), EVIDENCE, WORK];
const OPPORTUNITY: &[Grouped] = &[
    (Group::Basics, &[F::Title, F::Notes, F::Impact, F::Effort, F::Due, F::Answers]),
    (Group::Decision, &[F::Decision, F::DecisionReason, F::DecisionDate, F::Outcome]),
    WORK,
];
const PROCESS: &[Grouped] = &[
    (Group::Basics, &[F::Title, F::Notes, F::Team, F::System, F::Procedure]),
    (Group::Process, &[F::Supplier, F::Input, F::Transformation, F::Output, F::Customer]),
    EVIDENCE,
    WORK,
];
const METRIC: &[Grouped] =
    &[(Group::Basics, &[F::Title, F::Notes, F::Value, F::Unit, F::Target, F::Measured, F::Source]), WORK];
const PICTURE: &[Grouped] = &[(Group::Basics, &[F::Title, F::Notes, F::Picture]), WORK];

/// Every field of any card, in the order of files. A card keeps what was written on it when it becomes a card
/// of another kind, so it can hold fields that its kind does not offer.
const CARD: &[Field] = &[
    F::Title,
    F::Notes,
    F::Picture,
    F::Channel,
    F::ChannelName,
    F::Mode,
    F::Creator,
    F::Sentiment,
    F::MomentOfTruth,
    F::MomentReason,
    F::Dimensions,
    F::QualityPosition,
    F::EfficiencyPosition,
    F::Complaint,
    F::Recovery,
    F::SentimentAfter,
    F::Benefits,
    F::DefectionRisk,
    F::DefectionReason,
    F::Metrics,
    F::Impact,
    F::Effort,
    F::Due,
    F::Answers,
    F::Decision,
    F::DecisionReason,
    F::DecisionDate,
    F::Outcome,
    F::Team,
    F::System,
    F::Procedure,
    F::Supplier,
    F::Input,
    F::Transformation,
    F::Output,
    F::Customer,
    F::Value,
    F::Unit,
    F::Target,
    F::Measured,
    F::Source,
    F::Evidence,
    F::EvidenceMethod,
    F::EvidenceSource,
    F::EvidenceSample,
    F::EvidenceDate,
    F::Owner,
    F::Status,
    F::Tags,
    F::Links,
    F::Votes,
    F::Comments,
];

impl Holder {
    /// Every kind of record that has fields.
    pub const ALL: [Self; 10] = [
        Self::Map,
        Self::Persona,
        Self::Stage,
        Self::Lane,
        Self::Card(CardKind::Touchpoint),
        Self::Card(CardKind::Note),
        Self::Card(CardKind::Opportunity),
        Self::Card(CardKind::Process),
        Self::Card(CardKind::Metric),
        Self::Card(CardKind::Picture),
    ];

    /// The fields that such a record offers, group by group.
    #[must_use]
    pub fn groups(self) -> &'static [Grouped] {
        match self {
            Self::Map => MAP,
            Self::Persona => PERSONA,
            Self::Stage => STAGE,
            Self::Lane => LANE,
            Self::Card(CardKind::Touchpoint) => TOUCHPOINT,
            Self::Card(CardKind::Note) => NOTE,
            Self::Card(CardKind::Opportunity) => OPPORTUNITY,
            Self::Card(CardKind::Process) => PROCESS,
            Self::Card(CardKind::Metric) => METRIC,
            Self::Card(CardKind::Picture) => PICTURE,
        }
    }

    /// The fields that such a record offers.
    pub fn offered(self) -> impl Iterator<Item = Field> {
        self.groups().iter().flat_map(|(_, fields)| *fields).copied()
    }

    /// Every field that such a record can hold, in the order of files.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        let (of_card, of_others): (&[Field], &[Grouped]) = match self {
            Self::Card(_) => (CARD, &[]),
            Self::Map | Self::Persona | Self::Stage | Self::Lane => (&[], self.groups()),
        };
        of_card.iter().copied().chain(of_others.iter().flat_map(|(_, fields)| *fields).copied())
    }

    /// Whether `field` says something on a record with these fields: some fields explain another one.
    #[must_use]
    pub fn is_relevant(field: Field, fields: &Fields) -> bool {
        let explained = match field {
            F::ChannelName => fields.choice(F::Channel) == Some(Channel::Other),
            F::MomentReason => fields.flag(F::MomentOfTruth),
            F::DefectionReason => fields
                .choice::<DefectionRisk>(F::DefectionRisk)
                .is_some_and(|risk| risk > DefectionRisk::None),
            F::SentimentAfter => fields.get(F::Recovery).is_some(),
            F::DecisionReason | F::DecisionDate => {
                fields.choice::<Decision>(F::Decision).is_some_and(|decision| decision != Decision::Open)
            }
            F::EvidenceMethod | F::EvidenceSource | F::EvidenceSample | F::EvidenceDate => fields
                .choice::<EvidenceState>(F::Evidence)
                .is_some_and(|evidence| evidence > EvidenceState::Assumption),
            _ => true,
        };
        explained || fields.get(field).is_some()
    }

    /// Whether such a record can hold `field`.
    #[must_use]
    pub fn has(self, field: Field) -> bool {
        self.fields().any(|other| other == field)
    }
}
