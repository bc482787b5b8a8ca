//! The map as a report in Markdown (`CommonMark` with the tables and tasks of GitHub), for people who read it once.
//!
//! It tells the journey stage by stage and then what follows from it. What says nothing is left out, headings
//! included. All text of people is escaped: it reads as it was written and is never markup, and only links to
//! pages and mailboxes become links.

mod closing;
mod facts;
mod findings;
mod head;
mod journey;
mod losses;
mod page;
mod plan;
mod rich;
mod source;

pub use losses::losses;

use crate::exchange::markdown::page::Page;
use crate::exchange::markdown::source::Source;
use crate::model::Document;

/// What the format is called in sentences.
pub const NAME: &str = "Markdown";

/// Writes `document` as a report; [`losses`](crate::exchange::markdown::losses()) says what it leaves out.
///
/// The same map always gives the same text. Nothing in it is said to be late, because it is read on any day.
#[must_use]
pub fn write(document: &Document) -> String {
    let source = Source::of(document);
    let mut page = Page::default();
    head::write(&source, &mut page);
    journey::write(&source, &mut page);
    findings::write(&source, &mut page);
    plan::write(&source, &mut page);
    closing::write(&source, &mut page);
    page.finish()
}
