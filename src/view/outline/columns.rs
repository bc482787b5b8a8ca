//! Which fields have a column: a list of all, group by group.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::model::{Field, Group};
use crate::session::outline::{self, Column};
use crate::state::dom;
use crate::wording;

/// A button that opens a list of all fields, each with a box to check.
#[component]
pub(crate) fn ColumnsMenu(chosen: RwSignal<Vec<Field>>) -> impl IntoView {
    let groups = outline::fields_by_group().into_iter();
    let groups = groups.map(|(group, fields)| group_view(group, fields, chosen)).collect_view();
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(menu) = dom::closest(event.target(), "details[open]")
        {
            event.stop_propagation();
            drop(menu.remove_attribute("open"));
            dom::focus_now(".columns-menu > summary");
        }
    };
    view! {
        <details class="columns-menu" on:keydown=close>
            <summary class="button small">"Columns"</summary>
            <div class="columns-list">{groups}</div>
        </details>
    }
    .into_any()
}

fn group_view(group: Group, fields: Vec<Field>, chosen: RwSignal<Vec<Field>>) -> AnyView {
    let field = |field: Field| {
        let toggle = move |_| {
            chosen.update(|chosen| match chosen.iter().position(|other| *other == field) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(field),
            });
        };
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&field))
                    on:change=toggle
                />
                <span>{Column::Field(field).name()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="columns-group">
            <legend>{wording::group(group)}</legend>
            <div class="chips">{fields.into_iter().map(field).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
