//! All fields of a record, by the table of fields: the first group open, the others folded.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{Field, Group, Grouped, Holder, RecordKey};
use crate::state::Workspace;
use crate::view::editor::inspector::field_view::FieldView;
use crate::wording;

/// All fields of a record.
#[component]
pub fn RecordFields(of: RecordKey, holder: Holder) -> impl IntoView {
    let groups = holder.groups().iter().map(|(group, fields)| group_view(of, holder, (*group, fields)));
    groups.collect_view()
}

fn group_view(of: RecordKey, holder: Holder, (group, fields): Grouped) -> AnyView {
    // The channel and its name are one control.
    let views = fields.iter().filter(|field| **field != Field::ChannelName);
    let views = views.map(|field| shown_if_relevant(of, holder, *field)).collect_view();
    if group == Group::Basics {
        return views.into_any();
    }
    let store = Workspace::expect().store;
    let filled = move || {
        let is_filled = |field: &&Field| store.with_fields(of, |it| it.get(**field).is_some()) == Some(true);
        let count = fields.iter().filter(is_filled).count();
        (count > 0).then(|| wording::filled(count))
    };
    view! {
        <details class="field-group" data-group=wording::group(group)>
            <summary>
                <span class="field-group-name">{wording::group(group)}</span>
                <span class="field-group-count">{filled}</span>
            </summary>
            <div class="field-group-body">{views}</div>
        </details>
    }
    .into_any()
}

/// A field that comes and goes with the one that it explains.
fn shown_if_relevant(of: RecordKey, holder: Holder, field: Field) -> AnyView {
    let store = Workspace::expect().store;
    let is_relevant =
        Memo::new(move |_| store.with_fields(of, |fields| Holder::is_relevant(field, fields)) == Some(true));
    let shown = move || match is_relevant.get() {
        true => Either::Left(view! {
            <div class="field-place" data-field-of=field.name()><FieldView of holder field/></div>
        }),
        false => Either::Right(()),
    };
    shown.into_any()
}
