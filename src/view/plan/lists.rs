//! The ideas that were dropped, to be looked at again, and those that were done, with what they changed.

use leptos::prelude::*;

use crate::model::{CardId, Date, Field, RecordKey, Value};
use crate::session::Item;
use crate::session::field_text::typed;
use crate::state::{Workspace, dom};
use crate::view::parts::date_field::DateField;
use crate::wording;

/// The dropped ideas, each with the reason and a day to look at it again.
#[component]
pub(crate) fn DroppedIdeas(cards: Memo<Vec<CardId>>) -> impl IntoView {
    list(
        cards,
        "Dropped ideas",
        "Nothing was dropped. A dropped idea stays here, to be looked at again.",
        dropped,
    )
}

/// The opportunities that are done, each with what it changed.
#[component]
pub(crate) fn DoneIdeas(cards: Memo<Vec<CardId>>) -> impl IntoView {
    list(cards, "Done: what it changed", "Nothing that was decided on is done yet.", done)
}

fn list(
    cards: Memo<Vec<CardId>>,
    heading: &'static str,
    none: &'static str,
    line: fn(Workspace, CardId) -> AnyView,
) -> AnyView {
    let workspace = Workspace::expect();
    let lines = move || match cards.with(Vec::is_empty) {
        true => view! { <p class="plan-hint">{none}</p> }.into_any(),
        false => view! {
            <ul class="plan-list">
                <For each=move || cards.get() key=|card| *card children=move |card| line(workspace, card)/>
            </ul>
        }
        .into_any(),
    };
    view! {
        <section class="plan-section">
            <h3 class="plan-heading">{heading}</h3>
            {lines}
        </section>
    }
    .into_any()
}

/// The name of a card, as a button that shows everything about it.
fn name(workspace: Workspace, card: CardId) -> AnyView {
    let open = move |_| {
        workspace.store.select(Some(Item::Card(card)));
        dom::focus_soon("[data-inspector] :is(input, textarea)".to_owned());
    };
    view! {
        <button type="button" class="plan-link" dir="auto" on:click=open>
            {move || workspace.item_name(Item::Card(card))}
        </button>
    }
    .into_any()
}

fn text(workspace: Workspace, card: CardId, field: Field, none: &'static str) -> AnyView {
    let words = move || {
        let text =
            workspace.store.with_card(card, |card| card.fields.text(field).to_owned()).unwrap_or_default();
        if text.is_empty() { none.to_owned() } else { text }
    };
    view! { <p class="plan-words" dir="auto">{words}</p> }.into_any()
}

fn dropped(workspace: Workspace, card: CardId) -> AnyView {
    let store = workspace.store;
    let day = move |field| store.with_card(card, |card| card.fields.date(field)).flatten();
    let decided = move || day(Field::DecisionDate).map(|day: Date| wording::decided_on(&day.to_string()));
    let due = Signal::derive(move || day(Field::Due).map(|day| day.to_string()).unwrap_or_default());
    let put = move |text: String| {
        if let Some(value) = typed(Field::Due, &text) {
            put_due(workspace, card, value);
        }
    };
    let label = wording::look_again(&workspace.item_name_now(Item::Card(card)));
    view! {
        <li class="plan-line">
            {name(workspace, card)}
            {text(workspace, card, Field::DecisionReason, "No reason given.")}
            <p class="plan-hint">{decided}</p>
            <DateField label value=due on_change=put/>
        </li>
    }
    .into_any()
}

fn put_due(workspace: Workspace, card: CardId, value: Option<Value>) {
    workspace.set_field(RecordKey::Card(card), Field::Due, value);
}

fn done(workspace: Workspace, card: CardId) -> AnyView {
    view! {
        <li class="plan-line">
            {name(workspace, card)}
            {text(workspace, card, Field::Outcome, "No outcome written yet.")}
        </li>
    }
    .into_any()
}
