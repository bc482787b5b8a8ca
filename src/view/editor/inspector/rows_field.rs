//! Rows of a record, such as its links or metrics: each row with its own small fields.

use leptos::prelude::*;

use crate::model::{Field, FieldKind, Fields, Holder, RecordKey, Value};
use crate::session::field_text::{shown, typed};
use crate::state::Workspace;
use crate::view::editor::inspector::go_back_to_selected;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::text_field::TextField;
use crate::wording;

/// The rows of a field, with a button that adds one.
#[component]
pub fn RowsField(of: RecordKey, field: Field, known: &'static [Field], label: &'static str) -> impl IntoView {
    let workspace = Workspace::expect();
    let count =
        Memo::new(move |_| workspace.store.with_fields(of, |it| it.rows(field).len()).unwrap_or_default());
    let rows = move || (0..count.get()).map(|at| row_view(workspace, of, field, known, at)).collect_view();
    let add = move |_| change(workspace, of, field, |rows| rows.push(Fields::default()));
    view! {
        <fieldset class="rows-field">
            <legend>{label}</legend>
            {rows}
            <button type="button" class="button small" on:click=add>
                <Icon name=IconName::Plus/>
                {wording::add_row(field)}
            </button>
        </fieldset>
    }
}

/// Changes the rows as one step.
fn change(workspace: Workspace, of: RecordKey, field: Field, change: impl FnOnce(&mut Vec<Fields>)) {
    let rows = workspace.store.peek(|document| document.fields(of).map(|(_, it)| it.rows(field).to_vec()));
    if let Some(mut rows) = rows {
        change(&mut rows);
        workspace.set_field(of, field, Some(Value::Rows(rows)));
    }
}

fn row_view(
    workspace: Workspace,
    of: RecordKey,
    field: Field,
    known: &'static [Field],
    at: usize,
) -> AnyView {
    let fields = known.iter().map(|part| part_view(workspace, of, field, *part, at)).collect_view();
    let remove = move |_| {
        workspace.store.close_text();
        change(workspace, of, field, |rows| {
            if at < rows.len() {
                rows.remove(at);
            }
        });
    };
    view! {
        <div class="rows-field-row" role="group" aria-label=wording::row(field, at)>
            {fields}
            {known.contains(&Field::Address).then(|| open_link(workspace, of, field, at))}
            <button type="button" class="button icon quiet" aria-label=wording::remove_row(field, at) on:click=remove>
                <Icon name=IconName::Trash/>
            </button>
        </div>
    }
    .into_any()
}

fn part_view(workspace: Workspace, of: RecordKey, field: Field, part: Field, at: usize) -> AnyView {
    let read = move |fields: &Fields| {
        let value = fields.rows(field).get(at)?.get(part)?;
        Some(shown(part, value))
    };
    let value = Signal::derive(move || workspace.store.with_fields(of, read).flatten().unwrap_or_default());
    let put = move |text: String| {
        if let Some(value) = typed(part, &text) {
            change(workspace, of, field, |rows| {
                if let Some(row) = rows.get_mut(at) {
                    row.set(part, value);
                }
            });
        }
    };
    let label = wording::field(Holder::Map, part);
    let label = if part.kind() == FieldKind::Date { wording::date_of(label) } else { label.to_owned() };
    view! {
        <TextField
            label
            value
            on_change=put
            on_leave=move |()| workspace.store.close_text()
            on_save=Callback::new(move |()| go_back_to_selected(workspace))
        />
    }
    .into_any()
}

/// Follows the link of a row in a window of its own, which learns nothing of this one.
fn open_link(workspace: Workspace, of: RecordKey, field: Field, at: usize) -> AnyView {
    let read =
        move |fields: &Fields| fields.rows(field).get(at).map(|row| row.text(Field::Address).to_owned());
    let address = Memo::new(move |_| workspace.store.with_fields(of, read).flatten().unwrap_or_default());
    view! {
        <a
            class="button icon quiet"
            href=move || Some(address.get()).filter(|address| crate::model::is_safe_address(address))
            target="_blank"
            rel="noopener noreferrer"
            aria-label=wording::open_link(at)
        >
            <Icon name=IconName::Share/>
        </a>
    }
    .into_any()
}
