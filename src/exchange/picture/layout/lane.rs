//! The headers of lanes.

use crate::drawing::sign;
use crate::exchange::picture::sizes::{
    BLUEPRINT_BOTTOM, BOLD, LANE_HINT_LINE, LANE_HINT_TOP, LANE_LINE, LANE_PADDING_BLOCK, LANE_PADDING_END,
    LANE_PADDING_START, LANE_SIGN_BOTTOM, LANE_TITLE, LANE_TITLE_LINE, LANE_TITLE_TOP, LANE_WIDTH, LINE,
    LONG_LINES, REGULAR, SIGN, TEXT_XS,
};
use crate::exchange::picture::typeset::{Style, Typesetter, Words};
use crate::model::{Color, Field, Lane};
use crate::wording;

/// How the title of a lane is written.
pub(in crate::exchange::picture) const LANE: Style = Style::new(LANE_TITLE, BOLD, LANE_TITLE_LINE);
/// How it is written what a lane is for.
pub(in crate::exchange::picture) const HINT: Style = Style::new(TEXT_XS, REGULAR, LANE_HINT_LINE);
/// How the name of a line of a service blueprint is written.
pub(in crate::exchange::picture) const BLUEPRINT: Style = Style::new(TEXT_XS, REGULAR, LINE).italic(true);

/// How wide the texts in the header of a lane are.
pub(in crate::exchange::picture) const ROOM: f64 =
    LANE_WIDTH - LANE_PADDING_START - LANE_PADDING_END - LANE_LINE;

/// The header of a lane, top to bottom.
#[derive(Debug)]
pub(in crate::exchange::picture) struct LaneHead {
    /// The line of a service blueprint that the lane lies below.
    pub(in crate::exchange::picture) blueprint: Option<Words>,
    pub(in crate::exchange::picture) sign: Option<&'static str>,
    pub(in crate::exchange::picture) title: Words,
    /// What the lane is for; nothing if it is collapsed.
    pub(in crate::exchange::picture) hint: Option<Words>,
    pub(in crate::exchange::picture) color: Option<Color>,
    pub(in crate::exchange::picture) height: f64,
}

impl LaneHead {
    pub(super) fn of(lane: &Lane, is_collapsed: bool, setter: Typesetter<'_>) -> Self {
        let blueprint =
            wording::blueprint_line(lane.kind).map(|line| setter.wrap(line, BLUEPRINT, ROOM, LONG_LINES));
        let sign = lane.fields.choice(Field::Icon).map(sign::of_lane);
        let title = setter.wrap(&wording::titled(lane.title(), "lane"), LANE, ROOM, LONG_LINES);
        let hint = wording::lane_hint_to_read(lane.kind).filter(|_| !is_collapsed);
        let hint = hint.map(|hint| setter.wrap(hint, HINT, ROOM, LONG_LINES));
        let mut height = 2.0 * LANE_PADDING_BLOCK + LANE_TITLE_TOP + title.height(LANE);
        height += blueprint.as_ref().map_or(0.0, |words| words.height(BLUEPRINT) + BLUEPRINT_BOTTOM);
        height += sign.map_or(0.0, |_| SIGN + LANE_SIGN_BOTTOM);
        height += hint.as_ref().map_or(0.0, |words| LANE_HINT_TOP + words.height(HINT));
        Self { blueprint, sign, title, hint, color: lane.color(), height }
    }
}
