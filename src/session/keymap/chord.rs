//! Keys with their modifiers: as they go down, as the table of shortcuts holds them, and as they are written.

use crate::session::Direction;

/// A key that goes down, with its modifiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chord {
    /// What the key types, as `KeyboardEvent.key` says it: letters follow the layout.
    pub key: String,
    /// Where the key is, as `KeyboardEvent.code` says it.
    pub code: String,
    /// Control, or Command on a Mac.
    pub is_mod: bool,
    /// Shift.
    pub is_shift: bool,
    /// Alt, or Option on a Mac.
    pub is_alt: bool,
}

impl Chord {
    /// The letter that is meant. A layout whose letters are not Latin has one at the place of each Latin one.
    fn letter(&self) -> Option<char> {
        let letter = only(&self.key)?;
        if letter.is_ascii_alphabetic() {
            return Some(letter.to_ascii_lowercase());
        }
        let place = self.code.strip_prefix("Key").filter(|_| letter.is_alphabetic())?;
        only(place).map(|letter| letter.to_ascii_lowercase())
    }

    /// The digit whose key it is: on some layouts digits need Shift, so what the key types does not count.
    #[must_use]
    pub fn digit(&self) -> Option<u8> {
        let place = self.code.strip_prefix("Digit").or_else(|| self.code.strip_prefix("Numpad"));
        let place = place.and_then(only)?;
        place.to_digit(10).and_then(|digit| u8::try_from(digit).ok())
    }
}

/// The one letter that `text` is.
fn only(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A letter, in lower case, wherever the layout has it.
    Letter(char),
    /// A sign, with whatever the layout needs to type it.
    Sign(char),
    /// A digit above the letters or beside them, by its place.
    Digit(u8),
    /// Any digit above the letters or beside them.
    Digits,
    /// Any of the four arrow keys.
    Arrows,
    /// A key that types nothing, or Space, by its name in `KeyboardEvent.key`.
    Named(&'static str),
}

/// Keys by their names in `KeyboardEvent.key`: what they are called, what they are called on a Mac, and there in a
/// sentence that is read out; arrows everywhere.
const NAMES: &[(&str, &str, &str, &str)] = &[
    (" ", "Space", "Space", "Space"),
    ("Enter", "Enter", "Return", "Return"),
    ("Escape", "Esc", "Esc", "Escape"),
    ("Tab", "Tab", "Tab", "Tab"),
    ("Home", "Home", "Home", "Home"),
    ("End", "End", "End", "End"),
    ("Delete", "Delete", "⌦", "Forward delete"),
    ("Backspace", "Backspace", "⌫", "Delete"),
    ("ContextMenu", "Menu", "Menu", "Menu"),
    ("PageUp", "Page Up", "Page Up", "Page Up"),
    ("PageDown", "Page Down", "Page Down", "Page Down"),
    ("ArrowUp", "↑", "↑", "Up arrow"),
    ("ArrowDown", "↓", "↓", "Down arrow"),
    ("ArrowLeft", "←", "←", "Left arrow"),
    ("ArrowRight", "→", "→", "Right arrow"),
    ("F1", "F1", "F1", "F1"),
    ("F2", "F2", "F2", "F2"),
    ("F3", "F3", "F3", "F3"),
    ("F10", "F10", "F10", "F10"),
];

/// All arrow keys, as they are written.
pub(super) const ARROWS: &str = "Arrows";
/// All digits, as they are written.
const DIGITS: &str = "0–9";

/// Signs that are read out as words.
const SIGNS: &[(char, &str)] = &[('+', "plus"), ('-', "minus"), ('?', "question mark"), ('=', "equals")];

/// The keys of a shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    /// The key.
    pub key: Key,
    /// Control, or Command on a Mac.
    pub is_mod: bool,
    /// Shift. Of letters alone and of signs it says nothing: capitals are the same, and signs need it or not.
    pub is_shift: bool,
    /// Alt, or Option on a Mac.
    pub is_alt: bool,
}

impl Keys {
    /// A key without modifiers.
    pub(super) const fn of(key: Key) -> Self {
        Self { key, is_mod: false, is_shift: false, is_alt: false }
    }

    /// A letter.
    pub(super) const fn letter(letter: char) -> Self {
        Self::of(Key::Letter(letter))
    }

    /// A key by its name.
    pub(super) const fn named(name: &'static str) -> Self {
        Self::of(Key::Named(name))
    }

    /// Control, or Command on a Mac, and a key.
    pub(super) const fn with_mod(self) -> Self {
        Self { is_mod: true, ..self }
    }

    /// Shift and a key.
    pub(super) const fn with_shift(self) -> Self {
        Self { is_shift: true, ..self }
    }

    /// Alt, or Option on a Mac, and a key.
    pub(super) const fn with_alt(self) -> Self {
        Self { is_alt: true, ..self }
    }

    /// Whether `chord` presses these keys.
    #[must_use]
    pub fn are(self, chord: &Chord) -> bool {
        let is_shift_free = match self.key {
            Key::Letter(_) => !self.is_mod,
            // Some layouts type digits with Shift.
            Key::Sign(_) | Key::Digits => true,
            Key::Digit(_) | Key::Arrows | Key::Named(_) => false,
        };
        let is_key = match self.key {
            Key::Letter(letter) => chord.letter() == Some(letter),
            // Some layouts type the true minus sign.
            Key::Sign('-') => chord.key == "-" || chord.key == "\u{2212}",
            Key::Sign(sign) => only(&chord.key) == Some(sign),
            Key::Digit(digit) => chord.digit() == Some(digit),
            Key::Digits => chord.digit().is_some(),
            Key::Arrows => arrow(&chord.key).is_some(),
            Key::Named(name) => chord.key == name,
        };
        is_key
            && self.is_mod == chord.is_mod
            && self.is_alt == chord.is_alt
            && (is_shift_free || self.is_shift == chord.is_shift)
    }

    /// Whether it is one key that types a letter, a digit or a sign: what people dictate is made of them.
    #[must_use]
    pub fn is_single(self) -> bool {
        let types = matches!(self.key, Key::Letter(_) | Key::Sign(_) | Key::Digit(_) | Key::Digits);
        types && !self.is_mod && !self.is_alt
    }

    /// Whether a Mac needs `fn` for it.
    fn is_function_key(self) -> bool {
        matches!(self.key, Key::Named(name) if name.starts_with('F'))
    }
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

    /// Whether Control stands for the modifier of `key` on a Mac: Command and Space belong to the system there.
    #[must_use]
    pub fn needs_control(key: &str) -> bool {
        key == " "
    }

    /// `keys` in the order in which they are told: on a Mac function keys come last, they need one more key there.
    pub fn in_order(self, keys: &'static [Keys]) -> impl Iterator<Item = Keys> {
        let comes_last = move |keys: &Keys| self == Self::Mac && keys.is_function_key();
        let first = keys.iter().copied().filter(move |keys| !comes_last(keys));
        first.chain(keys.iter().copied().filter(comes_last))
    }

    /// `keys` as they are written: "⇧⌘Z", "Ctrl+Shift+Z".
    #[must_use]
    pub fn written(self, keys: Keys) -> String {
        let mut text = String::new();
        for (is_down, name) in self.modifiers(keys) {
            text.push_str(if is_down { name } else { "" });
        }
        match keys.key {
            Key::Letter(letter) => text.push(letter.to_ascii_uppercase()),
            Key::Sign(sign) => text.push(sign),
            Key::Digit(digit) => text.push_str(&digit.to_string()),
            Key::Digits => text.push_str(DIGITS),
            Key::Arrows => text.push_str(ARROWS),
            Key::Named(name) => text.push_str(self.name(name)),
        }
        text
    }

    /// The keys that are written as `text`.
    #[must_use]
    pub fn read(self, text: &str) -> Option<Keys> {
        let mut keys = Keys::of(Key::Arrows);
        let mut rest = text;
        let strip = |rest: &mut &str, names: &[&str]| {
            let found = names.iter().find_map(|name| rest.strip_prefix(name).filter(|rest| !rest.is_empty()));
            *rest = found.unwrap_or(rest);
            found.is_some()
        };
        match self {
            Self::Mac => {
                keys.is_alt = strip(&mut rest, &["⌥"]);
                keys.is_shift = strip(&mut rest, &["⇧"]);
                keys.is_mod = strip(&mut rest, &["⌘", "⌃"]);
            }
            Self::Other => {
                keys.is_mod = strip(&mut rest, &["Ctrl+"]);
                keys.is_alt = strip(&mut rest, &["Alt+"]);
                keys.is_shift = strip(&mut rest, &["Shift+"]);
            }
        }
        let named = NAMES.iter().find(|(name, ..)| self.name(name) == rest);
        keys.key = match (named, only(rest)) {
            (Some((name, ..)), _) => Key::Named(name),
            (None, Some(letter)) if letter.is_ascii_alphabetic() => Key::Letter(letter.to_ascii_lowercase()),
            (None, Some(digit)) if digit.is_ascii_digit() => Key::Digit(digit.to_digit(10)?.try_into().ok()?),
            (None, Some(sign)) => Key::Sign(sign),
            (None, None) if rest == ARROWS => Key::Arrows,
            (None, None) if rest == DIGITS => Key::Digits,
            (None, None) => return None,
        };
        Some(keys)
    }

    /// `keys` in a sentence that is read out, as some voices leave out signs such as ⌘: "Command Shift Z".
    #[must_use]
    pub fn spoken(self, keys: Keys) -> String {
        let modifiers = match self {
            Self::Mac => {
                [(keys.is_mod, self.mod_name(keys.key)), (keys.is_alt, "Option"), (keys.is_shift, "Shift")]
            }
            Self::Other => [(keys.is_mod, "Control"), (keys.is_alt, "Alt"), (keys.is_shift, "Shift")],
        };
        let mut words: Vec<String> =
            modifiers.into_iter().filter(|(is_down, _)| *is_down).map(|(_, name)| name.to_owned()).collect();
        words.push(match keys.key {
            Key::Sign(sign) => {
                let word = SIGNS.iter().find(|(other, _)| *other == sign).map(|(_, word)| (*word).to_owned());
                word.unwrap_or_else(|| sign.to_string())
            }
            Key::Arrows => "arrow keys".to_owned(),
            Key::Digits => "digit keys".to_owned(),
            Key::Named(name) if self == Self::Mac || name == "Escape" || arrow(name).is_some() => {
                NAMES.iter().find(|(other, ..)| *other == name).map_or(name, |names| names.3).to_owned()
            }
            Key::Letter(_) | Key::Digit(_) | Key::Named(_) => {
                self.written(Keys { is_mod: false, is_shift: false, is_alt: false, ..keys })
            }
        });
        words.join(" ")
    }

    /// The modifiers in the order in which they are written.
    fn modifiers(self, keys: Keys) -> [(bool, &'static str); 3] {
        match self {
            Self::Mac => {
                let is_control = matches!(keys.key, Key::Named(name) if Self::needs_control(name));
                let command = if is_control { "⌃" } else { "⌘" };
                [(keys.is_alt, "⌥"), (keys.is_shift, "⇧"), (keys.is_mod, command)]
            }
            Self::Other => [(keys.is_mod, "Ctrl+"), (keys.is_alt, "Alt+"), (keys.is_shift, "Shift+")],
        }
    }

    fn mod_name(self, key: Key) -> &'static str {
        match (self, key) {
            (Self::Mac, Key::Named(name)) if Self::needs_control(name) => "Control",
            (Self::Mac, _) => "Command",
            (Self::Other, _) => "Control",
        }
    }

    fn name(self, key: &'static str) -> &'static str {
        let named = NAMES.iter().find(|(name, ..)| *name == key);
        named.map_or(key, |(_, other, mac, _)| if self == Self::Mac { mac } else { other })
    }
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
