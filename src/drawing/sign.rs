//! The signs that stand on a map, as lines of one stroke on a field of 24 by 24.

use crate::model::{Channel, LaneIcon};

/// How thick the lines are, in units of the field.
pub(crate) const STROKE: f64 = 1.8;
/// A star: a moment of truth.
pub(crate) const STAR: &str = "M12 3.8l2.5 5.2 5.7.7-4.2 3.9 1.1 5.7-5.1-2.8-5.1 2.8L8 13.6 3.8 9.7 9.5 9z";
/// Two cherries: low-hanging fruit.
pub(crate) const FRUIT: &str = "M7.5 13a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM16.5 11a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z\
                                M8 13c.6-4 3-7.2 8.5-9M16.5 11c-.6-2.6-.6-4.8 0-7";

/// The sign of a channel; a ring with a dot for one without a sign of its own, and where none was said.
pub(crate) fn of_channel(channel: Option<Channel>) -> &'static str {
    match channel {
        Some(Channel::Web) => {
            "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 4.9-5 12.1 0 17\
             M12 3.5c5 4.9 5 12.1 0 17"
        }
        Some(Channel::App) => "M7 3.5h10v17H7zM11 17.3h2",
        Some(Channel::Email) => "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7",
        Some(Channel::Phone) => {
            "M5.8 4h3.4l1.6 4.2-2.3 1.8a11 11 0 0 0 5.5 5.5l1.8-2.3 4.2 1.6v3.4a2 2 0 0 1-2 2\
             A15.8 15.8 0 0 1 3.8 6a2 2 0 0 1 2-2z"
        }
        Some(Channel::Chat) => "M4 5h16v11h-9l-5 4v-4H4z",
        Some(Channel::Social) => {
            "M6.5 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17.5 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z\
             M17.5 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.8 10.9l6.4-3.2M8.8 13.1l6.4 3.2"
        }
        Some(Channel::Search) => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20",
        Some(Channel::Place) => {
            "M12 21s7-5.8 7-11a7 7 0 1 0-14 0c0 5.2 7 11 7 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
        }
        Some(Channel::Event) => "M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7",
        Some(Channel::Post) => "M12 3.5 20 8v8.3l-8 4.4-8-4.4V8zM4 8l8 4.4L20 8M12 12.4v8.3",
        Some(Channel::Product) => "M3.5 5h17v11.5h-17zM12 16.5V20M8.5 20h7",
        Some(Channel::Partner) => {
            "M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM15 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z"
        }
        Some(Channel::WordOfMouth) => {
            "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM3 19.5a6 6 0 0 1 12 0M15.8 5.2a3.2 3.2 0 0 1 0 6\
             M17.2 14a6 6 0 0 1 3.8 5.5"
        }
        Some(Channel::Other) | None => {
            "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z"
        }
    }
}

/// The icon that somebody chose for a lane.
pub(crate) fn of_lane(icon: LaneIcon) -> &'static str {
    match icon {
        LaneIcon::Star => STAR,
        LaneIcon::Flag => "M6 21V4M6 4.5h12l-2.5 4.2L18 13H6",
        LaneIcon::Heart => {
            "M12 19.8s-7.8-4.6-7.8-9.9A4.2 4.2 0 0 1 12 7.7a4.2 4.2 0 0 1 7.8 2.2c0 5.3-7.8 9.9-7.8 9.9z"
        }
        LaneIcon::Idea => "M9.5 16.5c0-2-3-3-3-7a5.5 5.5 0 0 1 11 0c0 4-3 5-3 7zM9.8 20.5h4.4",
        LaneIcon::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
        LaneIcon::Team => of_channel(Some(Channel::WordOfMouth)),
        LaneIcon::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.2 2",
        LaneIcon::Document => "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6",
        LaneIcon::Gear => {
            "M12 8.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21\
             M5.6 5.6l1.9 1.9M16.5 16.5l1.9 1.9M5.6 18.4l1.9-1.9M16.5 7.5l1.9-1.9"
        }
        LaneIcon::Chart => "M4.5 20h15M7 20v-6M12 20V6M17 20v-9",
        LaneIcon::Cart => {
            "M3 4.5h2.6l2.2 10.5h9.6l2.1-7.5H6.4M9.3 18.2a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2z\
             M16.3 18.2a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2z"
        }
        LaneIcon::Warning => "M12 4.2 21.2 20H2.8zM12 10.2v4.3M12 17.2v.1",
    }
}
