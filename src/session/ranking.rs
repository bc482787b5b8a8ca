//! Which names fit what somebody types to find a command, the best first.

use std::collections::BTreeSet;

/// How well a name fits, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is what was typed.
    Whole,
    /// It begins with it.
    Start,
    /// Each typed word begins a word of it, in the same order.
    WordsInOrder,
    /// Each typed word begins a word of it.
    Words,
    /// It holds what was typed somewhere.
    Inside,
    /// What was typed are the first letters of its words: `atp` for “Add touchpoint”, with letters left out.
    Letters,
}

/// The places of the names that fit `typed`, the best first; of names that fit equally well, the first one first.
/// Each name comes with words that help to find it but count less, such as what it belongs to. All fit a blank text.
pub fn ranked<'name>(typed: &str, names: impl IntoIterator<Item = (&'name str, &'name str)>) -> Vec<usize> {
    let typed = words(typed);
    let fits = names.into_iter().enumerate().filter_map(|(place, (name, more))| {
        let name = words(name);
        let of_name = fit(&typed, &name).map(|fit| (fit, false));
        let with_more = || {
            let all: Vec<String> = name.iter().cloned().chain(words(more)).collect();
            // First letters of words that belong to different things mean nothing.
            fit(&typed, &all).filter(|fit| *fit != Fit::Letters).map(|fit| (fit, true))
        };
        of_name.or_else(with_more).map(|(fit, needs_more)| (fit, needs_more, place))
    });
    let mut fits: Vec<_> = fits.collect();
    fits.sort_unstable();
    fits.into_iter().map(|(.., place)| place).collect()
}

/// The words of a text in lower case, without the signs around them.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn fit(typed: &[String], name: &[String]) -> Option<Fit> {
    let (text, whole) = (typed.join(" "), name.join(" "));
    if text == whole {
        return Some(Fit::Whole);
    }
    if whole.starts_with(&text) {
        return Some(Fit::Start);
    }
    let mut rest = name.iter();
    if typed.iter().all(|word| rest.any(|of_name| of_name.starts_with(word.as_str()))) {
        return Some(Fit::WordsInOrder);
    }
    if typed.iter().all(|word| name.iter().any(|of_name| of_name.starts_with(word.as_str()))) {
        return Some(Fit::Words);
    }
    if whole.contains(&text) {
        return Some(Fit::Inside);
    }
    is_abbreviation(&typed.concat(), name).then_some(Fit::Letters)
}

/// Whether `letters` can be read off `name` from left to right, each the first letter of a word or right after the
/// letter before.
fn is_abbreviation(letters: &str, name: &[String]) -> bool {
    // What may be left of the letters after each word: how many a word takes is not known before the last.
    let mut rests = BTreeSet::from([letters]);
    for word in name {
        let mut after = rests.clone();
        for rest in rests {
            let taken = word.chars().scan(rest, |rest, letter| {
                *rest = rest.strip_prefix(letter)?;
                Some(*rest)
            });
            after.extend(taken);
        }
        rests = after;
    }
    rests.contains("")
}
