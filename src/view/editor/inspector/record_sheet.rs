//! What is written about the selected thing, to be read and commented: for maps that are only viewed.

use leptos::prelude::*;

use crate::model::{Field, RecordKey};
use crate::state::Workspace;
use crate::view::editor::inspector::comments_field::CommentsField;
use crate::view::parts::field_list::field_groups;
use crate::wording;

/// Everything that is written about a record, and the comments on it.
#[component]
pub fn RecordSheet(of: RecordKey) -> impl IntoView {
    let store = Workspace::expect().store;
    let groups = move || {
        store.track(of);
        let groups = store.peek(|document| field_groups(document, of, &[Field::Comments], false));
        match groups.is_empty() {
            true => view! { <p class="field-note">{wording::nothing_more()}</p> }.into_any(),
            false => groups.into_any(),
        }
    };
    let has_comments =
        store.peek(|document| document.fields(of).map(|(holder, _)| holder.has(Field::Comments)));
    view! {
        {groups}
        {(has_comments == Some(true)).then(|| view! { <CommentsField of/> })}
    }
}
