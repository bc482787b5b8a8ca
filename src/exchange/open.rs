//! What a file or a pasted text is, by its content and not by its name, and what is in it.

use crate::exchange::{ImportError, Imported, cjml, csv, mermaid, ojf, page, picture, read_lines};
use crate::format::{self, Comments, Loaded, ReadError};
use crate::model::IdSource;

/// The most characters of a line that is taken for an entry of a list.
const ENTRY: usize = 200;

/// What is in a file or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Maps of Waymark, whatever they came in. Each is read for itself.
    Maps(Vec<Result<Loaded, ReadError>>),
    /// What was made into maps out of another format.
    Made(Vec<Result<Imported, ImportError>>),
    /// Comments on a map.
    Comments(Comments),
    /// A table of which somebody has to say what its columns mean.
    Table(csv::Table),
    /// A file of OpenJourney of which somebody has to say how low and high its scores can be; and its text.
    WhichScale(ojf::ScoreRange, String),
}

/// Reads what is in a file called `name`.
///
/// # Errors
/// Says in one sentence why nothing could be read.
pub fn open(name: &str, bytes: &[u8], ids: &mut dyn IdSource) -> Result<Opened, ImportError> {
    if let Some(map) = picture::map_in_png(bytes) {
        let text = map.map_err(|error| ImportError::Unreadable { line: None, problem: error.to_string() })?;
        return Ok(Opened::Maps(format::read_all(text.as_bytes(), ids)?));
    }
    match format::decoded(bytes) {
        Ok(text) => open_text(name, &text, ids),
        // A map or a page that another program saved anew is no table, whatever stands between its commas.
        Err(error) if matches!(bytes.trim_ascii_start(), [b'{' | b'[' | b'<', ..]) => Err(error.into()),
        // Older spreadsheets write text that is not UTF-8.
        Err(error @ ReadError::Undecodable { .. }) => match csv::sniff(bytes) {
            Ok(table) if table.columns() > 1 && table.rows.len() > 1 => Ok(of_table(name, table, ids)),
            _ => Err(error.into()),
        },
        Err(error) => Err(error.into()),
    }
}

fn open_text(name: &str, text: &str, ids: &mut dyn IdSource) -> Result<Opened, ImportError> {
    let title = title_of(name);
    let start = text.trim_start();
    if start.starts_with(['{', '[']) {
        return open_json(name, text, ids);
    }
    // Megabytes of blanks would be searched for every other format.
    if start.is_empty() {
        return Err(ReadError::Empty.into());
    }
    // A picture or a page that Waymark made carries its map.
    if start.starts_with('<')
        && let Some(map) = picture::map_in_svg(text).or_else(|| page::map_in_page(text))
    {
        return Ok(Opened::Maps(format::read_all(map.as_bytes(), ids)?));
    }
    if cjml::looks_like(text) {
        return Ok(Opened::Made(cjml::read(name, text, ids)?));
    }
    if mermaid::looks_like(text) {
        return Ok(Opened::Made(mermaid::read(name, text, ids)?));
    }
    if csv::looks_like_table(text) {
        return Ok(of_table(&title, csv::sniff_text(text)?, ids));
    }
    if looks_like_list(start) {
        return Ok(Opened::Made(vec![read_lines(&title, text, ids)]));
    }
    // Whatever it is, the reader of our own files says it best.
    Ok(Opened::Maps(format::read_all(text.as_bytes(), ids)?))
}

fn open_json(name: &str, text: &str, ids: &mut dyn IdSource) -> Result<Opened, ImportError> {
    // The text is read but once: most of what a refusal takes is that.
    let parsed = format::parse_file(text)?;
    if ojf::is_journey(&parsed.node) {
        return Ok(match ojf::read_parsed(name, parsed, None, ids)? {
            ojf::Reading::Map(made) => Opened::Made(vec![Ok(*made)]),
            ojf::Reading::WhichScale(range) => Opened::WhichScale(range, text.to_owned()),
        });
    }
    if format::are_comments(&parsed.node) {
        return Ok(Opened::Comments(format::comments_of(parsed)?));
    }
    Ok(Opened::Maps(format::read_parsed(parsed, ids)?))
}

/// A table that Waymark wrote is read at once; of others somebody says what they mean.
fn of_table(title: &str, table: csv::Table, ids: &mut dyn IdSource) -> Opened {
    let mapping = csv::guess(&table);
    if mapping.is_certain() {
        return Opened::Made(vec![csv::read(&table, &mapping, title, ids)]);
    }
    Opened::Table(table)
}

/// Whether a text is a list: several short lines, none of which begins like markup.
fn looks_like_list(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_entry = |line: &str| line.len() <= ENTRY && !line.starts_with(['<', '{', '[', '%', '\\']);
    let several = text.trim().lines().nth(1).is_some();
    several && !text.starts_with("---") && lines.all(is_entry)
}

/// What a map is called that does not say itself: like its file, without the ending.
fn title_of(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.trim_end_matches(".journey").trim().to_owned()
}
