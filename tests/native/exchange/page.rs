//! Pages that hold one map.

use std::time::{Duration, Instant};

use html5gum::{Token, Tokenizer, emitters::default::DefaultEmitter};
use proptest::prelude::*;
use waymark::exchange::page::{fill, map_in_page};
use waymark::format;
use waymark::model::{Document, Field};

use crate::format_maps;
use crate::support::{CountedIds, map};

const TEMPLATE: &str = r#"<!doctype html>
<html lang="en" data-page="map"><head><title>Waymark</title></head><body>
<noscript class="map-table"><div id="waymark-table"></div></noscript>
<script type="application/json" id="waymark-map"></script>
<script type="application/octet-stream" id="waymark-app">(packed)</script>
<script>start();</script></body></html>"#;
/// What ends an element, starts one, or means something to one of the ways in which a page is read.
const HOSTILE: [&str; 9] = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]></noscript></title><img src=x onerror=alert(1)>",
    "\u{2028}\u{2029}\u{0}\u{1b}\u{feff}\u{202e}",
    "&lt;b&gt; &amp;amp; &#60;",
    "\" onload=\"alert(1)",
    "<script type=\"application/json\" id=\"waymark-map\">{}</script>",
    "{{title}} ${title} \\u003c \\",
    "<div id=\"waymark-table\"></div><title>Waymark</title>",
];

fn with_title(title: &str) -> Document {
    let document = map("personas | Ana\nstages | Find\nTouchpoints\n  Ana | ad");
    let id = document.id();
    document.into_copy(id, title.to_owned())
}

fn page_of(document: &Document) -> String {
    fill(TEMPLATE, document).unwrap().text
}

fn read(json: &str) -> Document {
    format::read(json.as_bytes(), &mut CountedIds(1_000_000)).unwrap().document
}

/// A page as a browser reads it: its elements in order, each with the text right in it.
fn elements(html: &str) -> Vec<(String, String)> {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let mut elements: Vec<(String, String)> = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let id = tag.attributes.get(b"id".as_slice()).map(|id| format!("#{}", utf8(id)));
                elements.push((utf8(&tag.name) + &id.unwrap_or_default(), String::new()));
            }
            Token::String(text) => {
                if let Some((_, before)) = elements.last_mut() {
                    before.push_str(&utf8(&text));
                }
            }
            Token::EndTag(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    elements
}

fn utf8(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The text in the first element called `name`.
fn text_in(html: &str, name: &str) -> String {
    let found = elements(html).into_iter().find(|(element, _)| element == name);
    found.map(|(_, text)| text.trim().to_owned()).unwrap_or_default()
}

/// The page for those who run no script.
fn without_scripts(html: &str) -> String {
    html.replace("<noscript", "<div").replace("</noscript", "</div")
}

#[test]
fn a_page_holds_its_map_and_gives_it_back() {
    let document = format_maps::every_field();
    let page = page_of(&document);
    let json = map_in_page(&page).unwrap();
    assert_eq!(json, text_in(&page, "script#waymark-map"));
    assert!(read(&json).records_equal(&document));
    assert_eq!(read(&json).id(), document.id());
}

#[test]
fn a_page_hands_out_the_state_that_it_holds() {
    let document = format_maps::every_field();
    assert_eq!(fill(TEMPLATE, &document).unwrap().revision, format::file(&document).revision);
}

#[test]
fn i13_a_hostile_text_is_a_text_in_every_place_of_the_page() {
    let names = |html: &str| elements(html).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let plain = page_of(&with_title("Shop"));
    for hostile in HOSTILE {
        let document = with_title(hostile);
        let page = page_of(&document);
        assert_eq!(names(&page), names(&plain), "{hostile}");
        assert_eq!(names(&without_scripts(&page)), names(&without_scripts(&plain)), "{hostile}");
        let json = text_in(&page, "script#waymark-map");
        assert_eq!(read(&json).map().title(), hostile);
        assert!(!json.contains(['<', '\u{2028}', '\u{2029}']), "{hostile}");
        assert_eq!(map_in_page(&page).as_deref(), Some(json.as_str()), "{hostile}");
        // A browser shows no NUL.
        let without_nul = |text: String| text.replace(['\0', '\u{fffd}'], "");
        let shown = without_nul(hostile.trim().to_owned());
        assert_eq!(without_nul(text_in(&without_scripts(&page), "h1")), shown);
        assert_eq!(without_nul(text_in(&page, "title")), format!("{shown} - Waymark"));
    }
}

#[test]
fn without_scripts_a_page_shows_the_map_as_tables() {
    let document = map("
        personas    | Ana      | Bo
        stages      | Find     | Buy
        Touchpoints
          Ana       | ad, shop | pay
          Bo        |          | call
        Opportunities, shared
                    | idea     |
    ");
    let shown = elements(&without_scripts(&page_of(&document)));
    let texts: Vec<_> = shown.iter().map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).collect();
    let expected = [
        "Map - Waymark",
        "Map",
        "Ana",
        "Find",
        "Buy",
        "Touchpoints",
        "ad (neutral)",
        "shop (neutral)",
        "pay (neutral)",
        "Bo",
        "Find",
        "Buy",
        "Touchpoints",
        "call (neutral)",
        "For all personas",
        "Find",
        "Buy",
        "Opportunities",
        "idea",
    ];
    assert_eq!(texts[..expected.len()], expected);
}

#[test]
fn tables_have_the_order_of_the_map_and_not_that_of_ids() {
    let document = map("
        personas    | Di | Cy | Bo | Ana
        stages      | Use | Look | Buy | Ask | Leave
        Touchpoints
          Di        | a | b | c | d | e
        Thoughts
          Di        | f
        Actions
          Di        | g
    ");
    let shown = elements(&without_scripts(&page_of(&document)));
    let named = |name: &str, count| {
        let found =
            shown.iter().filter(|(element, _)| element == name).map(|(_, text)| text.trim().to_owned());
        found.take(count).collect::<Vec<_>>()
    };
    assert_eq!(named("h2", 4), ["Di", "Cy", "Bo", "Ana"]);
    assert_eq!(named("th", 8), ["Use", "Look", "Buy", "Ask", "Leave", "Touchpoints", "Thoughts", "Actions"]);
    assert_eq!(named("li", 5), ["a", "b", "c", "d", "e"].map(|title| format!("{title} (neutral)")));
}

#[test]
fn only_a_template_can_be_filled() {
    let document = with_title("Shop");
    let marks = [
        "<title>Waymark</title>",
        "<script type=\"application/json\" id=\"waymark-map\"></script>",
        "<div id=\"waymark-table\"></div>",
    ];
    for mark in marks {
        assert!(fill(&TEMPLATE.replace(mark, ""), &document).is_err(), "{mark}");
        assert!(fill(&format!("{TEMPLATE}{mark}"), &document).is_err(), "{mark}");
    }
    let refused = fill("", &document).unwrap_err().to_string();
    assert!(refused.contains("Reload Waymark"));
    assert!(fill(&page_of(&document), &document).is_err());
}

#[test]
fn a_map_is_found_however_a_browser_has_saved_the_page() {
    let json = "{\"a\":\"b > c\"}";
    for tag in [
        "<script type=\"application/json\" id=\"waymark-map\">",
        "<SCRIPT ID='waymark-map' TYPE=application/json >",
        "<script\n  defer id = waymark-map\n>",
        "<script data-note=\"a > b\" id=waymark-map>",
        "<script a='\"' =x id=\"waymark-map\"/>",
    ] {
        for before in [
            "",
            "<!-- <script id=waymark-map>no</script> -->",
            "<script>\"<script id=waymark-map>\"</script>",
        ] {
            let page = format!("\u{feff}<p>\r\n{before}{tag}\r\n{json}\r\n</SCRIPT >\r\n");
            assert_eq!(map_in_page(&page).as_deref(), Some(json), "{page}");
        }
    }
}

#[test]
fn other_pages_hold_no_map() {
    for page in [
        "",
        TEMPLATE,
        "<script id=\"waymark-map\">{}",
        "<script id=\"waymark-map\"",
        "<script id=\"waymark-map2\">{}</script>",
        "<script id=\"other\" id=\"waymark-map\">{}</script>",
        "<scripts id=\"waymark-map\">{}</script>",
        "<p id=\"waymark-map\">{}</p>",
        "<!-- <script id=waymark-map>{}</script>",
        "{\"title\": \"waymark-map\"}",
    ] {
        assert_eq!(map_in_page(page), None, "{page}");
    }
}

#[test]
fn a_large_hostile_page_is_read_in_no_time() {
    const SIZE: usize = 256 * 1024;
    let start = Instant::now();
    for part in [
        "<",
        "<script",
        "<script ",
        "<script>",
        "<script a=\"",
        "<!--",
        "<!---->",
        "<script></script>",
        "</script",
        "a=b ",
        "é<",
    ] {
        let page = part.repeat(SIZE / part.len());
        assert_eq!(map_in_page(&page), None, "{part}");
        assert_eq!(map_in_page(&format!("<script {page}")), None, "{part}");
    }
    // Without optimization, on a busy machine; quadratic work would take minutes.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

proptest! {
    #[test]
    fn any_map_comes_back_from_its_page(document in format_maps::document()) {
        let page = page_of(&document);
        let json = map_in_page(&page).unwrap();
        prop_assert_eq!(&json, &text_in(&page, "script#waymark-map"));
        let loaded = format::read(json.as_bytes(), &mut CountedIds(1_000_000)).unwrap();
        prop_assert!(loaded.repairs.is_empty());
        prop_assert!(loaded.document.records_equal(&document));
        prop_assert_eq!(page.matches("<script").count(), TEMPLATE.matches("<script").count());
    }

    #[test]
    fn any_title_is_shown_as_it_is(title in "\\PC{1,40}") {
        let document = with_title(&title);
        prop_assert_eq!(document.map().fields.text(Field::Title), &title);
        let page = page_of(&document);
        let shown = if title.trim().is_empty() { "Untitled map" } else { title.trim() };
        prop_assert_eq!(text_in(&without_scripts(&page), "h1"), shown);
    }

    #[test]
    fn any_text_has_an_answer(text in ".{0,200}") {
        drop(map_in_page(&text));
        drop(map_in_page(&format!("<script {text}</script>")));
    }
}
