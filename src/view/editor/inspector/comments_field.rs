//! What people said about a card.

use leptos::prelude::*;

use crate::model::{Field, Fields, RecordKey, Value};
use crate::state::Workspace;
use crate::view::parts::button::Button;
use crate::view::parts::text_field::TextField;
use crate::wording;

/// The comments of a card, each with a way to settle and to delete it, and a form for a new one.
#[component]
pub fn CommentsField(of: RecordKey) -> impl IntoView {
    let workspace = Workspace::expect();
    let rows = Memo::new(move |_| {
        workspace.store.with_fields(of, |fields| fields.rows(Field::Comments).to_vec()).unwrap_or_default()
    });
    let comments = move || {
        rows.get()
            .into_iter()
            .enumerate()
            .map(|(at, row)| comment_view(workspace, of, at, &row))
            .collect_view()
    };
    view! {
        <fieldset class="comments-field">
            <legend>{wording::comments()}</legend>
            <ul class="comments">{comments}</ul>
            <NewComment of/>
        </fieldset>
    }
}

fn change(workspace: Workspace, of: RecordKey, change: impl FnOnce(&mut Vec<Fields>)) {
    let rows = workspace
        .store
        .peek(|document| document.fields(of).map(|(_, fields)| fields.rows(Field::Comments).to_vec()));
    if let Some(mut rows) = rows {
        change(&mut rows);
        workspace.set_field(of, Field::Comments, Some(Value::Rows(rows)));
        workspace.store.close_text();
    }
}

fn comment_view(workspace: Workspace, of: RecordKey, at: usize, row: &Fields) -> AnyView {
    let is_resolved = row.flag(Field::Resolved);
    let author = wording::author(row.text(Field::Author));
    let day: String = row.text(Field::Time).chars().take(10).collect();
    let text = row.text(Field::Text).to_owned();
    let settle = move |()| {
        change(workspace, of, |rows| {
            if let Some(row) = rows.get_mut(at) {
                row.set(Field::Resolved, (!is_resolved).then_some(Value::Flag));
            }
        });
    };
    let delete = move |()| {
        change(workspace, of, |rows| {
            if at < rows.len() {
                rows.remove(at);
            }
        });
    };
    view! {
        <li class="comment" class:resolved=is_resolved>
            <p class="comment-head"><strong dir="auto">{author}</strong> " " <time>{day}</time></p>
            <p class="comment-text" dir="auto">{text}</p>
            <div class="comment-actions">
                <Button label=wording::settle(is_resolved) on_press=settle/>
                <Button label="Delete comment" on_press=delete/>
            </div>
        </li>
    }
    .into_any()
}

/// The form for a new comment. The name is kept for the next one.
#[component]
fn NewComment(of: RecordKey) -> impl IntoView {
    let workspace = Workspace::expect();
    let author = workspace.author;
    let text = RwSignal::new(String::new());
    let add = move |()| {
        let words = text.get_untracked();
        if words.trim().is_empty() {
            return;
        }
        let comment = workspace.new_comment(words.trim());
        change(workspace, of, |rows| rows.push(comment));
        text.set(String::new());
    };
    view! {
        <TextField label="Your name" value=author on_change=move |name| author.set(name)/>
        <TextField
            label="New comment"
            is_multiline=true
            value=text
            on_change=move |words| text.set(words)
            on_save=Callback::new(add)
        />
        <Button label="Add comment" on_press=add/>
    }
}
