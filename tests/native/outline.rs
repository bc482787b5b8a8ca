//! The outline: which rows there are, in what order, what their cells say, and where keys lead.

use waymark::edit::{Command, apply};
use waymark::model::{Channel, Choice as _, Date, Decision, Document, Field, Number, RecordKey, Value};
use waymark::session::Direction;
use waymark::session::outline::{self, Column, Filter, OutlineRow, Sorting};
use waymark::session::sheet::{SheetKey, SheetPlace, SheetSize, drawn_rows, go, sheet_key};

use crate::support::{card, lane, map, persona};

fn shop() -> Document {
    map("
        personas    | Ana      | Bo
        stages      | Find     | Buy
        Touchpoints
          Ana       | ad, shop | pay
          Bo        |          | call
        Actions
          Ana       | look     |
        Opportunities, shared
                    | idea     |
    ")
}

fn set(document: &mut Document, name: &str, field: Field, value: impl Into<Value>) {
    apply(document, Command::set(RecordKey::Card(card(name)), field, value)).unwrap();
}

fn all(document: &Document) -> Vec<OutlineRow> {
    outline::rows(document, document.persona_order())
}

fn titles(document: &Document, rows: &[OutlineRow]) -> Vec<String> {
    rows.iter().map(|row| outline::text(document, *row, Column::Field(Field::Title))).collect()
}

fn found(document: &Document, filter: Filter) -> Vec<String> {
    titles(document, &outline::arranged(document, &all(document), &filter, None))
}

fn sorted(document: &Document, column: Column, is_descending: bool) -> Vec<String> {
    let sorting = Some(Sorting { column, is_descending });
    titles(document, &outline::arranged(document, &all(document), &Filter::default(), sorting))
}

#[test]
fn rows_stand_in_reading_order() {
    let document = shop();
    assert_eq!(titles(&document, &all(&document)), ["ad", "shop", "pay", "look", "call", "idea"]);
}

#[test]
fn one_persona_sees_its_own_cards_and_the_shared_ones() {
    let document = shop();
    assert_eq!(titles(&document, &outline::rows(&document, &[persona("Bo")])), ["call", "idea"]);
}

#[test]
fn places_are_said_by_name() {
    let document = shop();
    let rows = all(&document);
    let say = |at: usize| {
        [Column::Persona, Column::Stage, Column::Lane]
            .map(|column| outline::text(&document, rows[at], column))
    };
    assert_eq!(say(0), ["Ana", "Find", "Touchpoints"]);
    assert_eq!(say(5), ["All personas", "Find", "Opportunities"]);
}

#[test]
fn a_filter_looks_into_all_cells_without_regard_to_case() {
    let mut document = shop();
    set(&mut document, "pay", Field::Channel, Channel::App);
    set(&mut document, "look", Field::Notes, "On the SOFA");
    let by_text = |text: &str| found(&document, Filter { text: text.to_owned(), lane: None });
    assert_eq!(by_text(" sofa "), ["look"]);
    assert_eq!(by_text("app"), ["pay"]);
    assert_eq!(by_text("bo"), ["call"]);
    assert!(by_text("nowhere").is_empty());
    let lane = Some(lane("Touchpoints"));
    assert_eq!(found(&document, Filter { text: String::new(), lane }), ["ad", "shop", "pay", "call"]);
    assert_eq!(found(&document, Filter { text: "buy".to_owned(), lane }), ["pay", "call"]);
}

#[test]
fn sorting_follows_the_kind_of_a_field_and_keeps_what_is_empty_last() {
    let mut document = shop();
    for (name, votes) in [("ad", 9), ("pay", 10), ("call", 2)] {
        set(&mut document, name, Field::Votes, Number::whole(votes));
    }
    let votes = Column::Field(Field::Votes);
    assert_eq!(sorted(&document, votes, false), ["call", "ad", "pay", "shop", "look", "idea"]);
    assert_eq!(sorted(&document, votes, true), ["pay", "ad", "call", "shop", "look", "idea"]);
    assert_eq!(
        sorted(&document, Column::Field(Field::Title), false),
        ["ad", "call", "idea", "look", "pay", "shop"]
    );
    // Stages come in their order on the map, not by name.
    assert_eq!(sorted(&document, Column::Stage, false), ["ad", "shop", "look", "idea", "pay", "call"]);
}

#[test]
fn days_are_sorted_as_days() {
    let mut document = shop();
    set(&mut document, "idea", Field::Due, Date::new(2027, 1, 2).unwrap());
    set(&mut document, "ad", Field::Due, Date::new(2026, 12, 31).unwrap());
    assert_eq!(sorted(&document, Column::Field(Field::Due), false)[..2], ["ad", "idea"]);
}

#[test]
fn columns_are_basic_ones_and_those_that_a_card_fills() {
    let mut document = shop();
    assert!(!outline::usual_fields(&document).contains(&Field::Impact));
    set(&mut document, "idea", Field::Impact, Number::whole(4));
    let fields = outline::usual_fields(&document);
    assert!(
        [Field::Impact, Field::Sentiment, Field::Owner, Field::Notes].iter().all(|it| fields.contains(it))
    );
    assert!(!fields.contains(&Field::Title));
}

#[test]
fn every_field_of_a_card_has_its_place_in_one_list() {
    let fields: Vec<Field> = outline::fields_by_group().into_iter().flat_map(|(_, fields)| fields).collect();
    for field in waymark::model::Holder::Card(waymark::model::CardKind::Touchpoint).fields() {
        assert!(field == Field::Title || fields.contains(&field), "{field:?} has no column");
    }
}

#[test]
fn the_usual_value_is_said_only_where_the_field_is_offered() {
    let document = shop();
    let say = |at: usize, field| outline::text(&document, all(&document)[at], Column::Field(field));
    assert_eq!(say(0, Field::Sentiment), "Neutral");
    assert_eq!(say(3, Field::Sentiment), "");
    assert_eq!(say(5, Field::Decision), waymark::wording::choice(Decision::OF, 0));
}

const SIZE: SheetSize = SheetSize { rows: 20, columns: 4, page: 6 };

fn at(row: usize, column: usize) -> SheetPlace {
    SheetPlace { row, column }
}

#[test]
fn keys_stay_within_the_sheet() {
    let arrow = |direction| SheetKey::Arrow(direction);
    assert_eq!(go(arrow(Direction::Up), at(0, 0), SIZE), at(0, 0));
    assert_eq!(go(arrow(Direction::Down), at(20, 1), SIZE), at(20, 1));
    assert_eq!(go(arrow(Direction::Right), at(3, 3), SIZE), at(3, 3));
    assert_eq!(go(arrow(Direction::Left), at(3, 3), SIZE), at(3, 2));
    assert_eq!(go(SheetKey::ModEnd, at(0, 0), SIZE), at(20, 3));
    assert_eq!(go(SheetKey::ModHome, at(9, 2), SIZE), at(1, 0));
    assert_eq!(go(SheetKey::PageDown, at(18, 2), SIZE), at(20, 2));
    assert_eq!(go(SheetKey::PageUp, at(4, 2), SIZE), at(1, 2));
}

#[test]
fn tab_goes_on_to_the_next_row() {
    assert_eq!(go(SheetKey::Next, at(2, 3), SIZE), at(3, 0));
    assert_eq!(go(SheetKey::Previous, at(3, 0), SIZE), at(2, 3));
    assert_eq!(go(SheetKey::Next, at(20, 3), SIZE), at(20, 3));
    assert_eq!(go(SheetKey::Previous, at(1, 0), SIZE), at(1, 0));
}

#[test]
fn control_with_an_arrow_is_somebody_elses() {
    assert_eq!(sheet_key("ArrowUp", true), None);
    assert_eq!(sheet_key("Home", true), Some(SheetKey::ModHome));
    assert_eq!(sheet_key("a", false), None);
}

#[test]
fn only_rows_near_the_visible_part_are_drawn() {
    assert_eq!(drawn_rows(0.0, 400.0, 40.0, 5000), 0..19);
    assert_eq!(drawn_rows(4000.0, 400.0, 40.0, 5000), 92..119);
    assert_eq!(drawn_rows(1e9, 400.0, 40.0, 50), 50..50);
    assert_eq!(drawn_rows(0.0, 400.0, 40.0, 3), 0..3);
}
