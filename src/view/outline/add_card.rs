//! Asks for a new card: its title and where it lies.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::edit::Command;
use crate::model::{CardId, CardKind, CellKey, Field, Fields, LaneId, PersonaId, Scope, StageId};
use crate::session::Item;
use crate::state::{Workspace, dom};
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

/// Where the new card is to lie: a lane, a stage and a persona, each by its place in a list.
#[derive(Clone, Copy)]
struct Form {
    workspace: Workspace,
    title: RwSignal<String>,
    lanes: StoredValue<Vec<(LaneId, String)>>,
    lane: RwSignal<usize>,
    stages: StoredValue<Vec<(StageId, String)>>,
    stage: RwSignal<usize>,
    personas: StoredValue<Vec<(PersonaId, String)>>,
    persona: RwSignal<usize>,
}

impl Form {
    fn new(workspace: Workspace, kind: Option<CardKind>) -> Self {
        let lanes = lanes_for(workspace, kind);
        let (stages, personas) = workspace.store.peek(|document| {
            let stage = |stage: &StageId| (*stage, Item::Stage(*stage).name(document));
            let persona = |persona: &PersonaId| (*persona, Item::Persona(*persona).name(document));
            let stages: Vec<_> = document.stage_order().iter().map(stage).collect();
            (stages, document.persona_order().iter().map(persona).collect::<Vec<_>>())
        });
        let near = near_selected(workspace);
        let at = |place: Option<usize>| RwSignal::new(place.unwrap_or_default());
        Self {
            workspace,
            title: RwSignal::new(String::new()),
            lane: at(near.and_then(|cell| lanes.iter().position(|(id, _)| *id == cell.lane))),
            lanes: StoredValue::new(lanes),
            stage: at(near.and_then(|cell| stages.iter().position(|(id, _)| *id == cell.stage))),
            stages: StoredValue::new(stages),
            persona: at(near.and_then(|cell| personas.iter().position(|(id, _)| Some(*id) == cell.persona))),
            personas: StoredValue::new(personas),
        }
    }

    /// Whether each persona has its own cells in the chosen lane.
    fn is_own(self) -> bool {
        let lane = self.lanes.with_value(|lanes| lanes.get(self.lane.get()).map(|(id, _)| *id));
        let scope = self.workspace.store.peek(|document| Some(document.lane(lane?)?.scope));
        scope == Some(Scope::PerPersona)
    }

    fn cell(self) -> Option<CellKey> {
        let lane = chosen(self.lanes, self.lane)?;
        let persona = if self.is_own() { Some(chosen(self.personas, self.persona)?) } else { None };
        Some(CellKey { persona, lane, stage: chosen(self.stages, self.stage)? })
    }

    /// Adds the card. Answers its id if it is there.
    fn add(self) -> Option<CardId> {
        let id = CardId(self.workspace.fresh_id());
        let fields = Fields::default().with(Field::Title, self.title.get_untracked().trim());
        let cell = untrack(|| self.cell())?;
        self.workspace.run_and_tell(Command::add_card(id, fields, cell, usize::MAX)).then_some(id)
    }
}

fn chosen<I: Copy + Send + Sync + 'static>(
    list: StoredValue<Vec<(I, String)>>,
    at: RwSignal<usize>,
) -> Option<I> {
    list.with_value(|list| list.get(at.get()).map(|(id, _)| *id))
}

/// Asks for a new card, of `kind` if that is given, and tells its id once it is there.
#[component]
pub(crate) fn AddCard(
    kind: Option<CardKind>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] on_added: Callback<CardId>,
) -> impl IntoView {
    let form = Form::new(Workspace::expect(), kind);
    let on_close = Callback::new(move |()| {
        dom::close_modal();
        on_close.run(());
    });
    let noun = if kind.is_some() { "opportunity" } else { "card" };
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        on_close.run(());
        if let Some(card) = form.add() {
            on_added.run(card);
        }
    };
    let persona = move || form.is_own().then(|| choice("Persona", names(form.personas), form.persona));
    view! {
        <ModalDialog title=format!("Add {noun}") on_close>
            <form class="dialog-body" id=FORM on:submit=add>
                <TextField label="Title" value=form.title on_change=move |text| form.title.set(text)/>
                {choice("Lane", names(form.lanes), form.lane)}
                {choice("Stage", names(form.stages), form.stage)}
                {persona}
            </form>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| on_close.run(())/>
                <button type="submit" class="button primary" form=FORM>{format!("Add {noun}")}</button>
            </div>
        </ModalDialog>
    }
    .into_any()
}

fn names<I: Send + Sync + 'static>(list: StoredValue<Vec<(I, String)>>) -> Vec<String> {
    list.with_value(|list| list.iter().map(|(_, name)| name.clone()).collect())
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
