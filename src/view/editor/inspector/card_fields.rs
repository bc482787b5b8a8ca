//! The fields of a card.

use leptos::prelude::*;

use crate::edit::{CardEdit, Command};
use crate::model::{CardId, Channel, ChannelMode, Creator, Touchpoint};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::editor::board_menu::ItemButtons;
use crate::view::parts::segmented::{FacePicker, Segmented};
use crate::view::parts::select_field::SelectField;
use crate::view::parts::text_field::TextField;
use crate::wording;

/// The fields of a card.
#[component]
pub fn CardFields(id: CardId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let is_touchpoint =
        store.peek(|document| document.card(id).is_some_and(|card| card.touchpoint().is_some()));
    let edit = move |edit: CardEdit| {
        workspace.run(Command::EditCard { id, edit });
    };
    let leave = move |()| store.close_text();
    view! {
        <TextField
            label="Title"
            value=Signal::derive(move || store.with_card(id, |card| card.title.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(CardEdit::Title(text)))
            on_leave=leave
        />
        {is_touchpoint.then(|| view! { <TouchpointFields id/> })}
        <TextField
            label="Notes"
            is_multiline=true
            value=Signal::derive(move || store.with_card(id, |card| card.notes.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(CardEdit::Notes(text)))
            on_leave=leave
        />
        <ItemButtons item=Item::Card(id)/>
    }
}

/// What only touchpoints have.
#[component]
fn TouchpointFields(id: CardId) -> impl IntoView {
    let workspace = Workspace::expect();
    let edit = move |edit: CardEdit| {
        workspace.run(Command::EditCard { id, edit });
    };
    let touchpoint = Memo::new(move |_| {
        workspace.store.with_card(id, |card| card.touchpoint().cloned()).flatten().unwrap_or_default()
    });
    let read = move |read: fn(&Touchpoint) -> usize| Signal::derive(move || touchpoint.with(read));
    let leave = move |()| workspace.store.close_text();
    let is_other = move || touchpoint.with(|touchpoint| touchpoint.channel == Some(Channel::Other));
    view! {
        <FacePicker
            label="How does it feel?"
            selected=Signal::derive(move || touchpoint.with(|touchpoint| touchpoint.sentiment))
            on_choose=move |sentiment| workspace.feel(id, sentiment)
        />
        <SelectField
            label="Channel"
            options=choices(&Channel::ALL, wording::channel)
            selected=read(|touchpoint| place(&Channel::ALL, touchpoint.channel))
            on_choose=Callback::new(move |at| edit(CardEdit::Channel(choice(&Channel::ALL, at))))
        />
        <Show when=is_other>
            <TextField
                label="Name of the channel"
                value=Signal::derive(move || touchpoint.with(|touchpoint| touchpoint.channel_name.clone()))
                on_change=Callback::new(move |text| edit(CardEdit::ChannelName(text)))
                on_leave=leave
            />
        </Show>
        <Segmented
            label="Online or offline"
            options=labels(&ChannelMode::ALL, wording::channel_mode)
            selected=Signal::derive(move || touchpoint.with(|touchpoint| position(&ChannelMode::ALL, touchpoint.mode)))
            on_choose=Callback::new(move |at: usize| edit(CardEdit::Mode(ChannelMode::ALL.get(at).copied())))
        />
        <Segmented
            label="Who makes it"
            options=labels(&Creator::ALL, wording::creator)
            selected=Signal::derive(move || touchpoint.with(|touchpoint| position(&Creator::ALL, touchpoint.creator)))
            on_choose=Callback::new(move |at: usize| edit(CardEdit::Creator(Creator::ALL.get(at).copied())))
        />
        <label class="check-field">
            <input
                type="checkbox"
                prop:checked=move || touchpoint.with(|touchpoint| touchpoint.moment_of_truth)
                on:change:target=move |event| edit(CardEdit::MomentOfTruth(event.target().checked()))
            />
            <span>"Moment of truth"</span>
            <small>"It decides how the customer judges us"</small>
        </label>
    }
}

/// "Not said", and then the names of all values.
fn choices<T: Copy>(values: &[T], name: fn(T) -> &'static str) -> Vec<String> {
    let mut choices = vec!["Not said".to_owned()];
    choices.extend(labels(values, name));
    choices
}

fn labels<T: Copy>(values: &[T], name: fn(T) -> &'static str) -> Vec<String> {
    values.iter().map(|value| name(*value).to_owned()).collect()
}

/// The place of a value among the choices; 0 is "not said".
fn place<T: PartialEq>(values: &[T], value: Option<T>) -> usize {
    position(values, value).map_or(0, |place| place + 1)
}

fn position<T: PartialEq>(values: &[T], value: Option<T>) -> Option<usize> {
    let value = value?;
    values.iter().position(|other| *other == value)
}

/// The value at a place among the choices.
fn choice<T: Copy>(values: &[T], at: usize) -> Option<T> {
    values.get(at.checked_sub(1)?).copied()
}
