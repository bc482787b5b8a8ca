//! A board without a browser: a regular layout that answers measurements, and a log of effects.
//!
//! Every stage is 200 px wide, every row 200 px high, every card 40 px high. The first cell begins at
//! (100, 50), below the stage headers and right of the lane headers. In a cell the cards begin at 10, 60,
//! 110 and so on: their middles are at 30, 80, 130.

use waymark::edit::{Command, apply};
use waymark::model::{CardId, CellKey, Document, PersonaId, Sentiment};
use waymark::session::activation::{Part, PointerKind};
use waymark::session::drag::{CancelReason, Context, Drag, DragItem, Effect, Input, Press, Target};
use waymark::session::hit::{
    BoardGeometry, CardSpan, Line, PointInClient, RectInClient, RowSpan, Span, StageSpan,
};
use waymark::session::{Direction, GridRow, shown_rows};

use crate::support::{assert_sound, card, cell, lane, map, persona, stage};

pub(super) const LEFT: f64 = 100.0;
pub(super) const TOP: f64 = 50.0;
pub(super) const WIDE: f64 = 200.0;
pub(super) const HIGH: f64 = 200.0;
/// The pointer of most tests.
pub(super) const FINGER: i32 = 7;

/// Two personas, three stages, and a lane of every sort.
pub(super) fn trip() -> Document {
    map("
        personas      | Ana           | Bo
        stages        | Find          | Buy  | Use
        Touchpoints
          Ana         | ad, shop, ask | pay  |
          Bo          |               | call | fix
        Emotion
        Actions
          Ana         | look          |      |
          Bo          |               | wait |
        Opportunities, shared
                      | idea, plan    |      |
        Support processes, shared
                      |               | desk |
    ")
}

/// The machine, the map it looks at, and a regular board.
#[derive(Debug)]
pub(super) struct Rig {
    pub(super) document: Document,
    pub(super) rows: Vec<GridRow>,
    pub(super) drag: Drag,
    /// The cards that are selected together.
    pub(super) chosen: Vec<CardId>,
    /// Where the board's content begins, in client px.
    pub(super) origin: PointInClient,
    /// Whether measurements are answered at once.
    pub(super) answers: bool,
    /// All effects so far.
    pub(super) log: Vec<Effect>,
    at: PointInClient,
}

impl Rig {
    pub(super) fn new() -> Self {
        Self::showing(&["Ana", "Bo"])
    }

    pub(super) fn showing(personas: &[&str]) -> Self {
        let document = trip();
        let personas: Vec<PersonaId> = personas.iter().map(|name| persona(name)).collect();
        let rows = shown_rows(&document, &personas);
        Self {
            document,
            rows,
            drag: Drag::default(),
            chosen: Vec::new(),
            origin: PointInClient::default(),
            answers: true,
            log: Vec::new(),
            at: PointInClient::default(),
        }
    }

    /// Gives the machine an input and answers what it measures. Returns the effects.
    pub(super) fn give(&mut self, input: Input) -> Vec<Effect> {
        let before = self.document.clone();
        let mut inputs = vec![input];
        let mut all = Vec::new();
        while let Some(input) = inputs.pop() {
            let mut effects = Vec::new();
            let context = Context { document: &self.document, rows: &self.rows, chosen: &self.chosen };
            self.drag.step(input, context, &mut effects);
            if self.answers {
                inputs.extend(effects.iter().filter_map(|effect| self.answer(effect)));
            }
            all.extend(effects);
        }
        assert_eq!(self.document, before, "A12: a drag does not change the map");
        self.log.extend(all.iter().cloned());
        all
    }

    pub(super) fn answer(&self, effect: &Effect) -> Option<Input> {
        match effect {
            Effect::MeasureBoard => Some(Input::BoardMeasured(self.geometry())),
            Effect::MeasureCell(cell) => Some(Input::CellMeasured { cell: *cell, cards: self.cards(*cell) }),
            _ => None,
        }
    }

    pub(super) fn geometry(&self) -> BoardGeometry {
        let span = |from: f64, size: f64, index: usize| {
            let start = from + size * f64::from(u32::try_from(index).unwrap());
            Span { start, end: start + size }
        };
        let stages = self.document.stage_order().iter().enumerate();
        let rows = self.rows.iter().enumerate();
        BoardGeometry {
            origin: self.origin,
            viewport: RectInClient {
                x: Span { start: LEFT, end: 10_000.0 },
                y: Span { start: TOP, end: 10_000.0 },
            },
            stages: stages.map(|(at, stage)| StageSpan { stage: *stage, x: span(LEFT, WIDE, at) }).collect(),
            rows: rows.map(|(at, row)| RowSpan { row: *row, y: span(TOP, HIGH, at) }).collect(),
            sentiment_step: 18.0,
        }
    }

    pub(super) fn cards(&self, cell: CellKey) -> Vec<CardSpan> {
        let top = self.geometry().cell_rect(cell).unwrap().y.start;
        let mut y = Span { start: top + 10.0, end: top + 50.0 };
        let next = |card: &_| {
            let span = CardSpan { card: *card, y };
            y = Span { start: y.start + 50.0, end: y.end + 50.0 };
            span
        };
        self.document.cell(cell).iter().map(next).collect()
    }

    /// The point `down` px below the upper edge of the cell at `path`, in its middle column, in client px.
    pub(super) fn in_cell(&self, path: &str, down: f64) -> PointInClient {
        self.in_cell_key(cell(path), down)
    }

    pub(super) fn in_cell_key(&self, key: CellKey, down: f64) -> PointInClient {
        let rect = self.geometry().cell_rect(key).unwrap();
        PointInClient { x: rect.x.middle() + self.origin.x, y: rect.y.start + down + self.origin.y }
    }

    /// Presses without moving.
    pub(super) fn press(
        &mut self,
        kind: PointerKind,
        part: Part,
        item: DragItem,
        at: PointInClient,
    ) -> Vec<Effect> {
        self.at = at;
        let corner = PointInClient { x: at.x - 30.0, y: at.y - 20.0 };
        let press = Press { pointer: FINGER, kind, is_primary: true, button: 0, item, part, at, corner };
        self.give(Input::Down(press))
    }

    /// Presses the middle of a card.
    pub(super) fn press_card(&mut self, kind: PointerKind, part: Part, name: &str) -> Vec<Effect> {
        let position = self.document.position(card(name)).unwrap();
        let down = 30.0 + 50.0 * f64::from(u32::try_from(position.index).unwrap());
        let at = self.in_cell_key(position.cell, down);
        self.press(kind, part, DragItem::Card(card(name)), at)
    }

    /// Lifts a card with the mouse.
    pub(super) fn grab(&mut self, name: &str) {
        self.press_card(PointerKind::Mouse, Part::Body, name);
        self.move_by(4.0, 0.0);
        assert_eq!(self.drag.lifted(), Some(DragItem::Card(card(name))));
    }

    /// Lifts anything else with the mouse.
    pub(super) fn grab_item(&mut self, item: DragItem, at: PointInClient) {
        self.press(PointerKind::Mouse, Part::Handle, item, at);
        self.move_by(4.0, 0.0);
        assert_eq!(self.drag.lifted(), Some(item));
    }

    pub(super) fn move_to(&mut self, at: PointInClient) -> Vec<Effect> {
        self.at = at;
        self.give(Input::Move { pointer: FINGER, at })
    }

    pub(super) fn move_by(&mut self, right: f64, down: f64) -> Vec<Effect> {
        self.move_to(PointInClient { x: self.at.x + right, y: self.at.y + down })
    }

    pub(super) fn let_go(&mut self) -> Vec<Effect> {
        self.give(Input::Up { pointer: FINGER, at: self.at })
    }

    pub(super) fn cancel(&mut self, reason: CancelReason) -> Vec<Effect> {
        self.give(Input::Cancel(reason))
    }

    pub(super) fn keys(&mut self, directions: &[Direction]) {
        for direction in directions {
            self.give(Input::Arrow(*direction));
        }
    }

    /// Scrolls the content by so many px, as the browser would.
    pub(super) fn scroll(&mut self, right: f64, down: f64) -> Vec<Effect> {
        self.origin = PointInClient { x: self.origin.x - right, y: self.origin.y - down };
        self.give(Input::Scrolled { origin: self.origin })
    }

    /// The target that is shown now.
    pub(super) fn target(&self) -> Option<Target> {
        let shown = self.log.iter().rev().find_map(|effect| match effect {
            Effect::ShowTarget(target) => Some(Some(*target)),
            Effect::HideTarget => Some(None),
            _ => None,
        });
        shown.flatten()
    }

    /// The height of the line that is shown now, below the upper edge of the cell at `path`.
    pub(super) fn line_in(&self, path: &str) -> Option<f64> {
        match self.target()?.line? {
            Line::Level { y, .. } => Some(y - self.geometry().cell_rect(cell(path)).unwrap().y.start),
            Line::Upright { .. } => None,
        }
    }

    /// The status line now.
    pub(super) fn status(&self) -> &str {
        let words = self.log.iter().rev().find_map(|effect| match effect {
            Effect::Say(words) => Some(words.as_str()),
            _ => None,
        });
        words.unwrap_or_default()
    }

    /// All announcements so far.
    pub(super) fn announced(&self) -> Vec<&str> {
        self.log.iter().filter_map(words_of).collect()
    }

    /// All commands so far.
    pub(super) fn commands(&self) -> Vec<Command> {
        let command = |effect: &Effect| match effect {
            Effect::Dispatch { command, .. } => Some(command.clone()),
            _ => None,
        };
        self.log.iter().filter_map(command).collect()
    }

    /// Fails unless the cell at `path` holds these cards after the one command.
    #[track_caller]
    pub(super) fn assert_cell(&self, path: &str, names: &[&str]) {
        let commands = self.commands();
        let [command] = commands.as_slice() else { unreachable!("one command, not {commands:?}") };
        let mut document = self.document.clone();
        apply(&mut document, command.clone()).unwrap();
        assert_sound(&document);
        let expected: Vec<_> = names.iter().map(|name| card(name)).collect();
        assert_eq!(document.cell(cell(path)), expected);
        assert!(self.drag.is_idle());
    }

    /// Fails unless the drag ended without a command and put everything back.
    #[track_caller]
    pub(super) fn assert_nothing_happened(&self) {
        assert!(self.drag.is_idle());
        assert_eq!(self.commands(), []);
        assert_eq!(self.target(), None);
        assert_eq!(self.status(), "");
        let has = |wanted: &Effect| self.log.contains(wanted);
        assert_eq!(has(&Effect::Capture(FINGER)), has(&Effect::Release(FINGER)));
        assert!(has(&Effect::HidePreview));
    }
}

fn words_of(effect: &Effect) -> Option<&str> {
    match effect {
        Effect::Announce(words) | Effect::Dispatch { announcement: words, .. } => Some(words),
        _ => None,
    }
}

/// A lane's header in the rows of a persona, or in the shared rows.
pub(super) fn header(name: &str, who: Option<&str>) -> DragItem {
    DragItem::Lane(GridRow { persona: who.map(persona), lane: lane(name) })
}

pub(super) fn stage_item(name: &str) -> DragItem {
    DragItem::Stage(stage(name))
}

pub(super) fn sentiment(value: i64) -> Sentiment {
    Sentiment::new(value).unwrap()
}
