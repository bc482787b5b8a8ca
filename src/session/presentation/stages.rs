//! The slides of stages: whose touchpoints and what else stands on each, and what needs a second slide.

use crate::model::{
    Card, CardId, CardKind, CellKey, Document, Field, Lane, LaneId, PersonaId, Scope, StageId,
};
use crate::session::Item;
use crate::session::presentation::pages::{in_groups, lines, shared_out};
use crate::session::presentation::{Part, Slide};
use crate::wording;

/// How many lines of touchpoints fit beside the other lanes: two columns of them.
const TOUCHPOINT_ROOM: usize = 24;
/// How many lines of the other lanes fit beside the touchpoints.
const NOTE_ROOM: usize = 15;
/// How many lines fit into the column of a persona.
const COLUMN_ROOM: usize = 15;
/// How many letters of a touchpoint stand in a line.
const TOUCHPOINT_LETTERS: usize = 34;
/// How many letters of another card stand in a line.
const NOTE_LETTERS: usize = 44;
/// How many letters stand in a line over all columns of a slide together.
const SLIDE_LETTERS: usize = 100;
/// How many personas stand side by side: with more, nobody in the last row reads a word.
const PERSONAS_ABREAST: usize = 3;
/// How many lines a picture takes.
const PICTURE_LINES: usize = 6;

/// What happens in a stage: on one slide, or on several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageSlide {
    /// The stage.
    pub stage: StageId,
    /// Its place on the map, from 0.
    pub place: usize,
    /// Whose touchpoints are shown: one persona, or several side by side and what they share last.
    pub columns: Vec<Column>,
    /// Which of the slides about this stage it is.
    pub part: Part,
}

/// What happens to one persona in a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The persona; `None` for what several share, and on a map without personas.
    pub persona: Option<PersonaId>,
    /// What happens, in order.
    pub touchpoints: Vec<CardId>,
    /// The cards of the other lanes.
    pub notes: Vec<LaneCards>,
}

/// Cards of one lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneCards {
    /// The lane.
    pub lane: LaneId,
    /// Some or all of its cards in the stage, in order.
    pub cards: Vec<CardId>,
}

impl StageSlide {
    /// The stage, and whose it is.
    pub(super) fn name(&self, document: &Document) -> String {
        let stage = Item::Stage(self.stage).name(document);
        let personas = self.columns.iter().filter_map(|column| column.persona);
        let names: Vec<String> = personas.map(|persona| Item::Persona(persona).name(document)).collect();
        wording::presentation::stage_of(&stage, &names)
    }
}

/// A card on its way to a slide.
#[derive(Debug, Clone, Copy)]
enum Entry {
    Touchpoint(CardId),
    Note(LaneId, CardId),
}

/// The stages as one persona goes through them, or nobody on a map without personas.
pub(super) fn of_one(document: &Document, persona: Option<PersonaId>) -> Vec<Slide> {
    let stages = document.stage_order().iter().enumerate();
    let slides = stages.flat_map(|(place, stage)| {
        let own = entries(document, persona, *stage, |_| true);
        let (touchpoints, notes): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|entry| matches!(entry, Entry::Touchpoint(_)));
        let touchpoints = shared_out(measured(document, &touchpoints, TOUCHPOINT_LETTERS), TOUCHPOINT_ROOM);
        let notes = shared_out(measured(document, &notes, NOTE_LETTERS), NOTE_ROOM);
        let count = touchpoints.len().max(notes.len()).max(1);
        (0..count).map(move |index| {
            let page = [touchpoints.get(index), notes.get(index)];
            let columns = vec![column(persona, page.into_iter().flatten().flatten())];
            let part = Part { index, count };
            Slide::Stage(StageSlide { stage: *stage, place, columns, part })
        })
    });
    slides.collect()
}

/// The stages with all of `cast` side by side, as many as can be read at once.
pub(super) fn of_all(document: &Document, cast: &[PersonaId]) -> Vec<Slide> {
    let stages = document.stage_order().iter().enumerate();
    stages.flat_map(|(place, stage)| of_all_in(document, cast, place, *stage)).collect()
}

fn of_all_in(document: &Document, cast: &[PersonaId], place: usize, stage: StageId) -> Vec<Slide> {
    let is_shared = |lane: &Lane| lane.scope == Scope::Shared;
    let shared = entries(document, None, stage, is_shared);
    let mut slides = Vec::new();
    for (nth, group) in in_groups(cast, PERSONAS_ABREAST).iter().enumerate() {
        let has_shared = nth == 0 && !shared.is_empty();
        let letters = SLIDE_LETTERS / (group.len() + usize::from(has_shared));
        let paged = |entries: &[Entry]| shared_out(measured(document, entries, letters), COLUMN_ROOM);
        let own = group.iter().map(|persona| {
            let own = entries(document, Some(*persona), stage, |lane| !is_shared(lane));
            (Some(*persona), paged(&own))
        });
        // What all share stands beside the first of them.
        let pages: Vec<(Option<PersonaId>, Vec<Vec<Entry>>)> =
            own.chain(has_shared.then(|| (None, paged(&shared)))).collect();
        let most = pages.iter().map(|(_, pages)| pages.len()).max().unwrap_or_default().max(1);
        for index in 0..most {
            // A column that is through is no longer shown; one that has nothing says so on the first slide.
            let is_shown = |(_, pages): &&(_, Vec<_>)| index == 0 || index < pages.len();
            let columns = pages.iter().filter(is_shown);
            let columns =
                columns.map(|(persona, pages)| column(*persona, pages.get(index).into_iter().flatten()));
            let part = Part { index: slides.len(), count: 1 };
            slides.push(StageSlide { stage, place, columns: columns.collect(), part });
        }
    }
    let count = slides.len();
    let counted = slides.into_iter().map(|slide| StageSlide { part: Part { count, ..slide.part }, ..slide });
    counted.map(Slide::Stage).collect()
}

/// The cards of a persona in a stage, lane by lane, of those lanes that are shown and fit.
fn entries(
    document: &Document,
    persona: Option<PersonaId>,
    stage: StageId,
    fits: impl Fn(&Lane) -> bool,
) -> Vec<Entry> {
    let lanes = document.lane_order().iter().filter_map(|id| Some((*id, document.lane(*id)?)));
    let shown = lanes.filter(|(_, lane)| !lane.is_hidden() && fits(lane));
    let cells = shown.flat_map(|(id, lane)| {
        let persona = persona.filter(|_| lane.scope == Scope::PerPersona);
        let cards = document.cell(CellKey { persona, lane: id, stage }).iter();
        let is_touchpoint = lane.kind.card_kind() == Some(CardKind::Touchpoint);
        cards.map(move |card| if is_touchpoint { Entry::Touchpoint(*card) } else { Entry::Note(id, *card) })
    });
    let (touchpoints, notes): (Vec<_>, Vec<_>) =
        cells.partition(|entry| matches!(entry, Entry::Touchpoint(_)));
    touchpoints.into_iter().chain(notes).collect()
}

/// Each card with the lines that it takes where so many letters stand in a line.
fn measured(document: &Document, entries: &[Entry], letters: usize) -> Vec<(Entry, usize)> {
    let mut last_lane = None;
    let sized = entries.iter().map(|entry| {
        let size = match entry {
            Entry::Touchpoint(id) => document.card(*id).map_or(1, |card| touchpoint_lines(card, letters)),
            Entry::Note(lane, id) => {
                let is_first = last_lane.replace(*lane) != Some(*lane);
                let heading = if is_first { 2 } else { 0 };
                heading + document.card(*id).map_or(1, |card| note_lines(card, letters))
            }
        };
        (*entry, size)
    });
    sized.collect()
}

/// Its title beside a face, its channel, what is written about it, and the gap to the next.
fn touchpoint_lines(card: &Card, letters: usize) -> usize {
    let written = lines(card.notes(), letters) + lines(card.fields.text(Field::MomentReason), letters);
    lines(card.title(), letters.saturating_sub(8)).max(1) + 2 + written
}

fn note_lines(card: &Card, letters: usize) -> usize {
    let picture = if card.kind == CardKind::Picture { PICTURE_LINES } else { 0 };
    let has_facts = matches!(card.kind, CardKind::Opportunity | CardKind::Process | CardKind::Metric);
    picture + lines(card.title(), letters).max(1) + usize::from(has_facts)
}

/// The column with these cards.
fn column<'entry>(persona: Option<PersonaId>, entries: impl Iterator<Item = &'entry Entry>) -> Column {
    let mut column = Column { persona, touchpoints: Vec::new(), notes: Vec::new() };
    for entry in entries {
        match entry {
            Entry::Touchpoint(card) => column.touchpoints.push(*card),
            Entry::Note(lane, card) => match column.notes.last_mut().filter(|notes| notes.lane == *lane) {
                Some(notes) => notes.cards.push(*card),
                None => column.notes.push(LaneCards { lane: *lane, cards: vec![*card] }),
            },
        }
    }
    column
}
