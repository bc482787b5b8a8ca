//! What a keyboard on the screen leaves of the page.

use waymark::session::soft_keyboard::{Room, Seen};

const TABLET: Seen = Seen { window: 1180.0, height: 1180.0, top: 0.0, scale: 1.0 };

#[test]
fn a_page_that_is_seen_whole_has_nothing_to_make_room_for() {
    assert_eq!(TABLET.room(), None);
    // A bar of the browser.
    assert_eq!(Seen { height: 1124.0, ..TABLET }.room(), None);
}

#[test]
fn a_keyboard_over_the_page_leaves_the_rest() {
    let seen = Seen { height: 760.0, ..TABLET };
    assert_eq!(seen.room(), Some(Room { top: 0.0, height: 760.0, below: 420.0 }));
    // The browser has pushed the page up to show what is written.
    let pushed = Seen { top: 300.0, ..seen };
    assert_eq!(pushed.room(), Some(Room { top: 300.0, height: 760.0, below: 120.0 }));
    let whole = Seen { top: 500.0, ..seen };
    assert_eq!(whole.room(), Some(Room { top: 500.0, height: 760.0, below: 0.0 }));
    assert_eq!(Seen { top: -3.0, ..seen }.room().map(|room| room.top), Some(0.0));
}

#[test]
fn a_page_zoomed_by_two_fingers_has_no_keyboard() {
    assert_eq!(Seen { height: 590.0, scale: 2.0, ..TABLET }.room(), None);
    assert!(!Seen { height: 590.0, scale: 2.0, ..TABLET }.is_low());
}

#[test]
fn little_room_is_low_whoever_took_it() {
    assert!(!TABLET.is_low());
    assert!(Seen { window: 1024.0, height: 420.0, ..TABLET }.is_low());
    assert!(Seen { window: 420.0, height: 420.0, ..TABLET }.is_low());
    assert!(!Seen { window: 560.0, height: 560.0, ..TABLET }.is_low());
}

#[test]
fn numbers_that_are_none_say_nothing() {
    let none = Seen { window: f64::NAN, height: f64::NAN, top: f64::NAN, scale: f64::NAN };
    assert_eq!(none.room(), None);
    assert!(!none.is_low());
}
