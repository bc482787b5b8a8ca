//! The board: stages across, lanes down, and one set of listeners for everything on it.

use leptos::html;
use leptos::prelude::*;

use crate::model::{Field, Lane, LaneId, PersonaId, Scope, Stage};
use crate::session::Item;
use crate::state::drag::Dragging;
use crate::state::{
    Autosave, Overview, Panning, ViewMemory, Workspace, ZOOM_PROPERTY, Zooming, dom, hear_pinches,
};
use crate::view::deferred_views::OVERVIEW;
use crate::view::editor::board_head::BoardHead;
use crate::view::editor::focus_bar::FocusBar;
use crate::view::editor::lane_row::LaneRow;
use crate::view::editor::palette::Palette;
use crate::view::editor::palms::hear_palms;
use crate::view::editor::{board_keys, board_menu, board_pointer};
use crate::view::look;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::deferred::deferred;
use crate::view::parts::face::CurveTint;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The board of the open map.
#[component]
pub fn Board() -> impl IntoView {
    let workspace = Workspace::expect();
    let dragging = Dragging::expect();
    let memory = expect_context::<ViewMemory>();
    let (zooming, panning, overview) = (Zooming::expect(), Panning::expect(), Overview::expect());
    let root = NodeRef::<html::Section>::new();
    root.on_load(move |root| {
        dragging.hear_touches(&root);
        zooming.hear_wheel(&root, move || dragging.is_lifted());
        hear_pinches(zooming, &root, move || dragging.is_held_by_pen());
        panning.hear_middle_button(&root);
        workspace.nearness.watch("[data-canvas]", move || memory.restore_soon());
    });
    hear_palms(move || dragging.holder());
    watch_structure(workspace);
    watch_size(workspace, memory, overview);
    let strips = move || workspace.folding.count();
    let wide = move || (workspace.store.stage_ids().len() - strips()).to_string();
    // Zoom writes the property itself, to measure what comes of it.
    let first_zoom = memory.zoom_now().to_string();
    view! {
        <div
            class="canvas-area"
            on:pointerdown=move |event| board_pointer::on_down(workspace, dragging, panning, &event)
            on:pointermove=move |event| board_pointer::on_move(dragging, panning, &event)
            on:pointerup=move |event| board_pointer::on_up(dragging, panning, &event)
            on:pointercancel=move |event| board_pointer::on_cancel(dragging, panning, &event)
            on:lostpointercapture=move |event| board_pointer::on_lost_capture(dragging, &event)
        >
        <FocusBar/>
        <section
            class="board"
            data-canvas=""
            node_ref=root
            // A press beside everything keeps the focus here, so that its keys still work.
            tabindex="-1"
            aria-label="Journey map"
            class:with-substeps=move || has_substeps(workspace)
            data-focused=move || workspace.folding.focused().map(|_| "true")
            style=("--stages", wide)
            style=("--strips", move || strips().to_string())
            style=(ZOOM_PROPERTY, first_zoom)
            on:contextmenu=move |event| board_menu::on_context_menu(workspace, dragging, &event)
            on:dragstart=|event| event.prevent_default()
            on:click=move |event| board_pointer::on_click(workspace, dragging, panning, &event)
            on:dblclick=move |event| board_pointer::on_double_click(workspace, &event)
            on:keydown=move |event| board_keys::on_key_down(workspace, dragging, panning, zooming, &event)
            on:focusin=move |event| { work_at(workspace, event.target()); dom::move_tab_stop(event.target()); }
            on:scroll=move |_| { dragging.scrolled(); memory.scrolled(); overview.scrolled(); }
        >
            <CurveTint id="curve-tint"/>
            <Grid/>
            <HiddenLanes/>
            <EmptyBoard/>
            <div class="band" data-band="" aria-hidden="true"></div>
            <div class="drop-tint" data-tint="" aria-hidden="true"></div>
            <div class="indicator" data-indicator="" aria-hidden="true"></div>
        </section>
        <OverviewPlace/>
        <Palette/>
        <div class="preview" data-preview="" aria-hidden="true"></div>
        </div>
    }
}

/// Remembers what has the focus now, for what is added next. The board itself is no place.
fn work_at(workspace: Workspace, target: Option<dom::EventTarget>) {
    let face = dom::face_at(target.clone()).map(Item::Card);
    let item = face.or_else(|| dom::item_at(target.clone()));
    // In an empty cell its stage is what counts.
    let item = item.or_else(|| dom::cell_at(target).map(|cell| Item::Stage(cell.stage)));
    if item.is_some() {
        workspace.worked_at.set_value(item);
    }
}

/// Stages across, lanes down.
#[component]
fn Grid() -> impl IntoView {
    let workspace = Workspace::expect();
    view! {
        <div
            class="board-grid"
            role="grid"
            aria-label="Stages and lanes"
            style=("--columns", move || columns(&workspace.folding.in_order()))
        >
            <BoardHead/>
            <For each=move || workspace.shown_personas() key=|id| *id let:persona>
                <PersonaGroup persona/>
            </For>
            <SharedGroup/>
        </div>
    }
}

/// The overview, while the map is large enough to have one.
#[component]
fn OverviewPlace() -> impl IntoView {
    let overview = Overview::expect();
    let is_needed = Memo::new(move |_| overview.is_needed());
    view! { <div class="overview-place">{move || is_needed.get().then(|| deferred(&OVERVIEW, ()))}</div> }
}

/// Whether a stage has steps within, so that all headers make room for them.
fn has_substeps(workspace: Workspace) -> bool {
    let has_steps = |stage: &Stage| !stage.fields.texts(Field::Substeps).is_empty();
    workspace.store.stage_ids().into_iter().any(|id| workspace.store.with_stage(id, has_steps) == Some(true))
}

/// When stages, lanes or personas come and go, new cells are to be watched, and the tab stop may be gone.
fn watch_structure(workspace: Workspace) {
    Effect::new(move |_| {
        workspace.track_structure();
        workspace.folding.track();
        workspace.next_frame(move || {
            workspace.nearness.watch_new_cells();
            dom::ensure_tab_stop();
        });
    });
}

/// Whatever may make the board larger or smaller, or change what its overview shows, lets it be measured again.
fn watch_size(workspace: Workspace, memory: ViewMemory, overview: Overview) {
    let autosave = expect_context::<Autosave>();
    Effect::new(move |_| {
        workspace.track_structure();
        workspace.folding.track();
        autosave.track_settled();
        memory.track_zoom();
        overview.measure_soon();
    });
}

/// The widths of the columns as the style sheet takes them: neighbors of the same width together.
fn columns(are_strips: &[bool]) -> String {
    let runs = are_strips.chunk_by(|one, other| one == other).map(|run| {
        let width = if run.first() == Some(&true) { "--strip-width" } else { "--column" };
        format!("repeat({},var({width}))", run.len())
    });
    runs.collect::<Vec<_>>().join(" ")
}

/// The lanes of one scope, in order.
fn lanes(workspace: Workspace, scope: Scope) -> Vec<LaneId> {
    let mut lanes = workspace.store.lane_ids();
    let is_shown = |lane: &Lane| lane.scope == scope && !lane.is_hidden();
    lanes.retain(|lane| workspace.store.with_lane(*lane, is_shown) == Some(true));
    lanes
}

/// The rows of one persona.
#[component]
fn PersonaGroup(persona: PersonaId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let name = move || workspace.item_name(Item::Persona(persona));
    let is_one_of_many = move || store.persona_ids().len() > 1;
    view! {
        <div class="board-group" role="rowgroup" aria-label=name>
            <Show when=is_one_of_many>
                <div class="group-head" role="row">
                    <div class="group-name" role="rowheader" data-color=move || look::color(workspace.persona_color(persona))>
                        <Avatar persona/>
                        <span dir="auto">{name}</span>
                    </div>
                </div>
            </Show>
            <For each=move || lanes(workspace, Scope::PerPersona) key=|id| *id let:lane>
                <LaneRow lane persona=Some(persona)/>
            </For>
        </div>
    }
}

/// The rows that all personas share.
#[component]
fn SharedGroup() -> impl IntoView {
    let workspace = Workspace::expect();
    view! {
        <div class="board-group shared" role="rowgroup" aria-label="Shared by all personas">
            <For each=move || lanes(workspace, Scope::Shared) key=|id| *id let:lane>
                <LaneRow lane persona=None/>
            </For>
        </div>
    }
}

/// Brings hidden lanes back.
#[component]
fn HiddenLanes() -> impl IntoView {
    let workspace = Workspace::expect();
    let button = move |lane: LaneId| {
        view! {
            <button type="button" class="button small" on:click=move |_| workspace.show_lane(lane)>
                <Icon name=IconName::Plus/>
                {move || wording::show_lane(&workspace.item_name(Item::Lane(lane)))}
            </button>
        }
    };
    move || {
        let lanes = workspace.hidden_lanes();
        let words = wording::hidden_lanes(lanes.len());
        (!lanes.is_empty()).then(|| {
            view! {
                <div class="hidden-lanes" role="group" aria-label=words>
                    <span>{words.clone()}</span>
                    {lanes.into_iter().map(button).collect_view()}
                </div>
            }
        })
    }
}

/// What a board without stages or personas says.
#[component]
fn EmptyBoard() -> impl IntoView {
    let workspace = Workspace::expect();
    let has_stages = move || !workspace.store.stage_ids().is_empty();
    let has_personas = move || !workspace.store.persona_ids().is_empty();
    view! {
        <Show when=move || !has_stages()>
            <div class="empty-state">
                <p>"A journey goes through stages. Add the first one."</p>
                <button type="button" class="button primary" on:click=move |_| workspace.add_stage(None)>
                    <Icon name=IconName::Plus/> "Add stage"
                </button>
            </div>
        </Show>
        <Show when=move || !has_personas()>
            <div class="empty-state">
                <p>"Whose journey is it? Add the first persona."</p>
                <button type="button" class="button primary" on:click=move |_| workspace.add_persona()>
                    <Icon name=IconName::Plus/> "Add persona"
                </button>
            </div>
        </Show>
    }
}
