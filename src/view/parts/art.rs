//! Drawings: the mark of the app, and the curve that greets on the first visit.

use leptos::prelude::*;

/// The mark of the app.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="9.5"></rect>
            <path d="M6.5 21c4 0 4-10 9.5-10s4 7 9.5 7"></path>
            <circle cx="16" cy="11" r="2.9"></circle>
        </svg>
    }
}

/// A journey in one line: down to a pain point, up to a love point.
#[component]
pub fn HeroArt() -> impl IntoView {
    view! {
        <svg class="hero-art" viewBox="0 0 480 200" aria-hidden="true">
            <path class="curve-neutral" d="M0 100h480"></path>
            <path class="hero-love" d="M248 100C290 100 316 28 372 28S440 62 480 62V100z"></path>
            <path class="hero-pain" d="M104 100C140 100 142 172 184 172S232 100 248 100z"></path>
            <path
                class="curve-line"
                data-color="violet"
                d="M0 58C48 58 64 100 104 100C140 100 142 172 184 172S232 100 248 100C290 100 316 28 372 28S440 62 480 62"
            ></path>
            <g>
                <circle cx="104" cy="100" r="7"></circle>
                <circle class="hero-low" cx="184" cy="172" r="10"></circle>
                <circle cx="248" cy="100" r="7"></circle>
                <circle class="hero-high" cx="372" cy="28" r="10"></circle>
            </g>
        </svg>
    }
}
