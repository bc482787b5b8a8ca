//! The outline: a row per card, every field a column.

mod add_card;
mod cell;
mod columns;
mod row_menu;
mod sheet;
mod sheet_input;
mod table;

pub(crate) use add_card::{AddCard, lanes_for};
pub(crate) use sheet::Sheet;
pub(crate) use table::SheetTable;

use leptos::prelude::*;

use crate::model::{Document, Field, LaneId, PersonaId, RecordKey};
use crate::session::Item;
use crate::session::outline::{self, Column, Filter, OutlineRow, PLACE_COLUMNS, Sorting};
use crate::session::table_look::{OutlineLook, chosen_fields};
use crate::state::{Autosave, Table, Workspace};
use crate::view::outline::columns::ColumnsMenu;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::view::parts::select_field::SelectField;
use crate::view::parts::text_field::TextField;
use crate::wording;

/// The cards that `read` finds, read again when cards come, go or move, but not when something is written.
pub(crate) fn found(
    workspace: Workspace,
    read: fn(&Document, &[PersonaId]) -> Vec<OutlineRow>,
) -> Memo<Vec<OutlineRow>> {
    let store = workspace.store;
    let count = Memo::new(move |_| {
        store.track_any_change();
        store.peek(Document::card_count)
    });
    Memo::new(move |_| {
        workspace.track_structure();
        // Reading it, not only tracking: a memo that nobody reads never learns what it depends on.
        let _ = count.get();
        // A card that moves leaves a cell that holds cards now.
        let cells: Vec<_> = store.peek(|document| document.cells().map(|(key, _)| key).collect());
        cells.into_iter().for_each(|cell| store.track(RecordKey::Cell(cell)));
        let personas = workspace.shown_personas();
        store.peek(|document| read(document, &personas))
    })
}

/// `all` as they are filtered and sorted. What cards say is looked at again only when edits pause, and only
/// if that matters.
pub(crate) fn arranged(
    workspace: Workspace,
    all: Memo<Vec<OutlineRow>>,
    filter: Signal<Filter>,
    sorting: RwSignal<Option<Sorting>>,
) -> Memo<Vec<OutlineRow>> {
    let autosave = expect_context::<Autosave>();
    Memo::new(move |_| {
        let (filter, sorting) = (filter.get(), sorting.get());
        if filter != Filter::default() || sorting.is_some() {
            autosave.track_settled();
        }
        let store = workspace.store;
        all.with(|all| store.peek(|document| outline::arranged(document, all, &filter, sorting)))
    })
}

/// The outline: a row per card, every field a column.
#[component]
pub fn Outline() -> impl IntoView {
    let workspace = Workspace::expect();
    let all = found(workspace, outline::rows);
    let look = Table::Outline.remembered(workspace.store, OutlineLook::read);
    let (filter, sorting) = (RwSignal::new(look.filter), RwSignal::new(look.sorting));
    let rows = arranged(workspace, all, filter.into(), sorting);
    let usual = workspace.store.peek(outline::usual_fields);
    let chosen = RwSignal::new(look.fields.unwrap_or_else(|| usual.clone()));
    Table::Outline.remember(workspace.store, move || {
        let fields = chosen.with(|chosen| chosen_fields(chosen, &usual));
        OutlineLook { fields, sorting: sorting.get(), filter: filter.get() }.print()
    });
    let columns = Memo::new(move |_| columns_of(&chosen.get()));
    let sheet = Sheet::new("outline", rows, columns, sorting);
    let adding = RwSignal::new(false);
    let count = move || wording::shown_of(rows.with(Vec::len), all.with(Vec::len), "card", "cards");
    let has_cards = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let has_rows = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let body = move || match (has_cards.get(), has_rows.get()) {
        (false, _) => empty("No cards yet. Each card of the map is a row here.", adding),
        (true, false) => view! {
            <div class="view-empty">
                <p>"No card says that."</p>
                <Button label="Show all cards" on_press=move |()| filter.set(Filter::default())/>
            </div>
        }
        .into_any(),
        (true, true) => view! { <SheetTable sheet label="Cards of the map"/> }.into_any(),
    };
    let dialog = move || {
        adding.get().then(|| {
            view! {
                <AddCard
                    kind=None
                    on_close=move |()| adding.set(false)
                    on_added=move |card| sheet.show_new(card)
                />
            }
        })
    };
    view! {
        <section class="outline-view" aria-label="Outline">
            <div class="view-bar">
                <h2 class="view-title">"Outline"</h2>
                <p class="view-count" role="status">{count}</p>
                <FilterFields filter/>
                <SortField columns sorting/>
                <ColumnsMenu chosen/>
                <Button label="Add card" look=ButtonLook::Primary is_small=true icon=IconName::Plus on_press=move |()| adding.set(true)/>
            </div>
            {body}
        </section>
        {dialog}
    }
    .into_any()
}

fn empty(words: &'static str, adding: RwSignal<bool>) -> AnyView {
    view! {
        <div class="view-empty">
            <p>{words}</p>
            <Button label="Add card" on_press=move |()| adding.set(true)/>
        </div>
    }
    .into_any()
}

/// The columns of the chosen fields, in the order of the groups, after those that say where a card lies.
fn columns_of(chosen: &[Field]) -> Vec<Column> {
    let fields = outline::fields_by_group().into_iter().flat_map(|(_, fields)| fields);
    let fields = fields.filter(|field| chosen.contains(field)).map(Column::Field);
    let mut columns: Vec<Column> = PLACE_COLUMNS.to_vec();
    for field in fields {
        if !columns.contains(&field) {
            columns.push(field);
        }
    }
    columns
}

/// The text and the lane by which rows are looked for.
#[component]
fn FilterFields(filter: RwSignal<Filter>) -> impl IntoView {
    let workspace = Workspace::expect();
    let lanes = Memo::new(move |_| {
        let ids = workspace.store.lane_ids();
        let names = ids.into_iter().filter(|lane| workspace.store.peek(|it| holds_cards(it, *lane)));
        names.map(|lane| (lane, workspace.item_name(Item::Lane(lane)))).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let names = lanes.get().into_iter().map(|(_, name)| name);
        ["All lanes".to_owned()].into_iter().chain(names).collect::<Vec<_>>()
    });
    let selected = Signal::derive(move || {
        let lane = filter.with(|filter| filter.lane);
        lanes.with(|lanes| lanes.iter().position(|(id, _)| Some(*id) == lane)).map_or(0, |at| at + 1)
    });
    let choose = move |at: usize| {
        let lane = at.checked_sub(1).and_then(|at| lanes.with_untracked(|it| it.get(at).map(|(id, _)| *id)));
        filter.update(|filter| filter.lane = lane);
    };
    view! {
        <TextField
            label="Find"
            name="find"
            placeholder="In any column"
            value=Signal::derive(move || filter.with(|filter| filter.text.clone()))
            on_change=move |text| filter.update(|filter| filter.text = text)
        />
        <SelectField label="Lane" options selected on_choose=choose/>
    }
    .into_any()
}

fn holds_cards(document: &Document, lane: LaneId) -> bool {
    document.lane(lane).is_some_and(|lane| lane.kind.card_kind().is_some())
}

/// The order as a list, for screens that are too narrow for headers.
#[component]
fn SortField(columns: Memo<Vec<Column>>, sorting: RwSignal<Option<Sorting>>) -> impl IntoView {
    let options = Signal::derive(move || {
        let names = columns.get().into_iter().map(|column| column.name().to_owned());
        ["As on the canvas".to_owned()].into_iter().chain(names).collect::<Vec<_>>()
    });
    let selected = Signal::derive(move || {
        let column = sorting.get().map(|sorting| sorting.column);
        columns.with(|all| all.iter().position(|it| Some(*it) == column)).map_or(0, |at| at + 1)
    });
    let choose = move |at: usize| {
        let column = at.checked_sub(1).and_then(|at| columns.with_untracked(|all| all.get(at).copied()));
        sorting.set(column.map(|column| Sorting { column, is_descending: false }));
    };
    view! { <div class="sort-field"><SelectField label="Order" options selected on_choose=choose/></div> }
        .into_any()
}
