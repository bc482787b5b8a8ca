//! The report: a document that people read, in which nothing that they wrote is markup.

mod contents;
mod cost;
mod facts;
mod golden;
mod hostile;
mod losses;
mod reading;
mod structure;
mod texts;
