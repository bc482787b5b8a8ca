//! The names of fields and of their groups.

use crate::model::{Field, Group, Holder};

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
        Field::Channels => "Own channels",
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
        Group::Channels => "Channels",
        Group::Rules => "Rules",
        Group::Work => "Owner, status, tags, comments",
    }
}
