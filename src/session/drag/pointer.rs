//! A thing that hangs on a pointer.

use crate::model::Sentiment;
use crate::session::activation::PointerKind;
use crate::session::announce;
use crate::session::autoscroll::Axes;
use crate::session::drag::lifted::{Hand, Lifted};
use crate::session::drag::{Context, DragItem, Effect, Phase, Place, PointerId, Press};
use crate::session::grid::lanes_beside;
use crate::session::hit::{self, BoardGeometry, PointInBoard, PointInClient};

/// The pointer that a thing hangs on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pointer {
    pub(super) id: PointerId,
    pub(super) kind: PointerKind,
    /// Where it went down.
    pressed_at: PointInClient,
    /// The same point of the board; `None` until the board is measured.
    anchor: Option<PointInBoard>,
    /// Where it is now, or was when it went up.
    at: PointInClient,
    /// From the corner of the preview to the pointer, in client px.
    grab: PointInClient,
    /// It went up, and only a measurement is missing.
    is_up: bool,
}

/// What is found at a point.
enum Aim {
    Place(Place),
    Nothing,
    /// Not known before something is measured.
    Unknown,
}

impl Pointer {
    /// Remembers which point of the board was pressed, when the board is measured for the first time.
    pub(super) fn anchor(&mut self, geometry: &BoardGeometry) {
        self.anchor.get_or_insert(geometry.board_from_client(self.pressed_at));
    }

    fn preview_corner(&self) -> PointInClient {
        PointInClient { x: self.at.x - self.grab.x, y: self.at.y - self.grab.y }
    }
}

impl Lifted {
    pub(super) fn by_pointer(press: Press, at: PointInClient, context: Context<'_>) -> Option<Self> {
        let pointer = Pointer {
            id: press.pointer,
            kind: press.kind,
            pressed_at: press.at,
            anchor: None,
            at,
            grab: PointInClient { x: press.at.x - press.corner.x, y: press.at.y - press.corner.y },
            is_up: false,
        };
        Self::new(press.item, Hand::Pointer(pointer), context)
    }

    /// The effects of the lift.
    pub(super) fn begin_with_pointer(&self, press: Press, context: Context<'_>, effects: &mut Vec<Effect>) {
        let Hand::Pointer(pointer) = self.hand else {
            return;
        };
        effects.push(Effect::Capture(press.pointer));
        if !matches!(self.carried.item, DragItem::Face(_)) {
            let count = self.carried.cards.len();
            effects.push(Effect::ShowPreview { item: self.carried.item, count, grab: pointer.grab });
            effects.push(Effect::MovePreview(pointer.preview_corner()));
        }
        effects.push(Effect::Announce(announce::lifted(context.document, &self.carried)));
        let words = announce::status_lifted(context.document, &self.carried);
        effects.push(Effect::Say(words + self.way_out()));
        effects.extend(axes(self.carried.item).map(Effect::StartAutoscroll));
        effects.push(Effect::MeasureBoard);
    }

    pub(super) fn follow(
        mut self: Box<Self>,
        id: PointerId,
        at: PointInClient,
        context: Context<'_>,
        effects: &mut Vec<Effect>,
    ) -> Phase {
        match &mut self.hand {
            Hand::Pointer(pointer) if pointer.id == id && !pointer.is_up => {
                pointer.at = at;
                if !matches!(self.carried.item, DragItem::Face(_)) {
                    effects.push(Effect::MovePreview(pointer.preview_corner()));
                }
                self.aim_and_settle(context, effects)
            }
            Hand::Pointer(_) | Hand::Keys(_) => Phase::Lifted(self),
        }
    }

    pub(super) fn release(
        mut self: Box<Self>,
        id: PointerId,
        at: PointInClient,
        context: Context<'_>,
        effects: &mut Vec<Effect>,
    ) -> Phase {
        match &mut self.hand {
            Hand::Pointer(pointer) if pointer.id == id && !pointer.is_up => {
                pointer.at = at;
                pointer.is_up = true;
                self.aim_and_settle(context, effects)
            }
            Hand::Pointer(_) | Hand::Keys(_) => Phase::Lifted(self),
        }
    }

    /// Finds the target under the pointer; drops there if the pointer is up and the target is known.
    pub(super) fn aim_and_settle(
        mut self: Box<Self>,
        context: Context<'_>,
        effects: &mut Vec<Effect>,
    ) -> Phase {
        let Hand::Pointer(pointer) = self.hand else {
            return Phase::Lifted(self);
        };
        let place = match self.aim(pointer, context, effects) {
            Aim::Place(place) => Some(place),
            Aim::Nothing => None,
            // What is shown stays until the answer comes, which is at once as a rule.
            Aim::Unknown => return Phase::Lifted(self),
        };
        self.set_place(place, context.document, effects);
        if pointer.is_up { self.finish(context.document, effects) } else { Phase::Lifted(self) }
    }

    fn aim(&mut self, pointer: Pointer, context: Context<'_>, effects: &mut Vec<Effect>) -> Aim {
        let Some(geometry) = &self.geometry else {
            return Aim::Unknown;
        };
        let point = geometry.board_from_client(pointer.at);
        match self.carried.item {
            DragItem::Card(_) | DragItem::NewCard(_) => {
                let is_visible = geometry.viewport.contains(pointer.at);
                self.aim_at_cell(point, is_visible, context, effects)
            }
            DragItem::Stage(stage) => {
                let own = geometry.stages.iter().position(|other| other.stage == stage);
                let at = hit::gap_at(&geometry.stages, own, point.x, |stage| stage.x);
                Aim::Place(Place::Stage { at })
            }
            DragItem::Lane(row) => lane_place(geometry, context, row.lane, point.y),
            DragItem::Face(_) => feeling(self.start, pointer.anchor, point, geometry.sentiment_step),
        }
    }

    fn aim_at_cell(
        &mut self,
        point: PointInBoard,
        is_visible: bool,
        context: Context<'_>,
        effects: &mut Vec<Effect>,
    ) -> Aim {
        let cell = self.geometry.as_ref().filter(|_| is_visible).and_then(|it| it.cell_at(point));
        let Some(cell) = cell.filter(|cell| self.carried.fits(context.document, *cell)) else {
            return Aim::Nothing;
        };
        let Some(measured) = self.measured(cell, effects) else {
            return Aim::Unknown;
        };
        let at = hit::gap_at(&measured.cards, None, point.y, |card| card.y);
        Aim::Place(Place::Cell { cell, at })
    }
}

/// Along which axes the board scrolls for `item`. A face stays in its lane.
fn axes(item: DragItem) -> Option<Axes> {
    match item {
        DragItem::Card(_) | DragItem::NewCard(_) => Some(Axes::Both),
        DragItem::Stage(_) => Some(Axes::Horizontal),
        DragItem::Lane(_) => Some(Axes::Vertical),
        DragItem::Face(_) => None,
    }
}

/// The gap at the height `y` in the group of rows there, if `lane` is one of that group.
fn lane_place(geometry: &BoardGeometry, context: Context<'_>, lane: crate::model::LaneId, y: f64) -> Aim {
    let rows = geometry.group_at(y);
    let Some(own) = rows.iter().position(|row| row.row.lane == lane) else {
        return Aim::Nothing;
    };
    let gap = hit::gap_at(rows, Some(own), y, |row| row.y);
    let others = || lanes_beside(context.document, lane).filter(|other| *other != lane);
    let next = hit::item_after(rows, Some(own), gap).map(|row| row.row.lane);
    let at = next.and_then(|next| others().position(|other| other == next));
    let group = rows.first().and_then(|row| row.row.persona);
    Aim::Place(Place::Lane { group, at: at.unwrap_or_else(|| others().count()) })
}

/// The sentiment as far above the old one as the pointer is above where it went down.
fn feeling(start: Option<Place>, anchor: Option<PointInBoard>, point: PointInBoard, step: f64) -> Aim {
    let (Some(Place::Feeling(old)), Some(anchor)) = (start, anchor) else {
        return Aim::Unknown;
    };
    if step <= 0.0 {
        return Aim::Place(Place::Feeling(old));
    }
    let value = f64::from(old.value()) + (anchor.y - point.y) / step;
    Aim::Place(Place::Feeling(Sentiment::nearest(value)))
}
