//! One field of a record, edited as its kind asks for.

use leptos::prelude::*;

use crate::model::{
    Choice, Choices, Color, Creator, Field, FieldKind, Holder, Number, Range, RecordKey, Sentiment, Value,
};
use crate::session::field_text::{shown, typed};
use crate::state::Workspace;
use crate::view::editor::inspector::answers_field::AnswersField;
use crate::view::editor::inspector::channel_field::ChannelField;
use crate::view::editor::inspector::comments_field::CommentsField;
use crate::view::editor::inspector::go_back_to_selected;
use crate::view::editor::inspector::rows_field::RowsField;
use crate::view::parts::check_field::{CheckField, CheckList};
use crate::view::parts::color_swatches::ColorSwatches;
use crate::view::parts::date_field::DateField;
use crate::view::parts::picture_field::PictureField;
use crate::view::parts::radio_group::{RadioGroup, RadioLook, RadioOption};
use crate::view::parts::segmented::Segmented;
use crate::view::parts::select_field::SelectField;
use crate::view::parts::text_field::TextField;
use crate::view::parts::vote_field::VoteField;
use crate::wording;

/// Lists up to this length are shown as buttons beside each other, longer ones as a list to open.
const MOST_BUTTONS: usize = 5;

/// A field of a record with its label.
#[component]
pub fn FieldView(of: RecordKey, holder: Holder, field: Field) -> impl IntoView {
    let workspace = Workspace::expect();
    let label = wording::field(holder, field);
    match field.kind() {
        FieldKind::Choice(_) if field == Field::Channel => view! { <ChannelField of label/> }.into_any(),
        FieldKind::Choice(of_list) => choice_view(workspace, of, field, of_list, label),
        FieldKind::Set(of_list) => set_view(workspace, of, field, of_list, label),
        FieldKind::Number(range) => number_view(workspace, of, field, range, label),
        FieldKind::Date => view! {
            <DateField
                label
                value=text_of(workspace, of, field)
                on_change=move |text: String| put_text(workspace, of, field, &text)
            />
        }
        .into_any(),
        FieldKind::Flag => view! {
            <CheckField
                label
                hint=wording::field_hint(field)
                checked=Signal::derive(move || workspace.store.with_fields(of, |it| it.flag(field)) == Some(true))
                on_change=move |is_on: bool| workspace.set_field(of, field, is_on.then_some(Value::Flag))
            />
        }
        .into_any(),
        FieldKind::Rows(_) if field == Field::Comments => view! { <CommentsField of/> }.into_any(),
        FieldKind::Rows(known) => view! { <RowsField of field known label/> }.into_any(),
        FieldKind::Cards => view! { <AnswersField of label/> }.into_any(),
        FieldKind::Line | FieldKind::Address => text_view(workspace, of, field, label, false),
        FieldKind::Text | FieldKind::Lines => text_view(workspace, of, field, label, true),
        FieldKind::Picture(_) => view! { <PictureField of field label/> }.into_any(),
        FieldKind::Time | FieldKind::Id => ().into_any(),
    }
}

/// What stands in a field, as text.
fn text_of(workspace: Workspace, of: RecordKey, field: Field) -> Signal<String> {
    let store = workspace.store;
    Signal::derive(move || {
        store
            .with_fields(of, |fields| fields.get(field).map(|value| shown(field, value)))
            .flatten()
            .unwrap_or_default()
    })
}

fn put_text(workspace: Workspace, of: RecordKey, field: Field, text: &str) {
    if let Some(value) = typed(field, text) {
        workspace.set_field(of, field, value);
    }
}

fn text_view(
    workspace: Workspace,
    of: RecordKey,
    field: Field,
    label: &'static str,
    is_multiline: bool,
) -> AnyView {
    let hint = match field.kind() {
        FieldKind::Lines => wording::one_per_line(),
        _ => "",
    };
    view! {
        <TextField
            label
            is_multiline
            hint
            placeholder=wording::field_hint(field)
            value=text_of(workspace, of, field)
            on_change=move |text: String| put_text(workspace, of, field, &text)
            on_leave=move |()| workspace.store.close_text()
            on_save=Callback::new(move |()| go_back_to_selected(workspace))
        />
    }
    .into_any()
}

/// The place that is chosen in a list.
fn chosen(workspace: Workspace, of: RecordKey, field: Field) -> Option<usize> {
    match workspace.store.with_fields(of, |fields| fields.value(field)).flatten()? {
        Value::Choice(index) => Some(usize::from(index)),
        _ => None,
    }
}

fn choice_view(
    workspace: Workspace,
    of: RecordKey,
    field: Field,
    list: Choices,
    label: &'static str,
) -> AnyView {
    let can_be_none = field.usual().is_none();
    let put = move |at: Option<usize>| {
        workspace.set_field(of, field, at.and_then(|at| u8::try_from(at).ok()).map(Value::Choice));
    };
    if list == Choices::Color {
        let selected = Signal::derive(move || {
            chosen(workspace, of, field).and_then(|at| u8::try_from(at).ok()).and_then(Color::at)
        });
        let choose = move |color: Option<Color>| put(color.map(|color| usize::from(color.index())));
        return view! { <ColorSwatches label can_be_none selected on_choose=choose/> }.into_any();
    }
    let mut names = names_of(list);
    if names.len() <= MOST_BUTTONS && !wording::has_long_names(list) {
        let selected = Signal::derive(move || chosen(workspace, of, field));
        let choose =
            move |at: usize| put((!can_be_none || selected.get_untracked() != Some(at)).then_some(at));
        let meaning = move || {
            let at = selected.get().and_then(|at| u8::try_from(at).ok())?;
            (list == Choices::Creator).then(|| Creator::at(at).map(wording::creator_hint)).flatten()
        };
        return view! {
            <div class="field">
                <Segmented label options=names selected on_choose=choose/>
                <p class="field-note">{meaning}</p>
            </div>
        }
        .into_any();
    }
    names.insert(0, wording::not_said().to_owned());
    let selected = Signal::derive(move || chosen(workspace, of, field).map_or(0, |at| at + 1));
    let choose = move |at: usize| put(at.checked_sub(1));
    view! { <SelectField label options=names selected on_choose=choose/> }.into_any()
}

fn names_of(list: Choices) -> Vec<String> {
    let places = 0..u8::try_from(list.count()).unwrap_or_default();
    places.map(|at| wording::choice(list, at).to_owned()).collect()
}

fn set_view(
    workspace: Workspace,
    of: RecordKey,
    field: Field,
    list: Choices,
    label: &'static str,
) -> AnyView {
    let store = workspace.store;
    let set =
        Signal::derive(move || match store.with_fields(of, |fields| fields.get(field).cloned()).flatten() {
            Some(Value::Set(set)) => set,
            _ => 0,
        });
    let toggle = move |at: usize| {
        let toggled = set.get_untracked() ^ (1 << at);
        workspace.set_field(of, field, Some(Value::Set(toggled)));
    };
    view! { <CheckList label options=names_of(list) set on_toggle=toggle/> }.into_any()
}

fn number_view(
    workspace: Workspace,
    of: RecordKey,
    field: Field,
    range: Range,
    label: &'static str,
) -> AnyView {
    let store = workspace.store;
    let number = move || store.with_fields(of, |fields| fields.whole(field)).flatten();
    let place = Signal::derive(move || number().and_then(|number| usize::try_from(number - range.min).ok()));
    let put = move |at: usize| {
        // Choosing what is chosen takes it away, where that can be.
        let is_taken_away = place.get_untracked() == Some(at) && field.usual().is_none();
        let number = i64::try_from(at).map(|at| Number::whole(range.min + at));
        workspace.set_field(of, field, number.ok().filter(|_| !is_taken_away).map(Value::Number));
    };
    let steps = usize::try_from(range.max - range.min).unwrap_or(usize::MAX);
    match field {
        Field::Sentiment => {
            let feel = move |at: usize| {
                if let (RecordKey::Card(card), Some(sentiment)) = (of, Sentiment::ALL.get(at)) {
                    workspace.feel(card, *sentiment);
                }
            };
            scale(label, RadioLook::Faces, Sentiment::ALL.map(RadioOption::Face).to_vec(), place, feel)
        }
        Field::SentimentAfter => {
            scale(label, RadioLook::Faces, Sentiment::ALL.map(RadioOption::Face).to_vec(), place, put)
        }
        Field::Votes => view! {
            <VoteField
                votes=Signal::derive(move || number().unwrap_or_default())
                on_change=move |votes: i64| workspace.set_field(of, field, (votes > 0).then(|| Number::whole(votes).into()))
            />
        }
        .into_any(),
        _ if steps < 10 => {
            let words = (range.min..=range.max).map(|step| RadioOption::Words(wording::scale_step(field, step)));
            scale(label, RadioLook::Segmented, words.collect(), place, put)
        }
        _ => text_view(workspace, of, field, label, false),
    }
}

fn scale(
    label: &'static str,
    look: RadioLook,
    options: Vec<RadioOption>,
    selected: Signal<Option<usize>>,
    choose: impl Fn(usize) + Send + Sync + 'static,
) -> AnyView {
    view! { <RadioGroup label=label.to_owned() look options selected on_choose=Callback::new(choose)/> }
        .into_any()
}
