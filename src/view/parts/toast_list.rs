//! The short messages at the edge of the screen.

use leptos::prelude::*;

use crate::state::{Toast, Toasts};
use crate::view::parts::icon::{Icon, IconName};

/// Where messages are shown. It stands once in the page; an action closes its message.
///
/// The list itself is the live region: screen readers hear a message because the list was there before it.
#[component]
pub fn ToastList(toasts: Toasts) -> impl IntoView {
    view! {
        <div class="toasts" role="status">
            <For each=move || toasts.all() key=|toast| toast.id let:toast>
                {toast_view(toasts, toast)}
            </For>
        </div>
    }
}

fn toast_view(toasts: Toasts, toast: Toast) -> impl IntoView {
    let id = toast.id;
    let action = toast.action.map(|(label, action)| {
        let run = move |_| {
            toasts.dismiss(id);
            action.run();
        };
        view! { <button type="button" class="button" on:click=run>{label}</button> }
    });
    view! {
        <div class="toast" data-toast="">
            <span class="toast-text" dir="auto">{toast.text}</span>
            {action}
            <button
                type="button"
                class="button icon"
                aria-label="Dismiss"
                title="Dismiss"
                on:click=move |_| toasts.dismiss(id)
            >
                <Icon name=IconName::Close/>
            </button>
        </div>
    }
}
