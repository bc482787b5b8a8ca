//! The other diagrams that Mermaid draws, so that one of them is called by its name.

use crate::exchange::mermaid::codes::{is_word, starts_with_word, trim};

/// How surely a diagram is meant by its first word where no fence says that the text is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// Nobody begins another text like that.
    Always,
    /// If nothing else is on the line, or one of these words.
    AloneOr(&'static [&'static str]),
    /// It is an ordinary word.
    Never,
}

use Sure::{AloneOr, Always, Never};

const DIRECTIONS: &[&str] = &["TD", "TB", "BT", "LR", "RL"];

/// How the first words of diagrams begin, and what the diagram is called. Longer ones come before those that they
/// begin with.
const KINDS: [(&str, &str, Sure); 36] = [
    ("flowchart-elk", "flowchart", Always),
    ("flowchart", "flowchart", AloneOr(DIRECTIONS)),
    ("graph", "flowchart", AloneOr(DIRECTIONS)),
    ("swimlane-beta", "swimlane diagram", Always),
    ("sequenceDiagram", "sequence diagram", Always),
    ("classDiagram", "class diagram", Always),
    ("stateDiagram", "state diagram", Always),
    ("erDiagram", "entity relationship diagram", Always),
    ("gantt", "Gantt chart", AloneOr(&[])),
    ("pie", "pie chart", AloneOr(&["title", "showData"])),
    ("quadrantChart", "quadrant chart", Always),
    ("requirementDiagram", "requirement diagram", Always),
    ("requirement", "requirement diagram", Never),
    ("gitGraph", "Git graph", Always),
    ("C4Context", "C4 diagram", Always),
    ("C4Container", "C4 diagram", Always),
    ("C4Component", "C4 diagram", Always),
    ("C4Dynamic", "C4 diagram", Always),
    ("C4Deployment", "C4 diagram", Always),
    ("mindmap", "mind map", AloneOr(&[])),
    ("timeline", "timeline", AloneOr(&["title", "TD", "LR"])),
    ("kanban", "kanban board", AloneOr(&[])),
    ("zenuml", "ZenUML diagram", AloneOr(&["title"])),
    ("sankey", "Sankey diagram", AloneOr(&[])),
    ("xychart", "XY chart", AloneOr(&["horizontal"])),
    ("packet", "packet diagram", Never),
    ("radar-beta", "radar chart", Always),
    ("block", "block diagram", Never),
    ("treeView-beta", "tree view", Always),
    ("treemap", "treemap", AloneOr(&[])),
    ("architecture", "architecture diagram", Never),
    ("eventmodeling", "event model", Always),
    ("ishikawa", "fishbone diagram", AloneOr(&[])),
    ("venn-beta", "Venn diagram", Always),
    ("wardley-beta", "Wardley map", Always),
    ("info", "info diagram", Never),
];

/// The diagram that a text in a fence is, by the beginning of its first word, as Mermaid tells them apart.
pub(super) fn of_fence(text: &str) -> Option<&'static str> {
    KINDS.iter().find(|(start, _, _)| text.starts_with(start)).map(|(_, name, _)| *name)
}

/// The diagram that a text surely is.
pub(super) fn of_text(text: &str) -> Option<&'static str> {
    let line = trim(text.lines().next().unwrap_or_default()).trim_end_matches(';');
    let (start, name, sure) = KINDS.iter().find(|(start, _, _)| line.starts_with(start))?;
    let rest = line.get(start.len()..)?.strip_prefix("-beta");
    let (is_beta, rest) = (rest.is_some(), rest.or_else(|| line.get(start.len()..))?);
    let first = trim(rest).split(' ').next().unwrap_or_default();
    let is_word_end = !rest.bytes().next().is_some_and(is_word);
    let is_sure = match sure {
        Always => true,
        AloneOr(words) => first.is_empty() || words.contains(&first),
        Never => false,
    };
    (is_word_end && (is_sure || is_beta) || *sure == Always && rest.starts_with('-')).then_some(*name)
}

/// Whether a line can be the first of a journey, and not of a text that has nothing to do with Mermaid.
pub(super) fn begins_journey(line: &str) -> bool {
    let line = trim(line);
    let Some(rest) = line.strip_prefix("journey") else { return false };
    let is_word_end = !rest.bytes().next().is_some_and(is_word);
    let next = trim(rest);
    if rest.starts_with("-beta") {
        return true;
    }
    let is_statement = || {
        let starts = |word: &&str| starts_with_word(next, word);
        ["title ", "section ", "accTitle", "accDescr"].iter().any(starts) && !rest.starts_with(next)
    };
    is_word_end && (next.is_empty() || next.starts_with([';', '#', '%']) || is_statement() || has_score(next))
}

/// Whether a score stands between the colons of a line.
pub(super) fn has_score(line: &str) -> bool {
    let mut parts = line.split(':').skip(1).map(trim);
    parts.any(|part| part.starts_with(|letter: char| letter.is_ascii_digit()) && part.len() <= 4)
}
