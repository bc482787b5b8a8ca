//! The editing rules: what each command does to the records of a map.

use std::collections::BTreeSet;

use crate::edit::apply_copies::{copy_cards, copy_lane, copy_stage};
use crate::edit::{Command, EditError, NewCard, Patch, Transaction};
use crate::model::limits;
use crate::model::{
    Card, CardId, CellKey, Channel, Document, Field, Fields, Holder, Lane, LaneId, LaneKind, Persona,
    PersonaId, Record, RecordKey, Scope, Stage, StageId, Value,
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
        Command::SetField { of, field, value } => set_fields(transaction, of, vec![(field, value)]),
        Command::SetFields { of, values } => set_fields(transaction, of, values),
        Command::NameChannel { card, name } => name_channel(transaction, card, name.trim()),
        Command::AddPersona { id, persona, at } => add_persona(transaction, id, persona, at),
        Command::MovePersona { id, to } => {
            let order = moved(transaction.document().persona_order(), id, to)?;
            transaction.put(RecordKey::PersonaOrder, Some(Record::PersonaOrder(order)));
            Ok(())
        }
        Command::RemovePersona { id } => remove_persona(transaction, id),
        Command::AddStage { id, stage, at } => add_stage(transaction, id, stage, at),
        Command::CopyStage { source, id, cards } => copy_stage(transaction, source, id, &cards),
        Command::MoveStage { id, to } => {
            let order = moved(transaction.document().stage_order(), id, to)?;
            transaction.put(RecordKey::StageOrder, Some(Record::StageOrder(order)));
            Ok(())
        }
        Command::RemoveStage { id } => remove_stage(transaction, id),
        Command::AddLane { id, lane, at } => add_lane(transaction, id, lane, at),
        Command::CopyLane { source, id, cards } => copy_lane(transaction, source, id, &cards),
        Command::MoveLane { id, to } => {
            let order = moved(transaction.document().lane_order(), id, to)?;
            transaction.put(RecordKey::LaneOrder, Some(Record::LaneOrder(order)));
            Ok(())
        }
        Command::RemoveLane { id } => remove_lane(transaction, id),
        Command::AddCards { cards } => cards.into_iter().try_for_each(|card| add_card(transaction, card)),
        Command::MoveCards { cards, to, at } => move_cards(transaction, &cards, to, at),
        Command::CopyCards { copies, to } => copy_cards(transaction, &copies, to),
        Command::RemoveCards { cards } => remove_cards(transaction, &cards),
        Command::RemovePictures => remove_pictures(transaction),
    }
}

/// `fields`, unless a record of the kind `holder` cannot have them.
fn checked(document: &Document, holder: Holder, fields: Fields) -> Result<Fields, EditError> {
    fields.iter().try_for_each(|(field, value)| can_hold(document, holder, field, value))?;
    Ok(fields)
}

fn can_hold(document: &Document, holder: Holder, field: Field, value: &Value) -> Result<(), EditError> {
    let is_unknown = |card: &CardId| document.card(*card).is_none();
    match value {
        _ if !holder.has(field) => Err(EditError::WrongField),
        Value::Text(text) if !limits::fits(text) => Err(EditError::TooLong),
        Value::Cards(cards) if cards.iter().any(is_unknown) => Err(EditError::Unknown),
        value if field.accepts(value) => Ok(()),
        _ => Err(EditError::WrongValue),
    }
}

fn set_fields(
    transaction: &mut Transaction<'_>,
    of: RecordKey,
    values: Vec<(Field, Option<Value>)>,
) -> Result<(), EditError> {
    let (holder, fields) = transaction.document().fields(of).ok_or(EditError::Unknown)?;
    let mut fields = fields.clone();
    for (field, value) in values {
        if let Some(value) = &value {
            can_hold(transaction.document(), holder, field, value)?;
        }
        fields.set(field, value);
        follow(&mut fields, field);
    }
    transaction.put_fields(of, fields);
    Ok(())
}

/// Lets the fields that say where a touchpoint happens go together after one of them has changed.
fn follow(fields: &mut Fields, changed: Field) {
    match changed {
        Field::Channel => {
            let channel: Option<Channel> = fields.choice(Field::Channel);
            if fields.get(Field::Mode).is_none() {
                fields.set(Field::Mode, channel.and_then(Channel::usual_mode).map(Value::from));
            }
            if channel != Some(Channel::Other) {
                fields.set(Field::ChannelName, None);
            }
        }
        Field::ChannelName if fields.get(Field::ChannelName).is_some() => {
            fields.set(Field::Channel, Some(Channel::Other.into()));
        }
        _ => {}
    }
}

fn remove_pictures(transaction: &mut Transaction<'_>) -> Result<(), EditError> {
    let document = transaction.document();
    let of_fields = |(of, fields): (RecordKey, &Fields)| {
        let pictures = fields.iter().filter(|(_, value)| matches!(value, Value::Picture(_)));
        let emptied: Vec<_> = pictures.map(|(field, _)| (field, None)).collect();
        (!emptied.is_empty()).then_some((of, emptied))
    };
    let personas = document.personas().map(|(id, persona)| (RecordKey::Persona(id), &persona.fields));
    let cards = document.cards().map(|(id, card)| (RecordKey::Card(id), &card.fields));
    let emptied: Vec<_> = personas.chain(cards).filter_map(of_fields).collect();
    emptied.into_iter().try_for_each(|(of, values)| set_fields(transaction, of, values))
}

fn name_channel(transaction: &mut Transaction<'_>, card: CardId, name: &str) -> Result<(), EditError> {
    set_fields(transaction, RecordKey::Card(card), vec![(Field::ChannelName, Some(name.into()))])?;
    let listed = transaction.document().map().channels();
    // Where the list is full the touchpoint keeps what was typed, and other touchpoints can choose it from there.
    if name.is_empty() || listed.iter().any(|other| other == name) || listed.len() >= limits::ENTRIES {
        return Ok(());
    }
    let listed = listed.iter().cloned().chain([name.to_owned()]).collect();
    set_fields(transaction, RecordKey::Map, vec![(Field::Channels, Some(Value::Texts(listed)))])
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

fn add_persona(
    transaction: &mut Transaction<'_>,
    id: PersonaId,
    persona: Persona,
    at: usize,
) -> Result<(), EditError> {
    let document = transaction.document();
    let fields = checked(document, Holder::Persona, persona.fields)?;
    room(document.persona(id).is_some(), document.persona_order().len(), limits::PERSONAS)?;
    let order = with(document.persona_order(), id, at);
    transaction.put(RecordKey::Persona(id), Some(Record::Persona(Box::new(Persona { fields }))));
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
    let cards: Vec<_> = gone.iter().flat_map(|key| transaction.document().cell(*key)).copied().collect();
    for key in gone {
        transaction.set_cell(key, Vec::new());
    }
    remove_records(transaction, &cards);
}

pub(super) fn add_stage(
    transaction: &mut Transaction<'_>,
    id: StageId,
    stage: Stage,
    at: usize,
) -> Result<(), EditError> {
    let document = transaction.document();
    let fields = checked(document, Holder::Stage, stage.fields)?;
    room(document.stage(id).is_some(), document.stage_order().len(), limits::STAGES)?;
    let order = with(document.stage_order(), id, at);
    transaction.put(RecordKey::Stage(id), Some(Record::Stage(Box::new(Stage { fields }))));
    transaction.put(RecordKey::StageOrder, Some(Record::StageOrder(order)));
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

pub(super) fn add_lane(
    transaction: &mut Transaction<'_>,
    id: LaneId,
    lane: Lane,
    at: usize,
) -> Result<(), EditError> {
    let document = transaction.document();
    if lane.kind.is_single() && document.lanes().any(|(_, other)| other.kind == lane.kind) {
        return Err(EditError::SingleLane);
    }
    let fields = checked(document, Holder::Lane, lane.fields)?;
    room(document.lane(id).is_some(), document.lane_order().len(), limits::LANES)?;
    let order = with(document.lane_order(), id, at);
    let scope = if lane.kind.is_single() { Scope::PerPersona } else { lane.scope };
    transaction
        .put(RecordKey::Lane(id), Some(Record::Lane(Box::new(Lane { kind: lane.kind, scope, fields }))));
    transaction.put(RecordKey::LaneOrder, Some(Record::LaneOrder(order)));
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
pub(super) fn lane_of(document: &Document, cell: CellKey) -> Result<&Lane, EditError> {
    let lane = document.lane(cell.lane).ok_or(EditError::Unknown)?;
    let has_persona = match (lane.scope, cell.persona) {
        (Scope::PerPersona, Some(persona)) => document.persona(persona).is_some(),
        (Scope::Shared, None) => true,
        (Scope::PerPersona, None) | (Scope::Shared, Some(_)) => false,
    };
    let exists = has_persona && document.stage(cell.stage).is_some();
    exists.then_some(lane).ok_or(EditError::Unknown)
}

fn add_card(transaction: &mut Transaction<'_>, new: NewCard) -> Result<(), EditError> {
    let NewCard { id, fields, cell, at } = new;
    let kind = lane_of(transaction.document(), cell)?.kind.card_kind().ok_or(EditError::WrongLane)?;
    let fields = checked(transaction.document(), Holder::Card(kind), fields)?;
    insert_card(transaction, id, Card { kind, fields }, cell, at)
}

pub(super) fn insert_card(
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

fn move_cards(
    transaction: &mut Transaction<'_>,
    cards: &[CardId],
    to: CellKey,
    at: usize,
) -> Result<(), EditError> {
    let kind = lane_of(transaction.document(), to)?.kind.card_kind().ok_or(EditError::WrongLane)?;
    for id in cards {
        let card = transaction.document().card(*id).ok_or(EditError::Unknown)?;
        if !card.kind.can_become(kind) {
            return Err(EditError::WrongLane);
        }
        if card.kind != kind {
            let card = Card { kind, ..card.clone() };
            transaction.put(RecordKey::Card(*id), Some(Record::Card(Box::new(card))));
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

fn remove_cards(transaction: &mut Transaction<'_>, cards: &[CardId]) -> Result<(), EditError> {
    for card in cards {
        transaction.document().card(*card).ok_or(EditError::Unknown)?;
    }
    take_from_cells(transaction, cards);
    remove_records(transaction, cards);
    Ok(())
}

/// Removes cards that lie in no cell any more, and takes them off the lists of what other cards answer.
fn remove_records(transaction: &mut Transaction<'_>, cards: &[CardId]) {
    for card in cards {
        transaction.put(RecordKey::Card(*card), None);
    }
    let gone: BTreeSet<_> = cards.iter().copied().collect();
    let all = transaction.document().cards();
    let names_gone = |(_, card): &(CardId, &Card)| {
        card.fields.cards(Field::Answers).iter().any(|answered| gone.contains(answered))
    };
    let poorer: Vec<_> = all.filter(names_gone).map(|(id, card)| (id, card.fields.clone())).collect();
    for (id, mut fields) in poorer {
        let rest = fields.cards(Field::Answers).iter().copied().filter(|card| !gone.contains(card));
        let rest = Value::Cards(rest.collect());
        fields.set(Field::Answers, Some(rest));
        transaction.put_fields(RecordKey::Card(id), fields);
    }
}
