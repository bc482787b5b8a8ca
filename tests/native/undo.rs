//! Whatever is done can be undone and done again, without a trace and without breaking the map.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use waymark::edit::{Command, Patch, Transaction, apply};
use waymark::model::{CardId, CardKind, Cell, CellKey, ContentHash, Document, Holder, Record, RecordKey};
use waymark::session::{Editor, Item};

use crate::generators::{Action, Choice, actions, choices};
use crate::support::{CountedIds, assert_sound, card, cell, map, print};

const START: &str = "
    personas      | Ana           | Bo
    stages        | Find          | Buy  | Use
    Touchpoints
      Ana         | ad, search, b | pay  |
      Bo          |               | call | use
    Emotion
    Thoughts
      Ana         | hm, oh        |      |
    Opportunities, shared
                  | idea          |      | plan, more
    Backstage, shared
                  |               | pack |
";

/// Later than any text edit waits for the next one.
const LATER: f64 = 10_000.0;

/// Does all that `choices` mean, each as a step of its own, and answers the map after every step.
#[track_caller]
fn run(editor: &mut Editor, choices: &[Choice]) -> Vec<Document> {
    let mut ids = CountedIds::default();
    let mut states = vec![editor.document().clone()];
    let mut now = 0.0;
    for choice in choices {
        now += LATER;
        let before = editor.document().clone();
        let command = choice.command(&before, &mut ids);
        let answer = editor.dispatch(command, now);
        assert_sound(editor.document());
        match answer {
            // A5: an empty patch leaves no step and notifies nobody.
            Ok(changes) if changes.touched.is_empty() => assert!(*editor.document() == before),
            Ok(_) => states.push(editor.document().clone()),
            // A4: refused, and untouched.
            Err(_) => assert!(*editor.document() == before),
        }
        assert_eq!(editor.undo_count() + 1, states.len());
    }
    states
}

/// The patches of all commands that were not refused, and the map at the end.
fn patches(choices: &[Choice]) -> (Vec<Patch>, Document) {
    let (mut document, mut ids) = (map(START), CountedIds::default());
    let mut patches = Vec::new();
    for choice in choices {
        let command = choice.command(&document, &mut ids);
        patches.extend(apply(&mut document, command));
    }
    (patches, document)
}

/// Puts `patches` into `document` as one change and answers what it was.
fn put_all(document: &mut Document, patches: &[Patch]) -> Patch {
    let mut transaction = Transaction::new(document);
    for patch in patches {
        transaction.put_patch(patch);
    }
    transaction.commit()
}

proptest! {
    /// I46: after any commands, undoing all of them leads back to the start and redoing all of them to the end.
    #[test]
    fn i46_undo_and_redo_walk_through_every_state_the_map_was_in(choices in choices(60)) {
        let mut editor = Editor::new(map(START));
        let states = run(&mut editor, &choices);
        for state in states.iter().rev().skip(1) {
            prop_assert!(editor.undo().is_some());
            assert_sound(editor.document());
            prop_assert!(editor.document() == state, "undo made\n{}", print(editor.document()));
        }
        prop_assert_eq!(editor.undo(), None);
        for state in states.iter().skip(1) {
            prop_assert!(editor.redo().is_some());
            assert_sound(editor.document());
            prop_assert!(editor.document() == state, "redo made\n{}", print(editor.document()));
        }
        prop_assert_eq!(editor.redo(), None);
    }

    #[test]
    fn nothing_that_is_done_with_an_open_map_breaks_it_or_its_history(actions in actions(80)) {
        let mut editor = Editor::new(map(START));
        let (mut ids, mut now) = (CountedIds::default(), 0.0);
        for action in actions {
            act(&mut editor, action, &mut ids, &mut now);
            assert_sound(editor.document());
            prop_assert!(editor.selected().is_none_or(|item| item.is_on(editor.document())));
        }
        let (end, lineage) = (editor.document().clone(), editor.document().lineage().clone());
        let mut steps = 0;
        while editor.undo().is_some() {
            steps += 1;
        }
        // What was handed out stays known, all else is as at the start.
        prop_assert_eq!(print(editor.document()), print(&map(START)));
        prop_assert_eq!(editor.document().lineage(), &lineage);
        for _ in 0..steps {
            prop_assert!(editor.redo().is_some());
        }
        prop_assert!(*editor.document() == end, "redo made\n{}", print(editor.document()));
    }

    #[test]
    fn a_patch_inverted_twice_is_the_patch_and_its_inverse_takes_it_back(choices in choices(40)) {
        let (patches, end) = patches(&choices);
        let mut document = end.clone();
        for patch in patches.iter().rev() {
            prop_assert_eq!(&patch.clone().invert().invert(), patch);
            let undone = put_all(&mut document, &[patch.clone().invert()]);
            prop_assert_eq!(&undone.invert(), patch);
        }
        prop_assert!(document == map(START));
        put_all(&mut document, &patches);
        prop_assert!(document == end);
    }

    #[test]
    fn patches_squashed_in_any_grouping_are_the_whole_change(choices in choices(40), cut in any::<prop::sample::Index>()) {
        let (patches, end) = patches(&choices);
        let squash = |patches: &[Patch]| patches.iter().cloned().fold(Patch::default(), Patch::squash);
        let whole = squash(&patches);
        let mut document = map(START);
        prop_assert_eq!(&put_all(&mut document, &patches), &whole);
        prop_assert!(document == end);
        let (first, rest) = patches.split_at(cut.index(patches.len() + 1));
        prop_assert_eq!(&squash(first).squash(squash(rest)), &whole);
        prop_assert!(whole.clone().squash(whole.clone().invert()).is_empty());
        put_all(&mut document, &[whole.invert()]);
        prop_assert!(document == map(START));
    }
}

#[test]
fn random_commands_reach_every_field_of_every_record() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = std::collections::BTreeSet::new();
    let (mut done, mut refused, mut several, mut named) = (0, 0, 0, 0);
    for _ in 0..300 {
        let choices = choices(60).new_tree(&mut runner).unwrap().current();
        let (mut document, mut ids) = (map(START), CountedIds::default());
        for choice in choices {
            let command = choice.command(&document, &mut ids);
            let set = match &command {
                Command::SetField { of, field, value: Some(_) } => {
                    document.fields(*of).map(|(holder, _)| (format!("{holder:?}"), *field))
                }
                _ => None,
            };
            let is_several = matches!(&command, Command::SetFields { values, .. } if values.len() > 1);
            let is_named = matches!(&command, Command::NameChannel { name, .. } if !name.is_empty());
            match apply(&mut document, command) {
                Ok(_) => {
                    several += usize::from(is_several);
                    named += usize::from(is_named);
                    reached.extend(set);
                    done += 1;
                }
                Err(_) => refused += 1,
            }
        }
    }
    let all = [Holder::Map, Holder::Persona, Holder::Stage, Holder::Lane, Holder::Card(CardKind::Touchpoint)];
    for holder in all {
        for field in holder.fields() {
            assert!(
                reached.contains(&(format!("{holder:?}"), field)),
                "no command sets {field:?} of {holder:?}"
            );
        }
    }
    assert!(several > 100 && named > 50, "{several} times several fields, {named} channels named");
    assert!(done > 5 * refused && refused > 100, "{done} done, {refused} refused");
}

fn act(editor: &mut Editor, action: Action, ids: &mut CountedIds, now: &mut f64) {
    match action {
        Action::Do(choice, pause) => {
            *now += pause;
            let command = choice.command(editor.document(), ids);
            let before = (editor.document().clone(), editor.undo_count(), editor.selected());
            if editor.dispatch(command, *now).is_err() {
                assert!(before == (editor.document().clone(), editor.undo_count(), editor.selected()));
            }
        }
        Action::Undo => drop(editor.undo()),
        Action::Redo => drop(editor.redo()),
        Action::Select(index) => {
            let cards: Vec<_> = editor.document().cards().map(|(id, _)| Item::Card(id)).collect();
            let index = index.filter(|_| !cards.is_empty());
            editor.select(index.map(|index| *index.get(&cards)));
        }
        Action::CloseText => editor.close_text(),
        Action::HandOut(state) => drop(editor.hand_out(ContentHash::of(&[state]))),
    }
}

#[test]
fn where_cards_lie_stays_right_in_whatever_order_two_cells_exchange_them() {
    let (find, buy) = (cell("Touchpoints/Ana/Find"), cell("Touchpoints/Ana/Buy"));
    let cards = |names: &[&str]| names.iter().map(|name| card(name)).collect::<Vec<CardId>>();
    let exchanges: [[(CellKey, Vec<CardId>); 2]; 3] = [
        [(find, cards(&["pay", "b"])), (buy, cards(&["search", "ad"]))],
        [(find, vec![]), (buy, cards(&["ad", "pay", "search", "b"]))],
        [(find, cards(&["b", "pay", "ad", "search"])), (buy, vec![])],
    ];
    for exchange in exchanges {
        for order in [[0, 1], [1, 0]] {
            let mut document = map(START);
            let mut transaction = Transaction::new(&mut document);
            for index in order {
                let (key, cards) = exchange[index].clone();
                let record = (!cards.is_empty()).then_some(Record::Cell(Cell { cards }));
                transaction.put(RecordKey::Cell(key), record);
            }
            let patch = transaction.commit();
            assert_sound(&document);
            let after = document.clone();
            put_all(&mut document, &[patch.clone().invert()]);
            assert_sound(&document);
            assert!(document == map(START));
            put_all(&mut document, &[patch]);
            assert!(document == after);
        }
    }
}

#[test]
fn a_transaction_that_is_dropped_has_changed_nothing() {
    let mut document = map(START);
    let mut transaction = Transaction::new(&mut document);
    transaction.set_cell(cell("Touchpoints/Ana/Find"), vec![card("b")]);
    transaction.set_cell(cell("Touchpoints/Ana/Use"), vec![card("ad"), card("search")]);
    transaction.set_cell(cell("Touchpoints/Ana/Use"), vec![card("search")]);
    transaction.put(RecordKey::Card(card("ad")), None);
    transaction.put(RecordKey::StageOrder, Some(Record::StageOrder(vec![])));
    drop(transaction);
    assert!(document == map(START), "{}", print(&document));
    assert_sound(&document);
}

/// I47 asks for a hundred.
#[test]
fn i47_at_least_two_hundred_steps_can_be_undone_and_old_ones_are_forgotten_in_the_end() {
    let mut editor = Editor::new(map(START));
    let mut flip = |index: usize| {
        let command =
            Command::MoveCards { cards: vec![card("ad")], to: cell("Touchpoints/Ana/Find"), at: index % 2 };
        editor.dispatch(command, 0.0).unwrap();
        editor.undo_count()
    };
    let counts: Vec<_> = (1..=5000).map(&mut flip).collect();
    assert_eq!(counts[..200], (1..=200).collect::<Vec<_>>());
    assert!(counts[4999] < 5000);
    let steps = counts[4999];
    assert_eq!((0..).take_while(|_| editor.undo().is_some()).count(), steps);
}
