//! The sizes of the canvas that pictures repeat, each with the place in the style sheets where it stands.
//!
//! A test compares both. `rem` are taken as 16 px, and the sizes for a mouse and a wide window count.

use crate::exchange::picture::css_size::{CssSize, css_sizes};

css_sizes! {
    "tokens.css" ":root" {
        /// The least width of a stage.
        STAGE_WIDTH = 216.0: "--stage-width: 13.5rem", 0;
        /// The largest width of a stage.
        STAGE_WIDTH_MAX = 300.0: "--stage-width-max: 18.75rem", 0;
        /// The width of a collapsed stage.
        STRIP_WIDTH = 44.0: "--strip-width: max(2.75rem, var(--target))", 0;
        /// The width of the headers of lanes.
        LANE_WIDTH = 158.0: "--lane-width: 9.875rem", 0;
        /// The width of the column in which a stage can be added on the canvas.
        ADD_STAGE_WIDTH = 56.0: "--add-stage-width: 3.5rem", 0;
        /// The side of a handle and of the button of a menu: a picture has neither, and keeps their room.
        TOOL = 24.0: "--target: 1.5rem", 0;
        /// The height of the band of buying phases.
        BAND_HEIGHT = 24.0: "--band-height: 1.5rem", 0;
        /// The least height of the header of a stage.
        STAGE_CARD_HEIGHT = 42.0: "--stage-card-height: 2.625rem", 0;
        /// The height of the row of a curve.
        CURVE_HEIGHT = 132.0: "--curve-height: 132px", 0;
        /// How thick a curve is.
        CURVE_WIDTH = 2.75: "--curve-width: 2.75", 0;
        /// The round corners of cards.
        RADIUS = 10.0: "--radius: 10px", 0;
        /// The size of the title of the map.
        TEXT_XL = 28.0: "--text-xl: 1.75rem", 0;
        /// The size of running text.
        TEXT_M = 14.0: "--text-m: 0.875rem", 0;
        /// The size of small text.
        TEXT_S = 12.5: "--text-s: 0.78125rem", 0;
        /// The size of the smallest text.
        TEXT_XS = 11.5: "--text-xs: 0.71875rem", 0;
        /// The weight of running text.
        REGULAR = 400.0: "--regular: 400", 0;
        /// The weight of the titles of touchpoints.
        MEDIUM = 550.0: "--medium: 550", 0;
        /// The weight of headers.
        BOLD = 650.0: "--bold: 650", 0;
        /// A step of space.
        SPACE_2 = 8.0: "--space-2: 8px", 0;
        /// A step of space.
        SPACE_3 = 12.0: "--space-3: 12px", 0;
        /// A step of space.
        SPACE_4 = 16.0: "--space-4: 16px", 0;
        /// A step of space.
        SPACE_5 = 24.0: "--space-5: 24px", 0;
    }
    "base.css" "body" {
        /// The height of a line of running text, in sizes of its letters.
        LINE = 1.4: "font: var(--regular) var(--text-m) / 1.4 var(--font)", 2;
    }
    "base.css" "svg.icon" {
        /// The side of a sign.
        SIGN = 18.0: "width: 1.125rem", 0;
    }
    "base.css" ".face" {
        /// The side of the face on a card.
        FACE = 22.0: "width: 1.375rem", 0;
        /// How thick the lines of a face are, in units of its field.
        FACE_STROKE = 1.9: "stroke-width: 1.9", 0;
    }
    "base.css" ".face .face-head" {
        /// How much of its color a face has, in percent.
        FACE_TINT = 14.0: "fill: color-mix(in srgb, var(--sentiment) 14%, var(--surface))", 0;
    }
    "board.css" ".phase-band" {
        /// The room beside the name of a phase.
        PHASE_PADDING = 12.0: "padding-inline: var(--space-3)", 0;
        /// The room between the letters of the name of a phase, in sizes of its letters.
        PHASE_SPACING = 0.02: "letter-spacing: 0.02em", 0;
    }
    "board.css" ".phase-band.phase-start" {
        /// The gap before the first stage of a phase, and after the last one.
        PHASE_GAP = 3.0: "margin-inline-start: 3px", 0;
        /// The round corners of a phase.
        PHASE_RADIUS = 7.0: "border-end-start-radius: 7px", 0;
    }
    "board.css" ".stage-card" {
        /// The room above and below the header of a stage.
        STAGE_MARGIN_BLOCK = 8.0: "margin: var(--space-2) 6px", 0;
        /// The room beside it.
        STAGE_MARGIN_INLINE = 6.0: "margin: var(--space-2) 6px", 1;
        /// The room above and below the text in it.
        STAGE_PADDING_BLOCK = 5.0: "padding: 5px 6px", 0;
        /// The room beside what is in it.
        STAGE_PADDING_INLINE = 6.0: "padding: 5px 6px", 1;
        /// The room between its handle, its title, its count and its menu.
        STAGE_GAP = 2.0: "gap: 2px", 0;
    }
    "board.css" ".stage-card[data-color]::before" {
        /// How far a bar of color is from the upper and lower side of a header.
        BAR_INSET = 7.0: "inset-block: 7px", 0;
        /// How wide it is.
        BAR_WIDTH = 4.0: "width: 4px", 0;
        /// Its round corners.
        BAR_RADIUS = 4.0: "border-radius: 4px", 0;
    }
    "board.css" ".stage-card[data-presence=\"nobody\"]" {
        /// How thick the outline of a stage is in which nobody is in contact.
        NOBODY_LINE = 1.5: "box-shadow: inset 0 0 0 1.5px var(--line-2)", 0;
    }
    "board.css" ".stage-title" {
        /// The room beside the title of a stage.
        STAGE_TITLE_SIDE = 2.0: "padding-inline: 2px", 0;
        /// The most lines of the title of a stage.
        STAGE_TITLE_LINES = 2.0: "-webkit-line-clamp: 2", 0;
        /// The height of its lines, in sizes of its letters.
        STAGE_TITLE_LINE = 1.25: "line-height: 1.25", 0;
    }
    "board.css" ".count" {
        /// The room beside the count of a stage.
        COUNT_PADDING = 4.0: "padding-inline: var(--space-1)", 0;
    }
    "board-content.css" ".substeps" {
        /// The room between the steps within a stage.
        STEP_GAP = 3.0: "gap: 3px", 0;
        /// The room above them.
        STEPS_TOP = 4.0: "padding: 4px 6px 0", 0;
        /// The room beside them.
        STEPS_SIDE = 6.0: "padding: 4px 6px 0", 1;
    }
    "board-content.css" ".substeps > li" {
        /// The room above and below the text of a step.
        STEP_PADDING_BLOCK = 2.0: "padding: 2px 6px", 0;
        /// The room beside it.
        STEP_PADDING_INLINE = 6.0: "padding: 2px 6px", 1;
        /// The round corners of a step.
        STEP_RADIUS = 4.0: "border-radius: 4px", 0;
    }
    "strips.css" ".stage-head[data-strip] > .stage-card" {
        /// The room beside the header of a strip.
        STRIP_MARGIN = 3.0: "margin-inline: 3px", 0;
        /// The room above its count.
        STRIP_PADDING = 2.0: "padding: 2px 0", 0;
    }
    "strips.css" ".stage-head[data-strip] .stage-title" {
        /// How far below its header the title of a strip begins.
        STRIP_TITLE_TOP = 20.0: "top: calc(100% + 20px)", 1;
        /// The longest title of a strip.
        STRIP_TITLE_LENGTH = 256.0: "max-height: 16rem", 0;
    }
    "strips.css" ".cell[data-strip]" {
        /// How much of its color the ground of a strip has, in percent.
        STRIP_TINT = 70.0: "background: color-mix(in srgb, var(--paper-2) 70%, transparent)", 0;
    }
    "lanes.css" ".lane-head" {
        /// The room above and below what is in the header of a lane.
        LANE_PADDING_BLOCK = 8.0: "padding: var(--space-2) 6px var(--space-2) 22px", 0;
        /// The room at its end.
        LANE_PADDING_END = 6.0: "padding: var(--space-2) 6px var(--space-2) 22px", 1;
        /// The room at its start, where the handle is on the canvas.
        LANE_PADDING_START = 22.0: "padding: var(--space-2) 6px var(--space-2) 22px", 3;
        /// How thick the line at its end is.
        LANE_LINE = 1.0: "border-inline-end: 1px solid var(--line)", 0;
    }
    "lanes.css" ".lane-text" {
        /// The room above the title of a lane.
        LANE_TITLE_TOP = 3.0: "padding-block-start: 3px", 0;
    }
    "lanes.css" ".lane-title" {
        /// The size of the title of a lane.
        LANE_TITLE = 13.0: "font-size: 0.8125rem", 0;
        /// The height of its lines, in sizes of its letters.
        LANE_TITLE_LINE = 1.3: "line-height: 1.3", 0;
    }
    "lanes.css" ".lane-hint" {
        /// The room between the title of a lane and what it is for.
        LANE_HINT_TOP = 2.0: "margin-block-start: 2px", 0;
        /// The height of the lines below the title of a lane, in sizes of its letters.
        LANE_HINT_LINE = 1.35: "line-height: 1.35", 0;
    }
    "lanes.css" ".group-name" {
        /// The room above the name of a persona.
        GROUP_TOP = 16.0: "padding: var(--space-4) var(--space-3) 7px", 0;
        /// The room beside it.
        GROUP_SIDE = 12.0: "padding: var(--space-4) var(--space-3) 7px", 1;
        /// The room below it.
        GROUP_BOTTOM = 7.0: "padding: var(--space-4) var(--space-3) 7px", 2;
        /// The room between a persona's picture and name.
        GROUP_GAP = 8.0: "gap: var(--space-2)", 0;
        /// How thick the line below the name is.
        GROUP_LINE = 3.0: "border-block-end: 3px solid var(--color)", 0;
    }
    "board-content.css" ".lane-text > .icon" {
        /// The room below the sign of a lane.
        LANE_SIGN_BOTTOM = 3.0: "margin-block-end: 3px", 0;
    }
    "board-content.css" ".blueprint-line" {
        /// The room below the name of a line of a blueprint.
        BLUEPRINT_BOTTOM = 4.0: "margin-block-end: var(--space-1)", 0;
    }
    "board-content.css" ".board-row:is([data-lane-kind=\"frontstage\"], [data-lane-kind=\"backstage\"], [data-lane-kind=\"support\"]) > *" {
        /// How thick a line of a blueprint is.
        BLUEPRINT_LINE = 2.0: "border-block-start: 2px dashed var(--line-strong)", 0;
    }
    "lanes.css" ".board-row" {
        /// How thick the line below a row is.
        ROW_LINE = 1.0: "border-block-end: 1px solid var(--line)", 0;
    }
    "cells.css" ".cell" {
        /// The room between the cards of a cell.
        CELL_GAP = 7.0: "gap: 7px", 0;
        /// The least height of a cell.
        CELL_HEIGHT = 50.0: "min-height: 50px", 0;
        /// The room above and below the cards of a cell.
        CELL_PADDING_BLOCK = 8.0: "padding: var(--space-2) 6px", 0;
        /// The room beside them.
        CELL_PADDING_INLINE = 6.0: "padding: var(--space-2) 6px", 1;
        /// How thick the line between two cells is.
        CELL_LINE = 1.0: "border-inline-end: 1px solid color-mix(in srgb, var(--line) 55%, transparent)", 0;
        /// How much of its color that line has, in percent.
        CELL_LINE_TINT = 55.0: "border-inline-end: 1px solid color-mix(in srgb, var(--line) 55%, transparent)", 1;
    }
    "card.css" ".card" {
        /// How thick the line around a card is.
        CARD_LINE = 1.0: "border: 1px solid var(--card-line)", 0;
        /// The room above what is on a touchpoint.
        CARD_TOP = 8.0: "padding: var(--space-2) var(--space-2) 6px", 0;
        /// The room beside it.
        CARD_SIDE = 8.0: "padding: var(--space-2) var(--space-2) 6px", 1;
        /// The room below it.
        CARD_BOTTOM = 6.0: "padding: var(--space-2) var(--space-2) 6px", 2;
        /// The room between the title of a touchpoint and its facts.
        CARD_ROW_GAP = 2.0: "gap: 2px var(--space-2)", 0;
        /// The room beside its title.
        CARD_COLUMN_GAP = 8.0: "gap: 2px var(--space-2)", 1;
        /// The least height of its facts.
        CARD_META_HEIGHT = 18.0: r#"grid-template: "channel title face" auto "channel meta menu" minmax(18px, auto) / 1.5rem minmax(0, 1fr) max(24px, 1.5rem)"#, 0;
        /// The width of the column of its face.
        CARD_FACE_COLUMN = 24.0: r#"grid-template: "channel title face" auto "channel meta menu" minmax(18px, auto) / 1.5rem minmax(0, 1fr) max(24px, 1.5rem)"#, 2;
    }
    "card.css" ".card > .card-menu" {
        /// How much less room its menu needs at its upper side.
        MENU_TOP = -3.0: "margin-block: -3px -2px", 0;
        /// How much less room it needs at its lower side.
        MENU_BOTTOM = -2.0: "margin-block: -3px -2px", 1;
    }
    "card.css" ".card-channel" {
        /// The side of the ground of the sign of a channel.
        CHANNEL = 24.0: "width: 1.5rem", 0;
        /// Its round corners.
        CHANNEL_RADIUS = 7.0: "border-radius: 7px", 0;
    }
    "card.css" ".card-channel > svg.icon" {
        /// The side of the sign of a channel.
        CHANNEL_SIGN = 16.0: "width: 1rem", 0;
    }
    "card.css" ".card-title" {
        /// The room above the title of a touchpoint.
        TITLE_TOP = 3.0: "padding-block-start: 3px", 0;
        /// The most lines of it.
        TITLE_LINES = 3.0: "-webkit-line-clamp: 3", 0;
        /// The size of its letters.
        TITLE = 13.5: "font-size: 0.84375rem", 0;
        /// The height of its lines, in sizes of its letters.
        TITLE_LINE = 1.3: "line-height: 1.3", 0;
    }
    "card.css" ".card-face-icon" {
        /// The room above the face of a touchpoint.
        FACE_TOP = 1.0: "margin-block-start: 1px", 0;
    }
    "card.css" ".card-meta" {
        /// The room between lines of facts.
        META_ROW_GAP = 3.0: "gap: 3px 6px", 0;
        /// The room between facts.
        META_COLUMN_GAP = 6.0: "gap: 3px 6px", 1;
        /// The height of a line of facts, in sizes of its letters.
        META_LINE = 1.3: "line-height: 1.3", 0;
    }
    "card.css" ".moment" {
        /// The room between the star of a moment of truth and its name.
        MOMENT_GAP = 3.0: "gap: 3px", 0;
        /// The room above and below a moment of truth.
        MOMENT_PADDING_BLOCK = 1.0: "padding: 1px 5px 1px 4px", 0;
        /// The room at its end.
        MOMENT_END = 5.0: "padding: 1px 5px 1px 4px", 1;
        /// The room at its start.
        MOMENT_START = 4.0: "padding: 1px 5px 1px 4px", 3;
        /// Its round corners.
        MOMENT_RADIUS = 5.0: "border-radius: 5px", 0;
        /// The weight of its letters.
        MOMENT_WEIGHT = 600.0: "font-weight: 600", 0;
    }
    "card.css" ".moment > svg.icon" {
        /// The side of the star of a moment of truth.
        MOMENT_SIGN = 12.0: "width: 0.75rem", 0;
    }
    "board-content.css" ".card-fruit" {
        /// The room between the sign of low-hanging fruit and its name.
        FRUIT_GAP = 3.0: "gap: 3px", 0;
    }
    "board-content.css" ".card-fruit > .icon" {
        /// The side of the sign of low-hanging fruit.
        FRUIT_SIGN = 14.0: "width: 0.875rem", 0;
    }
    "card.css" ".board-row:not([data-lane-kind=\"touchpoints\"]) .card" {
        /// The room above what is on a note.
        NOTE_TOP = 7.0: "padding: 7px 10px 8px", 0;
        /// The room beside it.
        NOTE_SIDE = 10.0: "padding: 7px 10px 8px", 1;
        /// The room below it.
        NOTE_BOTTOM = 8.0: "padding: 7px 10px 8px", 2;
    }
    "card.css" ".board-row:not([data-lane-kind=\"touchpoints\"]) .card-title" {
        /// The most lines of a note.
        NOTE_LINES = 6.0: "-webkit-line-clamp: 6", 0;
        /// The size of its letters.
        NOTE = 13.0: "font-size: 0.8125rem", 0;
        /// The height of its lines, in sizes of its letters.
        NOTE_LINE = 1.4: "line-height: 1.4", 0;
    }
    "board-content.css" ".card-picture" {
        /// The room below the picture of a card.
        PICTURE_BOTTOM = 6.0: "margin-block-end: 6px", 0;
        /// The round corners of a picture.
        PICTURE_RADIUS = 6.0: "border-radius: 6px", 0;
    }
    "board-content.css" ".channel-chips" {
        /// The room between channels.
        CHIP_SPACE = 6.0: "gap: 6px", 0;
    }
    "board-content.css" ".channel-chip" {
        /// The room between the sign of a channel and its name.
        CHIP_GAP = 6.0: "gap: 6px", 0;
        /// The height of a channel.
        CHIP_HEIGHT = 28.0: "min-height: 28px", 0;
        /// The room at its start.
        CHIP_START = 8.0: "padding-inline: 8px 10px", 0;
        /// The room at its end.
        CHIP_END = 10.0: "padding-inline: 8px 10px", 1;
        /// How thick the line around it is.
        CHIP_LINE = 1.0: "border: 1px solid var(--line)", 0;
        /// Its round corners.
        CHIP_RADIUS = 14.0: "border-radius: 14px", 0;
    }
    "board-content.css" ".cell-guide" {
        /// The room above and below what an empty cell asks.
        GUIDE_BLOCK = 2.0: "padding: 2px 4px", 0;
        /// The room beside it.
        GUIDE_INLINE = 4.0: "padding: 2px 4px", 1;
    }
    "parts.css" ".avatar" {
        /// The diameter of the picture of a persona.
        AVATAR = 26.0: "width: 1.625rem", 0;
        /// The size of its letters.
        AVATAR_TEXT = 11.0: "font-size: 0.6875rem", 0;
        /// Their weight.
        AVATAR_WEIGHT = 700.0: "font-weight: 700", 0;
    }
    "curve.css" ".curve-point > .face" {
        /// The side of a face on the curve.
        POINT = 24.0: "width: 24px", 0;
    }
    "curve.css" ".curve-neutral" {
        /// How thick the neutral line is.
        NEUTRAL_LINE = 1.0: "stroke-width: 1", 0;
    }
    "curve.css" ".curve-tint .stop-love" {
        /// How dense the tint is where a feeling is strongest.
        TINT = 0.34: "stop-opacity: 0.34", 0;
    }
    "curve.css" ".curve-tint .stop-neutral" {
        /// How dense it is at the neutral line.
        TINT_NEUTRAL = 0.03: "stop-opacity: 0.03", 0;
    }
    "board-content.css" ".recovery-line" {
        /// How thick the line to the feeling after recovery is.
        RECOVERY_LINE = 2.0: "border-inline-start: 2px dotted var(--ink-2)", 0;
    }
    "board-content.css" ".recovery-point" {
        /// The diameter of the ring of the feeling after recovery.
        RECOVERY_RING = 18.0: "width: 18px", 0;
    }
    "board-content.css" ".recovery-point > .face" {
        /// The side of the face in it.
        RECOVERY_FACE = 16.0: "width: 16px", 0;
    }
}

/// The fonts, as in the token `--font`.
pub const FONT: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", sans-serif";

/// The width that the columns of a picture share: the canvas in an ordinary window.
pub(super) const WINDOW: f64 = 1440.0;
/// The least height of the second row of a touchpoint: that of its menu, which on the canvas is there.
pub(super) const CARD_MENU_HEIGHT: f64 = TOOL + MENU_TOP + MENU_BOTTOM;
/// The room around the picture.
pub(super) const MARGIN: f64 = SPACE_5;
/// The most lines of the title of a lane, of what it is for, and of a fact on a card: what is longer would make
/// the map unreadable, and stands in the file.
pub(super) const LONG_LINES: usize = 6;
