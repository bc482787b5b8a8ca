//! Texts that try to be more than text, or to be where others are.

use roxmltree::Document as Xml;
use waymark::exchange::picture::{self, Approximate, Fit, Options, Paper};
use waymark::model::{Document, Field};

use crate::exchange::picture::places::check_places;
use crate::exchange::picture::{all_text, changed, check_harmless, layout, svg, texts};

/// A map that says `text` everywhere.
fn everywhere(text: &str) -> Document {
    let sketch = "
        personas | Ana | Bo
        stages | Find | Buy
        Touchpoints
          Ana | a, b |
        Emotion
        Thoughts
          Ana | c | d
        Channels
        Frontstage, shared
          | e | f
    ";
    changed(sketch, |_, fields| {
        for field in [Field::Title, Field::Name, Field::Scenario, Field::Team, Field::System, Field::Guide] {
            fields.set(field, Some(text.into()));
        }
        fields.set(Field::Substeps, Some(waymark::model::Value::Texts(vec![text.to_owned(); 3])));
        fields.set(Field::Channel, Some(waymark::model::Channel::Other.into()));
        fields.set(Field::ChannelName, Some(text.into()));
    })
}

/// Checks that a map is drawn with nothing but texts of it, and prints the texts in one line.
#[track_caller]
fn drawn(document: &Document) -> String {
    check_places(document);
    let svg = svg(document);
    check_harmless(&svg);
    check_harmless(&picture::svg(document, &Options::default(), &Approximate));
    for page in picture::pages(&layout(document), Paper::A4, Fit::Tiles) {
        check_harmless(&page.svg);
    }
    all_text(&svg)
}

#[test]
fn f33_markup_is_shown_as_it_is_written() {
    let all = [
        "<script>alert(1)</script>",
        "</text><script>x</script><text>",
        "\"><svg onload=x>",
        "]]><b>&amp;&lt;",
        "<!--",
        "--><a>",
        "<?xml?>",
        "&#60;b&#62;",
        "' onload='x",
        "<a href=\"javascript:x\">y</a>",
        "<foreignObject/>",
        "<image xlink:href=\"http://example.org/x\"/>",
        "url(#x);}*{x:y",
        "&nbsp;&unknown;",
    ];
    for text in all {
        let shown = drawn(&everywhere(text)).replace([' ', '…'], "");
        assert!(shown.contains(&text.replace(' ', "")), "{text}: {shown}");
    }
}

#[test]
fn f33_characters_that_xml_forbids_are_replaced() {
    let text = "a\u{0}b\u{1}c\u{1b}d\u{fffe}e\u{ffff}f";
    assert!(drawn(&everywhere(text)).contains("a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}f"));
    // Those that are only strange stay.
    for text in ["\u{7f}\u{85}x", "\u{fdd0}x", "\u{1fffe}x", "\u{10ffff}x", "\u{e000}x", "\u{fff9}x\u{fffb}"]
    {
        assert!(drawn(&everywhere(text)).contains('x'), "{text:?}");
    }
}

#[test]
fn a_text_that_turns_its_direction_turns_no_other() {
    let document = everywhere("\u{202e}abc \u{2066}def");
    drawn(&document);
    // Each line is an element of its own, and what turns in it ends with it.
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let is_mixed = |text: &&str| text.contains('\u{202e}') && text.contains("Before purchase");
    assert!(!texts(&xml).iter().any(is_mixed));
}

#[test]
fn a_text_from_right_to_left_begins_at_the_right_side() {
    let svg = svg(&everywhere("يدفع عبر الإنترنت"));
    let xml = Xml::parse(&svg).unwrap();
    let lines: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("text")).collect();
    let arabic = lines.iter().filter(|node| node.text().is_some_and(|text| text.contains('ي')));
    let of_cards = arabic
        .filter(|node| node.ancestors().any(|it| it.attribute("id").is_some_and(|id| id.contains("card"))));
    for line in of_cards {
        assert_eq!(line.attribute("direction"), Some("rtl"));
    }
    let english = lines.iter().filter(|node| node.text() == Some("Before purchase"));
    assert!(english.clone().count() > 0 && english.clone().all(|node| node.attribute("direction").is_none()));
}

#[test]
fn piled_up_marks_stay_in_their_card() {
    let zalgo = format!("a{}", "\u{301}".repeat(5_000));
    let document = everywhere(&zalgo);
    drawn(&document);
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let is_piled = |text: &str| text.chars().filter(|letter| *letter == '\u{301}').count() > 100;
    let piled: Vec<_> = xml
        .descendants()
        .filter(|node| node.has_tag_name("text") && node.text().is_some_and(is_piled))
        .collect();
    assert!(piled.len() > 10);
    for text in piled {
        let is_clipped = text.ancestors().any(|node| node.attribute("clip-path").is_some());
        assert!(
            is_clipped,
            "a text that may reach anywhere: {}",
            text.parent_element().unwrap().tag_name().name()
        );
    }
}

#[test]
fn endless_words_many_lines_and_nothing_at_all_keep_their_places() {
    for text in [
        "x".repeat(20_000),
        "\n".repeat(20_000),
        "a\n".repeat(9_000),
        " ".repeat(500),
        "\u{200b}".repeat(9_000),
        "👩\u{200d}".repeat(3_000),
    ] {
        drawn(&everywhere(&text));
    }
    assert!(drawn(&everywhere("\t\n")).contains("Untitled touchpoint"));
}

#[test]
fn a_map_without_stages_or_personas_is_drawn() {
    for sketch in ["stages | Find\nTouchpoints", "personas | Ana\nTouchpoints", "Touchpoints"] {
        let document = crate::support::map(sketch);
        check_harmless(&svg(&document));
        for fit in [Fit::OnePage, Fit::Tiles] {
            assert_eq!(picture::pages(&layout(&document), Paper::A4, fit).len(), 1);
        }
    }
}
