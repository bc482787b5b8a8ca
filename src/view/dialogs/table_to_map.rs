//! Asks what a table means before it becomes a map: what was guessed, and what would come of it.

use leptos::html;
use leptos::prelude::*;

use crate::state::{
    Column, DateOrder, Encoding, Importing, PartPreview, Preview, Separator, Shell, TableMeaning, TableShape,
    TableToMap,
};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::check_field::CheckField;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// Asks what a table means.
#[component]
pub fn TableToMapForm(table: TableToMap) -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let importing = Importing::expect();
    let meaning = TableMeaning::guess(table);
    let preview = Memo::new(move |_| meaning.preview());
    let make = move |()| {
        dialogs.close();
        meaning.make(importing);
    };
    view! {
        <ModalDialog
            title=wording::table_title(&meaning.file())
            look="table"
            is_wide=true
            on_close=move |()| dialogs.close()
        >
            <div class="dialog-body">
                <p class="table-lead">{wording::table_lead()}</p>
                <div class="table-settings">
                    {layout_fields(meaning)}
                </div>
                {move || preview.get().map_or_else(refused, |preview| found(meaning, &preview))}
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| dialogs.close()/>
                <Button label=wording::make_a_map() look=ButtonLook::Primary on_press=make/>
            </div>
        </ModalDialog>
    }
}

/// How the table is laid out.
fn layout_fields(meaning: TableMeaning) -> AnyView {
    let mapping = meaning.mapping;
    let shape = move || mapping.with(|mapping| mapping.shape);
    let encoding = move || {
        let encoding = meaning.encoding()?;
        let choose = move |encoding| meaning.set_encoding(encoding);
        Some(choice(wording::table_characters(), &Encoding::ALL, Encoding::label, move || encoding, choose))
    };
    let dates = move || {
        let order = mapping.with(|mapping| mapping.asks_for_dates.then_some(mapping.dates))?;
        let label = |order: DateOrder| wording::date_order(order == DateOrder::DayFirst);
        let choose = move |order| mapping.update(|mapping| mapping.dates = order);
        Some(choice(wording::table_dates(), &DateOrder::ALL, label, move || order, choose))
    };
    let separator = move || meaning.separator();
    view! {
        {choice(wording::table_layout(), &TableShape::ALL, TableShape::label, shape, move |it| meaning.set_shape(it))}
        {choice(wording::between_cells(), &Separator::ALL, Separator::label, separator, move |it| {
            meaning.set_separator(it);
        })}
        {encoding}
        {dates}
        <CheckField
            label=wording::has_column_names()
            hint=""
            checked=Signal::derive(move || mapping.with(|mapping| mapping.has_header))
            on_change=move |is_on| meaning.set_header(is_on)
        />
    }
    .into_any()
}

/// A list of which one is chosen.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    all: &'static [T],
    name: fn(T) -> &'static str,
    chosen: impl Fn() -> T + Send + Sync + 'static,
    choose: impl Fn(T) + Send + Sync + 'static,
) -> AnyView {
    let options: Vec<String> = all.iter().map(|one| name(*one).to_owned()).collect();
    let place = move || all.iter().position(|one| *one == chosen()).unwrap_or_default();
    let choose = move |at: usize| all.get(at).copied().map_or((), &choose);
    view! { <SelectField label options selected=Signal::derive(place) on_choose=choose/> }.into_any()
}

fn refused(reason: String) -> AnyView {
    view! { <p class="table-refused" role="alert">{reason}</p> }.into_any()
}

/// What each column means, and what would come of it.
fn found(meaning: TableMeaning, preview: &Preview) -> AnyView {
    let columns = preview.columns.iter().enumerate();
    let columns = columns.map(|(at, part)| part_row(meaning, at, part, false)).collect_view();
    let rows = preview.rows.iter().enumerate();
    let rows = rows.map(|(at, part)| part_row(meaning, at, part, true)).collect_view();
    let cards = preview.first.iter().map(|card| {
        let place = [card.persona.as_str(), card.lane.as_str(), card.stage.as_str()];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let facts = card.facts.join(" · ");
        view! {
            <li>
                <strong dir="auto">{card.title.clone()}</strong>
                <span dir="auto">{place}</span>
                <span dir="auto">{facts}</span>
            </li>
        }
    });
    let counts = wording::would_become(
        preview.stages.len(),
        preview.personas.len(),
        preview.lanes.len(),
        preview.cards,
    );
    view! {
        <div class="table-columns-scroll" tabindex="0" role="region" aria-label=wording::columns_of_table()>
            <table class="table-columns">
                <thead>
                    <tr>
                        {wording::column_heads().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{columns} {rows}</tbody>
            </table>
        </div>
        <p class="table-counts" role="status">{counts}</p>
        <ul class="table-cards" aria-label=wording::first_cards()>{cards.collect_view()}</ul>
    }
    .into_any()
}

/// A column, or a row of a matrix, with what it means.
fn part_row(meaning: TableMeaning, at: usize, part: &PartPreview, is_row: bool) -> AnyView {
    let name = wording::part_of_table(&part.name, at, is_row);
    let label = wording::meaning_of(&name);
    let remark = part.remark.clone();
    view! {
        <tr>
            <th scope="row" dir="auto">{name}</th>
            <td class="table-samples" dir="auto">
                {part.samples.join(" · ")}
                {remark.map(|remark| view! { <em class="table-remark">{remark}</em> })}
            </td>
            <td>{meaning_select(meaning, at, is_row, label)}</td>
        </tr>
    }
    .into_any()
}

fn meaning_select(meaning: TableMeaning, at: usize, is_row: bool, label: String) -> AnyView {
    let mapping = meaning.mapping;
    let (shape, chosen) = mapping.with_untracked(|mapping| {
        let list = if is_row { &mapping.rows } else { &mapping.columns };
        (mapping.shape, list.get(at).copied().unwrap_or(Column::Ignore))
    });
    let offered = if is_row { Column::offered_for_rows() } else { Column::offered(shape) };
    let all: Vec<Column> = offered.iter().flat_map(|(_, columns)| columns.clone()).collect();
    let groups = offered.into_iter().map(|(group, columns)| {
        let options = columns.into_iter().map(|column| {
            view! { <option prop:selected=column == chosen>{column.label()}</option> }
        });
        view! { <optgroup label=group>{options.collect_view()}</optgroup> }
    });
    let field = NodeRef::<html::Select>::new();
    let choose = move |_| {
        let place = field.get_untracked().and_then(|field| usize::try_from(field.selected_index()).ok());
        if let Some(column) = place.and_then(|place| all.get(place)).copied() {
            mapping.update(|mapping| match is_row {
                true => mapping.set_row(at, column),
                false => mapping.set_column(at, column),
            });
        }
    };
    view! { <select aria-label=label node_ref=field on:change=choose>{groups.collect_view()}</select> }
        .into_any()
}
