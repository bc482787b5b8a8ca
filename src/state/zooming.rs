//! Zooming the board by wheel, keys and buttons.
//!
//! What a frame's events ask for is done once, in the frame: the page is measured, the zoom written, and the
//! page measured a second time, which is the one layout that a step of zoom costs.

use std::time::Duration;

use leptos::ev::WheelEvent;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::platform::element::{self, Element, HtmlElement};
use crate::platform::fault;
use crate::session::hit::{PointInClient, RectInClient};
use crate::session::keymap::ZoomAction;
use crate::session::viewport;
use crate::state::editor_parts::{FIT_MAP, FIT_SELECTION};
use crate::state::view_memory::ViewMemory;
use crate::state::workspace::Workspace;
use crate::state::{dom, listen, measure};
use crate::wording;

/// How long the zoom must rest before it is said.
const REST: Duration = Duration::from_millis(500);

/// What on the board stays under the pointer: the things it is on, and how far along them.
#[derive(Debug, Clone)]
struct Anchor {
    /// Where it was found, so that it is the same while the pointer rests.
    from: PointInClient,
    across: HtmlElement,
    down: HtmlElement,
    share: (f64, f64),
}

#[derive(Debug, Default)]
struct Going {
    /// The zoom factor and the place of the anchor that the next frame brings.
    asked: Option<(f64, PointInClient)>,
    /// Kept from frame to frame, so that rounding does not add up.
    anchor: Option<Anchor>,
    rest: Option<TimeoutHandle>,
}

/// The zoom of the board.
#[derive(Debug, Clone, Copy)]
pub struct Zooming {
    pub(super) workspace: Workspace,
    pub(super) memory: ViewMemory,
    going: StoredValue<SendWrapper<Going>>,
}

impl Zooming {
    /// Makes it for the board of `workspace`.
    pub fn provide(workspace: Workspace, memory: ViewMemory) {
        let going = StoredValue::new(SendWrapper::new(Going::default()));
        provide_context(Self { workspace, memory, going });
    }

    /// The zoom of the board that a component belongs to.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Hears the wheel with Control, which is also what a trackpad sends for a pinch. The page's own zoom is
    /// prevented there and nowhere else.
    pub fn hear_wheel(self, board: &HtmlElement, is_busy: impl Fn() -> bool + 'static) {
        listen::keep_on(board, "wheel", move |event: WheelEvent| {
            if !event.ctrl_key() && !event.meta_key() {
                return;
            }
            event.prevent_default();
            if !is_busy() {
                let at = PointInClient { x: f64::from(event.client_x()), y: f64::from(event.client_y()) };
                let is_in_lines = event.delta_mode() == WheelEvent::DOM_DELTA_LINE;
                self.zoom_to(viewport::by_wheel(self.next_zoom(), event.delta_y(), is_in_lines), at);
            }
        });
    }

    /// The zoom factor, with what the next frame brings.
    pub(crate) fn next_zoom(self) -> f64 {
        let asked = self.going.try_with_value(|going| going.asked.map(|(zoom, _)| zoom)).flatten();
        asked.unwrap_or_else(|| self.memory.zoom_now())
    }

    /// Forgets what stayed under the pointer: another gesture begins.
    pub(crate) fn begin(self) {
        self.change(|going| going.anchor = None);
    }

    /// Takes hold of what is at `at`, which then stays under the fingers wherever they go.
    pub(crate) fn take_hold(self, at: PointInClient) {
        let anchor = board().and_then(|board| Anchor::find(&board, at));
        self.change(|going| going.anchor = anchor);
    }

    /// Zooms in the next frame, so that what is held comes to `at`; what is there now if nothing is held.
    pub(crate) fn zoom_to(self, zoom: f64, at: PointInClient) {
        let is_first = self.change(|going| going.asked.replace((zoom, at)).is_none());
        if is_first {
            self.workspace.next_frame(move || self.frame(true));
        }
    }

    /// The same while fingers hold something.
    pub(crate) fn pinch_to(self, zoom: f64, at: PointInClient) {
        let is_first = self.change(|going| going.asked.replace((zoom, at)).is_none());
        if is_first {
            self.workspace.next_frame(move || self.frame(false));
        }
    }

    fn frame(self, stays_at_pointer: bool) {
        fault::point("frame", "zoom");
        let (asked, held) = self.change(|going| (going.asked.take(), going.anchor.take()));
        let (Some((zoom, at)), Some(board)) = (asked, board()) else { return };
        let held = held.filter(|held| held.is_there() && (!stays_at_pointer || held.from == at));
        let Some(anchor) = held.or_else(|| Anchor::find(&board, at)) else { return };
        self.memory.set_zoom(&board, zoom);
        let (right, down) = anchor.scroll_to_keep(at);
        element::scroll_by(&board, right, down);
        self.change(|going| going.anchor = Some(anchor));
        self.say_once_at_rest();
    }

    /// Does what a key or a button asks for.
    pub fn act(self, action: ZoomAction) {
        match action {
            ZoomAction::In => self.zoom_about_middle(viewport::step(self.next_zoom(), true)),
            ZoomAction::Out => self.zoom_about_middle(viewport::step(self.next_zoom(), false)),
            ZoomAction::Reset => self.zoom_about_middle(1.0),
            ZoomAction::FitMap => self.workspace.with_part(&FIT_MAP, move |fit| fit(self)),
            ZoomAction::FitSelection => self.workspace.with_part(&FIT_SELECTION, move |fit| fit(self)),
        }
    }

    fn zoom_about_middle(self, zoom: f64) {
        let Some(board) = board() else { return };
        let (headers, whole) = (measure::headers(&board), element::rect(&board));
        let middle = |start: f64, length: f64, header: f64| start + header + (length - header).max(0.0) / 2.0;
        self.zoom_to(
            zoom,
            PointInClient {
                x: middle(whole.left, whole.width, headers.width),
                y: middle(whole.top, whole.height, headers.height),
            },
        );
    }

    pub(super) fn say_once_at_rest(self) {
        let say = move || self.workspace.announcer().say(wording::zoomed(self.memory.zoom_now()));
        let timer = self.workspace.after(REST, say);
        if let Some(earlier) = self.change(|going| std::mem::replace(&mut going.rest, timer)) {
            earlier.clear();
        }
    }

    fn change<R: Default>(self, change: impl FnOnce(&mut Going) -> R) -> R {
        self.going.try_update_value(|going| change(going)).unwrap_or_default()
    }
}

impl Anchor {
    /// What is at `at`. Headers stay at the edge of the board while it scrolls, so along that side the grid counts.
    fn find(board: &HtmlElement, at: PointInClient) -> Option<Self> {
        let grid = element::find_all(board, ".board-grid").into_iter().next()?;
        let things = "[data-canvas] :is([data-card], [data-cell], [data-stage], [data-lane])";
        let thing = element::at_point(at.x, at.y).and_then(|under| element::closest(Some(under), things));
        let thing = thing.unwrap_or_else(|| grid.clone());
        let across = if thing.has_attribute("data-lane") { grid.clone() } else { thing.clone() };
        let down = if thing.has_attribute("data-stage") { grid } else { thing };
        let rect = measured(&across, &down);
        let share = (viewport::share(rect.x, at.x), viewport::share(rect.y, at.y));
        Some(Self { from: at, across, down, share })
    }

    fn is_there(&self) -> bool {
        self.across.is_connected() && self.down.is_connected()
    }

    fn scroll_to_keep(&self, to: PointInClient) -> (f64, f64) {
        viewport::scroll_to_keep(self.share, measured(&self.across, &self.down), to)
    }
}

fn measured(across: &Element, down: &Element) -> RectInClient {
    RectInClient { x: measure::client_rect(across).x, y: measure::client_rect(down).y }
}

pub(super) fn board() -> Option<HtmlElement> {
    dom::find("[data-canvas]")
}
