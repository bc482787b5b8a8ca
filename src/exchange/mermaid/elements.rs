//! Elements of HTML that hold diagrams: `<pre class="mermaid">`, and what Markdown becomes in pages.

use std::ops::Range;

use crate::exchange::mermaid::codes::starts_with_word;
use crate::exchange::mermaid::traced::Traced;

/// The classes that say so.
const CLASSES: [&str; 2] = ["mermaid", "language-mermaid"];
/// The longest character reference, `&` and `;` included.
const REFERENCE: usize = 10;
/// The references with names that are read, beside those of the letters of Western Europe.
const NAMES: [(&str, char); 17] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("bull", '•'),
    ("euro", '€'),
    ("rarr", '→'),
];
/// The names of the characters from 160 on, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";
/// The character of which the name is the first in that list.
const FIRST_LATIN: u32 = 160;

/// The diagrams in the elements of a part of `text`, each with the place where it stands. `line` is the line on
/// which the part begins.
pub(super) fn find(text: &str, part: Range<usize>, line: usize) -> Vec<(usize, Traced)> {
    let mut found = Vec::new();
    let source = text.get(..part.end).unwrap_or_default();
    let (mut at, mut counted, mut line) = (part.start, part.start, line);
    // Once nothing of a kind follows, it is not looked for again.
    let mut has_comment_end = true;
    while let Some(open) = source.get(at..).and_then(|rest| rest.find('<')).map(|length| at + length) {
        let rest = source.get(open..).unwrap_or_default();
        if rest.starts_with("<!--") && has_comment_end {
            let end = rest.find("-->");
            has_comment_end = end.is_some();
            at = open + end.unwrap_or(1);
            continue;
        }
        let Some((name, length)) = opening(rest) else {
            at = open + 1;
            continue;
        };
        let start = open + length;
        let content = source.get(start..).unwrap_or_default();
        let length = closing(content, name).unwrap_or(content.len());
        line += source.get(counted..start).unwrap_or_default().matches('\n').count();
        counted = start;
        found.push((open, Traced::new(decoded(content.get(..length).unwrap_or_default()), line)));
        at = start + length;
    }
    found
}

/// The name of the element that begins here and holds a diagram, and how long its tag is.
fn opening(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find(['<', '>']).filter(|end| inner.as_bytes().get(*end) == Some(&b'>'))?;
    let tag = inner.get(..end)?;
    let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
    let attributes = tag.get(name.len()..)?;
    let class_at = attributes.match_indices("class").find_map(|(at, word)| {
        let before = attributes.get(..at)?.chars().next_back()?;
        let value = attributes.get(at + word.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        before.is_whitespace().then_some(value)
    })?;
    let value = match class_at.chars().next()? {
        quote @ ('"' | '\'') => class_at.get(1..)?.split(quote).next()?,
        _ => class_at.split_whitespace().next()?.trim_end_matches('/'),
    };
    let is_diagram = value.split_whitespace().any(|class| CLASSES.contains(&class));
    (is_diagram && !name.is_empty()).then_some((name, end + 2))
}

/// Where the tag is that closes the element `name`.
fn closing(content: &str, name: &str) -> Option<usize> {
    let closes = |(at, _): &(usize, &str)| {
        let rest = content.get(at + 2..).unwrap_or_default();
        let after = rest.as_bytes().get(name.len());
        starts_with_word(rest, name) && after.is_some_and(|byte| !byte.is_ascii_alphanumeric())
    };
    content.match_indices("</").find(closes).map(|(at, _)| at)
}

/// `text` with its character references decoded: an element of a page shows them so to Mermaid.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let end = reference.bytes().take(REFERENCE).position(|byte| byte == b';');
        let letter = end.and_then(|end| meaning(reference.get(1..end)?));
        out.push(letter.unwrap_or('&'));
        let length = end.filter(|_| letter.is_some()).map_or(1, |end| end + 1);
        rest = reference.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

fn meaning(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter);
        let latin = || (FIRST_LATIN..).zip(LATIN.split(' ')).find(|(_, known)| *known == name);
        return named.or_else(|| char::from_u32(latin()?.0));
    };
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16)).ok()?;
    char::from_u32(code).filter(|letter| *letter != '\0')
}
