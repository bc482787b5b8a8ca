//! The map that a table means.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::builder::MapBuilder;
use crate::exchange::csv::drafts::{Draft, Drafts};
use crate::exchange::csv::values::{Reader, Said, of_stage};
use crate::exchange::csv::{Column, Mapping, Scale, Table, limits, own_text};
use crate::exchange::{ImportError, Imported, Remark};
use crate::format::Quote;
use crate::model::{
    self, BuyingPhase, CardId, Channel, Color, Field, Fields, IdSource, Lane, LaneId, LaneKind, Persona,
    PersonaId, Scope, Stage, StageId, Value,
};
use crate::wording::{self, tables};

/// The map that `table` means, called `title` if the table has no title of its own.
///
/// Cards keep the ids that the table says, so that a table which was changed in a spreadsheet can be told from a
/// new one; everything else gets new ids. Feelings and numbers are brought onto the scales of maps; what was
/// changed, and what could not be read, is in the remarks with its line.
///
/// # Errors
/// Says what there is too much of for one map, or that there is nothing to make a map of.
pub fn read(
    table: &Table,
    mapping: &Mapping,
    title: &str,
    ids: &mut dyn IdSource,
) -> Result<Imported, ImportError> {
    let drafts = Drafts::of(table, mapping)?;
    let reader = Reader { is_own: mapping.is_own, dates: mapping.dates };
    let title = drafts.title.map_or_else(|| title.to_owned(), |title| reader.text(title));
    let mut build = Build {
        table,
        mapping,
        reader,
        map: MapBuilder::new(&title, ids),
        remarks: Remarks::default(),
        answers: Vec::new(),
        cards_by_id: BTreeMap::new(),
        cards_by_title: BTreeMap::new(),
        channels: BTreeSet::new(),
    };
    build.remarks.extend(&table.remarks);
    build.remarks.extend(&drafts.remarks);
    build.all(&drafts);
    let Build { mut map, remarks, .. } = build;
    map.remarks.extend(remarks.into_list());
    map.finish()
}

/// A map in the making.
struct Build<'t, 'i> {
    table: &'t Table,
    mapping: &'t Mapping,
    reader: Reader,
    map: MapBuilder<'i>,
    remarks: Remarks,
    /// The cells that name cards, with the card that they are about.
    answers: Vec<(CardId, usize, String)>,
    /// Which card has an id of the table.
    cards_by_id: BTreeMap<CardId, CardId>,
    /// The first card with a title.
    cards_by_title: BTreeMap<String, CardId>,
    /// The channels that are none of the usual ones.
    channels: BTreeSet<String>,
}

impl Build<'_, '_> {
    fn all(&mut self, drafts: &Drafts<'_>) {
        let personas = self.personas(drafts);
        let stages = self.stages(drafts);
        let lanes = self.lanes(drafts);
        let mut cards: Vec<&Draft<'_>> = drafts.cards.iter().collect();
        // Within a cell the numbers say the order; without numbers it is that of the table.
        cards.sort_by_key(|card| card.position.unwrap_or(u32::MAX));
        for card in cards {
            let persona = card.persona.and_then(|place| personas.get(&place)).copied();
            if let (Some(lane), Some(stage)) = (lanes.get(&card.lane), stages.get(&card.stage)) {
                self.card(card, persona, *lane, *stage);
            }
        }
        self.answer();
        self.say_scales();
        let channels: Vec<String> = std::mem::take(&mut self.channels).into_iter().collect();
        if !channels.is_empty() && channels.len() <= model::limits::ENTRIES {
            self.map.map.set(Field::Channels, Some(Value::Texts(channels)));
        }
    }

    fn personas(&mut self, drafts: &Drafts<'_>) -> BTreeMap<usize, PersonaId> {
        let mut personas = BTreeMap::new();
        for place in drafts.personas.order() {
            let name =
                drafts.personas.all.get(place).map_or_else(String::new, |(name, _)| self.reader.text(name));
            let persona = Persona::new(&name, Color::nth(personas.len()));
            personas.insert(place, self.map.add_persona_with(persona.fields));
        }
        personas
    }

    fn stages(&mut self, drafts: &Drafts<'_>) -> BTreeMap<usize, StageId> {
        let mut cells: BTreeMap<(usize, Field), Vec<(usize, String)>> = BTreeMap::new();
        for (stage, field, cell) in &drafts.of_stages {
            cells.entry((*stage, *field)).or_default().push((cell.line, self.reader.text(cell.text)));
        }
        let mut fields: BTreeMap<usize, Fields> = BTreeMap::new();
        for ((stage, field), cells) in cells {
            let (value, remarks) = of_stage(field, &cells);
            fields.entry(stage).or_default().set(field, value);
            self.remarks.extend(&remarks);
        }
        let mut stages = BTreeMap::new();
        for place in drafts.stages.order() {
            let name =
                drafts.stages.all.get(place).map_or_else(String::new, |(name, _)| self.reader.text(name));
            let title =
                if name.is_empty() && !self.mapping.is_own { wording::untitled_stage() } else { name };
            let mut stage = Stage::new(&title, BuyingPhase::default()).fields;
            for (field, value) in fields.entry(place).or_default().iter() {
                stage.set(field, Some(value.clone()));
            }
            stages.insert(place, self.map.add_stage_with(stage));
        }
        stages
    }

    /// The lanes of the table. A table of somebody else gets the curve below the touchpoints if it says how
    /// anything feels.
    fn lanes(&mut self, drafts: &Drafts<'_>) -> BTreeMap<usize, LaneId> {
        let is_foreign = !self.mapping.is_own;
        if is_foreign && drafts.lanes.iter().all(|lane| lane.kind != LaneKind::Touchpoints) {
            self.touchpoints(wording::lane_kind(LaneKind::Touchpoints));
        }
        let scopes = if is_foreign { scopes(drafts) } else { BTreeMap::new() };
        let mut lanes = BTreeMap::new();
        for place in drafts.lane_order() {
            let Some(draft) = drafts.lanes.get(place) else { continue };
            let title = self.reader.text(draft.title);
            let is_unnamed = is_foreign && title.is_empty();
            let title = if is_unnamed { wording::lane_kind(draft.kind).to_owned() } else { title };
            let id = if is_foreign && draft.kind == LaneKind::Touchpoints {
                self.touchpoints(&title)
            } else {
                let lane = Lane::new(draft.kind, &title);
                let scope = draft.scope.or_else(|| scopes.get(&place).copied()).unwrap_or(lane.scope);
                self.map.add_lane_with(draft.kind, scope, lane.fields)
            };
            lanes.insert(place, id);
        }
        lanes
    }

    fn touchpoints(&mut self, title: &str) -> LaneId {
        let lane = self.map.add_lane(LaneKind::Touchpoints, title);
        let meanings = self.mapping.columns.iter().chain(&self.mapping.rows);
        if meanings.into_iter().any(|meaning| matches!(meaning, Column::Sentiment(_))) {
            self.map.lane_of(LaneKind::Emotion);
        }
        lane
    }

    fn card(&mut self, draft: &Draft<'_>, persona: Option<PersonaId>, lane: LaneId, stage: StageId) {
        let mut said = Said::default();
        if let Some(title) = draft.title {
            said.append(Field::Title, &self.reader.text(title));
        }
        let mut answers = Vec::new();
        for (column, name, cell) in draft.cells(self.table, self.mapping) {
            if column == Column::Card(Field::Answers) {
                answers.push((cell.line, self.reader.text(cell.text)));
                continue;
            }
            let remark = self.reader.put(&mut said, column, name, cell.text);
            self.remarks.at(cell.line, remark);
        }
        let fields = said.into_fields();
        if fields.choice(Field::Channel) == Some(Channel::Other) && !self.mapping.is_own {
            let name = fields.text(Field::ChannelName);
            if !name.is_empty() && model::limits::fits(name) {
                self.channels.insert(name.to_owned());
            }
        }
        let title = fields.text(Field::Title).to_owned();
        let Some(id) = self.map.add_card_as(draft.id, persona, lane, stage, fields) else { return };
        if let Some(said) = draft.id {
            self.cards_by_id.entry(said).or_insert(id);
            if said != id {
                self.remarks.at(draft.line, Some(tables::id_taken().to_owned()));
            }
        }
        self.cards_by_title.entry(title).or_insert(id);
        self.answers.extend(answers.into_iter().map(|(line, text)| (id, line, text)));
    }

    /// Finds the cards that cells name, by id or by title, now that all are known.
    fn answer(&mut self) {
        for (card, line, text) in std::mem::take(&mut self.answers) {
            let mut named = Vec::new();
            let mut seen = BTreeSet::new();
            for entry in text.lines().map(str::trim).filter(|entry| !entry.is_empty()) {
                let by_id = own_text::read_id(entry).and_then(|id| self.cards_by_id.get(&id));
                match by_id.or_else(|| self.cards_by_title.get(entry)) {
                    Some(answered) if seen.insert(*answered) => named.push(*answered),
                    Some(_) => {}
                    None => self.remarks.at(line, Some(tables::no_such_card(&Quote(entry).to_string()))),
                }
            }
            let value = Value::Cards(named);
            let has_room = Field::Answers.accepts(&value);
            if let Some(fields) = self.map.card_fields(card).filter(|_| has_room) {
                fields.set(Field::Answers, Some(value));
            }
        }
    }

    /// Says which scales were brought onto that of maps, once for each.
    fn say_scales(&mut self) {
        let mut said: Vec<Scale> = Vec::new();
        for meaning in self.mapping.columns.iter().chain(&self.mapping.rows) {
            let Column::Sentiment(scale) = meaning else { continue };
            if scale.is_finer() && !said.contains(scale) {
                said.push(*scale);
                let (min, max) = scale.ends();
                self.remarks.on_all(tables::scale_brought_over(min, max));
            }
        }
    }
}

/// The lanes whose cards belong to several personas: each of them has cells of its own there, even where personas
/// usually share them.
fn scopes(drafts: &Drafts<'_>) -> BTreeMap<usize, Scope> {
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    let mut scopes = BTreeMap::new();
    for card in &drafts.cards {
        if card.persona.is_some_and(|persona| *first.entry(card.lane).or_insert(persona) != persona) {
            scopes.insert(card.lane, Scope::PerPersona);
        }
    }
    scopes
}

/// What there is to say about a table: the first remarks, and how many more there are.
#[derive(Debug, Default)]
struct Remarks {
    list: Vec<Remark>,
    more: usize,
}

impl Remarks {
    fn at(&mut self, line: usize, text: Option<String>) {
        let Some(text) = text else { return };
        self.push(Remark::at(line, text));
    }

    fn on_all(&mut self, text: String) {
        // Remarks on the whole table are few.
        self.list.push(Remark::on_all(text));
    }

    fn extend(&mut self, remarks: &[Remark]) {
        remarks.iter().for_each(|remark| self.push(remark.clone()));
    }

    fn push(&mut self, remark: Remark) {
        if self.list.len() < limits::REMARKS {
            self.list.push(remark);
        } else {
            self.more += 1;
        }
    }

    /// The remarks in the order of the lines.
    fn into_list(mut self) -> Vec<Remark> {
        self.list.sort_by_key(|remark| remark.line);
        if self.more > 0 {
            self.list.push(Remark::on_all(tables::more_remarks(self.more)));
        }
        self.list
    }
}
