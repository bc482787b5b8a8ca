//! Texts that would be markup are texts.

use proptest::prelude::*;
use proptest::sample::select;
use waymark::exchange::markdown::write;
use waymark::model::Document;

use crate::exchange::markdown::reading::{plain, read};
use crate::exchange::markdown::texts::{texts, with_texts};
use crate::format_maps;
use crate::support::map;

/// What begins, ends or means something in some dialect of Markdown, in HTML, or to those who read it.
const HOSTILE: [&str; 68] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden",
    "<br>",
    "</td></tr></table>",
    "<?php",
    "<javascript:alert(1)>",
    "<a@example.org>",
    "&lt;b&gt; &amp; &#60; &copy;",
    "&",
    "[click](javascript:alert(1))",
    "[click](<data:text/html,x> \"t\")",
    "[a]: javascript:alert(1)",
    "![alt](https://example.org/x.png)",
    "[[wiki]]",
    "![[embed]]",
    "[^1]",
    "[^1]: note",
    "[!NOTE]",
    "[x] done",
    "[ ] open",
    "# heading",
    "heading #",
    "C#",
    "## a ##",
    "heading {#id .class}",
    "a {",
    "===",
    "---",
    "--",
    "***",
    "___",
    "+++",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "2026. A year",
    "-",
    "1.",
    "> quote",
    ": definition",
    "::: note",
    ":-",
    ":-: | :-:",
    "| a | b |",
    "a \\| b",
    "a | b",
    "|",
    "\\",
    "\\\\",
    "a\\",
    "```",
    "~~~",
    "`code` ``",
    "**bold** __bold__ *i* _i_",
    "*",
    "~~struck~~ ~low~ ^high^",
    "$x$ $$y$$ $5",
    "a    b\tc",
    "\tcode",
    "    code",
    "“Quoted”, (said) she.",
    "e\u{301}\u{200b}\u{feff} 👩‍👩‍👧",
    "אבג",
    "@name #12 :smile:",
    "{{ x }} {% y %}",
];

#[track_caller]
fn shape(document: &Document) -> Vec<String> {
    read(&write(document)).shape
}

#[test]
fn a_hostile_text_changes_no_block_and_no_mark() {
    let document = format_maps::every_field();
    let expected = shape(&with_texts(&document, |_| "word".to_owned()));
    for hostile in HOSTILE {
        let document = with_texts(&document, |_| hostile.to_owned());
        let report = write(&document);
        let reading = read(&report);
        assert_eq!(reading.shape, expected, "{hostile}\n{report}");
        assert!(plain(&reading.text).contains(&plain(hostile)), "{hostile}\n{report}");
        assert!(reading.links.iter().all(|link| link.starts_with("https://example.org/")), "{hostile}");
    }
}

#[test]
fn a_hostile_line_in_a_long_text_is_a_line() {
    let document = format_maps::every_field();
    for hostile in HOSTILE {
        let text = format!("Before\n{hostile}\n\n{hostile}\n{hostile}\nafter");
        let document = with_texts(&document, |_| text.clone());
        let report = write(&document);
        assert!(plain(&read(&report).text).contains(&plain(&text)), "{hostile}\n{report}");
    }
}

#[test]
fn addresses_of_pages_in_texts_are_links_and_end_where_they_end() {
    let rows = [
        ("https://example.org", "https://example.org"),
        ("See HTTP://example.org/a_b*c?d=e&copy=1.", "HTTP://example.org/a_b*c?d=e&copy=1"),
        ("(https://example.org/a)", "https://example.org/a"),
        ("(see https://example.org/a_(b).)", "https://example.org/a_(b)"),
        ("https://example.org/é/ü", "https://example.org/é/ü"),
        ("<https://example.org/>", "https://example.org/"),
        ("[a](https://example.org/)", "https://example.org/"),
        ("| https://example.org/a|b", "https://example.org/a"),
    ];
    for (text, address) in rows {
        let document = with_texts(&map("personas | Ana\nstages | Find\nTouchpoints\n"), |_| text.to_owned());
        let reading = read(&write(&document));
        assert!(
            !reading.links.is_empty() && reading.links.iter().all(|it| it == address),
            "{:?}",
            reading.links
        );
        assert!(plain(&reading.text).contains(text), "{}", reading.text);
    }
}

#[test]
fn no_other_address_is_a_link() {
    let texts = [
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "ftp://example.org",
        "xhttps://example.org",
        "https://",
        "http:/example.org",
    ];
    for text in texts {
        let document = with_texts(&map("personas | Ana\nstages | Find\nTouchpoints\n"), |_| text.to_owned());
        let report = write(&document);
        let reading = read(&report);
        assert_eq!(reading.links, [""; 0], "{text}");
        assert!(plain(&reading.text).contains(text), "{report}");
        // Programs that make links of bare addresses find none.
        assert!(!report.replace("\\://", "").contains("://"), "{report}");
    }
}

/// Some programs take the backslashes before brackets away from the title of a link and then look for links in it.
#[test]
fn the_title_of_a_link_holds_no_link_even_without_its_backslashes() {
    let document = with_texts(&format_maps::every_field(), |_| "![a](javascript:b) \\[c]".to_owned());
    let report = write(&document);
    let title = "[!&#91;a&#93;(javascript:b) \\\\&#91;c&#93;](<https://example.org/a?b=1#c>)";
    assert!(report.contains(title), "{report}");
    assert!(plain(&read(&report).text).contains("![a](javascript:b) \\[c],"), "{report}");
}

#[test]
fn signs_for_the_direction_of_writing_end_with_their_text() {
    let document = map("personas | Ana\nstages | Find\nTouchpoints\n  Ana | ad");
    let report = write(&with_texts(&document, |_| "\u{202e}\u{2066}abc".to_owned()));
    for line in report.lines().filter(|line| line.contains("abc")) {
        assert_eq!(
            line.matches('\u{202e}').count(),
            line.matches("\u{202e}\u{2066}abc\u{2069}\u{202c}").count()
        );
    }
}

#[test]
fn no_control_character_is_written() {
    let all: String = (0..=0x9f_u8).map(char::from).collect();
    let report = write(&with_texts(&format_maps::every_field(), |_| all.clone()));
    assert!(report.chars().all(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')));
    read(&report);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn texts_of_hostile_pieces_are_texts(
        pieces in proptest::collection::vec(select(&HOSTILE[..]), 1..5),
        glue in select(&["", " ", "a", "\n"][..]),
    ) {
        let text = pieces.join(glue);
        let plain_map = map("personas | Ana\nstages | Find\nTouchpoints\n  Ana | ad\nThoughts\n  Ana | x");
        let document = with_texts(&plain_map, |_| text.clone());
        let report = write(&document);
        let shown = plain(&read(&report).text);
        for written in texts(&document) {
            prop_assert!(shown.contains(&plain(&written.text)), "{:?} in\n{}", written.text, report);
        }
    }
}
