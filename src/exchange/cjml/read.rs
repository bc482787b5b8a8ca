//! From a file to its journeys, one map each.

use std::collections::BTreeMap;

use roxmltree::{Document, Error, ParsingOptions};

use crate::exchange::cjml::elements::{Lines, journeys};
use crate::exchange::cjml::journey::Journey;
use crate::exchange::cjml::{build, guard, tool};
use crate::exchange::limits::stem;
use crate::exchange::{ImportError, Imported};
use crate::format::Quote;
use crate::model::{IdSource, MapId};
use crate::wording;

/// The most journeys that are read from one file.
const JOURNEYS: usize = 200;
/// The most parts of XML in a file: elements, and the texts between them.
const PARTS: u32 = 2_000_000;

/// Whether `text` is XML whose first element has the name of this format, in whatever letters.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    guard::root_name(text).is_some_and(|name| name.eq_ignore_ascii_case("cjml"))
}

/// Reads all journeys in `text`, the content of the file `name`: each is a map, or there is too much of it for one.
///
/// If one actual journey refers to a planned one of the same file, the planned map is the future of the actual one.
///
/// # Errors
/// Says where the text is no XML, that it holds no journey, or that there are too many.
pub fn read(
    name: &str,
    text: &str,
    ids: &mut dyn IdSource,
) -> Result<Vec<Result<Imported, ImportError>>, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_of_tool = guard::root_name(text) == Some("cjml");
    guard::check(text)?;
    let options = ParsingOptions { nodes_limit: PARTS, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => return Err(refusal(&error, is_of_tool)),
    };
    let root = document.root_element().tag_name().name();
    if !root.eq_ignore_ascii_case("cjml") {
        let problem = wording::other_xml(&Quote(root).to_string());
        return Err(ImportError::Unreadable { line: None, problem });
    }
    let lines = Lines::of(text);
    let mut journeys = journeys(&document, &lines);
    if is_of_tool && journeys.is_empty() {
        journeys.push(tool::journey(&document, &lines));
        journeys.retain(|journey| !journey.actors.is_empty() || !journey.steps.is_empty());
    }
    if journeys.is_empty() {
        let problem = wording::no_journey_in_xml().to_owned();
        return Err(ImportError::Unreadable { line: None, problem });
    }
    if journeys.len() > JOURNEYS {
        return Err(ImportError::TooMany { what: "journeys", count: journeys.len(), limit: JOURNEYS });
    }
    name_actors(&mut journeys);
    Ok(maps(stem(name), journeys, ids))
}

/// An actor that was named in one journey is called by its id in the next.
fn name_actors(journeys: &mut [Journey]) {
    let mut names = BTreeMap::new();
    for actor in journeys.iter_mut().flat_map(|journey| &mut journey.actors) {
        if actor.name == actor.id {
            actor.name = names.get(&actor.id).cloned().unwrap_or_else(|| actor.id.clone());
        } else {
            names.entry(actor.id.clone()).or_insert_with(|| actor.name.clone());
        }
    }
}

/// The maps in the order of the file. The actual journeys come first, because the planned ones name them.
fn maps(stem: &str, journeys: Vec<Journey>, ids: &mut dyn IdSource) -> Vec<Result<Imported, ImportError>> {
    // Of each plan: the actual journey that refers to it, nothing if several do.
    let mut answered: BTreeMap<String, Option<MapId>> = BTreeMap::new();
    let (planned, actual): (Vec<_>, Vec<_>) =
        journeys.into_iter().enumerate().partition(|(_, journey)| journey.is_planned);
    let mut maps = BTreeMap::new();
    for (place, journey) in actual.into_iter().chain(planned) {
        let title = if place == 0 { stem.to_owned() } else { wording::journey_numbered(stem, place + 1) };
        let (plan, is_planned) = (journey.plan.clone(), journey.is_planned);
        let future_of = answered.get(&journey.id).copied().flatten().filter(|_| is_planned);
        let map = build::map(journey, &title, future_of, ids);
        if let Ok(map) = &map
            && !is_planned
            && !plan.is_empty()
        {
            let id = map.document.id();
            answered.entry(plan).and_modify(|other| *other = None).or_insert(Some(id));
        }
        maps.insert(place, map);
    }
    maps.into_values().collect()
}

/// Why a text is no XML, in words.
fn refusal(error: &Error, is_of_tool: bool) -> ImportError {
    if is_of_tool {
        let problem = wording::xml_of_diagram_tool().to_owned();
        return ImportError::Unreadable { line: None, problem };
    }
    let quoted = |text: &str| Quote(text).to_string();
    let problem = match error {
        Error::UnexpectedCloseTag(open, close, _) => wording::xml_tag_mismatch(&quoted(open), &quoted(close)),
        Error::UnknownEntityReference(name, _) => wording::xml_unknown_entity(&quoted(name)),
        Error::DtdDetected => wording::xml_with_document_type().to_owned(),
        Error::NoRootNode | Error::UnclosedRootNode => wording::xml_incomplete().to_owned(),
        Error::NodesLimitReached => wording::xml_with_attributes().to_owned(),
        _ => wording::xml_not_well_formed(error.pos().col),
    };
    let line = usize::try_from(error.pos().row).ok();
    ImportError::Unreadable { line, problem }
}
