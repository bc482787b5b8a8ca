//! Selecting several cards: one more, a range, all of them.

use waymark::edit::{Command, apply};
use waymark::model::{CardId, Document, PersonaId};
use waymark::session::{Editor, GridRow, Item, Selection, all_cards, in_reading_order, shown_rows};

use crate::support::{card, map, persona, stage};

fn trip() -> Document {
    map("
        personas    | Ana           | Bo
        stages      | Find          | Buy  | Use
        Touchpoints
          Ana       | ad, shop, ask | pay  | fix
          Bo        |               | call |
        Actions
          Ana       | look          | wait |
        Opportunities, shared
                    | idea          |      |
    ")
}

fn rows(document: &Document) -> Vec<GridRow> {
    shown_rows(document, document.persona_order())
}

fn names(document: &Document, selection: &Selection) -> Vec<String> {
    let cards = in_reading_order(document, &rows(document), selection.cards());
    cards.into_iter().map(|card| Item::Card(card).name(document)).collect()
}

fn extended(document: &Document, from: &str, to: &str) -> Selection {
    Selection::of(Some(Item::Card(card(from)))).extended(document, &rows(document), card(to))
}

#[test]
fn one_thing_is_selected_alone() {
    let selection = Selection::of(Some(Item::Stage(stage("Buy"))));
    assert!(selection.has(Item::Stage(stage("Buy"))) && !selection.has(Item::Stage(stage("Use"))));
    assert!(selection.cards().is_empty());
    let selection = Selection::of(Some(Item::Card(card("ad"))));
    assert_eq!(selection.cards().len(), 1);
    assert_eq!(Selection::of(None), Selection::default());
}

#[test]
fn a_card_is_added_and_taken_out_again() {
    let document = trip();
    let selection = Selection::of(Some(Item::Card(card("ad")))).toggled(card("pay")).toggled(card("ask"));
    assert_eq!(names(&document, &selection), ["ad", "ask", "pay"]);
    assert_eq!(selection.lead(), Some(Item::Card(card("ask"))));
    let selection = selection.toggled(card("ask"));
    assert_eq!(names(&document, &selection), ["ad", "pay"]);
    assert!(selection.lead().is_some_and(|lead| selection.has(lead)));
    let none = selection.toggled(card("ad")).toggled(card("pay"));
    assert_eq!((none.lead(), none.cards().len()), (None, 0));
}

#[test]
fn adding_a_card_to_a_stage_leaves_the_stage() {
    let selection = Selection::of(Some(Item::Stage(stage("Buy")))).toggled(card("ad"));
    assert!(!selection.has(Item::Stage(stage("Buy"))));
    assert_eq!(selection.items().collect::<Vec<_>>(), [Item::Card(card("ad"))]);
}

#[test]
fn a_range_in_a_cell_has_the_cards_between() {
    let document = trip();
    assert_eq!(names(&document, &extended(&document, "ad", "shop")), ["ad", "shop"]);
    assert_eq!(names(&document, &extended(&document, "ask", "ad")), ["ad", "shop", "ask"]);
    assert_eq!(extended(&document, "ask", "ad").lead(), Some(Item::Card(card("ad"))));
}

#[test]
fn a_range_over_cells_has_all_cards_of_the_cells_between() {
    let document = trip();
    let across = ["ad", "shop", "ask", "pay", "look", "wait"];
    assert_eq!(names(&document, &extended(&document, "shop", "wait")), across);
    assert_eq!(names(&document, &extended(&document, "wait", "shop")), across);
}

#[test]
fn a_range_grows_and_shrinks_from_where_it_began() {
    let document = trip();
    let wide = extended(&document, "shop", "wait");
    let narrow = wide.extended(&document, &rows(&document), card("ask"));
    assert_eq!(names(&document, &narrow), ["shop", "ask"]);
}

#[test]
fn all_cards_are_those_of_the_rows_shown() {
    let document = trip();
    let shown = |personas: &[PersonaId]| {
        let rows = shown_rows(&document, personas);
        all_cards(&document, &rows).map(|card| Item::Card(card).name(&document)).collect::<Vec<_>>()
    };
    assert_eq!(shown(&[persona("Bo")]), ["call", "idea"]);
    assert_eq!(shown(document.persona_order()).len(), document.card_count());
}

#[test]
fn what_leaves_the_map_leaves_the_selection_and_undo_brings_it_back() {
    let mut editor = Editor::new(trip());
    let chosen: Vec<CardId> = ["ad", "shop", "pay"].map(card).to_vec();
    editor.select_all(Selection::of_cards(chosen.clone()));
    editor.dispatch(Command::RemoveCards { cards: vec![card("shop"), card("pay")] }, 0.0).unwrap();
    assert_eq!(editor.selection().cards().iter().copied().collect::<Vec<_>>(), [card("ad")]);
    editor.undo();
    assert_eq!(editor.selection(), Selection::of_cards(chosen));
}

#[test]
fn copies_are_selected_together() {
    let mut editor = Editor::new(trip());
    let copies = [("ad", "copy1"), ("pay", "copy2")];
    let copies = copies.map(|(source, id)| waymark::edit::CardCopy { source: card(source), id: card(id) });
    editor.dispatch(Command::CopyCards { copies: copies.to_vec(), to: None }, 0.0).unwrap();
    assert_eq!(editor.selection().cards().len(), 2);
    assert!(editor.selection().has(Item::Card(card("copy1"))));
    assert_eq!(editor.undo_label(), Some("duplicate 2 cards"));
}

#[test]
fn cards_of_hidden_rows_are_in_no_order() {
    let mut document = trip();
    let hidden = waymark::model::RecordKey::Lane(crate::support::lane("Actions"));
    let hide = Command::set(hidden, waymark::model::Field::Hidden, waymark::model::Value::Flag);
    apply(&mut document, hide).unwrap();
    assert_eq!(names(&document, &Selection::of_cards([card("look"), card("ad")])), ["ad"]);
}
