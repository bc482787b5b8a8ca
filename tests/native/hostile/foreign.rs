//! JSON that is not ours, or not of this version (F4, F12).

use serde_json::{Value, json};

use crate::format_maps::damaged;
use crate::hostile::case::{Case, Expect, check_all, control};

/// Files of other programs, and values that are no map.
pub(crate) fn programs() -> Vec<Case> {
    let map: Value = serde_json::from_str(&control()).unwrap();
    let files = [
        ("Excalidraw", json!({"type": "excalidraw", "version": 2, "elements": []}), "an Excalidraw file"),
        ("tldraw", json!({"tldrawFileFormatVersion": 1, "records": []}), "a tldraw file"),
        ("npm", json!({"name": "x", "version": "1.0.0"}), "a package.json"),
        ("GeoJSON", json!({"type": "FeatureCollection", "features": []}), "a GeoJSON file"),
        ("Jupyter", json!({"nbformat": 4, "cells": []}), "a Jupyter notebook"),
        ("a map one level down", json!({"data": map}), "not a Waymark map"),
        ("a map in a list", json!([map]), "not a Waymark map"),
        ("an object", json!({}), "not a Waymark map"),
        ("a list", json!([]), "not a Waymark map"),
        ("null", Value::Null, "not a Waymark map"),
        ("a text", json!("hello"), "not a Waymark map"),
        ("a number", json!(12), "not a Waymark map"),
    ];
    let mut cases: Vec<_> = files
        .into_iter()
        .map(|(name, file, words)| Case::new("foreign", name, file.to_string(), Expect::Reject(words)))
        .collect();
    let long = "x".repeat(100_000);
    for name in ["journey-map", "waymark-journe", "Waymark-Journey", "<script>alert(1)</script>", "", &long] {
        let text = damaged(|map| map["format"] = json!(name));
        let name = format!("the format “{}”", name.chars().take(40).collect::<String>());
        cases.push(Case::new("foreign", name, text, Expect::Reject("not a Waymark map")));
    }
    cases
}

/// Versions that are not read. Nothing but the version is looked at.
pub(crate) fn versions() -> Vec<Case> {
    let newer = "made by a newer Waymark";
    let versions = [
        ("2", newer),
        ("999", newer),
        ("18446744073709551616", newer),
        ("0", "is not a version"),
        ("-1", "is not a version"),
        ("1.5", "is not a version"),
        ("\"1\"", "version: expected a whole number"),
        ("\"1.0.0\"", "version: expected a whole number"),
        ("true", "version: expected a whole number"),
        ("[1]", "version: expected a whole number"),
        ("null", "version: expected a whole number"),
    ];
    let mut cases = Vec::new();
    for (version, words) in versions {
        let text = control().replacen("\"version\": 1", &format!("\"version\": {version}"), 1);
        cases.push(Case::new("versions", version, text, Expect::Reject(words)));
        let odd =
            format!("{{\"format\":\"waymark-journey\",\"version\":{version},\"map\":7,\"cards\":{{}}}}");
        cases.push(Case::new("versions", format!("{version}, other shapes"), odd, Expect::Reject(words)));
    }
    cases
}

#[test]
fn f04_files_of_other_programs_are_told_from_maps() {
    check_all(&programs());
}

#[test]
fn f12_a_version_that_is_not_read_is_named_before_anything_else() {
    check_all(&versions());
}
