//! Keeps the hand that holds a pen from scrolling, zooming and pressing anything.

use leptos::ev::{PointerEvent, TouchEvent};
use leptos::prelude::*;

use crate::session::activation::PointerKind;
use crate::state::listen;
use crate::view::editor::board_pointer::pointer_kind;

/// Takes every touch that begins while `holder` is a pen away from the browser, up to its end: also if the pen goes
/// up first, no click and no scrolling come of it.
///
/// It listens to the whole window, because a palm rests on the bars beside the board as well. A touch does not say
/// what makes it, and some browsers tell pens as touches, too; the pointer that went down just before says it.
pub(crate) fn hear_palms(holder: impl Fn() -> Option<PointerKind> + 'static) {
    let newest = StoredValue::new(None::<PointerKind>);
    listen::keep_on_window("pointerdown", move |event: PointerEvent| {
        newest.set_value(Some(pointer_kind(&event)));
    });
    listen::keep_on_window("touchstart", move |event: TouchEvent| {
        let is_palm = newest.get_value().is_some_and(|kind| kind.is_palm_beside(holder()));
        if is_palm && event.cancelable() {
            event.prevent_default();
        }
    });
}
