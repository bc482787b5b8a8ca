//! A lifted thing: its target, what is shown of it, and how it ends.

use crate::model::{CellKey, Document};
use crate::session::activation::PointerKind;
use crate::session::announce;
use crate::session::drag::keyboard::Keys;
use crate::session::drag::pointer::Pointer;
use crate::session::drag::{
    Carried, Context, DragItem, Effect, Input, Phase, Place, PointerId, Target, own_place, place, pressed,
};
use crate::session::hit::{self, BoardGeometry, CardSpan, Line, RectInBoard};

/// A thing in the hand of the user.
#[derive(Debug)]
pub(super) struct Lifted {
    pub(super) carried: Carried,
    /// A drop copies the cards instead of moving them.
    pub(super) is_copying: bool,
    /// Where it was lifted; `None` for a new card.
    pub(super) start: Option<Place>,
    /// Where it would land.
    pub(super) place: Option<Place>,
    pub(super) hand: Hand,
    pub(super) geometry: Option<BoardGeometry>,
    /// The cell that was measured last or is being measured.
    pub(super) cell: Option<EnteredCell>,
    /// What is shown does not fit what was measured since.
    pub(super) is_stale: bool,
}

/// What moves the thing.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hand {
    Pointer(Pointer),
    Keys(Keys),
}

/// A cell under the pointer.
#[derive(Debug)]
pub(super) struct EnteredCell {
    pub(super) key: CellKey,
    /// `None` until the answer comes.
    pub(super) measured: Option<MeasuredCell>,
}

/// What is known of it.
#[derive(Debug)]
pub(super) struct MeasuredCell {
    pub(super) rect: Option<RectInBoard>,
    /// Its cards without those that are moved, top first.
    pub(super) cards: Vec<CardSpan>,
}

impl Lifted {
    /// `None` if the thing is not on the map any more.
    pub(super) fn new(item: DragItem, hand: Hand, context: Context<'_>) -> Option<Self> {
        let carried = Carried::with(item, context.chosen);
        let start = place::start(context.document, &carried);
        let lifted = Self {
            carried,
            is_copying: false,
            start,
            place: None,
            hand,
            geometry: None,
            cell: None,
            is_stale: false,
        };
        is_there(context.document, item).then_some(lifted)
    }

    pub(super) fn pointer_kind(&self) -> Option<PointerKind> {
        match self.hand {
            Hand::Pointer(pointer) => Some(pointer.kind),
            Hand::Keys(_) => None,
        }
    }

    pub(super) fn pointer_id(&self) -> Option<PointerId> {
        match self.hand {
            Hand::Pointer(pointer) => Some(pointer.id),
            Hand::Keys(_) => None,
        }
    }

    pub(super) fn step(
        mut self: Box<Self>,
        input: Input,
        context: Context<'_>,
        effects: &mut Vec<Effect>,
    ) -> Phase {
        match input {
            Input::Move { pointer, at } => return self.follow(pointer, at, context, effects),
            Input::Up { pointer, at } => return self.release(pointer, at, context, effects),
            Input::Arrow(direction) => self.arrow(direction, context, effects),
            Input::Drop if self.pointer_kind().is_none() => return self.finish(context.document, effects),
            Input::Down(press) => {
                let gives_way = self.pointer_kind().is_some_and(|kind| kind.is_palm_beside(Some(press.kind)));
                let idle = self.cancel(context.document, effects);
                // A palm lay on the glass before the pen came.
                return if gives_way { pressed::start(input, context, effects) } else { idle };
            }
            Input::Cancel(_) => return self.cancel(context.document, effects),
            Input::BoardMeasured(geometry) => {
                self.take_geometry(geometry);
                return self.refresh(context, effects);
            }
            Input::CellMeasured { cell, cards } => {
                self.take_cell(cell, cards);
                return self.refresh(context, effects);
            }
            Input::Scrolled { origin } => {
                if let Some(geometry) = &mut self.geometry {
                    geometry.origin = origin;
                    return self.refresh(context, effects);
                }
            }
            Input::Copying(is_copying) if is_copying != self.is_copying => {
                self.is_copying = is_copying && matches!(self.carried.item, DragItem::Card(_));
                self.is_stale = true;
                return self.refresh(context, effects);
            }
            Input::Copying(_) | Input::Drop | Input::HoldElapsed | Input::Lift(_) => {}
        }
        Phase::Lifted(self)
    }

    fn take_geometry(&mut self, geometry: BoardGeometry) {
        if let Hand::Pointer(pointer) = &mut self.hand {
            pointer.anchor(&geometry);
        }
        self.geometry = Some(geometry);
        self.cell = None;
        self.is_stale = true;
    }

    fn take_cell(&mut self, key: CellKey, mut cards: Vec<CardSpan>) {
        let rect = self.geometry.as_ref().and_then(|geometry| geometry.cell_rect(key));
        // An answer about a cell that was left meanwhile is of no use.
        if let Some(entered) = self.cell.as_mut().filter(|entered| entered.key == key) {
            cards.retain(|card| !self.carried.cards.contains(&card.card));
            entered.measured = Some(MeasuredCell { rect, cards });
            self.is_stale = true;
        }
    }

    /// Looks again where the thing would land, after a measurement or a scroll.
    fn refresh(mut self: Box<Self>, context: Context<'_>, effects: &mut Vec<Effect>) -> Phase {
        match self.hand {
            Hand::Pointer(_) => self.aim_and_settle(context, effects),
            Hand::Keys(_) => {
                self.show_if_stale(context, effects);
                Phase::Lifted(self)
            }
        }
    }

    /// What is measured of `cell`. Asks for it when the cell is entered.
    pub(super) fn measured(&mut self, cell: CellKey, effects: &mut Vec<Effect>) -> Option<&MeasuredCell> {
        if self.cell.as_ref().is_none_or(|entered| entered.key != cell) {
            self.cell = Some(EnteredCell { key: cell, measured: None });
            effects.push(Effect::MeasureCell(cell));
        }
        self.cell.as_ref().and_then(|entered| entered.measured.as_ref())
    }

    /// Makes `place` the target and shows it, if anything is different.
    pub(super) fn set_place(&mut self, place: Option<Place>, document: &Document, effects: &mut Vec<Effect>) {
        if self.place != place || self.is_stale {
            self.place = place;
            self.is_stale = false;
            self.show(document, effects);
        }
    }

    fn show(&self, document: &Document, effects: &mut Vec<Effect>) {
        match (self.place, self.carried.item) {
            (Some(Place::Feeling(sentiment)), DragItem::Face(card)) => {
                effects.push(Effect::ShowSentiment { card, sentiment });
            }
            (Some(place), _) => effects.push(Effect::ShowTarget(self.target(place))),
            (None, _) => effects.push(Effect::HideTarget),
        }
        let words = announce::status(document, &self.carried, self.place, self.is_copying);
        effects.push(Effect::Say(words + self.way_out()));
    }

    /// How to stop, as far as there is a key for it.
    pub(super) fn way_out(&self) -> &'static str {
        if self.pointer_kind() == Some(PointerKind::Touch) { "" } else { announce::ESCAPE_HINT }
    }

    fn target(&self, place: Place) -> Target {
        let is_own = !self.is_copying && self.start.is_some_and(|start| start.is_same(place));
        let line = if is_own { None } else { self.line(place) };
        let tint = match place {
            Place::Cell { .. } => self.measured_now().and_then(|cell| cell.rect),
            Place::Stage { .. } | Place::Lane { .. } | Place::Feeling(_) => None,
        };
        Target { place, tint, line }
    }

    fn measured_now(&self) -> Option<&MeasuredCell> {
        self.cell.as_ref().and_then(|entered| entered.measured.as_ref())
    }

    fn line(&self, place: Place) -> Option<Line> {
        let geometry = self.geometry.as_ref()?;
        match (place, self.carried.item) {
            (Place::Cell { at, .. }, _) => {
                let measured = self.measured_now()?;
                let y = hit::card_line(&measured.cards, at)?;
                measured.rect.map(|rect| Line::Level { x: rect.x, y })
            }
            (Place::Stage { at }, DragItem::Stage(stage)) => {
                let own = geometry.stages.iter().position(|other| other.stage == stage);
                let x = hit::gap_middle(&geometry.stages, own, at, |stage| stage.x)?;
                Some(Line::Upright { x, y: geometry.height() })
            }
            (Place::Lane { group, at }, DragItem::Lane(row)) => {
                let first = geometry.rows.iter().find(|row| row.row.persona == group)?;
                let rows = geometry.group_at(first.y.start);
                let own = rows.iter().position(|other| other.row.lane == row.lane);
                let y = hit::gap_middle(rows, own, at, |row| row.y)?;
                Some(Line::Level { x: geometry.width(), y })
            }
            _ => None,
        }
    }

    /// Puts the thing down at its target.
    pub(super) fn finish(self: Box<Self>, document: &Document, effects: &mut Vec<Effect>) -> Phase {
        let Some(place) = self.place.filter(|_| is_there(document, self.carried.item)) else {
            return self.cancel(document, effects);
        };
        self.put_back(effects);
        match (self.carried.item, place) {
            (DragItem::NewCard(_), Place::Cell { cell, at }) => effects.push(Effect::AddCard { cell, at }),
            (DragItem::Card(_), Place::Cell { cell, at }) if self.is_copying => {
                let at = self.carried.place_among_all(document, cell, at);
                effects.push(Effect::CopyCards { cards: self.carried.cards.clone(), cell, at });
                return Phase::Idle;
            }
            (_, place) => {
                effects.push(match place::command(document, &self.carried, place) {
                    Some(command) => {
                        let announcement = announce::dropped(document, &self.carried, place);
                        Effect::Dispatch { command, announcement }
                    }
                    None => Effect::Announce(announce::unmoved(document, &self.carried)),
                });
            }
        }
        effects.extend(self.carried.item.spot().map(Effect::Focus));
        Phase::Idle
    }

    /// Ends the drag as if it had never been.
    pub(super) fn cancel(self: Box<Self>, document: &Document, effects: &mut Vec<Effect>) -> Phase {
        self.put_back(effects);
        effects.push(Effect::Announce(announce::cancelled(document, &self.carried)));
        effects.extend(self.carried.item.spot().map(Effect::Focus));
        Phase::Idle
    }

    /// Takes away all that the drag showed and took.
    fn put_back(&self, effects: &mut Vec<Effect>) {
        effects.push(Effect::HideTarget);
        effects.push(Effect::HidePreview);
        if let Hand::Pointer(pointer) = self.hand {
            effects.push(Effect::StopAutoscroll);
            effects.push(Effect::Release(pointer.id));
            effects.push(Effect::SuppressClick);
        }
        effects.push(Effect::Say(String::new()));
    }
}

/// Whether `item` can be dragged at all: it is on the map, or will be new there.
fn is_there(document: &Document, item: DragItem) -> bool {
    matches!(item, DragItem::NewCard(_)) || own_place(document, item).is_some()
}
