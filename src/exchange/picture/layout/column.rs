//! The columns of a picture with the headers of their stages.

use crate::exchange::picture::geometry::count;
use crate::exchange::picture::layout::card::lines;
use crate::exchange::picture::shown::{Shown, ShownStage};
use crate::exchange::picture::sizes::{
    ADD_STAGE_WIDTH, BAND_HEIGHT, BOLD, COUNT_PADDING, LANE_WIDTH, LINE, MEDIUM, REGULAR, ROW_LINE,
    STAGE_CARD_HEIGHT, STAGE_GAP, STAGE_MARGIN_BLOCK, STAGE_MARGIN_INLINE, STAGE_PADDING_BLOCK,
    STAGE_PADDING_INLINE, STAGE_TITLE_LINE, STAGE_TITLE_LINES, STAGE_TITLE_SIDE, STAGE_WIDTH,
    STAGE_WIDTH_MAX, STEP_GAP, STEP_PADDING_BLOCK, STEP_PADDING_INLINE, STEPS_SIDE, STEPS_TOP, STRIP_PADDING,
    STRIP_TITLE_LENGTH, STRIP_WIDTH, TEXT_M, TEXT_S, TEXT_XS, TOOL, WINDOW,
};
use crate::exchange::picture::typeset::{Style, Typesetter, Words};
use crate::model::{BuyingPhase, Color, Document, Field, Presence, StageId};
use crate::wording;

/// How the title of a stage is written.
pub(in crate::exchange::picture) const STAGE: Style = Style::new(TEXT_M, BOLD, STAGE_TITLE_LINE);
/// How its count is written.
pub(in crate::exchange::picture) const COUNT: Style = Style::new(TEXT_S, REGULAR, LINE);
/// How the count of a strip is written.
pub(in crate::exchange::picture) const STRIP_COUNT: Style = Style::new(TEXT_S, MEDIUM, LINE);
/// How the steps within it are written.
pub(in crate::exchange::picture) const STEP: Style = Style::new(TEXT_XS, REGULAR, LINE);
/// How the name of a buying phase is written.
pub(in crate::exchange::picture) const PHASE: Style = Style::new(TEXT_XS, BOLD, LINE);

/// A column with the header of its stage.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Column {
    pub(in crate::exchange::picture) stage: StageId,
    /// From the left side of the board.
    pub(in crate::exchange::picture) x: f64,
    pub(in crate::exchange::picture) width: f64,
    pub(in crate::exchange::picture) is_strip: bool,
    pub(in crate::exchange::picture) phase: BuyingPhase,
    pub(in crate::exchange::picture) presence: Presence,
    pub(in crate::exchange::picture) color: Option<Color>,
    /// In one line that runs down if it is a strip.
    pub(in crate::exchange::picture) title: Words,
    pub(in crate::exchange::picture) count: Words,
    /// The steps within the stage, equally wide.
    pub(in crate::exchange::picture) steps: Vec<Words>,
}

impl Column {
    pub(in crate::exchange::picture) fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The height of the steps below the header, in px.
    pub(in crate::exchange::picture) fn steps_height(&self) -> f64 {
        if self.steps.is_empty() { 0.0 } else { STEPS_TOP + step_height() }
    }
}

/// The height of a step within a stage, in px.
pub(in crate::exchange::picture) fn step_height() -> f64 {
    STEP.line_height() + 2.0 * STEP_PADDING_BLOCK
}

/// The columns of what is shown, and the height of their headers with the band and the line below.
pub(super) fn columns(document: &Document, shown: &Shown<'_>, setter: Typesetter<'_>) -> (Vec<Column>, f64) {
    let wide = wide_column(&shown.stages);
    let mut x = LANE_WIDTH;
    let mut columns = Vec::with_capacity(shown.stages.len());
    let mut body = STAGE_CARD_HEIGHT + 2.0 * STAGE_MARGIN_BLOCK;
    for stage in &shown.stages {
        let column = column(document, stage, x, if stage.is_strip { STRIP_WIDTH } else { wide }, setter);
        x += column.width;
        if stage.is_strip {
            // Its count, and the button of its menu below.
            let card = 2.0 * STRIP_PADDING + STRIP_COUNT.line_height() + TOOL;
            body = body.max(card + 2.0 * STAGE_MARGIN_BLOCK);
        } else {
            let card = (column.title.height(STAGE) + 2.0 * STAGE_PADDING_BLOCK).max(STAGE_CARD_HEIGHT);
            body = body.max(card + 2.0 * STAGE_MARGIN_BLOCK + column.steps_height());
        }
        columns.push(column);
    }
    (columns, BAND_HEIGHT + body + ROW_LINE)
}

/// How wide a stage is that is no strip: what an ordinary window has room for, within the limits of the canvas.
fn wide_column(stages: &[ShownStage]) -> f64 {
    let strips = stages.iter().filter(|stage| stage.is_strip).count();
    let room = WINDOW - LANE_WIDTH - ADD_STAGE_WIDTH - count(strips) * STRIP_WIDTH;
    (room / count((stages.len() - strips).max(1))).floor().clamp(STAGE_WIDTH, STAGE_WIDTH_MAX)
}

fn column(document: &Document, shown: &ShownStage, x: f64, width: f64, setter: Typesetter<'_>) -> Column {
    let stage = document.stage(shown.id).cloned().unwrap_or_default();
    let number = setter.one_line(&shown.count.to_string(), COUNT, STRIP_WIDTH);
    let name = wording::titled(stage.title(), "stage");
    let title = if shown.is_strip {
        setter.one_line(&name, STAGE, STRIP_TITLE_LENGTH)
    } else {
        let end = count_end(width) - number.width - COUNT_PADDING - STAGE_GAP - STAGE_TITLE_SIDE;
        setter.wrap(&name, STAGE, end - TITLE_START, lines(STAGE_TITLE_LINES))
    };
    let steps: &[String] = if shown.is_strip { &[] } else { stage.fields.texts(Field::Substeps) };
    let room = step_width(width, steps.len()) - 2.0 * STEP_PADDING_INLINE;
    Column {
        stage: shown.id,
        x,
        width,
        is_strip: shown.is_strip,
        phase: stage.phase(),
        presence: stage.presence(),
        color: stage.color(),
        title,
        count: number,
        steps: steps.iter().map(|step| setter.one_line(step, STEP, room)).collect(),
    }
}

/// Where the title of a stage begins, from the left side of its column: beside the handle of the canvas.
pub(in crate::exchange::picture) const TITLE_START: f64 =
    STAGE_MARGIN_INLINE + STAGE_PADDING_INLINE + TOOL + STAGE_GAP + STAGE_TITLE_SIDE;

/// Where the count of a stage of so much width ends: beside the menu of the canvas.
pub(in crate::exchange::picture) fn count_end(width: f64) -> f64 {
    width - STAGE_MARGIN_INLINE - STAGE_PADDING_INLINE - TOOL - STAGE_GAP - COUNT_PADDING
}

/// How wide each of some steps is within a stage of so much width, in px.
pub(in crate::exchange::picture) fn step_width(stage: f64, steps: usize) -> f64 {
    let gaps = count(steps.saturating_sub(1)) * STEP_GAP;
    ((stage - 2.0 * STEPS_SIDE - gaps) / count(steps.max(1))).max(0.0)
}
