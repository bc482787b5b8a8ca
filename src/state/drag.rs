//! The drag machine in the browser: events in, effects done.

use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::model::CellKey;
use crate::platform::element::{self, HtmlElement};
use crate::platform::{clock, listen, page};
use crate::session::Item;
use crate::session::autoscroll::{Autoscroll, Axes, Motion};
use crate::session::drag::{CancelReason, Context, Drag, DragItem, Effect, Input, Press, Target};
use crate::session::hit::{Line, PointInClient, RectInClient};
use crate::session::{Direction, GridRow, shown_rows};
use crate::state::measure;
use crate::state::workspace::Workspace;
use crate::state::{dom, listen as lifetime};

/// The elements that a drag writes to, looked up once per drag.
#[derive(Debug, Clone)]
struct Stage {
    board: HtmlElement,
    preview: HtmlElement,
    indicator: HtmlElement,
    tint: HtmlElement,
}

/// What goes on in the browser while something is dragged.
#[derive(Debug, Default)]
struct Going {
    machine: Drag,
    /// The rows of the board when the press began.
    rows: Vec<GridRow>,
    /// What is shown as lifted.
    lifted: Option<DragItem>,
    stage: Option<Rc<Stage>>,
    hold: Option<TimeoutHandle>,
    /// The newest position of the pointer, until the next frame.
    latest: Option<(i32, PointInClient)>,
    is_frame_due: bool,
    scrolling: Option<(Axes, Autoscroll, f64)>,
    viewport: RectInClient,
    swallows_click: bool,
}

/// The one drag of a board.
#[derive(Debug, Clone, Copy)]
pub struct Dragging {
    workspace: Workspace,
    going: StoredValue<SendWrapper<Going>>,
}

impl Dragging {
    /// Makes it for the board of `workspace`; what ends a drag from outside is heard from now on.
    #[must_use]
    pub fn provide(workspace: Workspace) -> Self {
        let dragging = Self { workspace, going: StoredValue::new(SendWrapper::new(Going::default())) };
        lifetime::on_window_blur(move || dragging.cancel(CancelReason::Blur));
        lifetime::on_window_resize(move || dragging.cancel(CancelReason::Resize));
        lifetime::on_page_hidden(move || dragging.cancel(CancelReason::Hidden));
        provide_context(dragging);
        dragging
    }

    /// The drag of the board that a component belongs to.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Prevents scrolling by a finger that drags.
    ///
    /// The listener must be there before the touch begins and must not be passive: otherwise the browser
    /// scrolls and cancels the pointer (Chromium 156; Safari ignores listeners that come later).
    pub fn hear_touches(self, board: &HtmlElement) {
        let listener = listen::on(board, "touchmove", move |event: leptos::ev::TouchEvent| {
            if self.read(|going| going.machine.is_following_pointer()) && event.cancelable() {
                event.prevent_default();
            }
        });
        lifetime::keep(listener);
    }

    /// A pointer goes down on something that can be dragged.
    pub fn press(self, press: Press) {
        let personas = self.workspace.shown_personas_now();
        let rows = self.workspace.store.peek(|document| shown_rows(document, &personas));
        self.change(|going| {
            going.swallows_click = false;
            if going.machine.is_idle() {
                going.rows = rows;
                going.latest = None;
            }
        });
        self.step(Input::Down(press));
    }

    /// A pointer went down somewhere else.
    pub fn other_press(self) {
        // No click came after the last drag, because what was pressed has moved.
        self.change(|going| going.swallows_click = false);
        if !self.is_idle() {
            self.cancel(CancelReason::SecondPointer);
        }
    }

    /// A pointer moved. The newest position counts, once per frame.
    pub fn moved(self, pointer: i32, at: PointInClient) {
        let ask = self.change(|going| {
            if going.machine.is_idle() {
                return false;
            }
            going.latest = Some((pointer, at));
            !std::mem::replace(&mut going.is_frame_due, true)
        });
        if ask {
            request_animation_frame(move || self.frame());
        }
    }

    fn frame(self) {
        let latest = self.change(|going| {
            going.is_frame_due = false;
            going.latest.take()
        });
        if let Some((pointer, at)) = latest {
            self.step(Input::Move { pointer, at });
            // The place stays known for scrolling at the edges.
            self.change(|going| going.latest.get_or_insert((pointer, at)).0);
        }
    }

    /// A pointer went up.
    pub fn released(self, pointer: i32, at: PointInClient) {
        self.step(Input::Up { pointer, at });
    }

    /// The browser took a pointer away.
    pub fn pointer_cancelled(self) {
        self.cancel(CancelReason::PointerCancel);
    }

    /// Ends a drag without a drop.
    pub fn cancel(self, reason: CancelReason) {
        if !self.is_idle() {
            self.step(Input::Cancel(reason));
        }
    }

    /// The keyboard picks a thing up.
    pub fn lift(self, item: DragItem) {
        let personas = self.workspace.shown_personas_now();
        let rows = self.workspace.store.peek(|document| shown_rows(document, &personas));
        self.change(|going| going.rows = rows);
        self.step(Input::Lift(item));
    }

    /// An arrow key moves what the keyboard lifted.
    pub fn arrow(self, direction: Direction) {
        self.step(Input::Arrow(direction));
    }

    /// The keyboard drops what it lifted.
    pub fn drop_here(self) {
        self.step(Input::Drop);
    }

    /// The board scrolled.
    pub fn scrolled(self) {
        if self.read(|going| going.machine.lifted().is_some()) {
            let origin = self.read(|going| going.stage.as_ref().map(|stage| measure::origin(&stage.board)));
            if let Some(origin) = origin {
                self.step(Input::Scrolled { origin });
            }
        }
    }

    /// Whether nothing is pressed or lifted.
    #[must_use]
    pub fn is_idle(self) -> bool {
        self.read(|going| going.machine.is_idle())
    }

    /// Whether something is lifted by keys.
    #[must_use]
    pub fn is_following_keys(self) -> bool {
        self.read(|going| going.machine.is_following_keys())
    }

    /// Whether something is lifted at all.
    #[must_use]
    pub fn is_lifted(self) -> bool {
        self.read(|going| going.machine.lifted().is_some())
    }

    /// Whether a finger or a pen presses or drags.
    #[must_use]
    pub fn is_touching(self) -> bool {
        self.read(|going| going.machine.is_touching())
    }

    /// Whether the click that comes now belongs to the drag that just ended.
    #[must_use]
    pub fn swallows_click(self) -> bool {
        self.change(|going| std::mem::take(&mut going.swallows_click))
    }

    fn read<R>(self, read: impl FnOnce(&Going) -> R) -> R {
        self.going.with_value(|going| read(going))
    }

    fn change<R>(self, change: impl FnOnce(&mut Going) -> R) -> R
    where
        R: Default,
    {
        self.going.try_update_value(|going| change(going)).unwrap_or_default()
    }

    /// Takes a step, and further ones for what was measured meanwhile.
    fn step(self, input: Input) {
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            let mut effects = Vec::new();
            self.workspace.store.peek(|document| {
                self.change(|going| {
                    let context = Context { document, rows: &going.rows };
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
        let (shown, lifted) = self.read(|going| (going.lifted, going.machine.lifted()));
        if shown == lifted {
            return;
        }
        self.change(|going| going.lifted = lifted);
        for (item, is_lifted) in [(shown, false), (lifted, true)] {
            let on_map = item.filter(|item| item.on_map().is_some());
            if let Some(element) = on_map.and_then(|item| dom::find(&dom::selector_of_drag(item))) {
                element::set_class(&element, "lifted", is_lifted);
                // What is lifted is pale and does nothing until it is dropped.
                element::set_flag(&element, "aria-disabled", is_lifted);
            }
        }
        if let Some(body) = dom::find("body") {
            element::set_class(&body, "dragging", lifted.is_some());
        }
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
            Effect::ShowPreview { item, .. } => self.show_preview(item),
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
                    flash(self.read(|going| going.lifted).and_then(DragItem::on_map));
                }
            }
            Effect::AddCard { cell, at } => self.workspace.begin_draft(cell, at),
            Effect::Focus(spot) => self.workspace.focus_spot(spot),
        }
        None
    }

    fn start_hold(self, ms: f64) {
        let wait = Duration::from_secs_f64(ms / 1000.0);
        let timer = set_timeout_with_handle(move || self.step(Input::HoldElapsed), wait);
        self.change(|going| going.hold = timer.ok());
    }

    fn stop_hold(self) {
        if let Some(timer) = self.change(|going| going.hold.take()) {
            timer.clear();
        }
    }

    /// Does something with the elements, which are looked up when the first effect of a drag needs them.
    fn on_stage(self, act: impl FnOnce(&Stage)) {
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
            request_animation_frame(move || {
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

    fn show_preview(self, item: DragItem) {
        self.on_stage(|stage| {
            if let Some(source) = dom::find(&dom::selector_of_drag(item)) {
                element::show_copy(&stage.preview, &source);
            }
            element::set_class(&stage.preview, "shown", true);
        });
    }

    fn hide_preview(self) {
        self.on_stage(|stage| {
            element::set_class(&stage.preview, "shown", false);
            stage.preview.replace_children_with_node_0();
        });
        self.workspace.show_feeling(None);
    }

    fn start_autoscroll(self, axes: Axes) {
        let now = clock::now_ms();
        let is_new =
            self.change(|going| going.scrolling.replace((axes, Autoscroll::default(), now)).is_none());
        if is_new {
            request_animation_frame(move || self.autoscroll_frame());
        }
    }

    /// Scrolls as far as the time since the last frame asks for.
    fn autoscroll_frame(self) {
        let now = clock::now_ms();
        let motion = if page::prefers_reduced_motion() { Motion::Reduced } else { Motion::Full };
        let step = self.change(|going| {
            let (_, pointer) = going.latest?;
            let viewport = going.viewport;
            let (axes, autoscroll, last) = going.scrolling.as_mut()?;
            let velocity = autoscroll.velocity(pointer, viewport, *axes, motion, now);
            let seconds = (now - *last).max(0.0) / 1000.0;
            *last = now;
            Some((velocity.x * seconds, velocity.y * seconds))
        });
        if let Some((right, down)) = step
            && (right != 0.0 || down != 0.0)
        {
            self.on_stage(|stage| element::scroll_by(&stage.board, right, down));
        }
        if self.read(|going| going.scrolling.is_some()) {
            request_animation_frame(move || self.autoscroll_frame());
        }
    }
}

impl Stage {
    fn find() -> Option<Self> {
        Some(Self {
            board: element::find("[data-canvas]")?,
            preview: element::find("[data-preview]")?,
            indicator: element::find("[data-indicator]")?,
            tint: element::find("[data-tint]")?,
        })
    }
}

fn show_target(stage: &Stage, target: &Target) {
    match target.line {
        Some(Line::Level { x, y }) => {
            element::set_class(&stage.indicator, "upright", false);
            element::set_style(&stage.indicator, "width", &format!("{:.1}px", x.length()));
            element::set_style(&stage.indicator, "height", "");
            element::move_to(&stage.indicator, x.start, y);
        }
        Some(Line::Upright { x, y }) => {
            element::set_class(&stage.indicator, "upright", true);
            element::set_style(&stage.indicator, "width", "");
            element::set_style(&stage.indicator, "height", &format!("{:.1}px", y.length()));
            element::move_to(&stage.indicator, x, y.start);
        }
        None => {}
    }
    element::set_class(&stage.indicator, "shown", target.line.is_some());
    if let Some(rect) = target.tint {
        element::set_style(&stage.tint, "width", &format!("{:.1}px", rect.x.length()));
        element::set_style(&stage.tint, "height", &format!("{:.1}px", rect.y.length()));
        element::move_to(&stage.tint, rect.x.start, rect.y.start);
    }
    element::set_class(&stage.tint, "shown", target.tint.is_some());
}

fn hide_target(stage: &Stage) {
    element::set_class(&stage.indicator, "shown", false);
    element::set_class(&stage.tint, "shown", false);
}

/// Lets a thing that moved show where it is now, once the page shows it there.
fn flash(item: Option<Item>) {
    let Some(item) = item else { return };
    request_animation_frame(move || {
        if let Some(element) = dom::find(&dom::selector_of(item)) {
            element::set_class(&element, "flash", true);
            set_timeout(move || element::set_class(&element, "flash", false), Duration::from_millis(700));
        }
    });
}
