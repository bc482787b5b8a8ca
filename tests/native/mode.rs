//! What may be done in each mode.

use proptest::strategy::{Strategy as _, ValueTree as _};
use waymark::edit::Command;
use waymark::model::Field;
use waymark::session::Mode;

use crate::generators::choices;
use crate::support::{CountedIds, map};

const MAP: &str = "
    personas    | Ana      | Bo
    stages      | Find     | Buy
    Touchpoints
      Ana       | ad, shop | pay
    Thoughts
      Ana       | hm       |
";

/// Whether a command leaves everything where it is.
fn only_writes(command: &Command) -> bool {
    let (mut before, mut after) = (map(MAP), map(MAP));
    if waymark::edit::apply(&mut after, command.clone()).is_err() {
        return true;
    }
    // Without what is written, both maps are the same.
    let places = |document: &mut waymark::model::Document| {
        let cells: Vec<_> = document.cells().map(|(key, cell)| (key, cell.clone())).collect();
        let orders = (
            document.persona_order().to_vec(),
            document.stage_order().to_vec(),
            document.lane_order().to_vec(),
        );
        (cells, orders)
    };
    places(&mut before) == places(&mut after)
}

#[test]
fn a_locked_layout_lets_through_only_what_moves_nothing() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut allowed, mut refused) = (0, 0);
    for _ in 0..100 {
        let mut ids = CountedIds::default();
        for choice in choices(20).new_tree(&mut runner).unwrap().current() {
            let command = choice.command(&map(MAP), &mut ids);
            if Mode::LayoutLocked.allows(&command) {
                assert!(only_writes(&command), "{command:?}");
                allowed += 1;
            } else {
                refused += 1;
            }
            assert!(Mode::Edit.allows(&command));
            assert!(!Mode::ReadOnly.allows(&command));
            assert!(!Mode::Present.allows(&command));
            let comments = matches!(command, Command::SetField { field: Field::Comments, .. });
            assert_eq!(Mode::Viewing.allows(&command), comments, "{command:?}");
        }
    }
    assert!(allowed > 300 && refused > 300, "{allowed} allowed, {refused} refused");
}

#[test]
fn a_mode_is_remembered_by_its_word_and_nonsense_means_editing() {
    for mode in Mode::ALL {
        assert_eq!(Mode::of_word(mode.word()), mode);
    }
    assert_eq!(Mode::of_word("<script>"), Mode::Edit);
}
