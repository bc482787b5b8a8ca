//! The table of a sheet: its header and the rows near the visible part.

use leptos::prelude::*;

use crate::session::Item;
use crate::session::outline::{Column, OutlineRow, Sorting};
use crate::view::outline::cell::cell_view;
use crate::view::outline::sheet::{Sheet, part};
use crate::view::parts::icon::{Icon, IconName};

/// The table of a sheet.
#[component]
pub(crate) fn SheetTable(sheet: Sheet, label: &'static str) -> impl IntoView {
    let visible = move || {
        let drawn = sheet.drawn.get();
        sheet.rows.with(|rows| part(rows, drawn).to_vec())
    };
    let before = Memo::new(move |_| px(sheet.drawn.get().0, sheet.seen.get().row_height));
    let after = Memo::new(move |_| {
        let rest = sheet.rows.with(Vec::len).saturating_sub(sheet.drawn.get().1);
        px(rest, sheet.seen.get().row_height)
    });
    let head = move || sheet.columns.get().into_iter().map(|column| head_view(sheet, column)).collect_view();
    request_animation_frame(move || sheet.measure());
    view! {
        <div
            class="sheet"
            data-sheet=sheet.name
            role="grid"
            aria-label=label
            aria-rowcount=move || (sheet.rows.with(Vec::len) + 1).to_string()
            aria-colcount=move || sheet.columns.with(Vec::len).to_string()
            style=("--columns", move || sheet.columns.with(Vec::len).to_string())
            on:scroll=move |_| sheet.measure()
            on:focusin=move |event| sheet.on_focus_in(&event)
            on:focusout=move |event| sheet.on_focus_out(&event)
            on:mousedown=move |event| sheet.on_press(&event)
            on:click=move |event| sheet.on_click(&event)
            on:keydown=move |event| sheet.on_key_down(&event)
        >
            <div class="sheet-head" role="rowgroup">
                <div class="sheet-row" role="row" aria-rowindex="1" data-head="">{head}</div>
            </div>
            <div class="sheet-body" role="rowgroup" style:padding-top=before style:padding-bottom=after>
                <ForEnumerate each=visible key=|row| *row children=move |index, row| row_view(sheet, index, row)/>
            </div>
        </div>
    }
    .into_any()
}

fn px(rows: usize, row_height: f64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a number of rows")]
    let height = rows as f64 * row_height;
    format!("{height:.1}px")
}

fn head_view(sheet: Sheet, column: Column) -> AnyView {
    let state = sheet.state_of(None);
    let sorted = move || sheet.sorting.get().filter(|sorting| sorting.column == column);
    let direction = move || match sorted() {
        Some(Sorting { is_descending: false, .. }) => Some("ascending"),
        Some(Sorting { is_descending: true, .. }) => Some("descending"),
        None => None,
    };
    let arrow = move || {
        let name = match sorted()?.is_descending {
            true => IconName::Down,
            false => IconName::Up,
        };
        Some(view! { <Icon name/> })
    };
    view! {
        <div role="columnheader" class="sheet-cell" data-column=column.key() data-width=column.width() aria-sort=direction>
            <button
                type="button"
                class="sheet-sort"
                tabindex=move || if state.get().is_some_and(|(at, _)| at == column) { "0" } else { "-1" }
            >
                {column.name()}
                {arrow}
            </button>
        </div>
    }
    .into_any()
}

fn row_view(sheet: Sheet, index: ReadSignal<usize>, row: OutlineRow) -> AnyView {
    let state = sheet.state_of(Some(row.card));
    let item = Item::Card(row.card);
    let is_selected = move || sheet.workspace.store.is_selected(item);
    let cells = move || {
        let columns = sheet.columns.get();
        columns.into_iter().map(|column| cell_view(sheet, row, column, state)).collect_view()
    };
    view! {
        <div
            class="sheet-row"
            role="row"
            data-row-card=row.card.to_string()
            aria-selected=move || is_selected().to_string()
            aria-rowindex=move || (sheet.drawn.get().0 + index.get() + 2).to_string()
        >
            {cells}
        </div>
    }
    .into_any()
}
