//! Random commands that mostly make sense: choices whose meaning depends on the map they meet.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use waymark::edit::{CardCopy, Command};
use waymark::model::{
    CardId, CardKind, CellKey, Document, Field, Fields, Holder, IdSource, Lane, LaneId, LaneKind, Persona,
    PersonaId, RawId, RecordKey, Scope, Stage, StageId, Value, limits,
};

use crate::values;

/// What somebody does with an open map.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Gives a command, so many milliseconds after the action before.
    Do(Choice, f64),
    /// Takes a step back.
    Undo,
    /// Does a step again.
    Redo,
    /// Selects a card, or the map itself.
    Select(Option<Index>),
    /// Leaves a text field.
    CloseText,
    /// Hands a file out.
    HandOut(u8),
}

/// A command in the making: which kind of command, and decisions it may need.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    kind: Kind,
    picks: [Index; 4],
    place: usize,
    text: String,
    /// Whether it names a thing that is not on the map.
    is_stray: bool,
}

#[derive(Debug, Clone)]
enum Kind {
    SetField(Setting),
    SetFields(Settings),
    NameChannel,
    AddPersona(Fields),
    MovePersona,
    RemovePersona,
    AddStage(Fields),
    CopyStage,
    MoveStage,
    RemoveStage,
    AddLane(Fields),
    CopyLane,
    MoveLane,
    RemoveLane,
    AddCard(Fields),
    MoveCards,
    CopyCards,
    RemoveCards,
    RemovePictures,
}

/// What is put into which field of some record of a kind.
#[derive(Debug, Clone)]
struct Setting {
    of: Holder,
    field: Field,
    value: Option<Value>,
}

/// What is put into several fields of one record of a kind: at times twice into the same one.
#[derive(Debug, Clone)]
struct Settings {
    of: Holder,
    values: Vec<(Field, Option<Value>)>,
}

/// The id of nothing.
const STRAY: RawId = RawId(u128::MAX);

/// Sequences of up to `length` actions.
pub(crate) fn actions(length: usize) -> impl Strategy<Value = Vec<Action>> {
    let action = prop_oneof![
        12 => (choice(), 0.0..1500.0).prop_map(|(choice, pause)| Action::Do(choice, pause)),
        3 => Just(Action::Undo),
        2 => Just(Action::Redo),
        2 => any::<Option<Index>>().prop_map(Action::Select),
        1 => Just(Action::CloseText),
        1 => any::<u8>().prop_map(Action::HandOut),
    ];
    proptest::collection::vec(action, 0..length)
}

/// Sequences of up to `length` choices.
pub(crate) fn choices(length: usize) -> impl Strategy<Value = Vec<Choice>> {
    proptest::collection::vec(choice(), 0..length)
}

fn choice() -> impl Strategy<Value = Choice> {
    let short = select(vec!["", "Pay", "Pays online", "Überweist 💳"]).prop_map(str::to_owned);
    let text = prop_oneof![60 => short, 1 => Just("x".repeat(limits::TEXT_LENGTH + 1))];
    let is_stray = prop::bool::weighted(0.05);
    (kind(), any::<[Index; 4]>(), 0..5_usize, text, is_stray)
        .prop_map(|(kind, picks, place, text, is_stray)| Choice { kind, picks, place, text, is_stray })
}

/// A card; which kind of card makes no difference to what can be put into its fields.
const CARD: Holder = Holder::Card(CardKind::Touchpoint);

/// Cards come and go more often than whole rows and columns.
fn kind() -> impl Strategy<Value = Kind> {
    let often = vec![Kind::MoveCards, Kind::CopyCards, Kind::RemoveCards];
    let at_times = vec![Kind::MovePersona, Kind::MoveStage, Kind::MoveLane];
    let seldom = vec![
        Kind::RemovePersona,
        Kind::RemoveStage,
        Kind::RemoveLane,
        Kind::CopyStage,
        Kind::CopyLane,
        Kind::RemovePictures,
    ];
    let add = prop_oneof![
        6 => start_of(CARD).prop_map(Kind::AddCard),
        1 => start_of(Holder::Persona).prop_map(Kind::AddPersona),
        1 => start_of(Holder::Stage).prop_map(Kind::AddStage),
        1 => start_of(Holder::Lane).prop_map(Kind::AddLane),
    ];
    prop_oneof![
        8 => setting().prop_map(Kind::SetField),
        3 => settings().prop_map(Kind::SetFields),
        1 => Just(Kind::NameChannel),
        6 => add,
        8 => select(often),
        3 => select(at_times),
        1 => select(seldom),
    ]
}

/// What is put into a field of some record.
fn setting() -> impl Strategy<Value = Setting> {
    holder().prop_flat_map(|of| change(of).prop_map(move |(field, value)| Setting { of, field, value }))
}

/// What is put into several fields of some record. One that it cannot hold makes all of them a refusal.
fn settings() -> impl Strategy<Value = Settings> {
    let values = |of: Holder| proptest::collection::vec(change(of), 0..4);
    holder().prop_flat_map(move |of| values(of).prop_map(move |values| Settings { of, values }))
}

/// A record with fields: mostly a card.
fn holder() -> impl Strategy<Value = Holder> {
    prop_oneof![
        2 => Just(Holder::Map),
        2 => Just(Holder::Persona),
        2 => Just(Holder::Stage),
        2 => Just(Holder::Lane),
        8 => Just(CARD),
    ]
}

/// What is put into a field: mostly what it can hold, at times nothing or what it cannot hold, and at times it
/// is a field that the record does not have.
fn change(of: Holder) -> impl Strategy<Value = (Field, Option<Value>)> {
    let good = values::field(of).prop_map(|(field, value)| (field, Some(value)));
    let all: Vec<_> = of.fields().collect();
    let none = select(all.clone()).prop_map(|field| (field, None));
    let bad = (select(all), any::<Index>()).prop_map(|(field, index)| {
        let values = values::misfits(field);
        (field, Some(index.get(&values).clone()))
    });
    let alien: Vec<_> = Field::ALL.iter().copied().filter(|field| !of.has(*field)).collect();
    let alien = select(alien).prop_flat_map(|field| (Just(field), values::value(field).prop_map(Some)));
    prop_oneof![30 => good, 4 => none, 2 => bad, 1 => alien]
}

/// What a new record begins with: mostly nothing, at times whatever it can hold, and seldom what it cannot.
fn start_of(holder: Holder) -> impl Strategy<Value = Fields> {
    let bad = (select(holder.fields().collect::<Vec<_>>()), any::<Index>()).prop_map(|(field, index)| {
        let values = values::misfits(field);
        Fields::default().with(field, index.get(&values).clone())
    });
    prop_oneof![12 => Just(Fields::default()), 4 => values::fields(holder), 1 => bad]
}

impl Choice {
    /// The command that the choice means for `document`; what it adds takes its id from `ids`.
    pub(crate) fn command(&self, document: &Document, ids: &mut dyn IdSource) -> Command {
        let at = self.place;
        let (persona, stage, lane) = (self.persona(document), self.stage(document), self.lane(document));
        match &self.kind {
            Kind::SetField(setting) => self.set_field(document, setting),
            Kind::SetFields(settings) => {
                let value = |value: &Option<Value>| value.clone().map(|it| self.with_cards(document, it));
                let values = settings.values.iter().map(|(field, it)| (*field, value(it))).collect();
                Command::SetFields { of: self.record(document, settings.of), values }
            }
            Kind::NameChannel => Command::NameChannel { card: self.card(document), name: self.text.clone() },
            Kind::AddPersona(fields) => {
                let persona = Persona { fields: self.start(document, fields, Field::Name) };
                Command::AddPersona { id: PersonaId::fresh(ids), persona, at }
            }
            Kind::MovePersona => Command::MovePersona { id: persona, to: at },
            Kind::RemovePersona => Command::RemovePersona { id: persona },
            Kind::AddStage(fields) => {
                let stage = Stage { fields: self.start(document, fields, Field::Title) };
                Command::AddStage { id: StageId::fresh(ids), stage, at }
            }
            Kind::CopyStage => {
                let cards = Self::copies_in(document, ids, |cell| cell.stage == stage);
                Command::CopyStage { source: stage, id: StageId::fresh(ids), cards }
            }
            Kind::MoveStage => Command::MoveStage { id: stage, to: at },
            Kind::RemoveStage => Command::RemoveStage { id: stage },
            Kind::AddLane(fields) => {
                let (kind, scope) = (*self.picks[2].get(&LaneKind::ALL), *self.picks[3].get(&Scope::ALL));
                let lane = Lane { kind, scope, fields: self.start(document, fields, Field::Title) };
                Command::AddLane { id: LaneId::fresh(ids), lane, at }
            }
            Kind::CopyLane => {
                let cards = Self::copies_in(document, ids, |cell| cell.lane == lane);
                Command::CopyLane { source: lane, id: LaneId::fresh(ids), cards }
            }
            Kind::MoveLane => Command::MoveLane { id: lane, to: at },
            Kind::RemoveLane => Command::RemoveLane { id: lane },
            Kind::AddCard(fields) => {
                let fields = self.start(document, fields, Field::Title);
                Command::add_card(CardId::fresh(ids), fields, self.cell(document, lane), at)
            }
            Kind::MoveCards => self.move_cards(document),
            Kind::CopyCards => {
                let sources = self.cards(document);
                // Mostly to the cells of such cards: the others refuse them.
                let cell = document.cell_of(self.card(document)).filter(|_| !self.place.is_multiple_of(32));
                let cell = cell.unwrap_or_else(|| self.cell(document, lane));
                let copy = |source| CardCopy { source, id: CardId::fresh(ids) };
                let to = (self.place.is_multiple_of(2)).then_some((cell, at));
                Command::CopyCards { copies: sources.into_iter().map(copy).collect(), to }
            }
            Kind::RemoveCards => Command::RemoveCards { cards: self.cards(document) },
            Kind::RemovePictures => Command::RemovePictures,
        }
    }

    /// Copies of all cards of some cells.
    fn copies_in(
        document: &Document,
        ids: &mut dyn IdSource,
        is_in: impl Fn(CellKey) -> bool,
    ) -> Vec<CardCopy> {
        let cells = document.cells().filter(|(cell, _)| is_in(*cell));
        let cards = cells.flat_map(|(_, cell)| cell.cards.iter().copied());
        cards.map(|source| CardCopy { source, id: CardId::fresh(ids) }).collect()
    }

    fn set_field(&self, document: &Document, setting: &Setting) -> Command {
        let value = setting.value.clone().map(|value| self.with_cards(document, value));
        Command::SetField { of: self.record(document, setting.of), field: setting.field, value }
    }

    /// Some record of a kind.
    fn record(&self, document: &Document, of: Holder) -> RecordKey {
        match of {
            Holder::Map => RecordKey::Map,
            Holder::Persona => RecordKey::Persona(self.persona(document)),
            Holder::Stage => RecordKey::Stage(self.stage(document)),
            Holder::Lane => RecordKey::Lane(self.lane(document)),
            Holder::Card(_) => RecordKey::Card(self.card(document)),
        }
    }

    /// `value` with cards of the map in it, unless the choice is a stray one.
    fn with_cards(&self, document: &Document, value: Value) -> Value {
        if self.is_stray {
            return value;
        }
        values::with_cards(value, &document.cards().map(|(id, _)| id).collect::<Vec<_>>())
    }

    /// What a new record begins with, named by the text of the choice.
    fn start(&self, document: &Document, fields: &Fields, name: Field) -> Fields {
        let mut start = Fields::default();
        start.extra.clone_from(&fields.extra);
        for (field, value) in fields.iter() {
            start.set(field, Some(self.with_cards(document, value.clone())));
        }
        if fields.get(name).is_none() {
            start.set(name, Some(self.text.as_str().into()));
        }
        start
    }

    /// One of `all`, unless there is none or the choice is a stray one.
    fn pick<T: Copy>(&self, all: &[T], index: Index) -> Option<T> {
        (!self.is_stray && !all.is_empty()).then(|| *index.get(all))
    }

    fn persona(&self, document: &Document) -> PersonaId {
        self.pick(document.persona_order(), self.picks[0]).unwrap_or(PersonaId(STRAY))
    }

    fn stage(&self, document: &Document) -> StageId {
        self.pick(document.stage_order(), self.picks[1]).unwrap_or(StageId(STRAY))
    }

    fn lane(&self, document: &Document) -> LaneId {
        self.pick(document.lane_order(), self.picks[2]).unwrap_or(LaneId(STRAY))
    }

    fn card(&self, document: &Document) -> CardId {
        let all: Vec<_> = document.cards().map(|(id, _)| id).collect();
        self.pick(&all, self.picks[3]).unwrap_or(CardId(STRAY))
    }

    /// One to three cards that lie near each other, or the same twice.
    fn cards(&self, document: &Document) -> Vec<CardId> {
        let first = self.card(document);
        let around = document.cell_of(first).map_or(&[][..], |cell| document.cell(cell));
        let more = self.picks[..2].iter().filter_map(|index| self.pick(around, *index));
        [first].into_iter().chain(more.take(self.place % 3)).collect()
    }

    fn cell(&self, document: &Document, lane: LaneId) -> CellKey {
        let (persona, stage) = (self.persona(document), self.stage(document));
        let nowhere = CellKey { persona: None, lane, stage };
        document.cell_key(persona, lane, stage).unwrap_or(nowhere)
    }

    /// Mostly to a lane where the first of the cards can lie.
    fn move_cards(&self, document: &Document) -> Command {
        let cards = self.cards(document);
        let kind = cards.first().and_then(|card| document.card(*card)).map(|card| card.kind);
        let holds = |id: &LaneId| document.lane(*id).and_then(|lane| lane.kind.card_kind());
        let fits = |id: &LaneId| kind.zip(holds(id)).is_some_and(|(kind, held)| kind.can_become(held));
        let lanes: Vec<_> = document.lane_order().iter().copied().filter(fits).collect();
        let lane = if self.place == 4 { None } else { self.pick(&lanes, self.picks[2]) };
        let to = self.cell(document, lane.unwrap_or_else(|| self.lane(document)));
        Command::MoveCards { cards, to, at: self.place }
    }
}
