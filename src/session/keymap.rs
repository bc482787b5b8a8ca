//! Which key does what: one table, read by the handlers.

use crate::session::Direction;
use crate::session::focus::FocusKey;

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord<'key> {
    /// What the key types, as `KeyboardEvent.key` says it: letters follow the layout.
    pub key: &'key str,
    /// Control, or Command on a Mac.
    pub is_mod: bool,
    /// Shift.
    pub is_shift: bool,
    /// Alt, or Option on a Mac.
    pub is_alt: bool,
}

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
}

/// How the keyboard of a system names its keys: the one place that texts take names of keys from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyNames {
    /// Command, as on a Mac or an iPad.
    Mac,
    /// Control.
    Other,
}

impl KeyNames {
    /// The names on a system that calls itself `platform`, as browsers tell it: `MacIntel`, `Win32`.
    #[must_use]
    pub fn of_platform(platform: &str) -> Self {
        let is_mac = ["Mac", "iPhone", "iPad", "iPod"].iter().any(|name| platform.starts_with(name));
        if is_mac { Self::Mac } else { Self::Other }
    }

    /// The keys of `action` as they are written beside a button: "⌘Z", "Ctrl+Z".
    #[must_use]
    pub fn shown(self, action: AppAction) -> &'static str {
        match (self, action) {
            (Self::Mac, AppAction::Undo) => "⌘Z",
            (Self::Mac, AppAction::Redo) => "⇧⌘Z",
            (Self::Mac, AppAction::Download) => "⌘S",
            (Self::Mac, AppAction::Open) => "⌘O",
            (Self::Mac, AppAction::Find) => "⌘F",
            (Self::Mac, AppAction::FindNext) => "⌘G",
            (Self::Mac, AppAction::FindPrevious) => "⇧⌘G",
            (Self::Other, AppAction::Undo) => "Ctrl+Z",
            (Self::Other, AppAction::Redo) => "Ctrl+Shift+Z",
            (Self::Other, AppAction::Download) => "Ctrl+S",
            (Self::Other, AppAction::Open) => "Ctrl+O",
            (Self::Other, AppAction::Find) => "Ctrl+F",
            (Self::Other, AppAction::FindNext) => "F3",
            (Self::Other, AppAction::FindPrevious) => "Shift+F3",
        }
    }

    /// The keys that take a step back, for a sentence that is read out: some voices leave out signs such as ⌘.
    #[must_use]
    pub fn undo_in_words(self) -> &'static str {
        match self {
            Self::Mac => "Command Z",
            Self::Other => "Control Z",
        }
    }
}

/// What a key does with the thing on the board that has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardAction {
    /// Moves the focus.
    Focus(FocusKey),
    /// Moves the thing one step.
    Move(Direction),
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
}

/// The direction of an arrow key.
#[must_use]
pub fn arrow(key: &str) -> Option<Direction> {
    match key {
        "ArrowUp" => Some(Direction::Up),
        "ArrowDown" => Some(Direction::Down),
        "ArrowLeft" => Some(Direction::Left),
        "ArrowRight" => Some(Direction::Right),
        _ => None,
    }
}

/// What `chord` does anywhere in the editor.
#[must_use]
pub fn app_action(chord: Chord<'_>) -> Option<AppAction> {
    if chord.is_alt {
        return None;
    }
    if !chord.is_mod {
        let step = if chord.is_shift { AppAction::FindPrevious } else { AppAction::FindNext };
        return (chord.key == "F3").then_some(step);
    }
    match (chord.key.to_ascii_lowercase().as_str(), chord.is_shift) {
        ("z", false) => Some(AppAction::Undo),
        ("z", true) | ("y", false) => Some(AppAction::Redo),
        ("s", false) => Some(AppAction::Download),
        ("o", false) => Some(AppAction::Open),
        ("f", false) => Some(AppAction::Find),
        ("g", false) => Some(AppAction::FindNext),
        ("g", true) => Some(AppAction::FindPrevious),
        _ => None,
    }
}

/// What `chord` does on the board.
#[must_use]
pub fn board_action(chord: Chord<'_>) -> Option<BoardAction> {
    let Chord { key, is_mod, is_shift, is_alt } = chord;
    if let Some(direction) = arrow(key) {
        return match (is_mod, is_shift, is_alt) {
            (false, false, false) => Some(BoardAction::Focus(FocusKey::Arrow(direction))),
            (false, false, true) => Some(BoardAction::Move(direction)),
            (false, true, false) => Some(BoardAction::Extend(direction)),
            _ => None,
        };
    }
    match (key, is_mod, is_shift, is_alt) {
        ("Home", false, false, false) => Some(BoardAction::Focus(FocusKey::Home)),
        ("End", false, false, false) => Some(BoardAction::Focus(FocusKey::End)),
        ("Home", true, false, false) => Some(BoardAction::Focus(FocusKey::ModHome)),
        ("End", true, false, false) => Some(BoardAction::Focus(FocusKey::ModEnd)),
        ("Enter" | "F2", false, false, false) => Some(BoardAction::Edit),
        ("n" | "N", false, _, false) => Some(BoardAction::New),
        ("m" | "M", false, _, false) | ("ContextMenu", false, false, false) | ("F10", false, true, false) => {
            Some(BoardAction::Menu)
        }
        ("Delete" | "Backspace", false, false, false) => Some(BoardAction::Delete),
        ("+", false, _, false) => Some(BoardAction::Better),
        ("-" | "\u{2212}", false, _, false) => Some(BoardAction::Worse),
        ("d" | "D", true, false, false) => Some(BoardAction::Duplicate),
        ("a" | "A", true, false, false) => Some(BoardAction::SelectAll),
        (" ", true, false, false) => Some(BoardAction::Toggle),
        _ => None,
    }
}
