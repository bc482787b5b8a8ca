//! What a command is called in the undo and redo buttons: words that follow "Undo" and "Redo".

use crate::edit::Command;
use crate::model::{Document, Field, Holder, LaneId, RecordKey, Value};
use crate::session::{Item, plan};
use crate::wording;

/// The longest name that a label quotes, in characters.
const NAME_LENGTH: usize = 40;

/// What `command` is called. `document` is the map before it.
pub(crate) fn label(command: &Command, document: &Document) -> String {
    let name = |item: Item| quoted(&item.name(document));
    match command {
        Command::SetField { of, field, .. } => change(*of, *field, document),
        Command::SetFields { of, values } => change_several(*of, values, document),
        Command::NameChannel { card, .. } => change(RecordKey::Card(*card), Field::ChannelName, document),
        Command::AddPersona { .. } => "add persona".to_owned(),
        Command::MovePersona { id, .. } => format!("move {}", name(Item::Persona(*id))),
        Command::RemovePersona { id } => format!("delete {}", name(Item::Persona(*id))),
        Command::AddStage { .. } => "add stage".to_owned(),
        Command::CopyStage { source, .. } => format!("duplicate {}", name(Item::Stage(*source))),
        Command::MoveStage { id, .. } => format!("move {}", name(Item::Stage(*id))),
        Command::RemoveStage { id } => format!("delete {}", name(Item::Stage(*id))),
        Command::AddLane { lane, .. } => added(lane.title(), "lane"),
        Command::CopyLane { source, .. } => format!("duplicate {}", name(Item::Lane(*source))),
        Command::MoveLane { id, .. } => format!("move {}", name(Item::Lane(*id))),
        Command::RemoveLane { id } => format!("delete {}", name(Item::Lane(*id))),
        Command::AddCards { cards } => match cards.as_slice() {
            [card] => added(card.fields.text(Field::Title), card_noun(document, card.cell.lane)),
            cards => format!("add {}", wording::count(cards.len(), "card")),
        },
        Command::MoveCards { cards, .. } => match cards.as_slice() {
            [card] => format!("move {}", name(Item::Card(*card))),
            cards => format!("move {}", wording::count(cards.len(), "card")),
        },
        Command::CopyCards { copies, to } => {
            let verb = if to.is_some() { "copy" } else { "duplicate" };
            match copies.as_slice() {
                [copy] => format!("{verb} {}", name(Item::Card(copy.source))),
                copies => format!("{verb} {}", wording::count(copies.len(), "card")),
            }
        }
        Command::RemoveCards { cards } => match cards.as_slice() {
            [card] => format!("delete {}", name(Item::Card(*card))),
            cards => format!("delete {}", wording::count(cards.len(), "card")),
        },
        Command::RemovePictures => format!("delete {}", wording::all_pictures()),
    }
}

/// What changes are called that came from other tabs.
pub(crate) fn of_other_tabs() -> String {
    "changes of another tab".to_owned()
}

fn added(title: &str, noun: &str) -> String {
    if title.trim().is_empty() { format!("add {noun}") } else { format!("add {}", quoted(title)) }
}

fn card_noun(document: &Document, lane: LaneId) -> &'static str {
    document.lane(lane).map_or("card", |lane| wording::card_noun_in_text(lane.kind))
}

/// What it is called to put something into a field.
fn change(of: RecordKey, field: Field, document: &Document) -> String {
    let holder = document.fields(of).map_or(Holder::Map, |(holder, _)| holder);
    let noun = wording::field_in_text(holder, field);
    let Some(item) = Item::of(of) else { return format!("change the {noun}") };
    let name = quoted(&item.name(document));
    match field {
        Field::Title | Field::Name => format!("rename {name}"),
        Field::Color | Field::PersonaColor => format!("recolor {name}"),
        _ => format!("change the {noun} of {name}"),
    }
}

/// What it is called to put something into several fields: impact and effort together are a place.
fn change_several(of: RecordKey, values: &[(Field, Option<Value>)], document: &Document) -> String {
    let name = Item::of(of).map_or_else(|| "the map".to_owned(), |item| quoted(&item.name(document)));
    if plan::is_rating(values) { format!("move {name} on the plan") } else { format!("change {name}") }
}

/// `name` in quotation marks, cut where it is too long for a button.
pub(crate) fn quoted(name: &str) -> String {
    if name.chars().count() <= NAME_LENGTH {
        return format!("“{name}”");
    }
    let start: String = name.chars().take(NAME_LENGTH).collect();
    format!("“{}…”", start.trim_end())
}
