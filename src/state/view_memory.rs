//! How a map was looked at: scroll and zoom, remembered per map. It may be lost without harm.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::model::MapId;
use crate::platform::element::{self, HtmlElement};
use crate::platform::{number, page};
use crate::session::viewport::{LEAST_ZOOM, MOST_ZOOM};
use crate::state::listen;
use crate::state::memory::Memory;

/// The property of the board's style that the style sheets take the zoom from.
pub const ZOOM_PROPERTY: &str = "--zoom";
/// How long the board must rest before its place is written down.
const REST: Duration = Duration::from_millis(400);

/// How the open map is looked at.
#[derive(Debug, Clone, Copy)]
pub struct ViewMemory {
    map: MapId,
    memory: Memory,
    zoom: RwSignal<f64>,
    /// The place to go to once the board is drawn.
    place: StoredValue<Option<(f64, f64)>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl ViewMemory {
    /// Reads how `map` was looked at last.
    #[must_use]
    pub fn start(map: MapId, memory: Memory) -> Self {
        let (zoom, place) = read(map, memory).map_or((1.0, None), |(x, y, zoom)| (zoom, Some((x, y))));
        let memory = Self {
            map,
            memory,
            zoom: RwSignal::new(zoom),
            place: StoredValue::new(place),
            timer: StoredValue::new(None),
        };
        Effect::new(move |last: Option<()>| {
            memory.zoom.track();
            if last.is_some() {
                memory.scrolled();
            }
        });
        listen::on_page_hidden(move || memory.write());
        memory
    }

    /// The zoom factor; 1 is the natural size.
    #[must_use]
    pub fn zoom(self) -> f64 {
        self.zoom.get()
    }

    /// Depends on it.
    pub fn track_zoom(self) {
        self.zoom.track();
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn zoom_now(self) -> f64 {
        self.zoom.get_untracked()
    }

    /// Zooms `board`. It is written at once, so that what is measured next is true.
    pub(crate) fn set_zoom(self, board: &HtmlElement, zoom: f64) {
        if (zoom - self.zoom_now()).abs() > f64::EPSILON {
            element::set_style(board, ZOOM_PROPERTY, &zoom.to_string());
            self.zoom.set(zoom);
        }
    }

    /// The board was scrolled or looks different: that is written down once it rests.
    pub fn scrolled(self) {
        let timer = set_timeout_with_handle(move || self.write(), REST);
        let earlier = self.timer.try_update_value(|kept| std::mem::replace(kept, timer.ok()));
        if let Some(Some(earlier)) = earlier {
            earlier.clear();
        }
    }

    /// Scrolls the board to where it was, once it is drawn.
    pub fn restore_soon(self) {
        let Some((x, y)) = self.place.try_update_value(Option::take).flatten() else { return };
        request_animation_frame(move || {
            if let Some(board) = element::find("[data-canvas]") {
                element::scroll_to(&board, x, y);
            }
        });
    }

    fn write(self) {
        let Some(board) = element::find("[data-canvas]") else { return };
        let Some(zoom) = self.zoom.try_get_untracked() else { return };
        let (x, y) = element::scroll_place(&board);
        self.memory.set(&key(self.map), &format!("{x:.0} {y:.0} {zoom}"));
    }
}

fn key(map: MapId) -> String {
    format!("waymark:{}:view:{map}", page::site_path())
}

fn read(map: MapId, memory: Memory) -> Option<(f64, f64, f64)> {
    let text = memory.get(&key(map))?;
    let mut numbers = text.split(' ').take(3).map(number::read);
    let (x, y, zoom) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let is_sound = x.is_finite() && y.is_finite() && (LEAST_ZOOM..=MOST_ZOOM).contains(&zoom);
    is_sound.then_some((x, y, zoom))
}
