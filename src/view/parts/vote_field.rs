//! Votes: a number that goes up and down by one.

use leptos::prelude::*;

use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The votes of a card, with a button for one more and one for one less.
#[component]
pub fn VoteField(#[prop(into)] votes: Signal<i64>, #[prop(into)] on_change: Callback<i64>) -> impl IntoView {
    let change = move |by: i64| on_change.run((votes.get_untracked() + by).max(0));
    view! {
        <div class="field vote-field" role="group" aria-label="Votes">
            <span class="field-label">{move || wording::votes(votes.get())}</span>
            <button
                type="button"
                class="button icon"
                aria-label="One vote less"
                disabled=move || votes.get() == 0
                on:click=move |_| change(-1)
            >
                <Icon name=IconName::Minus/>
            </button>
            <button type="button" class="button icon" aria-label="One vote more" on:click=move |_| change(1)>
                <Icon name=IconName::Plus/>
            </button>
        </div>
    }
}
