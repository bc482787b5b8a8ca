//! Each edit twice: as the command that the editor gets, and as what it does to the naive map.

use waymark::edit::{CardCopy, Command};
use waymark::model::{
    BuyingPhase, CardId, CellKey, Color, Field, Fields, Lane, LaneId, LaneKind, Number, Persona, PersonaId,
    RawId, RecordKey, Scope, Stage, StageId, Value,
};

use crate::naive_model::grid::{Grid, Head, Row, Slip, Spot, stuff};
use crate::naive_model::step::{Edit, List};

fn card(id: u128) -> CardId {
    CardId(RawId(id))
}

fn cards(ids: &[u128]) -> Vec<CardId> {
    ids.iter().map(|id| card(*id)).collect()
}

fn set(id: u128, field: Field, value: impl Into<Value>) -> Command {
    Command::set(RecordKey::Card(card(id)), field, value)
}

impl Grid {
    pub(super) fn count(&self, list: List) -> usize {
        match list {
            List::Personas => self.personas.len(),
            List::Stages => self.stages.len(),
            List::Lanes => self.lanes.len(),
        }
    }

    fn id(&self, list: List, at: usize) -> RawId {
        RawId(match list {
            List::Personas => self.personas[at].id,
            List::Stages => self.stages[at].id,
            List::Lanes => self.lanes[at].head.id,
        })
    }

    fn key(&self, spot: Spot) -> CellKey {
        let row = &self.lanes[spot.lane];
        let persona = (!row.is_shared).then(|| PersonaId(RawId(self.personas[spot.whose].id)));
        CellKey {
            persona,
            lane: LaneId(RawId(row.head.id)),
            stage: StageId(RawId(self.stages[spot.stage].id)),
        }
    }
}

impl Edit {
    /// What the editor is told, for a map that looks like `grid`.
    pub(super) fn command(&self, grid: &Grid) -> Command {
        match self {
            Self::NameMap(title) => Command::set(RecordKey::Map, Field::Title, title.as_str()),
            Self::Add { list: List::Personas, id, at, title } => {
                let persona = Persona::new(title, Color::Teal);
                Command::AddPersona { id: PersonaId(RawId(*id)), persona, at: *at }
            }
            Self::Add { id, at, title, .. } => {
                let stage = Stage::new(title, BuyingPhase::After);
                Command::AddStage { id: StageId(RawId(*id)), stage, at: *at }
            }
            Self::AddLane { id, at, title, kind, is_shared } => {
                let scope = if *is_shared { Scope::Shared } else { Scope::PerPersona };
                let lane = Lane { scope, ..Lane::new(*kind, title) };
                Command::AddLane { id: LaneId(RawId(*id)), lane, at: *at }
            }
            Self::Name { list, at, title } => {
                let id = grid.id(*list, *at);
                let (of, field) = match list {
                    List::Personas => (RecordKey::Persona(PersonaId(id)), Field::Name),
                    List::Stages => (RecordKey::Stage(StageId(id)), Field::Title),
                    List::Lanes => (RecordKey::Lane(LaneId(id)), Field::Title),
                };
                Command::set(of, field, title.as_str())
            }
            Self::Move { list, from, to } => {
                let (id, to) = (grid.id(*list, *from), *to);
                match list {
                    List::Personas => Command::MovePersona { id: PersonaId(id), to },
                    List::Stages => Command::MoveStage { id: StageId(id), to },
                    List::Lanes => Command::MoveLane { id: LaneId(id), to },
                }
            }
            Self::Remove { list, at } => {
                let id = grid.id(*list, *at);
                match list {
                    List::Personas => Command::RemovePersona { id: PersonaId(id) },
                    List::Stages => Command::RemoveStage { id: StageId(id) },
                    List::Lanes => Command::RemoveLane { id: LaneId(id) },
                }
            }
            of_cards => of_cards.command_of_cards(grid),
        }
    }

    fn command_of_cards(&self, grid: &Grid) -> Command {
        match self {
            Self::AddCard { id, to, at, title } => {
                let fields = Fields::default().with(Field::Title, title.as_str());
                Command::add_card(card(*id), fields, grid.key(*to), *at)
            }
            Self::CopyCard { id, of } => {
                let copies = vec![CardCopy { source: card(*of), id: card(*id) }];
                Command::CopyCards { copies, to: None }
            }
            Self::MoveCards { cards: moved, to, at } => {
                Command::MoveCards { cards: cards(moved), to: grid.key(*to), at: *at }
            }
            Self::RemoveCards { cards: gone } => Command::RemoveCards { cards: cards(gone) },
            Self::Title { card, text } => set(*card, Field::Title, text.as_str()),
            Self::Notes { card, text } => set(*card, Field::Notes, text.as_str()),
            Self::Feeling { card, feeling } => set(*card, Field::Sentiment, Number::whole(*feeling)),
            Self::Answers { card, answered } => set(*card, Field::Answers, Value::Cards(cards(answered))),
            other => unreachable!("{other:?} is about no card"),
        }
    }

    /// The text that the edit types into, if it does.
    pub(super) fn typed(&self, grid: &Grid) -> Option<(u128, &'static str)> {
        match self {
            Self::NameMap(_) => Some((0, "map")),
            Self::Name { list, at, .. } => Some((grid.id(*list, *at).0, "name")),
            Self::Title { card, .. } => Some((*card, "title")),
            Self::Notes { card, .. } => Some((*card, "notes")),
            _ => None,
        }
    }

    /// Does the same to a naive map; nothing if that cannot be done. The map may then be half done.
    pub(super) fn change(&self, grid: &mut Grid) -> Option<()> {
        match self {
            Self::NameMap(title) => grid.title.clone_from(title),
            Self::Add { list, id, at, title } => grid.add(*list, Head::new(*id, title), *at),
            Self::AddLane { id, at, title, kind, is_shared } => {
                let is_single =
                    matches!(kind, LaneKind::Touchpoints | LaneKind::Emotion | LaneKind::Channels);
                if is_single && grid.lanes.iter().any(|row| row.kind == *kind) {
                    return None;
                }
                let is_shared = *is_shared && !is_single;
                let rows = if is_shared { 1 } else { grid.personas.len() };
                let cells = vec![vec![Vec::new(); grid.stages.len()]; rows];
                let row = Row { head: Head::new(*id, title), kind: *kind, is_shared, cells };
                grid.lanes.insert((*at).min(grid.lanes.len()), row);
            }
            Self::Name { list, at, title } => grid.head(*list, *at).title.clone_from(title),
            Self::Move { list, from, to } => grid.shift(*list, *from, *to),
            Self::Remove { list, at } => {
                if matches!(list, List::Lanes) && grid.lanes[*at].kind == LaneKind::Touchpoints {
                    return None;
                }
                grid.remove(*list, *at);
                grid.forget_gone();
            }
            of_cards => return of_cards.change_cards(grid),
        }
        Some(())
    }

    fn change_cards(&self, grid: &mut Grid) -> Option<()> {
        match self {
            Self::AddCard { id, to, at, title } => {
                stuff(grid.lanes[to.lane].kind)?;
                let cell = grid.cell(*to);
                cell.insert((*at).min(cell.len()), Slip::new(*id, title));
            }
            Self::CopyCard { id, of } => {
                let slips = grid.slips();
                let (spot, slip) = slips.iter().find(|(_, slip)| slip.id == *of)?;
                let (spot, copy) = (*spot, Slip { id: *id, ..(*slip).clone() });
                let cell = grid.cell(spot);
                let at = cell.iter().position(|slip| slip.id == *of)?;
                cell.insert(at + 1, copy);
            }
            Self::MoveCards { cards, to, at } => {
                let here = stuff(grid.lanes[to.lane].kind)?;
                let fits = |(spot, slip): &(Spot, &Slip)| {
                    !cards.contains(&slip.id) || stuff(grid.lanes[spot.lane].kind) == Some(here)
                };
                if !grid.slips().iter().all(fits) {
                    return None;
                }
                let taken: Vec<_> = cards.iter().map(|id| grid.take(*id)).collect();
                let cell = grid.cell(*to);
                let at = (*at).min(cell.len());
                cell.splice(at..at, taken);
            }
            Self::RemoveCards { cards } => {
                for id in cards {
                    grid.take(*id);
                }
                grid.forget_gone();
            }
            Self::Title { card, text } => grid.slip(*card).title.clone_from(text),
            Self::Notes { card, text } => grid.slip(*card).notes.clone_from(text),
            Self::Feeling { feeling, .. } if !(-2..=2).contains(feeling) => return None,
            Self::Feeling { card, feeling } => grid.slip(*card).feeling = *feeling,
            Self::Answers { card, answered } => grid.slip(*card).answers.clone_from(answered),
            other => unreachable!("{other:?} is about no card"),
        }
        Some(())
    }
}
