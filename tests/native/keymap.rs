//! One table says which key does what: nothing collides, nothing is missing, and names lead back to keys.

use waymark::session::Direction::{self, Down, Left, Right, Up};
use waymark::session::focus::FocusKey;
use waymark::session::keymap::{
    Action, AppAction, BoardAction, Chord, Group, Key, KeyNames, Keys, LiftedAction, PresentAction,
    SHORTCUTS, Shortcut, TitleAction, ZoomAction, app_action, board_action, lifted_action, present_action,
    shortcut, title_action,
};

const DIRECTIONS: [Direction; 4] = [Up, Down, Left, Right];
const BOTH: [KeyNames; 2] = [KeyNames::Mac, KeyNames::Other];

fn chord(key: &str, code: &str, modifiers: &str) -> Chord {
    let has = |name: &str| modifiers.split('+').any(|other| other == name);
    let (is_mod, is_shift, is_alt) = (has("mod"), has("shift"), has("alt"));
    Chord { key: key.to_owned(), code: code.to_owned(), is_mod, is_shift, is_alt }
}

/// What people press for `keys`, on a keyboard of their own.
fn presses(keys: Keys) -> Vec<Chord> {
    let press = |key: String, code: String, is_shift: bool| {
        let (is_mod, is_alt) = (keys.is_mod, keys.is_alt);
        Chord { key, code, is_mod, is_shift, is_alt }
    };
    let of = |key: &str| press(key.to_owned(), String::new(), keys.is_shift);
    match keys.key {
        Key::Letter(letter) => {
            let code = format!("Key{}", letter.to_ascii_uppercase());
            let is_free = !keys.is_mod;
            let mut all = vec![
                press(letter.to_string(), code.clone(), keys.is_shift),
                press(letter.to_ascii_uppercase().to_string(), code.clone(), keys.is_shift),
                press("я".to_owned(), code.clone(), keys.is_shift),
            ];
            if is_free {
                all.push(press(letter.to_ascii_uppercase().to_string(), code, true));
            }
            all
        }
        Key::Sign(sign) => {
            [true, false].map(|is_shift| press(sign.to_string(), String::new(), is_shift)).into()
        }
        Key::Digit(digit) => vec![press("&".to_owned(), format!("Digit{digit}"), keys.is_shift)],
        Key::Digits => [("7", "Digit7", false), ("7", "Digit7", true), ("0", "Numpad0", false)]
            .map(|(key, code, is_shift)| press(key.to_owned(), code.to_owned(), is_shift))
            .into(),
        Key::Arrows => ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map(of).into(),
        Key::Named(name) => vec![of(name)],
    }
}

fn place(shortcut: &Shortcut) -> &'static str {
    shortcut.action.place()
}

#[test]
fn no_two_shortcuts_of_one_place_share_a_key() {
    for (at, one) in SHORTCUTS.iter().enumerate() {
        for other in &SHORTCUTS[at + 1..] {
            // A key on the board is heard by the editor around it as well.
            let anywhere = Action::App(AppAction::Undo).place();
            let board = Action::Board(BoardAction::Edit).place();
            let is_heard_by_both = [place(one), place(other)] == [anywhere, board];
            if place(one) != place(other) && !is_heard_by_both {
                continue;
            }
            for keys in one.keys {
                for chord in presses(*keys) {
                    let shared = other.keys.iter().find(|keys| keys.are(&chord));
                    assert_eq!(shared, None, "{} and {} share {chord:?}", one.name, other.name);
                }
            }
        }
    }
}

#[test]
fn every_key_of_the_table_does_what_its_line_says() {
    for shortcut in SHORTCUTS {
        for chord in shortcut.keys.iter().flat_map(|keys| presses(*keys)) {
            let done = match shortcut.action {
                Action::App(_) => app_action(&chord).map(Action::App),
                Action::Board(_) => board_action(&chord, true).map(Action::Board),
                Action::Lifted(_) => lifted_action(&chord).map(Action::Lifted),
                Action::Title(_) => title_action(&chord).map(Action::Title),
                Action::Present(_) => present_action(&chord, true).map(Action::Present),
            };
            let done = done.unwrap_or_else(|| panic!("{chord:?} does nothing"));
            assert_eq!(waymark::session::keymap::shortcut(done).unwrap().name, shortcut.name, "{chord:?}");
        }
    }
}

#[test]
fn keys_as_they_are_written_lead_back_to_the_keys() {
    for names in BOTH {
        for keys in SHORTCUTS.iter().flat_map(|shortcut| shortcut.keys) {
            let written = names.written(*keys);
            assert_eq!(names.read(&written), Some(*keys), "{written}");
            assert!(!names.spoken(*keys).contains(['⌘', '⇧', '⌥', '⌃', '+', '-']), "{written}");
        }
    }
    for nothing in ["", "Ctrl+", "Nonsense", "⌘"] {
        assert_eq!(KeyNames::Other.read(nothing).filter(|_| nothing != "⌘"), None, "{nothing}");
    }
}

/// The action after `action`: each must name a next one, so that a new one does not compile until it is listed.
fn next_app(action: AppAction) -> Option<AppAction> {
    Some(match action {
        AppAction::Undo => AppAction::Redo,
        AppAction::Redo => AppAction::Download,
        AppAction::Download => AppAction::Open,
        AppAction::Open => AppAction::Find,
        AppAction::Find => AppAction::FindNext,
        AppAction::FindNext => AppAction::FindPrevious,
        AppAction::FindPrevious => AppAction::Commands,
        AppAction::Commands => AppAction::Help,
        AppAction::Help => return None,
    })
}

fn next_board(action: BoardAction) -> Option<BoardAction> {
    Some(match action {
        BoardAction::Focus(FocusKey::Arrow(_)) => BoardAction::Focus(FocusKey::Home),
        BoardAction::Focus(FocusKey::Home) => BoardAction::Focus(FocusKey::End),
        BoardAction::Focus(FocusKey::End) => BoardAction::Focus(FocusKey::ModHome),
        BoardAction::Focus(FocusKey::ModHome) => BoardAction::Focus(FocusKey::ModEnd),
        BoardAction::Focus(FocusKey::ModEnd) => BoardAction::Move(Left),
        BoardAction::Move(_) => BoardAction::Lift,
        BoardAction::Lift => BoardAction::Edit,
        BoardAction::Edit => BoardAction::New,
        BoardAction::New => BoardAction::Delete,
        BoardAction::Delete => BoardAction::Menu,
        BoardAction::Menu => BoardAction::Better,
        BoardAction::Better => BoardAction::Worse,
        BoardAction::Worse => BoardAction::Duplicate,
        BoardAction::Duplicate => BoardAction::Extend(Right),
        BoardAction::Extend(_) => BoardAction::Toggle,
        BoardAction::Toggle => BoardAction::SelectAll,
        BoardAction::SelectAll => BoardAction::Leave,
        BoardAction::Leave => BoardAction::Zoom(ZoomAction::In),
        BoardAction::Zoom(ZoomAction::In) => BoardAction::Zoom(ZoomAction::Out),
        BoardAction::Zoom(ZoomAction::Out) => BoardAction::Zoom(ZoomAction::Reset),
        BoardAction::Zoom(ZoomAction::Reset) => BoardAction::Zoom(ZoomAction::FitMap),
        BoardAction::Zoom(ZoomAction::FitMap) => BoardAction::Zoom(ZoomAction::FitSelection),
        BoardAction::Zoom(ZoomAction::FitSelection) => BoardAction::Help,
        BoardAction::Help => return None,
    })
}

fn next_lifted(action: LiftedAction) -> Option<LiftedAction> {
    Some(match action {
        LiftedAction::Aim(_) => LiftedAction::Drop,
        LiftedAction::Drop => LiftedAction::Cancel,
        LiftedAction::Cancel => return None,
    })
}

fn next_title(action: TitleAction) -> Option<TitleAction> {
    Some(match action {
        TitleAction::Save => TitleAction::Next,
        TitleAction::Next => TitleAction::Previous,
        TitleAction::Previous => TitleAction::Cancel,
        TitleAction::Cancel => return None,
    })
}

fn next_present(action: PresentAction) -> Option<PresentAction> {
    Some(match action {
        PresentAction::Next => PresentAction::Previous,
        PresentAction::Previous => PresentAction::Onward,
        PresentAction::Onward => PresentAction::Backward,
        PresentAction::Backward => PresentAction::First,
        PresentAction::First => PresentAction::Last,
        PresentAction::Last => PresentAction::Digit,
        PresentAction::Digit => PresentAction::Overlay,
        PresentAction::Overlay => PresentAction::Pointer,
        PresentAction::Pointer => PresentAction::FullScreen,
        PresentAction::FullScreen => PresentAction::Help,
        PresentAction::Help => PresentAction::End,
        PresentAction::End => return None,
    })
}

fn chain<A: Copy>(first: A, next: fn(A) -> Option<A>) -> Vec<A> {
    std::iter::successors(Some(first), |action| next(*action)).collect()
}

#[test]
fn every_action_has_one_line_in_the_table() {
    let board = BoardAction::Focus(FocusKey::Arrow(Down));
    let all: Vec<Action> = [
        chain(AppAction::Undo, next_app).into_iter().map(Action::App).collect::<Vec<_>>(),
        chain(board, next_board).into_iter().map(Action::Board).collect(),
        chain(LiftedAction::Aim(Up), next_lifted).into_iter().map(Action::Lifted).collect(),
        chain(TitleAction::Save, next_title).into_iter().map(Action::Title).collect(),
        chain(PresentAction::Next, next_present).into_iter().map(Action::Present).collect(),
    ]
    .concat();
    assert_eq!(all.len(), SHORTCUTS.len());
    let mut names: Vec<_> = all.iter().map(|action| shortcut(*action).unwrap().name).collect();
    for group in Group::ALL {
        assert!(SHORTCUTS.iter().any(|shortcut| shortcut.group == group), "{group:?} is empty");
    }
    names.sort_unstable();
    names.dedup_by_key(|name| *name as *const str);
    assert_eq!(names.len(), all.len());
}

#[test]
fn arrow_keys_say_the_direction() {
    for (key, direction) in ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].into_iter().zip(DIRECTIONS) {
        let moved = board_action(&chord(key, key, "alt"), true);
        assert_eq!(moved, Some(BoardAction::Move(direction)));
        assert_eq!(lifted_action(&chord(key, key, "")), Some(LiftedAction::Aim(direction)));
    }
    let shown = |names: KeyNames| names.shown_first(Action::Board(BoardAction::Move(Left)), true);
    assert_eq!(BOTH.map(shown), ["⌥←", "Alt+←"]);
}

#[test]
fn letters_follow_the_layout_and_digits_their_place() {
    // Where Y and Z are exchanged, Z is where it is written.
    assert_eq!(app_action(&chord("z", "KeyY", "mod")), Some(AppAction::Undo));
    assert_eq!(app_action(&chord("y", "KeyZ", "mod")), Some(AppAction::Redo));
    // Without Latin letters, it is where it would be.
    assert_eq!(app_action(&chord("я", "KeyZ", "mod")), Some(AppAction::Undo));
    assert_eq!(board_action(&chord("т", "KeyN", ""), true), Some(BoardAction::New));
    assert_eq!(board_action(&chord("ö", "Semicolon", ""), true), None);
    // Capital letters, as with Caps Lock.
    assert_eq!(app_action(&chord("Z", "KeyZ", "mod")), Some(AppAction::Undo));
    assert_eq!(app_action(&chord("Z", "KeyZ", "mod+shift")), Some(AppAction::Redo));
    let zero = Keys { key: Key::Digit(0), is_mod: true, is_shift: false, is_alt: false };
    assert!(zero.are(&chord("à", "Digit0", "mod")) && !zero.are(&chord("0", "KeyO", "mod")));
}

#[test]
fn signs_are_reached_on_every_layout() {
    // ? is Shift+/ on one layout, Shift+ß on another, Shift+, on a third.
    for code in ["Slash", "Minus", "KeyM"] {
        assert_eq!(board_action(&chord("?", code, "shift"), true), Some(BoardAction::Help), "{code}");
    }
    assert_eq!(board_action(&chord("+", "BracketRight", ""), true), Some(BoardAction::Better));
    assert_eq!(board_action(&chord("+", "Equal", "shift"), true), Some(BoardAction::Better));
    assert_eq!(board_action(&chord("\u{2212}", "Slash", ""), true), Some(BoardAction::Worse));
    for shortcut in SHORTCUTS {
        for keys in shortcut.keys {
            let is_everywhere = match keys.key {
                Key::Letter(letter) => letter.is_ascii_lowercase(),
                // These need no AltGr on any layout that browsers know.
                Key::Sign(sign) => ['+', '-', '?', '='].contains(&sign),
                Key::Digit(_) | Key::Digits | Key::Arrows | Key::Named(_) => true,
            };
            assert!(is_everywhere, "{}", shortcut.name);
        }
    }
}

#[test]
fn single_keys_can_be_turned_off_and_all_that_they_do_has_another_way() {
    let mut singles = Vec::new();
    for shortcut in SHORTCUTS {
        for chord in shortcut.keys.iter().filter(|keys| keys.is_single()).flat_map(|keys| presses(*keys)) {
            assert_eq!((board_action(&chord, false), present_action(&chord, false)), (None, None));
            // What is presented has the focus for itself, as the board has.
            assert!(
                matches!(shortcut.action, Action::Board(_) | Action::Present(_)),
                "{} is heard outside of the board",
                shortcut.name
            );
            singles.push(chord.key.to_lowercase());
        }
    }
    singles.retain(|key| key != "я");
    singles.sort_unstable();
    singles.dedup();
    // On some layouts the digits are typed with Shift, and their keys alone type signs.
    assert_eq!(singles, ["&", "+", "-", "0", "7", "?", "f", "l", "m", "n", "o", "p"]);
    for key in ["ArrowRight", "ArrowLeft", "PageDown", "Home", "End", " ", "Escape"] {
        assert!(present_action(&chord(key, "", ""), false).is_some(), "{key} stays");
    }
    for key in ["Delete", "Enter", "F2", " ", "Escape", "ContextMenu"] {
        assert!(board_action(&chord(key, "", ""), false).is_some(), "{key} stays");
    }
    let menu = |names: KeyNames| names.shown_first(Action::Board(BoardAction::Menu), false);
    assert_eq!(BOTH.map(menu), ["Menu", "Shift+F10"]);
    assert_eq!(KeyNames::Other.shown_first(Action::Board(BoardAction::New), false), "");
}

#[test]
fn modifiers_that_are_not_said_make_another_key() {
    for (key, modifiers) in [("z", "mod+alt"), ("n", "alt"), ("n", "mod"), ("Enter", "mod"), ("F2", "shift")]
    {
        let chord = chord(key, "", modifiers);
        assert_eq!((app_action(&chord), board_action(&chord, true)), (None, None), "{key} {modifiers}");
    }
    assert_eq!(board_action(&chord(" ", "Space", "mod"), true), Some(BoardAction::Toggle));
    assert_eq!(KeyNames::Mac.shown_first(Action::Board(BoardAction::Toggle), true), "⌃Space");
}

/// The table of the document as the code has it.
fn documented() -> String {
    let mut text = "| keys | on a Mac | where | what |\n|---|---|---|---|\n".to_owned();
    for shortcut in SHORTCUTS {
        let written = |names: KeyNames| {
            let all = names.in_order(shortcut.keys).map(|keys| format!("`{}`", names.written(keys)));
            all.collect::<Vec<_>>().join(", ")
        };
        let (other, mac) = (written(KeyNames::Other), written(KeyNames::Mac));
        text.push_str(&format!("| {other} | {mac} | {} | {} |\n", place(shortcut), shortcut.name));
    }
    text
}

#[test]
fn the_document_has_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/input.md");
    let text = std::fs::read_to_string(path).unwrap();
    let table = text.split("## All shortcuts").nth(1).unwrap_or_default();
    let lines = table.lines().filter(|line| line.starts_with('|'));
    let found: String = lines.map(|line| format!("{line}\n")).collect();
    let expected = documented();
    assert!(found == expected, "docs/input.md: below “All shortcuts” there must stand\n\n{expected}");
}
