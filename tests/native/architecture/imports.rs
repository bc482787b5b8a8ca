//! Which folder may name which.

use crate::architecture::forbid;
use crate::architecture::source::{Source, rust_files};

/// What each folder may name beside itself: a whole folder, or one thing of it.
const ALLOWED: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("edit", &["model"]),
    ("insight", &["model"]),
    ("drawing", &["model", "insight"]),
    ("wording", &["model", "insight"]),
    ("format", &["model", "insight"]),
    ("exchange", &["model", "insight", "drawing", "wording", "format"]),
    ("session", &["model", "edit", "insight", "wording"]),
    ("platform", &[]),
    ("state", &["model", "edit", "insight", "wording", "format", "exchange", "session", "platform"]),
    ("view", &["model", "insight", "drawing", "wording", "session", "state"]),
    // A view says what it wants as a command; it never changes or undoes anything itself.
    ("view", &["edit::Command", "edit::EditError"]),
    ("lib", &["view::start"]),
    ("main", &[]),
];

/// The folder in `src`, or the file there, that a file belongs to.
fn home(source: &Source) -> &str {
    let path = source.path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split_once('/').map_or(path, |(folder, _)| folder)
}

fn may_name(home: &str, path: &str) -> bool {
    let folder = path.split("::").next().unwrap_or_default();
    let rows = ALLOWED.iter().filter(|(from, _)| *from == home);
    let mut allowed = rows.flat_map(|(_, allowed)| *allowed);
    folder == home || allowed.any(|name| *name == folder || *name == path)
}

/// The paths that `text` begins with, with groups written out and without what follows a second part:
/// `{model::Card, edit::{A, b::C}}` has `model::Card`, `edit::A` and `edit::b`.
fn paths(text: &str) -> Vec<String> {
    let (mut found, mut prefixes) = (Vec::new(), vec![String::new()]);
    let mut path = String::new();
    for letter in text.chars() {
        match letter {
            '{' => {
                prefixes.push(path.clone());
                continue;
            }
            '}' | ',' if prefixes.len() > 1 => {
                found.push(std::mem::take(&mut path));
                if letter == '}' {
                    prefixes.pop();
                }
                path.clone_from(&prefixes[prefixes.len() - 1]);
            }
            _ if letter.is_alphanumeric() || matches!(letter, '_' | ':' | '*') => path.push(letter),
            _ if letter.is_whitespace() && prefixes.len() > 1 => continue,
            _ => break,
        }
        if prefixes.len() == 1 && letter == '}' {
            break;
        }
    }
    found.push(path);
    found.retain(|path| !path.is_empty() && !path.ends_with("::"));
    found.iter().map(|path| path.split("::").take(2).collect::<Vec<_>>().join("::")).collect()
}

#[test]
fn each_folder_names_only_the_folders_below_it() {
    let mut offenders = Vec::new();
    for source in rust_files("src") {
        let home = home(&source);
        if !ALLOWED.iter().any(|(from, _)| *from == home) {
            offenders.push(format!("{}: `{home}` has no row in the table of imports", source.path));
        }
        for place in source.places("crate::") {
            let named = paths(&source.code[place + "crate::".len()..]);
            let wrong = named.iter().filter(|path| !may_name(home, path));
            offenders.extend(wrong.map(|path| format!("{}: `{home}` names {path}", source.at(place))));
        }
    }
    forbid(
        &offenders,
        "The core stays testable without a browser, and a change stays where it was made, because imports go
one way: see the table at the top of this test. `edit` is open to views for commands only.",
    );
}

#[test]
fn every_path_starts_at_the_crate() {
    let sources = rust_files("src");
    let places = sources.iter().flat_map(|source| source.places("super::").map(|place| source.at(place)));
    forbid(
        &places.collect::<Vec<_>>(),
        "A path that starts at `super` hides which folder it names, from readers and from the table of imports.",
    );
}

#[test]
fn groups_of_paths_are_read_whole() {
    assert_eq!(paths("model::Card;"), ["model::Card"]);
    assert_eq!(paths("model::limits::fits(x)"), ["model::limits"]);
    assert_eq!(
        paths("{\n  edit::{Command, patch::Patch},\n  model::*,\n};"),
        ["edit::Command", "edit::patch", "model::*"]
    );
    assert_eq!(paths("session) fn"), ["session"]);
    assert!(may_name("view", "edit::Command") && !may_name("view", "edit::History"));
    assert!(may_name("session", "edit::apply") && !may_name("session", "format::read"));
}
