//! Adding, moving, editing, copying and removing cards.

use waymark::edit::{CardEdit, Command, EditError};
use waymark::model::{Channel, ChannelMode, Creator, Sentiment};

use crate::commands::{MAP, add_card, check, check_last, edit_card, move_cards, remove_cards, with_card};
use crate::support::card;

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
            edit_card("new", CardEdit::MomentOfTruth(true)),
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
    for (edit, after) in [
        (CardEdit::Title("Pays online".to_owned()), "Pays online"),
        (CardEdit::Notes("Takes long".to_owned()), "pay {notes Takes long}"),
        (CardEdit::Channel(Some(Channel::Social)), "pay {Social media; Online}"),
        (CardEdit::Channel(None), "pay"),
        (CardEdit::ChannelName("Fax".to_owned()), "pay {Other; named Fax}"),
        (CardEdit::ChannelName(String::new()), "pay"),
        (CardEdit::Mode(Some(ChannelMode::Both)), "pay {Both}"),
        (CardEdit::Creator(Some(Creator::Earned)), "pay {Earned}"),
        (CardEdit::Sentiment(Sentiment::MIN), "pay {sentiment very bad}"),
        (CardEdit::Sentiment(Sentiment::default()), "pay"),
        (CardEdit::MomentOfTruth(true), "pay {moment of truth}"),
    ] {
        check(&with_card("pay"), edit_card("pay", edit), with_card(after).as_str());
    }
}

#[test]
fn a_note_has_a_title_and_notes_only() {
    check(
        "personas | Ana \n stages | Buy \n Touchpoints \n Thoughts \n Ana | hm",
        edit_card("hm", CardEdit::Notes("Really".to_owned())),
        "personas | Ana \n stages | Buy \n Touchpoints \n Thoughts \n Ana | hm {notes Really}",
    );
    for edit in [
        CardEdit::Channel(None),
        CardEdit::ChannelName(String::new()),
        CardEdit::Mode(None),
        CardEdit::Creator(None),
        CardEdit::Sentiment(Sentiment::MAX),
        CardEdit::MomentOfTruth(false),
    ] {
        check(MAP, edit_card("hm", edit), EditError::WrongLane);
    }
}

#[test]
fn a_channel_brings_its_usual_mode_and_only_another_channel_has_a_name() {
    let edit = |edit| edit_card("pay", edit);
    let before = with_card("pay");
    check_last(
        &before,
        [edit(CardEdit::Mode(Some(ChannelMode::Offline))), edit(CardEdit::Channel(Some(Channel::Web)))],
        with_card("pay {Web; Offline}").as_str(),
    );
    check_last(
        &before,
        [edit(CardEdit::Channel(Some(Channel::Other))), edit(CardEdit::ChannelName("Fax".to_owned()))],
        with_card("pay {Other; named Fax}").as_str(),
    );
    check_last(
        &before,
        [edit(CardEdit::ChannelName("Fax".to_owned())), edit(CardEdit::Channel(None))],
        with_card("pay").as_str(),
    );
    check_last(
        &before,
        [edit(CardEdit::Channel(Some(Channel::Web))), edit(CardEdit::ChannelName("Fax".to_owned()))],
        with_card("pay {Other; named Fax; Online}").as_str(),
    );
}

#[test]
fn a_copy_lies_below_its_card_and_holds_the_same() {
    let touchpoint = |cards: &str| format!("personas | Ana \n stages | Buy \n Touchpoints \n Ana | {cards}");
    check_last(
        &touchpoint("a, b"),
        [
            edit_card("a", CardEdit::Sentiment(Sentiment::MAX)),
            Command::DuplicateCard { source: card("a"), id: card("copy") },
            edit_card("copy", CardEdit::Title("c".to_owned())),
        ],
        touchpoint("a {sentiment very good}, c {sentiment very good}, b").as_str(),
    );
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
