//! Where keys take the focus on the board.

use waymark::model::Document;
use waymark::session::Direction::{Down, Left, Right, Up};
use waymark::session::focus::FocusKey::{self, Arrow, End, Home, ModEnd, ModHome};
use waymark::session::focus::{Spot, after_delete, next, next_shown};
use waymark::session::{GridRow, shown_rows};

use crate::support::{card, cell, lane, map, persona, stage};

fn trip() -> Document {
    map("
        personas      | Ana           | Bo
        stages        | Find          | Buy  | Use
        Touchpoints
          Ana         | ad, shop, ask | pay  |
          Bo          |               | call | fix
        Emotion
        Actions
          Ana         | look          |      |
          Bo          |               | wait |
        Opportunities, shared
                      | idea, plan    |      |
    ")
}

/// `ad` is a card, `face ad` its face, `Touchpoints/Ana/Buy` a cell, `stage Buy` and `lane Actions/Ana` are
/// headers.
fn spot(text: &str) -> Spot {
    match text.split_once(' ') {
        Some(("stage", name)) => Spot::Stage(stage(name)),
        Some(("face", name)) => Spot::Face(card(name)),
        Some(("lane", row)) => {
            let (name, who) = row.split_once('/').map_or((row, None), |(name, who)| (name, Some(who)));
            Spot::Lane(GridRow { persona: who.map(persona), lane: lane(name) })
        }
        _ if text.contains('/') => Spot::Cell(cell(text)),
        _ => Spot::Card(card(text)),
    }
}

#[track_caller]
fn check(table: &[(&str, FocusKey, Option<&str>)]) {
    let document = trip();
    let rows = shown_rows(&document, document.persona_order());
    for (from, key, to) in table {
        let found = next(&document, &rows, spot(from), *key);
        assert_eq!(found, to.map(spot), "{key:?} from {from}");
    }
}

#[test]
fn up_and_down_go_through_the_cell_and_then_to_the_next_row() {
    check(&[
        ("ad", Arrow(Down), Some("shop")),
        ("shop", Arrow(Up), Some("ad")),
        // The emotion curve has no cells to stop in.
        ("ask", Arrow(Down), Some("look")),
        ("look", Arrow(Up), Some("ask")),
        ("pay", Arrow(Down), Some("Actions/Ana/Buy")),
        ("Actions/Ana/Buy", Arrow(Down), Some("call")),
        ("call", Arrow(Up), Some("Actions/Ana/Buy")),
        ("look", Arrow(Down), Some("Touchpoints/Bo/Find")),
        ("wait", Arrow(Down), Some("Opportunities/Buy")),
        ("plan", Arrow(Down), None),
        ("ad", Arrow(Up), Some("stage Find")),
        ("Touchpoints/Ana/Use", Arrow(Up), Some("stage Use")),
        // From the add button of a cell with cards.
        ("Touchpoints/Ana/Find", Arrow(Up), Some("ask")),
        ("Touchpoints/Ana/Find", Arrow(Down), Some("look")),
    ]);
}

#[test]
fn left_and_right_keep_the_lane_and_the_height() {
    check(&[
        ("ad", Arrow(Right), Some("pay")),
        ("ask", Arrow(Right), Some("pay")),
        ("pay", Arrow(Left), Some("ad")),
        ("pay", Arrow(Right), Some("Touchpoints/Ana/Use")),
        ("Touchpoints/Ana/Use", Arrow(Right), None),
        ("Touchpoints/Ana/Use", Arrow(Left), Some("pay")),
        ("shop", Arrow(Left), Some("lane Touchpoints/Ana")),
        ("Opportunities/Use", Arrow(Left), Some("Opportunities/Buy")),
    ]);
}

#[test]
fn headers_lead_to_each_other_and_to_their_cells() {
    check(&[
        ("stage Find", Arrow(Right), Some("stage Buy")),
        ("stage Find", Arrow(Left), None),
        ("stage Use", Arrow(Right), None),
        ("stage Buy", Arrow(Down), Some("pay")),
        ("stage Use", Arrow(Down), Some("Touchpoints/Ana/Use")),
        ("stage Use", Arrow(Up), None),
        ("stage Use", Home, Some("stage Find")),
        ("stage Find", End, Some("stage Use")),
        ("lane Touchpoints/Ana", Arrow(Right), Some("ad")),
        ("lane Touchpoints/Ana", Arrow(Up), None),
        ("lane Touchpoints/Ana", Arrow(Left), None),
        ("lane Touchpoints/Ana", Arrow(Down), Some("lane Emotion/Ana")),
        ("lane Actions/Ana", Arrow(Down), Some("lane Touchpoints/Bo")),
        ("lane Opportunities", Arrow(Up), Some("lane Actions/Bo")),
        ("lane Opportunities", Arrow(Down), None),
        ("lane Opportunities", End, Some("Opportunities/Use")),
    ]);
}

#[test]
fn home_and_end_go_to_the_ends_of_the_lane_and_of_the_map() {
    check(&[
        ("pay", Home, Some("ad")),
        ("shop", Home, Some("ad")),
        ("ad", Home, None),
        ("ad", End, Some("Touchpoints/Ana/Use")),
        ("call", End, Some("fix")),
        ("plan", ModHome, Some("ad")),
        ("ad", ModEnd, Some("Opportunities/Use")),
        ("Opportunities/Use", ModEnd, None),
        ("lane Emotion/Bo", ModHome, Some("ad")),
    ]);
}

#[test]
fn faces_are_reached_from_the_header_of_their_lane_and_left_sideways() {
    check(&[
        ("lane Emotion/Ana", Arrow(Right), Some("face ad")),
        ("face ad", Arrow(Right), Some("face shop")),
        ("face ask", Arrow(Right), Some("face pay")),
        ("face pay", Arrow(Right), None),
        ("face pay", Arrow(Left), Some("face ask")),
        ("face ad", Arrow(Left), Some("lane Emotion/Ana")),
        ("face shop", Home, Some("face ad")),
        ("face shop", End, Some("face pay")),
        // They change how it feels.
        ("face shop", Arrow(Up), None),
        ("face shop", Arrow(Down), None),
        ("face call", Arrow(Left), Some("lane Emotion/Bo")),
    ]);
}

#[test]
fn what_is_not_on_the_board_has_no_neighbors() {
    check(&[
        ("gone", Arrow(Down), None),
        ("face gone", Arrow(Right), None),
        ("stage gone", Arrow(Right), None),
        ("lane gone", Arrow(Down), None),
        ("Actions/gone/Find", Arrow(Down), None),
    ]);
    let document = trip();
    // Bo's rows are not shown.
    let rows = shown_rows(&document, &[persona("Ana")]);
    assert_eq!(next(&document, &rows, spot("look"), Arrow(Down)), Some(spot("idea")));
    assert_eq!(next(&document, &[], spot("look"), ModEnd), None);
}

#[test]
fn everything_is_reached_from_the_first_card_by_arrows_and_leads_back_to_it() {
    let document = trip();
    let rows = shown_rows(&document, document.persona_order());
    let mut reached = vec![spot("ad")];
    let mut index = 0;
    while let Some(from) = reached.get(index).copied() {
        for direction in [Up, Down, Left, Right] {
            let to = next(&document, &rows, from, Arrow(direction));
            reached.extend(to.filter(|to| !reached.contains(to)));
        }
        index += 1;
    }
    // The cards, the empty cells, the headers of stages and of lanes, and the faces.
    assert_eq!(reached.len(), 10 + 8 + 3 + 7 + 6);
    let back = |from: &Spot| next(&document, &rows, *from, ModHome);
    assert!(reached.iter().skip(1).all(|from| back(from) == Some(spot("ad"))));
}

#[test]
fn after_a_delete_the_focus_is_on_the_next_card_else_the_previous_else_the_cell() {
    let document = trip();
    for (deleted, expected) in [
        ("ad", Some("shop")),
        ("shop", Some("ask")),
        ("ask", Some("shop")),
        ("pay", Some("Touchpoints/Ana/Buy")),
        ("gone", None),
    ] {
        assert_eq!(after_delete(&document, &[card(deleted)]), expected.map(spot), "after {deleted}");
    }
}

#[test]
fn the_focus_passes_over_strips() {
    let document = trip();
    let rows = shown_rows(&document, document.persona_order());
    for (from, key, to) in [
        ("ad", Arrow(Right), Some("Touchpoints/Ana/Use")),
        ("Touchpoints/Ana/Use", Arrow(Left), Some("ad")),
        ("stage Find", Arrow(Right), Some("stage Buy")),
        ("stage Buy", Arrow(Down), None),
        ("stage Find", Arrow(Down), Some("ad")),
        ("face ask", Arrow(Right), None),
        ("Touchpoints/Ana/Use", Home, Some("ad")),
        ("ad", End, Some("Touchpoints/Ana/Use")),
    ] {
        let found = next_shown(&document, &rows, spot(from), key, |id| id == stage("Buy"));
        assert_eq!(found, to.map(spot), "{key:?} from {from}");
    }
    let found = |from, key| next_shown(&document, &rows, spot(from), key, |id| id != stage("Buy"));
    assert_eq!(found("pay", Home), None);
    assert_eq!(found("pay", Arrow(Left)), Some(spot("lane Touchpoints/Ana")));
    assert_eq!(found("pay", Arrow(Right)), None);
    assert_eq!(found("lane Touchpoints/Ana", Arrow(Right)), Some(spot("pay")));
}
