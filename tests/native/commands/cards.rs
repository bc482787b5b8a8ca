//! Adding, moving, editing, copying and removing cards.

use waymark::edit::{CardCopy, Command, EditError, NewCard};
use waymark::model::{Channel, ChannelMode, Creator, Field, Fields, Number, RecordKey, Sentiment, Value};
use waymark::session::Editor;

use crate::commands::{add_card, check, check_last, empty, move_cards, remove_cards, set_card, with_card};
use crate::support::{card, cell, map};

#[test]
fn a_card_moves_within_its_cell_to_a_place_counted_among_the_cards_that_stay() {
    let before = "
        personas | Ana
        stages   | Find
        Touchpoints
        Ana      | a, b, c, d
    ";
    let cell = "Touchpoints/Ana/Find";
    for (cards, at, after) in [
        (&["a"][..], 0, "a, b, c, d"),
        (&["a"], 1, "b, a, c, d"),
        (&["a"], 3, "b, c, d, a"),
        (&["a"], 99, "b, c, d, a"),
        (&["d"], 0, "d, a, b, c"),
        (&["c"], 2, "a, b, c, d"),
        (&["a", "c"], 1, "b, a, c, d"),
        (&["c", "a"], 0, "c, a, b, d"),
        (&["b", "d"], 2, "a, c, b, d"),
        (&["b", "b"], 3, "a, c, d, b"),
        (&["d", "c", "b", "a"], 2, "d, c, b, a"),
        (&[], 1, "a, b, c, d"),
    ] {
        let after = format!("personas | Ana \n stages | Find \n Touchpoints \n Ana | {after}");
        check(before, move_cards(cards, cell, at), after.as_str());
    }
}

#[test]
fn cards_move_between_stages_personas_and_lanes_of_their_kind() {
    let before = "
        personas | Ana     | Bo
        stages   | Find    | Buy
        Touchpoints
        Ana      | a, b, c | d
        Bo       | e       |
        Thoughts
        Ana      | hm, oh  |
        Opportunities, shared
                 | idea    |
    ";
    check(
        before,
        move_cards(&["b"], "Touchpoints/Ana/Buy", 0),
        "
        personas | Ana    | Bo
        stages   | Find   | Buy
        Touchpoints
        Ana      | a, c   | b, d
        Bo       | e      |
        Thoughts
        Ana      | hm, oh |
        Opportunities, shared
                 | idea   |
        ",
    );
    // From three cells into an empty one of another persona, in the order given; the emptied cells go.
    check(
        before,
        move_cards(&["e", "d", "a"], "Touchpoints/Bo/Buy", 7),
        "
        personas | Ana    | Bo
        stages   | Find   | Buy
        Touchpoints
        Ana      | b, c   |
        Bo       |        | e, d, a
        Thoughts
        Ana      | hm, oh |
        Opportunities, shared
                 | idea   |
        ",
    );
    // Between lanes of notes, into the cells that all personas share; one of the cards is there already.
    check(
        before,
        move_cards(&["oh", "idea"], "Opportunities/Find", 0),
        "
        personas | Ana      | Bo
        stages   | Find     | Buy
        Touchpoints
        Ana      | a, b, c  | d
        Bo       | e        |
        Thoughts
        Ana      | hm       |
        Opportunities, shared
                 | oh, idea |
        ",
    );
}

#[test]
fn a_card_is_added_at_its_place_and_is_of_the_kind_of_its_lane() {
    let before = "
        personas | Ana  | Bo
        stages   | Find | Buy
        Touchpoints
        Ana      | a, b |
        Thoughts
    ";
    for (at, after) in [(0, "new, a, b"), (1, "a, new, b"), (2, "a, b, new"), (usize::MAX, "a, b, new")] {
        let after =
            format!("personas | Ana | Bo\n stages | Find | Buy\n Touchpoints\n Ana | {after} | \n Thoughts");
        check(before, add_card("new", "Touchpoints/Ana/Find", at), after.as_str());
    }
    check_last(
        before,
        [
            add_card("new", "Touchpoints/Bo/Buy", 3),
            set_card("new", Field::MomentOfTruth, Value::Flag),
            add_card("note", "Thoughts/Bo/Buy", 3),
        ],
        "
        personas | Ana  | Bo
        stages   | Find | Buy
        Touchpoints
        Ana      | a, b |
        Bo       |      | new {moment of truth}
        Thoughts
        Bo       |      | note
        ",
    );
}

#[test]
fn every_field_of_a_touchpoint_can_be_edited() {
    let pay = RecordKey::Card(card("pay"));
    for (command, after) in [
        (set_card("pay", Field::Title, "Pays online"), "Pays online"),
        (set_card("pay", Field::Notes, "Takes long"), "pay {notes Takes long}"),
        (set_card("pay", Field::Channel, Channel::Social), "pay {Social media; Online}"),
        (empty(pay, Field::Channel), "pay"),
        (set_card("pay", Field::ChannelName, "Fax"), "pay {Other; named Fax}"),
        (set_card("pay", Field::ChannelName, ""), "pay"),
        (set_card("pay", Field::Mode, ChannelMode::Both), "pay {Both}"),
        (set_card("pay", Field::Creator, Creator::Earned), "pay {Earned}"),
        (set_card("pay", Field::Sentiment, Sentiment::MIN), "pay {sentiment very bad}"),
        (set_card("pay", Field::Sentiment, Sentiment::default()), "pay"),
        (empty(pay, Field::Sentiment), "pay"),
        (set_card("pay", Field::MomentOfTruth, Value::Flag), "pay {moment of truth}"),
        (empty(pay, Field::MomentOfTruth), "pay"),
    ] {
        check(&with_card("pay"), command, with_card(after).as_str());
    }
}

#[test]
fn a_note_can_hold_whatever_a_card_can_hold() {
    let with_note =
        |note: &str| format!("personas | Ana \n stages | Buy \n Touchpoints \n Thoughts \n Ana | {note}");
    let hm = RecordKey::Card(card("hm"));
    for (command, after) in [
        (set_card("hm", Field::Notes, "Really"), "hm {notes Really}"),
        (empty(hm, Field::Channel), "hm"),
        (set_card("hm", Field::ChannelName, ""), "hm"),
        (empty(hm, Field::Mode), "hm"),
        (empty(hm, Field::Creator), "hm"),
        (set_card("hm", Field::Sentiment, Sentiment::MAX), "hm {sentiment very good}"),
        (empty(hm, Field::MomentOfTruth), "hm"),
    ] {
        check(&with_note("hm"), command, with_note(after).as_str());
    }
}

#[test]
fn a_channel_brings_its_usual_mode_and_only_another_channel_has_a_name() {
    let (pay, before) = (RecordKey::Card(card("pay")), with_card("pay"));
    let fax = || set_card("pay", Field::ChannelName, "Fax");
    let channel = |channel: Channel| set_card("pay", Field::Channel, channel);
    let mode = |mode: ChannelMode| set_card("pay", Field::Mode, mode);
    for (commands, after) in [
        ([mode(ChannelMode::Offline), channel(Channel::Web)], "pay {Web; Offline}"),
        ([channel(Channel::Web), mode(ChannelMode::Both)], "pay {Web; Both}"),
        ([channel(Channel::Web), empty(pay, Field::Mode)], "pay {Web}"),
        // The mode stays: nobody knows whether it was chosen or came along.
        ([channel(Channel::Web), channel(Channel::Place)], "pay {Store or place; Online}"),
        ([channel(Channel::Web), empty(pay, Field::Channel)], "pay {Online}"),
        ([channel(Channel::Other), fax()], "pay {Other; named Fax}"),
        ([fax(), empty(pay, Field::Channel)], "pay"),
        ([fax(), channel(Channel::Partner)], "pay {Partner}"),
        ([fax(), channel(Channel::Phone)], "pay {Phone; Offline}"),
        ([fax(), empty(pay, Field::ChannelName)], "pay {Other}"),
        ([channel(Channel::Web), fax()], "pay {Other; named Fax; Online}"),
        // A name that is deleted makes no channel.
        ([channel(Channel::Web), set_card("pay", Field::ChannelName, "")], "pay {Web; Online}"),
    ] {
        check_last(&before, commands, with_card(after).as_str());
    }
}

#[test]
fn a_copy_lies_below_its_card_and_holds_the_same() {
    let touchpoint = |cards: &str| format!("personas | Ana \n stages | Buy \n Touchpoints \n Ana | {cards}");
    check_last(
        &touchpoint("a, b"),
        [
            set_card("a", Field::Sentiment, Sentiment::MAX),
            Command::duplicate(card("a"), card("copy")),
            set_card("copy", Field::Title, "c"),
        ],
        touchpoint("a {sentiment very good}, c {sentiment very good}, b").as_str(),
    );
}

#[test]
fn copies_go_next_to_each_other_into_a_cell_that_takes_them() {
    let touchpoints = |row: &str| format!("personas | Ana \n stages | Find | Buy \n Touchpoints \n {row}");
    let copies = |names: &[(&str, &str)]| {
        let copy = |(source, id): &(&str, &str)| CardCopy { source: card(source), id: card(id) };
        Command::CopyCards {
            copies: names.iter().map(copy).collect(),
            to: Some((cell("Touchpoints/Ana/Buy"), 1)),
        }
    };
    let before = touchpoints("Ana | a, b | c, d");
    let titled = |name: &str, title: &str| set_card(name, Field::Title, title);
    check_last(
        &before,
        [copies(&[("a", "x"), ("b", "y")]), titled("x", "x"), titled("y", "y")],
        touchpoints("Ana | a, b | c, x, y, d").as_str(),
    );
    check(&before, copies(&[("a", "x"), ("gone", "y")]), EditError::Unknown);
    check(&before, copies(&[("a", "b")]), EditError::Taken);
}

#[test]
fn several_cards_are_added_in_one_step() {
    let touchpoints = |row: &str| format!("personas | Ana \n stages | Find | Buy \n Touchpoints \n {row}");
    let new = |name: &str, at| NewCard {
        id: card(name),
        fields: Fields::default().with(Field::Title, name),
        cell: cell("Touchpoints/Ana/Find"),
        at,
    };
    let add = |cards: Vec<NewCard>| Command::AddCards { cards };
    let before = touchpoints("Ana | a | b");
    check(&before, add(vec![new("x", 1), new("y", 2)]), touchpoints("Ana | a, x, y | b").as_str());
    check(&before, add(vec![new("x", 0), new("b", 1)]), EditError::Taken);
    check(&before, add(Vec::new()), before.as_str());
}

#[test]
fn a_copy_begins_without_the_votes_and_comments_of_its_card() {
    let comment = Fields::default().with(Field::Text, "Really?");
    let copied = Command::duplicate(card("pay"), card("copy"));
    let mut editor = Editor::new(map(&with_card("pay")));
    for command in [
        Command::set(RecordKey::Card(card("pay")), Field::Votes, Number::whole(3)),
        Command::set(RecordKey::Card(card("pay")), Field::Comments, Value::Rows(vec![comment])),
        copied,
    ] {
        editor.dispatch(command, 0.0).unwrap();
    }
    let held = |name| editor.document().card(card(name)).unwrap().fields.clone();
    assert_eq!((held("pay").whole(Field::Votes), held("pay").rows(Field::Comments).len()), (Some(3), 1));
    assert_eq!(held("copy"), Fields::default().with(Field::Title, "pay"));
}

#[test]
fn removed_cards_leave_the_rest_in_order() {
    let touchpoints = |row: &str| format!("personas | Ana \n stages | Find | Buy \n Touchpoints \n {row}");
    let before = touchpoints("Ana | a, b, c | d");
    check(&before, remove_cards(&["b"]), touchpoints("Ana | a, c | d").as_str());
    check(&before, remove_cards(&["c", "d", "a", "c"]), touchpoints("Ana | b | ").as_str());
    check(&before, remove_cards(&["a", "b", "c", "d"]), touchpoints("").as_str());
    check(&before, remove_cards(&[]), before.as_str());
}
