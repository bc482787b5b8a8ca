//! The words by which the style sheets know the values of the model, and the names of views.

use crate::model::{BuyingPhase, Color, LaneIcon, LaneKind, Presence};
use crate::session::MapView;
use crate::view::parts::icon::IconName;

/// The value of `data-color`.
pub(crate) fn color(color: Color) -> &'static str {
    match color {
        Color::Violet => "violet",
        Color::Teal => "teal",
        Color::Amber => "amber",
        Color::Blue => "blue",
        Color::Rose => "rose",
        Color::Green => "green",
        Color::Orange => "orange",
        Color::Slate => "slate",
    }
}

/// What a view of a map is called.
pub(crate) fn view_name(view: MapView) -> &'static str {
    match view {
        MapView::Canvas => "Canvas",
        MapView::Outline => "Outline",
        MapView::Plan => "Action plan",
        MapView::Insight => "Insight",
        MapView::Personas => "Personas",
        MapView::Compare => "Compare",
    }
}

/// The value of `data-view`.
pub(crate) fn map_view(view: MapView) -> &'static str {
    match view {
        MapView::Canvas => "canvas",
        MapView::Outline => "outline",
        MapView::Plan => "plan",
        MapView::Insight => "insight",
        MapView::Personas => "personas",
        MapView::Compare => "compare",
    }
}

/// The icon that somebody chose for a lane.
pub(crate) fn lane_icon(icon: LaneIcon) -> IconName {
    match icon {
        LaneIcon::Star => IconName::Star,
        LaneIcon::Flag => IconName::Flag,
        LaneIcon::Heart => IconName::Need,
        LaneIcon::Idea => IconName::Idea,
        LaneIcon::Person => IconName::Person,
        LaneIcon::Team => IconName::WordOfMouth,
        LaneIcon::Clock => IconName::Clock,
        LaneIcon::Document => IconName::Document,
        LaneIcon::Gear => IconName::Gear,
        LaneIcon::Chart => IconName::Chart,
        LaneIcon::Cart => IconName::Cart,
        LaneIcon::Warning => IconName::Warning,
    }
}

/// The value of `data-phase`.
pub(crate) fn phase(phase: BuyingPhase) -> &'static str {
    match phase {
        BuyingPhase::Before => "before",
        BuyingPhase::Purchase => "purchase",
        BuyingPhase::After => "after",
    }
}

/// The value of `data-presence`; none where we are in contact, as in most stages.
pub(crate) fn presence(presence: Presence) -> Option<&'static str> {
    match presence {
        Presence::Us => None,
        Presence::Partner => Some("partner"),
        Presence::Nobody => Some("nobody"),
    }
}

/// The value of `data-lane-kind`.
pub(crate) fn lane_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "touchpoints",
        LaneKind::Emotion => "emotion",
        LaneKind::Actions => "actions",
        LaneKind::Thoughts => "thoughts",
        LaneKind::PainPoints => "pain-points",
        LaneKind::Opportunities => "opportunities",
        LaneKind::Needs => "needs",
        LaneKind::Channels => "channels",
        LaneKind::Frontstage => "frontstage",
        LaneKind::Backstage => "backstage",
        LaneKind::Support => "support",
        LaneKind::Metrics => "metrics",
        LaneKind::Storyboard => "storyboard",
        LaneKind::Custom => "custom",
    }
}
