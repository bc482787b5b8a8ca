//! A label and a line or lines of text that are kept while they are typed.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::state::dom::{self, HtmlElement};
use crate::view::parts::element_id;
use crate::view::parts::pressed::is_composing;

/// What a field has to remember. The text itself is in the element.
#[derive(Clone, Copy)]
struct Draft {
    field: StoredValue<Option<HtmlElement>, LocalStorage>,
    value: Signal<String>,
    on_change: Callback<String>,
    on_leave: Callback<()>,
    /// What the key that saves does, if it is not the form's.
    on_save: Option<Callback<()>>,
    is_multiline: bool,
    /// What the record held when it was last seen: only a change that came from elsewhere rewrites the field.
    seen: StoredValue<String>,
    /// The text when the field got the focus, for Escape.
    at_focus: StoredValue<String>,
    /// An input method is composing a word: its text is not final, and must not be touched.
    is_composing: StoredValue<bool>,
}

impl Draft {
    fn new(
        value: Signal<String>,
        on_change: Callback<String>,
        on_leave: Callback<()>,
        on_save: Option<Callback<()>>,
        is_multiline: bool,
    ) -> Self {
        let draft = Self {
            field: StoredValue::new_local(None),
            value,
            on_change,
            on_leave,
            on_save,
            is_multiline,
            seen: StoredValue::new(value.get_untracked()),
            at_focus: StoredValue::new(String::new()),
            is_composing: StoredValue::new(false),
        };
        Effect::new(move |_| draft.follow(value.get()));
        draft
    }

    /// Takes over what the record holds, unless the field itself has just put it there.
    fn follow(self, value: String) {
        if self.is_composing.get_value() || self.seen.with_value(|seen| *seen == value) {
            return;
        }
        self.show(&value);
        self.seen.set_value(value);
    }

    fn show(self, text: &str) {
        if let Some(field) = self.field.get_value() {
            dom::set_field_text(&field, text);
        }
    }

    /// Commits what stands in the field.
    fn commit(self) {
        // A word that is composed may end because its field is removed.
        let Some(field) = self.field.try_get_value().flatten() else { return };
        if self.is_composing.get_value() {
            return;
        }
        self.on_change.run(dom::field_text(&field));
        // The record may hold a tidied form, such as one without spaces at the end; typing goes on untouched.
        self.seen.set_value(self.value.get_untracked());
    }

    fn on_focus(self) {
        let text = self.field.get_value().map(|field| dom::field_text(&field));
        self.at_focus.set_value(text.unwrap_or_default());
    }

    fn on_composition(self, is_composing: bool) {
        self.is_composing.set_value(is_composing);
        if !is_composing {
            self.commit();
        }
    }

    /// Leaving the field shows what the record holds.
    ///
    /// A field that is removed while it has the focus loses it once more, when its values are gone already.
    fn on_blur(self) {
        if self.field.try_get_value().is_none() {
            return;
        }
        self.is_composing.set_value(false);
        let value = self.value.get_untracked();
        self.show(&value);
        self.seen.set_value(value);
        self.on_leave.run(());
    }

    fn on_key_down(self, event: &KeyboardEvent) {
        if is_composing(event) {
            return;
        }
        match event.key().as_str() {
            "Escape" => self.take_back(event),
            "Enter" => self.save(event),
            _ => {}
        }
    }

    /// Brings back the text from before; a second Escape is somebody else's.
    fn take_back(self, event: &KeyboardEvent) {
        let Some(field) = self.field.get_value() else { return };
        let before = self.at_focus.get_value();
        if dom::field_text(&field) != before {
            event.prevent_default();
            event.stop_propagation();
            dom::set_field_text(&field, &before);
            self.commit();
        }
    }

    /// Enter ends a line of text; where it adds a line, it takes Ctrl or Command as well.
    fn save(self, event: &KeyboardEvent) {
        let is_end = !self.is_multiline || event.ctrl_key() || event.meta_key();
        let Some(on_save) = self.on_save.filter(|_| is_end) else { return };
        event.prevent_default();
        event.stop_propagation();
        self.commit();
        // Where the focus stays, what is typed next is an edit of its own, and Escape does not go behind it.
        self.on_leave.run(());
        on_save.run(());
        self.at_focus.set_value(self.value.get_untracked());
    }
}

/// A label and a field of text.
///
/// `on_change` gets the text while it is typed, but nothing of an unfinished word of an input method.
/// `on_leave` tells when the field loses the focus, so that the next edit is a step of its own. The field
/// follows `value` when that is changed from elsewhere, and keeps the caret.
#[component]
pub fn TextField(
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(into, default = Callback::new(|()| {}))] on_leave: Callback<()>,
    /// What Enter does in a line of text, and Ctrl+Enter where Enter adds a line. Without it a form has the key.
    #[prop(into, optional)]
    on_save: Option<Callback<()>>,
    /// Several lines.
    #[prop(optional)]
    is_multiline: bool,
    /// What could stand here, shown while the field is empty.
    #[prop(into, optional)]
    placeholder: String,
    /// A sentence below the field.
    #[prop(into, optional)]
    hint: String,
    /// The longest text, counted as the browser counts.
    #[prop(into, optional)]
    max_length: Option<usize>,
    /// A `data-` name by which scripts and tests find the field.
    #[prop(optional)]
    name: &'static str,
) -> impl IntoView {
    let draft = Draft::new(value, on_change, on_leave, on_save, is_multiline);
    let id = element_id();
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let parts = FieldParts { id: id.clone(), hint_id: hint_id.clone(), placeholder, max_length, name };
    let field = if is_multiline { lines(draft, parts) } else { line(draft, parts) };
    view! {
        <div class="field" class:wide=is_multiline>
            <label for=id>{label}</label>
            {field}
            {hint_id.map(|id| view! { <p class="field-hint" id=id>{hint}</p> })}
        </div>
    }
}

struct FieldParts {
    id: String,
    hint_id: Option<String>,
    placeholder: String,
    max_length: Option<usize>,
    name: &'static str,
}

fn line(draft: Draft, parts: FieldParts) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    field.on_load(move |field| draft.field.set_value(Some((*field).clone())));
    view! {
        <input
            type="text"
            id=parts.id
            name=parts.name
            data-field=parts.name
            dir="auto"
            autocomplete="off"
            placeholder=parts.placeholder
            maxlength=parts.max_length.map(|length| length.to_string())
            aria-describedby=parts.hint_id
            node_ref=field
            prop:value=draft.value.get_untracked()
            on:input=move |_| draft.commit()
            on:compositionstart=move |_| draft.on_composition(true)
            on:compositionend=move |_| draft.on_composition(false)
            on:focus=move |_| draft.on_focus()
            on:blur=move |_| draft.on_blur()
            on:keydown=move |event| draft.on_key_down(&event)
        />
    }
    .into_any()
}

fn lines(draft: Draft, parts: FieldParts) -> AnyView {
    let field = NodeRef::<html::Textarea>::new();
    field.on_load(move |field| draft.field.set_value(Some((*field).clone())));
    view! {
        <textarea
            id=parts.id
            name=parts.name
            data-field=parts.name
            rows="3"
            dir="auto"
            autocomplete="off"
            placeholder=parts.placeholder
            maxlength=parts.max_length.map(|length| length.to_string())
            aria-describedby=parts.hint_id
            node_ref=field
            prop:value=draft.value.get_untracked()
            on:input=move |_| draft.commit()
            on:compositionstart=move |_| draft.on_composition(true)
            on:compositionend=move |_| draft.on_composition(false)
            on:focus=move |_| draft.on_focus()
            on:blur=move |_| draft.on_blur()
            on:keydown=move |event| draft.on_key_down(&event)
        ></textarea>
    }
    .into_any()
}
