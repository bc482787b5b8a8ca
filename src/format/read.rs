//! Bytes of a file to documents, with the list of what was repaired, or one clear reason why not.

use crate::format::LIBRARY_FORMAT;
use crate::format::decode::Object;
use crate::format::draft::draft;
use crate::format::envelope::{Content, content};
use crate::format::error::ReadError;
use crate::format::json::Node;
use crate::format::limits;
use crate::format::mend::mend;
use crate::format::parse::{Parsed, parse};
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::format::scan::{check_text, starts_like_a_library, text_of};
use crate::model::{Document, IdSource, violations};

/// A map that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The map. It has no violations.
    pub document: Document,
    /// What had to change so that it could open, in the order of the file. Users get to see all of it.
    pub repairs: Vec<Repair>,
}

/// Reads a file of one map.
///
/// `ids` gives new ids to records whose own cannot be used.
///
/// # Errors
/// Says in one sentence why nothing was read.
pub fn read(bytes: &[u8], ids: &mut dyn IdSource) -> Result<Loaded, ReadError> {
    let mut maps = read_all(bytes, ids)?;
    match (maps.pop(), maps.len()) {
        (Some(map), 0) => map,
        (Some(_), rest) => Err(ReadError::NotOneMap(rest + 1)),
        (None, _) => Err(ReadError::NotOneMap(0)),
    }
}

/// Reads a file of one map or of several. In a file of several each is read for itself, so that one bad map
/// does not keep the others from opening.
///
/// # Errors
/// Says in one sentence why the whole file could not be read.
pub fn read_all(bytes: &[u8], ids: &mut dyn IdSource) -> Result<Vec<Result<Loaded, ReadError>>, ReadError> {
    read_parsed(parse_checked(&text_of(bytes)?)?, ids)
}

/// The tree of the text of a file, whatever program it is of.
///
/// # Errors
/// Says in one sentence why nothing was read.
pub(crate) fn parse_file(text: &str) -> Result<Parsed<'_>, ReadError> {
    check_text(text)?;
    parse_checked(text)
}

/// The same for a text whose size and beginning were looked at already.
fn parse_checked(text: &str) -> Result<Parsed<'_>, ReadError> {
    // A map lies two levels deeper in a library than in a file of its own.
    parse(text, limits::DEPTH + if starts_like_a_library(text) { 2 } else { 0 })
}

/// Reads all maps of a tree, as `read_all` does.
///
/// # Errors
/// Says in one sentence why nothing was read.
pub(crate) fn read_parsed(
    Parsed { node, half_characters }: Parsed<'_>,
    ids: &mut dyn IdSource,
) -> Result<Vec<Result<Loaded, ReadError>>, ReadError> {
    match content(&node, &Place::ROOT)? {
        Content::Map => Ok(vec![Ok(read_map(node, &Place::ROOT, &half_characters, ids)?)]),
        Content::Library => read_library(node, &half_characters, ids),
    }
}

/// Reads the text of one map that this program has written and that is no file any more: stored, or in a page.
///
/// # Errors
/// Says in one sentence why nothing was read.
pub fn read_text(text: &str, ids: &mut dyn IdSource) -> Result<Loaded, ReadError> {
    let Parsed { node, half_characters } = parse(text, limits::DEPTH)?;
    match content(&node, &Place::ROOT)? {
        Content::Map => read_map(node, &Place::ROOT, &half_characters, ids),
        Content::Library => Err(ReadError::OtherFormat(LIBRARY_FORMAT.to_owned())),
    }
}

/// Reads one map whose format and version are known to be ours.
fn read_map(
    node: Node<'_>,
    place: &Place<'_>,
    half_characters: &[String],
    ids: &mut dyn IdSource,
) -> Result<Loaded, ReadError> {
    let mut repairs: Vec<_> =
        half_characters.iter().map(|path| Repair::HalfCharacter { path: path.clone() }).collect();
    let draft = draft(node, place, &mut repairs)?;
    let document = mend(draft, place, ids, &mut repairs)?;
    debug_assert!(violations(&document).is_empty(), "reading made a map that must not be");
    Ok(Loaded { document, repairs })
}

fn read_library(
    node: Node<'_>,
    half_characters: &[String],
    ids: &mut dyn IdSource,
) -> Result<Vec<Result<Loaded, ReadError>>, ReadError> {
    let mut fields = Object::of(node, &Place::ROOT)?;
    let list = Place::ROOT.key("maps");
    let mut maps = Vec::new();
    for (index, node) in fields.list("maps", usize::MAX)?.into_iter().enumerate() {
        let place = list.index(index);
        let beginning = place.describe() + ".";
        let of_map = |path: &&String| path.starts_with(&beginning);
        let half_characters: Vec<_> = half_characters.iter().filter(of_map).cloned().collect();
        maps.push(match content(&node, &place) {
            Ok(Content::Map) => read_map(node, &place, &half_characters, ids),
            Ok(Content::Library) => Err(ReadError::OtherFormat(LIBRARY_FORMAT.to_owned())),
            Err(error) => Err(error),
        });
    }
    Ok(maps)
}
