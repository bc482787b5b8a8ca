//! What a command is called in the undo and redo buttons: words that follow "Undo" and "Redo".

use crate::edit::{CardEdit, Command, LaneEdit, MapEdit, PersonaEdit, StageEdit};
use crate::model::{Document, LaneId};
use crate::session::Item;
use crate::wording;

/// The longest name that a label quotes, in characters.
const NAME_LENGTH: usize = 40;

/// What `command` is called. `document` is the map before it.
pub(crate) fn label(command: &Command, document: &Document) -> String {
    let name = |item: Item| quoted(&item.name(document));
    match command {
        Command::EditMap(edit) => format!("change {}", map_field(edit)),
        Command::AddPersona { .. } => "add persona".to_owned(),
        Command::EditPersona { id, edit } => {
            format!("{} {}", persona_verb(edit), name(Item::Persona(*id)))
        }
        Command::MovePersona { id, .. } => format!("move {}", name(Item::Persona(*id))),
        Command::RemovePersona { id } => format!("delete {}", name(Item::Persona(*id))),
        Command::AddStage { .. } => "add stage".to_owned(),
        Command::EditStage { id, edit } => format!("{} {}", stage_verb(edit), name(Item::Stage(*id))),
        Command::MoveStage { id, .. } => format!("move {}", name(Item::Stage(*id))),
        Command::RemoveStage { id } => format!("delete {}", name(Item::Stage(*id))),
        Command::AddLane { title, .. } => added(title, "lane"),
        Command::EditLane { id, edit } => format!("{} {}", lane_verb(edit), name(Item::Lane(*id))),
        Command::MoveLane { id, .. } => format!("move {}", name(Item::Lane(*id))),
        Command::RemoveLane { id } => format!("delete {}", name(Item::Lane(*id))),
        Command::AddCard { title, cell, .. } => added(title, card_noun(document, cell.lane)),
        Command::EditCard { id, edit } => format!("{} {}", card_verb(edit), name(Item::Card(*id))),
        Command::MoveCards { cards, .. } => match cards.as_slice() {
            [card] => format!("move {}", name(Item::Card(*card))),
            cards => format!("move {}", wording::count(cards.len(), "card")),
        },
        Command::DuplicateCard { source, .. } => format!("duplicate {}", name(Item::Card(*source))),
        Command::RemoveCards { cards } => match cards.as_slice() {
            [card] => format!("delete {}", name(Item::Card(*card))),
            cards => format!("delete {}", wording::count(cards.len(), "card")),
        },
    }
}

fn added(title: &str, noun: &str) -> String {
    if title.trim().is_empty() { format!("add {noun}") } else { format!("add {}", quoted(title)) }
}

fn card_noun(document: &Document, lane: LaneId) -> &'static str {
    document.lane(lane).map_or("card", |lane| wording::card_noun_in_text(lane.kind))
}

fn map_field(edit: &MapEdit) -> &'static str {
    match edit {
        MapEdit::Title(_) => "the map's title",
        MapEdit::Scenario(_) => "the scenario",
        MapEdit::Goal(_) => "the goal",
        MapEdit::Owner(_) => "the owner",
        MapEdit::Source(_) => "the source",
        MapEdit::State(_) => "the state",
        MapEdit::Created(_) => "the start date",
        MapEdit::Review(_) => "the review date",
    }
}

fn persona_verb(edit: &PersonaEdit) -> &'static str {
    match edit {
        PersonaEdit::Name(_) => "rename",
        PersonaEdit::Role(_) => "change the role of",
        PersonaEdit::Color(_) => "recolor",
    }
}

fn stage_verb(edit: &StageEdit) -> &'static str {
    match edit {
        StageEdit::Title(_) => "rename",
        StageEdit::Phase(_) => "change the phase of",
        StageEdit::Presence(_) => "change the presence in",
        StageEdit::Goal(_) => "change the goal of",
        StageEdit::Color(_) => "recolor",
    }
}

fn lane_verb(edit: &LaneEdit) -> &'static str {
    match edit {
        LaneEdit::Title(_) => "rename",
        LaneEdit::Color(_) => "recolor",
    }
}

fn card_verb(edit: &CardEdit) -> &'static str {
    match edit {
        CardEdit::Title(_) => "rename",
        CardEdit::Notes(_) => "change the notes of",
        CardEdit::Channel(_) | CardEdit::ChannelName(_) | CardEdit::Mode(_) => "change the channel of",
        CardEdit::Creator(_) => "change the creator of",
        CardEdit::Sentiment(_) => "change the sentiment of",
        CardEdit::MomentOfTruth(_) => "change the moment of truth of",
    }
}

/// `name` in quotation marks, cut where it is too long for a button.
pub(crate) fn quoted(name: &str) -> String {
    if name.chars().count() <= NAME_LENGTH {
        return format!("“{name}”");
    }
    let start: String = name.chars().take(NAME_LENGTH).collect();
    format!("“{}…”", start.trim_end())
}
