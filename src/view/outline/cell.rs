//! A cell of a sheet: what it says, and how that is edited in place.

use leptos::html;
use leptos::prelude::*;

use crate::model::{CardId, Field, FieldKind, RecordKey, Value};
use crate::session::Item;
use crate::session::cell_edit::{self, CellEdit};
use crate::session::field_text::shown;
use crate::session::outline::{self, Column, OutlineRow};
use crate::state::{Workspace, dom};
use crate::view::outline::sheet::Sheet;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The cell of a card in a column. `state` says which cell of the row Tab reaches, and whether it is edited.
pub(crate) fn cell_view(
    sheet: Sheet,
    row: OutlineRow,
    column: Column,
    state: Memo<Option<(Column, bool)>>,
) -> AnyView {
    let is_edited = Memo::new(move |_| state.get() == Some((column, true)));
    let is_fixed = sheet.edit_of(row.card, column) == CellEdit::Nothing;
    let content = move || match is_edited.get() {
        true => editor(sheet, row, column),
        false => words(sheet, row, column),
    };
    view! {
        <div
            role=if column == Column::Field(Field::Title) { "rowheader" } else { "gridcell" }
            aria-readonly=is_fixed.then_some("true")
            class="sheet-cell"
            class:editing=is_edited
            data-column=column.key()
            data-width=column.width()
            data-label=column.name()
            tabindex=move || if state.get().is_some_and(|(at, _)| at == column) { "0" } else { "-1" }
        >
            {content}
        </div>
    }
    .into_any()
}

/// What a cell says, following the records that it reads.
fn text(workspace: Workspace, row: OutlineRow, column: Column) -> String {
    let store = workspace.store;
    match column {
        Column::Persona => {
            if let Some(persona) = row.cell.persona {
                store.track_item(Item::Persona(persona));
            }
        }
        Column::Stage => store.track_item(Item::Stage(row.cell.stage)),
        Column::Lane => store.track_item(Item::Lane(row.cell.lane)),
        Column::Field(Field::Answers) => {
            let answered = store.with_card(row.card, |card| card.fields.cards(Field::Answers).to_vec());
            for card in answered.unwrap_or_default() {
                store.track_item(Item::Card(card));
            }
        }
        Column::Field(_) => store.track_item(Item::Card(row.card)),
    }
    store.peek(|document| outline::text(document, row, column))
}

fn words(sheet: Sheet, row: OutlineRow, column: Column) -> AnyView {
    let workspace = sheet.workspace;
    match column {
        Column::Field(Field::Title) => {
            let name = Memo::new(move |_| workspace.item_name(Item::Card(row.card)));
            view! {
                <span class="sheet-text" dir="auto">{name}</span>
                <button
                    type="button"
                    class="menu-button"
                    tabindex="-1"
                    data-menu=""
                    aria-haspopup="menu"
                    aria-label=move || wording::more_actions(&name.get())
                >
                    <Icon name=IconName::More/>
                </button>
            }
            .into_any()
        }
        Column::Field(field) if field.kind() == FieldKind::Flag => flag(sheet, row.card, field),
        column => {
            let words = Memo::new(move |_| text(workspace, row, column));
            view! { <span class="sheet-text" dir="auto">{words}</span> }.into_any()
        }
    }
}

/// A check mark, where cards of the kind have one.
fn flag(sheet: Sheet, card: CardId, field: Field) -> AnyView {
    let workspace = sheet.workspace;
    let store = workspace.store;
    if sheet.edit_of(card, Column::Field(field)) != CellEdit::Flag {
        return ().into_any();
    }
    let put = move |event| {
        let is_on = event_target_checked(&event);
        workspace.set_field(RecordKey::Card(card), field, is_on.then_some(Value::Flag));
    };
    view! {
        <input
            type="checkbox"
            tabindex="-1"
            aria-label=Column::Field(field).name()
            prop:checked=move || store.with_card(card, |card| card.fields.flag(field)).unwrap_or_default()
            on:change=put
        />
    }
    .into_any()
}

/// The text that an editor begins with.
fn stored(sheet: Sheet, card: CardId, field: Field) -> String {
    let value = sheet
        .workspace
        .store
        .peek(|document| document.card(card).and_then(|card| Some(shown(field, card.fields.get(field)?))));
    value.unwrap_or_default()
}

fn editor(sheet: Sheet, row: OutlineRow, column: Column) -> AnyView {
    let Column::Field(field) = column else { return ().into_any() };
    let text = stored(sheet, row.card, field);
    match sheet.edit_of(row.card, column) {
        CellEdit::Line => line_editor(sheet, "text", column, text),
        CellEdit::Day => line_editor(sheet, "date", column, text),
        CellEdit::Lines => lines_editor(sheet, column, text),
        CellEdit::Options => options_editor(sheet, row.card, field),
        CellEdit::Flag | CellEdit::Inspector | CellEdit::Move | CellEdit::Nothing => ().into_any(),
    }
}

fn line_editor(sheet: Sheet, kind: &'static str, column: Column, text: String) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| {
        dom::once_shown(move || {
            drop(field.focus());
            field.select();
        });
    });
    view! {
        <input
            class="sheet-editor"
            type=kind
            dir="auto"
            autocomplete="off"
            aria-label=column.name()
            node_ref=field
            prop:value=text
            on:input=move |event| sheet.draft.set_value(Some(event_target_value(&event)))
            on:blur=move |_| sheet.leave()
        />
    }
    .into_any()
}

fn lines_editor(sheet: Sheet, column: Column, text: String) -> AnyView {
    let field = NodeRef::<html::Textarea>::new();
    field.on_load(|field| {
        dom::once_shown(move || {
            drop(field.focus());
            field.select();
        });
    });
    view! {
        <textarea
            class="sheet-editor"
            rows="4"
            dir="auto"
            autocomplete="off"
            aria-label=column.name()
            node_ref=field
            prop:value=text
            on:input=move |event| sheet.draft.set_value(Some(event_target_value(&event)))
            on:blur=move |_| sheet.leave()
        ></textarea>
    }
    .into_any()
}

/// A list. Keys only look through it: what is chosen then is saved when the list is left.
fn options_editor(sheet: Sheet, card: CardId, field: Field) -> AnyView {
    let list = NodeRef::<html::Select>::new();
    list.on_load(|list| {
        dom::once_shown(move || drop(list.focus()));
    });
    let by_key = StoredValue::new(false);
    let (chosen, options) = sheet.workspace.store.peek(|document| {
        (cell_edit::chosen(document, card, field), cell_edit::options(document, card, field))
    });
    let option = |(at, (words, _)): (usize, (String, _))| {
        view! { <option value=at.to_string() selected=chosen == Some(at)>{words}</option> }
    };
    let options = options.into_iter().enumerate().map(option).collect_view();
    let choose = move |event| {
        sheet.draft.set_value(Some(event_target_value(&event)));
        if !by_key.get_value() {
            sheet.choose();
        }
    };
    view! {
        <select
            class="sheet-editor"
            aria-label=Column::Field(field).name()
            node_ref=list
            on:keydown=move |_| by_key.set_value(true)
            on:pointerdown=move |_| by_key.set_value(false)
            on:change=choose
            on:blur=move |_| sheet.leave()
        >
            {options}
        </select>
    }
    .into_any()
}

/// Puts what was typed or chosen into the field, or says that it makes no sense there.
pub(crate) fn save(sheet: Sheet, card: CardId, field: Field, text: &str) {
    let workspace = sheet.workspace;
    let is_list = sheet.edit_of(card, Column::Field(field)) == CellEdit::Options;
    let command = workspace.store.peek(|document| {
        if is_list {
            let options = cell_edit::options(document, card, field).into_iter();
            text.parse().ok().and_then(|at: usize| options.map(|(_, command)| command).nth(at))
        } else {
            cell_edit::typed(document, card, field, text)
        }
    });
    match command {
        Some(command) => {
            workspace.run(command);
            // What is typed into the same cell next is another step.
            workspace.store.close_text();
        }
        None => {
            workspace.toasts().show(wording::not_a_value(text, Column::Field(field).name()));
        }
    }
}
