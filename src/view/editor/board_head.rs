//! The head of the board: buying phases over the stages' headers.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{BuyingPhase, Field, Stage, StageId};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::editor::title_editor::TitleEditor;
use crate::view::look;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The row that stays at the top of the board.
#[component]
pub fn BoardHead() -> impl IntoView {
    let workspace = Workspace::expect();
    view! {
        <div class="board-head" role="row" aria-rowindex="1">
            <div class="corner" role="columnheader" aria-colindex="1">
                <span class="sr-only">"Lanes"</span>
            </div>
            <For each=move || workspace.store.stage_ids() key=|id| *id let:id>
                <StageHead id/>
            </For>
            <div class="add-stage" role="columnheader">
                <button
                    type="button"
                    class="add-card"
                    data-add-stage=""
                    tabindex="-1"
                    aria-label="Add stage"
                    title="Add stage"
                >
                    <Icon name=IconName::Plus/>
                    <span class="add-card-text">"Stage"</span>
                </button>
            </div>
        </div>
    }
}

/// The header of a stage. The board hears for it.
#[component]
fn StageHead(id: StageId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let item = Item::Stage(id);
    let phase = move || store.with_stage(id, Stage::phase).unwrap_or_default();
    let run = move || place_in_run(workspace, id, phase());
    let title = move || {
        if workspace.editing.is_on(item) {
            Either::Left(view! { <TitleEditor item/> })
        } else {
            let untitled = store.with_stage(id, |stage| stage.title().is_empty()).unwrap_or_default();
            Either::Right(view! {
                <h2 class="stage-title" class:untitled=untitled dir="auto">{workspace.item_name(item)}</h2>
            })
        }
    };
    let is_narrow = Memo::new(move |_| workspace.folding.is_narrow(id));
    // A strip shows no cards, so it says how many all its cells hold.
    let count = move || match is_narrow.get() {
        true => workspace.card_count(id),
        false => touchpoint_count(workspace, id),
    };
    let counted = move || wording::count(count(), if is_narrow.get() { "card" } else { "touchpoint" });
    let presence = move || store.with_stage(id, Stage::presence).unwrap_or_default();
    let note = move || wording::presence_note(presence());
    let note_id = format!("presence-{id}");
    view! {
        <div
            class="stage-head"
            role="columnheader"
            data-stage=id.to_string()
            tabindex="-1"
            aria-current=move || store.is_selected(item).then_some("true")
            aria-describedby=note_id
            aria-expanded=move || is_narrow.get().then_some("false")
            data-strip=move || is_narrow.get().then_some("true")
        >
            <div
                class="phase-band"
                class:phase-start=move || run().0
                class:phase-end=move || run().1
                data-phase=move || look::phase(phase())
            >
                <span class="phase-name">{move || wording::buying_phase(phase())}</span>
            </div>
            <div
                class="stage-card"
                data-color=move || store.with_stage(id, |stage| stage.color().map(look::color)).flatten()
                data-presence=move || look::presence(presence())
                title=note
            >
                <span class="handle" data-handle="" aria-hidden="true"><Icon name=IconName::Handle/></span>
                {title}
                <span class="count" title=counted>
                    <span aria-hidden="true">{count}</span>
                    <span class="sr-only">{counted}</span>
                </span>
                <button
                    type="button"
                    class="card-menu"
                    data-menu=""
                    tabindex="-1"
                    aria-haspopup="menu"
                    aria-expanded="false"
                    aria-label=move || wording::more_actions(&workspace.item_name(item))
                >
                    <Icon name=IconName::More/>
                </button>
            </div>
            <Substeps id/>
            // Hidden where it stands, so that it is read once: as the description of the header.
            <span id=note_id.clone() hidden="">{note}</span>
        </div>
    }
}

/// The steps within a stage, as a second level of headers.
#[component]
fn Substeps(id: StageId) -> impl IntoView {
    let store = Workspace::expect().store;
    let steps = move || {
        store.with_stage(id, |stage| stage.fields.texts(Field::Substeps).to_vec()).unwrap_or_default()
    };
    let list = move || {
        let line = |step: String| view! { <li title=step.clone() dir="auto">{step.clone()}</li> };
        let steps = steps();
        (!steps.is_empty())
            .then(|| view! { <ol class="substeps">{steps.into_iter().map(line).collect_view()}</ol> })
    };
    list.into_any()
}

/// Whether a stage is the first and the last of neighboring stages with the same buying phase.
fn place_in_run(workspace: Workspace, id: StageId, phase: BuyingPhase) -> (bool, bool) {
    let stages = workspace.store.stage_ids();
    let place = stages.iter().position(|stage| *stage == id);
    let continues = |neighbor: Option<usize>| {
        let neighbor = neighbor.and_then(|place| stages.get(place));
        let neighbor = neighbor.and_then(|stage| workspace.store.with_stage(*stage, Stage::phase));
        neighbor == Some(phase)
    };
    let before = place.and_then(|place| place.checked_sub(1));
    let after = place.map(|place| place + 1);
    (!continues(before), !continues(after))
}

/// How many touchpoints a stage has for the personas that are shown.
fn touchpoint_count(workspace: Workspace, stage: StageId) -> usize {
    let personas = workspace.shown_personas().into_iter();
    personas.map(|persona| workspace.touchpoint_count(persona, stage)).sum()
}
