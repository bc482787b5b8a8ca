//! The elements that a drag writes to: the copy that hangs on the pointer, and what shows where it lands.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::element::{self, HtmlElement};
use crate::session::Item;
use crate::session::drag::Target;
use crate::session::hit::Line;
use crate::state::dom;

/// The elements that a drag writes to, looked up once per drag.
#[derive(Debug, Clone)]
pub(super) struct Stage {
    pub(super) board: HtmlElement,
    pub(super) preview: HtmlElement,
    pub(super) indicator: HtmlElement,
    pub(super) tint: HtmlElement,
}

impl Stage {
    /// Looks them up.
    pub(super) fn find() -> Option<Self> {
        Some(Self {
            board: element::find("[data-canvas]")?,
            preview: element::find("[data-preview]")?,
            indicator: element::find("[data-indicator]")?,
            tint: element::find("[data-tint]")?,
        })
    }
}

/// Shows where a drop would land.
pub(super) fn show_target(stage: &Stage, target: &Target) {
    match target.line {
        Some(Line::Level { x, y }) => {
            element::set_class(&stage.indicator, "upright", false);
            element::set_style(&stage.indicator, "width", &format!("{:.1}px", x.length()));
            element::set_style(&stage.indicator, "height", "");
            element::move_to(&stage.indicator, x.start, y);
        }
        Some(Line::Upright { x, y }) => {
            element::set_class(&stage.indicator, "upright", true);
            element::set_style(&stage.indicator, "width", "");
            element::set_style(&stage.indicator, "height", &format!("{:.1}px", y.length()));
            element::move_to(&stage.indicator, x, y.start);
        }
        None => {}
    }
    element::set_class(&stage.indicator, "shown", target.line.is_some());
    if let Some(rect) = target.tint {
        element::set_style(&stage.tint, "width", &format!("{:.1}px", rect.x.length()));
        element::set_style(&stage.tint, "height", &format!("{:.1}px", rect.y.length()));
        element::move_to(&stage.tint, rect.x.start, rect.y.start);
    }
    element::set_class(&stage.tint, "shown", target.tint.is_some());
}

/// Shows no target any more.
pub(super) fn hide_target(stage: &Stage) {
    element::set_class(&stage.indicator, "shown", false);
    element::set_class(&stage.tint, "shown", false);
}

/// Lets a thing that moved show where it is now, once the page shows it there.
pub(super) fn flash(item: Item) {
    request_animation_frame(move || {
        if let Some(element) = dom::find(&dom::selector_of(item)) {
            element::set_class(&element, "flash", true);
            set_timeout(move || element::set_class(&element, "flash", false), Duration::from_millis(700));
        }
    });
}
