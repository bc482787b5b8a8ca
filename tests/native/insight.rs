//! What a map says about itself can be checked by hand.

mod compare;
mod compare_words;
mod cost;
mod example;
mod laws;
mod rules;
mod sketch;
mod steps;
mod words;
