//! Files that are refused, each with its exact sentence (F1 to F8, F12, F20, F21).

use serde_json::{Value, json};
use waymark::format::{self, check_size};

use crate::format_maps::{damaged, every_field, refusal};

/// Damages the map at a JSON pointer and checks the sentence.
#[track_caller]
fn refused(pointer: &str, value: Value, sentence: &str) {
    let text = damaged(|map| *map.pointer_mut(pointer).unwrap() = value);
    assert_eq!(refusal(text), sentence);
}

#[track_caller]
fn refused_without(pointer: &str, field: &str, sentence: &str) {
    let remove = |map: &mut Value| map.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(field);
    assert_eq!(refusal(damaged(|map| drop(remove(map)))), sentence);
}

#[test]
fn wrong_types_name_the_place() {
    refused("/stages/2/title", json!(5), "stages[2].title: expected text, found number.");
    refused("/map/title", json!({}), "map.title: expected text, found object.");
    refused("/map", json!([]), "map: expected an object, found list.");
    refused("/map/created", json!(2026), "map.created: expected text, found number.");
    refused("/personas", json!({}), "personas: expected a list, found object.");
    refused("/personas/1", json!("Bo"), "personas[1]: expected an object, found text.");
    refused("/personas/0/color", json!(3), "personas[0].color: expected text, found number.");
    refused("/lanes/0/kind", json!(true), "lanes[0].kind: expected text, found true or false.");
    refused("/cards/3", json!([1]), "cards[3]: expected an object, found list.");
    refused("/cards/0/id", json!(7), "cards[0].id: expected text, found number.");
    refused("/cards/0/id", Value::Null, "cards[0].id: expected text, found null.");
    refused("/cards/0/sentiment", json!("2"), "cards[0].sentiment: expected a number, found text.");
    refused(
        "/cards/0/momentOfTruth",
        json!(1),
        "cards[0].momentOfTruth: expected true or false, found number.",
    );
    refused("/cards/0/channel", json!(["web"]), "cards[0].channel: expected text, found list.");
    refused("/cells/1/cards/0", json!(0), "cells[1].cards[0]: expected text, found number.");
    refused("/cells/1/lane", json!(0), "cells[1].lane: expected text, found number.");
    refused("/lineage", json!("x"), "lineage: expected a list, found text.");
    refused("/id", json!(1), "id: expected text, found number.");
}

#[test]
fn missing_parts_name_the_place() {
    refused_without("", "id", "id: expected text, found nothing.");
    refused_without("", "map", "map: expected an object, found nothing.");
    refused_without("", "cards", "cards: expected a list, found nothing.");
    refused_without("/stages/1", "id", "stages[1].id: expected text, found nothing.");
    refused_without("", "version", "version: expected a whole number, found nothing.");
    refused_without(
        "",
        "format",
        "This is a JSON object without the format name \"waymark-journey\", not a Waymark map.",
    );
}

#[test]
fn f12_versions_that_are_not_read() {
    refused("/version", json!(7), "This map was made by a newer Waymark, version 7; please update.");
    refused("/version", json!(0), "version: 0 is not a version of the format; the first one is 1.");
    refused("/version", json!(-1), "version: -1 is not a version of the format; the first one is 1.");
    refused("/version", json!(1.5), "version: 1.5 is not a version of the format; the first one is 1.");
    refused("/version", json!("1"), "version: expected a whole number, found text.");
    refused("/version", json!(true), "version: expected a whole number, found true or false.");
    // The version comes before the shape, however large and however strange.
    assert_eq!(
        refusal("{\"format\":\"waymark-journey\",\"version\":18446744073709551616,\"map\":7}"),
        "This map was made by a newer Waymark, version 18446744073709551616; please update."
    );
    refused(
        "/format",
        json!("journey-map"),
        "This is a file of the format \"journey-map\", not a Waymark map.",
    );
    refused("/format", json!(1), "format: expected text, found number.");
}

#[test]
fn f04_files_of_other_programs_are_named() {
    let cases = [
        (json!({"type": "excalidraw", "version": 2, "elements": []}), "an Excalidraw file"),
        (json!({"tldrawFileFormatVersion": 1, "records": []}), "a tldraw file"),
        (json!({"name": "x", "version": "1.0.0", "dependencies": {}}), "a package.json"),
        (json!({"name": "x", "version": "1.0.0"}), "a package.json"),
        (json!({"stages": [], "swimlanes": [], "nodes": []}), "an OpenJourney file"),
        (json!({"type": "service-journey-mapper", "journeys": []}), "a Lanescape file"),
        (json!({"boardTitle": "x", "items": []}), "a Service Blueprint Mini board"),
        (json!({"type": "FeatureCollection", "features": []}), "a GeoJSON file"),
        (json!({"nbformat": 4, "cells": []}), "a Jupyter notebook"),
    ];
    for (file, name) in cases {
        assert_eq!(refusal(file.to_string()), format!("This looks like {name}, not a Waymark map."));
    }
    let unnamed = |name: &str| {
        format!("This is {name} without the format name \"waymark-journey\", not a Waymark map.")
    };
    let cases = [
        ("null", "a JSON null"),
        ("true", "a JSON true or false"),
        ("12", "a JSON number"),
        ("\"hello\"", "a JSON text"),
        ("[1, 2]", "a JSON list"),
        ("{}", "a JSON object"),
        ("{\"data\": {\"format\": \"waymark-journey\"}}", "a JSON object"),
    ];
    for (file, name) in cases {
        assert_eq!(refusal(file), unnamed(name));
    }
}

#[test]
fn f03_files_that_are_no_text_are_named() {
    let cases: [(&[u8], &str); 11] = [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"GIF89a\x01\0\x01\0", "a GIF image"),
        (b"PK\x03\x04\x14\0\0\0", "a ZIP archive or an Office document"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "a gzip archive"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "an HTML page"),
        (b"\n<HTML lang=en>", "an HTML page"),
        (b"<?xml version=\"1.0\"?><CJML/>", "an XML file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG picture"),
        (b"journey\n    title My working day", "a Mermaid diagram"),
    ];
    for (bytes, name) in cases {
        assert_eq!(refusal(bytes), format!("This is {name}, not a map."));
    }
}

#[test]
fn f05_faults_of_syntax_name_line_and_column() {
    let cases = [
        ("{\n  \"a\": 1,,\n}", "there is a comma too many at line 2, column 10, near \",\""),
        ("{\"a\": [1,]}", "there is a comma too many at line 1, column 10, near \"]}\""),
        (
            "{\"a\": 1 \"b\": 2}",
            "a comma or a closing bracket is missing at line 1, column 9, near \"\"b\": 2}\"",
        ),
        ("// hi\n{}", "comments are not allowed at line 1, column 1, near \"// hi\""),
        ("{ // hi\n}", "comments are not allowed at line 1, column 3, near \"// hi\""),
        ("{a: 1}", "a field name in double quotes is missing at line 1, column 2, near \"a: 1}\""),
        ("{'a': 1}", "a field name in double quotes is missing at line 1, column 2, near \"'a': 1}\""),
        ("{\"a\": 'b'}", "texts need double quotes at line 1, column 7, near \"'b'}\""),
        ("{\"a\" 1}", "a colon is missing at line 1, column 6, near \"1}\""),
        ("{\"a\": NaN}", "this is not a number at line 1, column 7, near \"NaN}\""),
        ("{\"a\": +1}", "this is not a number at line 1, column 7, near \"+1}\""),
        ("{\"a\": 0x10}", "a comma or a closing bracket is missing at line 1, column 8, near \"x10}\""),
        ("{\"a\": 01}", "a number begins with a zero too many at line 1, column 8, near \"1}\""),
        ("{\"a\": 1.}", "a digit is missing at line 1, column 9, near \"}\""),
        ("{\"a\": \"\\q\"}", "there is no such escape in JSON at line 1, column 8, near \"\\q\"}\""),
        ("{\"a\": \"\\u12g4\"}", "there is no such escape in JSON at line 1, column 8, near \"\\u12g4\"}\""),
        (
            "{\"a\": \"b\n\"}",
            "a text holds a line break or another control character at line 1, column 9, near \"\"",
        ),
        ("{} {}", "a second JSON text follows the first at line 1, column 4, near \"{}\""),
        ("{} x", "something follows the end of the JSON text at line 1, column 4, near \"x\""),
        ("var map = {};", "a value is missing at line 1, column 1, near \"var map = {};\""),
        (
            "eyJmb3JtYXQiOiJ3YXltYXJrLWpvdXJuZXkiLCJ2ZXJzaW9u",
            "a value is missing at line 1, column 1, near \"eyJmb3JtYXQiOiJ3YXltYXJrLWpvdXJuZXkiLCJ2…\"",
        ),
        ("{\"ü\": \u{202e}x}", "a value is missing at line 1, column 7, near \"\\u{202e}x}\""),
    ];
    for (text, problem) in cases {
        assert_eq!(refusal(text), format!("This file is not valid JSON: {problem}."));
    }
}

#[test]
fn incomplete_files_say_where_they_end() {
    assert_eq!(refusal(""), "This file is empty.");
    assert_eq!(
        refusal(" \n\t\u{feff}"),
        "This file is not valid JSON: a value is missing at line 2, column 2, near \"\\u{feff}\"."
    );
    assert_eq!(refusal("\u{feff} \n"), "This file is empty.");
    assert_eq!(refusal("{\n\n  \"map\": tr"), "This file is incomplete: it ends at line 3.");
    assert_eq!(refusal("{\n\n  \"map\": -"), "This file is incomplete: it ends at line 3.");
    assert_eq!(refusal("{\"a\":\"\\"), "This file is incomplete: it ends at line 1.");
    assert_eq!(refusal("{\"a\":\"\\u00"), "This file is incomplete: it ends at line 1.");
    let mut text = format::file(&every_field()).text;
    let lines = text.lines().count();
    text.push_str(&"\0".repeat(512));
    assert_eq!(
        refusal(text),
        format!("This file is incomplete: from line {lines} on it holds only zero bytes.")
    );
}

#[test]
fn f06_twin_fields_are_refused_everywhere() {
    let text = format::file(&every_field()).text;
    let twice = |path: &str| {
        format!("{path}: this field stands there twice; remove one of the two and open the file again.")
    };
    let check = |from: &str, to: &str, path: &str| {
        let damaged = text.replacen(from, to, 1);
        assert_ne!(damaged, text);
        assert_eq!(refusal(damaged), twice(path));
    };
    check("\"kind\": \"touchpoint\"", "\"kind\": \"note\", \"kind\": \"touchpoint\"", "cards[0].kind");
    check("\"title\": \"Look\"", "\"title\": \"Look\", \"t\\u0069tle\": \"\"", "stages[0].title");
    check("\"version\": 1", "\"version\": 1, \"x\": [{\"a b\": 1, \"a b\": 1}]", "x[0][\"a b\"]");
    check("\"version\": 1", "\"version\": 1, \"version\": 1", "version");
}

#[test]
fn f07_nesting_is_refused_before_it_costs_anything() {
    for depth in [121, 10_000, 1_000_000] {
        let sentence = "This file is nested too deeply: line 1 is more than 120 levels deep.";
        assert_eq!(refusal("[".repeat(depth)), sentence);
        assert_eq!(refusal("{\"a\":".repeat(depth)), sentence);
    }
    assert!(refusal("[".repeat(120) + &"]".repeat(120)).starts_with("This is a JSON list"));
}

#[test]
fn f20_f21_sizes_over_a_limit_are_refused_with_the_limit() {
    let padded = |bytes: usize| {
        let mut text = format::file(&every_field()).text;
        text.push_str(&" ".repeat(bytes - text.len()));
        text
    };
    let limit = format::limits::FILE_BYTES;
    assert!(crate::format_maps::read(padded(limit)).is_ok());
    assert_eq!(
        refusal(padded(limit + 1)),
        "This file is too large: it has 16.1 MiB, and 16 MiB is the limit."
    );
    assert_eq!(
        check_size(64 * 1024 * 1024).unwrap_err().to_string(),
        "This file is too large: it has 64 MiB, and 16 MiB is the limit."
    );
    assert!(check_size(limit as u64).is_ok());
    // What is written is measured as it will be when it is read.
    let written = |bytes: usize| format::check_written(&padded(bytes)).map_err(|error| error.to_string());
    assert_eq!(written(limit), Ok(()));
    assert_eq!(written(limit + 1), Err(refusal(padded(limit + 1))));
    let library = format::library([&every_field()]);
    let library = |bytes: usize| library.clone() + &" ".repeat(bytes - library.len());
    assert!(format::check_written(&library(format::limits::LIBRARY_BYTES)).is_ok());
    assert_eq!(
        format::check_written(&library(format::limits::LIBRARY_BYTES + 1)).unwrap_err().to_string(),
        "This file is too large: it has 32.1 MiB, and 32 MiB is the limit."
    );
    let values = format!("[{}0]", "0,".repeat(format::limits::VALUES));
    assert_eq!(refusal(values), "This file is too large: it holds more than 1000000 values.");
    let counts = [("personas", 200), ("stages", 500), ("lanes", 100), ("cards", 20_000)];
    for (list, limit) in counts {
        let text = damaged(|map| map[list] = vec![json!({}); limit + 1].into());
        let sentence =
            format!("{list}: this map is too large, it has {} of them and {limit} is the limit.", limit + 1);
        assert_eq!(refusal(text), sentence);
    }
}

#[test]
fn a_lane_too_many_through_a_repair_is_refused() {
    let lane = |index: usize| json!({"id": format!("{index:032x}"), "kind": "custom", "title": "", "scope": "shared"});
    // The touchpoints, the metrics and the pictures have no lane: three are added.
    let text = damaged(|map| map["lanes"] = (0..100).map(lane).collect());
    assert_eq!(refusal(text), "lanes: this map is too large, it has 103 of them and 100 is the limit.");
}

#[test]
fn f72_messages_stay_short_whatever_is_in_the_file() {
    let long = "x".repeat(100_000);
    let texts = [
        format!("{{\"format\": \"{long}\"}}"),
        format!("{{\"format\": \"waymark-journey\", \"version\": {}}}", "9".repeat(5000)),
        format!("{{\"{long}\": {{\"{long}\": 1, \"{long}\": 2}}}}"),
        format!("{}{{\"{long}\": 1, \"{long}\": 2}}", "{\"key with spaces\":".repeat(100)) + &"}".repeat(100),
        format!("[{long}"),
        damaged(|map| map["cards"][0] = json!({"id": long})),
    ];
    for text in texts {
        match crate::format_maps::read(&text) {
            Err(error) => assert!(error.to_string().chars().count() <= 300, "{error}"),
            Ok(loaded) => {
                let longest = loaded.repairs.iter().map(|repair| repair.to_string().chars().count()).max();
                assert!(longest <= Some(300), "{longest:?}");
            }
        }
    }
}
