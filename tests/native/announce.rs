//! What the live region says after commands.

use waymark::edit::{CardCopy, Command, apply};
use waymark::model::{
    BuyingPhase, Color, Document, Field, Fields, Lane, LaneKind, Persona, RecordKey, Sentiment, Stage,
};
use waymark::session::announce;
use waymark::session::keymap::{AppAction, KeyNames};

use crate::support::{card, cell, lane, map, persona, stage};

fn trip() -> Document {
    map("
        personas      | Ana           | Bo
        stages        | Find          | Buy
        Touchpoints
          Ana         | ad, shop, ask | pay
        Actions
          Ana         | look          |
        Opportunities, shared
                      | idea          |
    ")
}

/// What is announced when `command` is done on the map above.
#[track_caller]
fn said(command: Command) -> Option<String> {
    let before = trip();
    let mut after = before.clone();
    apply(&mut after, command.clone()).unwrap();
    announce::Before::of(&command, &before).told(&after, KeyNames::Other)
}

#[track_caller]
fn check(command: Command, words: &str) {
    assert_eq!(said(command).as_deref(), Some(words));
}

fn move_cards(names: &[&str], path: &str, at: usize) -> Command {
    Command::MoveCards { cards: names.iter().map(|name| card(name)).collect(), to: cell(path), at }
}

#[test]
fn a_moved_card_is_said_with_what_is_different_about_its_place() {
    for (names, path, at, words) in [
        (&["ad"][..], "Touchpoints/Ana/Buy", 0, "“ad” moved to Buy, position 1 of 2."),
        (&["ad"], "Touchpoints/Ana/Buy", 9, "“ad” moved to Buy, position 2 of 2."),
        (&["ad"], "Touchpoints/Ana/Find", 1, "“ad” moved to position 2 of 3 in Find."),
        (&["ad"], "Touchpoints/Bo/Find", 0, "“ad” moved to Bo, position 1 of 1."),
        (&["look"], "Actions/Bo/Buy", 0, "“look” moved to Bo, Buy, position 1 of 1."),
        (&["look"], "Opportunities/Find", 1, "“look” moved to Opportunities, position 2 of 2."),
        (&["idea"], "Actions/Bo/Find", 0, "“idea” moved to Bo, Actions, position 1 of 1."),
        (&["ad", "ask"], "Touchpoints/Ana/Buy", 0, "2 cards moved to Buy, position 1 of 3."),
    ] {
        check(move_cards(names, path, at), words);
    }
}

#[test]
fn what_did_not_move_is_not_announced() {
    assert_eq!(said(move_cards(&["ad"], "Touchpoints/Ana/Find", 0)), None);
    assert_eq!(said(Command::MoveStage { id: stage("Find"), to: 0 }), None);
}

#[test]
fn moved_rows_and_columns_are_said_with_their_position() {
    check(Command::MoveStage { id: stage("Find"), to: 1 }, "“Find” moved to position 2 of 2.");
    check(Command::MovePersona { id: persona("Bo"), to: 0 }, "“Bo” moved to position 1 of 2.");
    // Counted among the lanes of its scope: the shared lane is in another group.
    check(Command::MoveLane { id: lane("Touchpoints"), to: 1 }, "“Touchpoints” moved to position 2 of 2.");
}

#[test]
fn what_is_added_is_said_with_its_place() {
    let (id, at) = (card("new"), 1);
    let cell = cell("Touchpoints/Ana/Find");
    let titled = |title: &str| Fields::default().with(Field::Title, title);
    check(
        Command::add_card(id, titled("call"), cell, at),
        "Added touchpoint “call”, position 2 of 4 in Touchpoints, Find.",
    );
    check(
        Command::add_card(id, titled(""), cell, at),
        "Added touchpoint “Untitled touchpoint”, position 2 of 4 in Touchpoints, Find.",
    );
    check(Command::duplicate(card("ad"), id), "Duplicated “ad”, position 2 of 4 in Touchpoints, Find.");
    let copies = vec![CardCopy { source: card("ad"), id: card("new") }];
    check(
        Command::CopyStage { source: stage("Find"), id: stage("Find 2"), cards: copies },
        "Duplicated “Find” with 1 card, position 2 of 3.",
    );
    check(
        Command::CopyLane { source: lane("Actions"), id: lane("More"), cards: Vec::new() },
        "Duplicated “Actions”, position 3 of 3.",
    );
    let (id, new) = (stage("Use"), Stage::new("Use", BuyingPhase::After));
    check(Command::AddStage { id, stage: new, at: 9 }, "Added stage “Use”, position 3 of 3.");
    let (id, new) = (persona("Cy"), Persona::new("Cy", Color::Teal));
    check(Command::AddPersona { id, persona: new, at: 0 }, "Added persona “Cy”, position 1 of 3.");
    let (id, new) = (lane("Support processes"), Lane::new(LaneKind::Support, "IT"));
    check(Command::AddLane { id, lane: new, at: 0 }, "Added lane “IT”, position 1 of 2.");
}

#[test]
fn what_is_deleted_is_said_with_the_way_back() {
    for (command, name) in [
        (Command::RemoveCards { cards: vec![card("ad")] }, "“ad”"),
        (Command::RemoveCards { cards: vec![card("ad"), card("pay")] }, "2 cards"),
        (Command::RemoveStage { id: stage("Find") }, "“Find”"),
        (Command::RemoveLane { id: lane("Actions") }, "“Actions”"),
        (Command::RemovePersona { id: persona("Ana") }, "“Ana”"),
    ] {
        check(command, &format!("Deleted {name}. Undo with Control Z."));
    }
}

#[test]
fn keys_have_the_names_of_the_system() {
    for (platform, spoken, shown) in [
        ("MacIntel", "Command Z", "⌘Z"),
        ("iPad", "Command Z", "⌘Z"),
        ("iPhone", "Command Z", "⌘Z"),
        ("Win32", "Control Z", "Ctrl+Z"),
        ("Linux x86_64", "Control Z", "Ctrl+Z"),
        ("", "Control Z", "Ctrl+Z"),
    ] {
        let keys = KeyNames::of_platform(platform);
        assert_eq!(
            (keys.undo_in_words(), keys.shown(AppAction::Undo)),
            (spoken.to_owned(), shown.to_owned()),
            "{platform}"
        );
        let mut after = trip();
        let command = Command::RemoveStage { id: stage("Find") };
        let before = announce::Before::of(&command, &after);
        apply(&mut after, command).unwrap();
        assert_eq!(before.told(&after, keys), Some(format!("Deleted “Find”. Undo with {spoken}.")));
    }
}

#[test]
fn a_feeling_is_said_and_typing_is_not() {
    let ad = RecordKey::Card(card("ad"));
    let feels = |value| Command::set(ad, Field::Sentiment, Sentiment::new(value).unwrap());
    check(feels(-2), "“ad” feels very bad (-2).");
    check(feels(1), "“ad” feels good (+1).");
    assert_eq!(said(Command::set(ad, Field::Title, "x")), None);
    assert_eq!(said(Command::set(RecordKey::Persona(persona("Ana")), Field::Name, "x")), None);
}

#[test]
fn undo_and_redo_are_said_with_the_label_of_the_step() {
    assert_eq!(announce::undone("move “ad”"), "Undone: move “ad”.");
    assert_eq!(announce::redone("move “ad”"), "Redone: move “ad”.");
}
