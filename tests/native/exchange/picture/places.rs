//! Where things are: cards in their cells, nothing over anything else, nothing outside.

use roxmltree::Document as Xml;
use waymark::exchange::picture::{Approximate, Exact, Font, Layout, Measure, Options, Rect};
use waymark::model::Document;

use crate::exchange::picture::{cards, coffee, layout, lies_in, public_map, svg, texts, view_box};
use crate::generate;
use crate::support::map;

/// Checks where the cards of a map are, in its layout and in what is drawn.
#[track_caller]
pub(super) fn check_places(document: &Document) {
    let layout = layout(document);
    let placed = layout.cards();
    let size = layout.size();
    let all = Rect { x: 0.0, y: 0.0, width: size.width, height: size.height };
    for card in &placed {
        assert!(lies_in(card.rect, card.cell), "{card:?}");
        assert!(lies_in(card.cell, all), "{card:?}");
    }
    check_apart(placed.iter().map(|card| card.rect).collect());
    let svg = svg(document);
    let xml = Xml::parse(&svg).unwrap();
    assert_eq!(view_box(&xml), all);
    let drawn = cards(&xml);
    assert_eq!(drawn.len(), placed.len());
    for ((id, rect), card) in drawn.iter().zip(&placed) {
        assert_eq!(*id, card.card.to_string());
        assert!(lies_in(*rect, card.rect) && lies_in(card.rect, *rect), "{rect:?} {:?}", card.rect);
    }
    for node in xml.descendants().filter(|node| node.has_tag_name("rect")) {
        if node.ancestors().all(|node| !node.has_tag_name("clipPath")) {
            assert!(lies_in(super::rect(node), all), "{:?} in {all:?}", super::rect(node));
        }
    }
}

/// Checks that no two rectangles lie over each other.
#[track_caller]
fn check_apart(mut rects: Vec<Rect>) {
    rects.sort_by(|one, other| (one.x, one.y).partial_cmp(&(other.x, other.y)).unwrap());
    for pair in rects.windows(2) {
        let is_beside = pair[1].x >= pair[0].right();
        // Cards of one column have the same left side, so that neighbors in this order are neighbors there.
        assert!(is_beside || pair[1].y >= pair[0].bottom(), "{pair:?}");
    }
}

#[test]
fn the_cards_of_the_samples_lie_in_their_cells_and_beside_each_other() {
    for name in ["coffee-maker", "employee-benefits", "hotel-check-in", "open-library"] {
        check_places(&public_map(&format!("samples/{name}.journey.json")));
    }
}

#[test]
fn the_cards_of_a_large_map_do_too() {
    let size = generate::Size { personas: 3, stages: 12, touchpoints: 400, notes: 400, seed: 7 };
    check_places(&generate::map(&size).unwrap());
}

#[test]
fn cards_come_in_reading_order() {
    let document = map("
        personas | Ana | Bo
        stages | Find | Buy
        Touchpoints
          Ana | a, b | c
          Bo | d | e
        Actions
          Ana | f | g
        Opportunities, shared
          | h | i
    ");
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let titles: Vec<_> = texts(&xml).into_iter().filter(|text| text.len() == 1 && *text >= "a").collect();
    assert_eq!(titles, ["a", "b", "c", "f", "g", "d", "e", "h", "i"]);
}

#[test]
fn stages_share_a_window_and_are_never_narrower_or_wider_than_on_the_canvas() {
    // Beside the headers of lanes, and where a stage can be added.
    let width = |stages: usize| {
        let names: Vec<_> = (0..stages).map(|index| format!("stage {index}")).collect();
        let document = map(&format!("personas | Ana\nstages | {}\nTouchpoints", names.join(" | ")));
        let board = layout(&document).size().width - 2.0 * 24.0 - 158.0;
        #[expect(clippy::cast_precision_loss, reason = "a few stages")]
        let share = board / stages as f64;
        share
    };
    assert_eq!([width(3), width(5), width(40)], [300.0, 245.0, 216.0]);
}

/// A measure by which every character is as wide as the font is large.
#[derive(Debug)]
struct Square;

impl Measure for Square {
    #[expect(clippy::cast_precision_loss, reason = "short texts")]
    fn width(&self, text: &str, font: Font) -> f64 {
        text.chars().count() as f64 * font.size
    }

    fn slack(&self) -> f64 {
        0.0
    }
}

/// The lines of the only card of a map that says `title`, in a column of 300 px: a note has room for 20
/// characters of 13 px.
fn lines(title: &str) -> Vec<String> {
    let document = map(&format!("personas | Ana\nstages | Find\nTouchpoints\nActions\nAna | {title}"));
    let svg = Layout::of(&document, &Options::default(), &Square).svg(Default::default(), None);
    let xml = Xml::parse(&svg).unwrap();
    let card =
        xml.descendants().find(|node| node.attribute("id").is_some_and(|id| id.contains("-card-"))).unwrap();
    let texts = card.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap().to_owned()).collect()
}

#[test]
fn texts_are_broken_at_spaces() {
    assert_eq!(lines("waits at home for the driver"), ["waits at home for", "the driver"]);
    assert_eq!(lines("waits at home for it"), ["waits at home for it"]);
}

#[test]
fn a_short_word_does_not_stand_alone_on_the_last_line_of_a_card() {
    assert_eq!(lines("one two three four five"), ["one two three", "four five"]);
    // Nothing can be mended with fewer words, and a long word may stand alone.
    assert_eq!(lines("seventeen letters four"), ["seventeen letters", "four"]);
    assert_eq!(lines("one two three four seventeen"), ["one two three four", "seventeen"]);
    // Of longer texts as many lines as needed are broken anew.
    assert_eq!(
        lines("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eee"),
        ["aaaaaaaaa bbbbbbbbb", "ccccccccc", "ddddddddd eee"]
    );
}

#[test]
fn korean_is_broken_between_syllables_and_addresses_after_a_question_mark() {
    assert_eq!(lines(&"가".repeat(22)), ["가".repeat(20), "가".repeat(2)]);
    assert_eq!(lines("example.org/find?word"), ["example.org/find?", "word"]);
}

#[test]
fn a_word_that_is_longer_than_a_line_is_broken_where_the_line_ends() {
    assert_eq!(lines("abcdefghijklmnopqrstuvwxyz"), ["abcdefghijklmnopqrst", "uvwxyz"]);
    assert_eq!(lines("abcdefghijklmnopqrstu"), ["abcdefghijklmnopqrst", "u"]);
    assert_eq!(lines("a well-known self-explanatory"), ["a well-known self-", "explanatory"]);
}

#[test]
fn scripts_without_spaces_are_broken_between_characters_but_not_before_a_full_stop() {
    assert_eq!(
        lines("一二三四五六七八九十一二三四五六七八九十一二"),
        ["一二三四五六七八九十一二三四五六七八九十", "一二"]
    );
    assert_eq!(
        lines("一二三四五六七八九十一二三四五六七八九十。一"),
        ["一二三四五六七八九十一二三四五六七八九", "十。一"]
    );
}

#[test]
fn a_family_of_emoji_is_never_broken() {
    // Each family is one character to readers and seven to computers: two fit on a line.
    let family = "👩\u{200d}👩\u{200d}👧\u{200d}👦";
    assert_eq!(lines(&family.repeat(5)), [family.repeat(2), family.repeat(2), family.to_owned()]);
}

#[test]
fn what_is_too_long_ends_with_dots_after_the_lines_that_the_canvas_shows() {
    let long = lines(&"word ".repeat(100));
    assert_eq!(long.len(), 6);
    assert_eq!(long[0], "word word word word");
    assert_eq!(long[5], "word word word word…");
    let endless = lines(&"x".repeat(10_000));
    assert_eq!(endless.len(), 6);
    assert_eq!(endless[5], format!("{}…", "x".repeat(19)));
}

#[test]
fn lines_are_a_tenth_shorter_where_fonts_may_differ() {
    let measure = |text: &str, font: Font| Square.width(text, font);
    let document = map("personas | Ana\nstages | Find\nTouchpoints\nActions\nAna | waits at home for it");
    let height =
        |measure: &dyn Measure| Layout::of(&document, &Options::default(), measure).cards()[0].rect.height;
    assert!(height(&measure) > height(&Exact(measure)));
}

#[test]
fn a_measure_that_answers_nonsense_breaks_nothing() {
    for nonsense in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
        let size = Layout::of(&coffee(), &Options::default(), &|_: &str, _: Font| nonsense).size();
        assert!(size.width.is_finite() && size.height.is_finite(), "{nonsense}: {size:?}");
    }
}

#[test]
fn wide_characters_are_taken_as_wide_and_marks_as_nothing() {
    let font = Font { size: 10.0, weight: 400.0, is_italic: false };
    let width = |text: &str| Approximate.width(text, font);
    assert!(width("日本") > 1.5 * width("ab") && width("👍") > width("m") && width("mm") > 2.0 * width("ii"));
    assert!((width("e\u{301}\u{302}") - width("e")).abs() < 1e-9);
    let bold = Font { weight: 650.0, ..font };
    assert!(Approximate.width("word", bold) > width("word"));
}
