//! Where the score is in a line that does not keep to the rules, and so what its name and its actors are.

use crate::exchange::mermaid::clean::until;
use crate::exchange::mermaid::codes::trim;
use crate::exchange::mermaid::score::{SCALE, number, repaired};

/// What people write between the parts of a task: the right sign, the one of Chinese and Japanese keyboards,
/// and arrows. Longer ones come before those that they end with.
const SEPARATORS: [&str; 8] = [":", "：", "-->", "->", "=>", "→", "⇒", "➔"];
/// How many of them are colons.
const COLONS: usize = 2;

/// A line taken apart at its score.
#[derive(Debug)]
pub(super) struct Found<'l> {
    pub(super) name: &'l str,
    /// The score as it stands there.
    pub(super) score: &'l str,
    pub(super) value: f64,
    pub(super) actors: Option<&'l str>,
    /// What is beyond the actors.
    pub(super) rest: &'l str,
}

impl Found<'_> {
    pub(super) fn has_actors(&self) -> bool {
        self.actors.is_some()
    }
}

/// A score in a part of a line, and the actors that share the part with it.
struct Scored<'l> {
    score: &'l str,
    value: f64,
    actors: Option<&'l str>,
}

/// A part of a line.
#[derive(Debug, Clone, Copy)]
struct Part<'l> {
    text: &'l str,
    /// Where the part begins.
    start: usize,
    /// Where the separator before it begins.
    separator: usize,
}

/// Takes `line` apart at the last part of it that is a score, with colons between the parts, or else arrows, too.
/// A score directly after the name wins over the last one.
pub(super) fn score_in(line: &str) -> Option<Found<'_>> {
    let colons = SEPARATORS.get(..COLONS).unwrap_or_default();
    [colons, &SEPARATORS[..]].into_iter().find_map(|separators| {
        let parts = parts(line, separators);
        let (name, second) = (parts.first()?.text, parts.get(1)?.text);
        let is_first = is_score(second) && !are_minutes(name, second);
        let first = alone(second).filter(|_| is_first).map(|scored| (1, scored));
        let (index, scored) = first.or_else(|| last(&parts, alone)).or_else(|| last(&parts, before_comma))?;
        Some(found(line, &parts, index, &scored))
    })
}

/// Whether a part is a score as it should be, and nothing else.
pub(super) fn is_score(part: &str) -> bool {
    !trim(part).is_empty() && SCALE.contains(&number(part))
}

/// Whether the second part of a line is the minutes of a time, as in "Meet at 10:05". If a score follows, both
/// belong to the name.
pub(super) fn are_minutes(name: &str, second: &str) -> bool {
    let ends_with_digit = name.ends_with(|letter: char| letter.is_ascii_digit());
    ends_with_digit && second.len() == 2 && second.bytes().all(|byte| byte.is_ascii_digit())
}

fn parts<'l>(line: &'l str, separators: &[&str]) -> Vec<Part<'l>> {
    let mut parts = Vec::new();
    let (mut separator, mut start, mut at) = (0, 0, 0);
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        let sign = separators.iter().find(|sign| rest.starts_with(**sign));
        let length = sign.map_or(letter.len_utf8(), |sign| sign.len());
        if sign.is_some() {
            parts.push(Part { text: line.get(start..at).unwrap_or_default(), start, separator });
            (separator, start) = (at, at + length);
        }
        at += length;
        rest = line.get(at..).unwrap_or_default();
    }
    parts.push(Part { text: line.get(start..).unwrap_or_default(), start, separator });
    parts
}

/// The last part but the name that is of a kind, and its place.
fn last<'l>(parts: &[Part<'l>], kind: fn(&'l str) -> Option<Scored<'l>>) -> Option<(usize, Scored<'l>)> {
    parts.iter().enumerate().skip(1).rev().find_map(|(index, part)| Some((index, kind(part.text)?)))
}

/// A part that is a score, whatever comment follows it.
fn alone(part: &str) -> Option<Scored<'_>> {
    let score = trim(part.get(..until(part, 0, b"#"))?);
    Some(Scored { score, value: repaired(score)?, actors: None })
}

/// A part in which a comma, or a semicolon, stands where the second colon belongs: "4, Me".
fn before_comma(part: &str) -> Option<Scored<'_>> {
    let (score, actors) = part.split_once([',', ';', '，', '、'])?;
    Some(Scored { score: trim(score), value: repaired(score)?, actors: Some(actors) })
}

fn found<'l>(line: &'l str, parts: &[Part<'l>], index: usize, scored: &Scored<'l>) -> Found<'l> {
    let after = index + usize::from(scored.actors.is_none());
    let next = parts.get(after).map(|part| part.text);
    let separator = parts.get(index).map_or(0, |part| part.separator);
    let rest = parts.get(after + 1).and_then(|part| line.get(part.start..)).unwrap_or_default();
    Found {
        name: trim(line.get(..separator).unwrap_or_default()),
        score: scored.score,
        value: scored.value,
        actors: scored.actors.or(next),
        rest: trim(rest),
    }
}
