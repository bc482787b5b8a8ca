//! What is written comes back, apart from what the losses name.

use proptest::prelude::*;
use proptest::sample::select;
use waymark::exchange::mermaid;
use waymark::exchange::{Lost, read_lines};
use waymark::model::{Document, Field};

use crate::exchange::mermaid::only;
use crate::support::CountedIds;

/// Pieces that mean something to Mermaid, or look as if they did.
const AWKWARD: [&str; 16] = [
    "title",
    "section",
    "journey",
    "accTitle",
    "a",
    " ",
    ":",
    ";",
    "#",
    "#35;",
    ",",
    "%%",
    "{x}",
    "<b>",
    "&amp;",
    "日本 😀",
];

fn touchpoints(document: &Document) -> Vec<(String, i8)> {
    let lane = document.touchpoint_lane().unwrap();
    let persona = document.persona_order()[0];
    let cells = document.stage_order().iter().map(|stage| document.cell_key(persona, lane, *stage).unwrap());
    let cards = cells.flat_map(|cell| document.cell(cell).to_vec());
    cards
        .filter_map(|id| document.card(id))
        .map(|card| (card.title().to_owned(), card.sentiment().value()))
        .collect()
}

proptest! {
    #[test]
    fn titles_of_touchpoints_come_back(pieces in prop::collection::vec(prop::collection::vec(select(AWKWARD.to_vec()), 1..6), 1..6)) {
        let lines: Vec<String> = pieces.iter().map(|pieces| format!("x{}", pieces.concat())).collect();
        let document = read_lines("Map", &lines.join("\n"), &mut CountedIds::default()).unwrap().document;
        let back = only(&mermaid::write(&document)).document;
        let trimmed = |document: &Document| -> Vec<(String, i8)> {
            let spaces = |title: String| title.split_whitespace().collect::<Vec<_>>().join(" ");
            touchpoints(document).into_iter().map(|(title, felt)| (spaces(title), felt)).collect()
        };
        prop_assert_eq!(trimmed(&back), trimmed(&document));
        prop_assert_eq!(back.map().title(), "Map");
    }
}

#[test]
fn what_mermaid_has_no_place_for_is_counted() {
    let mut document = crate::support::map(
        "personas | Ana\nstages | Find\nTouchpoints\n  Ana | ad\nThoughts\n  Ana | hm\nOpportunities, shared\n | idea",
    );
    let command = waymark::edit::Command::set(
        waymark::model::RecordKey::Card(crate::support::card("ad")),
        Field::Owner,
        "Kim",
    );
    waymark::edit::apply(&mut document, command).unwrap();
    let losses = mermaid::losses(&document);
    assert_eq!(losses.count(Lost::Field(Field::Owner)), 1);
    let sentence = losses.sentence("Mermaid").unwrap();
    assert!(
        sentence.contains("1 owner") && sentence.contains("1 thought") && sentence.contains("1 opportunity"),
        "{sentence}"
    );
    assert!(sentence.ends_with("cannot be kept in Mermaid."));
}
