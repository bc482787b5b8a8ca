//! Draws the head of the board: buying phases over the headers of stages.

use std::ops::Range;

use crate::exchange::picture::draw::pen::{Pen, Stroke};
use crate::exchange::picture::geometry::{Rect, count};
use crate::exchange::picture::layout::Layout;
use crate::exchange::picture::layout::column::{
    COUNT, Column, PHASE, STAGE, STEP, STRIP_COUNT, TITLE_START, count_end, step_height, step_width,
};
use crate::exchange::picture::sizes::{
    BAND_HEIGHT, BAR_INSET, BAR_RADIUS, BAR_WIDTH, COUNT_PADDING, NOBODY_LINE, PHASE_GAP, PHASE_PADDING,
    PHASE_RADIUS, PHASE_SPACING, RADIUS, ROW_LINE, STAGE_GAP, STAGE_MARGIN_BLOCK, STAGE_MARGIN_INLINE,
    STAGE_TITLE_SIDE, STEP_GAP, STEP_PADDING_BLOCK, STEP_PADDING_INLINE, STEP_RADIUS, STEPS_SIDE,
    STRIP_MARGIN, STRIP_PADDING,
};
use crate::exchange::picture::svg::decimal;
use crate::model::Presence;
use crate::wording;

/// Draws the headers of some columns; the first of them begins at 0.
pub(super) fn head(pen: &mut Pen, layout: &Layout, columns: Range<usize>) {
    let height = layout.head_height - ROW_LINE;
    let drawn = layout.columns.get(columns.clone()).unwrap_or_default();
    let left = drawn.first().map_or(0.0, |column| column.x);
    let mut place = columns.start;
    for run in drawn.chunk_by(|one, other| one.phase == other.phase) {
        let x = run.first().map_or(0.0, |column| column.x - left);
        let name = run.first().map_or_else(String::new, |column| format!("phase-{}", column.stage));
        pen.named(&name, (x, 0.0), |pen| phase(pen, &layout.columns, place, run));
        place += run.len();
    }
    for column in drawn {
        pen.named(&format!("stage-{}", column.stage), (column.x - left, 0.0), |pen| {
            if column.is_strip { strip(pen, column, height) } else { stage(pen, column, height) }
        });
    }
}

/// The band over a run of columns of one buying phase, the first at `place`: round where the phase begins and
/// ends, unless that is a strip. Its name stands where it begins, and again after strips, which have no room for it.
fn phase(pen: &mut Pen, columns: &[Column], place: usize, run: &[Column]) {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
    let is_same = |neighbor: Option<usize>| {
        neighbor.and_then(|place| columns.get(place)).is_some_and(|other| other.phase == first.phase)
    };
    let (begins, ends) = (!is_same(place.checked_sub(1)), !is_same(Some(place + run.len())));
    let (is_open_start, is_open_end) = (begins && !first.is_strip, ends && !last.is_strip);
    let left = if is_open_start { PHASE_GAP } else { 0.0 };
    let right = last.right() - first.x - if is_open_end { PHASE_GAP } else { 0.0 };
    let radius = |is_round: bool| if is_round { PHASE_RADIUS } else { 0.0 };
    let (start, end) = (radius(is_open_start), radius(is_open_end));
    let path = format!(
        "M{} 0H{}V{}q0 {end} -{end} {end}H{}q-{start} 0 -{start} -{start}z",
        decimal(left),
        decimal(right),
        decimal(BAND_HEIGHT - end),
        decimal(left + start),
    );
    let color = pen.colors.phase(first.phase);
    pen.svg.leaf("path", &[("d", (&path).into()), ("fill", color.into())]);
    let mut has_room_before = false;
    for column in run {
        let is_named = !column.is_strip && !has_room_before;
        has_room_before = !column.is_strip;
        if !is_named {
            continue;
        }
        let x = (column.x - first.x).max(left) + PHASE_PADDING;
        let name = wording::buying_phase(first.phase);
        pen.spaced_word(name, (x, BAND_HEIGHT / 2.0), PHASE_SPACING, PHASE, pen.colors.on_phase);
    }
}

/// The header of a stage: title and count, and the steps within it.
fn stage(pen: &mut Pen, column: &Column, height: f64) {
    let colors = pen.colors;
    let y = BAND_HEIGHT + STAGE_MARGIN_BLOCK;
    let bottom = height - STAGE_MARGIN_BLOCK - column.steps_height();
    let width = column.width - 2.0 * STAGE_MARGIN_INLINE;
    let card = Rect { x: STAGE_MARGIN_INLINE, y, width, height: bottom - y };
    stage_card(pen, column, card);
    let top = card.y + (card.height - column.title.height(STAGE)) / 2.0;
    let end = count_end(column.width);
    let room = end - column.count.width - COUNT_PADDING - STAGE_GAP - STAGE_TITLE_SIDE - TITLE_START;
    pen.words(&column.title, (TITLE_START, top, room), STAGE, colors.ink);
    let middle = card.y + card.height / 2.0;
    for number in &column.count.lines {
        pen.word_at(number, (end, middle), "end", COUNT, colors.ink_2);
    }
    steps(pen, column, height - step_height());
}

/// The ground of a header: an outline where nobody is in contact, darker where a partner is.
fn stage_card(pen: &mut Pen, column: &Column, card: Rect) {
    let colors = pen.colors;
    match column.presence {
        Presence::Us => pen.raised(card, RADIUS, colors.surface),
        Presence::Partner => pen.raised(card, RADIUS, colors.surface_2),
        Presence::Nobody => {
            // Where all headers have a line, this one is told apart by its dashes.
            let dashes = if colors.shadow > 0.0 { "" } else { "5 3" };
            pen.outline(card, RADIUS, Stroke { dashes, ..Stroke::new(colors.line_2, NOBODY_LINE) });
        }
    }
    if let Some(color) = column.color {
        let bar = Rect {
            x: card.x,
            y: card.y + BAR_INSET,
            width: BAR_WIDTH,
            height: card.height - 2.0 * BAR_INSET,
        };
        pen.fill(bar, BAR_RADIUS / 2.0, colors.color(color), 1.0);
    }
}

fn steps(pen: &mut Pen, column: &Column, top: f64) {
    let width = step_width(column.width, column.steps.len());
    for (index, step) in column.steps.iter().enumerate() {
        let x = STEPS_SIDE + count(index) * (width + STEP_GAP);
        let rect = Rect { x, y: top, width, height: step_height() };
        let (ground, ink) = (pen.colors.paper_2, pen.colors.ink_2);
        pen.fill(rect, STEP_RADIUS, ground, 1.0);
        // In its middle; below the width of its padding there is no room for a single letter.
        let room = width - 2.0 * STEP_PADDING_INLINE;
        if room > 0.0 {
            // What has no room begins where the room does.
            let words = if step.is_cut { room } else { step.width };
            let inset = (width - words) / 2.0;
            pen.words(step, (x + inset, rect.y + STEP_PADDING_BLOCK, words), STEP, ink);
        }
    }
}

/// The header of a strip: how many cards it holds. Its title runs down the column; see [`strip_title`].
fn strip(pen: &mut Pen, column: &Column, height: f64) {
    let (y, ink) = (BAND_HEIGHT + STAGE_MARGIN_BLOCK, pen.colors.ink);
    let width = column.width - 2.0 * STRIP_MARGIN;
    let card = Rect { x: STRIP_MARGIN, y, width, height: height - STAGE_MARGIN_BLOCK - y };
    stage_card(pen, column, card);
    for number in &column.count.lines {
        let middle = card.y + STRIP_PADDING + STRIP_COUNT.line_height() / 2.0;
        pen.word_at(number, (column.width / 2.0, middle), "middle", STRIP_COUNT, ink);
    }
}
