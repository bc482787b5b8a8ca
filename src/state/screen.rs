//! A screen as a whole: whether it is drawn, and its main part.

use leptos::prelude::request_animation_frame;

use crate::platform::{element, page};

/// Says to whoever waits for the page whether a screen is drawn.
pub fn set_ready(is_ready: bool) {
    page::set_ready(is_ready);
}

/// Says so once the page shows the last change.
pub fn set_ready_soon() {
    request_animation_frame(|| page::set_ready(true));
}

/// Says to the style sheets whether a map is presented, so that nothing else is seen or reached.
pub fn set_presenting(is_presenting: bool) {
    page::set_root_attribute("data-presenting", is_presenting.then_some(""));
}

/// Gives the focus to the main part of the page, which is no control.
pub fn focus_main() {
    if let Some(main) = element::find("#main") {
        element::make_focusable(&main);
        element::focus(&main);
    }
}

/// Gives it to the main part with the next frame, unless something in that part has taken it.
pub fn focus_main_soon() {
    request_animation_frame(|| {
        if !element::focused().is_some_and(|focused| element::is_in(&focused, "#main")) {
            focus_main();
        }
    });
}

/// Opens the browser's form for printing.
pub fn print() {
    page::print();
}
