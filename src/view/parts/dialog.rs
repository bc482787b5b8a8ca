//! A question or a report over everything else.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use crate::state::dom;
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
    let opener = StoredValue::new_local(None);
    let began_beside = StoredValue::new(false);
    dialog.on_load(move |dialog| {
        // A dialog can only be shown once it is on the page, and a menu that asked for it has by then given
        // the focus back to where it belongs.
        request_animation_frame(move || {
            drop(opener.try_set_value(dom::focused()));
            dom::show_modal(&dialog);
        });
    });
    on_cleanup(move || {
        // The value goes with this component, so it is taken out before the frame that uses it.
        if let Some(opener) = opener.try_get_value().flatten() {
            request_animation_frame(move || dom::give_back_focus(&opener));
        }
    });
    view! {
        <dialog
            class="dialog"
            class:wide=is_wide
            data-look=look
            aria-labelledby=title_id
            node_ref=dialog
            on:close=move |_| on_close.run(())
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
