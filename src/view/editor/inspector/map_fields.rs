//! The fields of the map itself.

use leptos::prelude::*;

use crate::edit::{Command, MapEdit};
use crate::model::{Date, JourneyMap, MapState};
use crate::state::{Dialog, Workspace};
use crate::view::parts::date_field::DateField;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::segmented::Segmented;
use crate::view::parts::text_field::TextField;
use crate::wording;

/// The fields of the map itself.
#[component]
pub fn MapFields() -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let edit = move |edit: MapEdit| {
        workspace.run(Command::EditMap(edit));
    };
    let read = move |read: fn(&JourneyMap) -> String| Signal::derive(move || store.with_map(read));
    let leave = move |()| store.close_text();
    view! {
        <TextField
            label="Title"
            value=read(|map| map.title.clone())
            on_change=Callback::new(move |text| edit(MapEdit::Title(text)))
            on_leave=leave
        />
        <TextField
            label="Scenario"
            is_multiline=true
            placeholder="Who does what, in which situation?"
            value=read(|map| map.scenario.clone())
            on_change=Callback::new(move |text| edit(MapEdit::Scenario(text)))
            on_leave=leave
        />
        <TextField
            label="Goal of the mapping"
            is_multiline=true
            value=read(|map| map.goal.clone())
            on_change=Callback::new(move |text| edit(MapEdit::Goal(text)))
            on_leave=leave
        />
        <Segmented
            label="State"
            options=MapState::ALL.map(|state| wording::map_state(state).to_owned()).to_vec()
            selected=Signal::derive(move || {
                store.with_map(|map| MapState::ALL.iter().position(|state| *state == map.state))
            })
            on_choose=Callback::new(move |at: usize| {
                if let Some(state) = MapState::ALL.get(at) {
                    edit(MapEdit::State(*state));
                }
            })
        />
        <TextField
            label="Owner"
            value=read(|map| map.owner.clone())
            on_change=Callback::new(move |text| edit(MapEdit::Owner(text)))
            on_leave=leave
        />
        <Dates/>
        <TextField
            label="Source of the facts"
            value=read(|map| map.source.clone())
            on_change=Callback::new(move |text| edit(MapEdit::Source(text)))
            on_leave=leave
        />
        <AddButtons/>
    }
}

/// When the map was begun, and when it is to be looked at again.
#[component]
fn Dates() -> impl IntoView {
    let workspace = Workspace::expect();
    let edit = move |edit: MapEdit| {
        workspace.run(Command::EditMap(edit));
    };
    let read = move |read: fn(&JourneyMap) -> Option<Date>| {
        let text = move || workspace.store.with_map(read).map_or_else(String::new, |date| date.to_string());
        Signal::derive(text)
    };
    view! {
        <div class="field-pair">
            <DateField
                label="Begun"
                value=read(|map| map.created)
                on_change=move |text: String| edit(MapEdit::Created(text.parse().ok()))
            />
            <DateField
                label="Review by"
                value=read(|map| map.review)
                on_change=move |text: String| edit(MapEdit::Review(text.parse().ok()))
            />
        </div>
    }
}

/// What can be added to the map.
#[component]
fn AddButtons() -> impl IntoView {
    let workspace = Workspace::expect();
    let dialogs = workspace.shell.dialogs;
    view! {
        <div class="inspector-actions">
            <button type="button" class="button" on:click=move |_| workspace.add_stage(None)>
                <Icon name=IconName::Plus/> "Stage"
            </button>
            <button type="button" class="button" on:click=move |_| dialogs.ask(Dialog::AddLane)>
                <Icon name=IconName::Plus/> "Lane"
            </button>
            <button type="button" class="button" on:click=move |_| workspace.add_persona()>
                <Icon name=IconName::Plus/> "Persona"
            </button>
        </div>
    }
}
