//! What every file owes its reader, and what the tests owe the invariants and the fixtures.

use std::collections::BTreeSet;

use crate::architecture::forbid;
use crate::architecture::source::{files, read, rust_files, words};

/// More lines than anybody reads in one sitting. It stops files that do everything; it is no target.
const LONGEST: usize = 1000;

/// All files that test something: Rust, and the scripts that drive a browser.
fn test_files() -> Vec<(String, String)> {
    let is_test = |path: &String| {
        [".rs", ".js", ".mjs", ".ts"].iter().any(|end| path.ends_with(end)) && !path.contains("/fixtures/")
    };
    files("tests").into_iter().filter(is_test).map(|path| (path.clone(), read(&path))).collect()
}

#[test]
fn every_file_opens_with_a_sentence_about_itself() {
    let sources = ["src", "xtask/src", "tests"].into_iter().flat_map(rust_files);
    let opens_well = |text: &str| {
        let opening: Vec<_> = text.lines().map_while(|line| line.strip_prefix("//!")).collect();
        let sentence = opening.iter().take_while(|line| !line.trim().is_empty()).copied().collect::<String>();
        sentence.trim_end().ends_with(['.', ':'])
    };
    let offenders =
        sources.filter(|source| !opens_well(&source.text)).map(|source| format!("{}:1", source.path));
    forbid(
        &offenders.collect::<Vec<_>>(),
        "The first line of a file is `//!` and a sentence: what it is responsible for. Whoever looks for a place
to change something reads only that.",
    );
}

#[test]
fn no_file_does_everything() {
    let is_read = |path: &String| {
        [".rs", ".css", ".js", ".mjs", ".ts", ".html"].iter().any(|end| path.ends_with(end))
            && !path.starts_with("tests/fixtures/")
    };
    let lines = files("").into_iter().filter(is_read).map(|path| (read(&path).lines().count(), path));
    let long =
        lines.filter(|(lines, _)| *lines > LONGEST).map(|(lines, path)| format!("{path}: {lines} lines"));
    forbid(
        &long.collect::<Vec<_>>(),
        "About 400 lines are read in one sitting. Split by concern, never by line count.",
    );
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let mut offenders = Vec::new();
    for path in files("") {
        for (index, line) in read(&path).lines().enumerate().filter(|(_, line)| names_machine_folder(line)) {
            offenders.push(format!("{path}:{}: {}", index + 1, line.trim()));
        }
    }
    forbid(&offenders, "The project builds in any folder on any machine: paths start at its top folder.");
}

fn names_machine_folder(line: &str) -> bool {
    ["work", "tmp", "root", "home", "Users"].iter().any(|folder| {
        line.match_indices(&format!("/{folder}/")).any(|(place, _)| {
            let before = line[..place].chars().next_back();
            before.is_none_or(|letter| letter.is_whitespace() || "\"'`(=:,<".contains(letter))
        })
    })
}

#[test]
fn the_invariants_are_numbered_without_a_gap_and_each_is_named_by_a_test() {
    let lib = read("src/lib.rs");
    let invariants: Vec<_> =
        lib.lines().filter_map(|line| line.strip_prefix("//! - **")?.split("**").next()).collect();
    let numbered: Vec<_> = (1..=invariants.len()).map(|number| format!("A{number}")).collect();
    assert_eq!(
        invariants, numbered,
        "src/lib.rs: other texts name invariants by number, so no number may move"
    );
    let tests = test_files();
    let is_named =
        |invariant: &&&str| tests.iter().any(|(_, text)| words(text).any(|(_, word)| word == **invariant));
    let unnamed = invariants.iter().filter(|invariant| !is_named(invariant));
    forbid(
        &unnamed.map(|invariant| format!("src/lib.rs: no test names {invariant}")).collect::<Vec<_>>(),
        "An invariant that no test holds is a wish. Name its number in the test that fails when it is broken.",
    );
}

#[test]
fn every_promise_of_interaction_is_named_by_a_test() {
    // What a test says of itself: its title, or the comment above it. Lists of numbers elsewhere do not count.
    let is_said = |path: &str, line: &str| {
        let starts: &[&str] = if path.ends_with(".rs") { &["///"] } else { &["test(", "test.describe("] };
        starts.iter().any(|start| line.trim_start().starts_with(start))
    };
    let tests = test_files();
    let tests = tests.iter().filter(|(path, _)| !path.contains("/architecture"));
    let named: BTreeSet<&str> = tests
        .flat_map(|(path, text)| text.lines().filter(|line| is_said(path, line)))
        .flat_map(|line| words(line).map(|(_, word)| word))
        .collect();
    let numbers = (1..=60).chain(65..=76).chain([80]).map(|number| format!("I{number}"));
    let unnamed = numbers.filter(|number| !named.contains(number.as_str()));
    forbid(
        &unnamed.map(|number| format!("tests: none names {number}")).collect::<Vec<_>>(),
        "What people do by hand is promised point by point, I1 to I60, I65 to I76 and I80. Whoever takes the test of a
promise away has to say what else shows it.",
    );
}

#[test]
fn every_fault_is_named_by_a_test() {
    // Its number opens the title of a test; several numbers may.
    let titles = |path: &str, line: &str| -> Vec<String> {
        let (start, separator) = if path.ends_with(".rs") { ("fn ", '_') } else { ("test", ' ') };
        let title = line.trim_start().strip_prefix(start).unwrap_or_default();
        let title = title.trim_start_matches(".describe").trim_start_matches(['(', '\'', '"', '`']);
        let numbers = title.split(separator).take_while(|word| fault_number(word).is_some());
        numbers.map(str::to_uppercase).collect()
    };
    let tests = test_files();
    let tests = tests.iter().filter(|(path, _)| !path.contains("/architecture"));
    let named: BTreeSet<u32> = tests
        .flat_map(|(path, text)| text.lines().flat_map(|line| titles(path, line)))
        .filter_map(|word| fault_number(&word))
        .collect();
    // 71 is what befalls copies of a workshop when they are merged, which is not built yet.
    let unnamed = (1..=72).filter(|number| *number != 71 && !named.contains(number));
    forbid(
        &unnamed.map(|number| format!("tests: none names F{number}")).collect::<Vec<_>>(),
        "What can befall a map is numbered, F1 to F72 but for F71. Each fault is provoked by a test whose title opens with
the number: `fn f07_…`, `test('F7 …')`.",
    );
}

/// The number of a fault: `F7`, `f07`.
fn fault_number(word: &str) -> Option<u32> {
    let digits = word.strip_prefix(['F', 'f'])?;
    (digits.len() <= 2).then(|| digits.parse().ok())?
}

#[test]
fn every_fixture_and_sample_is_used_by_a_test() {
    // This test names no fixture, and the folders that it names must not count.
    let tests: Vec<_> =
        test_files().into_iter().filter(|(path, _)| !path.contains("/architecture")).collect();
    let is_told = |name: &str| tests.iter().any(|(_, text)| text.contains(name));
    let is_used = |path: &String| {
        let mut parts: Vec<_> = path.split('/').collect();
        let name = parts.pop().unwrap_or_default();
        // A folder that a string of a test ends with is gone through file by file.
        let folder = parts.pop().unwrap_or_default();
        is_told(name)
            || ["\"", "/\""]
                .iter()
                .any(|end| is_told(&format!("/{folder}{end}")) || is_told(&format!("\"{folder}{end}")))
    };
    let all = files("tests/fixtures").into_iter().chain(files("public/samples"));
    let unused: Vec<_> = all.filter(|path| !path.ends_with(".md") && !is_used(path)).collect();
    forbid(
        &unused,
        "A fixture that no test reads protects nothing, and a sample that no test opens may be broken.",
    );
}

#[test]
fn folders_of_machines_are_told_from_folders_of_the_project() {
    let path = |start: &str, folder: &str| format!("{start}/{folder}/x");
    for folder in ["work", "tmp", "home"] {
        assert!(names_machine_folder(&path("cd ", folder)) && names_machine_folder(&path("\"", folder)));
        assert!(
            !names_machine_folder(&path("src/view", folder)) && !names_machine_folder(&path("#", folder))
        );
    }
}
