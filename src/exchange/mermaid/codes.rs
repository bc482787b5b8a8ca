//! Characters that mean something to Mermaid, written as codes such as `#35;` and read back.

/// The characters that some version of Mermaid takes for its own: they end texts, begin comments and directives,
/// or are markup to the sanitizer that titles pass.
const SPECIAL: [char; 9] = ['#', ';', ':', '%', '{', '}', '<', '>', '&'];

/// The words that make a statement of a line, whatever their case.
const KEYWORDS: [&str; 5] = ["title", "section", "journey", "accTitle", "accDescr"];

/// Pairs that mean something only together, each with its second half: the marks that Mermaid puts in the place
/// of codes, and names that make a C4 diagram of a text wherever they stand in it.
const PAIRS: [(char, &[&str]); 3] =
    [('ﬂ', &["°"]), ('¶', &["ß"]), ('C', &["4Container", "4Component", "4Dynamic", "4Deployment"])];

/// The names that codes can have beside numbers. Mermaid shows other names, too, but they are left as they are.
const NAMES: [(&str, char); 6] =
    [("quot", '"'), ("amp", '&'), ("lt", '<'), ("gt", '>'), ("nbsp", '\u{a0}'), ("apos", '\'')];

/// What the numbers 128 to 159 mean in HTML, where they are characters of Windows-1252.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Where a text stands: it decides what becomes of line breaks and commas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The description, which nobody draws.
    Description,
    /// The name of a section or task.
    Name,
    /// The name of an actor.
    Actor,
}

/// `text` so that Mermaid shows exactly that, on one line of its source and without spaces around it.
pub(super) fn encoded(text: &str, place: Place) -> String {
    let text = trim(text);
    let mut out = String::with_capacity(text.len());
    let starts_like_a_statement = KEYWORDS.iter().any(|word| starts_with_word(text, word));
    let mut rest = text;
    let mut is_first = true;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        rest = after;
        match letter {
            '\r' | '\n' => {
                rest = if letter == '\r' { after.strip_prefix('\n').unwrap_or(after) } else { after };
                out.push_str(match place {
                    Place::Description => "#10;",
                    Place::Name | Place::Actor => "<br>",
                });
            }
            _ if is_first && starts_like_a_statement || is_special(letter, after, place) => {
                out.push_str(&format!("#{};", u32::from(letter)));
            }
            _ => out.push(letter),
        }
        is_first = false;
    }
    out
}

fn is_special(letter: char, after: &str, place: Place) -> bool {
    let is_half = |(first, seconds): &(char, &[&str])| {
        *first == letter && seconds.iter().any(|second| after.starts_with(second))
    };
    SPECIAL.contains(&letter) || letter == ',' && place == Place::Actor || PAIRS.iter().any(is_half)
}

/// The text on one line that a name or title of a diagram means: codes decoded, `<br>` and line breaks read as
/// spaces, no spaces around it.
pub(super) fn line(raw: &str) -> String {
    let decoded = decoded(&with_breaks(raw, " "));
    let one_line = if decoded.contains(['\r', '\n']) { with_spaces(&decoded) } else { decoded };
    trim(&one_line).to_owned()
}

/// The text of several lines that a description means.
pub(super) fn lines(raw: &str) -> String {
    trim(&decoded(&with_breaks(raw, "\n"))).to_owned()
}

/// A text of the map as it comes back from a diagram: on one line, without spaces around it.
pub(super) fn on_one_line(text: &str) -> String {
    trim(&with_spaces(text)).to_owned()
}

/// How many line breaks there are inside of `text`.
pub(super) fn breaks(text: &str) -> usize {
    let text = trim(text);
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}

/// Each run of line breaks with the spaces around it as one space.
fn with_spaces(text: &str) -> String {
    let pieces: Vec<_> = text.split(['\r', '\n']).map(trim).filter(|piece| !piece.is_empty()).collect();
    pieces.join(" ")
}

/// Each `<br>` with the spaces around it as `instead`; several in a row are one space, but several line breaks.
fn with_breaks(raw: &str, instead: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let (mut piece, mut rest) = (raw, raw);
    while let Some(at) = rest.find('<') {
        let tag = rest.get(at..).unwrap_or_default();
        let Some(after) = after_break(tag) else {
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        out.push_str(trim(piece.get(..piece.len() - tag.len()).unwrap_or_default()));
        if instead != " " || !out.ends_with(' ') {
            out.push_str(instead);
        }
        (piece, rest) = (after, after);
    }
    out.push_str(if out.is_empty() { piece } else { trim(piece) });
    out
}

/// What follows `<br>`, `<br/>` or `<BR />` at the start of `tag`.
fn after_break(tag: &str) -> Option<&str> {
    let name = tag.get(..3).filter(|start| start.eq_ignore_ascii_case("<br"))?;
    let rest = tag.get(name.len()..)?.trim_start_matches(is_space);
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    rest.strip_prefix('>')
}

/// `text` with its codes decoded.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        let (before, hash) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let length = code_length(hash);
        let meant = length.and_then(|length| meaning(hash.get(1..length - 1)?));
        match (meant, length) {
            (Some(letter), Some(length)) => {
                out.push(letter);
                rest = hash.get(length..).unwrap_or_default();
            }
            _ => {
                out.push('#');
                rest = hash.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// How many bytes the code at the start of `text` takes, if one stands there: `#`, letters or digits, `;`.
pub(super) fn code_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('#')?;
    let letters = inner.bytes().take_while(|byte| is_word(*byte)).count();
    (letters > 0 && inner.as_bytes().get(letters) == Some(&b';')).then_some(letters + 2)
}

/// The character that a code means as HTML has it.
fn meaning(code: &str) -> Option<char> {
    if !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return NAMES.iter().find(|(name, _)| *name == code).map(|(_, letter)| *letter);
    }
    let number = code.parse::<u32>().unwrap_or(u32::MAX);
    let of_windows = number.checked_sub(128).and_then(|index| WINDOWS.get(usize::try_from(index).ok()?));
    let letter = of_windows.copied().or_else(|| char::from_u32(number)).filter(|letter| *letter != '\0');
    Some(letter.unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Whether `text` starts with `word` in any case.
pub(super) fn starts_with_word(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// A letter, digit or underscore, as regular expressions of JavaScript have it.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// White space as JavaScript has it: with the byte order mark, without "next line".
pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{85}' || letter == '\u{feff}'
}

/// `text` without white space around it, as JavaScript has it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}
