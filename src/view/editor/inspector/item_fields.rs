//! The fields of a persona, a stage and a lane.

use leptos::prelude::*;

use crate::edit::{Command, LaneEdit, PersonaEdit, StageEdit};
use crate::model::{BuyingPhase, LaneId, PersonaId, Presence, StageId};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::editor::board_menu::ItemButtons;
use crate::view::parts::color_swatches::ColorSwatches;
use crate::view::parts::segmented::Segmented;
use crate::view::parts::text_field::TextField;
use crate::wording;

/// The fields of a persona.
#[component]
pub fn PersonaFields(id: PersonaId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let leave = move |()| store.close_text();
    let edit = move |edit: PersonaEdit| {
        workspace.run(Command::EditPersona { id, edit });
    };
    view! {
        <TextField
            label="Name"
            value=Signal::derive(move || store.with_persona(id, |it| it.name.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(PersonaEdit::Name(text)))
            on_leave=leave
        />
        <TextField
            label="Role"
            value=Signal::derive(move || store.with_persona(id, |it| it.role.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(PersonaEdit::Role(text)))
            on_leave=leave
        />
        <ColorSwatches
            label="Color"
            selected=Signal::derive(move || store.with_persona(id, |it| it.color))
            on_choose=Callback::new(move |color| {
                if let Some(color) = color {
                    edit(PersonaEdit::Color(color));
                }
            })
        />
        <ItemButtons item=Item::Persona(id)/>
    }
}

/// The fields of a stage.
#[component]
pub fn StageFields(id: StageId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let leave = move |()| store.close_text();
    let edit = move |edit: StageEdit| {
        workspace.run(Command::EditStage { id, edit });
    };
    view! {
        <TextField
            label="Title"
            value=Signal::derive(move || store.with_stage(id, |it| it.title.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(StageEdit::Title(text)))
            on_leave=leave
        />
        <Segmented
            label="Buying phase"
            options=BuyingPhase::ALL.map(|phase| wording::buying_phase(phase).to_owned()).to_vec()
            selected=Signal::derive(move || {
                store.with_stage(id, |it| BuyingPhase::ALL.iter().position(|phase| *phase == it.phase)).flatten()
            })
            on_choose=Callback::new(move |at: usize| {
                if let Some(phase) = BuyingPhase::ALL.get(at) {
                    edit(StageEdit::Phase(*phase));
                }
            })
        />
        <Segmented
            label="Who is in contact"
            options=Presence::ALL.map(|presence| wording::presence(presence).to_owned()).to_vec()
            selected=Signal::derive(move || {
                store.with_stage(id, |it| Presence::ALL.iter().position(|presence| *presence == it.presence)).flatten()
            })
            on_choose=Callback::new(move |at: usize| {
                if let Some(presence) = Presence::ALL.get(at) {
                    edit(StageEdit::Presence(*presence));
                }
            })
        />
        <TextField
            label="The customer's goal"
            is_multiline=true
            value=Signal::derive(move || store.with_stage(id, |it| it.goal.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(StageEdit::Goal(text)))
            on_leave=leave
        />
        <ColorSwatches
            label="Color"
            can_be_none=true
            selected=Signal::derive(move || store.with_stage(id, |it| it.color).flatten())
            on_choose=Callback::new(move |color| edit(StageEdit::Color(color)))
        />
        <ItemButtons item=Item::Stage(id)/>
    }
}

/// The fields of a lane.
#[component]
pub fn LaneFields(id: LaneId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let leave = move |()| store.close_text();
    let edit = move |edit: LaneEdit| {
        workspace.run(Command::EditLane { id, edit });
    };
    let facts = move || {
        let (kind, scope) = store.with_lane(id, |lane| (lane.kind, lane.scope))?;
        Some(format!("{} · {}", wording::lane_kind(kind), wording::scope(scope)))
    };
    view! {
        <TextField
            label="Title"
            value=Signal::derive(move || store.with_lane(id, |it| it.title.clone()).unwrap_or_default())
            on_change=Callback::new(move |text| edit(LaneEdit::Title(text)))
            on_leave=leave
        />
        <p class="field-note">{facts}</p>
        <ColorSwatches
            label="Color"
            can_be_none=true
            selected=Signal::derive(move || store.with_lane(id, |it| it.color).flatten())
            on_choose=Callback::new(move |color| edit(LaneEdit::Color(color)))
        />
        <ItemButtons item=Item::Lane(id)/>
    }
}
