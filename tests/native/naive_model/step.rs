//! What somebody does next, by chance: which thing is meant is said by its place, as a hand on the map would.

use waymark::model::LaneKind;

use crate::naive_model::dice::Dice;
use crate::naive_model::grid::{Grid, Spot};

/// The most personas, stages or lanes to which another one is added.
const MOST: usize = 3;
/// The most cards to which others are added.
const CARDS: usize = 9;

/// One thing that is done with an open map.
#[derive(Debug)]
pub(super) enum Step {
    /// A command, so many milliseconds after the one before.
    Edit(Edit, f64),
    Undo,
    Redo,
    /// The map leaves as a file, and editing goes on.
    HandOut,
    /// The map leaves as a file, and the file is opened.
    OpenFile,
    /// The map is stored, and opened again.
    OpenStored,
}

/// The three lists of a map.
#[derive(Debug, Clone, Copy)]
pub(super) enum List {
    Personas,
    Stages,
    Lanes,
}

/// A change of the map. New things get the number of the step as their id.
#[derive(Debug)]
pub(super) enum Edit {
    NameMap(String),
    Add { list: List, id: u128, at: usize, title: String },
    AddLane { id: u128, at: usize, title: String, kind: LaneKind, is_shared: bool },
    Name { list: List, at: usize, title: String },
    Move { list: List, from: usize, to: usize },
    Remove { list: List, at: usize },
    AddCard { id: u128, to: Spot, at: usize, title: String },
    CopyCard { id: u128, of: u128 },
    MoveCards { cards: Vec<u128>, to: Spot, at: usize },
    RemoveCards { cards: Vec<u128> },
    Title { card: u128, text: String },
    Notes { card: u128, text: String },
    Feeling { card: u128, feeling: i64 },
    Answers { card: u128, answered: Vec<u128> },
}

impl Step {
    /// The next step for a map that looks like `grid`; `number` tells it from all others of the sequence.
    pub(super) fn random(dice: &mut Dice, grid: &Grid, number: usize) -> Self {
        // Opening again forgets what can be undone, so it must not come too often; and it costs most.
        match dice.roll(400) {
            0..60 => Self::Undo,
            60..100 => Self::Redo,
            100 => Self::HandOut,
            101 => Self::OpenFile,
            102 => Self::OpenStored,
            _ => {
                let pause = dice.pick(&[0.0, 400.0, 999.0, 1000.0, 5000.0]);
                Self::Edit(Edit::random(dice, grid, number as u128 + 1), pause)
            }
        }
    }
}

impl Edit {
    fn random(dice: &mut Dice, grid: &Grid, id: u128) -> Self {
        // Now and then the same text of the same card several times, as by typing.
        let cards: Vec<u128> = grid.slips().iter().map(|(_, slip)| slip.id).collect();
        let at = dice.roll(6);
        if dice.roll(10) < 3 || cards.is_empty() {
            return Self::of_list(dice, grid, id, at);
        }
        let card = cards[dice.roll(cards.len().min(12))];
        let some = |dice: &mut Dice| -> Vec<u128> {
            let mut some: Vec<u128> = (0..=dice.roll(3)).map(|_| dice.pick(&cards)).collect();
            some.sort_unstable();
            some.dedup();
            some
        };
        // Where there are many cards, some go, so that maps stay small and sequences quick.
        let sides = if cards.len() > CARDS { 10 } else { 13 };
        match dice.roll(sides) {
            0 | 1 => Self::Title { card, text: text(dice) },
            2 => Self::Notes { card, text: text(dice) },
            3 => Self::Feeling { card, feeling: dice.pick(&[-3, -2, -1, 0, 1, 2]) },
            4 => Self::Answers { card, answered: some(dice) },
            5 if cards.len() <= CARDS => Self::CopyCard { id, of: card },
            5 | 6 => Self::RemoveCards { cards: some(dice) },
            7..10 => match spot(dice, grid) {
                Some(to) => Self::MoveCards { cards: some(dice), to, at },
                None => Self::NameMap(text(dice)),
            },
            _ => match spot(dice, grid) {
                Some(to) => Self::AddCard { id, to, at, title: text(dice) },
                None => Self::NameMap(text(dice)),
            },
        }
    }

    fn of_list(dice: &mut Dice, grid: &Grid, id: u128, at: usize) -> Self {
        let list = dice.pick(&[List::Personas, List::Stages, List::Lanes]);
        let (count, title) = (grid.count(list), text(dice));
        let way = dice.roll(8);
        if way < 3 && count < MOST || count == 0 {
            return match list {
                List::Personas | List::Stages => Self::Add { list, id, at, title },
                List::Lanes => {
                    let (kind, is_shared) = (dice.pick(&LaneKind::ALL), dice.roll(2) == 0);
                    Self::AddLane { id, at, title, kind, is_shared }
                }
            };
        }
        let which = dice.roll(count);
        match way {
            0..4 => Self::Remove { list, at: which },
            4 => Self::Name { list, at: which, title },
            5 => Self::NameMap(title),
            _ => Self::Move { list, from: which, to: at },
        }
    }
}

/// Short texts, so that the same one often comes twice, with what goes wrong in files.
fn text(dice: &mut Dice) -> String {
    dice.pick(&["", "Pay", "Pays", "Überweist 💳", "\u{202e}</b>\"\\", "a\nb\u{2028}"]).to_owned()
}

fn spot(dice: &mut Dice, grid: &Grid) -> Option<Spot> {
    let spots = grid.spots();
    (!spots.is_empty()).then(|| dice.pick(&spots))
}
