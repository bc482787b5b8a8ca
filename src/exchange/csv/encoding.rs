//! How the bytes of a table stand for characters: a guess, and the text.

use crate::wording::tables;

/// A way in which bytes stand for characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// What nearly everything writes today.
    Utf8,
    /// What Excel calls "Unicode text".
    Utf16Le,
    /// The same with the bytes of each unit the other way round.
    Utf16Be,
    /// What older programs on Windows write in western Europe and America.
    Windows1252,
}

/// What stands in Windows-1252 for the bytes 80 to 9F. Those that are not taken stand for themselves, as in the
/// Encoding Standard of the WHATWG.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How many bytes are looked at to see whether they are pairs.
const SAMPLE: usize = 4096;

impl Encoding {
    /// All encodings, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// The encoding as an entry of a list to choose from.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => tables::utf8(),
            Self::Utf16Le => tables::utf16(false),
            Self::Utf16Be => tables::utf16(true),
            Self::Windows1252 => tables::windows_1252(),
        }
    }

    /// The encoding that `bytes` seem to have.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Self::Utf8,
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ => of_pairs(bytes).unwrap_or_else(|| of_single_bytes(bytes)),
        }
    }

    /// The text of `bytes` without a byte order mark, and whether every byte had a meaning. What has none
    /// becomes U+FFFD.
    pub(crate) fn decode(self, bytes: &[u8]) -> (String, bool) {
        match self {
            Self::Utf8 => {
                let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
                (String::from_utf8_lossy(bytes).into_owned(), str::from_utf8(bytes).is_ok())
            }
            Self::Utf16Le => decode_pairs(bytes, u16::from_le_bytes),
            Self::Utf16Be => decode_pairs(bytes, u16::from_be_bytes),
            Self::Windows1252 => (bytes.iter().map(|byte| western(*byte)).collect(), true),
        }
    }
}

/// UTF-16 without a byte order mark: of western text every second byte is zero.
fn of_pairs(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let pairs = pairs.iter().take(SAMPLE / 2);
    let (mut count, mut first, mut second) = (0_usize, 0, 0);
    for [one, two] in pairs {
        count += 1;
        first += usize::from(*one == 0);
        second += usize::from(*two == 0);
    }
    let is_most = |zeros: usize, others: usize| count > 1 && zeros * 3 > count && others * 20 < zeros;
    if is_most(second, first) {
        Some(Encoding::Utf16Le)
    } else if is_most(first, second) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// UTF-8 if most of what is not ASCII is valid as such: one bad byte does not spoil a whole table.
fn of_single_bytes(bytes: &[u8]) -> Encoding {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if bad * 4 <= good { Encoding::Utf8 } else { Encoding::Windows1252 }
}

fn decode_pairs(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, bool) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut is_good = rest.is_empty();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text: String = char::decode_utf16(units)
        .map(|letter| {
            is_good &= letter.is_ok();
            letter.unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect();
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    (text, is_good)
}

fn western(byte: u8) -> char {
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| WINDOWS_1252.get(place)).copied().unwrap_or(char::from(byte))
}
