//! Earlier versions of a map: which are kept, when one is kept by rule, and what is said of changes.

use waymark::edit::Command;
use waymark::model::{Field, RecordKey};
use waymark::session::Editor;
use waymark::session::snapshot::{BULK, MOST, Occasion, ROOM, Since, Snapshot, is_bulk, surplus};

use crate::support::{card, cell, lane, map, persona, stage};

const MAP: &str = "
    personas    | Ana           | Bo
    stages      | Find          | Buy
    Touchpoints
      Ana       | ad, search, b | pay
      Bo        |               | call
    Opportunities, shared
                | idea          |
";

fn snapshots(count: u32, occasion: Occasion, length: usize) -> Vec<Snapshot> {
    let snapshot = |number| Snapshot { number, occasion, label: String::new(), saved: String::new(), length };
    (1..=count).map(snapshot).collect()
}

fn most() -> u32 {
    u32::try_from(MOST).unwrap()
}

#[test]
fn within_the_budget_every_version_stays() {
    assert!(surplus(&[]).is_empty());
    assert!(surplus(&snapshots(most(), Occasion::Hourly, 100)).is_empty());
}

#[test]
fn of_too_many_versions_the_oldest_go() {
    assert_eq!(surplus(&snapshots(most() + 3, Occasion::Hourly, 100)), [1, 2, 3]);
    assert_eq!(surplus(&snapshots(most() + 1, Occasion::ByHand, 100)), [1]);
}

#[test]
fn of_too_large_versions_as_many_go_as_must() {
    assert_eq!(surplus(&snapshots(4, Occasion::Hourly, ROOM / 3)), [1]);
    assert_eq!(surplus(&snapshots(4, Occasion::Hourly, ROOM / 2)), [1, 2]);
}

#[test]
fn the_newest_version_stays_however_large_it_is() {
    assert!(surplus(&snapshots(1, Occasion::Hourly, ROOM * 2)).is_empty());
    assert_eq!(surplus(&snapshots(2, Occasion::Hourly, ROOM * 2)), [1]);
}

#[test]
fn what_somebody_kept_goes_last() {
    let mut all = snapshots(most() + 2, Occasion::ByHand, 100);
    all[7].occasion = Occasion::Hourly;
    all[9].occasion = Occasion::BeforeBulk;
    assert_eq!(surplus(&all), [8, 10]);
    all[9].occasion = Occasion::ByHand;
    assert_eq!(surplus(&all), [8, 1]);
}

#[test]
fn every_occasion_is_found_again_by_its_word() {
    for occasion in [
        Occasion::ByHand,
        Occasion::Hourly,
        Occasion::BeforeBulk,
        Occasion::BeforeImport,
        Occasion::BeforeRestore,
    ] {
        assert_eq!(Occasion::of_word(occasion.word()), occasion);
        assert!(!occasion.words().is_empty());
    }
    assert_eq!(Occasion::of_word("by a later version"), Occasion::ByHand);
}

#[test]
fn a_change_of_many_cards_at_once_is_bulk() {
    let names: Vec<String> = (0..BULK).map(|number| format!("c{number}")).collect();
    let many = MAP.replace("ad, search, b", &names.join(", "));
    let document = map(&many);
    let cards: Vec<_> = names.iter().map(|name| card(name)).collect();
    let fewer = cards[1..].to_vec();
    let to = cell("Touchpoints/Bo/Buy");
    let bulk = [
        Command::RemoveCards { cards: cards.clone() },
        Command::MoveCards { cards, to, at: 0 },
        Command::RemoveStage { id: stage("Find") },
        Command::RemovePersona { id: persona("Ana") },
        Command::RemoveLane { id: lane("Touchpoints") },
        Command::RemovePictures,
    ];
    for command in bulk {
        assert!(is_bulk(&command, &document), "{command:?}");
    }
    let small = [
        Command::RemoveCards { cards: fewer },
        Command::RemoveStage { id: stage("Buy") },
        Command::RemovePersona { id: persona("Bo") },
        Command::set(RecordKey::Map, Field::Title, "Shop".to_owned()),
    ];
    for command in small {
        assert!(!is_bulk(&command, &document), "{command:?}");
    }
}

#[test]
fn it_is_said_what_has_changed_since() {
    let before = map(MAP);
    let said = |command: Command| {
        let mut editor = Editor::new(before.clone());
        editor.dispatch(command, 0.0).unwrap();
        Since::between(&before, editor.document()).words()
    };
    assert_eq!(Since::between(&before, &before).words(), "The same as now.");
    assert_eq!(
        said(Command::set(RecordKey::Card(card("ad")), Field::Title, "Poster".to_owned())),
        "Since then: 1 card changed."
    );
    assert_eq!(
        said(Command::RemoveCards { cards: vec![card("ad"), card("b")] }),
        "Since then: 2 cards removed."
    );
    assert_eq!(
        said(Command::MoveCards { cards: vec![card("ad")], to: cell("Touchpoints/Bo/Buy"), at: 0 }),
        "Since then: something moved."
    );
    assert_eq!(
        said(Command::set(RecordKey::Map, Field::Title, "Shop".to_owned())),
        "Since then: what the map says about itself changed."
    );
    assert_eq!(
        said(Command::RemoveStage { id: stage("Buy") }),
        "Since then: 2 cards removed; 1 stage removed."
    );
}

#[test]
fn several_kinds_of_change_are_told_together() {
    let before = map(MAP);
    let mut editor = Editor::new(before.clone());
    for command in [
        Command::set(RecordKey::Card(card("ad")), Field::Title, "Poster".to_owned()),
        Command::RemoveCards { cards: vec![card("b"), card("pay")] },
        Command::set(RecordKey::Persona(persona("Bo")), Field::Name, "Bob".to_owned()),
    ] {
        editor.dispatch(command, 0.0).unwrap();
    }
    assert_eq!(
        Since::between(&before, editor.document()).words(),
        "Since then: cards: 1 changed, 2 removed; 1 persona changed."
    );
}
