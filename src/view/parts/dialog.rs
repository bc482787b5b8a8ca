//! A question or a report over everything else.

use leptos::ev::{Event, MouseEvent};
use leptos::html;
use leptos::prelude::*;

use crate::state::{Shell, dom};
use crate::view::parts::element_id;

/// A modal dialog. It is open as long as it is on the page; Escape asks for `on_close`.
///
/// Its children are a `.dialog-body` and a `.dialog-actions`. The focus goes to the first element that can
/// have it, or to the one with `autofocus`, and comes back to where it was. The style sheet knows it by its `look`.
/// If nothing is lost by leaving it, a press beside it closes it, too.
#[component]
pub fn ModalDialog(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(optional)] is_wide: bool,
    #[prop(optional)] look: &'static str,
    #[prop(optional)] closes_beside: bool,
    children: Children,
) -> impl IntoView {
    let title_id = element_id();
    let heading_id = title_id.clone();
    let dialog = NodeRef::<html::Dialog>::new();
    let began_beside = StoredValue::new(false);
    let is_left = StoredValue::new(false);
    // Escape is heard as it is pressed: the browser tells that a dialog is closed some time later, and the keys
    // in between would still belong to a dialog that nobody sees. What it tells then must not close the next one.
    let leave = move || {
        if is_left.try_get_value() == Some(false) {
            is_left.set_value(true);
            on_close.run(());
        }
    };
    let typed_ahead = Shell::expect().typed_ahead;
    dialog.on_load(move |dialog| {
        // A dialog can only be shown once it is on the page, and a menu that asked for it has by then given
        // the focus back to where it belongs.
        request_animation_frame(move || {
            dom::show_modal(&dialog);
            typed_ahead.hand_over(&dialog);
        });
    });
    view! {
        <dialog
            class="dialog"
            class:wide=is_wide
            data-look=look
            aria-labelledby=title_id
            node_ref=dialog
            on:cancel=move |_: Event| leave()
            on:close=move |_| leave()
            on:pointerdown=move |event| began_beside.set_value(is_beside(&event))
            on:click=move |event| {
                // Text that is selected to beyond the edge is no press beside it.
                if closes_beside && began_beside.get_value() && is_beside(&event) {
                    on_close.run(());
                }
            }
            on:keydown=|event| event.stop_propagation()
        >
            <h2 class="dialog-title" id=heading_id>
                {title}
            </h2>
            {children()}
        </dialog>
    }
}

/// Whether a pointer is on the veil around a dialog, which counts as the dialog itself.
fn is_beside(event: &MouseEvent) -> bool {
    let Some(element) = dom::closest(event.target(), "*").filter(|element| element.tag_name() == "DIALOG")
    else {
        return false;
    };
    let (x, y, rect) = (f64::from(event.client_x()), f64::from(event.client_y()), dom::rect(&element));
    let is_inside_x = (rect.left..=rect.left + rect.width).contains(&x);
    let is_inside_y = (rect.top..=rect.top + rect.height).contains(&y);
    !(is_inside_x && is_inside_y)
}
