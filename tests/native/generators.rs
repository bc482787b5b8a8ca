//! Random commands that mostly make sense: choices whose meaning depends on the map they meet.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use waymark::edit::{CardEdit, Command, LaneEdit, MapEdit, PersonaEdit, StageEdit};
use waymark::model::{
    BuyingPhase, CardId, CellKey, Channel, ChannelMode, Color, Creator, Document, IdSource, LaneId, LaneKind,
    MapState, PersonaId, Presence, RawId, Scope, Sentiment, StageId, limits,
};

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

#[derive(Debug, Clone, Copy)]
enum Kind {
    EditMap,
    AddPersona,
    EditPersona,
    MovePersona,
    RemovePersona,
    AddStage,
    EditStage,
    MoveStage,
    RemoveStage,
    AddLane,
    EditLane,
    MoveLane,
    RemoveLane,
    AddCard,
    EditCard,
    MoveCards,
    DuplicateCard,
    RemoveCards,
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

/// Cards come and go more often than whole rows and columns.
fn kind() -> impl Strategy<Value = Kind> {
    let often = vec![Kind::AddCard, Kind::EditCard, Kind::MoveCards, Kind::DuplicateCard, Kind::RemoveCards];
    let at_times = vec![
        Kind::EditMap,
        Kind::AddPersona,
        Kind::EditPersona,
        Kind::MovePersona,
        Kind::AddStage,
        Kind::EditStage,
        Kind::MoveStage,
        Kind::AddLane,
        Kind::EditLane,
        Kind::MoveLane,
    ];
    let seldom = vec![Kind::RemovePersona, Kind::RemoveStage, Kind::RemoveLane];
    prop_oneof![8 => select(often), 5 => select(at_times), 1 => select(seldom)]
}

impl Choice {
    /// The command that the choice means for `document`; what it adds takes its id from `ids`.
    pub(crate) fn command(&self, document: &Document, ids: &mut dyn IdSource) -> Command {
        let (text, at) = (self.text.clone(), self.place);
        let (persona, stage, lane) = (self.persona(document), self.stage(document), self.lane(document));
        match self.kind {
            Kind::EditMap => Command::EditMap(self.map_edit()),
            Kind::AddPersona => {
                Command::AddPersona { id: PersonaId::fresh(ids), name: text, color: self.of(Color::ALL), at }
            }
            Kind::EditPersona => Command::EditPersona { id: persona, edit: self.persona_edit() },
            Kind::MovePersona => Command::MovePersona { id: persona, to: at },
            Kind::RemovePersona => Command::RemovePersona { id: persona },
            Kind::AddStage => Command::AddStage {
                id: StageId::fresh(ids),
                title: text,
                phase: self.of(BuyingPhase::ALL),
                at,
            },
            Kind::EditStage => Command::EditStage { id: stage, edit: self.stage_edit() },
            Kind::MoveStage => Command::MoveStage { id: stage, to: at },
            Kind::RemoveStage => Command::RemoveStage { id: stage },
            Kind::AddLane => {
                let (kind, scope) = (self.of(LaneKind::ALL), self.picks[3].get(&Scope::ALL));
                Command::AddLane { id: LaneId::fresh(ids), kind, title: text, scope: *scope, at }
            }
            Kind::EditLane => Command::EditLane { id: lane, edit: self.lane_edit() },
            Kind::MoveLane => Command::MoveLane { id: lane, to: at },
            Kind::RemoveLane => Command::RemoveLane { id: lane },
            Kind::AddCard => {
                Command::AddCard { id: CardId::fresh(ids), title: text, cell: self.cell(document, lane), at }
            }
            Kind::EditCard => Command::EditCard { id: self.card(document), edit: self.card_edit() },
            Kind::MoveCards => self.move_cards(document),
            Kind::DuplicateCard => {
                Command::DuplicateCard { source: self.card(document), id: CardId::fresh(ids) }
            }
            Kind::RemoveCards => Command::RemoveCards { cards: self.cards(document) },
        }
    }

    /// One of a closed list.
    fn of<T: Copy, const COUNT: usize>(&self, all: [T; COUNT]) -> T {
        *self.picks[2].get(&all)
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

    /// Mostly to a lane of the right kind.
    fn move_cards(&self, document: &Document) -> Command {
        let cards = self.cards(document);
        let kind = cards.first().and_then(|card| document.card(*card)).map(waymark::model::Card::kind);
        let fits = |id: &LaneId| document.lane(*id).is_some_and(|lane| lane.kind.card_kind() == kind);
        let lanes: Vec<_> = document.lane_order().iter().copied().filter(fits).collect();
        let lane = if self.place == 4 { None } else { self.pick(&lanes, self.picks[2]) };
        let to = self.cell(document, lane.unwrap_or_else(|| self.lane(document)));
        Command::MoveCards { cards, to, at: self.place }
    }

    fn map_edit(&self) -> MapEdit {
        let text = self.text.clone();
        let date = text.is_empty().then(|| "2031-01-02".parse().ok()).flatten();
        match self.place {
            0 => MapEdit::Title(text),
            1 => MapEdit::Scenario(text),
            2 => MapEdit::State(self.of(MapState::ALL)),
            3 => MapEdit::Created(date),
            _ => MapEdit::Review(date),
        }
    }

    fn persona_edit(&self) -> PersonaEdit {
        match self.place {
            0 => PersonaEdit::Role(self.text.clone()),
            1 => PersonaEdit::Color(self.of(Color::ALL)),
            _ => PersonaEdit::Name(self.text.clone()),
        }
    }

    fn stage_edit(&self) -> StageEdit {
        match self.place {
            0 => StageEdit::Phase(self.of(BuyingPhase::ALL)),
            1 => StageEdit::Presence(self.of(Presence::ALL)),
            2 => StageEdit::Goal(self.text.clone()),
            3 => StageEdit::Color(Some(self.of(Color::ALL))),
            _ => StageEdit::Title(self.text.clone()),
        }
    }

    fn lane_edit(&self) -> LaneEdit {
        match self.place {
            0 => LaneEdit::Color(Some(self.of(Color::ALL))),
            _ => LaneEdit::Title(self.text.clone()),
        }
    }

    fn card_edit(&self) -> CardEdit {
        match self.picks[0].index(9) {
            0 => CardEdit::Notes(self.text.clone()),
            1 => CardEdit::Channel(Some(self.of(Channel::ALL))),
            2 => CardEdit::ChannelName(self.text.clone()),
            3 => CardEdit::Mode(Some(self.of(ChannelMode::ALL))),
            4 => CardEdit::Creator(Some(self.of(Creator::ALL))),
            5 => CardEdit::Sentiment(self.of(Sentiment::ALL)),
            6 => CardEdit::MomentOfTruth(self.place > 1),
            _ => CardEdit::Title(self.text.clone()),
        }
    }
}
