//! The words about CJML files.

use crate::model::{Creator, Sentiment};
use crate::wording::{listed, sentiment};

/// When an XML file defines a document type.
#[must_use]
pub fn xml_with_document_type() -> &'static str {
    "This XML file defines a document type (<!DOCTYPE …>), which could make it grow without end; remove that part and \
     open the file again."
}

/// When an XML file has more parts, attributes or namespaces than any journey.
#[must_use]
pub fn xml_with_attributes() -> &'static str {
    "This XML file has more attributes, namespaces or parts than a journey can have."
}

/// When tags do not fit together. Both names have their quotation marks.
#[must_use]
pub fn xml_tag_mismatch(open: &str, close: &str) -> String {
    format!("This is not well-formed XML: the element {open} is closed by {close}.")
}

/// When an entity is used that XML does not know. `name` has its quotation marks.
#[must_use]
pub fn xml_unknown_entity(name: &str) -> String {
    format!("This is not well-formed XML: the entity {name} is not known; a plain & is written &amp;.")
}

/// When an XML text stops before its end.
#[must_use]
pub fn xml_incomplete() -> &'static str {
    "This XML file is incomplete: it ends before its first element is closed."
}

/// When a text is not XML for some other reason.
#[must_use]
pub fn xml_not_well_formed(column: u32) -> String {
    format!("This is not well-formed XML at column {column}.")
}

/// When the diagram tool that writes broken XML wrote a file.
#[must_use]
pub fn xml_of_diagram_tool() -> &'static str {
    "This looks like a file of a CJML diagram tool whose XML is not well-formed, so nothing can read it. Enter the \
     journey again, or export it from the tool as a picture."
}

/// When an XML file is of another kind. `root` has its quotation marks.
#[must_use]
pub fn other_xml(root: &str) -> String {
    format!("This XML file begins with {root}, so it is not CJML.")
}

/// When a CJML file holds nothing.
#[must_use]
pub fn no_journey_in_xml() -> &'static str {
    "There is no planned or actual journey in this CJML file."
}

/// The title of a further journey of a file that has none itself.
#[must_use]
pub fn journey_numbered(name: &str, number: usize) -> String {
    format!("{name} {number}")
}

/// The name of an actor that stands for a creator.
#[must_use]
pub fn actor_for(creator: Option<Creator>) -> &'static str {
    match creator {
        Some(Creator::Owned) => "Our company",
        Some(Creator::Paid) => "Our company, paid",
        Some(Creator::Earned) => "Customers",
        Some(Creator::Partner) => "Partner",
        Some(Creator::Peer) => "Other customers",
        None => "Service provider",
    }
}

/// When a step does not say who takes part.
#[must_use]
pub fn no_actor_named() -> &'static str {
    "It is not said who takes part here."
}

/// When a step refers to an actor by name. `name` has its quotation marks.
#[must_use]
pub fn actor_meant_by_name(name: &str) -> String {
    format!("No actor has the id {name}; the one with that name is meant.")
}

/// When a step refers to an actor that is not there. `name` has its quotation marks.
#[must_use]
pub fn actor_added(name: &str) -> String {
    format!("There is no actor {name}; one was added as a service provider.")
}

/// When a rating is none of 1 to 5. `rating` has its quotation marks.
#[must_use]
pub fn rating_changed(rating: &str, used: Sentiment) -> String {
    format!(
        "The rating {rating} is none of 1 to 5; it counts as “{}” and is written again as it was.",
        sentiment(used)
    )
}

/// When a step names no phase although there are some.
#[must_use]
pub fn no_phase_named(used: &str) -> String {
    format!("No phase is named; the card was put into the stage “{used}”.")
}

/// When a step names a phase that is not there. `name` has its quotation marks.
#[must_use]
pub fn phase_added(name: &str) -> String {
    format!("There is no phase {name}; a stage was added for it.")
}

/// Who was taken for the end user of a journey that names none. `name` has its quotation marks.
#[must_use]
pub fn first_is_end_user(name: &str) -> String {
    format!("No end user is named; {name}, who begins the first touchpoint, was taken for one.")
}

/// Who was taken for the firm whose map it is. `name` has its quotation marks.
#[must_use]
pub fn firm_of_journey(name: &str) -> String {
    format!("{name} was taken for your own company, and other service providers for partners.")
}

/// Elements for which there is no field. The names have their quotation marks and how many of them there are.
#[must_use]
pub fn elements_left_out(names: &[String], more: usize) -> String {
    let names = if more == 0 { listed(names) } else { format!("{} and {more} more", names.join(", ")) };
    format!("Left out, because there is no field for it: {names}.")
}
