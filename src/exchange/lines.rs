//! A plain list of lines as a map: each line is a touchpoint of one stage, in the order of the text.

use crate::exchange::builder::MapBuilder;
use crate::exchange::{ImportError, Imported};
use crate::model::{Field, Fields, IdSource, LaneKind};
use crate::wording;

/// What a line of a list can begin with, besides spaces.
const BULLETS: [&str; 6] = ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "• "];

/// Makes a map of the lines of `text` that hold something; marks of lists and numbers of lines are left out.
///
/// # Errors
/// Says if no line holds anything, or if there are more lines than cards in a map.
pub fn read_lines(title: &str, text: &str, ids: &mut dyn IdSource) -> Result<Imported, ImportError> {
    let lines: Vec<&str> = text.lines().map(without_mark).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Err(ImportError::Unreadable { line: None, problem: wording::no_lines().to_owned() });
    }
    let mut map = MapBuilder::new(title, ids);
    map.first_persona();
    for kind in LaneKind::STARTING {
        map.lane_of(kind);
    }
    let stage = map.add_stage(&wording::untitled_stage());
    let lane = map.lane_of(LaneKind::Touchpoints);
    for line in lines {
        map.add_card(None, lane, stage, Fields::default().with(Field::Title, line));
    }
    map.finish()
}

/// A line without spaces around it and without a bullet, a check box or "12." before it.
pub(crate) fn without_mark(line: &str) -> &str {
    let line = line.trim();
    if BULLETS.iter().any(|bullet| bullet.trim_end() == line) {
        return "";
    }
    let bulleted = BULLETS.iter().find_map(|bullet| line.strip_prefix(bullet));
    let numbered = || {
        let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_numbered = rest.len() < line.len();
        rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).filter(|_| is_numbered)
    };
    bulleted.or_else(numbered).unwrap_or(line).trim()
}
