//! A thing that is moved by keys.

use crate::session::announce;
use crate::session::drag::lifted::{Hand, Lifted};
use crate::session::drag::{Context, DragItem, Effect, Phase, Place, neighbor, place};
use crate::session::{Direction, GridRow};

/// Keys hold the thing. There is nothing to remember of them: the target is the state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys;

/// Picks `item` up where it is, if it is on a row that is shown.
pub(super) fn lift(item: DragItem, context: Context<'_>, effects: &mut Vec<Effect>) -> Phase {
    let Some(mut lifted) = Lifted::new(item, Hand::Keys(Keys), context) else {
        return Phase::Idle;
    };
    let place = match item {
        DragItem::NewCard(kind) => place::first_place(context.document, context.rows, kind),
        DragItem::Card(_) | DragItem::Stage(_) | DragItem::Lane(_) | DragItem::Face(_) => lifted.start,
    };
    let is_shown = match place {
        Some(Place::Cell { cell, .. }) => context.rows.contains(&GridRow::of(cell)),
        Some(Place::Stage { .. } | Place::Lane { .. } | Place::Feeling(_)) => true,
        None => false,
    };
    if !is_shown {
        return Phase::Idle;
    }
    lifted.place = place;
    let words = announce::lifted(context.document, &lifted.carried);
    effects.push(Effect::Announce(words + announce::key_hint(item)));
    lifted.is_stale = true;
    effects.push(Effect::MeasureBoard);
    Phase::Lifted(Box::new(lifted))
}

impl Lifted {
    /// Moves the target one step. The thing itself stays.
    pub(super) fn arrow(&mut self, direction: Direction, context: Context<'_>, effects: &mut Vec<Effect>) {
        let (Hand::Keys(_), Some(place)) = (self.hand, self.place) else {
            return;
        };
        let Some(next) = neighbor(context.document, context.rows, &self.carried, place, direction) else {
            return;
        };
        self.place = Some(next);
        self.is_stale = true;
        effects.push(Effect::Announce(announce::moved(context.document, &self.carried, place, next)));
        effects.extend(next.landmark(context.document, self.carried.item).map(Effect::Reveal));
        self.show_if_stale(context, effects);
    }

    /// Shows the target, as soon as all that is drawn of it is measured.
    pub(super) fn show_if_stale(&mut self, context: Context<'_>, effects: &mut Vec<Effect>) {
        if !self.is_stale || self.geometry.is_none() {
            return;
        }
        if let Some(Place::Cell { cell, .. }) = self.place
            && self.measured(cell, effects).is_none()
        {
            return;
        }
        self.set_place(self.place, context.document, effects);
    }
}
