//! Maps in the formats of other programs and of people.
#![allow(
    clippy::panic,
    clippy::type_complexity,
    clippy::disallowed_methods,
    reason = "a test may say what it found, name no type for what it uses once, and see that hostile input ends"
)]

mod cjml;
mod csv;
mod lines;
mod link;
mod markdown;
mod mermaid;
mod ojf;
mod open;
mod page;
mod picture;
mod qr;
mod xlsx;
