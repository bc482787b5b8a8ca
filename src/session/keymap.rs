//! Which key does what: one table. The handlers, the tooltips, the menus, the list of shortcuts and the list of
//! commands all read it, so that no shortcut exists in one of them only.

mod chord;
mod table;

pub use chord::{Chord, Key, KeyNames, Keys, arrow};
pub use table::{Group, SHORTCUTS, Shortcut};

use crate::session::Direction;
use crate::session::focus::FocusKey;

/// What a key does anywhere in the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppAction {
    /// Takes the newest step back.
    Undo,
    /// Does the step undone last again.
    Redo,
    /// Downloads the map as a file.
    Download,
    /// Picks files to open.
    Open,
    /// Looks for text on the map.
    Find,
    /// Goes to the next hit.
    FindNext,
    /// Goes to the hit before.
    FindPrevious,
    /// Lists all commands by name.
    Commands,
    /// Lists all shortcuts.
    Help,
}

/// What a key does with the thing on the board that has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardAction {
    /// Moves the focus.
    Focus(FocusKey),
    /// Moves the thing one step.
    Move(Direction),
    /// Lifts the thing, to be moved by arrow keys.
    Lift,
    /// Edits its title, or adds a card where there is none.
    Edit,
    /// Writes a new card below it.
    New,
    /// Deletes it.
    Delete,
    /// Opens its menu.
    Menu,
    /// Makes a touchpoint feel better.
    Better,
    /// Makes a touchpoint feel worse.
    Worse,
    /// Puts a copy below it.
    Duplicate,
    /// Selects on to the next card.
    Extend(Direction),
    /// Adds the card to the selection, or takes it out.
    Toggle,
    /// Selects all cards.
    SelectAll,
    /// Closes the bar that finds, or else selects nothing.
    Leave,
    /// Lists all shortcuts.
    Help,
    /// Zooms, or fits something into the view.
    Zoom(ZoomAction),
}

/// What a key does to how the board is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoomAction {
    /// Zooms in.
    In,
    /// Zooms out.
    Out,
    /// Goes back to the natural size.
    Reset,
    /// Shows the whole map.
    FitMap,
    /// Shows what is selected.
    FitSelection,
}

/// What a key does with what is lifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftedAction {
    /// Aims at the next place.
    Aim(Direction),
    /// Drops it there.
    Drop,
    /// Puts it back.
    Cancel,
}

/// What a key does in a field that edits a title in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleAction {
    /// Saves.
    Save,
    /// Saves and goes on to the next title.
    Next,
    /// Saves and goes back to the title before.
    Previous,
    /// Brings the old text back.
    Cancel,
}

/// What a key does while a map is presented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresentAction {
    /// Goes to the next slide.
    Next,
    /// Goes to the slide before.
    Previous,
    /// Shows the rest of a slide that is longer than the screen, or else the next slide.
    Onward,
    /// Shows what is above on a slide that is longer than the screen, or else the slide before.
    Backward,
    /// Goes to the first slide.
    First,
    /// Goes to the last slide.
    Last,
    /// Takes a digit of the number of the slide that Enter goes to.
    Digit,
    /// Lays the personas over each other, or walks through one after the other again.
    Overlay,
    /// Shows the pointer of the speaker, or takes it away.
    Pointer,
    /// Takes the whole screen, or gives it back.
    FullScreen,
    /// Lists all shortcuts.
    Help,
    /// Ends presenting.
    End,
}

/// What a shortcut does, and with that where it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Anywhere in the editor.
    App(AppAction),
    /// With the focus on the board, and as far as it makes sense on the tabs of the personas.
    Board(BoardAction),
    /// While something is lifted by keys.
    Lifted(LiftedAction),
    /// While a title is edited in place.
    Title(TitleAction),
    /// While a map is presented.
    Present(PresentAction),
}

impl From<AppAction> for Action {
    fn from(action: AppAction) -> Self {
        Self::App(action)
    }
}

impl From<BoardAction> for Action {
    fn from(action: BoardAction) -> Self {
        Self::Board(action)
    }
}

impl From<PresentAction> for Action {
    fn from(action: PresentAction) -> Self {
        Self::Present(action)
    }
}

impl Action {
    /// Where it holds, in words.
    #[must_use]
    pub fn place(self) -> &'static str {
        match self {
            Self::App(_) => "anywhere in the editor",
            Self::Board(_) => "on the board",
            Self::Lifted(_) => "while something is lifted",
            Self::Title(_) => "while a title is edited",
            Self::Present(_) => "while a map is presented",
        }
    }

    /// The direction that an arrow key has put in.
    fn direction(self) -> Option<Direction> {
        match self {
            Self::Board(
                BoardAction::Focus(FocusKey::Arrow(direction))
                | BoardAction::Move(direction)
                | BoardAction::Extend(direction),
            )
            | Self::Lifted(LiftedAction::Aim(direction)) => Some(direction),
            _ => None,
        }
    }

    /// The same action in the direction of an arrow key.
    fn toward(self, direction: Direction) -> Self {
        match self {
            Self::Board(BoardAction::Focus(FocusKey::Arrow(_))) => {
                Self::Board(BoardAction::Focus(FocusKey::Arrow(direction)))
            }
            Self::Board(BoardAction::Move(_)) => Self::Board(BoardAction::Move(direction)),
            Self::Board(BoardAction::Extend(_)) => Self::Board(BoardAction::Extend(direction)),
            Self::Lifted(LiftedAction::Aim(_)) => Self::Lifted(LiftedAction::Aim(direction)),
            action => action,
        }
    }
}

/// The shortcut that does `action`; of an action in a direction, the one for all four.
#[must_use]
pub fn shortcut(action: Action) -> Option<&'static Shortcut> {
    let direction = action.direction();
    let is_it = |listed: Action| direction.map_or(listed, |direction| listed.toward(direction)) == action;
    SHORTCUTS.iter().find(|shortcut| is_it(shortcut.action))
}

/// What `chord` does in a place: `is_there` picks the actions that hold there. Without `has_single_keys`, a key that
/// types something does nothing.
fn action<A>(chord: &Chord, has_single_keys: bool, is_there: impl Fn(Action) -> Option<A>) -> Option<A> {
    let holds = |keys: &&Keys| keys.are(chord) && (has_single_keys || !keys.is_single());
    let mut fitting = SHORTCUTS.iter().filter(|shortcut| shortcut.keys.iter().any(|keys| holds(&keys)));
    fitting.find_map(|shortcut| {
        let direction = arrow(&chord.key);
        is_there(direction.map_or(shortcut.action, |direction| shortcut.action.toward(direction)))
    })
}

/// What `chord` does anywhere in the editor.
#[must_use]
pub fn app_action(chord: &Chord) -> Option<AppAction> {
    action(chord, true, |action| if let Action::App(action) = action { Some(action) } else { None })
}

/// What `chord` does on the board; `has_single_keys` says whether single letters and signs do something.
#[must_use]
pub fn board_action(chord: &Chord, has_single_keys: bool) -> Option<BoardAction> {
    action(
        chord,
        has_single_keys,
        |action| if let Action::Board(action) = action { Some(action) } else { None },
    )
}

/// What `chord` does with what is lifted.
#[must_use]
pub fn lifted_action(chord: &Chord) -> Option<LiftedAction> {
    action(chord, true, |action| if let Action::Lifted(action) = action { Some(action) } else { None })
}

/// What `chord` does while a title is edited in place.
#[must_use]
pub fn title_action(chord: &Chord) -> Option<TitleAction> {
    action(chord, true, |action| if let Action::Title(action) = action { Some(action) } else { None })
}

/// What `chord` does while a map is presented; `has_single_keys` says whether single letters, digits and signs do
/// something.
#[must_use]
pub fn present_action(chord: &Chord, has_single_keys: bool) -> Option<PresentAction> {
    action(
        chord,
        has_single_keys,
        |action| if let Action::Present(action) = action { Some(action) } else { None },
    )
}

impl KeyNames {
    /// The keys of `action` as they are written beside a button: "⌘Z", "Ctrl+Z".
    #[must_use]
    pub fn shown(self, action: AppAction) -> String {
        self.shown_first(Action::App(action), true)
    }

    /// The keys that are told first for `action`; an arrow key by its direction: "Alt+↑". Without
    /// `has_single_keys`, letters and signs alone are not told.
    #[must_use]
    pub fn shown_first(self, action: Action, has_single_keys: bool) -> String {
        let Some(keys) = self.first(action, has_single_keys) else { return String::new() };
        let arrow = match action.direction() {
            None => return self.written(keys),
            Some(Direction::Up) => "↑",
            Some(Direction::Down) => "↓",
            Some(Direction::Left) => "←",
            Some(Direction::Right) => "→",
        };
        self.written(keys).replace(chord::ARROWS, arrow)
    }

    fn first(self, action: Action, has_single_keys: bool) -> Option<Keys> {
        let mut keys = self.in_order(shortcut(action)?.keys);
        keys.find(|keys| has_single_keys || !keys.is_single())
    }

    /// The keys that take a step back, for a sentence that is read out.
    #[must_use]
    pub fn undo_in_words(self) -> String {
        let keys = self.first(Action::App(AppAction::Undo), true);
        keys.map(|keys| self.spoken(keys)).unwrap_or_default()
    }
}
