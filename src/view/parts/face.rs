//! Feelings as faces: told apart by eyes and mouth, so that the color only repeats what they say.

use leptos::prelude::*;

use crate::model::Sentiment;

/// The mouth and the eyes of a feeling. The mouths of the two strongest are open.
fn features(sentiment: Sentiment) -> (&'static str, &'static str) {
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

/// The face of a feeling. It says nothing to screen readers: the feeling is said in words beside it.
#[component]
pub fn Face(sentiment: Sentiment) -> impl IntoView {
    let (mouth, eyes) = features(sentiment);
    view! {
        <svg class="face" data-sentiment=sentiment.value() viewBox="0 0 24 24" aria-hidden="true">
            <circle class="face-head" cx="12" cy="12" r="10"></circle>
            <path class="face-mouth" d=mouth></path>
            <path d=eyes></path>
        </svg>
    }
}

/// The tint below all emotion curves: green above the neutral line, rose below. The page holds it once.
///
/// It is measured in the units of a curve's drawing, which is 100 high with the neutral line at 50.
#[component]
pub fn CurveTint() -> impl IntoView {
    view! {
        <svg class="curve-tint" aria-hidden="true">
            <defs>
                <linearGradient id="curve-tint" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="100">
                    <stop class="stop-love" offset="0.1"></stop>
                    <stop class="stop-neutral" offset="0.5"></stop>
                    <stop class="stop-pain" offset="0.9"></stop>
                </linearGradient>
            </defs>
        </svg>
    }
}
