//! Feelings as faces, on a field of 24 by 24: told apart by eyes and mouth, so that color only repeats them.

use crate::model::Sentiment;

/// The side of the square field that faces and signs are drawn on.
pub(crate) const FIELD: f64 = 24.0;
/// How far the line of the head is from its center.
pub(crate) const HEAD: f64 = 10.0;

/// The mouth and the eyes of a feeling. The mouths of the two strongest are open.
pub(crate) fn features(sentiment: Sentiment) -> (&'static str, &'static str) {
    const DOTS: &str = "M8.9 9.6v.1M15.1 9.6v.1";
    match sentiment.value() {
        ..=-2 => ("M7.6 17.2c.6-2.2 2.3-3.5 4.4-3.5s3.8 1.3 4.4 3.5z", "M7.4 8.3l2.8 1.5M16.6 8.3l-2.8 1.5"),
        -1 => ("M8.2 16.4c.9-1.4 2.2-2.1 3.8-2.1s2.9.7 3.8 2.1", DOTS),
        0 => ("M8.4 15.2h7.2", DOTS),
        1 => ("M8 13.9c.9 1.6 2.3 2.4 4 2.4s3.1-.8 4-2.4", DOTS),
        2.. => (
            "M7.2 13h9.6c-.3 2.9-2.2 4.7-4.8 4.7S7.5 15.9 7.2 13z",
            "M7.4 9.9c.4-.9 1-1.4 1.7-1.4s1.3.5 1.7 1.4M13.2 9.9c.4-.9 1-1.4 1.7-1.4s1.3.5 1.7 1.4",
        ),
    }
}
