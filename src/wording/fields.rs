//! The names of fields, groups and choices.

use crate::model::{
    BuyingPhase, Channel, ChannelMode, Choice, Choices, Color, Complaint, Creator, Decision, DefectionRisk,
    Dimension, EvidenceMethod, EvidenceState, Field, Group, Holder, LaneIcon, LaneKind, MapState, Presence,
    RelationshipBenefit, Segment, Sentiment, Status,
};
use crate::wording;

/// The name of a field, as its label.
#[must_use]
pub fn field(holder: Holder, field: Field) -> &'static str {
    match (holder, field) {
        (Holder::Map, Field::Goal) => "Goal of the mapping",
        (Holder::Map, Field::Source) => "Source of the facts",
        (Holder::Stage, Field::Goal) => "The customer’s goal",
        (_, field) => field_name(field),
    }
}

/// The name of a field, whatever has it.
fn field_name(field: Field) -> &'static str {
    match field {
        Field::Title => "Title",
        Field::Name => "Name",
        Field::Scenario => "Scenario",
        Field::Goal => "Goal",
        Field::Scope => "Scope",
        Field::Owner => "Owner",
        Field::Source => "Source",
        Field::State => "State",
        Field::FutureOf => "Future of",
        Field::Template => "Template",
        Field::Created => "Begun",
        Field::Review => "Review by",
        Field::FruitImpact => "Low-hanging fruit: impact at least",
        Field::FruitEffort => "Low-hanging fruit: effort at most",
        Field::Role => "Role",
        Field::PersonaColor | Field::Color => "Color",
        Field::Portrait | Field::Picture => "Picture",
        Field::Quote => "Quote",
        Field::Story => "Story",
        Field::Demographics => "Demographics",
        Field::Goals => "Goals",
        Field::Needs => "Needs",
        Field::NeedsSegment => "Needs segment",
        Field::Motivations => "Motivations",
        Field::Frustrations => "Frustrations",
        Field::Behaviors => "Behaviors",
        Field::PreferredChannels => "Preferred channels",
        Field::Segment => "Segment",
        Field::ActualValue => "Actual lifetime value",
        Field::PotentialValue => "Potential lifetime value",
        Field::Currency => "Currency",
        Field::ShareOfCustomer => "Share of customer in %",
        Field::Phase => "Buying phase",
        Field::Presence => "Who is in contact",
        Field::Questions => "Open research questions",
        Field::Substeps => "Steps within",
        Field::Icon => "Icon",
        Field::Guide => "Guiding question",
        Field::Collapsed => "Collapsed",
        Field::Hidden => "Hidden",
        _ => card_field_name(field),
    }
}

/// The names of the fields of touchpoints and notes.
fn card_field_name(field: Field) -> &'static str {
    match field {
        Field::Notes => "Notes",
        Field::Channel => "Channel",
        Field::ChannelName => "Name of the channel",
        Field::Mode => "Online or offline",
        Field::Creator => "Creator",
        Field::Sentiment => "Sentiment",
        Field::MomentOfTruth => "Moment of truth",
        Field::MomentReason => "Why it is a moment of truth",
        Field::Dimensions => "Experience dimensions",
        Field::Evidence => "Evidence",
        Field::EvidenceMethod => "Method",
        Field::EvidenceSource => "Source of the evidence",
        Field::EvidenceSample => "Sample size",
        Field::EvidenceDate => "Date of the evidence",
        Field::Complaint => "Complaint",
        Field::Recovery => "Recovery",
        Field::SentimentAfter => "Sentiment after recovery",
        Field::Metrics => "Metrics",
        Field::Benefits => "Relationship benefit",
        Field::DefectionRisk => "Defection risk",
        Field::DefectionReason => "Why they could leave",
        Field::QualityPosition => "Quality, from functional (−2) to technical (+2)",
        Field::EfficiencyPosition => "Making, from customized (−2) to cost-efficient (+2)",
        _ => work_field_name(field),
    }
}

/// The names of the fields of opportunities, processes and metrics, of work, and of rows.
fn work_field_name(field: Field) -> &'static str {
    match field {
        Field::Impact => "Impact",
        Field::Effort => "Effort",
        Field::Due => "Due",
        Field::Decision => "Decision",
        Field::DecisionReason => "Reason",
        Field::DecisionDate => "Decided on",
        Field::Outcome => "Outcome",
        Field::Answers => "Answers",
        Field::Team => "Team",
        Field::System => "System",
        Field::Procedure => "Standard operating procedure",
        Field::Supplier => "Supplier",
        Field::Input => "Input",
        Field::Transformation => "Transformation",
        Field::Output => "Output",
        Field::Customer => "Customer",
        Field::Value => "Value",
        Field::Unit => "Unit",
        Field::Target => "Target",
        Field::Measured => "Measured on",
        Field::Status => "Status",
        Field::Tags => "Tags",
        Field::Links => "Links",
        Field::Votes => "Votes",
        Field::Comments => "Comments",
        Field::Address => "Address",
        Field::Id => "Id",
        Field::Author => "Author",
        Field::Text => "Text",
        Field::Time => "Time",
        Field::Resolved => "Resolved",
        // The two functions above know all others.
        _ => "",
    }
}

/// The name of a field in the middle of a sentence, such as "change the … of".
#[must_use]
pub fn field_in_text(holder: Holder, field: Field) -> String {
    let name = match (holder, field) {
        (Holder::Map, Field::Title) => "map’s title",
        (_, Field::Created) => "start date",
        (_, Field::Review) => "review date",
        (_, Field::FutureOf) => "map that it answers",
        (_, Field::FruitImpact | Field::FruitEffort) => "rule for low-hanging fruit",
        (_, Field::Phase) => "phase",
        (_, Field::Presence) => "presence",
        (_, Field::Substeps) => "steps",
        (_, Field::Collapsed | Field::Hidden) => "display",
        (_, Field::ShareOfCustomer) => "share of customer",
        (_, Field::ChannelName | Field::Mode) => "channel",
        (_, Field::MomentReason) => "moment of truth",
        (_, Field::DefectionReason) => "reason to leave",
        (_, Field::QualityPosition | Field::EfficiencyPosition) => "service position",
        (_, Field::Due) => "due date",
        (_, Field::DecisionDate) => "date of the decision",
        (_, Field::Measured) => "date of the measurement",
        (_, field) => return field_name(field).to_lowercase(),
    };
    name.to_owned()
}

/// The name of a group of fields.
#[must_use]
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Basics => "Basics",
        Group::Profile => "Profile",
        Group::Wants => "Goals and needs",
        Group::CustomerValue => "Customer value",
        Group::Inside => "Steps and questions",
        Group::Look => "Display",
        Group::Evidence => "Evidence",
        Group::Experience => "Experience and service position",
        Group::Complaint => "Complaint and recovery",
        Group::Relationship => "Relationship and risk",
        Group::Metrics => "Metrics",
        Group::Decision => "Decision",
        Group::Process => "Process in five parts",
        Group::Rules => "Rules",
        Group::Work => "Owner, status, tags, comments",
    }
}

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

/// What could stand in a field, or what it means; empty where the label says it all.
#[must_use]
pub fn field_hint(field: Field) -> &'static str {
    match field {
        Field::Scenario => "Who does what, in which situation?",
        Field::MomentOfTruth => "It decides how the customer judges us",
        Field::Collapsed => "Shows the header only",
        Field::Hidden => "Takes the lane off the board",
        Field::Template => "New maps can start from it",
        Field::Quote => "In the persona’s own words",
        Field::Guide => "Shown in cells that are empty",
        _ => "",
    }
}

/// Below a field that holds several texts.
#[must_use]
pub fn one_per_line() -> &'static str {
    "One per line"
}

/// What a list says where nothing is chosen.
#[must_use]
pub fn not_said() -> &'static str {
    "Not said"
}

/// Whether the names of a list are too long to stand side by side.
#[must_use]
pub fn has_long_names(of: Choices) -> bool {
    matches!(of, Choices::Complaint | Choices::EvidenceMethod | Choices::Segment)
}

/// A step of a short scale: with its sign where the scale goes both ways.
#[must_use]
pub fn scale_step(field: Field, step: i64) -> String {
    let goes_both_ways = matches!(field, Field::QualityPosition | Field::EfficiencyPosition);
    match step {
        ..=-1 => format!("−{}", step.unsigned_abs()),
        1.. if goes_both_ways => format!("+{step}"),
        _ => step.to_string(),
    }
}

/// How many fields of a group hold something.
#[must_use]
pub fn filled(count: usize) -> String {
    format!("{count} filled in")
}

/// What one row of a field is called.
fn row_noun(field: Field) -> &'static str {
    match field {
        Field::Links => "link",
        Field::Metrics => "metric",
        Field::Comments => "comment",
        _ => "row",
    }
}

/// The name of the button that adds a row.
#[must_use]
pub fn add_row(field: Field) -> String {
    format!("Add {}", row_noun(field))
}

/// The name of a row. `at` counts from 0.
#[must_use]
pub fn row(field: Field, at: usize) -> String {
    format!("{} {}", row_noun(field), at + 1)
}

/// The name of the button that removes a row. `at` counts from 0.
#[must_use]
pub fn remove_row(field: Field, at: usize) -> String {
    format!("Remove {}", row(field, at))
}

/// The name of the link to the address in a row. `at` counts from 0.
#[must_use]
pub fn open_link(at: usize) -> String {
    format!("Open link {} in a new window", at + 1)
}

/// The label of a day that is typed.
#[must_use]
pub fn date_of(label: &str) -> String {
    format!("{label} (YYYY-MM-DD)")
}

/// The title of the comments of a card.
#[must_use]
pub fn comments() -> &'static str {
    "Comments"
}

/// Who wrote a comment.
#[must_use]
pub fn author(name: &str) -> String {
    if name.trim().is_empty() { "Somebody".to_owned() } else { name.to_owned() }
}

/// The name of the button that settles a comment or opens it again.
#[must_use]
pub fn settle(is_resolved: bool) -> &'static str {
    if is_resolved { "Open again" } else { "Resolve" }
}

/// The first line of the list of cards that can be answered.
#[must_use]
pub fn add_answer() -> &'static str {
    "Add a card that this answers"
}

/// The name of the button that takes a card off the list of what is answered.
#[must_use]
pub fn no_longer_answers(name: &str) -> String {
    format!("No longer answers {name}")
}

/// How many votes there are.
#[must_use]
pub fn votes(votes: i64) -> String {
    if votes == 1 { "1 vote".to_owned() } else { format!("{votes} votes") }
}

/// How a touchpoint feels, and how once we made up for it.
#[must_use]
pub fn feels(sentiment: Sentiment, after: Option<Sentiment>) -> String {
    let feeling = wording::sentiment(sentiment);
    after.map_or_else(
        || feeling.to_owned(),
        |after| format!("{feeling}, after recovery {}", wording::sentiment(after)),
    )
}

/// The line of a service blueprint that a lane lies below.
#[must_use]
pub fn blueprint_line(kind: LaneKind) -> Option<&'static str> {
    match kind {
        LaneKind::Frontstage => Some("Line of interaction"),
        LaneKind::Backstage => Some("Line of visibility"),
        LaneKind::Support => Some("Line of internal interaction"),
        _ => None,
    }
}

/// How many lanes are hidden.
#[must_use]
pub fn hidden_lanes(count: usize) -> String {
    format!("{} hidden", wording::count(count, "lane"))
}

/// The name of the button that shows a hidden lane.
#[must_use]
pub fn show_lane(name: &str) -> String {
    format!("Show {name}")
}
