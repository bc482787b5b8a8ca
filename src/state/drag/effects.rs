//! Doing what the drag machine asks for: measuring, showing, announcing, and the one command at the end.

use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::Set;

use crate::model::CellKey;
use crate::platform::{element, fault};
use crate::session::drag::{Carried, Context, DragItem, Effect, Input};
use crate::state::drag::Dragging;
use crate::state::drag::stage::{Stage, flash, hide_target, show_target};
use crate::state::view_memory::ZOOM_PROPERTY;
use crate::state::{dom, measure};

impl Dragging {
    /// Takes a step, and further ones for what was measured meanwhile.
    pub(super) fn step(self, input: Input) {
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            fault::point("drag", &input);
            let mut effects = Vec::new();
            self.workspace.store.peek(|document| {
                self.change(|going| {
                    let context = Context { document, rows: &going.rows, chosen: &going.chosen };
                    going.machine.step(input, context, &mut effects);
                });
            });
            for effect in effects {
                inputs.extend(self.perform(effect));
            }
        }
        self.show_lifted();
    }

    /// Fades what is lifted, however it was lifted.
    fn show_lifted(self) {
        let is_same = self.read(|going| going.lifted.as_ref() == going.machine.carried());
        if is_same {
            return;
        }
        let lifted = self.read(|going| going.machine.carried().cloned());
        let shown = self.change(|going| std::mem::replace(&mut going.lifted, lifted.clone()));
        for (carried, is_lifted) in [(&shown, false), (&lifted, true)] {
            for item in carried.iter().flat_map(things) {
                if let Some(element) = dom::find(&dom::selector_of_drag(item)) {
                    element::set_class(&element, "lifted", is_lifted);
                    // What is lifted is pale and does nothing until it is dropped.
                    element::set_flag(&element, "aria-disabled", is_lifted);
                }
            }
        }
        self.on_stage(|stage| element::set_class(&stage.board, "dragging", lifted.is_some()));
        if lifted.is_none() {
            self.change(|going| going.stage = None);
        }
    }

    /// Does one effect; a measurement answers with an input.
    fn perform(self, effect: Effect) -> Option<Input> {
        match effect {
            Effect::StartHoldTimer(ms) => self.start_hold(ms),
            Effect::StopHoldTimer => self.stop_hold(),
            Effect::Capture(pointer) => {
                self.on_stage(|stage| element::capture_pointer(&stage.board, pointer));
            }
            Effect::Release(pointer) => {
                self.on_stage(|stage| element::release_pointer(&stage.board, pointer));
            }
            Effect::MeasureBoard => return self.measure_board(),
            Effect::MeasureCell(cell) => return self.measure_cell(cell),
            Effect::ShowPreview { item, count, .. } => self.show_preview(item, count),
            Effect::MovePreview(at) => self.on_stage(|stage| element::move_to(&stage.preview, at.x, at.y)),
            Effect::HidePreview => self.hide_preview(),
            Effect::ShowTarget(target) => self.on_stage(|stage| show_target(stage, &target)),
            Effect::HideTarget => self.on_stage(hide_target),
            Effect::ShowSentiment { card, sentiment } => self.workspace.show_feeling(Some((card, sentiment))),
            Effect::StartAutoscroll(axes) => self.start_autoscroll(axes),
            Effect::StopAutoscroll => self.change(|going| going.scrolling = None),
            Effect::Say(words) => self.workspace.status.set(words),
            Effect::Announce(words) => self.workspace.announcer().say(words),
            Effect::SuppressClick => self.change(|going| going.swallows_click = true),
            Effect::Reveal(spot) => self.workspace.show_spot(spot),
            Effect::Dispatch { command, announcement } => {
                if self.workspace.run(command).is_some() {
                    self.workspace.announcer().say(announcement);
                    let moved = self.read(|going| going.lifted.clone());
                    moved.iter().flat_map(things).filter_map(DragItem::on_map).for_each(flash);
                }
            }
            Effect::AddCard { cell, at } => self.workspace.begin_draft(cell, at),
            Effect::CopyCards { cards, cell, at } => self.workspace.copy_cards(&cards, Some((cell, at))),
            Effect::Focus(spot) => self.workspace.focus_spot(spot),
        }
        None
    }

    fn start_hold(self, ms: f64) {
        let wait = Duration::from_secs_f64(ms / 1000.0);
        let timer = self.workspace.after(wait, move || self.step(Input::HoldElapsed));
        self.change(|going| going.hold = timer);
    }

    fn stop_hold(self) {
        if let Some(timer) = self.change(|going| going.hold.take()) {
            timer.clear();
        }
    }

    /// Does something with the elements, which are looked up when the first effect of a drag needs them.
    pub(super) fn on_stage(self, act: impl FnOnce(&Stage)) {
        let is_set = self.read(|going| going.stage.is_some());
        if !is_set {
            let stage = Stage::find().map(Rc::new);
            self.change(|going| going.stage = stage);
        }
        if let Some(stage) = self.read(|going| going.stage.clone()) {
            act(&stage);
        }
    }

    fn measure_board(self) -> Option<Input> {
        self.on_stage(|_| {});
        let geometry = self.read(|going| {
            let stage = going.stage.as_ref()?;
            Some(measure::board(&stage.board, &going.rows))
        })?;
        self.change(|going| {
            if let Some(stage) = &going.stage {
                going.viewport = measure::viewport(&stage.board);
            }
        });
        Some(Input::BoardMeasured(geometry))
    }

    fn measure_cell(self, cell: CellKey) -> Option<Input> {
        if self.workspace.nearness.draw(cell) {
            // Its cards are on the page only then, and its row may be higher by them.
            self.workspace.next_frame(move || {
                if self.is_lifted() {
                    for input in [self.measure_board(), self.measure_cell(cell)].into_iter().flatten() {
                        self.step(input);
                    }
                }
            });
        }
        let stage = self.read(|going| going.stage.clone())?;
        Some(Input::CellMeasured { cell, cards: measure::cards(&stage.board, cell) })
    }

    fn show_preview(self, item: DragItem, count: usize) {
        self.on_stage(|stage| {
            if let Some(source) = dom::find(&dom::selector_of_drag(item)) {
                // What comes from the palette is not zoomed.
                let is_on_board = dom::closest(Some(source.clone().into()), "[data-canvas]").is_some();
                let zoom = element::style_number(&stage.board, ZOOM_PROPERTY).filter(|_| is_on_board);
                element::show_copy(&stage.preview, &source, zoom.unwrap_or(1.0));
            }
            element::set_class(&stage.preview, "shown", true);
            let words = (count > 1).then(|| count.to_string());
            element::set_attribute(&stage.preview, "data-count", words.as_deref());
        });
    }

    fn hide_preview(self) {
        self.on_stage(|stage| {
            element::set_class(&stage.preview, "shown", false);
            stage.preview.replace_children_with_node_0();
        });
        self.workspace.show_feeling(None);
    }
}

/// What of the board is lifted: the thing that was taken hold of, and the cards that go with it.
fn things(carried: &Carried) -> impl Iterator<Item = DragItem> {
    let held = (carried.item.on_map().is_some() && carried.cards.is_empty()).then_some(carried.item);
    held.into_iter().chain(carried.cards.iter().copied().map(DragItem::Card))
}
