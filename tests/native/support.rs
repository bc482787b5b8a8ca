//! What tests share: counted ids, and maps in a notation that reads like the map.
//!
//! The notation, in which blanks around the parts mean nothing:
//!
//! ```text
//! personas    | Ana      | Bo
//! stages      | Find     | Buy
//! Touchpoints
//!   Ana       | ad, shop | pay
//!   Bo        |          | call
//! Opportunities, shared
//!             | idea     |
//! ```
//!
//! A line without bars is a lane, and the rows of its cells follow it; rows without cards are left out. A
//! lane is of the kind whose name it has, or else [`LaneKind::Custom`]. The id of a thing is made from the
//! name that it has in the notation, so `card("ad")` is the card above, and a name that is nowhere is an id
//! that is not on the map. Printed maps say in braces what else is known: `pay {sentiment good}`.

use std::fmt::Write as _;

use waymark::edit::{NewMap, new_map};
use waymark::model::{
    BuyingPhase, Card, CardId, Cell, CellKey, Color, ContentHash, Document, Extra, IdSource, JourneyMap,
    Lane, LaneId, LaneKind, MapId, Parts, Persona, PersonaId, Presence, RawId, Scope, Stage, StageId,
    violations,
};
use waymark::wording;

/// Ids 1, 2, 3, … so that a failing test can be read.
#[derive(Debug, Default)]
pub(crate) struct CountedIds(pub(crate) u128);

impl IdSource for CountedIds {
    fn next_id(&mut self) -> RawId {
        self.0 += 1;
        RawId(self.0)
    }
}

/// A new map as the app makes it: one persona, three stages, six lanes, no cards.
pub(crate) fn empty_map(ids: &mut CountedIds) -> Document {
    let words = NewMap {
        title: "Test map".to_owned(),
        persona: "Ana".to_owned(),
        stages: vec![
            ("Discover".to_owned(), BuyingPhase::Before),
            ("Buy".to_owned(), BuyingPhase::Purchase),
            ("Use".to_owned(), BuyingPhase::After),
        ],
        lane_title: wording::lane_kind,
        created: None,
    };
    new_map(words, ids)
}

fn id_of(kind: &str, name: &str) -> RawId {
    ContentHash::of(format!("{kind} {name}").as_bytes()).0
}

/// The persona that the notation calls `name`.
pub(crate) fn persona(name: &str) -> PersonaId {
    PersonaId(id_of("persona", name))
}

/// The stage that the notation calls `name`.
pub(crate) fn stage(name: &str) -> StageId {
    StageId(id_of("stage", name))
}

/// The lane that the notation calls `name`.
pub(crate) fn lane(name: &str) -> LaneId {
    LaneId(id_of("lane", name))
}

/// The card that the notation calls `name`.
pub(crate) fn card(name: &str) -> CardId {
    CardId(id_of("card", name))
}

/// The cell at `path`: `Touchpoints/Ana/Buy`, or `Opportunities/Buy` in a shared lane.
pub(crate) fn cell(path: &str) -> CellKey {
    let names: Vec<_> = path.split('/').collect();
    let [row, who @ .., column] = names.as_slice() else { unreachable!("{path} is no lane/persona/stage") };
    CellKey { persona: who.first().map(|name| persona(name)), lane: lane(row), stage: stage(column) }
}

/// The map that `text` draws.
#[track_caller]
pub(crate) fn map(text: &str) -> Document {
    let mut parts =
        Parts { map: JourneyMap { title: "Map".to_owned(), ..JourneyMap::default() }, ..Parts::default() };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut fields = line.split('|').map(str::trim);
        let head = fields.next().unwrap_or_default();
        match head {
            "personas" => parts.personas = fields.map(new_persona).collect(),
            "stages" => parts.stages = fields.map(new_stage).collect(),
            _ if line.contains('|') => add_row(&mut parts, head, fields),
            _ => parts.lanes.push(new_lane(head)),
        }
    }
    let document = Document::from_parts(MapId(id_of("map", "Map")), parts);
    assert_sound(&document);
    document
}

fn new_persona(name: &str) -> (PersonaId, Persona) {
    (persona(name), Persona { name: name.to_owned(), ..Persona::default() })
}

fn new_stage(title: &str) -> (StageId, Stage) {
    (stage(title), Stage { title: title.to_owned(), ..Stage::default() })
}

fn new_lane(line: &str) -> (LaneId, Lane) {
    let (title, scope) = match line.strip_suffix(", shared") {
        Some(title) => (title, Scope::Shared),
        None => (line, Scope::PerPersona),
    };
    let named = LaneKind::ALL.into_iter().find(|kind| wording::lane_kind(*kind) == title);
    let kind = named.unwrap_or(LaneKind::Custom);
    (lane(title), Lane { kind, title: title.to_owned(), scope, color: None, extra: Extra::default() })
}

#[track_caller]
fn add_row<'text>(parts: &mut Parts, who: &str, fields: impl Iterator<Item = &'text str>) {
    let (lane, kind) = parts.lanes.last().map(|(id, lane)| (*id, lane.kind)).unwrap();
    let persona = (!who.is_empty()).then(|| persona(who));
    for (titles, (stage, _)) in fields.zip(&parts.stages) {
        let titles = titles.split(',').map(str::trim).filter(|title| !title.is_empty());
        let cards: Vec<_> = titles.map(|title| (card(title), title.to_owned())).collect();
        let key = CellKey { persona, lane, stage: *stage };
        parts.cells.push((key, Cell { cards: cards.iter().map(|(id, _)| *id).collect() }));
        let kind = kind.card_kind().unwrap();
        parts.cards.extend(cards.into_iter().map(|(id, title)| (id, Card::new(kind, title))));
    }
}

/// `document` in the notation, with all that it holds.
pub(crate) fn print(document: &Document) -> String {
    let mut text = String::new();
    let about = map_details(document);
    if !about.is_empty() {
        text.push_str(&format!("{about}\n"));
    }
    let personas = document.persona_order().iter().filter_map(|id| document.persona(*id));
    row(&mut text, "personas", personas.map(print_persona));
    let stages = document.stage_order().iter().filter_map(|id| document.stage(*id));
    row(&mut text, "stages", stages.map(print_stage));
    for id in document.lane_order() {
        print_lane(&mut text, document, *id);
    }
    text
}

fn row(text: &mut String, head: &str, fields: impl Iterator<Item = String>) {
    text.push_str(head);
    for field in fields {
        text.push_str(&format!(" | {field}"));
    }
    text.push('\n');
}

fn print_lane(text: &mut String, document: &Document, id: LaneId) {
    let lane = document.lane(id).unwrap();
    let scope = if lane.scope == Scope::Shared { ", shared" } else { "" };
    let usual = LaneKind::ALL.into_iter().find(|kind| wording::lane_kind(*kind) == lane.title);
    let kind = (usual.unwrap_or(LaneKind::Custom) != lane.kind).then(|| format!("{:?}", lane.kind));
    let title = with_details(&lane.title, &[kind.unwrap_or_default(), color(lane.color)]);
    text.push_str(&format!("{title}{scope}\n"));
    let own = document.persona_order().iter().map(|id| Some(*id));
    for persona in own.chain([None]) {
        let cards = |stage| document.cell(CellKey { persona, lane: id, stage });
        if document.stage_order().iter().all(|stage| cards(*stage).is_empty()) {
            continue;
        }
        let head = persona.and_then(|id| document.persona(id)).map_or("", |persona| &persona.name);
        let title = |card: &CardId| print_card(document.card(*card).unwrap());
        let field = |stage: &StageId| cards(*stage).iter().map(title).collect::<Vec<_>>().join(", ");
        row(text, head, document.stage_order().iter().map(field));
    }
}

/// `name {detail; detail}`, without the details that say nothing.
fn with_details(name: &str, details: &[String]) -> String {
    let details: Vec<_> = details.iter().map(String::as_str).filter(|detail| !detail.is_empty()).collect();
    if details.is_empty() { name.to_owned() } else { format!("{name} {{{}}}", details.join("; ")) }
}

/// `word value`, or nothing if the value is empty.
fn detail(word: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{word} {value}") }
}

fn color(color: Option<Color>) -> String {
    color.map(|color| wording::color(color).to_owned()).unwrap_or_default()
}

fn map_details(document: &Document) -> String {
    let map = document.map();
    let title = if map.title == "Map" { "" } else { &map.title };
    let state = if map.state == Default::default() { "" } else { wording::map_state(map.state) };
    let date = |date: Option<_>| date.map(|date: waymark::model::Date| date.to_string()).unwrap_or_default();
    let details = [
        detail("title", title),
        detail("scenario", &map.scenario),
        detail("goal", &map.goal),
        detail("owner", &map.owner),
        detail("source", &map.source),
        state.to_owned(),
        detail("created", &date(map.created)),
        detail("review", &date(map.review)),
    ];
    with_details("", &details).trim().to_owned()
}

fn print_persona(persona: &Persona) -> String {
    let color = if persona.color == Color::default() { None } else { Some(persona.color) };
    with_details(&persona.name, &[detail("role", &persona.role), self::color(color)])
}

fn print_stage(stage: &Stage) -> String {
    let phase = if stage.phase == BuyingPhase::Before { "" } else { wording::buying_phase(stage.phase) };
    let presence = if stage.presence == Presence::Us { "" } else { wording::presence(stage.presence) };
    let details = [phase.to_owned(), presence.to_owned(), detail("goal", &stage.goal), color(stage.color)];
    with_details(&stage.title, &details)
}

fn print_card(card: &Card) -> String {
    let mut details = vec![detail("notes", &card.notes)];
    if let Some(touchpoint) = card.touchpoint() {
        let sentiment = wording::sentiment(touchpoint.sentiment);
        details.extend([
            touchpoint.channel.map(|channel| wording::channel(channel).to_owned()).unwrap_or_default(),
            detail("named", &touchpoint.channel_name),
            touchpoint.mode.map(|mode| wording::channel_mode(mode).to_owned()).unwrap_or_default(),
            touchpoint.creator.map(|creator| wording::creator(creator).to_owned()).unwrap_or_default(),
            detail("sentiment", if sentiment == "neutral" { "" } else { sentiment }),
            if touchpoint.moment_of_truth { "moment of truth".to_owned() } else { String::new() },
        ]);
    }
    with_details(&card.title, &details)
}

/// Text in the notation with single blanks, as [`print`] writes it, so that tests can align their columns.
pub(crate) fn normalized(text: &str) -> String {
    let mut normal = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let fields: Vec<_> = line.split('|').map(str::trim).collect();
        writeln!(normal, "{}", fields.join(" | ")).unwrap();
    }
    normal
}

/// Fails if anything about `document` is as it must not be (A3), or if its index of where the cards lie
/// differs from the one that a document built whole has.
#[track_caller]
pub(crate) fn assert_sound(document: &Document) {
    assert_eq!(violations(document), [], "in the map\n{}", print(document));
    assert!(*document == rebuilt(document), "kept in step it differs from built whole:\n{}", print(document));
}

/// The same document, built whole from its records.
fn rebuilt(document: &Document) -> Document {
    fn in_order<I: Copy, R: Clone>(order: &[I], read: impl Fn(I) -> Option<R>) -> Vec<(I, R)> {
        order.iter().filter_map(|id| Some((*id, read(*id)?))).collect()
    }
    let parts = Parts {
        map: document.map().clone(),
        lineage: document.lineage().clone(),
        extra: document.extra().clone(),
        personas: in_order(document.persona_order(), |id| document.persona(id).cloned()),
        stages: in_order(document.stage_order(), |id| document.stage(id).cloned()),
        lanes: in_order(document.lane_order(), |id| document.lane(id).cloned()),
        cards: document.cards().map(|(id, card)| (id, card.clone())).collect(),
        cells: document.cells().map(|(key, cell)| (key, cell.clone())).collect(),
    };
    Document::from_parts(document.id(), parts)
}
