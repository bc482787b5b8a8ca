//! Finds an element in a page as browsers read it, as far as scripts, comments and attributes go.

/// The content of the first script whose id is `id`. Reads the page once, from the front.
pub(super) fn find_script<'h>(html: &'h str, id: &str) -> Option<&'h str> {
    let mut rest = html;
    loop {
        let (attributes, after) = next_script(rest)?;
        // What stands in a script is no markup until the script ends.
        let (content, next) = split_before(after, "</script")?;
        if attributes.has_id(id) {
            return Some(content);
        }
        rest = next;
    }
}

/// The attributes of the next script, and what follows its tag.
fn next_script(html: &str) -> Option<(Attributes<'_>, &str)> {
    let mut rest = html;
    loop {
        let (_, tag) = split_before(rest, "<")?;
        if let Some(comment) = tag.strip_prefix("<!--") {
            (_, rest) = comment.split_once("-->")?;
            continue;
        }
        let attributes = after_name(tag, "<script").map(Attributes::read);
        match attributes {
            // A tag without an end is the end of the page.
            Some(read) => return read,
            None => rest = tag.strip_prefix('<')?,
        }
    }
}

/// What follows the name that a tag begins with, if it begins with just that.
fn after_name<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let start = tag.get(..name.len())?;
    let rest = tag.get(name.len()..)?;
    let ends = rest.starts_with(|letter: char| letter.is_ascii_whitespace() || "/>".contains(letter));
    (start.eq_ignore_ascii_case(name) && ends).then_some(rest)
}

/// `html` before and from the first `part`, in small letters or capital ones. `part` starts with `<`.
fn split_before<'h>(html: &'h str, part: &str) -> Option<(&'h str, &'h str)> {
    let mut places = html.match_indices('<').map(|(place, _)| place);
    let is_part = |place: &usize| {
        html.get(*place..*place + part.len()).is_some_and(|found| found.eq_ignore_ascii_case(part))
    };
    html.split_at_checked(places.find(is_part)?)
}

/// The attributes of a tag, names and values as they stand there.
struct Attributes<'h>(Vec<(&'h str, &'h str)>);

impl<'h> Attributes<'h> {
    /// Reads to the end of a tag and answers what follows it. `None` if the tag has no end.
    fn read(tag: &'h str) -> Option<(Self, &'h str)> {
        let mut attributes = Vec::new();
        let mut rest = tag;
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
            if let Some(after) = rest.strip_prefix('>') {
                return Some((Self(attributes), after));
            }
            let (name, after) = split_at_any(rest, &['=', '/', '>'])?;
            let after = after.trim_start_matches(|letter: char| letter.is_ascii_whitespace());
            let (value, after) = match after.strip_prefix('=') {
                Some(value) => Self::value(value.trim_start())?,
                None => ("", after),
            };
            attributes.push((name, value));
            rest = after;
        }
    }

    /// A value with or without quotes, and what follows it.
    fn value(text: &'h str) -> Option<(&'h str, &'h str)> {
        let quote = text.chars().next()?;
        match text.strip_prefix(['"', '\'']) {
            Some(quoted) => quoted.split_once(quote),
            None if quote == '>' => Some(("", text)),
            None => split_at_any(text, &['>']),
        }
    }

    fn has_id(&self, id: &str) -> bool {
        // The first attribute of a name counts.
        let first = self.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("id"));
        first.is_some_and(|(_, value)| *value == id)
    }
}

/// `text` before and from the first white space or the first of `ends`. `None` if there is neither.
fn split_at_any<'h>(text: &'h str, ends: &[char]) -> Option<(&'h str, &'h str)> {
    let is_end = |letter: char| letter.is_ascii_whitespace() || ends.contains(&letter);
    // An attribute may begin with a sign that otherwise ends one, so at least one letter is taken.
    let place = text.char_indices().skip(1).find(|(_, letter)| is_end(*letter)).map(|(place, _)| place)?;
    text.split_at_checked(place)
}
