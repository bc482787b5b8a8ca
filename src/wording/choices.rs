//! The names of the values that fields choose from.

use crate::model::{
    BuyingPhase, Channel, ChannelMode, Choice, Choices, Color, Complaint, Creator, Decision, DefectionRisk,
    Dimension, EvidenceMethod, EvidenceState, LaneIcon, MapState, Presence, RelationshipBenefit, Segment,
    Status,
};
use crate::wording;

/// The name of the value at a place of a list; empty if the list is shorter.
#[must_use]
pub fn choice(of: Choices, index: u8) -> &'static str {
    fn name<C: Choice>(index: u8, name: fn(C) -> &'static str) -> &'static str {
        C::at(index).map(name).unwrap_or_default()
    }
    match of {
        Choices::MapState => name::<MapState>(index, wording::map_state),
        Choices::Color => name::<Color>(index, wording::color),
        Choices::Segment => name::<Segment>(index, segment),
        Choices::BuyingPhase => name::<BuyingPhase>(index, wording::buying_phase),
        Choices::Presence => name::<Presence>(index, wording::presence),
        Choices::LaneIcon => name::<LaneIcon>(index, lane_icon),
        Choices::Channel => name::<Channel>(index, wording::channel),
        Choices::ChannelMode => name::<ChannelMode>(index, wording::channel_mode),
        Choices::Creator => name::<Creator>(index, wording::creator),
        Choices::Dimension => name::<Dimension>(index, dimension),
        Choices::EvidenceState => name::<EvidenceState>(index, evidence_state),
        Choices::EvidenceMethod => name::<EvidenceMethod>(index, evidence_method),
        Choices::Complaint => name::<Complaint>(index, complaint),
        Choices::RelationshipBenefit => name::<RelationshipBenefit>(index, benefit),
        Choices::DefectionRisk => name::<DefectionRisk>(index, defection_risk),
        Choices::Status => name::<Status>(index, status),
        Choices::Decision => name::<Decision>(index, decision),
    }
}

/// The name of a segment of customer value.
#[must_use]
pub fn segment(segment: Segment) -> &'static str {
    match segment {
        Segment::A => "A, most valuable",
        Segment::B => "B, between",
        Segment::C => "C, least valuable",
    }
}

/// The name of an icon.
#[must_use]
pub fn lane_icon(icon: LaneIcon) -> &'static str {
    match icon {
        LaneIcon::Star => "Star",
        LaneIcon::Flag => "Flag",
        LaneIcon::Heart => "Heart",
        LaneIcon::Idea => "Idea",
        LaneIcon::Person => "Person",
        LaneIcon::Team => "Team",
        LaneIcon::Clock => "Clock",
        LaneIcon::Document => "Document",
        LaneIcon::Gear => "Gear",
        LaneIcon::Chart => "Chart",
        LaneIcon::Cart => "Cart",
        LaneIcon::Warning => "Warning",
    }
}

/// The name of a dimension of experience.
#[must_use]
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Cognitive => "Cognitive",
        Dimension::Emotional => "Emotional",
        Dimension::Behavioral => "Behavioral",
        Dimension::Sensory => "Sensory",
        Dimension::Social => "Social",
    }
}

/// How well something is known.
#[must_use]
pub fn evidence_state(state: EvidenceState) -> &'static str {
    match state {
        EvidenceState::Assumption => "Assumption",
        EvidenceState::PartlyBacked => "Partly backed",
        EvidenceState::Researched => "Researched",
    }
}

/// How something was found out.
#[must_use]
pub fn evidence_method(method: EvidenceMethod) -> &'static str {
    match method {
        EvidenceMethod::Interview => "Interview",
        EvidenceMethod::Observation => "Observation",
        EvidenceMethod::Ethnography => "Ethnography",
        EvidenceMethod::Survey => "Survey",
        EvidenceMethod::Analytics => "Analytics",
        EvidenceMethod::SupportData => "Support data",
    }
}

/// Why customers complain.
#[must_use]
pub fn complaint(complaint: Complaint) -> &'static str {
    match complaint {
        Complaint::Instrumental => "Instrumental: wants it solved",
        Complaint::NonInstrumental => "Non-instrumental: just tells",
        Complaint::Ostensive => "Ostensive: blames others",
        Complaint::Reflexive => "Reflexive: blames self",
    }
}

/// What a customer gains from staying.
#[must_use]
pub fn benefit(benefit: RelationshipBenefit) -> &'static str {
    match benefit {
        RelationshipBenefit::Confidence => "Confidence",
        RelationshipBenefit::Social => "Social connection",
        RelationshipBenefit::SpecialTreatment => "Special treatment",
    }
}

/// Whether something could make the customer leave.
#[must_use]
pub fn defection_risk(risk: DefectionRisk) -> &'static str {
    match risk {
        DefectionRisk::None => "None",
        DefectionRisk::Low => "Low",
        DefectionRisk::High => "High",
    }
}

/// How far the work is.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::ToDo => "To do",
        Status::InProgress => "In progress",
        Status::Blocked => "Blocked",
        Status::Done => "Done",
    }
}

/// What was decided.
#[must_use]
pub fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Open => "Open",
        Decision::Go => "Go",
        Decision::Drop => "Drop",
    }
}
