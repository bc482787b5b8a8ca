//! Writes a plausible map of any size, the same for the same seed: `cargo xtask gen` runs it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use waymark::format;
use waymark::model::{
    BuyingPhase, Card, CardId, CardKind, Cell, CellKey, Channel, Color, Creator, Date, Document, Field,
    IdSource, JourneyMap, Lane, LaneId, LaneKind, MapId, Parts, Persona, PersonaId, Presence, RawId, Scope,
    Sentiment, Stage, StageId, Value,
};

const USAGE: &str =
    "usage: generate [--touchpoints N] [--personas N] [--stages N] [--notes N] [--seed N] [--out FILE]";

/// How large a map to write.
#[derive(Debug, Clone)]
pub(crate) struct Size {
    /// Touchpoint cards, spread over all personas and stages.
    pub(crate) touchpoints: usize,
    /// Personas.
    pub(crate) personas: usize,
    /// Stages.
    pub(crate) stages: usize,
    /// Cards in the other lanes.
    pub(crate) notes: usize,
    /// What the map is drawn from.
    pub(crate) seed: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self { touchpoints: 1000, personas: 5, stages: 50, notes: 0, seed: 1 }
    }
}

fn main() -> Result<(), String> {
    let mut size = Size::default();
    let mut out: Option<PathBuf> = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value; {USAGE}"))?;
        let number = || value.parse::<usize>().map_err(|error| format!("{name} {value}: {error}"));
        match name.as_str() {
            "--touchpoints" => size.touchpoints = number()?,
            "--personas" => size.personas = number()?,
            "--stages" => size.stages = number()?,
            "--notes" => size.notes = number()?,
            "--seed" => size.seed = value.parse().map_err(|error| format!("{name} {value}: {error}"))?,
            "--out" => out = Some(value.into()),
            _ => return Err(format!("{name} is unknown; {USAGE}")),
        }
    }
    let map = map(&size)?;
    let faults = waymark::model::violations(&map);
    if let Some(fault) = faults.first() {
        return Err(format!("such a map is over a limit: {fault:?}"));
    }
    let text = format::file(&map).text;
    let written = match &out {
        Some(path) => std::fs::write(path, text),
        None => std::io::stdout().write_all(text.as_bytes()),
    };
    written.map_err(|error| format!("cannot write the map: {error}"))
}

/// A map of that size.
///
/// # Errors
/// Says what makes it impossible: cards need a persona and a stage to lie in.
pub(crate) fn map(size: &Size) -> Result<Document, String> {
    if size.touchpoints + size.notes > 0 && (size.personas == 0 || size.stages == 0) {
        return Err("cards need at least one persona and one stage".to_owned());
    }
    let mut dice = Dice(size.seed);
    let id = MapId::fresh(&mut dice);
    let personas: Vec<_> = (0..size.personas).map(|index| persona(index, &mut dice)).collect();
    let stages: Vec<_> = (0..size.stages).map(|index| stage(index, size.stages, &mut dice)).collect();
    let lanes: Vec<_> = LaneKind::STARTING.into_iter().map(|kind| lane(kind, &mut dice)).collect();
    let (mut cards, mut cells) = (Vec::new(), BTreeMap::<CellKey, Cell>::new());
    for index in 0..size.touchpoints + size.notes {
        let lane = pick_lane(&lanes, index < size.touchpoints, index);
        let kind = lane.1.kind.card_kind().unwrap_or(CardKind::Note);
        // Touchpoints go round over all cells, so that each gets its share.
        let persona = &personas[index % size.personas];
        let stage = &stages[index / size.personas % size.stages];
        let card = CardId::fresh(&mut dice);
        cards.push((card, card_of(kind, &mut dice)));
        let persona = (lane.1.scope == Scope::PerPersona).then_some(persona.0);
        cells.entry(CellKey { persona, lane: lane.0, stage: stage.0 }).or_default().cards.push(card);
    }
    let mut map = JourneyMap::default();
    for (field, text) in [
        (Field::Title, format!("Generated map with {} touchpoints", size.touchpoints)),
        (
            Field::Scenario,
            "A made-up journey, to see how the editor does with a map of this size.".to_owned(),
        ),
        (Field::Source, format!("Generated with seed {}.", size.seed)),
    ] {
        map.fields.set(field, Some(text.into()));
    }
    map.fields.set(Field::Created, Date::new(2026, 1, 1).map(Value::from));
    let cells = cells.into_iter().collect();
    Ok(Document::from_parts(id, Parts { map, personas, stages, lanes, cards, cells, ..Parts::default() }))
}

fn persona(index: usize, dice: &mut Dice) -> (PersonaId, Persona) {
    const NAMES: [&str; 10] =
        ["Ana", "Bruno", "Chidi", "Dilnoza", "Elif", "Farid", "Grete", "Hiro", "Ines", "Jonas"];
    const ROLES: [&str; 5] =
        ["First-time customer", "Comes back every year", "Decides for others", "Price hunter", "Loyal fan"];
    let round = index / NAMES.len();
    let name = NAMES[index % NAMES.len()];
    let name = if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
    let mut persona = Persona::new(&name, Color::nth(index));
    persona.fields.set(Field::Role, Some((*dice.pick(&ROLES)).into()));
    (PersonaId::fresh(dice), persona)
}

fn stage(index: usize, count: usize, dice: &mut Dice) -> (StageId, Stage) {
    const TITLES: [&str; 10] = [
        "Notice",
        "Look around",
        "Compare",
        "Ask",
        "Decide",
        "Order",
        "Receive",
        "Set up",
        "Use",
        "Recommend",
    ];
    let round = index / TITLES.len();
    let title = TITLES[index % TITLES.len()];
    let title = if round == 0 { title.to_owned() } else { format!("{title} {}", round + 1) };
    let phase = match index * 10 / count.max(1) {
        0..=4 => BuyingPhase::Before,
        5 => BuyingPhase::Purchase,
        _ => BuyingPhase::After,
    };
    let presence =
        *dice.pick(&[Presence::Us, Presence::Us, Presence::Us, Presence::Partner, Presence::Nobody]);
    let mut stage = Stage::new(&title, phase);
    stage.fields.set(Field::Presence, Some(presence.into()));
    (StageId::fresh(dice), stage)
}

fn lane(kind: LaneKind, dice: &mut Dice) -> (LaneId, Lane) {
    (LaneId::fresh(dice), Lane::new(kind, waymark::wording::lane_kind(kind)))
}

/// The lane for the card `index`: the one of touchpoints, or the others that hold cards in turn.
fn pick_lane(lanes: &[(LaneId, Lane)], is_touchpoint: bool, index: usize) -> &(LaneId, Lane) {
    let is_fitting = |(_, lane): &&(LaneId, Lane)| {
        lane.kind.card_kind().is_some_and(|kind| (kind == CardKind::Touchpoint) == is_touchpoint)
    };
    let fitting: Vec<_> = lanes.iter().filter(is_fitting).collect();
    fitting[index % fitting.len()]
}

fn card_of(kind: CardKind, dice: &mut Dice) -> Card {
    const VERBS: [&str; 10] = [
        "Looks at",
        "Reads",
        "Compares",
        "Asks about",
        "Waits for",
        "Opens",
        "Fills in",
        "Pays for",
        "Tries out",
        "Talks about",
    ];
    const THINGS: [&str; 12] = [
        "the start page",
        "a review",
        "the price list",
        "the order form",
        "the confirmation",
        "the parcel",
        "the manual",
        "the first result",
        "the invoice",
        "a newsletter",
        "the help page",
        "the offer",
    ];
    let mut card = Card::new(kind, &format!("{} {}", dice.pick(&VERBS), dice.pick(&THINGS)));
    if card.is_touchpoint() {
        let channel = *dice.pick(&Channel::ALL);
        let channel_name = if channel == Channel::Other { "Notice board" } else { "" };
        for (field, value) in [
            (Field::Channel, Some(channel.into())),
            (Field::ChannelName, Some(channel_name.into())),
            (Field::Mode, channel.usual_mode().map(Value::from)),
            (Field::Creator, Some((*dice.pick(&Creator::ALL)).into())),
            (Field::Sentiment, Some((*dice.pick(&Sentiment::ALL)).into())),
            (Field::MomentOfTruth, (dice.roll(12) == 0).then_some(Value::Flag)),
        ] {
            card.fields.set(field, value);
        }
    }
    card
}

/// Numbers that look random and are the same for the same seed: `SplitMix64` by Sebastiano Vigna.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `sides` − 1.
    fn roll(&mut self, sides: usize) -> usize {
        usize::try_from(self.next() % sides as u64).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.roll(some.len())]
    }
}

impl IdSource for Dice {
    fn next_id(&mut self) -> RawId {
        RawId(u128::from(self.next()) << 64 | u128::from(self.next()))
    }
}
