//! Where in a file the diagrams are: in fences of Markdown, in elements of HTML, or the text itself.

use std::borrow::Cow;

use crate::exchange::mermaid::clean::{Cleaned, cleaned};
use crate::exchange::mermaid::codes::{is_word, starts_with_word, trim};
use crate::exchange::mermaid::fences::{self, Fence};
use crate::exchange::mermaid::traced::Traced;
use crate::exchange::mermaid::{elements, kinds};

/// A diagram in a file.
#[derive(Debug)]
pub(super) enum Block {
    /// A journey.
    Journey {
        /// It begins with the keyword, in whatever case.
        text: Cleaned,
        /// What stands before the keyword, with its line.
        before: Option<(usize, String)>,
    },
    /// A diagram of another kind.
    Other {
        line: usize,
        /// What it is called.
        name: &'static str,
    },
    /// A block that says that it is a diagram, and is none that is known.
    Unknown { line: usize, first: String },
}

/// The text with line breaks as they are in the rest of this module, and without a byte order mark.
pub(super) fn normalized(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') {
        return Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    Cow::Borrowed(text)
}

/// All diagrams of a text, in order. A text without blocks is a diagram itself if it looks like one.
pub(super) fn find(text: &str) -> Vec<Block> {
    let whole = Traced::new(text.to_owned(), 1);
    if is_journey(text) {
        return journeys(whole).into_iter().filter_map(of_text).collect();
    }
    let fences = fences::find(text);
    let rest = unfenced(whole, &fences);
    let marked = marked(text, fences);
    if marked.is_empty() {
        return journeys(rest).into_iter().filter_map(of_text).collect();
    }
    marked.into_iter().flat_map(journeys).map(of_block).collect()
}

/// Whether there is a diagram in a text.
pub(super) fn are_in(text: &str) -> bool {
    if is_journey(text) {
        return true;
    }
    let fences = fences::find(text);
    let rest = unfenced(Traced::new(text.to_owned(), 1), &fences);
    !marked(text, fences).is_empty() || {
        let text = cleaned(rest).text;
        kinds::of_text(text.text()).is_some() || header(text.text()).is_some()
    }
}

/// Whether a text begins as a journey. Then whatever looks like a fence or an element is a part of it.
fn is_journey(text: &str) -> bool {
    // Most texts are told apart without copying them.
    text.contains("journey") && {
        let text = cleaned(Traced::new(text.to_owned(), 1)).text;
        kinds::begins_journey(text.text().lines().next().unwrap_or_default())
    }
}

/// What is in no fence: whatever a fence shows, the text itself does not say it.
fn unfenced(text: Traced, fences: &[Fence]) -> Traced {
    text.without(&fences.iter().map(|fence| fence.place.clone()).collect::<Vec<_>>())
}

/// The blocks that say that they are diagrams.
fn marked(text: &str, fences: Vec<Fence>) -> Vec<Traced> {
    let mut found = Vec::new();
    let (mut at, mut counted, mut line) = (0, 0, 1);
    let places =
        fences.iter().map(|fence| fence.place.clone()).chain(std::iter::once(text.len()..text.len()));
    for place in places {
        line += text.get(counted..at).unwrap_or_default().matches('\n').count();
        counted = at;
        found.extend(elements::find(text, at..place.start, line));
        at = place.end;
    }
    let in_fences = fences.into_iter().filter_map(|fence| Some((fence.place.start, fence.diagram?)));
    found.extend(in_fences);
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, text)| text).collect()
}

/// A block cut before each journey but the first: a second one in the same block is a map of its own.
fn journeys(block: Traced) -> Vec<Traced> {
    let text = block.text();
    let mut starts = vec![0];
    let (mut at, mut is_first) = (0, true);
    // Front matter that ended just before belongs to what follows.
    let (mut rule, mut matter) = (None, None);
    for line in text.split_inclusive('\n') {
        let content = trim(line);
        if kinds::begins_journey(content) && (content == "journey" || !kinds::has_score(content)) {
            if !is_first {
                starts.push(matter.unwrap_or(at));
            }
            (is_first, rule, matter) = (false, None, None);
        } else if content == "---" {
            (rule, matter) = match rule {
                Some(start) => (None, Some(start)),
                None => (Some(at), None),
            };
        } else if !content.is_empty() && !content.starts_with("%%") {
            matter = None;
        }
        at += line.len();
    }
    if starts.len() == 1 {
        return vec![block];
    }
    block.split(&starts)
}

/// What a block is that says that it is a diagram.
fn of_block(block: Traced) -> Block {
    let text = cleaned(block);
    let line = text.text.first_line();
    let content = text.text.text();
    if !content.starts_with("journey")
        && let Some(name) = kinds::of_fence(content)
    {
        return Block::Other { line, name };
    }
    let is_header = starts_with_word(content, "journey")
        && !content.as_bytes().get("journey".len()).copied().is_some_and(is_word);
    if is_header {
        return Block::Journey { text, before: None };
    }
    journey_within(text).unwrap_or_else(|text| {
        let first = trim(text.text.text()).lines().next().unwrap_or_default().to_owned();
        Block::Unknown { line, first }
    })
}

/// What a whole text is, of which nobody says that it is a diagram.
fn of_text(text: Traced) -> Option<Block> {
    let text = cleaned(text);
    let line = text.text.first_line();
    let content = text.text.text();
    if kinds::begins_journey(content.lines().next().unwrap_or_default()) {
        return Some(Block::Journey { text, before: None });
    }
    match kinds::of_text(content) {
        Some(name) => Some(Block::Other { line, name }),
        None => journey_within(text).ok(),
    }
}

/// A journey that begins somewhere in `text`, behind something else.
fn journey_within(text: Cleaned) -> Result<Block, Cleaned> {
    let Some(at) = header(text.text.text()) else { return Err(text) };
    let line = text.text.first_line();
    let before = text.text.text().get(..at).map(trim).filter(|before| !before.is_empty());
    let before = before.map(|before| (line, before.to_owned()));
    let text = Cleaned { text: text.text.without(std::slice::from_ref(&(0..at))), ..text };
    Ok(Block::Journey { text, before })
}

/// Where a line begins that is the keyword alone, in whatever case, if what follows looks like a journey.
fn header(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().map(|next| trim(next)).unwrap_or_default();
        let is_statement = ["title ", "section "].iter().any(|word| starts_with_word(next, word));
        if trim(line).eq_ignore_ascii_case("journey") && (is_statement || kinds::has_score(next)) {
            return Some(at + (line.len() - line.trim_start().len()));
        }
        at += line.len();
    }
    None
}
