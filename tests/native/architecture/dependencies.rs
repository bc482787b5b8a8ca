//! Which crates the project uses, for what, and which folder may name them.

use crate::architecture::forbid;
use crate::architecture::source::{read, rust_files};

const NATIVE_AND_WEB: &str = "[dependencies]";
const WEB: &str = "[target.'cfg(target_arch = \"wasm32\")'.dependencies]";
const NATIVE_TESTS: &str = "[target.'cfg(not(target_arch = \"wasm32\"))'.dev-dependencies]";
const WEB_TESTS: &str = "[target.'cfg(target_arch = \"wasm32\")'.dev-dependencies]";

/// Every dependency: those in one row share the comment above them in `Cargo.toml`.
const PINNED: &[(&str, &[&str])] = &[
    (NATIVE_AND_WEB, &["csv"]),
    (NATIVE_AND_WEB, &["serde", "serde_json"]),
    (NATIVE_AND_WEB, &["miniz_oxide", "base64"]),
    (NATIVE_AND_WEB, &["rawzip"]),
    (NATIVE_AND_WEB, &["qrcodegen"]),
    (NATIVE_AND_WEB, &["roxmltree"]),
    (NATIVE_AND_WEB, &["thiserror"]),
    (NATIVE_AND_WEB, &["unicode-segmentation"]),
    (WEB, &["leptos"]),
    (WEB, &["gloo-storage"]),
    (WEB, &["wasm-bindgen", "js-sys", "web-sys"]),
    (WEB, &["send_wrapper"]),
    (WEB, &["wasm-bindgen-futures"]),
    (NATIVE_TESTS, &["calamine"]),
    (NATIVE_TESTS, &["html5gum"]),
    (NATIVE_TESTS, &["proptest"]),
    (NATIVE_TESTS, &["pulldown-cmark"]),
    (NATIVE_TESTS, &["rqrr"]),
    (NATIVE_TESTS, &["schemars"]),
    (WEB_TESTS, &["wasm-bindgen-test"]),
];

/// The beginnings of crate names, and where such crates may be named in `src`.
const HOMES: &[(&str, &[&str])] = &[
    ("web_sys", &["src/platform/"]),
    ("js_sys", &["src/platform/"]),
    ("wasm_bindgen", &["src/platform/"]),
    ("gloo", &["src/platform/storage.rs"]),
    ("serde", &["src/format/"]),
    ("miniz_oxide", &["src/exchange/"]),
    ("base64", &["src/exchange/"]),
    ("rawzip", &["src/exchange/xlsx/"]),
    ("qrcodegen", &["src/exchange/qr.rs"]),
    ("roxmltree", &["src/exchange/cjml/"]),
    ("unicode_segmentation", &["src/exchange/picture/"]),
    ("leptos", &["src/state/", "src/view/"]),
];

/// The dependencies of `manifest` in rows that share a comment, each with its section.
fn dependencies(manifest: &str) -> Vec<(&str, Vec<&str>)> {
    let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line.trim_end();
        }
        if !section.contains("dependencies") {
            continue;
        }
        if line.starts_with(['#', '[']) {
            rows.push((section, Vec::new()));
        } else if let Some((name, _)) = line.split_once('=')
            && name.starts_with(|letter: char| letter.is_ascii_alphanumeric())
            && let Some((_, row)) = rows.last_mut()
        {
            row.push(name.trim());
        }
    }
    rows.retain(|(_, row)| !row.is_empty());
    rows
}

#[test]
fn every_dependency_is_known_and_stands_under_its_reason() {
    let manifest = read("Cargo.toml");
    let found = dependencies(&manifest);
    let is_pinned =
        |row: &(&str, Vec<&str>)| PINNED.iter().any(|(section, names)| *section == row.0 && *names == row.1);
    let is_found =
        |row: &&(&str, &[&str])| !found.iter().any(|(section, names)| row.0 == *section && row.1 == *names);
    let mut offenders: Vec<_> =
        found.iter().filter(|row| !is_pinned(row)).map(|row| format!("Cargo.toml: {row:?}")).collect();
    offenders.extend(PINNED.iter().filter(is_found).map(|row| format!("not in Cargo.toml: {row:?}")));
    // A row without a comment begins at the section's own line.
    let mut line_before = "";
    for line in manifest.lines() {
        if line_before.starts_with('[') && line_before.contains("dependencies") && !line.starts_with('#') {
            offenders.push(format!("Cargo.toml: no reason above `{line}`"));
        }
        line_before = line;
    }
    forbid(
        &offenders,
        "A dependency is paid for by everyone who builds or downloads the app. A new one needs a comment with
its reason above it and a row in this test; web crates stand in the table for wasm32 only, so that one in
the core does not compile natively (A1).",
    );
}

#[test]
fn the_front_door_needs_nothing_but_rust() {
    let rows =
        dependencies(&read("xtask/Cargo.toml")).iter().map(|row| format!("{row:?}")).collect::<Vec<_>>();
    forbid(&rows, "`cargo xtask` builds in seconds, without the network, because it has no dependencies.");
}

#[test]
fn only_the_edges_name_web_crates_and_only_the_format_names_serde() {
    // A6 for serde; A9 for the rest, with gloo in one file.
    let mut offenders = Vec::new();
    for source in rust_files("src") {
        for (place, word) in source.words() {
            let strays = |(start, homes): &&(&str, &[&str])| word.starts_with(start) && !source.is_in(homes);
            if let Some((_, homes)) = HOMES.iter().find(strays) {
                offenders.push(format!("{}: {word} is named only in {}", source.at(place), homes.join(", ")));
            }
        }
    }
    forbid(
        &offenders,
        "A browser call outside `platform` cannot be tested natively or replaced; a type that is serialized
outside `format` can no longer change without changing files.",
    );
}

#[test]
fn dependencies_are_read_with_what_they_share() {
    let manifest = "[package]\nname = \"x\"\n# All.\n[dependencies]\n# One.\na = \"1\"\n# Two.\nb = [\n  \"x\",\n]\nc = \"1\"\n";
    assert_eq!(dependencies(manifest), [("[dependencies]", vec!["a"]), ("[dependencies]", vec!["b", "c"])]);
}
