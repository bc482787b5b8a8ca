//! How long a browser keeps maps, how full it is, and when somebody is reminded of a file.

use proptest::prelude::*;
use waymark::session::keeping::{CAPACITY, Engine, FileCopy, Keeping, Room};
use waymark::wording;

const DAY: u64 = 86_400_000;
const SAFARI: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15";
const CHROME_ON_IPAD: &str = "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/133.0 Mobile/15E148 Safari/604.1";
const CHROME: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:135.0) Gecko/20100101 Firefox/135.0";

#[test]
fn engines_are_known_by_how_browsers_call_themselves() {
    for (agent, engine) in [
        (SAFARI, Engine::WebKit),
        (CHROME_ON_IPAD, Engine::WebKit),
        (CHROME, Engine::Other),
        (FIREFOX, Engine::Other),
        ("", Engine::Other),
    ] {
        assert_eq!(Engine::of(agent), engine, "{agent}");
    }
}

#[test]
fn room_is_counted_in_the_units_of_the_browser() {
    for (text, elsewhere, in_webkit) in
        [("", 0, 0), ("map", 3, 3), ("Größe", 5, 5), ("10 €", 4, 8), ("👍", 2, 4)]
    {
        assert_eq!(Engine::Other.cost(text), elsewhere, "{text}");
        assert_eq!(Engine::WebKit.cost(text), in_webkit, "{text}");
    }
}

#[test]
fn a_warning_comes_when_four_fifths_are_taken() {
    assert_eq!(Room::left(0), Room::Enough);
    assert_eq!(Room::left(CAPACITY / 5 * 4 - 1), Room::Enough);
    assert_eq!(Room::left(CAPACITY / 5 * 4), Room::Short);
    assert_eq!(Room::left(CAPACITY / 10 * 9), Room::Little);
    assert_eq!(Room::left(usize::MAX), Room::Little);
}

#[test]
fn webkit_is_trusted_only_on_the_home_screen() {
    assert_eq!(Keeping::of(Engine::Other, true, false), Keeping::UntilDeleted);
    assert_eq!(Keeping::of(Engine::Other, false, false), Keeping::WhileThereIsRoom);
    assert_eq!(Keeping::of(Engine::WebKit, true, false), Keeping::SevenDays);
    assert_eq!(Keeping::of(Engine::WebKit, true, true), Keeping::UntilDeleted);
}

#[test]
fn f59_after_three_days_of_edits_that_are_in_no_file_somebody_is_reminded_once_a_day() {
    let keeping = Keeping::WhileThereIsRoom;
    let new = FileCopy::default();
    assert!(!new.asks_for_reminder(100 * DAY, keeping), "nothing was edited");
    let edited = new.after_edit(10 * DAY).after_edit(12 * DAY);
    assert!(!edited.asks_for_reminder(13 * DAY - 1, keeping));
    assert!(edited.asks_for_reminder(13 * DAY, keeping), "the first edit counts");
    let reminded = edited.after_reminder(13 * DAY);
    assert!(
        reminded.is_overdue(13 * DAY + DAY / 2, keeping)
            && !reminded.asks_for_reminder(13 * DAY + DAY / 2, keeping)
    );
    assert!(reminded.asks_for_reminder(14 * DAY, keeping));
    let copied = reminded.after_copy(14 * DAY);
    assert!(!copied.is_overdue(50 * DAY, keeping));
    assert!(copied.after_edit(50 * DAY).asks_for_reminder(53 * DAY, keeping));
}

#[test]
fn f59_where_maps_are_deleted_after_seven_days_the_reminder_comes_after_one() {
    let edited = FileCopy::default().after_edit(10 * DAY);
    assert!(edited.asks_for_reminder(11 * DAY, Keeping::SevenDays));
    assert!(!edited.asks_for_reminder(11 * DAY, Keeping::UntilDeleted));
}

#[test]
fn f58_a_clock_that_was_set_back_reminds_nobody() {
    let edited = FileCopy::default().after_edit(10 * DAY);
    assert!(!edited.is_overdue(2 * DAY, Keeping::SevenDays));
}

#[test]
fn a_little_room_that_is_taken_is_not_called_none() {
    let words = |used| wording::storage_used(used, CAPACITY, "characters");
    for (used, taken) in
        [(0, "0.0"), (1, "less than 0.1"), (49_999, "less than 0.1"), (50_000, "0.1"), (940_000, "0.9")]
    {
        assert_eq!(words(used), format!("{taken} of 5.2 million characters"));
    }
}

proptest! {
    #[test]
    fn what_is_known_of_files_is_read_as_it_was_written(
        times in proptest::array::uniform3(proptest::option::of(any::<u64>())),
    ) {
        let [copied, edited, reminded] = times;
        let copy = FileCopy { copied, edited, reminded };
        prop_assert_eq!(FileCopy::read(&copy.text()), copy);
    }

    #[test]
    fn any_text_in_its_place_is_read(text in ".{0,40}") {
        drop(FileCopy::read(&text).text());
    }
}
