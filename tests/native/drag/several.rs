//! Dragging cards that are selected together, and copying instead of moving.

use waymark::session::Direction;
use waymark::session::drag::DragItem;
use waymark::session::drag::{Effect, Input};
use waymark::session::focus::Spot;

use crate::drag::rig::Rig;
use crate::support::{card, cell};

fn holding(chosen: &[&str], held: &str) -> Rig {
    let mut rig = Rig::new();
    rig.chosen = chosen.iter().map(|name| card(name)).collect();
    rig.grab(held);
    rig
}

#[test]
fn selected_cards_move_together_in_their_order() {
    let mut rig = holding(&["ad", "ask", "pay"], "ask");
    let preview = |effect: &Effect| matches!(effect, Effect::ShowPreview { count: 3, .. });
    assert!(rig.log.iter().any(preview), "the preview shows how many");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Use", 20.0));
    assert_eq!(rig.status(), "Dragging 3 cards to Use, position 1 of 3 · Esc cancels");
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Use", &["ad", "ask", "pay"]);
    assert_eq!(rig.log.last(), Some(&Effect::Focus(Spot::Card(card("ask")))));
}

#[test]
fn a_card_that_is_not_among_the_selected_moves_alone() {
    let mut rig = holding(&["ad", "pay"], "shop");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Use", 20.0));
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Use", &["shop"]);
}

#[test]
fn gaps_are_counted_among_the_cards_that_stay() {
    let mut rig = holding(&["ad", "shop"], "ad");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 190.0));
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Find", &["ask", "ad", "shop"]);
}

#[test]
fn cards_that_lie_together_and_stay_so_make_no_step() {
    let mut rig = holding(&["ad", "shop"], "shop");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 20.0));
    rig.let_go();
    rig.assert_nothing_happened();
}

#[test]
fn cards_that_lie_apart_come_together_where_the_held_one_was() {
    let mut rig = holding(&["ad", "ask"], "ad");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 20.0));
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Find", &["ad", "ask", "shop"]);
}

#[test]
fn cards_of_different_kinds_go_only_where_all_of_them_fit() {
    let mut rig = holding(&["ad", "idea"], "ad");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Use", 20.0));
    let shown = rig.target();
    rig.let_go();
    let fits_all = waymark::session::drag::Carried::with(DragItem::Card(card("ad")), &rig.chosen)
        .fits(&rig.document, cell("Touchpoints/Ana/Use"));
    assert_eq!(shown.is_some(), fits_all);
}

#[test]
fn keys_lift_and_move_all_of_them() {
    let mut rig = Rig::new();
    rig.chosen = ["ad", "ask"].map(card).to_vec();
    rig.give(Input::Lift(DragItem::Card(card("ask"))));
    assert_eq!(
        rig.announced().last(),
        Some(
            &"Lifted 2 cards, position 3 of 3 in Touchpoints, Find. Arrow keys move, Space drops, Escape cancels."
        )
    );
    rig.keys(&[Direction::Right]);
    rig.give(Input::Drop);
    rig.assert_cell("Touchpoints/Ana/Buy", &["pay", "ad", "ask"]);
}

#[test]
fn a_drop_with_alt_copies_and_what_lay_there_stays() {
    let mut rig = holding(&["ad", "ask"], "ask");
    rig.give(Input::Copying(true));
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 20.0));
    assert_eq!(rig.status(), "Copying 2 cards to Buy, position 1 of 3 · Esc cancels");
    rig.let_go();
    assert_eq!(rig.commands(), []);
    let copy = Effect::CopyCards {
        cards: ["ad", "ask"].map(card).to_vec(),
        cell: cell("Touchpoints/Ana/Buy"),
        at: 0,
    };
    assert!(rig.log.contains(&copy));
    assert!(rig.drag.is_idle());
}

#[test]
fn a_copy_beside_its_card_is_placed_among_all_cards() {
    let mut rig = holding(&[], "ad");
    rig.give(Input::Copying(true));
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 190.0));
    rig.let_go();
    let copy = Effect::CopyCards { cards: vec![card("ad")], cell: cell("Touchpoints/Ana/Find"), at: 3 };
    assert!(rig.log.contains(&copy), "below ask, which is the third of all: {:?}", rig.log);
}

#[test]
fn letting_alt_go_before_the_drop_moves_after_all() {
    let mut rig = holding(&[], "ad");
    rig.give(Input::Copying(true));
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 20.0));
    rig.give(Input::Copying(false));
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Buy", &["ad", "pay"]);
}
