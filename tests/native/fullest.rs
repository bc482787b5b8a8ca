//! The fullest map: every field of every kind of record is set, and nothing of it is ever lost.

use waymark::edit::Command;
use waymark::format::{self, stored};
use waymark::model::{
    Card, CardId, CardKind, Cell, CellKey, Date, Document, Extra, Field, FieldKind, Fields, Holder,
    JourneyMap, Lane, LaneId, LaneKind, MapId, Number, Parts, Persona, PersonaId, RawId, RecordKey, Scope,
    Stage, StageId, Value,
};
use waymark::session::Editor;

use crate::format_maps::{NEW_IDS, check_sound, read};
use crate::schema::{faults, of_known_fields_only, published};
use crate::support::{CountedIds, assert_sound};
use crate::values::{PNG, count};

/// Something in `field` that says something. `answered` are the cards that it names if it names cards.
pub(crate) fn sample(field: Field, answered: &[CardId]) -> Value {
    let name = field.name();
    match field.kind() {
        FieldKind::Line => format!("The {name}").into(),
        FieldKind::Text => format!("The {name}, \"first\" line\nand a second.").into(),
        FieldKind::Lines => Value::Texts(vec![format!("First of {name}"), "Second".to_owned()]),
        FieldKind::Address => "https://example.org/a?b=1#c".into(),
        FieldKind::Time => "2026-03-01T10:00:00Z".into(),
        // The last of a list is never the usual one.
        FieldKind::Choice(of) => Value::Choice(count(of) - 1),
        FieldKind::Set(of) => Value::Set(1 | 1 << (count(of) - 1)),
        FieldKind::Number(range) if range.is_whole => Number::whole(range.max.min(1234)).into(),
        FieldKind::Number(range) => Number::from_thousandths(range.max.min(1_000_000) * 1000 - 875).into(),
        FieldKind::Date => Date::new(2026, 2, 28).unwrap().into(),
        FieldKind::Flag => Value::Flag,
        FieldKind::Picture(_) => Value::Picture(format!("{PNG}iVBORw0KGgo=")),
        FieldKind::Rows(known) => {
            let (all, first) = (known.iter().copied(), known.iter().copied().take(1));
            Value::Rows(vec![with_all(all, answered), with_all(first, answered)])
        }
        FieldKind::Cards => Value::Cards(answered.to_vec()),
        FieldKind::Id => Value::Id(RawId(0xabc_def0)),
    }
}

fn with_all(fields: impl Iterator<Item = Field>, answered: &[CardId]) -> Fields {
    fields.fold(Fields::default(), |fields, field| fields.with(field, sample(field, answered)))
}

fn with_extra(mut fields: Fields, extra: Extra) -> Fields {
    fields.extra = extra;
    fields
}

/// Fields of some later version, with a number that no float holds.
fn unknown() -> Extra {
    Extra(Some("{\"later\":[{\"deep\":9007199254740993.10}],\"x\":null}".into()))
}

/// A map with two personas and stages, every lane kind in both scopes where it has cards, and two cards in each
/// of these lanes. `fields` says what stands in a record; it is told which cards it can name.
fn map_with(extra: &Extra, fields: impl Fn(Holder, &[CardId]) -> Fields) -> Document {
    let ids = &mut CountedIds::default();
    let (id, answered) = (MapId::fresh(ids), [CardId::fresh(ids), CardId::fresh(ids)]);
    let fields = |holder| fields(holder, &answered);
    let map = JourneyMap { fields: fields(Holder::Map) };
    let personas = [Holder::Persona; 2].map(|it| (PersonaId::fresh(ids), Persona { fields: fields(it) }));
    let stages = [Holder::Stage; 2].map(|it| (StageId::fresh(ids), Stage { fields: fields(it) }));
    let (mut lanes, mut cards, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let kinds = LaneKind::ALL.into_iter().flat_map(|kind| Scope::ALL.map(|scope| (kind, scope)));
    for (kind, scope) in kinds.filter(|(kind, scope)| !kind.is_single() || *scope == Scope::PerPersona) {
        let lane = LaneId::fresh(ids);
        lanes.push((lane, Lane { kind, scope, fields: fields(Holder::Lane) }));
        let Some(kind) = kind.card_kind() else { continue };
        let two = if cards.is_empty() { answered } else { [CardId::fresh(ids), CardId::fresh(ids)] };
        cards.extend(two.map(|id| (id, Card { kind, fields: fields(Holder::Card(kind)) })));
        let persona = (scope == Scope::PerPersona).then_some(personas[lanes.len() % 2].0);
        let key = CellKey { persona, lane, stage: stages[lanes.len() / 2 % 2].0 };
        cells.push((key, Cell { cards: two.to_vec() }));
    }
    let (personas, stages, extra) = (personas.to_vec(), stages.to_vec(), extra.clone());
    let parts = Parts { map, personas, stages, lanes, cards, cells, extra, ..Parts::default() };
    let document = Document::from_parts(id, parts);
    assert_sound(&document);
    document
}

/// The map with every field, and unknown fields in every record, in rows, in cells and in the envelope.
fn fullest() -> Document {
    let cells = map_with(&Extra::default(), |_, _| Fields::default());
    let cells = cells.cells().map(|(key, _)| {
        let persona = key.persona.map(|persona| persona.to_string()).unwrap_or_default();
        format!("\"{persona}/{}/{}\":{{\"height\":1e2}}", key.lane, key.stage)
    });
    let cells = cells.collect::<Vec<_>>().join(",");
    let extra = Extra(Some(format!("{{\"cells\":{{{cells}}},\"later\":[1.50]}}").into()));
    let with_unknown = |row| with_extra(row, unknown());
    map_with(&extra, |holder, answered| {
        let with = |fields: Fields, field| match sample(field, answered) {
            Value::Rows(rows) => {
                fields.with(field, Value::Rows(rows.into_iter().map(with_unknown).collect()))
            }
            value => fields.with(field, value),
        };
        with_unknown(holder.fields().fold(Fields::default(), with))
    })
}

/// The map with every field and no unknown ones.
fn fullest_known() -> Document {
    map_with(&Extra::default(), |holder, answered| with_all(holder.fields(), answered))
}

/// The records of a document that have fields.
fn holders(document: &Document) -> Vec<RecordKey> {
    let personas = document.personas().map(|(id, _)| RecordKey::Persona(id));
    let stages = document.stages().map(|(id, _)| RecordKey::Stage(id));
    let lanes = document.lanes().map(|(id, _)| RecordKey::Lane(id));
    let cards = document.cards().map(|(id, _)| RecordKey::Card(id));
    [RecordKey::Map].into_iter().chain(personas).chain(stages).chain(lanes).chain(cards).collect()
}

#[test]
fn the_fullest_map_has_every_field_of_every_record() {
    let document = fullest();
    for key in holders(&document) {
        let (holder, fields) = document.fields(key).unwrap();
        for field in holder.fields() {
            let value = fields.get(field);
            assert!(value.is_some_and(|value| field.accepts(value)), "{key:?} has no {}", field.name());
            if let FieldKind::Rows(known) = field.kind() {
                assert!(
                    known.iter().all(|sub| fields.rows(field)[0].get(*sub).is_some()),
                    "{}",
                    field.name()
                );
            }
        }
    }
    let offered: Vec<_> = Holder::ALL.into_iter().flat_map(Holder::fields).collect();
    let in_rows = offered.iter().filter_map(|field| match field.kind() {
        FieldKind::Rows(known) => Some(known),
        _ => None,
    });
    let in_rows: Vec<_> = in_rows.flatten().copied().collect();
    for field in Field::ALL {
        assert!(offered.contains(field) || in_rows.contains(field), "nothing has {}", field.name());
    }
    let kinds: Vec<_> =
        CardKind::ALL.into_iter().filter(|kind| document.cards().any(|(_, it)| it.kind == *kind)).collect();
    assert_eq!(kinds, CardKind::ALL);
}

#[test]
fn a_file_of_the_fullest_map_reads_back_equal_and_writes_back_byte_for_byte() {
    let document = fullest();
    let first = format::file(&document);
    assert_eq!(first.text.matches("\"height\": 1e2").count(), document.cells().count());
    assert!(first.text.contains("\"later\": [\n    1.50\n  ]"));
    let loaded = read(&first.text).unwrap();
    assert_eq!(loaded.repairs, []);
    let title = document.map().title().to_owned();
    // The lineage knows the file it was read from; all else is equal.
    assert!(loaded.document.clone().into_copy(document.id(), title) == document);
    assert_eq!(format::file(&loaded.document), first);
    check_sound(&loaded.document);
}

#[test]
fn the_fullest_map_is_stored_whole() {
    let document = fullest();
    let text = stored::write(&document, 3, "now");
    let (header, loaded) = stored::read(&text, &mut CountedIds(NEW_IDS)).unwrap();
    assert_eq!(loaded.repairs, []);
    assert!(loaded.document == document);
    assert_eq!(
        (header.summary.cards, header.summary.title.as_str()),
        (document.card_count(), document.map().title())
    );
    assert_eq!(stored::write(&loaded.document, 3, "now"), text);
}

#[test]
fn a_library_of_fullest_maps_comes_back_as_it_was() {
    let maps = [fullest(), fullest_known()];
    let text = format::library(&maps);
    let loaded = format::read_all(text.as_bytes(), &mut CountedIds(NEW_IDS)).unwrap();
    let documents: Vec<_> = loaded.into_iter().map(|map| map.unwrap()).collect();
    assert!(documents.iter().all(|loaded| loaded.repairs.is_empty()));
    assert_eq!(format::library(documents.iter().map(|loaded| &loaded.document)), text);
}

#[test]
fn every_field_is_set_undone_and_redone_by_command_without_a_trace() {
    let end = fullest_known();
    let mut document = map_with(&Extra::default(), |_, _| Fields::default());
    for key in holders(&document) {
        let (_, fields) = end.fields(key).unwrap();
        let mut editor = Editor::new(document.clone());
        let before = format::file(&document).text;
        for (steps, (field, value)) in fields.iter().enumerate() {
            editor.dispatch(Command::set(key, field, value.clone()), 0.0).unwrap();
            assert_eq!(editor.undo_count(), steps + 1, "{key:?} {}", field.name());
        }
        assert_sound(editor.document());
        let after = format::file(editor.document()).text;
        while editor.undo().is_some() {}
        assert_eq!(format::file(editor.document()).text, before);
        assert!(*editor.document() == document);
        while editor.redo().is_some() {}
        assert_eq!(format::file(editor.document()).text, after);
        document = editor.document().clone();
    }
    assert!(document == end);
    assert_eq!(format::file(&document), format::file(&end));
    // And the way back: a field without a value is as if it had never had one.
    for key in holders(&document) {
        let mut editor = Editor::new(document.clone());
        for (field, _) in end.fields(key).unwrap().1.iter() {
            // A channel takes its name along.
            editor.dispatch(Command::SetField { of: key, field, value: None }, 0.0).unwrap();
        }
        document = editor.document().clone();
    }
    assert!(document == map_with(&Extra::default(), |_, _| Fields::default()));
}

#[test]
fn the_schema_describes_the_fullest_map() {
    assert_eq!(faults(&published(), &format::file(&fullest()).text), [""; 0]);
    assert_eq!(faults(&of_known_fields_only(), &format::file(&fullest_known()).text), [""; 0]);
    // Each record, each row, each cell and the envelope has unknown fields.
    let unknown = faults(&of_known_fields_only(), &format::file(&fullest()).text);
    assert!(
        unknown.len() > holders(&fullest()).len() && unknown.iter().all(|it| it.ends_with("not described"))
    );
}
