//! The stored form: one header line that a list of maps can be drawn from, and the map under it.
//!
//! The line is compact JSON: `{"check":…,"schema":1,"rev":…,"saved":…,"length":…,"checksum":…,"summary":…}`.
//! `check` is the hash of what follows it on the line, `checksum` the hash of the body. So a change of any one
//! byte is noticed, and reading the header alone costs no look at the body.

use crate::format::decode::Object;
use crate::format::error::ReadError;
use crate::format::limits;
use crate::format::parse::parse;
use crate::format::place::Place;
use crate::format::read::{Loaded, read_text};
use crate::format::summary::{Summary, SummaryRecord, read_summary, summary_of};
use crate::format::v1::Id;
use crate::format::write::body;
use crate::model::{ContentHash, Document, IdSource};

/// The version of the stored form that this program writes, and the only one so far.
pub const SCHEMA: u64 = 1;

/// What comes before the hash of the header line.
const BEGINNING: &str = "{\"check\":\"";
/// What comes after it.
const AFTER_CHECK: &str = "\",";

/// What is known of a stored map without reading it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The number of the save, counted up by each: of two copies the one with the higher number is newer.
    pub rev: u64,
    /// When it was saved, in whatever form the caller gave. It is only shown, never compared.
    pub saved: String,
    /// How many bytes the body has in UTF-8.
    pub length: usize,
    /// The hash of the body.
    checksum: Option<ContentHash>,
    /// The map in short.
    pub summary: Summary,
}

/// Why a stored map was not read. Whoever gets this must not write over what is stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoredError {
    /// It was stored by a later version of the program.
    #[error("This map was stored by a newer Waymark, version {0}; please reload the page to update.")]
    Newer(u64),
    /// The header line is not as it was written.
    #[error("The stored copy of this map is damaged in its first line.")]
    DamagedHeader,
    /// The body is longer or shorter than it was written.
    #[error("The stored copy of this map is damaged: it has {found} bytes where {expected} were stored.")]
    WrongLength {
        /// How many bytes there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The body is not as it was written.
    #[error("The stored copy of this map is damaged: its content has changed since it was stored.")]
    WrongChecksum,
    /// The body is as it was written, but no map.
    #[error("The stored copy of this map cannot be read: {0}")]
    Unreadable(#[from] ReadError),
}

/// A header as it is written, without `check`.
#[derive(Debug, serde::Serialize)]
struct HeaderRecord<'a> {
    schema: u64,
    rev: u64,
    saved: &'a str,
    length: usize,
    checksum: Id,
    summary: SummaryRecord<'a>,
}

/// Writes a map for storage. `rev` must be higher than that of every earlier save; `saved` is the time to
/// show, in any form.
#[must_use]
pub fn write(document: &Document, rev: u64, saved: &str) -> String {
    let body = body(document);
    let summary = summary_of(document);
    let record = HeaderRecord {
        schema: SCHEMA,
        rev,
        saved,
        length: body.len(),
        checksum: Id(ContentHash::of(body.as_bytes()).0),
        summary: SummaryRecord::from(&summary),
    };
    // Writing to memory cannot fail, and every key is a text.
    let line = serde_json::to_string(&record).unwrap_or_default();
    let rest = line.trim_start_matches('{');
    let check = ContentHash::of(rest.as_bytes());
    format!("{BEGINNING}{check}{AFTER_CHECK}{rest}\n{body}")
}

/// Reads the header of a stored map only. It costs the same for maps of any size.
///
/// # Errors
/// Says why the text is not a header that this program wrote.
pub fn header(text: &str) -> Result<Header, StoredError> {
    let (line, _) = text.split_once('\n').ok_or(StoredError::DamagedHeader)?;
    read_header(line)
}

/// Reads a stored map and checks that it is as it was written, byte for byte.
///
/// # Errors
/// Says why not. The text must then be left as it is: it may be the only copy of somebody's work.
pub fn read(text: &str, ids: &mut dyn IdSource) -> Result<(Header, Loaded), StoredError> {
    let (header, body) = whole(text)?;
    Ok((header, read_text(body, ids)?))
}

/// Reads the header of a stored map whose every byte is as it was written; whether it is a map is not asked.
///
/// # Errors
/// Says what has changed.
pub fn verify(text: &str) -> Result<Header, StoredError> {
    whole(text).map(|(header, _)| header)
}

/// The header and the body of a stored map that is as it was written.
fn whole(text: &str) -> Result<(Header, &str), StoredError> {
    let (line, body) = text.split_once('\n').ok_or(StoredError::DamagedHeader)?;
    let header = read_header(line)?;
    if body.len() != header.length {
        return Err(StoredError::WrongLength { expected: header.length, found: body.len() });
    }
    if header.checksum != Some(ContentHash::of(body.as_bytes())) {
        return Err(StoredError::WrongChecksum);
    }
    Ok((header, body))
}

fn read_header(line: &str) -> Result<Header, StoredError> {
    let rest = line.strip_prefix(BEGINNING).and_then(|rest| rest.split_once(AFTER_CHECK));
    let (check, rest) = rest.ok_or(StoredError::DamagedHeader)?;
    if check.parse() != Ok(ContentHash::of(rest.as_bytes())) {
        return Err(StoredError::DamagedHeader);
    }
    fields_of_header(&format!("{{{rest}"))
}

/// The header in `text`, which is known to be as it was written.
fn fields_of_header(text: &str) -> Result<Header, StoredError> {
    // It is as some version of this program wrote it: if it makes no sense here, that version was another.
    let damaged = |_: ReadError| StoredError::DamagedHeader;
    let parsed = parse(text, limits::DEPTH).map_err(damaged)?;
    let mut fields = Object::of(parsed.node, &Place::ROOT).map_err(damaged)?;
    let schema = fields.count("schema").map_err(damaged)?;
    if schema != SCHEMA {
        return Err(StoredError::Newer(schema));
    }
    let mut read = || -> Result<Header, ReadError> {
        Ok(Header {
            rev: fields.count("rev")?,
            saved: fields.optional_text("saved")?.unwrap_or_default(),
            length: fields.count("length")?,
            checksum: fields.optional_text("checksum")?.and_then(|text| text.parse().ok()),
            summary: read_summary(fields.object("summary")?)?,
        })
    };
    read().map_err(damaged)
}
