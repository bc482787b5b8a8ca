//! Plain lists of lines.

use waymark::exchange::{ImportError, read_lines};
use waymark::model::violations;

use crate::support::{CountedIds, print};

#[test]
fn each_line_is_a_touchpoint_without_its_mark() {
    let text = "- Search\n* Compare\n\n  1. Pay\r\n2) Wait\n- [x] Unpack\n3 cups of tea\n";
    let read = read_lines("List", text, &mut CountedIds::default()).unwrap();
    assert!(violations(&read.document).is_empty());
    assert!(read.remarks.is_empty());
    assert!(print(&read.document).contains("| Search, Compare, Pay, Wait, Unpack, 3 cups of tea"));
}

#[test]
fn a_text_without_lines_is_refused_in_words() {
    let refused = read_lines("List", " \n-  \n", &mut CountedIds::default()).unwrap_err();
    assert!(matches!(refused, ImportError::Unreadable { line: None, .. }));
}

#[test]
fn a_line_that_is_too_long_is_cut_and_reported() {
    let read = read_lines("List", &"x".repeat(20_001), &mut CountedIds::default()).unwrap();
    assert_eq!(read.remarks.len(), 1);
    assert_eq!(
        read.remarks[0].to_string(),
        "A text of “title” had 20001 characters and was cut after 20000."
    );
}

#[test]
fn more_lines_than_a_map_has_cards_are_refused_with_the_limit() {
    let refused = read_lines("List", &"x\n".repeat(20_001), &mut CountedIds::default()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "This file is too large for one map: it has 20001 cards and 20000 is the limit."
    );
}
