//! The cards of a table whose rows are cards or stages.

use crate::exchange::Remark;
use crate::exchange::csv::aliases::Lexicon;
use crate::exchange::csv::drafts::{Cell, Draft, Drafts, Says, Takes, lines};
use crate::exchange::csv::key::without_number;
use crate::exchange::csv::scale::{is_blank, says_nothing};
use crate::exchange::csv::{Column, Mapping, Row, Table, guard, own_text};
use crate::model::{Field, LaneKind, Scope, limits};
use crate::wording::{self, tables};

/// The columns that say where a card lies.
#[derive(Debug, Default)]
struct Places {
    map: Option<usize>,
    persona: Option<usize>,
    persona_number: Option<usize>,
    stage: Option<usize>,
    stage_number: Option<usize>,
    lane: Option<usize>,
    lane_kind: Option<usize>,
    lane_scope: Option<usize>,
    lane_number: Option<usize>,
    position: Option<usize>,
    id: Option<usize>,
    title: Option<usize>,
    /// The columns that hold the cards of a lane, each with its kind and its name.
    cards: Vec<(usize, LaneKind)>,
    /// The columns that say something about stages.
    of_stage: Vec<(usize, Field)>,
}

/// What the row before said, for cells that were left empty because they say the same.
#[derive(Debug, Default)]
struct Above<'t> {
    persona: Option<usize>,
    stage: Option<usize>,
    lane: Option<&'t str>,
    repeated: usize,
}

/// Puts everything that `table` says into `drafts`.
pub(crate) fn collect<'t>(table: &'t Table, mapping: &'t Mapping, drafts: &mut Drafts<'t>) {
    let (places, lexicon) = (Places::of(mapping), Lexicon::new());
    let mut titles: Vec<&str> = Vec::new();
    let mut above = Above::default();
    let mut named_after_stage = 0;
    for row in mapping.body(table) {
        let title = cell(row, places.map);
        let title = if mapping.is_own { title } else { title.trim() };
        if !title.is_empty() && !titles.contains(&title) && titles.len() < 10 {
            titles.push(title);
        }
        if mapping.is_own {
            own_row(&places, &lexicon, row, drafts);
        } else {
            let walk = Walk { table, mapping, places: &places, lexicon: &lexicon, row };
            named_after_stage += usize::from(walk.collect(&mut above, drafts));
        }
    }
    drafts.title = titles.first().copied().or(drafts.title);
    if titles.len() > 1 {
        drafts.remarks.push(Remark::on_all(tables::several_maps(&titles)));
    }
    if above.repeated > 0 {
        drafts.remarks.push(Remark::on_all(tables::taken_from_above(above.repeated)));
    }
    if named_after_stage > 0 {
        drafts.remarks.push(Remark::on_all(tables::named_after_stage(named_after_stage)));
    }
}

impl Places {
    fn of(mapping: &Mapping) -> Self {
        let place = |column| mapping.place(column);
        let columns = || mapping.columns.iter().enumerate();
        Self {
            map: place(Column::Map),
            persona: place(Column::Persona),
            persona_number: place(Column::PersonaNumber),
            stage: place(Column::Stage),
            stage_number: place(Column::StageNumber),
            lane: place(Column::Lane),
            lane_kind: place(Column::LaneKind),
            lane_scope: place(Column::LaneScope),
            lane_number: place(Column::LaneNumber),
            position: place(Column::Position),
            id: place(Column::Id),
            title: place(Column::Card(Field::Title)),
            cards: columns()
                .filter_map(|(at, column)| match column {
                    Column::Cards(kind) => Some((at, *kind)),
                    _ => None,
                })
                .collect(),
            of_stage: columns()
                .filter_map(|(at, column)| match column {
                    Column::OfStage(field) => Some((at, *field)),
                    _ => None,
                })
                .collect(),
        }
    }
}

/// A cell, empty where there is no such column.
fn cell(row: &Row, column: Option<usize>) -> &str {
    column.map_or("", |column| row.cell(column))
}

fn number(row: &Row, column: Option<usize>) -> Option<u32> {
    cell(row, column).trim().parse().ok()
}

/// A row that Waymark wrote: a card with its place, or only a persona, a lane or a stage that has no card. What
/// has neither a name nor a number is not there.
fn own_row<'t>(places: &Places, lexicon: &Lexicon, row: &'t Row, drafts: &mut Drafts<'t>) {
    let is_there = |name: &str, number: Option<u32>| !name.is_empty() || number.is_some();
    let text = |column| cell(row, column);
    let (name, place) = (text(places.persona), number(row, places.persona_number));
    let persona = is_there(name, place).then(|| drafts.personas.place(name, place));
    let (name, place) = (text(places.stage), number(row, places.stage_number));
    let stage = is_there(name, place).then(|| drafts.stages.place(name, place));
    let (name, place) = (text(places.lane), number(row, places.lane_number));
    let kind = lexicon.lane_kind(cell(row, places.lane_kind)).or_else(|| lexicon.lane_kind(name));
    let scope = cell(row, places.lane_scope);
    let scope = Scope::ALL.into_iter().find(|it| wording::scope(*it) == scope.trim());
    let id = own_text::read_id(cell(row, places.id));
    let is_card = id.is_some() || !cell(row, places.title).is_empty();
    // Computed lanes hold no cards: what somebody wrote there lies in a lane of the same name.
    let kind = kind.filter(|kind| !is_card || kind.card_kind().is_some());
    let lane = (is_there(name, place) || kind.is_some())
        .then(|| drafts.lane(name, kind.unwrap_or(LaneKind::Custom), scope, place));
    if is_card {
        let stage = stage.unwrap_or_else(|| drafts.stages.place("", None));
        let lane = lane.unwrap_or_else(|| drafts.lane("", LaneKind::Touchpoints, None, None));
        let position = number(row, places.position);
        let says = Says::Row(row, Takes::All);
        drafts.push(Draft { line: row.line, persona, stage, lane, position, id, title: None, says });
    }
}

/// One row of a table that somebody else wrote.
struct Walk<'t, 'p> {
    table: &'t Table,
    mapping: &'t Mapping,
    places: &'p Places,
    lexicon: &'p Lexicon,
    row: &'t Row,
}

impl<'t> Walk<'t, '_> {
    /// Collects the cards of the row. Answers whether one had to be named after its stage.
    fn collect(&self, above: &mut Above<'t>, drafts: &mut Drafts<'t>) -> bool {
        let (places, row) = (self.places, self.row);
        let text = |column| guard::unguarded(cell(row, column)).trim();
        let said = |column| Some(text(column)).filter(|text| !is_blank(text));
        let repeats = places.stage.is_some() && said(places.stage).is_none() && above.stage.is_some();
        above.repeated += usize::from(repeats);
        let stage = match said(places.stage) {
            Some(name) => drafts.stages.place(name, None),
            None => above.stage.unwrap_or_else(|| drafts.stages.place("", None)),
        };
        let persona = said(places.persona).map(|name| drafts.personas.place(name, None)).or(above.persona);
        (above.stage, above.persona) = (Some(stage), persona);
        for (column, field) in &places.of_stage {
            if let Some(text) = said(Some(*column)) {
                drafts.of_stages.push((stage, *field, Cell { text, line: row.line }));
            }
        }
        let position = said(places.position).and_then(|text| text.parse().ok());
        let draft = |lane, title, says| Draft {
            line: row.line,
            persona,
            stage,
            lane,
            position,
            id: said(places.id).and_then(own_text::read_id),
            title,
            says,
        };
        let title = said(places.title);
        let is_card = title.is_some() || places.title.is_some() && self.says_of_card();
        if is_card {
            let lane = self.lane(above, drafts);
            drafts.push(draft(lane, None, Says::Row(row, Takes::All)));
        }
        let mut has_touchpoint = is_card;
        for (column, kind) in &places.cards {
            let name = self.mapping.header(self.table).map_or("", |header| header.cell(*column));
            for title in lines(row.cell(*column)).filter(|title| !is_blank(title)) {
                let lane = drafts.lane(without_number(name), *kind, None, None);
                let takes = match kind.card_kind() {
                    _ if is_card => Takes::Nothing,
                    None => Takes::Nothing,
                    Some(_) if *kind == LaneKind::Touchpoints => Takes::OfTouchpoints,
                    Some(kind) => Takes::Only(kind),
                };
                has_touchpoint |= *kind == LaneKind::Touchpoints;
                drafts.push(Draft { id: None, ..draft(lane, Some(title), Says::Row(row, takes)) });
            }
        }
        let is_felt = !has_touchpoint && places.title.is_none() && self.says_of_touchpoint();
        if is_felt {
            let lane = drafts.lane("", LaneKind::Touchpoints, None, None);
            let title = drafts.stages.all.get(stage).map(|(name, _)| *name);
            drafts.push(draft(lane, title, Says::Row(row, Takes::OfTouchpoints)));
        }
        is_felt
    }

    /// The lane of the card that the row is about.
    fn lane(&self, above: &mut Above<'t>, drafts: &mut Drafts<'t>) -> usize {
        let (places, row) = (self.places, self.row);
        let title = cell(row, places.lane).trim();
        let title = if title.is_empty() { above.lane.unwrap_or_default() } else { title };
        above.lane = Some(title);
        // A table with more lanes than fit into a map is no map: looking on would only take long.
        let has_room = drafts.lanes.len() <= limits::LANES;
        let named = |text: &str| if has_room { self.lexicon.lane_kind(text) } else { None };
        let kind = named(cell(row, places.lane_kind)).or_else(|| named(title));
        let usual = if title.is_empty() { LaneKind::Touchpoints } else { LaneKind::Custom };
        // Computed lanes hold no cards: cards that somebody has there lie in a lane of the same name.
        let kind = kind.unwrap_or(usual);
        let kind = if kind.card_kind().is_some() { kind } else { LaneKind::Custom };
        let title =
            if title.is_empty() && kind != LaneKind::Touchpoints { wording::lane_kind(kind) } else { title };
        drafts.lane(title, kind, None, None)
    }

    /// Whether a column says something about a card.
    fn says_of_card(&self) -> bool {
        let mut columns = self.row.cells.iter().zip(&self.mapping.columns);
        columns.any(|(cell, column)| column.is_of_card() && !says_nothing(*column, cell))
    }

    /// Whether a column says how something feels or where it happens.
    fn says_of_touchpoint(&self) -> bool {
        let is_telling = |column: &Column| {
            matches!(column, Column::Sentiment(_) | Column::Card(Field::Channel | Field::MomentOfTruth))
        };
        let mut columns = self.row.cells.iter().zip(&self.mapping.columns);
        columns.any(|(cell, column)| is_telling(column) && !says_nothing(*column, cell))
    }
}
