//! The grid of one persona, out and back in.

use waymark::exchange::Lost;
use waymark::exchange::csv::{self, Shape};
use waymark::model::{Channel, Field, LaneKind};

use crate::exchange::csv::{guessed, remarks};
use crate::format_maps;
use crate::support::{card, map, persona, print};

#[test]
fn the_grid_has_a_column_per_stage_a_row_per_lane_and_a_line_per_card() {
    let document = map("personas | Ana | Bo
         stages   | Find | Buy
         Touchpoints
           Ana    | ad, shop | pay
           Bo     | call |
         Emotion
         Channels
         Opportunities, shared
                  | idea |");
    let mut editor = waymark::session::Editor::new(document);
    let key = waymark::model::RecordKey::Card(card("shop"));
    let channel = Some(Channel::App.into());
    for (field, value) in
        [(Field::Channel, channel), (Field::Sentiment, Some(waymark::model::Sentiment::MIN.into()))]
    {
        editor.dispatch(waymark::edit::Command::SetField { of: key, field, value }, 0.0).unwrap();
    }
    let text = csv::write_matrix(editor.document(), persona("Ana"), csv::Separator::Comma);
    assert_eq!(
        text,
        "\u{feff}Lane,Find,Buy\r\nTouchpoints,\"ad\nshop\",pay\r\n\
         Emotion,\"neutral (0)\nvery bad (−2)\",neutral (0)\r\nChannels,\"–\nApp\",–\r\nOpportunities,idea,\r\n"
    );
    let (_, mapping, read) = guessed(&text);
    assert_eq!(mapping.shape, Shape::Matrix);
    assert_eq!(remarks(&read), [""; 0]);
    let printed = print(&read.document);
    assert!(printed.contains("Customer | ad, shop {App; sentiment very bad} | pay"), "{printed}");
    assert!(printed.contains("Opportunities, shared\n | idea |"), "{printed}");
    let losses = csv::matrix_losses(editor.document(), persona("Ana"));
    assert_eq!(
        losses.sentence("this table").unwrap(),
        "1 name, 1 online or offline mark and 1 other persona cannot be kept in this table."
    );
}

#[test]
fn what_the_grid_has_no_row_for_is_counted() {
    let document = format_maps::every_field();
    let losses = csv::matrix_losses(&document, document.persona_order()[0]);
    assert_eq!(losses.count(Lost::Field(Field::Title)), 0);
    assert_eq!(losses.count(Lost::Field(Field::Sentiment)), 0);
    assert!(losses.count(Lost::Field(Field::Notes)) > 0);
    let has = |kind| document.lanes().any(|(_, lane)| lane.kind == kind);
    assert!(has(LaneKind::Emotion) && has(LaneKind::Channels));
    let plain = map("personas | Ana\n stages | Buy\n Touchpoints\n Ana | pay");
    assert_eq!(csv::matrix_losses(&plain, persona("Ana")).items().collect::<Vec<_>>(), ["1 name"]);
}

#[test]
fn a_line_that_says_more_than_there_are_touchpoints_is_told() {
    let (_, _, read) =
        guessed("Lane,Find,Buy\nTouchpoints,ad,pay\nEmotion,\"good\nbad\",good\nActions,look,pay\n");
    assert_eq!(
        remarks(&read),
        ["Line 3: A cell has 1 line more than its stage has touchpoints. It was left out."]
    );
}

#[test]
fn feelings_without_touchpoints_get_one_with_the_name_of_the_stage() {
    let (_, _, read) = guessed("Lane,Find,Buy\nEmotion,good,bad\nActions,look,pay\n");
    let printed = print(&read.document);
    assert!(printed.contains("Customer | Find {sentiment good} | Buy {sentiment bad}"), "{printed}");
    assert_eq!(
        remarks(&read),
        [
            "2 stages had a sentiment or channel and no touchpoint: touchpoints with the stages’ names were added."
        ]
    );
}
