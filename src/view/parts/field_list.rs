//! What is written about a thing, to be read: a list of names and values per group of fields.

use leptos::prelude::*;

use crate::model::{
    Document, Field, FieldKind, Fields, Group, Grouped, Holder, RecordKey, Value, is_safe_address,
};
use crate::session::field_text::in_words;
use crate::wording;

/// What stands in the head of a sheet about a persona, and not in its groups.
pub const PERSONA_HEAD: [Field; 5] =
    [Field::Name, Field::Role, Field::PersonaColor, Field::Portrait, Field::Quote];

/// The groups of a record that say something, without the fields `except`. Their names are headings of
/// the third level, or of the fourth if they are nested.
pub fn field_groups(document: &Document, of: RecordKey, except: &[Field], is_nested: bool) -> Vec<AnyView> {
    let Some((holder, held)) = document.fields(of) else { return Vec::new() };
    let group = |group: &Grouped| Some((group.0, rows_of(document, holder, group.1, held, except)?));
    let groups = holder.groups().iter().filter_map(group);
    groups.map(|(group, rows)| group_view(group, rows, is_nested)).collect()
}

/// What the fields of a group say, if any says something.
fn rows_of(
    document: &Document,
    holder: Holder,
    fields: &[Field],
    held: &Fields,
    except: &[Field],
) -> Option<Vec<AnyView>> {
    let fields = fields.iter().filter(|field| !except.contains(field));
    let rows: Vec<AnyView> =
        fields.filter_map(|field| Some(row(document, holder, *field, held.get(*field)?))).collect();
    (!rows.is_empty()).then_some(rows)
}

fn group_view(group: Group, rows: Vec<AnyView>, is_nested: bool) -> AnyView {
    let name = wording::group(group);
    let heading = match is_nested {
        true => view! { <h4 class="field-list-name">{name}</h4> }.into_any(),
        false => view! { <h3 class="field-list-name">{name}</h3> }.into_any(),
    };
    view! {
        <section class="field-list">
            {heading}
            <dl>{rows}</dl>
        </section>
    }
    .into_any()
}

fn row(document: &Document, holder: Holder, field: Field, value: &Value) -> AnyView {
    let text = match (field.kind(), value) {
        (FieldKind::Lines, Value::Texts(texts)) => list(texts.iter().map(|text| plain(text.clone()))),
        (_, Value::Rows(rows)) if field == Field::Links => list(rows.iter().map(link)),
        (FieldKind::Picture(_), Value::Picture(address)) => {
            view! { <img class="field-list-picture" src=address.clone() alt=wording::field(holder, field)/> }
                .into_any()
        }
        _ => view! { <p dir="auto">{in_words(document, holder, field, value)}</p> }.into_any(),
    };
    view! { <dt>{wording::field(holder, field)}</dt> <dd>{text}</dd> }.into_any()
}

fn list(entries: impl Iterator<Item = AnyView>) -> AnyView {
    let entries = entries.map(|entry| view! { <li dir="auto">{entry}</li> }).collect_view();
    view! { <ul>{entries}</ul> }.into_any()
}

fn plain(text: String) -> AnyView {
    text.into_any()
}

/// A page that belongs to the thing. It opens in a window of its own, which learns nothing of this one.
fn link(row: &Fields) -> AnyView {
    let address = row.text(Field::Address).to_owned();
    let title = Some(row.text(Field::Title)).filter(|title| !title.is_empty()).unwrap_or(&address).to_owned();
    if !is_safe_address(&address) {
        return plain(title);
    }
    view! { <a href=address target="_blank" rel="noopener noreferrer">{title}</a> }.into_any()
}
