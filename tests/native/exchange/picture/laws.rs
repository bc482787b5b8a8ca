//! What is true of the picture of every map.

use std::hint::black_box;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use waymark::exchange::picture::{
    self, Approximate, Fit, LARGEST_AREA, LONGEST_SIDE, Layout, Options, Paper, Size, Theme, fits,
    largest_scale, map_in_svg,
};
use waymark::format;
use waymark::model::Document;

use crate::exchange::picture::pages::check_pages;
use crate::exchange::picture::places::check_places;
use crate::exchange::picture::{check_harmless, without_map};
use crate::{format_maps, generate};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_map_is_drawn_harmless_and_in_its_place(document in format_maps::document()) {
        check_places(&document);
        for theme in [Theme::Light, Theme::Dark] {
            check_harmless(&picture::svg(&document, &Options { theme, ..without_map() }, &Approximate));
        }
    }

    #[test]
    fn every_map_comes_out_of_its_picture(document in format_maps::document()) {
        let svg = picture::svg(&document, &Options::default(), &Approximate);
        let text = map_in_svg(&svg).unwrap();
        let written = format::file(&document).text;
        let spelled = written.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff");
        prop_assert_eq!(text, spelled);
    }

    #[test]
    fn every_map_fits_on_pages(document in format_maps::document()) {
        for paper in Paper::ALL {
            check_pages(&document, paper);
        }
    }

    #[test]
    fn any_text_is_looked_through_for_a_map(text in ".{0,200}", tags in "[<>/a!\\[\\]\"'=& -]{0,60}") {
        let _ = map_in_svg(&text);
        let _ = map_in_svg(&tags);
    }
}

/// How long something takes: the fastest of several runs, which is the one that was disturbed least.
#[expect(clippy::disallowed_methods, reason = "only the ratio of two measured times is looked at")]
fn fastest<T>(work: impl Fn() -> T) -> Duration {
    let run = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap()
}

#[test]
fn ten_times_the_cards_cost_about_ten_times_the_work() {
    let map = |touchpoints| {
        let size = generate::Size { personas: 4, stages: 20, touchpoints, notes: 0, seed: 3 };
        generate::map(&size).unwrap()
    };
    let draw = |document: &Document| {
        let layout = Layout::of(document, &Options::default(), &Approximate);
        (layout.svg(Theme::Light, None).len(), picture::pages(&layout, Paper::A4, Fit::Tiles).len())
    };
    let (small, large) = (map(400), map(4_000));
    let time = |document: &Document| fastest(|| draw(document)).as_secs_f64();
    let growth = time(&large) / time(&small);
    assert!(growth < 25.0, "ten times the cards took {growth:.1} times as long");
}

#[test]
fn pictures_of_pixels_stay_within_what_browsers_draw() {
    let size = |width: f64, height: f64| Size { width, height };
    assert_eq!(largest_scale(size(1_500.0, 1_200.0)), Some(4));
    assert_eq!(largest_scale(size(LONGEST_SIDE, 100.0)), Some(1));
    assert_eq!(largest_scale(size(LONGEST_SIDE / 2.0, 100.0)), Some(2));
    assert_eq!(largest_scale(size(LONGEST_SIDE + 1.0, 100.0)), None);
    assert_eq!(largest_scale(size(16_384.0, 16_384.0)), Some(1));
    assert_eq!(largest_scale(size(16_384.0, 16_385.0)), None);
    assert_eq!(largest_scale(size(0.0, 10.0)), None);
    assert_eq!(largest_scale(size(f64::NAN, 10.0)), None);
    assert!(fits(size(100.0, 100.0), 1) && !fits(size(LARGEST_AREA, 2.0), 1));
}

#[test]
fn the_size_of_a_picture_is_the_size_that_it_says() {
    let document = super::coffee();
    let size = picture::size(&document, &Options::default(), &Approximate);
    let svg = super::svg(&document);
    let xml = roxmltree::Document::parse(&svg).unwrap();
    let number = |name: &str| xml.root_element().attribute(name).unwrap().parse::<f64>().unwrap();
    assert_eq!((number("width"), number("height")), (size.width, size.height));
    assert_eq!((size.width.fract(), size.height.fract()), (0.0, 0.0), "whole px make sharp pictures");
}
