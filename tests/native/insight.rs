//! What a map says about itself can be checked by hand.

mod cost;
mod example;
mod laws;
mod rules;
mod sketch;
mod steps;
mod words;
