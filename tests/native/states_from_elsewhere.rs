//! A map that goes on as another tab stored it, and a map that becomes an earlier version of itself.

use proptest::prelude::*;
use waymark::edit::Patch;
use waymark::model::Document;
use waymark::session::Editor;

use crate::generators::{Choice, choices};
use crate::support::{CountedIds, assert_sound, map, print};

const START: &str = "
    personas      | Ana           | Bo
    stages        | Find          | Buy  | Use
    Touchpoints
      Ana         | ad, search, b | pay  |
      Bo          |               | call | use
    Thoughts
      Ana         | hm, oh        |      |
    Opportunities, shared
                  | idea          |      | plan, more
";

/// Does what `choices` mean; steps that are impossible fall out.
fn run(editor: &mut Editor, choices: &[Choice], ids: &mut CountedIds) {
    for (at, choice) in (0_i32..).zip(choices) {
        let command = choice.command(editor.document(), ids);
        // Later than any text edit waits for the next one.
        drop(editor.dispatch(command, f64::from(at) * 10_000.0));
    }
}

fn undo_all(editor: &mut Editor) {
    while editor.undo().is_some() {
        assert_sound(editor.document());
    }
}

fn same(one: &Document, other: &Document) {
    assert_sound(one);
    assert!(one.records_equal(other), "{}\nis not\n{}", print(one), print(other));
}

proptest! {
    #[test]
    fn the_difference_of_two_states_makes_one_of_the_other(first in choices(30), second in choices(30)) {
        let mut ids = CountedIds::default();
        let mut editor = Editor::new(map(START));
        run(&mut editor, &first, &mut ids);
        let before = editor.document().clone();
        run(&mut editor, &second, &mut ids);
        let after = editor.document().clone();
        let mut restored = Editor::new(before.clone());
        let _ = restored.restore(&after, String::new());
        same(restored.document(), &after);
        prop_assert!(Patch::between(&after, &after).is_empty());
        prop_assert_eq!(Patch::between(&before, &after).invert(), Patch::between(&after, &before));
    }

    #[test]
    fn a_version_is_restored_in_one_step_that_undo_takes_back(first in choices(30), second in choices(30)) {
        let mut ids = CountedIds::default();
        let mut editor = Editor::new(map(START));
        run(&mut editor, &first, &mut ids);
        let version = editor.document().clone();
        run(&mut editor, &second, &mut ids);
        let (today, steps) = (editor.document().clone(), editor.undo_count());
        let changes = editor.restore(&version, "restoring a version".to_owned());
        same(editor.document(), &version);
        // What was like that already is no step.
        prop_assert_eq!(editor.undo_count() > steps, !changes.touched.is_empty());
        if !changes.touched.is_empty() {
            prop_assert_eq!(editor.undo_label(), Some("restoring a version"));
            editor.undo();
        }
        same(editor.document(), &today);
        undo_all(&mut editor);
        same(editor.document(), &map(START));
    }

    #[test]
    fn f55_what_another_tab_stored_is_one_step_between_the_own_ones(
        own in choices(20), theirs in choices(20), more in choices(20), later in choices(20)
    ) {
        let mut ids = CountedIds::default();
        let mut editor = Editor::new(map(START));
        run(&mut editor, &own, &mut ids);
        let steps = editor.undo_count();
        let mut other = Editor::new(editor.document().clone());
        // However often the other one saves.
        for choices in [theirs, more] {
            run(&mut other, &choices, &mut ids);
            let _ = editor.follow(other.document().clone());
            prop_assert!(editor.document() == other.document());
            prop_assert!(editor.undo_count() <= steps + 1);
        }
        run(&mut editor, &later, &mut ids);
        undo_all(&mut editor);
        same(editor.document(), &map(START));
    }
}
