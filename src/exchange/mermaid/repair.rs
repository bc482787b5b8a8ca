//! A line that Mermaid refuses, or whose score it cannot read, read as people mean it.

use crate::exchange::mermaid::clean::until;
use crate::exchange::mermaid::codes::{self, code_length, is_space, starts_with_word, trim};
use crate::exchange::mermaid::journey::{self, Task};
use crate::exchange::mermaid::parts::{Found, score_in};
use crate::exchange::mermaid::score::{self, number};
use crate::format::Quote;
use crate::model::Sentiment;
use crate::wording;

/// What a line turned out to be.
#[derive(Debug)]
pub(super) enum Line {
    Nothing,
    Title(String),
    AccTitle(String),
    Description(String),
    Section(String),
    Task(Task),
}

/// Reads `line`, which has no line break in it, and says what was done to it.
pub(super) fn read(line: &str) -> (Line, Vec<String>) {
    let mut remarks = Vec::new();
    let read = statement(without_semicolon(line), &mut remarks);
    let [remark, ..] = remarks.as_mut_slice() else { return (read, remarks) };
    if matches!(read, Line::Task(_)) && is_well_but_for_its_end(line) {
        *remark = wording::semicolon_left_out().to_owned();
    }
    (read, remarks)
}

/// Whether nothing but a semicolon at its end is wrong with a task.
fn is_well_but_for_its_end(line: &str) -> bool {
    let ended = without_semicolon(line);
    let (name, data) = ended.split_at_checked(until(ended, 0, b"#:;")).unwrap_or((ended, ""));
    let is_well =
        until(data, 0, b";") == data.len() && !number(data.split(':').nth(1).unwrap_or("x")).is_nan();
    ended.len() < trim(line).len() && is_well && !name.is_empty()
}

fn statement(line: &str, remarks: &mut Vec<String>) -> Line {
    if line.chars().all(|letter| letter.is_ascii_punctuation() || is_space(letter)) {
        remarks.push(wording::left_out(&Quote(line).to_string()));
        return Line::Nothing;
    }
    let found = score_in(line);
    if let Some(rest) = after(line, "title").filter(|rest| found.is_none() || !rest.starts_with(':')) {
        let title = codes::line(cut_at_comment(without_colon(rest), remarks));
        remarks.push(match title.as_str() {
            "" => wording::title_missing().to_owned(),
            _ => wording::read_as_title(&Quote(&title).to_string()),
        });
        return Line::Title(title);
    }
    if let Some(rest) = after(line, "accTitle") {
        let title = codes::line(without_colon(rest));
        remarks.push(wording::read_as_title(&Quote(&title).to_string()));
        return Line::AccTitle(title);
    }
    if let Some(rest) = after(line, "accDescr") {
        let text = codes::lines(without_colon(rest));
        remarks.push(wording::read_as_description(&Quote(&text).to_string()));
        return Line::Description(text);
    }
    if let Some(rest) = after(line, "section").filter(|_| !found.as_ref().is_some_and(Found::has_actors)) {
        let name = cut_at_comment(without_colon(rest), remarks);
        let name = journey::name_or_untitled(name, remarks);
        if !rest.is_empty() {
            remarks.push(wording::read_as_section(&Quote(&name).to_string()));
        }
        return Line::Section(name);
    }
    Line::Task(match found {
        Some(found) => with_score(&found, remarks),
        None => without_score(line, remarks),
    })
}

/// What follows `word` and a space or a colon at the beginning of `line`; the colon is left.
fn after<'l>(line: &'l str, word: &str) -> Option<&'l str> {
    let rest = line.get(word.len()..).filter(|_| starts_with_word(line, word))?;
    let is_end = |letter: char| is_space(letter) || matches!(letter, ':' | '：' | '{');
    (rest.is_empty() || rest.starts_with(is_end)).then(|| trim(rest))
}

fn without_colon(text: &str) -> &str {
    trim(text.strip_prefix([':', '：']).unwrap_or(text))
}

fn with_score(found: &Found<'_>, remarks: &mut Vec<String>) -> Task {
    let mut more = Vec::new();
    let name = journey::name_or_untitled(found.name, &mut more);
    let sentiment = journey::rated(found.score, found.value, &mut more);
    let list = with_commas(cut_at_comment(found.actors.unwrap_or_default(), &mut more));
    // Who has the colons of a Chinese or Japanese keyboard has its commas, too.
    let actors = journey::actors(&list, &[',', '，', '、'], &mut more);
    if !found.rest.is_empty() {
        more.push(wording::left_out(&Quote(found.rest).to_string()));
    }
    let quoted: Vec<_> = actors.iter().take(3).map(|actor| Quote(actor).to_string()).collect();
    remarks.push(wording::read_as_task(
        &Quote(&name).to_string(),
        score::of(sentiment),
        &quoted,
        actors.len(),
    ));
    remarks.append(&mut more);
    Task { name, sentiment, actors }
}

/// A line in which nothing is a score: a task with its actors if it has three parts, else a name.
fn without_score(line: &str, remarks: &mut Vec<String>) -> Task {
    let line = cut_at_comment(line, remarks);
    let mut parts = line.split(':');
    let (name, score, list) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let (name, score, list) = match (score, list) {
        (Some(score), Some(list)) => (name, trim(score), list),
        (Some(score), None) if trim(score).is_empty() => (name, "", ""),
        _ => (line, "", ""),
    };
    remarks.push(if score.is_empty() {
        wording::without_score().to_owned()
    } else {
        wording::score_unreadable(&Quote(score).to_string())
    });
    let name = journey::name_or_untitled(name, remarks);
    let actors = journey::actors(&with_commas(list), &[','], remarks);
    if let Some(rest) = parts.next() {
        remarks.push(wording::left_out(&Quote(trim(rest)).to_string()));
    }
    Task { name, sentiment: Sentiment::default(), actors }
}

/// `text` up to a sign that begins a comment; all of it if nothing is before the sign.
fn cut_at_comment<'l>(text: &'l str, remarks: &mut Vec<String>) -> &'l str {
    let (kept, cut) = text.split_at_checked(until(text, 0, b"#")).unwrap_or((text, ""));
    if cut.is_empty() || trim(kept).is_empty() {
        return trim(text);
    }
    remarks.push(wording::cut_at_comment(&Quote(trim(cut)).to_string()));
    trim(kept)
}

/// `list` with commas in the place of semicolons that belong to no code.
fn with_commas(list: &str) -> String {
    let mut out = String::with_capacity(list.len());
    let mut from = 0;
    while from <= list.len() {
        let end = until(list, from, b";");
        out.push_str(list.get(from..end).unwrap_or_default());
        if end < list.len() {
            out.push(',');
        }
        from = end + 1;
    }
    out
}

/// `line` without spaces around it and without semicolons at its end that belong to no code.
fn without_semicolon(line: &str) -> &str {
    let mut line = trim(line);
    while let Some(before) = line.strip_suffix(';').filter(|_| !ends_with_code(line)) {
        line = trim(before);
    }
    line
}

fn ends_with_code(line: &str) -> bool {
    let start = line.rfind('#').and_then(|at| line.get(at..));
    start.is_some_and(|code| code_length(code) == Some(code.len()))
}
