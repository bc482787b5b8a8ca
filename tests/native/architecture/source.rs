//! The text of the project: its files, and Rust code without its comments and strings.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of Rust.
pub(crate) struct Source {
    /// Where it is, from the top folder, with `/` between the parts.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
    /// The same lines with blanks in the place of comments.
    pub(crate) uncommented: String,
    /// The same lines with blanks in the place of comments and of what strings hold.
    pub(crate) code: String,
}

impl Source {
    fn read(path: String) -> Self {
        let text = read(&path);
        let (uncommented, code) = (strip(&text, false), strip(&text, true));
        Self { path, text, uncommented, code }
    }

    /// The names in the code, each with its place in it.
    pub(crate) fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        words(&self.code)
    }

    /// What `path:line` is at a place in the code.
    pub(crate) fn at(&self, place: usize) -> String {
        let line = self.code[..place].matches('\n').count() + 1;
        format!("{}:{line}", self.path)
    }

    /// Every place in the code where `part` stands.
    pub(crate) fn places(&self, part: &str) -> impl Iterator<Item = usize> {
        self.code.match_indices(part).map(|(place, _)| place)
    }

    /// Whether the file lies in one of `homes`: folders that end in `/`, or files.
    pub(crate) fn is_in(&self, homes: &[&str]) -> bool {
        homes.iter().any(|home| self.path == *home || home.ends_with('/') && self.path.starts_with(home))
    }
}

/// The names in `text`, each with its place in it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.find(|(_, letter)| is_part(*letter))?;
        while rest.next_if(|(_, letter)| is_part(*letter)).is_some() {}
        let end = rest.peek().map_or(text.len(), |(place, _)| *place);
        Some((start, &text[start..end]))
    })
}

/// The files of Rust in a folder and below, of which there may be none.
pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    files(folder).into_iter().filter(|path| path.ends_with(".rs")).map(Source::read).collect()
}

/// All files in a folder and below that belong to the project; `""` is the top folder.
pub(crate) fn files(folder: &str) -> Vec<String> {
    let ignored = read(".gitignore");
    let ignored: Vec<_> = ignored.lines().chain([".git"]).map(|line| line.trim_matches('/')).collect();
    let mut found = Vec::new();
    collect(&top().join(folder), &ignored, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ignored: &[&str], found: &mut Vec<String>) {
    // A folder that is not there yet has no files.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let from_top: Vec<_> =
            path.strip_prefix(top()).unwrap().iter().map(|part| part.to_string_lossy()).collect();
        let (name, from_top) = (entry.file_name(), from_top.join("/"));
        if ignored.iter().any(|line| *line == from_top || *line == name) {
            continue;
        }
        if path.is_dir() {
            collect(&path, ignored, found);
        } else {
            found.push(from_top);
        }
    }
}

/// The text of a file, or nothing if it is not there or no text.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_default()
}

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// `text` with blanks in the place of comments and, if asked, of what strings hold. Lines stay lines.
fn strip(text: &str, without_strings: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut stripped = String::with_capacity(text.len());
    let mut here = 0;
    while here < letters.len() {
        let length = comment_length(&letters[here..]);
        let is_comment = length > 0;
        let length = if is_comment { length } else { string_length(&letters, here).max(1) };
        let is_blank = is_comment || length > 1 && without_strings;
        for (index, letter) in letters[here..here + length].iter().enumerate() {
            let is_edge = !is_comment && (index == 0 || index + 1 == length);
            stripped.push(if is_blank && !is_edge && *letter != '\n' { ' ' } else { *letter });
        }
        here += length;
    }
    stripped
}

/// How long the comment is that begins here, or 0.
fn comment_length(rest: &[char]) -> usize {
    match rest {
        ['/', '/', ..] => rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len()),
        ['/', '*', ..] => {
            let end = rest.windows(2).skip(2).position(|pair| pair == ['*', '/']);
            end.map_or(rest.len(), |place| place + 4)
        }
        _ => 0,
    }
}

/// How long the string or character is that begins here, or 0.
fn string_length(letters: &[char], here: usize) -> usize {
    let rest = &letters[here..];
    let follows_name = here > 0 && (letters[here - 1].is_alphanumeric() || letters[here - 1] == '_');
    let follows_name = follows_name && !matches!(letters[here - 1], 'b' | 'c');
    match rest {
        ['"', ..] => quoted_length(rest, '"'),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => quoted_length(rest, '\''),
        ['r', '"' | '#', ..] if !follows_name => raw_length(rest),
        _ => 0,
    }
}

fn quoted_length(rest: &[char], quote: char) -> usize {
    let mut here = 1;
    while here < rest.len() && rest[here] != quote {
        here += if rest[here] == '\\' { 2 } else { 1 };
    }
    (here + 1).min(rest.len())
}

/// How long a raw string is, or 0 for a raw name.
fn raw_length(rest: &[char]) -> usize {
    let marks = rest[1..].iter().take_while(|letter| **letter == '#').count();
    if rest.get(1 + marks) != Some(&'"') {
        return 0;
    }
    let is_end = |window: &[char]| window[0] == '"' && window[1..].iter().all(|letter| *letter == '#');
    let body = &rest[marks + 2..];
    body.windows(marks + 1).position(is_end).map_or(rest.len(), |place| 2 * marks + 3 + place)
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let code = |text| strip(text, true);
    assert_eq!(code("a // b\nc"), "a     \nc");
    assert_eq!(code("a /* b\n*/ c"), "a     \n   c");
    assert_eq!(code(r#"f("a\"b", 'x', '\'')"#), r#"f("    ", ' ', '  ')"#);
    assert_eq!(code(r##"f(r#"a"b"#, x)"##), r##"f(r      #, x)"##);
    assert_eq!(code("fn f<'a>(x: &'a str) // 'b"), "fn f<'a>(x: &'a str)      ");
    assert_eq!(strip("f(\"a // b\") // c", false), "f(\"a // b\")     ");
    assert_eq!(words("a_b.c1").collect::<Vec<_>>(), [(0, "a_b"), (4, "c1")]);
}
