//! The table of all shortcuts.

use crate::session::Direction;
use crate::session::focus::FocusKey;
use crate::session::keymap::chord::{Key, Keys};
use crate::session::keymap::{
    Action, AppAction, BoardAction, LiftedAction, PresentAction, TitleAction, ZoomAction,
};

/// Shortcuts that are listed under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What concerns the whole map.
    Map,
    /// Going from place to place.
    Go,
    /// Writing and changing.
    Edit,
    /// Moving things.
    Move,
    /// Selecting cards.
    Select,
    /// Titles that are edited in place.
    Title,
    /// A map that is presented.
    Present,
}

impl Group {
    /// All groups, in the order in which they are listed.
    pub const ALL: [Self; 7] =
        [Self::Map, Self::Go, Self::Edit, Self::Move, Self::Select, Self::Title, Self::Present];

    /// Its heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "The map",
            Self::Go => "Go",
            Self::Edit => "Change",
            Self::Move => "Move",
            Self::Select => "Select",
            Self::Title => "While a title is edited",
            Self::Present => "While a map is presented",
        }
    }
}

/// A line of the table.
#[derive(Debug)]
pub struct Shortcut {
    /// What it does, and with that where it holds. Of an arrow key that is pressed, the direction is put in.
    pub action: Action,
    /// The keys, any of which do it.
    pub keys: &'static [Keys],
    /// Where it is listed.
    pub group: Group,
    /// What it does, in words.
    pub name: &'static str,
}

const fn line(action: Action, keys: &'static [Keys], group: Group, name: &'static str) -> Shortcut {
    Shortcut { action, keys, group, name }
}

const fn app(action: AppAction, keys: &'static [Keys], name: &'static str) -> Shortcut {
    line(Action::App(action), keys, Group::Map, name)
}

const fn board(action: BoardAction, keys: &'static [Keys], group: Group, name: &'static str) -> Shortcut {
    line(Action::Board(action), keys, group, name)
}

const fn title(action: TitleAction, keys: &'static [Keys], name: &'static str) -> Shortcut {
    line(Action::Title(action), keys, Group::Title, name)
}

const fn present(action: PresentAction, keys: &'static [Keys], name: &'static str) -> Shortcut {
    line(Action::Present(action), keys, Group::Present, name)
}

const fn letter(letter: char) -> Keys {
    Keys::letter(letter)
}

const fn digit(digit: u8) -> Keys {
    Keys::of(Key::Digit(digit))
}

const fn named(name: &'static str) -> Keys {
    Keys::named(name)
}

const fn sign(sign: char) -> Keys {
    Keys::of(Key::Sign(sign))
}

const ARROWS: Keys = Keys::of(Key::Arrows);
/// Stands for any direction: the arrow key that is pressed says which.
const ANY: Direction = Direction::Up;

/// Every shortcut of the editor. Those of a group stand in the order in which they are listed.
pub const SHORTCUTS: &[Shortcut] = &[
    app(AppAction::Commands, &[letter('k').with_mod()], "All commands by name"),
    app(AppAction::Undo, &[letter('z').with_mod()], "Undo"),
    app(AppAction::Redo, &[letter('z').with_mod().with_shift(), letter('y').with_mod()], "Redo"),
    app(AppAction::Find, &[letter('f').with_mod()], "Find and filter"),
    app(AppAction::FindNext, &[named("F3"), letter('g').with_mod()], "Next hit"),
    app(
        AppAction::FindPrevious,
        &[named("F3").with_shift(), letter('g').with_mod().with_shift()],
        "Previous hit",
    ),
    app(AppAction::Download, &[letter('s').with_mod()], "Save to the opened file, or download JSON"),
    app(AppAction::Open, &[letter('o').with_mod()], "Open a file"),
    app(AppAction::Help, &[named("F1")], "Keyboard shortcuts"),
    board(BoardAction::Help, &[sign('?')], Group::Map, "Keyboard shortcuts, from the board"),
    board(BoardAction::Focus(FocusKey::Arrow(ANY)), &[ARROWS], Group::Go, "Next card, cell or header"),
    board(BoardAction::Focus(FocusKey::Home), &[named("Home")], Group::Go, "First stage of the lane"),
    board(BoardAction::Focus(FocusKey::End), &[named("End")], Group::Go, "Last stage of the lane"),
    board(
        BoardAction::Focus(FocusKey::ModHome),
        &[named("Home").with_mod()],
        Group::Go,
        "First cell of the map",
    ),
    board(
        BoardAction::Focus(FocusKey::ModEnd),
        &[named("End").with_mod()],
        Group::Go,
        "Last cell of the map",
    ),
    board(
        BoardAction::Menu,
        &[letter('m'), named("F10").with_shift(), named("ContextMenu")],
        Group::Go,
        "Menu with everything else",
    ),
    board(
        BoardAction::Zoom(ZoomAction::In),
        &[sign('=').with_mod(), sign('+').with_mod()],
        Group::Go,
        "Zoom in",
    ),
    board(BoardAction::Zoom(ZoomAction::Out), &[sign('-').with_mod()], Group::Go, "Zoom out"),
    board(BoardAction::Zoom(ZoomAction::Reset), &[digit(0).with_mod()], Group::Go, "Zoom to 100 %"),
    board(BoardAction::Zoom(ZoomAction::FitMap), &[digit(1).with_shift()], Group::Go, "Show the whole map"),
    board(
        BoardAction::Zoom(ZoomAction::FitSelection),
        &[digit(2).with_shift()],
        Group::Go,
        "Show what is selected",
    ),
    board(
        BoardAction::Leave,
        &[named("Escape")],
        Group::Go,
        "Close find, else show all stages, else select nothing",
    ),
    board(BoardAction::New, &[letter('n')], Group::Edit, "New card below, or stage after"),
    board(BoardAction::Edit, &[named("Enter"), named("F2")], Group::Edit, "Edit the title"),
    board(BoardAction::Better, &[sign('+')], Group::Edit, "Touchpoint feels better"),
    board(BoardAction::Worse, &[sign('-')], Group::Edit, "Touchpoint feels worse"),
    board(BoardAction::Duplicate, &[letter('d').with_mod()], Group::Edit, "Duplicate"),
    board(BoardAction::Delete, &[named("Delete"), named("Backspace")], Group::Edit, "Delete"),
    board(BoardAction::Move(ANY), &[ARROWS.with_alt()], Group::Move, "Move one step"),
    board(BoardAction::Lift, &[named(" ")], Group::Move, "Lift"),
    line(Action::Lifted(LiftedAction::Aim(ANY)), &[ARROWS], Group::Move, "Lifted: choose a place"),
    line(Action::Lifted(LiftedAction::Drop), &[named(" "), named("Enter")], Group::Move, "Lifted: drop"),
    line(Action::Lifted(LiftedAction::Cancel), &[named("Escape")], Group::Move, "Lifted: put back"),
    board(BoardAction::Extend(ANY), &[ARROWS.with_shift()], Group::Select, "Select on to the next card"),
    board(BoardAction::Toggle, &[named(" ").with_mod()], Group::Select, "Add a card, or take it out"),
    board(BoardAction::SelectAll, &[letter('a').with_mod()], Group::Select, "Select all cards"),
    title(TitleAction::Save, &[named("Enter"), named("Enter").with_shift()], "Save"),
    title(TitleAction::Next, &[named("Tab")], "Save, go on to the next"),
    title(TitleAction::Previous, &[named("Tab").with_shift()], "Save, go back to the one before"),
    title(TitleAction::Cancel, &[named("Escape")], "Bring the old text back"),
    present(PresentAction::Next, &[named("ArrowRight"), named("Enter"), letter('n')], "Next slide"),
    present(PresentAction::Previous, &[named("ArrowLeft"), named("Backspace"), letter('p')], "Slide before"),
    present(
        PresentAction::Onward,
        &[named("ArrowDown"), named("PageDown"), named(" ")],
        "Rest of a long slide, else the next",
    ),
    present(
        PresentAction::Backward,
        &[named("ArrowUp"), named("PageUp"), named(" ").with_shift()],
        "Top of a long slide, else the one before",
    ),
    present(PresentAction::First, &[named("Home")], "First slide"),
    present(PresentAction::Last, &[named("End")], "Last slide"),
    present(PresentAction::Digit, &[Keys::of(Key::Digits)], "A number, then Enter: that slide"),
    present(PresentAction::Overlay, &[letter('o')], "Personas over each other, or one by one"),
    present(PresentAction::Pointer, &[letter('l')], "Pointer on or off; while it is held, on"),
    present(PresentAction::FullScreen, &[letter('f')], "Full screen on or off"),
    present(PresentAction::Help, &[sign('?')], "Keyboard shortcuts, while presenting"),
    present(PresentAction::End, &[named("Escape")], "End presenting"),
];
