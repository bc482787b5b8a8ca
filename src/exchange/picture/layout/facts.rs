//! The facts under the title of a card, in as many lines as they need.

use crate::exchange::picture::geometry::Rect;
use crate::exchange::picture::sizes::{
    FRUIT_GAP, FRUIT_SIGN, LONG_LINES, META_COLUMN_GAP, META_LINE, META_ROW_GAP, MOMENT_END, MOMENT_GAP,
    MOMENT_PADDING_BLOCK, MOMENT_SIGN, MOMENT_START, MOMENT_WEIGHT, REGULAR, TEXT_XS,
};
use crate::exchange::picture::typeset::{Style, Typesetter, Words};
use crate::model::Card;
use crate::wording;

/// How a fact is written.
pub(in crate::exchange::picture) const FACT: Style = Style::new(TEXT_XS, REGULAR, META_LINE);
/// How a moment of truth and low-hanging fruit are written.
pub(in crate::exchange::picture) const MARK: Style = Style::new(TEXT_XS, MOMENT_WEIGHT, META_LINE);

/// A fact with its place.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Fact {
    /// From the corner of all facts.
    pub(in crate::exchange::picture) rect: Rect,
    pub(in crate::exchange::picture) words: Words,
    pub(in crate::exchange::picture) look: FactLook,
}

/// What a fact looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange::picture) enum FactLook {
    /// Text.
    Plain,
    /// A star in a box: a moment of truth.
    Moment,
    /// Two cherries: low-hanging fruit.
    Fruit,
}

/// The facts of a card.
#[derive(Debug, Default)]
pub(in crate::exchange::picture) struct Facts {
    pub(in crate::exchange::picture) facts: Vec<Fact>,
    pub(in crate::exchange::picture) height: f64,
}

impl Facts {
    /// The facts of `card` in a column of `width`.
    pub(super) fn of(card: &Card, is_fruit: bool, width: f64, setter: Typesetter<'_>) -> Self {
        let mut facts: Vec<Fact> =
            wording::card_facts(card).iter().map(|fact| plain(fact, width, setter)).collect();
        if card.is_moment_of_truth() {
            facts.push(mark(wording::moment_of_truth(), FactLook::Moment, setter));
        }
        if is_fruit {
            facts.push(mark(wording::low_hanging_fruit(), FactLook::Fruit, setter));
        }
        let height = flow(&mut facts, width);
        Self { facts, height }
    }
}

fn plain(text: &str, width: f64, setter: Typesetter<'_>) -> Fact {
    let words = setter.wrap(text, FACT, width, LONG_LINES);
    let rect = Rect { width: words.width, height: words.height(FACT), ..Rect::default() };
    Fact { rect, words, look: FactLook::Plain }
}

/// A fact with a sign. Its words are ours and short: they are not cut.
fn mark(text: &str, look: FactLook, setter: Typesetter<'_>) -> Fact {
    let (around, beside) = match look {
        FactLook::Plain => (0.0, 0.0),
        FactLook::Moment => (MOMENT_PADDING_BLOCK, MOMENT_START + MOMENT_SIGN + MOMENT_GAP + MOMENT_END),
        FactLook::Fruit => (0.0, FRUIT_SIGN + FRUIT_GAP),
    };
    let words = setter.one_line(text, MARK, f64::INFINITY);
    let rect =
        Rect { width: words.width + beside, height: words.height(MARK) + 2.0 * around, ..Rect::default() };
    Fact { rect, words, look }
}

/// Puts the facts beside each other as long as there is room, each line in its middle; answers the height.
fn flow(facts: &mut [Fact], width: f64) -> f64 {
    let mut top = 0.0;
    let mut rest = facts;
    while !rest.is_empty() {
        let mut right = -META_COLUMN_GAP;
        let fitting = rest.iter().take_while(|fact| {
            right += META_COLUMN_GAP + fact.rect.width;
            right <= width
        });
        let on_line = fitting.count().max(1);
        let (line, after) = rest.split_at_mut_checked(on_line).unwrap_or_default();
        let height = line.iter().map(|fact| fact.rect.height).fold(0.0, f64::max);
        let mut x = 0.0;
        for fact in line {
            fact.rect.x = x;
            fact.rect.y = top + (height - fact.rect.height) / 2.0;
            x += fact.rect.width + META_COLUMN_GAP;
        }
        top += height + META_ROW_GAP;
        rest = after;
    }
    (top - META_ROW_GAP).max(0.0)
}
