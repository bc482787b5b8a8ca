//! Whole maps: what the journey of one persona keeps of them, and what is said to be lost.

use proptest::prelude::*;
use waymark::edit::Command;
use waymark::exchange::{Losses, Lost, cjml};
use waymark::model::{
    CardKind, Document, Field, Fields, LaneKind, MapState, PersonaId, RecordKey, Sentiment, Value, violations,
};
use waymark::session::Editor;

use crate::exchange::cjml::{fixture, read};
use crate::format_maps::{document, every_field};
use crate::support::CountedIds;

const STEPS: [LaneKind; 3] = [LaneKind::Touchpoints, LaneKind::Actions, LaneKind::Backstage];

fn held_fields(kind: CardKind) -> Vec<Field> {
    let mut fields = vec![Field::Title, Field::Notes, Field::Sentiment, Field::Channel, Field::ChannelName];
    match kind {
        CardKind::Touchpoint => fields.push(Field::Creator),
        CardKind::Process => fields.extend([Field::Team, Field::Customer]),
        _ => {}
    }
    fields
}

/// `text` as far as XML and those who indent it keep it.
fn plain(text: &str) -> String {
    let allowed = |letter: char| {
        let is_control = letter < ' ' && !matches!(letter, '\t' | '\n' | '\r');
        if is_control || matches!(letter, '\u{fffe}' | '\u{ffff}') { '\u{fffd}' } else { letter }
    };
    let text: String = text.chars().map(allowed).collect();
    text.trim_matches([' ', '\t', '\r', '\n']).to_owned()
}

/// What the format holds of a map, written down to be compared.
fn held(document: &Document, persona: PersonaId) -> Vec<String> {
    let or = |text: &str, usual: String| if plain(text).is_empty() { usual } else { plain(text) };
    let map = &document.map().fields;
    let name = document.persona(persona).unwrap().name();
    let mut held = vec![
        or(document.map().title(), "empty".to_owned()),
        plain(map.text(Field::Scenario)),
        or(name, "E1".to_owned()),
    ];
    let stages = document.stage_order().iter().map(|id| document.stage(*id).unwrap());
    held.extend(stages.map(|stage| format!("{} {}", plain(stage.title()), plain(stage.goal()))));
    for stage in document.stage_order() {
        for kind in STEPS {
            let lanes = document.lane_order().iter().filter(|id| document.lane(**id).unwrap().kind == kind);
            for lane in lanes {
                let cards = document.cell(document.cell_key(persona, *lane, *stage).unwrap());
                held.extend(cards.iter().map(|id| of_card(&document.card(*id).unwrap().fields, kind)));
            }
            held.push(String::new());
        }
    }
    held
}

fn of_card(fields: &Fields, kind: LaneKind) -> String {
    let text = |value: &Value| match value {
        Value::Text(text) => plain(text),
        other => format!("{other:?}"),
    };
    let fields =
        held_fields(kind.card_kind().unwrap()).into_iter().map(|field| (field, fields.get(field).map(text)));
    // What a word for a channel means is looked at for itself.
    let fields = fields.filter(|(field, _)| !matches!(field, Field::Channel | Field::ChannelName));
    let said = fields.filter(|(_, value)| value.as_ref().is_some_and(|value| !value.is_empty()));
    format!("{:?}", said.collect::<Vec<_>>())
}

/// Every field that a record of the file has and the format does not hold.
fn lost_fields(document: &Document, persona: PersonaId) -> Vec<Field> {
    let cells = document.cells().filter(|(key, _)| key.persona.is_none_or(|whose| whose == persona));
    let cells = cells.filter(|(key, _)| STEPS.contains(&document.lane(key.lane).unwrap().kind));
    let cards = cells.flat_map(|(_, cell)| cell.cards.iter()).map(|id| RecordKey::Card(*id));
    let stages = document.stage_order().iter().map(|id| RecordKey::Stage(*id));
    let lanes = document.lane_order().iter().map(|id| RecordKey::Lane(*id));
    let keys =
        [RecordKey::Map, RecordKey::Persona(persona)].into_iter().chain(stages).chain(lanes).chain(cards);
    let mut lost = Vec::new();
    for key in keys {
        let held = match key {
            RecordKey::Map => vec![Field::Title, Field::Scenario, Field::State],
            RecordKey::Persona(_) => vec![Field::Name],
            RecordKey::Stage(_) => vec![Field::Title, Field::Goal],
            RecordKey::Card(id) => held_fields(document.card(id).unwrap().kind),
            _ => vec![Field::Title],
        };
        let (_, fields) = document.fields(key).unwrap();
        lost.extend(fields.iter().map(|(field, _)| field).filter(|field| !held.contains(field)));
    }
    lost
}

/// How many cards of each kind of lane are not written.
fn lost_cards(document: &Document, persona: PersonaId, losses: &Losses) -> bool {
    let cells = document.cells().filter(|(key, _)| key.persona.is_none_or(|whose| whose == persona));
    let mut lost = cells.map(|(key, cell)| (document.lane(key.lane).unwrap().kind, cell.cards.len()));
    lost.all(|(kind, count)| STEPS.contains(&kind) || losses.count(Lost::Cards(kind)) >= count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_map_keeps_what_losses_does_not_name(document in document()) {
        for persona in document.persona_order().iter().copied() {
            let text = cjml::write(&document, persona);
            prop_assert!(cjml::looks_like(&text));
            prop_assert_eq!(&cjml::write(&document, persona), &text);
            let mut maps = cjml::read("empty.xml", &text, &mut CountedIds::default()).unwrap();
            let again = maps.remove(0).unwrap().document;
            prop_assert_eq!(violations(&again), []);
            let losses = cjml::losses(&document, persona);
            prop_assert_eq!(held(&document, persona), held(&again, again.persona_order()[0]));
            for field in lost_fields(&document, persona) {
                prop_assert!(losses.count(Lost::Field(field)) > 0, "{} is lost", field.name());
            }
            prop_assert!(lost_cards(&document, persona, &losses));
            let is_state_lost = again.map().state() != document.map().state();
            prop_assert_eq!(losses.count(Lost::Field(Field::State)), usize::from(is_state_lost));
        }
    }
}

#[test]
fn every_channel_is_read_as_it_is_written_and_what_is_not_is_counted() {
    let document = every_field();
    let persona = document.persona_order()[0];
    let mut editor = Editor::new(document);
    let of = crate::exchange::cjml::card(editor.document(), "Card of Touchpoints");
    let channel = |document: &Document| {
        let lane = document.touchpoint_lane().unwrap();
        let cells = document.cells().filter(|(key, _)| key.lane == lane);
        let first = cells.flat_map(|(_, cell)| cell.cards.iter()).next().unwrap();
        let card = document.card(*first).unwrap();
        (card.channel(), card.channel_name().to_owned())
    };
    for wanted in waymark::model::Channel::ALL {
        let values = vec![(Field::Channel, Some(wanted.into())), (Field::ChannelName, None)];
        editor.dispatch(Command::SetFields { of, values }, 0.0).unwrap();
        let again = read(&cjml::write(editor.document(), persona)).document;
        assert_eq!(channel(&again), (Some(wanted), String::new()));
        assert_eq!(cjml::losses(editor.document(), persona).count(Lost::Field(Field::ChannelName)), 0);
    }
    let own = |name: &str| {
        vec![
            (Field::Channel, Some(waymark::model::Channel::Other.into())),
            (Field::ChannelName, Some(name.into())),
        ]
    };
    for (name, lost) in [("Smoke signals", 0), ("E mail", 1), ("Other", 1), ("unknown", 1)] {
        editor.dispatch(Command::SetFields { of, values: own(name) }, 0.0).unwrap();
        assert_eq!(
            cjml::losses(editor.document(), persona).count(Lost::Field(Field::ChannelName)),
            lost,
            "{name}"
        );
        let again = read(&cjml::write(editor.document(), persona)).document;
        assert_eq!(usize::from(channel(&again) != channel(editor.document())), lost, "{name}");
    }
}

#[test]
fn a_future_map_is_planned_as_long_as_it_has_no_feelings() {
    let mut editor = Editor::new(read(&fixture("bookshelf.xml")).document);
    let persona = editor.document().persona_order()[0];
    editor.dispatch(Command::set(RecordKey::Map, Field::State, MapState::Future), 0.0).unwrap();
    let written = cjml::write(editor.document(), persona);
    assert!(written.contains("<plannedCommunicationPoint>") && !written.contains("touchpointExperience"));
    assert!(cjml::losses(editor.document(), persona).is_empty());
    assert_eq!(read(&written).document.map().state(), MapState::Future);
    let of = crate::exchange::cjml::card(editor.document(), "Orders a shelf & two boards");
    editor.dispatch(Command::set(of, Field::Sentiment, Sentiment::MAX), 0.0).unwrap();
    let written = cjml::write(editor.document(), persona);
    assert!(
        written.contains("<actualCommunicationPoint>")
            && written.contains("<experienceRating>5</experienceRating>")
    );
    let losses = cjml::losses(editor.document(), persona);
    assert_eq!(losses.sentence(cjml::NAME).unwrap(), "1 state cannot be kept in CJML.");
}

/// Files must be written like this for ever. `UPDATE_FIXTURES=1` is for what is added.
#[test]
fn a_rich_map_is_written_like_this() {
    let document = every_field();
    let persona = document.persona_order()[0];
    let text = cjml::write(&document, persona);
    let path =
        std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange/every_field.xml");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(fixture("every_field.xml"), text);
    let losses = cjml::losses(&document, persona);
    for (lost, count) in [
        (Lost::Cards(LaneKind::Opportunities), 2),
        (Lost::Other("lane", "lanes"), 7),
        (Lost::Field(Field::State), 1),
    ] {
        assert_eq!(losses.count(lost), count, "{lost:?}");
    }
}
