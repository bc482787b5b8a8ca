//! From a file to its journeys, one map each.

use crate::exchange::mermaid::blocks::{self, Block};
use crate::exchange::mermaid::clean::Cleaned;
use crate::exchange::mermaid::{build, statements};
use crate::exchange::{ImportError, Imported, Remark};
use crate::format::Quote;
use crate::model::IdSource;
use crate::wording;

/// The most journeys that are read from one file.
const JOURNEYS: usize = 200;
/// The longest first line of a text that is searched for diagrams, in bytes: megabytes without a break are none, and
/// searching them takes long.
const FIRST_LINE: usize = 100_000;
/// How many of the other diagrams in a file are named.
const NAMED: usize = 5;

/// Whether `text` holds a Mermaid diagram: a block of Markdown or HTML that says so, a journey, or another
/// diagram that begins as only Mermaid's do.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let begins_short = text.split('\n').next().is_some_and(|line| line.len() <= FIRST_LINE);
    begins_short && blocks::are_in(&blocks::normalized(text))
}

/// Reads all journeys in `text`, the content of the file `name`: each is a map, or there is too much of it for one.
///
/// # Errors
/// Says that there is no journey, and which other diagram there is; or that there are too many.
pub fn read(
    name: &str,
    text: &str,
    ids: &mut dyn IdSource,
) -> Result<Vec<Result<Imported, ImportError>>, ImportError> {
    let text = blocks::normalized(text);
    let (mut journeys, mut others, mut unknown) = (Vec::new(), Vec::new(), None);
    for block in blocks::find(&text) {
        match block {
            Block::Journey { text, before } => journeys.push((text, before)),
            Block::Other { line, name } => others.push((line, name)),
            Block::Unknown { line, first } => drop(unknown.get_or_insert((line, first))),
        }
    }
    if journeys.is_empty() {
        return Err(refusal(&others, unknown));
    }
    if journeys.len() > JOURNEYS {
        let problem = wording::too_many_journeys(journeys.len(), JOURNEYS);
        return Err(ImportError::Unreadable { line: None, problem });
    }
    let stem = stem(name);
    let mut maps = Vec::new();
    for (text, before) in journeys {
        let title = if maps.is_empty() { stem.to_owned() } else { wording::numbered(stem, maps.len() + 1) };
        maps.push(map(text, before, &title, ids));
    }
    if let Some(Ok(first)) = maps.iter_mut().find(|map| map.is_ok())
        && !others.is_empty()
    {
        let named: Vec<_> = others.iter().take(NAMED).copied().collect();
        first.remarks.push(Remark::on_all(wording::diagrams_left_out(&named, others.len())));
    }
    Ok(maps)
}

fn map(
    text: Cleaned,
    before: Option<(usize, String)>,
    title: &str,
    ids: &mut dyn IdSource,
) -> Result<Imported, ImportError> {
    let mut journey = statements::read(&text.text)?;
    journey.title = journey.title.filter(|title| !title.is_empty()).or(text.title);
    let mut map = build::map(journey, title, ids)?;
    if let Some((line, before)) = before {
        let remark = Remark::at(line, wording::before_the_keyword(&Quote(&before).to_string()));
        map.remarks.insert(0, remark);
    }
    Ok(map)
}

/// Why there is nothing to read.
fn refusal(others: &[(usize, &'static str)], unknown: Option<(usize, String)>) -> ImportError {
    match (others.first(), unknown) {
        (Some((line, name)), _) => {
            ImportError::Unreadable { line: Some(*line), problem: wording::other_diagram(name) }
        }
        (None, Some((line, first))) => ImportError::Unreadable {
            line: Some(line),
            problem: wording::unknown_diagram(&Quote(&first).to_string()),
        },
        (None, None) => ImportError::Unreadable { line: None, problem: wording::no_journey().to_owned() },
    }
}

/// The name of a file without folders and extension.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 8 => stem.trim(),
        _ => name.trim(),
    }
}
