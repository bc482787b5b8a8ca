//! What a keyboard on the screen leaves of the page.
//!
//! Some browsers make the window smaller for it, which needs nothing more. Others leave the window as it is, draw
//! the keyboard over it and push the page up: then only the visual viewport tells.

/// Less than this is no keyboard: bars of the browser come and go as well.
const LEAST: f64 = 80.0;
/// Below this there is no room for bars beside what is written, in CSS px.
const LOW: f64 = 560.0;

/// What the browser says about the window and the part of it that is seen, in CSS px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    /// How high the window is.
    pub window: f64,
    /// How high the part is that is seen.
    pub height: f64,
    /// Where it begins, from the top of the page.
    pub top: f64,
    /// How much the page is zoomed by two fingers.
    pub scale: f64,
}

/// The part of the page between its top and a keyboard that lies over it, in CSS px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Where it begins, from the top of the page.
    pub top: f64,
    /// How high it is.
    pub height: f64,
    /// How much of the window lies below it.
    pub below: f64,
}

impl Seen {
    /// The room that is left, if a keyboard lies over the page. A page that is zoomed is seen in part as well, but
    /// there is no keyboard to make room for.
    #[must_use]
    pub fn room(self) -> Option<Room> {
        let is_zoomed = (self.scale - 1.0).abs() > 0.01;
        let is_covered = self.window - self.height >= LEAST;
        let below = (self.window - self.height - self.top).max(0.0);
        (is_covered && !is_zoomed).then_some(Room { top: self.top.max(0.0), height: self.height, below })
    }

    /// Whether so little can be seen, with or without a keyboard, that only what is written has room.
    #[must_use]
    pub fn is_low(self) -> bool {
        self.height * self.scale < LOW
    }
}
