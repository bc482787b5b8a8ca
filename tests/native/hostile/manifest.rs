//! The cases as files and a list of them, for tests that open them in a browser.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::hostile::all;
use crate::hostile::case::{Case, Expect, Way};

/// What another program must know of a case. Its bytes lie in `file`.
fn entry(case: &Case, file: &str) -> Value {
    let (way, called) = match &case.way {
        Way::File(name) => ("file", Some(name)),
        Way::Link => ("link", None),
        Way::Stored => ("stored", None),
    };
    let (expect, words) = match case.expect {
        Expect::Reject(words) => ("reject", Some(words)),
        Expect::Repair => ("repair", None),
        Expect::Open => ("open", None),
        Expect::Either => ("either", None),
    };
    json!({
        "class": case.class, "name": case.name, "file": file, "bytes": case.bytes.len(),
        "way": way, "called": called, "expect": expect, "words": words,
    })
}

/// Every case with the name of its file.
fn files() -> Vec<(String, Case)> {
    all().into_iter().enumerate().map(|(index, case)| (format!("{index:04}.bin"), case)).collect()
}

fn write(folder: &Path) {
    let files = files();
    // What an earlier run left would be taken for a case.
    fs::remove_dir_all(folder).or_else(|_| if folder.exists() { Err(()) } else { Ok(()) }).unwrap();
    fs::create_dir_all(folder).unwrap();
    for (file, case) in &files {
        fs::write(folder.join(file), &case.bytes).unwrap();
    }
    let list: Vec<_> = files.iter().map(|(file, case)| entry(case, file)).collect();
    fs::write(folder.join("cases.json"), Value::from(list).to_string()).unwrap();
}

/// `HOSTILE_FILES=folder` writes them there, as `cargo xtask e2e` does.
#[test]
fn every_case_has_a_file_of_its_own_and_a_way_in() {
    if let Some(folder) = std::env::var_os("HOSTILE_FILES") {
        write(Path::new(&folder));
    }
    let files = files();
    let names: BTreeSet<_> = files.iter().map(|(file, _)| file).collect();
    assert_eq!(names.len(), files.len());
    let ways: BTreeSet<_> =
        files.iter().map(|(file, case)| entry(case, file)["way"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ways.into_iter().collect::<Vec<_>>(), ["file", "link", "stored"]);
}
