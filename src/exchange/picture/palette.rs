//! The colors of the canvas that pictures repeat, light and dark, each with its token.
//!
//! A test compares them with `public/styles/tokens.css`.

use crate::model::{BuyingPhase, Color, Sentiment};

macro_rules! palette {
    ($($name:ident = $token:literal: $light:literal, $dark:literal;)+) => {
        /// The colors of one theme, each as `#rrggbb`, named like their tokens.
        #[derive(Debug, Clone, Copy)]
        pub(super) struct Palette {
            /// What the picture lies on.
            pub(super) ground: &'static str,
            /// The line around what has a shadow, and how dense it is, from 0 to 1.
            pub(super) edge: (&'static str, f64),
            /// How dense each layer of a shadow is, from 0 to 1.
            pub(super) shadow: f64,
            $(pub(super) $name: &'static str,)+
        }

        impl Palette {
            /// The light theme.
            pub(super) const LIGHT: Self =
                Self { ground: "#f6f5f2", edge: ("#ffffff", 0.0), shadow: 0.06, $($name: $light,)+ };
            /// The dark theme: a light edge shows what a shadow cannot.
            pub(super) const DARK: Self =
                Self { ground: "#14171c", edge: ("#ffffff", 0.08), shadow: 0.3, $($name: $dark,)+ };
        }

        /// Each token with its light and its dark color, for the test.
        pub const CSS_COLORS: &[(&str, &str, &str)] = &[$(($token, $light, $dark),)+];
    };
}

palette! {
    paper = "--paper": "#f6f5f2", "#14171c";
    paper_2 = "--paper-2": "#efede8", "#1a1d24";
    surface = "--surface": "#ffffff", "#1f232b";
    surface_2 = "--surface-2": "#f6f5f2", "#282d37";
    ink = "--ink": "#1d2430", "#e9ebef";
    ink_2 = "--ink-2": "#5a6474", "#a9b2c0";
    line = "--line": "#e3e1dc", "#2c313a";
    line_2 = "--line-2": "#d0cdc5", "#3d4450";
    line_strong = "--line-strong": "#868d9b", "#7a8392";
    success = "--success": "#137a63", "#55d2a6";
    phase_before = "--phase-before": "#5b6cc4", "#5b6cc4";
    phase_purchase = "--phase-purchase": "#0c7a7c", "#0c7a7c";
    phase_after = "--phase-after": "#95610f", "#95610f";
    on_phase = "--on-phase": "#ffffff", "#ffffff";
    sentiment_vb = "--sentiment-vb": "#c2415d", "#f2819a";
    sentiment_b = "--sentiment-b": "#c8673b", "#eb9a6d";
    sentiment_n = "--sentiment-n": "#737c8c", "#a3acbb";
    sentiment_g = "--sentiment-g": "#2f8f82", "#5cbcae";
    sentiment_vg = "--sentiment-vg": "#137a63", "#45d3a3";
    love_tint = "--love-tint": "#137a63", "#45d3a3";
    pain_tint = "--pain-tint": "#c2415d", "#f2819a";
    violet = "--color-violet": "#8a4fbd", "#c39be8";
    teal = "--color-teal": "#0b7d7f", "#4fc4c2";
    amber = "--color-amber": "#8f6108", "#e0b04e";
    blue = "--color-blue": "#3b5bdb", "#8fa6ff";
    rose = "--color-rose": "#c2415d", "#f2859d";
    green = "--color-green": "#2f7d32", "#7cc77f";
    orange = "--color-orange": "#b4500f", "#f19a5e";
    slate = "--color-slate": "#56637a", "#a9b4c6";
    on_color = "--on-color": "#ffffff", "#14171c";
    moment = "--moment": "#805300", "#f3cd72";
    moment_soft = "--moment-soft": "#fdf1d3", "#3a3017";
    note_thought = "--note-thought": "#fffbe9", "#2c2920";
    note_thought_line = "--note-thought-line": "#efe4b8", "#4a4330";
    note_pain = "--note-pain": "#fdf0f2", "#33232a";
    note_pain_line = "--note-pain-line": "#f2d3da", "#573742";
    note_opportunity = "--note-opportunity": "#eaf6f4", "#1b302f";
    note_opportunity_line = "--note-opportunity-line": "#c8e5df", "#2d4f4c";
    note_need = "--note-need": "#f3f0fb", "#272539";
    note_need_line = "--note-need-line": "#dcd3f0", "#413d60";
    note_front = "--note-front": "#eef4fb", "#1f2b3a";
    note_front_line = "--note-front-line": "#cfdff0", "#34475e";
    note_back = "--note-back": "#f3f3f1", "#24272e";
    note_back_line = "--note-back-line": "#d9d8d3", "#3d434e";
    note_support = "--note-support": "#fafaf8", "#1c1f25";
    note_support_line = "--note-support-line": "#b9b6ad", "#4a515e";
}

impl Palette {
    /// The light theme on white paper: what has a shadow on the screen has a line, and no ink is spent on the
    /// ground.
    pub(super) const PRINT: Self =
        Self { ground: "#ffffff", edge: (Self::LIGHT.line_2, 1.0), shadow: 0.0, ..Self::LIGHT };

    pub(super) fn phase(&self, phase: BuyingPhase) -> &'static str {
        match phase {
            BuyingPhase::Before => self.phase_before,
            BuyingPhase::Purchase => self.phase_purchase,
            BuyingPhase::After => self.phase_after,
        }
    }

    pub(super) fn feeling(&self, sentiment: Sentiment) -> &'static str {
        match sentiment.value() {
            ..=-2 => self.sentiment_vb,
            -1 => self.sentiment_b,
            0 => self.sentiment_n,
            1 => self.sentiment_g,
            2.. => self.sentiment_vg,
        }
    }

    pub(super) fn color(&self, color: Color) -> &'static str {
        match color {
            Color::Violet => self.violet,
            Color::Teal => self.teal,
            Color::Amber => self.amber,
            Color::Blue => self.blue,
            Color::Rose => self.rose,
            Color::Green => self.green,
            Color::Orange => self.orange,
            Color::Slate => self.slate,
        }
    }
}

/// So many percent of one color in another one, as `color-mix` makes it in sRGB.
pub(super) fn mixed(color: &str, percent: f64, into: &str) -> String {
    let mut mixed = String::from("#");
    for (one, other) in channels(color).zip(channels(into)) {
        let channel = f64::from(one) * percent / 100.0 + f64::from(other) * (1.0 - percent / 100.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between two channels, each from 0 to 255"
        )]
        let channel = channel.round() as u8;
        mixed.push_str(&format!("{channel:02x}"));
    }
    mixed
}

/// Red, green and blue of a color that is written as `#rrggbb`.
fn channels(color: &str) -> impl Iterator<Item = u8> {
    let number = u32::from_str_radix(color.trim_start_matches('#'), 16).unwrap_or_default();
    let [_, red, green, blue] = number.to_be_bytes();
    [red, green, blue].into_iter()
}
