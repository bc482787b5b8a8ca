//! Feelings as faces: told apart by eyes and mouth, so that the color only repeats what they say.

use leptos::prelude::*;

use crate::drawing::face::features;
use crate::model::Sentiment;

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

/// The tint below all emotion curves: green above the neutral line, rose below. The page holds it once for each `id`
/// by which style sheets find it: what is not drawn tints nothing, so what can be drawn alone has one of its own.
///
/// It is measured in the units of a curve's drawing, which is 100 high with the neutral line at 50.
#[component]
pub fn CurveTint(id: &'static str) -> impl IntoView {
    view! {
        <svg class="curve-tint" aria-hidden="true">
            <defs>
                <linearGradient id=id gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="100">
                    <stop class="stop-love" offset="0.1"></stop>
                    <stop class="stop-neutral" offset="0.5"></stop>
                    <stop class="stop-pain" offset="0.9"></stop>
                </linearGradient>
            </defs>
        </svg>
    }
}
