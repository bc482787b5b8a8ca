//! The cards of a lane on both maps, row by row in each stage.

use crate::insight::compare::matching::{Known, Line, answers, lined_up, strays};
use crate::model::{Card, CardId, Channel, Document, Field, Sentiment};

/// What becomes of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is on both maps, in the same stage.
    Stays,
    /// Only the future map has it.
    Added,
    /// Only the current map has it.
    Removed,
    /// The future map has it in another stage, of this title; it is told there what else changes.
    MovedTo(String),
    /// The current map has it in another stage, of this title.
    MovedFrom(String),
}

/// What changes about a card that is on both maps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// What it is called.
    Title,
    /// How it feels.
    Feeling,
    /// Its channel, or the name of that.
    Channel,
    /// Its place among the cards of the stage that stay.
    Place,
    /// Something else that is written on it.
    Other(Field),
}

/// A card on one of the two maps, as far as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CardHalf {
    /// Which card.
    pub id: CardId,
    /// Its title.
    pub title: String,
    /// How it feels; neutral for all but touchpoints.
    pub sentiment: Sentiment,
    /// Where it happens, if that was said.
    pub channel: Option<Channel>,
    /// The name of a channel that is none of the usual ones, else empty.
    pub channel_name: String,
}

impl CardHalf {
    fn of(id: CardId, card: &Card) -> Self {
        Self {
            id,
            title: card.title().to_owned(),
            sentiment: card.sentiment(),
            channel: card.channel(),
            channel_name: card.channel_name().to_owned(),
        }
    }
}

/// A card as it is and as it should become.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// What becomes of it.
    pub fate: Fate,
    /// The card on the current map; also there when it lay in another stage.
    pub current: Option<CardHalf>,
    /// The card on the future map. Not there when it lies in another stage.
    pub future: Option<CardHalf>,
    /// What changes about it, in the order of its fields.
    pub changes: Vec<Change>,
}

impl Row {
    /// Whether both maps say the same of it.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.fate == Fate::Stays && self.changes.is_empty()
    }

    /// How much better it feels than it did; below 0, how much worse. `None` unless both maps have it.
    #[must_use]
    pub fn gain(&self) -> Option<i8> {
        let (current, future) = (self.current.as_ref()?, self.future.as_ref()?);
        Some(future.sentiment.value() - current.sentiment.value())
    }
}

/// The cards of one lane on one map, by the places of the stages in the comparison.
#[derive(Debug)]
pub(super) struct LaneCards<'a> {
    pub(super) document: &'a Document,
    pub(super) cells: Vec<&'a [CardId]>,
}

/// A card with the place of its stage.
type Placed<'a> = (usize, CardId, &'a Card);

impl<'a> LaneCards<'a> {
    fn placed(&self) -> Vec<Placed<'a>> {
        let document = self.document;
        let of_stage = |(stage, cards): (usize, &&'a [CardId])| {
            let cards: &'a [CardId] = cards;
            cards.iter().filter_map(move |id| Some((stage, *id, document.card(*id)?)))
        };
        self.cells.iter().enumerate().flat_map(of_stage).collect()
    }
}

fn known<'a>(cards: &[Placed<'a>]) -> Vec<Known<'a>> {
    let known = |(stage, id, card): &Placed<'a>| Known { id: id.0, group: *stage, name: card.title() };
    cards.iter().map(known).collect()
}

/// The rows of a lane, for each stage of `stages`, whose titles are given.
pub(super) fn rows(current: &LaneCards<'_>, future: &LaneCards<'_>, stages: &[String]) -> Vec<Vec<Row>> {
    let (current, future) = (current.placed(), future.placed());
    let answers = answers(&known(&current), &known(&future));
    let mut asked = vec![None; future.len()];
    for (place, answer) in answers.iter().enumerate() {
        if let Some(asked) = answer.and_then(|answer| asked.get_mut(answer)) {
            *asked = Some(place);
        }
    }
    let lane = Lane { current, future, answers, asked, stages };
    (0..stages.len()).map(|stage| lane.stage(stage)).collect()
}

/// A lane of both maps with what answers what.
struct Lane<'a> {
    current: Vec<Placed<'a>>,
    future: Vec<Placed<'a>>,
    /// For each card of the current map the place of the one that answers it, and the other way round.
    answers: Vec<Option<usize>>,
    asked: Vec<Option<usize>>,
    stages: &'a [String],
}

impl Lane<'_> {
    fn stage(&self, stage: usize) -> Vec<Row> {
        // Cards are placed stage by stage, so those of a stage stand in a row.
        let range = |cards: &[Placed<'_>]| {
            let start = cards.partition_point(|(other, ..)| *other < stage);
            start..cards.partition_point(|(other, ..)| *other <= stage)
        };
        let (current, future) = (range(&self.current), range(&self.future));
        let here = |answer: &Option<usize>| {
            let answer = answer.filter(|answer| future.contains(answer))?;
            Some(answer - future.start)
        };
        let answers: Vec<_> =
            self.answers.get(current.clone()).unwrap_or_default().iter().map(here).collect();
        let lines = lined_up(&answers, future.len());
        let strays = strays(&lines);
        let row = |(one, other): &Line| {
            let is_stray = one.is_some_and(|one| strays.contains(&one));
            self.row(one.map(|one| one + current.start), other.map(|other| other + future.start), is_stray)
        };
        lines.iter().filter_map(row).collect()
    }

    fn row(&self, current: Option<usize>, future: Option<usize>, is_stray: bool) -> Option<Row> {
        let title = |stage: usize| self.stages.get(stage).cloned().unwrap_or_default();
        match (current, future) {
            (Some(current), Some(future)) => {
                let mut row = both(Fate::Stays, self.current.get(current)?, self.future.get(future)?);
                row.changes.extend(is_stray.then_some(Change::Place));
                Some(row)
            }
            (Some(current), None) => {
                let answer = self.answers.get(current).copied().flatten();
                let moved = answer.and_then(|answer| self.future.get(answer));
                let fate = moved.map_or(Fate::Removed, |(stage, ..)| Fate::MovedTo(title(*stage)));
                let (_, id, card) = self.current.get(current)?;
                Some(Row { fate, current: Some(CardHalf::of(*id, card)), future: None, changes: Vec::new() })
            }
            (None, Some(future)) => {
                let placed = self.future.get(future)?;
                let asked = self.asked.get(future).copied().flatten();
                Some(match asked.and_then(|asked| self.current.get(asked)) {
                    Some(before) => both(Fate::MovedFrom(title(before.0)), before, placed),
                    None => Row {
                        fate: Fate::Added,
                        current: None,
                        future: Some(CardHalf::of(placed.1, placed.2)),
                        changes: Vec::new(),
                    },
                })
            }
            (None, None) => None,
        }
    }
}

fn both(fate: Fate, current: &Placed<'_>, future: &Placed<'_>) -> Row {
    Row {
        fate,
        current: Some(CardHalf::of(current.1, current.2)),
        future: Some(CardHalf::of(future.1, future.2)),
        changes: changes(current.2, future.2),
    }
}

/// What differs between two cards, of the fields that the later one offers. What people say about a card is
/// no change of the journey.
fn changes(before: &Card, after: &Card) -> Vec<Change> {
    let mut changes = Vec::new();
    for field in after.holder().groups().iter().flat_map(|(_, fields)| *fields) {
        let (change, differs) = match field {
            Field::Votes | Field::Comments => continue,
            Field::Title => (Change::Title, before.title() != after.title()),
            Field::Sentiment => (Change::Feeling, before.sentiment() != after.sentiment()),
            Field::Channel | Field::ChannelName => {
                (Change::Channel, before.fields.get(*field) != after.fields.get(*field))
            }
            field => (Change::Other(*field), before.fields.get(*field) != after.fields.get(*field)),
        };
        if differs && !changes.contains(&change) {
            changes.push(change);
        }
    }
    changes
}
