//! The action plan: opportunities by impact and effort, and dragging them between those.

use crate::edit::Command;
use crate::model::{
    Card, CardId, CardKind, Decision, Document, Field, Number, PersonaId, RecordKey, Status, Value,
};
use crate::session::Direction;
use crate::session::activation::{Activation, HOLD_TOLERANCE, Part, PointerKind};
use crate::session::hit::{PointInClient, Span};
use crate::session::outline::{self, OutlineRow};

/// The steps of both scales.
pub const STEPS: [i64; 5] = [1, 2, 3, 4, 5];

/// How much an opportunity would change and take, each from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating {
    /// What it would change.
    pub impact: i64,
    /// What it would take.
    pub effort: i64,
}

impl Rating {
    /// Where an opportunity that was not rated begins when keys move it.
    pub const MIDDLE: Self = Self { impact: 3, effort: 3 };

    /// Much for little: low-hanging fruit whatever the limits are.
    pub const BEST: Self = Self { impact: 5, effort: 1 };

    /// The rating of a card, if both parts are said.
    #[must_use]
    pub fn of(card: &Card) -> Option<Self> {
        Some(Self { impact: card.fields.whole(Field::Impact)?, effort: card.fields.whole(Field::Effort)? })
    }

    /// One step further; at the edge it stays. Up is more impact, right more effort.
    #[must_use]
    pub fn step(self, direction: Direction) -> Self {
        let (impact, effort) = match direction {
            Direction::Up => (self.impact + 1, self.effort),
            Direction::Down => (self.impact - 1, self.effort),
            Direction::Left => (self.impact, self.effort - 1),
            Direction::Right => (self.impact, self.effort + 1),
        };
        Self { impact: impact.clamp(1, 5), effort: effort.clamp(1, 5) }
    }
}

/// The opportunities of `personas` and of all in reading order, wherever they lie.
#[must_use]
pub fn opportunities(document: &Document, personas: &[PersonaId]) -> Vec<OutlineRow> {
    let mut rows = outline::rows(document, personas);
    rows.retain(|row| document.card(row.card).is_some_and(is_opportunity));
    rows
}

/// Whether a card is an opportunity.
#[must_use]
pub fn is_opportunity(card: &Card) -> bool {
    card.kind == CardKind::Opportunity
}

/// Which opportunities the table shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanFilter {
    /// Those decided like that.
    pub decision: Option<Decision>,
    /// Those that far.
    pub status: Option<Status>,
    /// Those of this owner.
    pub owner: Option<String>,
}

impl PlanFilter {
    /// Whether it lets `card` through.
    #[must_use]
    pub fn shows(&self, card: &Card) -> bool {
        self.decision.is_none_or(|wanted| wanted == card.decision())
            && self.status.is_none_or(|wanted| card.fields.choice(Field::Status) == Some(wanted))
            && self.owner.as_ref().is_none_or(|wanted| wanted == card.fields.text(Field::Owner))
    }
}

/// Everybody who owns an opportunity, by name.
#[must_use]
pub fn owners(document: &Document) -> Vec<String> {
    let cards = document.cards().map(|(_, card)| card).filter(|card| is_opportunity(card));
    let mut owners: Vec<String> = cards.map(|card| card.fields.text(Field::Owner).to_owned()).collect();
    owners.retain(|owner| !owner.is_empty());
    owners.sort();
    owners.dedup();
    owners
}

/// Gives an opportunity a rating, or takes it away, in one step.
#[must_use]
pub fn rate(card: CardId, rating: Option<Rating>) -> Command {
    let value = |part: fn(Rating) -> i64| rating.map(|rating| Number::whole(part(rating)).into());
    Command::SetFields {
        of: RecordKey::Card(card),
        values: vec![
            (Field::Impact, value(|rating| rating.impact)),
            (Field::Effort, value(|rating| rating.effort)),
        ],
    }
}

/// Whether what is put into the fields of a card is its rating and nothing else.
pub(crate) fn is_rating(values: &[(Field, Option<Value>)]) -> bool {
    values.iter().all(|(field, _)| matches!(field, Field::Impact | Field::Effort))
}

/// Where a point can be dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// At a place of the board.
    At(Rating),
    /// Among those that are not rated.
    Tray,
}

/// A place to drop with its edges in client px: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The place.
    pub spot: Spot,
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its bottom edge.
    pub bottom: f64,
}

/// The place under a point, if there is one.
#[must_use]
pub fn spot_at(targets: &[Target], at: PointInClient) -> Option<Spot> {
    let holds = |target: &&Target| {
        (target.left..target.right).contains(&at.x) && (target.top..target.bottom).contains(&at.y)
    };
    targets.iter().find(holds).map(|target| target.spot)
}

/// How near to an edge a lifted point scrolls, in px. Less than half a place of the board: one that is seen
/// can be dropped on.
const EDGE: f64 = 28.0;
/// How fast it scrolls there, in px per second.
const SPEED: f64 = 500.0;

/// How fast to scroll along one side with the pointer at `place`, in px per second; positive is right or down.
#[must_use]
pub fn edge_speed(place: f64, side: Span) -> f64 {
    if !(side.start..side.end).contains(&place) {
        0.0
    } else if place < side.start + EDGE {
        -SPEED
    } else if place >= side.end - EDGE {
        SPEED
    } else {
        0.0
    }
}

/// A press on a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PointPress {
    /// Which pointer.
    pub pointer: i32,
    /// What kind of pointer.
    pub kind: PointerKind,
    /// Whether it is on the point's handle.
    pub part: Part,
    /// Where.
    pub at: PointInClient,
    /// The opportunity.
    pub card: CardId,
}

/// The dragging of a point: from a press over a distance or a rest to a drop.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum PointDrag {
    /// Nothing is pressed.
    #[default]
    Idle,
    /// Pressed, and neither far enough from there nor long enough yet.
    Pressed(PointPress),
    /// It follows the pointer.
    Lifted(PointPress),
}

/// What a move of the pointer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointMove {
    /// Nothing.
    Nothing,
    /// The point is lifted now.
    Lift,
    /// The lifted point follows.
    Follow,
}

impl PointDrag {
    /// A pointer goes down. A finger or a pen that is not on the handle may want to scroll: it lifts by resting.
    /// Answers whether [`PointDrag::held`] is to be told once it has rested for [`HOLD_MS`](crate::session::activation::HOLD_MS).
    pub fn press(&mut self, press: PointPress) -> bool {
        if *self != Self::Idle {
            return false;
        }
        *self = Self::Pressed(press);
        activation(press) == Activation::Hold
    }

    /// The pointer has rested. Answers where it lifts the point, if it does.
    pub fn held(&mut self) -> Option<PointInClient> {
        match *self {
            Self::Pressed(press) if activation(press) == Activation::Hold => {
                *self = Self::Lifted(press);
                Some(press.at)
            }
            Self::Idle | Self::Pressed(_) | Self::Lifted(_) => None,
        }
    }

    /// A pointer moves.
    pub fn moved(&mut self, pointer: i32, at: PointInClient) -> PointMove {
        match *self {
            Self::Pressed(press) if press.pointer == pointer => {
                let far = (at.x - press.at.x).hypot(at.y - press.at.y);
                match activation(press) {
                    Activation::Distance(distance) if far >= distance => {
                        *self = Self::Lifted(press);
                        return PointMove::Lift;
                    }
                    // It scrolls.
                    Activation::Hold if far > HOLD_TOLERANCE => *self = Self::Idle,
                    Activation::Distance(_) | Activation::Hold => {}
                }
                PointMove::Nothing
            }
            Self::Lifted(press) if press.pointer == pointer => PointMove::Follow,
            Self::Idle | Self::Pressed(_) | Self::Lifted(_) => PointMove::Nothing,
        }
    }

    /// A pointer goes up. Answers what was lifted, to be dropped now.
    pub fn released(&mut self, pointer: i32) -> Option<CardId> {
        let lifted = self.lifted();
        match *self {
            Self::Pressed(press) | Self::Lifted(press) if press.pointer == pointer => {
                *self = Self::Idle;
                lifted
            }
            Self::Idle | Self::Pressed(_) | Self::Lifted(_) => None,
        }
    }

    /// Ends it without a drop. Answers whether something was lifted.
    pub fn cancel(&mut self) -> bool {
        let was_lifted = self.lifted().is_some();
        *self = Self::Idle;
        was_lifted
    }

    /// Whether a finger or a pen presses or drags.
    #[must_use]
    pub fn is_touching(&self) -> bool {
        self.holder().is_some_and(|kind| kind != PointerKind::Mouse)
    }

    /// What kind of pointer presses or drags.
    #[must_use]
    pub fn holder(&self) -> Option<PointerKind> {
        self.held_press().map(|press| press.kind)
    }

    /// Whether this very pointer presses or drags.
    #[must_use]
    pub fn is_held_by(&self, pointer: i32) -> bool {
        self.held_press().is_some_and(|press| press.pointer == pointer)
    }

    /// Whether a pointer of `kind` that goes down now is a palm, which does nothing.
    #[must_use]
    pub fn is_palm(&self, kind: PointerKind) -> bool {
        kind.is_palm_beside(self.holder())
    }

    /// Whether what presses or drags is a palm that came down before a pointer of `kind`, a pen: it is to be
    /// cancelled then.
    #[must_use]
    pub fn gives_way_to(&self, kind: PointerKind) -> bool {
        self.holder().is_some_and(|holder| holder.is_palm_beside(Some(kind)))
    }

    fn held_press(&self) -> Option<&PointPress> {
        match self {
            Self::Pressed(press) | Self::Lifted(press) => Some(press),
            Self::Idle => None,
        }
    }

    /// The opportunity that follows the pointer.
    #[must_use]
    pub fn lifted(&self) -> Option<CardId> {
        match self {
            Self::Lifted(press) => Some(press.card),
            Self::Idle | Self::Pressed(_) => None,
        }
    }
}

fn activation(press: PointPress) -> Activation {
    Activation::of(press.kind, press.part)
}
