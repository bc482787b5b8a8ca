//! A keyboard on the screen: tells the style sheets what it leaves, and keeps what is written in sight.

use leptos::prelude::*;

use crate::platform::element::{self, HtmlElement};
use crate::platform::{listen as events, visual_viewport};
use crate::session::soft_keyboard::{Room, Seen};
use crate::state::listen;

/// What the style sheets were told last.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Told {
    room: Option<Room>,
    is_low: bool,
    height: f64,
}

/// Follows the keyboard as long as the current component lives.
///
/// Where a keyboard lies over the page, the root has `--seen` (how high the rest is), `--seen-top` (where it begins)
/// and `--covered` (how much of the window is below it). With or without one, `data-low` says that little is seen.
pub fn hear_soft_keyboard() {
    let told = StoredValue::new(None::<Told>);
    let hear = move || {
        // All is read before anything is written.
        let (Some(root), Some(now)) = (element::find(":root"), look()) else { return };
        let before = told.get_value();
        if before == Some(now) {
            return;
        }
        told.set_value(Some(now));
        tell(&root, now);
        if before.is_some_and(|before| now.height < before.height) {
            // The page has its new shape in the next frame.
            request_animation_frame(show_field);
        }
    };
    hear();
    if let Some(target) = visual_viewport::target() {
        for name in ["resize", "scroll"] {
            listen::keep(events::on(&target, name, move |_: leptos::ev::Event| hear()));
        }
    }
    on_cleanup(|| {
        if let Some(root) = element::find(":root") {
            tell(&root, Told { room: None, is_low: false, height: 0.0 });
        }
    });
}

fn look() -> Option<Told> {
    let visible = visual_viewport::visible()?;
    let seen =
        Seen { window: visible.window, height: visible.height, top: visible.top, scale: visible.scale };
    Some(Told { room: seen.room(), is_low: seen.is_low(), height: visible.height * visible.scale })
}

fn tell(root: &HtmlElement, told: Told) {
    let length = |of: fn(Room) -> f64| told.room.map(|room| format!("{:.0}px", of(room))).unwrap_or_default();
    element::set_style(root, "--seen", &length(|room| room.height));
    element::set_style(root, "--seen-top", &length(|room| room.top));
    element::set_style(root, "--covered", &length(|room| room.below));
    element::set_attribute(root, "data-low", told.is_low.then_some(""));
}

/// Scrolls the field that is written in to where it is seen.
fn show_field() {
    let field = element::focused().filter(|field| element::is_text_field(Some(field.clone().into())));
    if let Some(field) = field {
        element::reveal(&field);
    }
}
