//! Fenced blocks of Markdown, as READMEs and wikis hold diagrams.

use std::ops::Range;

use crate::exchange::mermaid::codes::trim;
use crate::exchange::mermaid::kinds::begins_journey;
use crate::exchange::mermaid::traced::Traced;

/// The shortest fence.
const SHORTEST: usize = 3;

/// A fenced block.
#[derive(Debug)]
pub(super) struct Fence {
    /// Where it stands in the text, its fences included.
    pub(super) place: Range<usize>,
    /// What is in it, if that is a diagram.
    pub(super) diagram: Option<Traced>,
}

/// What opens a block.
#[derive(Debug, Clone, Copy)]
struct Opening<'t> {
    sign: char,
    length: usize,
    /// How many signs of quotation stand before it.
    quotes: usize,
    /// What is said of the content.
    info: &'t str,
}

/// All fenced blocks of `text`, in order. One that is not closed ends with the text.
pub(super) fn find(text: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut open: Option<(Opening<'_>, usize, usize, String)> = None;
    let (mut at, mut number) = (0, 1);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        open = match open {
            None => opening(line).map(|opening| (opening, at, number, String::new())),
            Some((opening, start, first, mut content)) => match inside(line, &opening) {
                Some(line) => {
                    if is_diagram(opening.info) || opening.info.is_empty() {
                        content.push_str(line);
                    }
                    Some((opening, start, first, content))
                }
                None => {
                    fences.push(fence(&opening, start..end, first, content));
                    None
                }
            },
        };
        (at, number) = (end, number + 1);
    }
    fences.extend(open.map(|(opening, start, first, content)| fence(&opening, start..at, first, content)));
    fences
}

fn fence(opening: &Opening<'_>, place: Range<usize>, first: usize, content: String) -> Fence {
    // Without a name it is a diagram if it looks like one that we read.
    let begins = || content.lines().find(|line| !trim(line).is_empty()).is_some_and(begins_journey);
    let is_meant = is_diagram(opening.info) || opening.info.is_empty() && begins();
    Fence { place, diagram: is_meant.then(|| Traced::new(content, first + 1)) }
}

/// Whether the words behind a fence say that it holds a diagram: `mermaid`, `{mermaid}`, `mermaid-example`.
fn is_diagram(info: &str) -> bool {
    let word = info.trim_start_matches(['{', '.', ' ']).to_ascii_lowercase();
    word.starts_with("mermaid") || word.split([' ', '}']).next() == Some("mmd")
}

/// What `line` opens, if it opens a block.
fn opening(line: &str) -> Option<Opening<'_>> {
    let (quotes, line) = without_quotes(line, usize::MAX);
    let line = trim(without_bullet(line));
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~' | ':'))?;
    let length = line.chars().take_while(|letter| *letter == sign).count();
    let info = trim(line.get(length..)?);
    // Signs behind it make a few words of code of it; colons hold many things in Markdown.
    let is_other = sign == '`' && info.contains('`') || sign == ':' && !is_diagram(info);
    (length >= SHORTEST && !is_other).then_some(Opening { sign, length, quotes, info })
}

/// What `line` is inside of a block; `None` if it closes it.
fn inside<'l>(line: &'l str, opening: &Opening<'_>) -> Option<&'l str> {
    let (quotes, line) = without_quotes(line, opening.quotes);
    let signs = trim(line);
    let closes = signs.len() >= opening.length && signs.chars().all(|letter| letter == opening.sign);
    (quotes == opening.quotes && !closes).then_some(line)
}

/// `line` without up to `most` signs of quotation before it, and how many there were.
fn without_quotes(line: &str, most: usize) -> (usize, &str) {
    let (mut quotes, mut rest) = (0, line);
    while let Some(inner) = rest.trim_start_matches([' ', '\t']).strip_prefix('>').filter(|_| quotes < most) {
        (quotes, rest) = (quotes + 1, inner);
    }
    (quotes, rest)
}

/// `line` without the mark of a list item before it.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_start();
    let numbered = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let rest = match numbered.len() < line.len() {
        true => numbered.strip_prefix(['.', ')']),
        false => line.strip_prefix(['-', '*', '+']),
    };
    rest.filter(|rest| rest.starts_with(' ')).unwrap_or(line)
}
