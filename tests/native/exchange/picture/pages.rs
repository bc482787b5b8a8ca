//! Maps on paper: each card whole on one page, with all headers.

use std::collections::BTreeMap;

use roxmltree::{Document as Xml, Node};
use waymark::exchange::picture::{
    self, Approximate, Fit, Layout, Options, PAPER_MARGIN, Page, Paper, READABLE, Rect,
};
use waymark::model::Document;

use crate::exchange::picture::{cards, check_harmless, coffee, layout, lies_in, public_map, texts, view_box};
use crate::generate;
use crate::support::map;

/// The height of the line of marks, in px of the paper.
const FOOT: f64 = 22.0;

fn tiles(document: &Document, paper: Paper) -> Vec<Page> {
    picture::pages(&layout(document), paper, Fit::Tiles)
}

fn marks(pages: &[Page]) -> Vec<&str> {
    pages.iter().map(|page| page.mark.as_str()).collect()
}

/// Checks that the pages of a map hold each of its cards whole, once, and not over the marks.
#[track_caller]
pub(super) fn check_pages(document: &Document, paper: Paper) {
    let layout = Layout::of(document, &Options::default(), &Approximate);
    let mut wanted: BTreeMap<String, f64> =
        layout.cards().iter().map(|placed| (placed.card.to_string(), placed.rect.height)).collect();
    for page in picture::pages(&layout, paper, Fit::Tiles) {
        check_harmless(&page.svg);
        assert!((READABLE..=1.0).contains(&page.scale), "{}", page.scale);
        let xml = Xml::parse(&page.svg).unwrap();
        let all = view_box(&xml);
        let free = Rect { height: all.height - FOOT, ..all };
        for (id, rect) in cards(&xml) {
            let height = wanted.remove(&id).unwrap_or_else(|| panic!("{id} is twice on paper"));
            assert!((rect.height - height * page.scale).abs() < 0.05);
            // A card that is higher than a page below its headers is cut; the maps of these tests have none.
            assert!(lies_in(rect, free), "{rect:?} in {free:?}");
        }
    }
    assert!(wanted.is_empty(), "not on paper: {wanted:?}");
    let one = picture::pages(&layout, paper, Fit::OnePage);
    let [page] = one.as_slice() else { unreachable!("one page") };
    let xml = Xml::parse(&page.svg).unwrap();
    assert_eq!(cards(&xml).len(), layout.cards().len());
    assert!(cards(&xml).iter().all(|(_, rect)| lies_in(*rect, view_box(&xml))));
}

#[test]
fn every_card_of_the_samples_is_whole_on_exactly_one_page() {
    for name in ["coffee-maker", "employee-benefits", "hotel-check-in", "open-library"] {
        for paper in Paper::ALL {
            check_pages(&public_map(&format!("samples/{name}.journey.json")), paper);
        }
    }
}

#[test]
fn every_card_of_a_large_map_is_too() {
    let size = generate::Size { personas: 3, stages: 15, touchpoints: 500, notes: 300, seed: 5 };
    check_pages(&generate::map(&size).unwrap(), Paper::A4);
}

#[test]
fn a_page_is_as_large_as_what_can_be_printed_on() {
    let sizes = [(Paper::A4, 277.0, 190.0), (Paper::A3, 400.0, 277.0), (Paper::Letter, 259.4, 195.9)];
    for (paper, width, height) in sizes {
        for fit in [Fit::OnePage, Fit::Tiles] {
            let pages = picture::pages(&layout(&coffee()), paper, fit);
            let xml = Xml::parse(&pages[0].svg).unwrap();
            let said = |name: &str| xml.root_element().attribute(name).unwrap().to_owned();
            assert_eq!((said("width"), said("height")), (format!("{width}mm"), format!("{height}mm")));
            // 96 px are an inch.
            assert!((view_box(&xml).width - width / 25.4 * 96.0).abs() < 0.01);
            assert!((view_box(&xml).height - height / 25.4 * 96.0).abs() < 0.01);
        }
        assert!((paper.sheet().width - width - 2.0 * PAPER_MARGIN).abs() < 1e-9);
        assert!(paper.css().ends_with(" landscape"));
    }
}

#[test]
fn a_map_on_one_page_says_its_scale() {
    let pages = picture::pages(&layout(&coffee()), Paper::A4, Fit::OnePage);
    assert_eq!(marks(&pages), ["Scale 55 %"]);
    assert!((pages[0].scale - 0.55).abs() < 0.01);
    let xml = Xml::parse(&pages[0].svg).unwrap();
    assert!(texts(&xml).contains(&"Scale 55 %"));
}

#[test]
fn a_small_map_fills_a_page_and_does_not_burst() {
    let small = map("personas | Ana\nstages | Find\nTouchpoints\nAna | ad");
    let pages = picture::pages(&layout(&small), Paper::A3, Fit::OnePage);
    assert_eq!(marks(&pages), ["Scale 150 %"]);
    assert_eq!(tiles(&small, Paper::A3)[0].scale, 1.0);
}

/// A map of two personas with so many stages and touchpoints in each cell.
fn grid(stages: usize, cards: usize) -> Document {
    let row = |name: &str| {
        let cells = (0..stages).map(|stage| {
            let names: Vec<_> = (0..cards).map(|card| format!("{name}{stage}x{card}")).collect();
            names.join(", ")
        });
        cells.collect::<Vec<_>>().join(" | ")
    };
    let names: Vec<_> = (1..=stages).map(|stage| format!("Stage number {stage}")).collect();
    map(&format!(
        "personas | Ana | Bo\nstages | {}\nTouchpoints\nAna | {}\nBo | {}\nEmotion",
        names.join(" | "),
        row("a"),
        row("b")
    ))
}

#[test]
fn pages_go_from_left_to_right_then_down_and_say_what_they_show() {
    let pages = tiles(&grid(12, 8), Paper::A4);
    assert_eq!(
        marks(&pages),
        [
            "Page 1 of 4 · Stages 1–6 · Ana",
            "Page 2 of 4 · Stages 7–12 · Ana",
            "Page 3 of 4 · Stages 1–6 · Bo",
            "Page 4 of 4 · Stages 7–12 · Bo",
        ]
    );
    for page in &pages {
        let xml = Xml::parse(&page.svg).unwrap();
        assert!(texts(&xml).contains(&page.mark.as_str()));
    }
}

#[test]
fn columns_are_spread_evenly() {
    let stages = |count| {
        let pages = tiles(&grid(count, 1), Paper::A4);
        pages.iter().map(|page| page.mark.split(" · ").nth(1).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(stages(5), ["Stages 1–5"]);
    assert_eq!(stages(7), ["Stages 1–4", "Stages 5–7"]);
    assert_eq!(stages(13), ["Stages 1–5", "Stages 6–10", "Stages 11–13"]);
}

#[test]
fn headers_stand_on_every_page() {
    // The touchpoints of one persona are higher than a page, so that their row goes on.
    let pages = tiles(&grid(12, 25), Paper::A4);
    assert!(pages.len() > 4);
    let mut rows = 0;
    for page in &pages {
        let xml = Xml::parse(&page.svg).unwrap();
        let all = texts(&xml);
        let (_, stages) = page.mark.split_once("Stages ").unwrap();
        let (first, last) = stages.split(' ').next().unwrap().split_once('–').unwrap();
        for stage in first.parse::<usize>().unwrap()..=last.parse().unwrap() {
            // The number stands in the last line of the title.
            assert!(
                all.iter().any(|text| text.ends_with(&format!("number {stage}"))),
                "{}: {stage}",
                page.mark
            );
        }
        assert!(all.contains(&"Before purchase"), "{}", page.mark);
        let names: Vec<_> = all.iter().filter(|text| ["Ana", "Bo"].contains(text)).collect();
        assert!(!names.is_empty(), "{}", page.mark);
        rows += all.iter().filter(|text| **text == "Touchpoints").count();
    }
    // Two personas on two pages beside each other, each going on at least once.
    assert!(rows >= 8, "{rows}");
    check_pages(&grid(12, 25), Paper::A4);
}

#[test]
fn the_title_stands_on_the_first_page_and_small_on_the_others() {
    let pages = tiles(&grid(12, 8), Paper::A4);
    let sizes: Vec<_> = pages
        .iter()
        .map(|page| {
            let xml = Xml::parse(&page.svg).unwrap();
            let is_title = |node: &Node<'_, '_>| node.has_tag_name("text") && node.text() == Some("Map");
            xml.descendants().find(is_title).unwrap().attribute("font-size").unwrap().to_owned()
        })
        .collect();
    assert_eq!(sizes, ["28", "10", "10", "10"]);
}

#[test]
fn pages_beside_each_other_have_their_rows_at_the_same_heights() {
    let tops = |page: &Page| {
        let xml = Xml::parse(&page.svg).unwrap();
        cards(&xml).iter().map(|(_, rect)| (rect.y * 10.0).round()).fold(f64::INFINITY, f64::min)
    };
    let pages = tiles(&grid(12, 8), Paper::A4);
    assert_eq!(tops(&pages[0]), tops(&pages[1]));
    assert_eq!(tops(&pages[2]), tops(&pages[3]));
}

#[test]
fn the_curve_goes_on_at_the_edge_of_a_page() {
    let pages = tiles(&grid(12, 8), Paper::A4);
    let ends: Vec<(f64, f64)> = pages[..2]
        .iter()
        .map(|page| {
            let xml = Xml::parse(&page.svg).unwrap();
            let curve =
                xml.descendants().find(|node| node.attribute("stroke-width") == Some("2.75")).unwrap();
            let numbers = curve.attribute("d").unwrap().replace(['M', 'C'], " ");
            let numbers: Vec<f64> =
                numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
            (numbers[0], numbers[numbers.len() - 2])
        })
        .collect();
    // From the first touchpoint to the edge, and from the lane headers on.
    assert!((ends[0].1 - (158.0 + 6.0 * 216.0)).abs() < 0.01, "{ends:?}");
    assert!((ends[1].0 - 158.0).abs() < 0.01, "{ends:?}");
}

#[test]
fn pages_can_stand_in_one_document() {
    let pages = tiles(&grid(12, 8), Paper::A4);
    let mut ids = BTreeMap::<String, usize>::new();
    for page in &pages {
        let xml = Xml::parse(&page.svg).unwrap();
        for id in xml.descendants().filter_map(|node| node.attribute("id")) {
            *ids.entry(id.to_owned()).or_default() += 1;
        }
    }
    assert!(ids.values().all(|count| *count == 1), "{ids:?}");
}

#[test]
fn paper_is_white_and_what_has_a_shadow_on_the_screen_has_a_line() {
    let page = &tiles(&coffee(), Paper::A4)[0].svg;
    let xml = Xml::parse(page).unwrap();
    let ground = xml.descendants().find(|node| node.has_tag_name("rect")).unwrap();
    assert_eq!(ground.attribute("fill"), Some("#ffffff"));
    let card =
        xml.descendants().find(|node| node.attribute("id").is_some_and(|id| id.contains("-card-"))).unwrap();
    let outline = card.children().find(|node| node.attribute("stroke").is_some()).unwrap();
    assert_eq!(outline.attribute("fill"), Some("none"));
}
