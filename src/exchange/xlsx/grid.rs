//! The grid of one persona: a column per stage, a row per lane.

use crate::exchange::xlsx::sheet::{Cell, Sheet, Width};
use crate::exchange::xlsx::style::Style;
use crate::exchange::xlsx::values::title;
use crate::insight::Feelings;
use crate::model::{Card, CardId, Color, Document, Field, LaneId, LaneKind, PersonaId, Sentiment, StageId};
use crate::wording::{self, workbook};

/// The grid of `persona`, under the buying phases.
pub(crate) fn sheet(document: &Document, persona: PersonaId) -> Sheet {
    let record = document.persona(persona);
    let name = wording::titled(record.map_or("", |persona| persona.name()), "persona");
    let color = record.map_or_else(Color::default, |persona| persona.color());
    let stages = document.stage_order();
    let mut rows = vec![phases(document), vec![Cell::text(name.as_str(), Style::Colored(color))]];
    let header = stages.iter().filter_map(|stage| document.stage(*stage)).map(|stage| {
        let style = stage.color().map_or(Style::Heading, Style::Colored);
        Cell::text(wording::titled(stage.title(), "stage"), style)
    });
    if let Some(row) = rows.last_mut() {
        row.extend(header);
    }
    for id in document.lane_order() {
        let Some(lane) = document.lane(*id) else { continue };
        let style = lane.color().map_or(Style::Label, Style::Colored);
        let mut row = vec![Cell::text(wording::titled(lane.title(), "lane"), style)];
        row.extend(stages.iter().map(|stage| cell(document, persona, *id, lane.kind, *stage)));
        rows.push(row);
    }
    let mut widths = vec![Width::shown(22)];
    widths.extend(stages.iter().map(|_| Width::shown(32)));
    Sheet {
        name: workbook::map_sheet(&name),
        widths,
        rows,
        frozen_rows: 2,
        frozen_columns: 1,
        merged: bands(document),
        ..Sheet::default()
    }
}

fn phases(document: &Document) -> Vec<Cell> {
    let stages = document.stage_order().iter().filter_map(|stage| document.stage(*stage));
    let mut cells = vec![Cell::label(document.map().title())];
    let mut before = None;
    for stage in stages {
        // Of cells that are one, the first says what they say.
        let phase = stage.phase();
        let name = if before == Some(phase) { "" } else { wording::buying_phase(phase) };
        cells.push(Cell::text(name, Style::Phase(phase)));
        before = Some(phase);
    }
    cells
}

/// Neighbors of one phase share a cell.
fn bands(document: &Document) -> Vec<(usize, usize, usize)> {
    let stages = document.stage_order().iter().filter_map(|stage| document.stage(*stage));
    let mut bands: Vec<(usize, usize, usize)> = Vec::new();
    let mut before = None;
    for (place, stage) in stages.enumerate() {
        match bands.last_mut().filter(|_| before == Some(stage.phase())) {
            Some((_, _, last)) => *last = place + 1,
            None => bands.push((0, place + 1, place + 1)),
        }
        before = Some(stage.phase());
    }
    bands.retain(|(_, first, last)| last > first);
    bands
}

fn cell(document: &Document, persona: PersonaId, lane: LaneId, kind: LaneKind, stage: StageId) -> Cell {
    let cards = |lane| {
        let key = document.cell_key(persona, lane, stage);
        let ids: &[CardId] = key.map(|key| document.cell(key)).unwrap_or_default();
        ids.iter().filter_map(|id| document.card(*id)).collect::<Vec<&Card>>()
    };
    let touchpoints = || document.touchpoint_lane().map(cards).unwrap_or_default();
    match kind {
        LaneKind::Emotion => emotion(&touchpoints()),
        LaneKind::Channels => {
            let mut channels: Vec<String> = touchpoints().into_iter().map(wording::channel_of).collect();
            channels.retain(|channel| !channel.is_empty());
            channels.sort();
            channels.dedup();
            Cell::plain(channels.join("\n"))
        }
        _ => {
            let lines: Vec<String> = cards(lane).into_iter().map(line).collect();
            // One card needs no bullet.
            let bullet = if lines.len() > 1 { "• " } else { "" };
            Cell::plain(lines.iter().map(|line| format!("{bullet}{line}")).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// The mean feeling of a stage, in its color.
fn emotion(touchpoints: &[&Card]) -> Cell {
    let feelings: Feelings = touchpoints.iter().map(|card| card.sentiment()).collect();
    let Some(mean) = feelings.mean() else { return Cell::default() };
    let nearest = Sentiment::new(mean.rounded()).unwrap_or_default();
    let text = format!("{} ({})", wording::sentiment(nearest), wording::insight::mean(mean));
    Cell::text(text, Style::Feeling(nearest))
}

/// A card on one line: its title and the facts that it shows on the board.
fn line(card: &Card) -> String {
    let feeling = card.fields.get(Field::Sentiment).map(|_| wording::insight::feeling(card.sentiment()));
    let channel =
        Some(wording::channel_of(card)).filter(|channel| card.is_touchpoint() && !channel.is_empty());
    let moment = card.is_moment_of_truth().then(|| workbook::moment_of_truth().to_owned());
    let facts = [Some(title(card.title())), feeling, channel, moment].into_iter().flatten();
    facts.chain(wording::card_facts(card)).collect::<Vec<_>>().join(" · ")
}
