//! The editing rules: what each command does to the records of a map.

use std::collections::BTreeSet;

use crate::edit::{
    CardEdit, Command, EditError, LaneEdit, MapEdit, Patch, PersonaEdit, StageEdit, Transaction,
};
use crate::model::limits;
use crate::model::{
    Card, CardId, CellKey, Channel, Document, Extra, Lane, LaneId, LaneKind, Persona, PersonaId, Record,
    RecordKey, Scope, Stage, StageId,
};

/// Does what `command` says and answers what it changed.
///
/// # Errors
/// Says why the command is impossible; the document is then as it was.
pub fn apply(document: &mut Document, command: Command) -> Result<Patch, EditError> {
    let mut transaction = Transaction::new(document);
    run(&mut transaction, command)?;
    Ok(transaction.commit())
}

fn run(transaction: &mut Transaction<'_>, command: Command) -> Result<(), EditError> {
    match command {
        Command::EditMap(edit) => edit_map(transaction, edit),
        Command::AddPersona { id, name, color, at } => {
            let persona = Persona { name: checked(name)?, color, ..Persona::default() };
            add_persona(transaction, id, persona, at)
        }
        Command::EditPersona { id, edit } => edit_persona(transaction, id, edit),
        Command::MovePersona { id, to } => {
            let order = moved(transaction.document().persona_order(), id, to)?;
            transaction.put(RecordKey::PersonaOrder, Some(Record::PersonaOrder(order)));
            Ok(())
        }
        Command::RemovePersona { id } => remove_persona(transaction, id),
        Command::AddStage { id, title, phase, at } => {
            let stage = Stage { title: checked(title)?, phase, ..Stage::default() };
            add_stage(transaction, id, stage, at)
        }
        Command::EditStage { id, edit } => edit_stage(transaction, id, edit),
        Command::MoveStage { id, to } => {
            let order = moved(transaction.document().stage_order(), id, to)?;
            transaction.put(RecordKey::StageOrder, Some(Record::StageOrder(order)));
            Ok(())
        }
        Command::RemoveStage { id } => remove_stage(transaction, id),
        Command::AddLane { id, kind, title, scope, at } => {
            let lane = Lane { kind, title: checked(title)?, scope, color: None, extra: Extra::default() };
            add_lane(transaction, id, lane, at)
        }
        Command::EditLane { id, edit } => edit_lane(transaction, id, edit),
        Command::MoveLane { id, to } => {
            let order = moved(transaction.document().lane_order(), id, to)?;
            transaction.put(RecordKey::LaneOrder, Some(Record::LaneOrder(order)));
            Ok(())
        }
        Command::RemoveLane { id } => remove_lane(transaction, id),
        Command::AddCard { id, title, cell, at } => add_card(transaction, id, title, cell, at),
        Command::EditCard { id, edit } => edit_card(transaction, id, edit),
        Command::MoveCards { cards, to, at } => move_cards(transaction, &cards, to, at),
        Command::DuplicateCard { source, id } => duplicate_card(transaction, source, id),
        Command::RemoveCards { cards } => remove_cards(transaction, &cards),
    }
}

/// `text`, unless it is too long.
fn checked(text: String) -> Result<String, EditError> {
    if limits::fits(&text) { Ok(text) } else { Err(EditError::TooLong) }
}

/// `order` with `id` at the place `to`.
fn moved<I: PartialEq + Copy>(order: &[I], id: I, to: usize) -> Result<Vec<I>, EditError> {
    if !order.contains(&id) {
        return Err(EditError::Unknown);
    }
    let rest: Vec<I> = order.iter().copied().filter(|other| *other != id).collect();
    Ok(with(&rest, id, to))
}

/// `order` with `id` added at the place `at`.
fn with<I: Copy>(order: &[I], id: I, at: usize) -> Vec<I> {
    let mut order = order.to_vec();
    order.insert(at.min(order.len()), id);
    order
}

/// `order` without `id`.
fn without<I: PartialEq + Copy>(order: &[I], id: I) -> Vec<I> {
    order.iter().copied().filter(|other| *other != id).collect()
}

fn edit_map(transaction: &mut Transaction<'_>, edit: MapEdit) -> Result<(), EditError> {
    let mut map = transaction.document().map().clone();
    match edit {
        MapEdit::Title(title) => map.title = checked(title)?,
        MapEdit::Scenario(scenario) => map.scenario = checked(scenario)?,
        MapEdit::Goal(goal) => map.goal = checked(goal)?,
        MapEdit::Owner(owner) => map.owner = checked(owner)?,
        MapEdit::Source(source) => map.source = checked(source)?,
        MapEdit::State(state) => map.state = state,
        MapEdit::Created(date) => map.created = date,
        MapEdit::Review(date) => map.review = date,
    }
    transaction.put(RecordKey::Map, Some(Record::Map(Box::new(map))));
    Ok(())
}

fn add_persona(
    transaction: &mut Transaction<'_>,
    id: PersonaId,
    persona: Persona,
    at: usize,
) -> Result<(), EditError> {
    let document = transaction.document();
    room(document.persona(id).is_some(), document.persona_order().len(), limits::PERSONAS)?;
    let order = with(document.persona_order(), id, at);
    transaction.put(RecordKey::Persona(id), Some(Record::Persona(Box::new(persona))));
    transaction.put(RecordKey::PersonaOrder, Some(Record::PersonaOrder(order)));
    Ok(())
}

/// Whether one more record may be added.
fn room(is_taken: bool, count: usize, limit: usize) -> Result<(), EditError> {
    match (is_taken, count < limit) {
        (true, _) => Err(EditError::Taken),
        (false, false) => Err(EditError::Full),
        (false, true) => Ok(()),
    }
}

fn edit_persona(
    transaction: &mut Transaction<'_>,
    id: PersonaId,
    edit: PersonaEdit,
) -> Result<(), EditError> {
    let mut persona = transaction.document().persona(id).cloned().ok_or(EditError::Unknown)?;
    match edit {
        PersonaEdit::Name(name) => persona.name = checked(name)?,
        PersonaEdit::Role(role) => persona.role = checked(role)?,
        PersonaEdit::Color(color) => persona.color = color,
    }
    transaction.put(RecordKey::Persona(id), Some(Record::Persona(Box::new(persona))));
    Ok(())
}

fn remove_persona(transaction: &mut Transaction<'_>, id: PersonaId) -> Result<(), EditError> {
    let document = transaction.document();
    document.persona(id).ok_or(EditError::Unknown)?;
    let order = without(document.persona_order(), id);
    remove_cells(transaction, |cell| cell.persona == Some(id));
    transaction.put(RecordKey::PersonaOrder, Some(Record::PersonaOrder(order)));
    transaction.put(RecordKey::Persona(id), None);
    Ok(())
}

fn remove_cells(transaction: &mut Transaction<'_>, is_gone: impl Fn(CellKey) -> bool) {
    let cells = transaction.document().cells().map(|(key, _)| key);
    let gone: Vec<_> = cells.filter(|key| is_gone(*key)).collect();
    for key in gone {
        for card in transaction.document().cell(key).to_vec() {
            transaction.put(RecordKey::Card(card), None);
        }
        transaction.set_cell(key, Vec::new());
    }
}

fn add_stage(
    transaction: &mut Transaction<'_>,
    id: StageId,
    stage: Stage,
    at: usize,
) -> Result<(), EditError> {
    let document = transaction.document();
    room(document.stage(id).is_some(), document.stage_order().len(), limits::STAGES)?;
    let order = with(document.stage_order(), id, at);
    transaction.put(RecordKey::Stage(id), Some(Record::Stage(Box::new(stage))));
    transaction.put(RecordKey::StageOrder, Some(Record::StageOrder(order)));
    Ok(())
}

fn edit_stage(transaction: &mut Transaction<'_>, id: StageId, edit: StageEdit) -> Result<(), EditError> {
    let mut stage = transaction.document().stage(id).cloned().ok_or(EditError::Unknown)?;
    match edit {
        StageEdit::Title(title) => stage.title = checked(title)?,
        StageEdit::Phase(phase) => stage.phase = phase,
        StageEdit::Presence(presence) => stage.presence = presence,
        StageEdit::Goal(goal) => stage.goal = checked(goal)?,
        StageEdit::Color(color) => stage.color = color,
    }
    transaction.put(RecordKey::Stage(id), Some(Record::Stage(Box::new(stage))));
    Ok(())
}

fn remove_stage(transaction: &mut Transaction<'_>, id: StageId) -> Result<(), EditError> {
    let document = transaction.document();
    document.stage(id).ok_or(EditError::Unknown)?;
    let order = without(document.stage_order(), id);
    remove_cells(transaction, |cell| cell.stage == id);
    transaction.put(RecordKey::StageOrder, Some(Record::StageOrder(order)));
    transaction.put(RecordKey::Stage(id), None);
    Ok(())
}

fn add_lane(transaction: &mut Transaction<'_>, id: LaneId, lane: Lane, at: usize) -> Result<(), EditError> {
    let document = transaction.document();
    if lane.kind.is_single() && document.lanes().any(|(_, other)| other.kind == lane.kind) {
        return Err(EditError::SingleLane);
    }
    room(document.lane(id).is_some(), document.lane_order().len(), limits::LANES)?;
    let order = with(document.lane_order(), id, at);
    let scope = if lane.kind.is_single() { Scope::PerPersona } else { lane.scope };
    transaction.put(RecordKey::Lane(id), Some(Record::Lane(Box::new(Lane { scope, ..lane }))));
    transaction.put(RecordKey::LaneOrder, Some(Record::LaneOrder(order)));
    Ok(())
}

fn edit_lane(transaction: &mut Transaction<'_>, id: LaneId, edit: LaneEdit) -> Result<(), EditError> {
    let mut lane = transaction.document().lane(id).cloned().ok_or(EditError::Unknown)?;
    match edit {
        LaneEdit::Title(title) => lane.title = checked(title)?,
        LaneEdit::Color(color) => lane.color = color,
    }
    transaction.put(RecordKey::Lane(id), Some(Record::Lane(Box::new(lane))));
    Ok(())
}

fn remove_lane(transaction: &mut Transaction<'_>, id: LaneId) -> Result<(), EditError> {
    let document = transaction.document();
    if document.lane(id).ok_or(EditError::Unknown)?.kind == LaneKind::Touchpoints {
        return Err(EditError::SingleLane);
    }
    let order = without(document.lane_order(), id);
    remove_cells(transaction, |cell| cell.lane == id);
    transaction.put(RecordKey::LaneOrder, Some(Record::LaneOrder(order)));
    transaction.put(RecordKey::Lane(id), None);
    Ok(())
}

/// The lane of `cell`, if the map has such a cell.
fn lane_of(document: &Document, cell: CellKey) -> Result<&Lane, EditError> {
    let lane = document.lane(cell.lane).ok_or(EditError::Unknown)?;
    let has_persona = match (lane.scope, cell.persona) {
        (Scope::PerPersona, Some(persona)) => document.persona(persona).is_some(),
        (Scope::Shared, None) => true,
        (Scope::PerPersona, None) | (Scope::Shared, Some(_)) => false,
    };
    let exists = has_persona && document.stage(cell.stage).is_some();
    exists.then_some(lane).ok_or(EditError::Unknown)
}

fn add_card(
    transaction: &mut Transaction<'_>,
    id: CardId,
    title: String,
    cell: CellKey,
    at: usize,
) -> Result<(), EditError> {
    let kind = lane_of(transaction.document(), cell)?.kind.card_kind().ok_or(EditError::WrongLane)?;
    insert_card(transaction, id, Card::new(kind, checked(title)?), cell, at)
}

fn insert_card(
    transaction: &mut Transaction<'_>,
    id: CardId,
    card: Card,
    cell: CellKey,
    at: usize,
) -> Result<(), EditError> {
    let document = transaction.document();
    room(document.card(id).is_some(), document.card_count(), limits::CARDS)?;
    let cards = with(document.cell(cell), id, at);
    transaction.put(RecordKey::Card(id), Some(Record::Card(Box::new(card))));
    transaction.set_cell(cell, cards);
    Ok(())
}

fn edit_card(transaction: &mut Transaction<'_>, id: CardId, edit: CardEdit) -> Result<(), EditError> {
    let mut card = transaction.document().card(id).cloned().ok_or(EditError::Unknown)?;
    match edit {
        CardEdit::Title(title) => card.title = checked(title)?,
        CardEdit::Notes(notes) => card.notes = checked(notes)?,
        edit => edit_touchpoint(&mut card, edit)?,
    }
    transaction.put(RecordKey::Card(id), Some(Record::Card(Box::new(card))));
    Ok(())
}

fn edit_touchpoint(card: &mut Card, edit: CardEdit) -> Result<(), EditError> {
    let touchpoint = card.touchpoint_mut().ok_or(EditError::WrongLane)?;
    match edit {
        CardEdit::Title(_) | CardEdit::Notes(_) => {}
        CardEdit::Channel(channel) => {
            touchpoint.channel = channel;
            touchpoint.mode = touchpoint.mode.or(channel.and_then(Channel::usual_mode));
            if channel != Some(Channel::Other) {
                touchpoint.channel_name.clear();
            }
        }
        CardEdit::ChannelName(name) => {
            touchpoint.channel_name = checked(name)?;
            if !touchpoint.channel_name.is_empty() {
                touchpoint.channel = Some(Channel::Other);
            }
        }
        CardEdit::Mode(mode) => touchpoint.mode = mode,
        CardEdit::Creator(creator) => touchpoint.creator = creator,
        CardEdit::Sentiment(sentiment) => touchpoint.sentiment = sentiment,
        CardEdit::MomentOfTruth(is_moment) => touchpoint.moment_of_truth = is_moment,
    }
    Ok(())
}

fn move_cards(
    transaction: &mut Transaction<'_>,
    cards: &[CardId],
    to: CellKey,
    at: usize,
) -> Result<(), EditError> {
    let kind = lane_of(transaction.document(), to)?.kind.card_kind().ok_or(EditError::WrongLane)?;
    for card in cards {
        let card = transaction.document().card(*card).ok_or(EditError::Unknown)?;
        if card.kind() != kind {
            return Err(EditError::WrongLane);
        }
    }
    take_from_cells(transaction, cards);
    let mut target = transaction.document().cell(to).to_vec();
    let at = at.min(target.len());
    let mut seen = BTreeSet::new();
    target.splice(at..at, cards.iter().copied().filter(|card| seen.insert(*card)));
    transaction.set_cell(to, target);
    Ok(())
}

/// Takes cards out of the cells they lie in, writing each cell once; their records stay.
fn take_from_cells(transaction: &mut Transaction<'_>, cards: &[CardId]) {
    let taken: BTreeSet<_> = cards.iter().copied().collect();
    let cells: BTreeSet<_> = cards.iter().filter_map(|card| transaction.document().cell_of(*card)).collect();
    for cell in cells {
        let all = transaction.document().cell(cell).iter().copied();
        let rest = all.filter(|card| !taken.contains(card)).collect();
        transaction.set_cell(cell, rest);
    }
}

fn duplicate_card(transaction: &mut Transaction<'_>, source: CardId, id: CardId) -> Result<(), EditError> {
    let card = transaction.document().card(source).cloned().ok_or(EditError::Unknown)?;
    let position = transaction.document().position(source).ok_or(EditError::Unknown)?;
    insert_card(transaction, id, card, position.cell, position.index + 1)
}

fn remove_cards(transaction: &mut Transaction<'_>, cards: &[CardId]) -> Result<(), EditError> {
    for card in cards {
        transaction.document().card(*card).ok_or(EditError::Unknown)?;
    }
    take_from_cells(transaction, cards);
    for card in cards {
        transaction.put(RecordKey::Card(*card), None);
    }
    Ok(())
}
