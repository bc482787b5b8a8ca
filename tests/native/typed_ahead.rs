//! What is typed before its field is there.

use waymark::session::typed_ahead::{Early, TypedAhead};

fn typed(keys: &[&str]) -> (String, Vec<Early>) {
    let mut ahead = TypedAhead::default();
    let heard = keys.iter().map(|key| ahead.hear(key, false)).collect();
    (ahead.text().to_owned(), heard)
}

#[test]
fn letters_and_spaces_wait_in_their_order() {
    let (text, heard) = typed(&["É", "x", " ", "ß", "日"]);
    assert_eq!(text, "Éx ß日");
    assert_eq!(heard, [Early::Kept; 5]);
}

#[test]
fn backspace_takes_the_last_letter_back_and_is_kept_where_there_is_none() {
    let (text, heard) = typed(&["Backspace", "a", "b", "Backspace", "c"]);
    assert_eq!(text, "ac");
    assert_eq!(heard, [Early::Kept; 5]);
}

#[test]
fn enter_confirms_nothing_that_cannot_be_seen() {
    assert_eq!(typed(&["a", "Enter", "b"]), ("ab".to_owned(), vec![Early::Kept; 3]));
}

#[test]
fn keys_that_lead_elsewhere_give_the_field_up() {
    for key in ["Escape", "Tab", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"] {
        assert_eq!(typed(&[key]), (String::new(), vec![Early::GivenUp]), "{key}");
    }
}

#[test]
fn modifiers_dead_keys_and_shortcuts_are_for_somebody_else() {
    for key in ["Shift", "Control", "Dead", "F1", "Process", "Unidentified"] {
        assert_eq!(typed(&[key]), (String::new(), vec![Early::Passed]), "{key}");
    }
    let mut ahead = TypedAhead::default();
    assert_eq!(ahead.hear("k", true), Early::Passed);
    assert_eq!(ahead.text(), "");
}
