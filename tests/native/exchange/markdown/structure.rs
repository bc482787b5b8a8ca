//! The parts of a report and their order.

use proptest::prelude::*;
use waymark::exchange::markdown::write;

use crate::exchange::markdown::reading::read;
use crate::format_maps;
use crate::support::map;

/// The headings of the second level, in their order.
const PARTS: [&str; 10] = [
    "Personas",
    "How it feels",
    "The journey",
    "What customers love",
    "Where it hurts",
    "Moments of truth",
    "What to look at",
    "Action plan",
    "Metrics",
    "What to find out",
];

#[test]
fn the_story_is_told_from_the_map_to_the_cells_and_then_come_the_conclusions() {
    let document = map("personas | Ana | Bo
        stages | Find | Buy
        Touchpoints
          Ana | ad | pay
          Bo | | pays
        Thoughts
          Ana | | why?
        Backstage, shared
          | | books it
        Opportunities, shared
          | idea |");
    let headings: Vec<_> = read(&write(&document)).headings;
    let outline: Vec<String> =
        headings.into_iter().map(|(level, text)| format!("{}{text}", "  ".repeat(level - 1))).collect();
    let expected = "Map
  Personas
    Ana
    Bo
  How it feels
  The journey
    Find
      Ana
    Buy
      Ana
      Bo
      All personas
  What to look at
  Action plan
    To be decided
  What to find out
    Assumptions to check first";
    assert_eq!(outline.join("\n"), expected);
}

#[test]
fn every_part_is_there_for_the_map_with_every_field() {
    let headings = read(&write(&format_maps::every_field())).headings;
    let parts: Vec<_> =
        headings.iter().filter(|(level, _)| *level == 2).map(|(_, text)| text.as_str()).collect();
    assert_eq!(parts, PARTS.into_iter().filter(|part| *part != "What customers love").collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn headings_stand_in_their_order_and_skip_no_level(document in format_maps::document()) {
        let headings = read(&write(&document)).headings;
        prop_assert_eq!(headings[0].0, 1);
        prop_assert!(headings.windows(2).all(|pair| pair[1].0 <= pair[0].0 + 1));
        prop_assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1);
        prop_assert!(headings.iter().all(|(_, text)| !text.trim().is_empty()));
        let parts: Vec<_> = headings.iter().filter(|(level, _)| *level == 2).collect();
        let places: Vec<_> =
            parts.iter().map(|(_, text)| PARTS.iter().position(|part| part == text).unwrap()).collect();
        prop_assert!(places.is_sorted_by(|one, next| one < next));
    }
}
