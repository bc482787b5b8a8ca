//! Where a touchpoint goes that is added without saying where.

use waymark::model::{Document, PersonaId};
use waymark::session::hit::{BoardGeometry, PointInClient, RectInClient, RowSpan, Span, StageSpan};
use waymark::session::new_touchpoint::{first_in_view, place_for_touchpoint};
use waymark::session::{Item, shown_rows};

use crate::support::{card, cell, map, persona, stage};

fn trip() -> Document {
    map("
        personas      | Ana      | Bo
        stages        | Find     | Buy  | Use
        Touchpoints
          Ana         | ad, shop | pay  |
          Bo          |          | call |
        Actions
          Ana         | look     |      |
          Bo          |          | wait |
    ")
}

fn both() -> Vec<PersonaId> {
    vec![persona("Ana"), persona("Bo")]
}

/// A board whose columns and rows are 100 px wide and high, of which 250 by 150 px are seen from this point on.
fn board(document: &Document, right: f64, down: f64) -> BoardGeometry {
    let span = |index: usize| {
        let start = 100.0 * f64::from(u32::try_from(index).unwrap());
        Span { start, end: start + 100.0 }
    };
    let stages = document.stage_order().iter().enumerate();
    let rows = shown_rows(document, &both()).into_iter().enumerate();
    BoardGeometry {
        origin: PointInClient { x: -right, y: -down },
        viewport: RectInClient { x: Span { start: 0.0, end: 250.0 }, y: Span { start: 0.0, end: 150.0 } },
        stages: stages.map(|(at, stage)| StageSpan { stage: *stage, x: span(at) }).collect(),
        rows: rows.map(|(at, row)| RowSpan { row, y: span(at) }).collect(),
        sentiment_step: 18.0,
    }
}

#[test]
fn it_goes_below_a_touchpoint_and_else_into_the_same_stage_of_the_same_persona() {
    let document = trip();
    let place = |item| place_for_touchpoint(&document, &both(), Some(item), None);
    assert_eq!(place(Item::Card(card("ad"))), Some((cell("Touchpoints/Ana/Find"), 1)));
    assert_eq!(place(Item::Card(card("wait"))), Some((cell("Touchpoints/Bo/Buy"), usize::MAX)));
    assert_eq!(place(Item::Stage(stage("Use"))), Some((cell("Touchpoints/Ana/Use"), usize::MAX)));
    assert_eq!(place(Item::Persona(persona("Bo"))), Some((cell("Touchpoints/Bo/Find"), usize::MAX)));
}

#[test]
fn without_anything_it_goes_to_what_is_seen_or_to_the_start() {
    let document = trip();
    let seen = Some(cell("Touchpoints/Bo/Buy"));
    let place = |item, in_view| place_for_touchpoint(&document, &both(), item, in_view);
    assert_eq!(place(None, seen), Some((cell("Touchpoints/Bo/Buy"), usize::MAX)));
    assert_eq!(place(Some(Item::Card(card("gone"))), seen), Some((cell("Touchpoints/Bo/Buy"), usize::MAX)));
    assert_eq!(place(Some(Item::Stage(stage("Use"))), seen), Some((cell("Touchpoints/Bo/Use"), usize::MAX)));
    assert_eq!(place(None, None), Some((cell("Touchpoints/Ana/Find"), usize::MAX)));
    // Bo is not shown.
    let alone = place_for_touchpoint(&document, &[persona("Ana")], None, seen);
    assert_eq!(alone, Some((cell("Touchpoints/Ana/Buy"), usize::MAX)));
    assert_eq!(place_for_touchpoint(&document, &[], None, seen), None);
}

#[test]
fn the_first_cell_is_one_of_which_half_is_seen() {
    let document = trip();
    let seen = |right, down| first_in_view(&document, &board(&document, right, down), |_| false);
    assert_eq!(seen(0.0, 0.0), Some(cell("Touchpoints/Ana/Find")));
    assert_eq!(seen(49.0, 49.0), Some(cell("Touchpoints/Ana/Find")));
    assert_eq!(seen(51.0, 0.0), Some(cell("Touchpoints/Ana/Buy")));
    // The rows are Ana's touchpoints and actions, then Bo's.
    assert_eq!(seen(0.0, 100.0), Some(cell("Touchpoints/Bo/Find")));
    assert_eq!(seen(0.0, 300.0), None);
    assert_eq!(seen(1000.0, 0.0), None);
    let is_strip = |id| id == stage("Find");
    let beside = first_in_view(&document, &board(&document, 0.0, 0.0), is_strip);
    assert_eq!(beside, Some(cell("Touchpoints/Ana/Buy")));
}
