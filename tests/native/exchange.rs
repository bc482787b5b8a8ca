//! Maps in the formats of other programs and of people.

mod csv;
mod lines;
mod link;
mod mermaid;
mod ojf;
mod open;
mod page;
mod picture;
mod qr;
