//! The editor against a model too simple to be wrong: a grid of titles, and whole copies of it as history (F69, F70).

mod dice;
mod edit;
mod grid;
mod history;
mod lists;
mod step;

use waymark::format::{self, stored};
use waymark::model::{Document, violations};
use waymark::session::Editor;

use crate::format_maps::read;
use crate::naive_model::dice::Dice;
use crate::naive_model::grid::Grid;
use crate::naive_model::history::{Answer, Naive};
use crate::naive_model::step::Step;
use crate::support::{CountedIds, map};

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
    Metrics, shared
                  | sales         |      |
";

const SEQUENCES: u64 = 1_000;
const STEPS: usize = 200;

/// One open map and what it should look like.
struct Game {
    editor: Editor,
    naive: Naive,
    now: f64,
}

impl Game {
    fn new() -> Self {
        let document = map(START);
        let naive = Naive::new(Grid::of(&document));
        Self { editor: Editor::new(document), naive, now: 0.0 }
    }

    /// Does `step` on both sides; whether both say the same about it.
    fn play(&mut self, step: &Step) -> bool {
        match step {
            Step::Edit(edit, pause) => {
                self.now += pause;
                let command = edit.command(&self.naive.now);
                let answer = match self.editor.dispatch(command, self.now) {
                    Err(_) => Answer::Refused,
                    Ok(changes) if changes.touched.is_empty() => Answer::Same,
                    Ok(_) => Answer::Done,
                };
                answer == self.naive.edit(edit, self.now)
            }
            Step::Undo => self.editor.undo().is_some() == self.naive.undo(),
            Step::Redo => self.editor.redo().is_some() == self.naive.redo(),
            Step::HandOut => {
                hand_out(&mut self.editor);
                true
            }
            Step::OpenFile => {
                let text = hand_out(&mut self.editor);
                self.reopen(read(text).unwrap().document)
            }
            Step::OpenStored => {
                let text = stored::write(self.editor.document(), 1, "");
                let (_, loaded) = stored::read(&text, &mut CountedIds::default()).unwrap();
                let is_same = stored::write(&loaded.document, 1, "") == text && loaded.repairs.is_empty();
                self.reopen(loaded.document) && is_same
            }
        }
    }

    /// Goes on with a map that was read: it is the one that was written, and nothing in it can be taken back.
    fn reopen(&mut self, document: Document) -> bool {
        let is_same = document == *self.editor.document();
        self.editor = Editor::new(document);
        self.naive = Naive::new(self.naive.now.clone());
        is_same
    }
}

/// The file of the map, whose second export is the first one to the byte.
fn hand_out(editor: &mut Editor) -> String {
    let exported = format::file(editor.document());
    editor.hand_out(exported.revision);
    let loaded = read(&exported.text).unwrap();
    assert_eq!(loaded.repairs, []);
    assert!(loaded.document == *editor.document(), "the file holds another map than the editor");
    assert!(format::file(&loaded.document) == exported, "the second export differs from the first");
    exported.text
}

/// Plays one sequence; `counts` are edits done, without effect and refused.
fn play(seed: u64, counts: &mut [usize; 3]) {
    let (mut game, mut dice) = (Game::new(), Dice::new(seed));
    for number in 0..STEPS {
        let step = Step::random(&mut dice, &game.naive.now, number);
        let before = matches!(step, Step::Edit(..)).then(|| game.naive.steps());
        assert!(game.play(&step), "seed {seed}, step {number}: the two sides answer {step:?} differently");
        let (seen, expected) = (Grid::of(game.editor.document()), &game.naive.now);
        assert!(
            seen == *expected,
            "seed {seed}, step {number}: {step:?}\n{seen:#?}\nshould be\n{expected:#?}"
        );
        assert_eq!(violations(game.editor.document()), [], "seed {seed}, step {number}: {step:?}");
        assert_eq!(game.editor.undo_count(), game.naive.steps(), "seed {seed}, step {number}: {step:?}");
        if let Some(before) = before {
            counts[usize::from(game.naive.steps() == before)] += 1;
        }
    }
    counts[2] += 1;
}

#[test]
fn f69_f70_whatever_is_done_the_editor_shows_what_a_naive_model_shows() {
    // As many threads as the usual machine has cores, each with sequences of its own.
    let play_all = |first: u64| {
        let mut counts = [0; 3];
        (first..=SEQUENCES).step_by(2).for_each(|seed| play(seed, &mut counts));
        counts
    };
    let halves = std::thread::scope(|scope| {
        let threads = [1, 2].map(|first| scope.spawn(move || play_all(first)));
        threads.map(|thread| thread.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
    });
    let [done, idle, played] = [0, 1, 2].map(|index| halves[0][index] + halves[1][index]);
    assert_eq!(played as u64, SEQUENCES);
    // Most of it must have an effect, or nothing was shown.
    assert!(done > 80_000 && idle > 5_000, "{done} steps of edits, {idle} edits without a step");
}
