//! What the rules need to know of a record, read from it once.

use crate::insight::places::{Lying, Spot};
use crate::insight::value::{note_stake, persona_weight, touchpoint_stake, unrealized_potential};
use crate::model::{
    BuyingPhase, Card, CardId, Channel, ChannelMode, Creator, Decision, DefectionRisk, EvidenceState, Field,
    Fields, LaneKind, Number, Persona, PersonaId, Presence, Sentiment, Stage, StageId, Status,
};

/// Whether `field` says anything.
fn says(fields: &Fields, field: Field) -> bool {
    !fields.text(field).trim().is_empty()
}

/// What counts of a persona.
#[derive(Debug)]
pub(crate) struct PersonaFacts {
    pub(crate) id: PersonaId,
    /// From 1 to 3.
    pub(crate) weight: u32,
    pub(crate) unrealized: Option<Number>,
    /// Whether it is said what the persona wants: goals or needs.
    pub(crate) has_wants: bool,
}

impl PersonaFacts {
    pub(crate) fn read(id: PersonaId, persona: &Persona) -> Self {
        Self {
            id,
            weight: persona_weight(persona),
            unrealized: unrealized_potential(persona),
            has_wants: [Field::Goals, Field::Needs]
                .iter()
                .any(|field| !persona.fields.texts(*field).is_empty()),
        }
    }
}

/// What counts of a stage.
#[derive(Debug)]
pub(crate) struct StageFacts {
    pub(crate) id: StageId,
    pub(crate) phase: BuyingPhase,
    pub(crate) presence: Presence,
    pub(crate) has_goal: bool,
    /// How many research questions are open.
    pub(crate) questions: usize,
}

impl StageFacts {
    pub(crate) fn read(id: StageId, stage: &Stage) -> Self {
        Self {
            id,
            phase: stage.phase(),
            presence: stage.presence(),
            has_goal: !stage.goal().trim().is_empty(),
            questions: stage.fields.texts(Field::Questions).len(),
        }
    }
}

/// What counts of a touchpoint.
#[derive(Debug)]
pub(crate) struct TouchpointFacts<'a> {
    pub(crate) id: CardId,
    /// Its place on the map, from 0.
    pub(crate) order: u32,
    /// The place of its persona, from 0; that after the last where the lane is shared.
    pub(crate) persona: usize,
    /// The place of its stage, from 0.
    pub(crate) stage: usize,
    /// The weight of its persona, or the highest of all where the lane is shared.
    pub(crate) weight: u32,
    /// From 1 to 21.
    pub(crate) stake: u32,
    pub(crate) sentiment: Sentiment,
    pub(crate) after: Option<Sentiment>,
    pub(crate) is_moment: bool,
    pub(crate) is_answered: bool,
    pub(crate) is_high_risk: bool,
    pub(crate) has_owner: bool,
    pub(crate) has_complaint: bool,
    pub(crate) has_recovery: bool,
    pub(crate) channel: Option<Channel>,
    /// The name of a channel that is none of the usual ones, else empty.
    pub(crate) channel_name: &'a str,
    pub(crate) mode: Option<ChannelMode>,
    pub(crate) creator: Option<Creator>,
    pub(crate) evidence: EvidenceState,
}

impl<'a> TouchpointFacts<'a> {
    /// `weight` is that of the place. Whether it is answered is not on the card.
    pub(crate) fn read(card: &'a Card, place: Lying, spot: Spot, weight: u32) -> Self {
        let fields = &card.fields;
        let (sentiment, is_moment) = (card.sentiment(), card.is_moment_of_truth());
        let (channel, after) = (card.channel(), card.sentiment_after());
        let risk: Option<DefectionRisk> = fields.choice(Field::DefectionRisk);
        Self {
            id: place.card,
            order: place.order,
            persona: spot.persona,
            stage: spot.stage,
            weight,
            stake: touchpoint_stake(weight, sentiment, is_moment, risk),
            sentiment,
            after,
            is_moment,
            is_answered: false,
            is_high_risk: risk == Some(DefectionRisk::High),
            has_owner: says(fields, Field::Owner),
            has_complaint: fields.get(Field::Complaint).is_some(),
            has_recovery: after.is_some() || says(fields, Field::Recovery),
            channel,
            channel_name: if channel == Some(Channel::Other) { card.channel_name().trim() } else { "" },
            mode: card.mode().or_else(|| channel.and_then(Channel::usual_mode)),
            creator: card.creator(),
            evidence: fields.choice(Field::Evidence).unwrap_or_default(),
        }
    }

    /// Whether it decides or moves: a moment of truth, or a feeling at an end of the scale.
    pub(crate) fn is_key(&self) -> bool {
        self.is_moment || self.sentiment == Sentiment::MIN || self.sentiment == Sentiment::MAX
    }
}

/// What counts of a card that can be researched and is no touchpoint.
#[derive(Debug)]
pub(crate) struct NoteFacts {
    pub(crate) id: CardId,
    /// Its place on the map, from 0.
    pub(crate) order: u32,
    /// From 1 to 6.
    pub(crate) stake: u32,
    /// Whether it says what hurts: it lies in a lane of pain points.
    pub(crate) is_pain: bool,
    pub(crate) is_answered: bool,
    pub(crate) evidence: EvidenceState,
}

impl NoteFacts {
    /// `weight` is that of the place. Whether it is answered is not on the card.
    pub(crate) fn read(card: &Card, place: Lying, spot: Spot, weight: u32) -> Self {
        let is_pain = spot.kind == LaneKind::PainPoints;
        Self {
            id: place.card,
            order: place.order,
            stake: note_stake(weight, is_pain),
            is_pain,
            is_answered: false,
            evidence: card.fields.choice(Field::Evidence).unwrap_or_default(),
        }
    }
}

/// What counts of an opportunity.
#[derive(Debug)]
pub(crate) struct OpportunityFacts<'a> {
    pub(crate) id: CardId,
    /// Its place on the map, from 0.
    pub(crate) order: u32,
    /// From 1 to 5.
    pub(crate) impact: Option<i64>,
    /// From 1 to 5.
    pub(crate) effort: Option<i64>,
    pub(crate) decision: Decision,
    pub(crate) is_done: bool,
    pub(crate) has_outcome: bool,
    pub(crate) answers: &'a [CardId],
}

impl<'a> OpportunityFacts<'a> {
    pub(crate) fn read(card: &'a Card, place: Lying) -> Self {
        let fields = &card.fields;
        Self {
            id: place.card,
            order: place.order,
            impact: fields.whole(Field::Impact),
            effort: fields.whole(Field::Effort),
            decision: fields.choice(Field::Decision).unwrap_or_default(),
            is_done: fields.choice(Field::Status) == Some(Status::Done),
            has_outcome: says(fields, Field::Outcome),
            answers: fields.cards(Field::Answers),
        }
    }

    /// Whether it was dropped for now.
    pub(crate) fn is_dropped(&self) -> bool {
        self.decision == Decision::Drop
    }
}
