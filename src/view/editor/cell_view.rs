//! A cell: the cards of one stage in one lane, and where one can be added.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{CardId, CellKey, Field, LaneKind};
use crate::state::Workspace;
use crate::view::editor::card_view::CardView;
use crate::view::editor::title_editor::DraftEditor;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// How high a card is about, in pixels: the height of cards that are not drawn yet.
const CARD_HEIGHT: usize = 64;

/// What the list of a cell holds: its cards, and the card that is being written, if it is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Entry {
    Card(CardId),
    Draft(u32),
}

/// How much of a cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellLook {
    /// All of it.
    Whole,
    /// How many cards it holds: its lane is collapsed.
    Count,
    /// Nothing: its stage is a strip.
    Strip,
}

impl CellLook {
    pub(super) fn of(is_strip: bool, is_collapsed: bool) -> Self {
        match (is_strip, is_collapsed) {
            (true, _) => Self::Strip,
            (false, true) => Self::Count,
            (false, false) => Self::Whole,
        }
    }

    /// The value of `data-strip`.
    pub(super) fn strip(self) -> Option<&'static str> {
        (self == Self::Strip).then_some("true")
    }
}

/// A cell. While it is far from what is on the screen, it only keeps its room.
#[component]
pub(super) fn CellView(cell: CellKey, kind: LaneKind, look: Memo<CellLook>) -> impl IntoView {
    let workspace = Workspace::expect();
    let near = RwSignal::from(workspace.nearness.of(cell));
    let room = move || match near.get() || look.get() != CellLook::Whole {
        true => String::new(),
        false => format!("{}px", workspace.store.card_count(cell) * CARD_HEIGHT),
    };
    view! {
        <div
            class="cell"
            role="gridcell"
            data-cell=""
            data-strip=move || look.get().strip()
            data-cell-stage=cell.stage.to_string()
            data-cell-lane=cell.lane.to_string()
            data-cell-persona=cell.persona.map_or_else(String::new, |persona| persona.to_string())
            style:min-height=room
        >
            {move || match (look.get(), near.get()) {
                (CellLook::Count, _) => view! { <CollapsedContent cell/> }.into_any(),
                (CellLook::Whole, true) => view! { <CellContent cell kind/> }.into_any(),
                (CellLook::Whole, false) | (CellLook::Strip, _) => ().into_any(),
            }}
        </div>
    }
}

/// How many cards a cell of a collapsed lane holds.
#[component]
fn CollapsedContent(cell: CellKey) -> impl IntoView {
    let store = Workspace::expect().store;
    let words = move || match store.card_count(cell) {
        0 => String::new(),
        count => wording::count(count, "card"),
    };
    view! { <span class="cell-count">{words}</span> }
}

#[component]
fn CellContent(cell: CellKey, kind: LaneKind) -> impl IntoView {
    let workspace = Workspace::expect();
    let entries = move || {
        let mut entries: Vec<_> = workspace.store.card_ids(cell).into_iter().map(Entry::Card).collect();
        if let Some((at, nth)) = workspace.draft_in(cell) {
            entries.insert(at.min(entries.len()), Entry::Draft(nth));
        }
        entries
    };
    let row = move |entry| match entry {
        Entry::Card(id) => Either::Left(view! { <CardView id lane=kind/> }),
        Entry::Draft(_) => Either::Right(view! { <li><DraftEditor cell kind/></li> }),
    };
    let guide = move || {
        let guide = workspace.store.with_lane(cell.lane, |lane| lane.fields.text(Field::Guide).to_owned());
        guide.filter(|_| workspace.store.card_count(cell) == 0)
    };
    let noun = wording::card_noun(kind);
    let stage = move || workspace.stage_name(cell.stage);
    view! {
        <p class="cell-guide" dir="auto">{guide}</p>
        <ul class="cards">
            <For each=entries key=|entry| *entry children=row/>
        </ul>
        <button
            type="button"
            class="add-card"
            data-add=""
            tabindex="-1"
            aria-label=move || wording::add_card_to(kind, &stage())
        >
            <Icon name=IconName::Plus/>
            <span class="add-card-text">{noun}</span>
        </button>
    }
}
