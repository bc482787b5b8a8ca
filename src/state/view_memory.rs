//! How a map was looked at: scroll and zoom, remembered per map. It may be lost without harm.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::model::MapId;
use crate::platform::{element, page, storage};
use crate::state::listen;

/// The zoom factors that the buttons step through.
const ZOOMS: [f64; 9] = [0.25, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0];
/// How long the board must rest before its place is written down.
const REST: Duration = Duration::from_millis(400);

/// How the open map is looked at.
#[derive(Debug, Clone, Copy)]
pub struct ViewMemory {
    map: MapId,
    zoom: RwSignal<f64>,
    /// The place to go to once the board is drawn.
    place: StoredValue<Option<(f64, f64)>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl ViewMemory {
    /// Reads how `map` was looked at last.
    #[must_use]
    pub fn start(map: MapId) -> Self {
        let (zoom, place) = read(map).map_or((1.0, None), |(x, y, zoom)| (zoom, Some((x, y))));
        let memory = Self {
            map,
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

    /// Goes to the next larger or smaller zoom factor.
    pub fn zoom_step(self, is_larger: bool) {
        let now = self.zoom.get_untracked();
        let next = match is_larger {
            true => ZOOMS.into_iter().find(|zoom| *zoom > now + 0.001),
            false => ZOOMS.into_iter().rev().find(|zoom| *zoom < now - 0.001),
        };
        self.zoom.set(next.unwrap_or(now));
    }

    /// Goes back to the natural size.
    pub fn zoom_reset(self) {
        self.zoom.set(1.0);
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
        // A lost place is no loss worth a word.
        storage::set(&key(self.map), &format!("{x:.0} {y:.0} {zoom}")).ok();
    }
}

fn key(map: MapId) -> String {
    format!("waymark:{}:view:{map}", page::site_path())
}

fn read(map: MapId) -> Option<(f64, f64, f64)> {
    let text = storage::get(&key(map))?;
    let mut numbers = text.split(' ').take(3).map(str::parse::<f64>);
    let (x, y, zoom) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
    let is_sound = x.is_finite() && y.is_finite() && (0.25..=3.0).contains(&zoom);
    is_sound.then_some((x, y, zoom))
}
