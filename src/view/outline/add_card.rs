//! Asks for a new card: its title and where it lies.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::edit::Command;
use crate::model::{CardId, CardKind, CellKey, Field, Fields, LaneId, PersonaId, Scope, StageId};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::parts::button::Button;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::select_field::SelectField;
use crate::view::parts::text_field::TextField;

/// The form that the button outside of it submits.
const FORM: &str = "add-card";

/// The lanes that hold cards, or cards of one kind.
pub(crate) fn lanes_for(workspace: Workspace, kind: Option<CardKind>) -> Vec<(LaneId, String)> {
    workspace.store.peek(|document| {
        let holds = |lane: &&LaneId| {
            let held = document.lane(**lane).and_then(|lane| lane.kind.card_kind());
            held.is_some_and(|held| kind.is_none_or(|kind| kind == held))
        };
        let lanes = document.lane_order().iter().filter(holds);
        lanes.map(|lane| (*lane, Item::Lane(*lane).name(document))).collect()
    })
}

/// Asks for a new card, of `kind` if that is given, and tells its id once it is there.
#[component]
pub(crate) fn AddCard(
    kind: Option<CardKind>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] on_added: Callback<CardId>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let lanes = lanes_for(workspace, kind);
    let (stages, personas) = workspace.store.peek(|document| {
        let stages = document.stage_order().iter();
        let stages: Vec<(StageId, String)> =
            stages.map(|stage| (*stage, Item::Stage(*stage).name(document))).collect();
        let personas = document.persona_order().iter();
        let personas: Vec<(PersonaId, String)> =
            personas.map(|persona| (*persona, Item::Persona(*persona).name(document))).collect();
        (stages, personas)
    });
    let selected = near_selected(workspace);
    let at = |place: Option<usize>| RwSignal::new(place.unwrap_or_default());
    let lane = at(selected.and_then(|cell| lanes.iter().position(|(id, _)| *id == cell.lane)));
    let stage = at(selected.and_then(|cell| stages.iter().position(|(id, _)| *id == cell.stage)));
    let persona = at(selected.and_then(|cell| personas.iter().position(|(id, _)| Some(*id) == cell.persona)));
    let title = RwSignal::new(String::new());
    let names = |list: &[(LaneId, String)]| list.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>();
    let lane_names = names(&lanes);
    let stage_names: Vec<String> = stages.iter().map(|(_, name)| name.clone()).collect();
    let persona_names: Vec<String> = personas.iter().map(|(_, name)| name.clone()).collect();
    let noun = if kind.is_some() { "opportunity" } else { "card" };
    let kept = StoredValue::new((lanes, stages, personas));
    let is_own = move || {
        let lane = kept.with_value(|(lanes, ..)| lanes.get(lane.get()).map(|(id, _)| *id));
        let scope =
            lane.and_then(|lane| workspace.store.peek(|document| document.lane(lane).map(|it| it.scope)));
        scope == Some(Scope::PerPersona)
    };
    let cell = move || {
        let persona = persona.get_untracked();
        let has_persona = untrack(is_own);
        kept.with_value(|(lanes, stages, personas)| {
            let persona = if has_persona { Some(personas.get(persona)?.0) } else { None };
            let lane = lanes.get(lane.get_untracked())?.0;
            Some(CellKey { persona, lane, stage: stages.get(stage.get_untracked())?.0 })
        })
    };
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        on_close.run(());
        let id = CardId(workspace.fresh_id());
        if let Some(cell) = cell() {
            let fields = Fields::default().with(Field::Title, title.get_untracked().trim());
            if workspace.run_and_tell(Command::AddCard { id, fields, cell, at: usize::MAX }) {
                on_added.run(id);
            }
        }
    };
    let persona_field = move || {
        let names = persona_names.clone();
        is_own().then(|| choice("Persona", names, persona))
    };
    view! {
        <ModalDialog title=format!("Add {noun}") on_close>
            <form class="dialog-body" id=FORM on:submit=add>
                <TextField label="Title" value=title on_change=move |text| title.set(text)/>
                {choice("Lane", lane_names, lane)}
                {choice("Stage", stage_names, stage)}
                {persona_field}
            </form>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| on_close.run(())/>
                <button type="submit" class="button primary" form=FORM>{format!("Add {noun}")}</button>
            </div>
        </ModalDialog>
    }
    .into_any()
}

fn choice(label: &'static str, names: Vec<String>, at: RwSignal<usize>) -> AnyView {
    view! { <SelectField label options=Signal::stored(names) selected=at on_choose=move |chosen| at.set(chosen)/> }
        .into_any()
}

/// The cell of what is selected: a new card probably belongs there.
fn near_selected(workspace: Workspace) -> Option<CellKey> {
    match workspace.store.selected_now()? {
        Item::Card(card) => workspace.store.peek(|document| document.cell_of(card)),
        Item::Persona(_) | Item::Stage(_) | Item::Lane(_) => None,
    }
}
