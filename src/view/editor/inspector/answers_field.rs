//! The cards that an opportunity answers: pain points and touchpoints of the same map.

use leptos::prelude::*;

use crate::model::{CardId, Document, Field, LaneKind, RecordKey, Value};
use crate::session::Item;
use crate::state::{Autosave, Workspace};
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// The answered cards, each with a way to it and a way to take it off, and a list of those to add.
#[component]
pub fn AnswersField(of: RecordKey, label: &'static str) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let autosave = expect_context::<Autosave>();
    let cards = Memo::new(move |_| {
        store.with_fields(of, |fields| fields.cards(Field::Answers).to_vec()).unwrap_or_default()
    });
    let lines = move || cards.get().into_iter().map(|card| line(workspace, of, card)).collect_view();
    let offered = Memo::new(move |_| {
        let answered = cards.get();
        // The list reads the whole map, so it follows when edits have settled, not while somebody types.
        autosave.track_settled();
        store.peek(|document| answerable(document, &answered))
    });
    let options = Signal::derive(move || {
        let first = wording::add_answer().to_owned();
        let name = |(_, name): (CardId, String)| name;
        [first].into_iter().chain(offered.get().into_iter().map(name)).collect::<Vec<_>>()
    });
    let add = move |at: usize| {
        let card =
            at.checked_sub(1).and_then(|at| offered.with_untracked(|it| it.get(at).map(|(id, _)| *id)));
        if let Some(card) = card {
            let mut answered = cards.get_untracked();
            answered.push(card);
            workspace.set_field(of, Field::Answers, Some(Value::Cards(answered)));
        }
    };
    view! {
        <fieldset class="answers-field">
            <legend>{label}</legend>
            <ul class="answers">{lines}</ul>
            <SelectField label=wording::add_answer() options selected=Signal::derive(|| 0) on_choose=add/>
        </fieldset>
    }
}

fn line(workspace: Workspace, of: RecordKey, card: CardId) -> AnyView {
    let name = move || workspace.item_name(Item::Card(card));
    let take_off = move |_| {
        let cards = workspace.store.peek(|document| {
            document.fields(of).map(|(_, fields)| fields.cards(Field::Answers).to_vec()).unwrap_or_default()
        });
        let rest = cards.into_iter().filter(|other| *other != card).collect();
        workspace.set_field(of, Field::Answers, Some(Value::Cards(rest)));
    };
    view! {
        <li>
            <button type="button" class="link" on:click=move |_| workspace.reveal(Item::Card(card))>{name}</button>
            <button
                type="button"
                class="button icon quiet"
                aria-label=move || wording::no_longer_answers(&name())
                on:click=take_off
            >
                <Icon name=IconName::Close/>
            </button>
        </li>
    }
    .into_any()
}

/// The pain points and touchpoints that are not answered here yet: pains first.
fn answerable(document: &Document, answered: &[CardId]) -> Vec<(CardId, String)> {
    let mut found = Vec::new();
    for (key, cell) in document.cells() {
        let kind = document.lane(key.lane).map(|lane| lane.kind);
        let is_wanted = matches!(kind, Some(LaneKind::PainPoints | LaneKind::Touchpoints));
        for id in cell.cards.iter().filter(|id| is_wanted && !answered.contains(id)) {
            let Some(card) = document.card(*id) else { continue };
            let is_pain = kind == Some(LaneKind::PainPoints) || card.sentiment().is_pain();
            let stage = document.stage(key.stage).map_or("", |stage| stage.title());
            found.push((!is_pain, *id, format!("{} ({stage})", Item::Card(*id).name(document))));
        }
    }
    found.sort_by(|one, other| (one.0, &one.2, one.1).cmp(&(other.0, &other.2, other.1)));
    found.into_iter().map(|(_, id, name)| (id, name)).collect()
}
