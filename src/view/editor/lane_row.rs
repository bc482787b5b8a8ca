//! A row of the board: a lane's header and its cells.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{CellKey, Field, Lane, LaneId, LaneKind, PersonaId};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::editor::cell_view::{CellLook, CellView};
use crate::view::editor::channels_cell::ChannelsCell;
use crate::view::editor::curve_view::CurveCell;
use crate::view::editor::title_editor::TitleEditor;
use crate::view::look;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The row of `lane` for `persona`, or the one that all personas share.
#[component]
pub fn LaneRow(lane: LaneId, persona: Option<PersonaId>) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    // The kind of a lane never changes.
    let kind = store.peek(|document| document.lane(lane).map(|lane| lane.kind)).unwrap_or(LaneKind::Custom);
    let is_collapsed = Memo::new(move |_| {
        store.with_lane(lane, Lane::is_collapsed) == Some(true)
            && workspace.finding.unfolded.get() != Some(lane)
    });
    let cell = move |stage| {
        let look = Memo::new(move |_| CellLook::of(workspace.folding.is_narrow(stage), is_collapsed.get()));
        match (kind, persona) {
            (LaneKind::Emotion | LaneKind::Channels, Some(persona)) => Either::Left(view! {
                <div
                    class="cell"
                    data-strip=move || look.get().strip()
                    class:curve-cell=kind == LaneKind::Emotion
                    role="gridcell"
                    data-cell=""
                    data-cell-stage=stage.to_string()
                    data-cell-lane=lane.to_string()
                    data-cell-persona=persona.to_string()
                >
                    {
                        let near = workspace.nearness.of(CellKey { persona: Some(persona), lane, stage });
                        move || (near.get() && look.get() == CellLook::Whole).then(|| match kind {
                            LaneKind::Emotion => Either::Left(view! { <CurveCell persona stage/> }),
                            _ => Either::Right(view! { <ChannelsCell persona stage/> }),
                        })
                    }
                </div>
            }),
            _ => Either::Right(view! { <CellView cell=CellKey { persona, lane, stage } kind look/> }),
        }
    };
    view! {
        <div
            class="board-row"
            role="row"
            data-lane-kind=look::lane_kind(kind)
            data-collapsed=move || is_collapsed.get().then_some("true")
            data-row-persona=persona.map_or_else(String::new, |persona| persona.to_string())
        >
            <LaneHead id=lane kind/>
            <For each=move || store.stage_ids() key=|id| *id children=cell/>
        </div>
    }
}

/// The header of a lane. The board hears for it.
#[component]
fn LaneHead(id: LaneId, kind: LaneKind) -> impl IntoView {
    let workspace = Workspace::expect();
    let item = Item::Lane(id);
    let title = move || {
        if workspace.editing.is_on(item) {
            Either::Left(view! { <TitleEditor item/> })
        } else {
            Either::Right(view! { <span class="lane-title" dir="auto">{workspace.item_name(item)}</span> })
        }
    };
    let icon = move || {
        let chosen = workspace.store.with_lane(id, |lane| lane.fields.choice(Field::Icon)).flatten();
        chosen.map(|icon| view! { <Icon name=look::lane_icon(icon)/> })
    };
    // Who may not write drags no faces.
    let hint = move || match workspace.mode().allows_writing() {
        true => Some(wording::lane_hint(kind)),
        false => wording::lane_hint_to_read(kind),
    };
    let hint = move || hint().map(|hint| view! { <span class="lane-hint">{hint}</span> });
    view! {
        <div
            class="lane-head"
            role="rowheader"
            data-lane=id.to_string()
            tabindex="-1"
            aria-current=move || workspace.store.is_selected(item).then_some("true")
            data-color=move || workspace.store.with_lane(id, |lane| lane.color().map(look::color)).flatten()
        >
            <span class="handle" data-handle="" aria-hidden="true"><Icon name=IconName::Handle/></span>
            {wording::blueprint_line(kind).map(|line| view! { <span class="blueprint-line">{line}</span> })}
            <div class="lane-text">
                {icon}
                {title}
                {hint}
            </div>
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
    }
}
