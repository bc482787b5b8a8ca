//! The map in an SVG: it comes out as it went in, whatever stands around it.

use waymark::exchange::picture::{self, Approximate, NAMESPACE, Options, map_in_svg};
use waymark::exchange::{Opened, open};
use waymark::format;

use crate::exchange::picture::{check_harmless, coffee, svg};
use crate::format_maps::{every_field, read};
use crate::support::{CountedIds, map};

fn with_map(document: &waymark::model::Document) -> String {
    picture::svg(document, &Options::default(), &Approximate)
}

#[test]
fn a_picture_carries_the_file_of_the_map_and_gives_it_back() {
    for document in [coffee(), every_field()] {
        let svg = with_map(&document);
        check_harmless(&svg);
        let text = map_in_svg(&svg).unwrap();
        assert_eq!(text, format::file(&document).text);
        assert_eq!(read(&text).unwrap().repairs, []);
    }
}

#[test]
fn a_picture_opens_as_the_map_in_it() {
    let Ok(Opened::Maps(maps)) = open("map.svg", with_map(&coffee()).as_bytes(), &mut CountedIds(1 << 64))
    else {
        unreachable!("no map")
    };
    assert!(maps[0].as_ref().unwrap().document.records_equal(&coffee()));
    assert!(open("map.svg", svg(&coffee()).as_bytes(), &mut CountedIds(1)).is_err());
}

#[test]
fn a_picture_without_the_map_holds_nothing_that_is_not_shown() {
    let svg = svg(&coffee());
    assert_eq!(map_in_svg(&svg), None);
    assert!(!svg.contains("metadata") && !svg.contains("format") && !svg.contains("Online shop team"));
}

#[test]
fn characters_that_xml_forbids_come_back() {
    let document = map("personas | Ana\nstages | Find\nTouchpoints\nAna | \u{fffe}x\u{ffff}\u{1}");
    let text = map_in_svg(&with_map(&document)).unwrap();
    let again = read(&text).unwrap();
    let titles: Vec<_> = again.document.cards().map(|(_, card)| card.title().to_owned()).collect();
    assert_eq!(titles, ["\u{fffe}x\u{ffff}\u{1}"]);
}

#[test]
fn another_program_may_have_saved_it_again() {
    let saved = format!(
        "\u{feff}<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY x '>'>]>\n<!-- <w:map>no</w:map> -->
         <svg xmlns='http://www.w3.org/2000/svg' xmlns:w='{NAMESPACE}' viewBox='0 0 1 1'>
         <metadata id=\"m\"\n><w:map\n  a='>'>{{&quot;a&#x22;: &#34;&lt;&amp;&apos;<![CDATA[<b>&amp;]]> }}\r\n</w:map></metadata></svg>"
    );
    assert_eq!(map_in_svg(&saved).unwrap(), "{\"a\": \"<&'<b>&amp; }\n");
    let as_default = format!("<svg><map xmlns=\"{NAMESPACE}\">x</map></svg>");
    assert_eq!(map_in_svg(&as_default).as_deref(), Some("x"));
}

#[test]
fn what_only_looks_like_the_map_is_not_taken_for_it() {
    let own = format!("xmlns:w=\"{NAMESPACE}\"");
    let others = [
        String::new(),
        "<svg></svg>".to_owned(),
        format!("<svg {own}><map>x</map></svg>"),
        format!("<svg {own}><v:map>x</v:map></svg>"),
        format!("<svg {own}><w:mapx>x</w:mapx></svg>"),
        format!("<svg><g {own}></g><w:map>x</w:map></svg>"),
        format!("<svg><g {own}/><w:map>x</w:map></svg>"),
        format!("<svg {own}><g xmlns:w=\"urn:other\"><w:map>x</w:map></g></svg>"),
        format!("<svg {own}><!-- <w:map>x</w:map> --></svg>"),
        format!("<svg {own}><![CDATA[<w:map>x</w:map>]]></svg>"),
        format!("<svg {own}><t a='<w:map>x</w:map>'/></svg>"),
        format!("<svg {own}>&lt;w:map&gt;x&lt;/w:map&gt;</svg>"),
        format!("<svg {own}><w:map/></svg>"),
        format!("<svg {own}><w:map>x"),
        format!("<svg {own}><w:map>x<b/></w:map></svg>"),
        format!("<svg {own}><w:map>&nbsp;</w:map></svg>"),
        format!("<svg {own}><w:map>&#xd800;</w:map></svg>"),
        format!("<svg {own}><w:map>a & b</w:map></svg>"),
    ];
    for other in others {
        assert_eq!(map_in_svg(&other), None, "{other}");
    }
}

#[test]
fn a_card_that_says_it_is_the_map_is_a_card() {
    let title = format!("<waymark:map xmlns:waymark='{NAMESPACE}'>x</waymark:map>");
    let document = map(&format!("personas | Ana\nstages | Find\nTouchpoints\nAna | {title}"));
    assert_eq!(map_in_svg(&svg(&document)), None);
    assert_eq!(map_in_svg(&with_map(&document)), Some(format::file(&document).text));
}

#[test]
fn a_picture_that_was_cut_anywhere_gives_the_whole_map_or_none() {
    let document = map("personas | Ana\nstages | Find\nTouchpoints\nAna | é & ü");
    let svg = with_map(&document);
    let whole = map_in_svg(&svg);
    assert!(whole.is_some());
    for (end, _) in svg.char_indices() {
        let found = map_in_svg(&svg[..end]);
        assert!(found.is_none() || found == whole, "{end}");
    }
}

#[test]
fn hostile_files_are_read_in_a_time_that_grows_with_their_length_only() {
    let own = format!("xmlns:w=\"{NAMESPACE}\"");
    let all = [
        "<a>".repeat(1 << 20),
        format!("<a {}>", "b='' ".repeat(1 << 19)),
        format!("<w:map {own}>{}", "&amp;".repeat(1 << 19)),
        format!("<a {own}>").repeat(1 << 16),
        (0..1 << 16).map(|index| format!("<w:map xmlns:w{index}=\"{NAMESPACE}\">")).collect(),
        "<![CDATA[".repeat(1 << 18),
        "<!--".repeat(1 << 19),
        "<!DOCTYPE [".repeat(1 << 17),
        "<a b=\"".repeat(1 << 19),
        "<".repeat(1 << 21),
    ];
    for text in all {
        assert_eq!(map_in_svg(&text), None);
    }
}
