//! What the pictures of a map take, and how that is said.

use waymark::edit::{Command, apply};
use waymark::model::{CardId, Document, Field, RecordKey, Value};
use waymark::session::pictures::PictureTotal;
use waymark::wording;

use crate::support::{card, map, persona};
use crate::values::PNG;

const MAP: &str = "
    personas   | Ana     | Bo
    stages     | Find
    Touchpoints
      Ana      | ad
    Storyboard
      Ana      | one, two
";

fn put(document: &mut Document, of: RecordKey, field: Field, letters: usize) -> usize {
    let address = format!("{PNG}{}", "A".repeat(letters));
    let length = address.len();
    apply(document, Command::set(of, field, Value::Picture(address))).unwrap();
    length
}

#[test]
fn pictures_of_personas_and_cards_are_added_up_wherever_they_are() {
    let mut document = map(MAP);
    assert_eq!(PictureTotal::of(&document), PictureTotal::default());
    let of = |id: CardId| RecordKey::Card(id);
    let portrait = put(&mut document, RecordKey::Persona(persona("Bo")), Field::Portrait, 100);
    let first = put(&mut document, of(card("one")), Field::Picture, 4000);
    // A card keeps its picture when it becomes one of another kind.
    let kept = put(&mut document, of(card("ad")), Field::Picture, 40);
    let total = PictureTotal { count: 3, characters: portrait + first + kept };
    assert_eq!(PictureTotal::of(&document), total);
    let take = Command::SetField { of: of(card("one")), field: Field::Picture, value: None };
    apply(&mut document, take).unwrap();
    assert_eq!(PictureTotal::of(&document), PictureTotal { count: 2, characters: portrait + kept });
}

#[test]
fn what_pictures_take_is_said_in_kilobytes_and_megabytes() {
    let said = |count, taken| wording::pictures_of_map(count, taken, 5 * 1024 * 1024);
    assert_eq!(said(0, 0), None);
    let all = "that all maps of this browser share.";
    assert_eq!(said(1, 92).unwrap(), format!("The one picture of this map: 1 KB of the 5.2 MB {all}"));
    assert_eq!(said(7, 311_200).unwrap(), format!("The 7 pictures of this map: 312 KB of the 5.2 MB {all}"));
    assert_eq!(
        said(40, 1_249_999).unwrap(),
        format!("The 40 pictures of this map: 1.2 MB of the 5.2 MB {all}")
    );
}

#[test]
fn where_there_is_no_room_the_pictures_are_named() {
    assert!(wording::no_room_for_picture(7, 311_200).contains("The 7 pictures of this map take 312 KB."));
    assert!(wording::no_room_for_picture(1, 900).contains("The one picture of this map takes 1 KB."));
    assert!(!wording::no_room_for_picture(0, 0).contains("pictures of this map"));
}
