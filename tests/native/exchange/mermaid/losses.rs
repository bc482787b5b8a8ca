//! Everything that a journey cannot hold is counted, and nothing else.

use waymark::exchange::mermaid::{NAME, losses};
use waymark::exchange::{Losses, Lost};
use waymark::model::{
    Card, CardId, CardKind, Cell, CellKey, Channel, Color, Extra, Field, Lane, LaneId, LaneKind, RawId, Scope,
};

use crate::exchange::mermaid::sketch::{Sketch, sketch};

fn plain() -> Sketch {
    sketch("T", &["Ana", "Bo"], &["Look", "Buy"], &[(0, 0, "A", 1), (1, 1, "B", -2)])
        .with_scenario("Scenario", "")
}

#[track_caller]
fn are(losses: &Losses, items: &[&str]) {
    assert_eq!(losses.items().collect::<Vec<_>>(), items);
}

#[test]
fn a_map_that_is_only_a_journey_loses_nothing() {
    let losses = losses(&plain().document());
    are(&losses, &[]);
    assert_eq!(losses.sentence(NAME), None);
}

#[test]
fn fields_and_cards_of_other_lanes_are_counted() {
    let map = plain().document_with(|parts| {
        let fields = &mut parts.cards[0].1.fields;
        fields.set(Field::Channel, Some(Channel::Web.into()));
        fields.set(Field::Notes, Some("x".into()));
        fields.set(Field::Owner, Some("x".into()));
        parts.cards[1].1.fields.set(Field::Owner, Some("y".into()));
        parts.map.fields.set(Field::Goal, Some("x".into()));
        parts.stages[0].1.fields.set(Field::Goal, Some("x".into()));
        parts.personas[0].1.fields.set(Field::Role, Some("x".into()));
        parts.map.fields.extra = Extra(Some("{\"x\":1}".into()));
        parts.extra = Extra(Some("{\"y\":1}".into()));
        let (lane, stage) = (parts.lanes[5].0, parts.stages[0].0);
        let id = CardId(RawId(u128::MAX));
        parts.cards.push((id, Card::new(CardKind::Opportunity, "x")));
        parts.cells.push((CellKey { persona: None, lane, stage }, Cell { cards: vec![id] }));
    });
    let losses = losses(&map);
    assert_eq!(losses.count(Lost::Cards(LaneKind::Opportunities)), 1);
    assert_eq!(losses.count(Lost::Field(Field::Owner)), 2);
    assert_eq!(losses.count(Lost::Field(Field::Goal)), 2);
    assert_eq!(
        losses.sentence(NAME).as_deref(),
        Some(
            "1 opportunity, 2 goals, 2 owners, 1 role, 1 note, 1 channel and 2 records with fields of other programs cannot be kept in Mermaid."
        )
    );
}

#[test]
fn lanes_that_a_new_map_does_not_have_are_counted() {
    let map = plain().document_with(|parts| {
        let id = |number| LaneId(RawId(u128::MAX - number));
        parts.lanes.push((id(1), Lane::new(LaneKind::Custom, "Ideas")));
        parts.lanes.push((id(2), Lane::new(LaneKind::Actions, "Actions")));
        parts.lanes.push((id(3), Lane::new(LaneKind::Channels, "Channels")));
        parts.lanes[3].1.fields.set(Field::Title, Some("Quotes".into()));
        parts.lanes[2].1.scope = Scope::Shared;
        parts.lanes[5].1.scope = Scope::PerPersona;
    });
    are(&losses(&map), &["3 lanes", "1 lane per persona", "1 name of a lane", "1 shared lane"]);
}

#[test]
fn personas_that_appear_nowhere_or_otherwise_are_counted() {
    let unmet = sketch("T", &["Ana", "Bo", "Cy"], &["S"], &[(1, 0, "A", 0)]).document();
    // Bo comes first when the text is read, and so gets the color of the first.
    are(&losses(&unmet), &["1 color", "2 personas without touchpoints"]);
    let order = sketch("T", &["Ana", "Bo"], &["S", "T"], &[(0, 1, "A", 0), (1, 0, "B", 0)]).document();
    are(&losses(&order), &["2 colors", "1 order of personas"]);
    let color = plain().document_with(|parts| {
        parts.personas[1].1.fields.set(Field::PersonaColor, Some(Color::Slate.into()));
    });
    are(&losses(&color), &["1 color"]);
    let names = sketch(
        "T",
        &["Ana", "Ana", &"x".repeat(201)],
        &["S"],
        &[(0, 0, "A", 0), (1, 0, "B", 0), (2, 0, "C", 0)],
    );
    are(&losses(&names.document()), &["2 names that are too long or that two personas have"]);
}

#[test]
fn what_cannot_be_said_in_a_text_is_counted() {
    let texts =
        sketch("A\nmap", &[""], &["In\r\nstore", " "], &[(0, 0, "Pay\n\ncash", 0), (0, 1, "", 0)]).document();
    are(&losses(&texts), &["3 empty titles", "4 line breaks in titles"]);
    let empty = sketch("T", &["Ana"], &["S", "T", "U"], &[(0, 1, "A", 0)]).document();
    are(&losses(&empty), &["2 empty stages in the picture"]);
    let shared = sketch("T", &["Ana"], &["S"], &[(0, 0, "A", 0)]).shared().document();
    are(&losses(&shared), &["1 shared lane"]);
}
