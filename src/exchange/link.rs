//! A map as the part of an address after `#`, which browsers send to nobody.
//!
//! `m1:` and the compressed JSON of the map (zlib, RFC 1950) in the alphabet of addresses (base64url without
//! padding, RFC 4648). The prefix names kind and version: those of versions to come are told apart by it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

use crate::exchange::renumber::renumbered;
use crate::format::{self, Loaded, ReadError};
use crate::model::{Document, IdSource, MapId, RawId};

/// What the links of this version begin with.
const PREFIX: &str = "m1:";
/// Up to so many characters an address goes everywhere.
pub const EVERYWHERE: usize = 2_000;
/// Up to so many characters an address goes through the tools of today (RFC 9110 asks for 8,000 octets); above, a
/// file is better.
pub const MODERN: usize = 8_000;
/// The most characters that are read.
pub const LONGEST: usize = 4_000_000;
/// The most bytes that a link is unfolded to.
pub const UNFOLDED: usize = 8 * 1024 * 1024;
/// The id of a map that was handed on without its identity.
const NOBODY: MapId = MapId(RawId(0));

/// Whether a link names the very map, so that it is recognized where it comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Identity {
    /// It does: copies can be told apart and compared.
    #[default]
    Kept,
    /// It holds a copy under small ids, which makes it about a third shorter.
    Dropped,
}

/// Why a link leads to no map, with what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Its prefix is of a later version.
    #[error(
        "This link was made with a newer Waymark. Reload this page to update, or ask for the map as a file."
    )]
    Newer,
    /// Its end is missing, or a letter was changed on its way.
    #[error(
        "This link is incomplete: part of it was cut off or changed on its way. Copy the whole link again, or ask for the map as a file."
    )]
    Incomplete,
    /// It holds what no link holds.
    #[error("This link holds no map. Copy the whole link again, or ask for the map as a file.")]
    NoMap,
    /// It is longer, or holds more, than is read.
    #[error("This link holds more than {} MiB. Ask for the map as a file.", UNFOLDED / 1024 / 1024)]
    TooLarge,
    /// What it holds is no map.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
}

/// The map as the part of an address after `#`.
#[must_use]
pub fn write(document: &Document, identity: Identity) -> String {
    let text = match identity {
        Identity::Kept => format::compact(document).text,
        Identity::Dropped => format::compact(&renumbered(document, NOBODY, &mut Counted(0))).text,
    };
    format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(text.as_bytes(), 9)))
}

/// The map in the part of an address after `#`, as mail programs and people leave it: with line breaks in it, with a
/// full stop or a bracket behind it, with escapes.
///
/// # Errors
/// Says why there is no map, and what to do.
pub fn read(fragment: &str, ids: &mut dyn IdSource) -> Result<Loaded, LinkError> {
    let mut loaded = format::read(&unfolded(fragment)?, ids)?;
    if loaded.document.id() == NOBODY {
        let id = MapId::fresh(ids);
        loaded.document = renumbered(&loaded.document, id, ids);
    }
    Ok(loaded)
}

/// The bytes that a link holds.
fn unfolded(fragment: &str) -> Result<Vec<u8>, LinkError> {
    if fragment.len() > LONGEST {
        return Err(LinkError::TooLarge);
    }
    let text = plain(fragment);
    let Some(data) = text.strip_prefix(PREFIX) else {
        return Err(if text.starts_with('m') { LinkError::Newer } else { LinkError::NoMap });
    };
    let is_of_alphabet = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_');
    if !data.bytes().all(is_of_alphabet) {
        return Err(LinkError::NoMap);
    }
    // Of a cut link the last letters may stand for no whole byte.
    let whole = data.get(..data.len() - usize::from(data.len() % 4 == 1)).unwrap_or_default();
    let folded = URL_SAFE_NO_PAD.decode(whole).or(Err(LinkError::Incomplete))?;
    decompress_to_vec_zlib_with_limit(&folded, UNFOLDED).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkError::TooLarge,
        _ => LinkError::Incomplete,
    })
}

/// The link without what was added to it on its way, in the alphabet of addresses.
fn plain(fragment: &str) -> String {
    let mut text = String::with_capacity(fragment.len());
    let mut letters = fragment.trim_start_matches(['#', '<', ' ']).chars();
    while let Some(letter) = letters.next() {
        let letter = if letter == '%' { escaped(&mut letters) } else { letter };
        match letter {
            '+' => text.push('-'),
            '/' => text.push('_'),
            '=' => {}
            _ if letter.is_whitespace() || is_invisible(letter) => {}
            _ => text.push(letter),
        }
    }
    let end = text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '»', '”', '’']);
    // The colon of a prefix without data is no punctuation.
    if end.len() < PREFIX.len() { text } else { end.to_owned() }
}

/// What the two digits after a percent sign stand for.
fn escaped(letters: &mut std::str::Chars<'_>) -> char {
    let digits = letters.as_str().get(..2);
    let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii);
    match code {
        Some(code) => {
            letters.next();
            letters.next();
            char::from(code)
        }
        None => '%',
    }
}

/// Marks without width that programs put into long words.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Ids 1, 2, 3 and so on: they take little room.
struct Counted(u128);

impl IdSource for Counted {
    fn next_id(&mut self) -> RawId {
        self.0 += 1;
        RawId(self.0)
    }
}
