//! The grip by which the sheet on a narrow screen is made taller and lower.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use crate::session::{Direction, Item, SheetHeight, keymap};
use crate::state::dom;
use crate::wording;

/// How far a finger moves before it drags, in px: less is a press.
const THRESHOLD: f64 = 6.0;

/// A finger on the grip.
#[derive(Debug, Clone, Copy)]
struct Hold {
    /// Where it went down, in client px.
    from: f64,
    /// How high the sheet was then, and how high it can be, in px.
    height: f64,
    room: f64,
}

/// How high the sheet stands. Whoever selects the next card wants to see some of it, so a tall sheet comes down.
pub(super) fn sheet_height(selected: Memo<Option<Item>>) -> RwSignal<SheetHeight> {
    let height = RwSignal::new(SheetHeight::default());
    Effect::new(move |last: Option<()>| {
        selected.track();
        if last.is_some() && height.get_untracked() == SheetHeight::Tall {
            height.set(SheetHeight::Half);
        }
    });
    height
}

/// A press makes the sheet taller and then low again; a drag follows the finger; the arrow keys step. `dragged` is
/// the height in px while a finger drags.
#[component]
pub fn SheetGrip(height: RwSignal<SheetHeight>, dragged: RwSignal<Option<f64>>) -> impl IntoView {
    let grip = NodeRef::<html::Button>::new();
    let hold = StoredValue::new(None::<Hold>);
    let down = move |event: PointerEvent| {
        let (Some(grip), Some(sheet), Some(room)) =
            (grip.get_untracked(), dom::find("[data-inspector]"), dom::find(".editor-main"))
        else {
            return;
        };
        dom::capture_pointer(&grip, event.pointer_id());
        let (height, room) = (dom::rect(&sheet).height, dom::rect(&room).height);
        hold.set_value(Some(Hold { from: f64::from(event.client_y()), height, room }));
    };
    let move_to = move |event: PointerEvent| {
        let Some(hold) = hold.get_value() else { return };
        let up = hold.from - f64::from(event.client_y());
        if dragged.get_untracked().is_some() || up.abs() >= THRESHOLD {
            dragged.set(Some((hold.height + up).clamp(0.0, hold.room)));
        }
    };
    let press = move || height.update(|height| *height = height.step(true, true));
    let end = move |is_dropped: bool| {
        match (hold.get_value(), dragged.get_untracked()) {
            (Some(hold), Some(to)) if is_dropped => height.set(SheetHeight::nearest(to / hold.room.max(1.0))),
            (Some(_), None) if is_dropped => press(),
            _ => {}
        }
        hold.set_value(None);
        dragged.set(None);
    };
    // Chromium sends no click for a tap that follows two swipes, so taps count when the finger goes up. What is left
    // are the clicks of keys and screen readers.
    let click = move |event: MouseEvent| {
        if event.detail() == 0 {
            press();
        }
    };
    let key = move |event: KeyboardEvent| {
        let is_up = match keymap::arrow(&event.key()) {
            Some(Direction::Up) => true,
            Some(Direction::Down) => false,
            _ => return,
        };
        event.prevent_default();
        height.update(|height| *height = height.step(is_up, false));
    };
    view! {
        <button
            type="button"
            class="sheet-grip"
            aria-label=move || wording::sheet_height(height.get().word())
            node_ref=grip
            on:pointerdown=down
            on:pointermove=move_to
            on:pointerup=move |_| end(true)
            on:pointercancel=move |_| end(false)
            on:click=click
            on:keydown=key
        ></button>
    }
}
