//! A small picture that can be picked, changed and taken away.

use leptos::prelude::*;

use crate::model::{Field, RecordKey};
use crate::state::{Autosave, Workspace};
use crate::view::parts::button::Button;
use crate::view::parts::element_id;
use crate::wording;

/// The picture of a field. A native input picks it, so keys, screen readers and dropped files work by themselves.
#[component]
pub fn PictureField(of: RecordKey, field: Field, #[prop(into)] label: String) -> impl IntoView {
    let workspace = Workspace::expect();
    let id = element_id();
    let address = Memo::new(move |_| {
        workspace.store.with_fields(of, |fields| fields.text(field).to_owned()).unwrap_or_default()
    });
    let total = workspace.pictures_words(expect_context::<Autosave>());
    let total_id = format!("{id}-total");
    let described_by = total_id.clone();
    let picture = move || {
        let address = address.get();
        (!address.is_empty()).then(|| {
            view! {
                <img class="picture" src=address alt=wording::current_picture()/>
                <Button
                    label=wording::remove_picture()
                    on_press=move |()| workspace.set_field(of, field, None)
                />
            }
        })
    };
    view! {
        <div class="field picture-field">
            <label for=id.clone()>{label}</label>
            {picture}
            <input
                type="file"
                id=id
                accept="image/*"
                aria-describedby=described_by
                on:change=move |event| workspace.put_picked_picture(of, field, event.target())
            />
            <p class="field-note" id=total_id data-pictures-total="">{move || total.get()}</p>
        </div>
    }
}
