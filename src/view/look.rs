//! The words by which the style sheets know the values of the model.

use crate::model::{BuyingPhase, Color, LaneKind, Presence};

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
        LaneKind::Frontstage => "frontstage",
        LaneKind::Backstage => "backstage",
        LaneKind::Support => "support",
        LaneKind::Custom => "custom",
    }
}
