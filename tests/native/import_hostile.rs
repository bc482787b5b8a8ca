//! A valid map after small damage of every kind: nothing panics, nothing half-read opens (F1, F2, F6, F10).

use serde_json::{Value, json};
use waymark::format;
use waymark::format::ReadError;
use waymark::model::violations;

use crate::format_maps::{check_sound, every_field, read, refusal, repairs};

fn control() -> String {
    format::file(&every_field()).text
}

#[test]
fn f01_cut_at_every_byte_it_is_incomplete() {
    let text = control();
    let bytes = text.trim_end().as_bytes();
    for length in 1..bytes.len() {
        let error = read(&bytes[..length]).unwrap_err();
        assert!(matches!(error, ReadError::Incomplete { .. }), "{length}: {error}");
    }
    assert_eq!(repairs(bytes), [""; 0]);
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn f02_encodings_are_decoded_or_named() {
    let text = control().replacen("Look", "Löök 😀", 1);
    let expected = read(&text).unwrap();
    let marked = format!("\u{feff}{text}");
    let good = [
        marked.clone().into_bytes(),
        utf16(&marked, u16::to_le_bytes),
        utf16(&marked, u16::to_be_bytes),
        utf16(&text, u16::to_le_bytes),
        utf16(&text, u16::to_be_bytes),
    ];
    for bytes in good {
        assert_eq!(read(&bytes).unwrap(), expected);
        // Cut anywhere, it is refused.
        for length in (1..bytes.len().min(400)).chain(bytes.len() - 40..bytes.len() - 3) {
            read(&bytes[..length]).unwrap_err();
        }
    }
    for unit in [u32::to_le_bytes, u32::to_be_bytes] {
        for text in [&text, &marked] {
            let bytes: Vec<u8> = text.chars().flat_map(|character| unit(character.into())).collect();
            assert_eq!(
                refusal(bytes),
                "This file is in the encoding UTF-32; save it as UTF-8 and open it again."
            );
        }
    }
    let line = 1 + text.split_once("Löök").unwrap().0.matches('\n').count();
    let latin = text.replace(" 😀", "");
    let latin = latin.chars().map(|character| u8::try_from(u32::from(character)).unwrap());
    let sentence =
        format!("This file is not valid UTF-8 text: line {line} holds bytes that are no characters.");
    assert_eq!(refusal(latin.collect::<Vec<_>>()), sentence);
    let mut lone = utf16("{\n\"", u16::to_le_bytes);
    lone.extend([0x00, 0xd8, b'"', 0]);
    assert_eq!(
        refusal(lone),
        "This file is not valid UTF-16 text: line 2 holds bytes that are no characters."
    );
    for bad in [&b"\xc0\xaf"[..], b"\xed\xa0\x80", b"\xff", b"\xf5\x80\x80\x80"] {
        let mut bytes = b"{\"a\": \"".to_vec();
        bytes.extend(bad);
        bytes.extend(b"\"}");
        let sentence = "This file is not valid UTF-8 text: line 1 holds bytes that are no characters.";
        assert_eq!(refusal(bytes), sentence);
    }
}

#[test]
fn one_changed_byte_never_opens_half_a_map() {
    let text = control();
    let cards = read(&text).unwrap().document.card_count();
    let replacements = [b' ', b'"', b',', b'0', b'}', b'\\', 0, 0xff];
    for (index, replacement) in (0..text.len()).zip(replacements.into_iter().cycle()) {
        let mut bytes = text.clone().into_bytes();
        bytes[index] = replacement;
        if let Ok(loaded) = read(&bytes) {
            assert_eq!(violations(&loaded.document), []);
            assert_eq!(loaded.document.card_count(), cards, "byte {index}");
        }
    }
}

/// All nodes of a tree, as JSON pointers.
fn pointers(node: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match node {
        Value::Array(nodes) => {
            for (index, node) in nodes.iter().enumerate() {
                pointers(node, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, node) in fields {
                pointers(node, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn f10_every_node_replaced_by_every_type_is_refused_with_its_path_or_repaired() {
    let tree: Value = serde_json::from_str(&control()).unwrap();
    let mut all = Vec::new();
    pointers(&tree, "", &mut all);
    let replacements = [
        Value::Null,
        json!(true),
        json!(7),
        json!(-0.5),
        json!("x"),
        json!(""),
        json!([]),
        json!({}),
        json!([[]]),
    ];
    let (mut refused, mut opened) = (0, 0);
    for pointer in &all {
        for replacement in &replacements {
            let mut damaged = tree.clone();
            *damaged.pointer_mut(pointer).unwrap() = replacement.clone();
            match read(damaged.to_string()) {
                Ok(loaded) => {
                    check_sound(&loaded.document);
                    opened += 1;
                }
                Err(ReadError::WrongType { path, .. } | ReadError::Missing { path, .. }) => {
                    let place = pointer.trim_start_matches('/').replace('/', ".");
                    let path = path.replace('[', ".").replace(']', "");
                    assert!(path.starts_with(&place), "{path} is not in {place}");
                    refused += 1;
                }
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > 500 && opened > 500, "{refused} refused, {opened} opened");
}

#[test]
fn every_list_entry_removed_doubled_or_moved_keeps_all_cards() {
    let tree: Value = serde_json::from_str(&control()).unwrap();
    let mut all = Vec::new();
    pointers(&tree, "", &mut all);
    for pointer in all {
        let count = tree.pointer(&pointer).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..count {
            for way in 0..3 {
                let mut damaged = tree.clone();
                let list = damaged.pointer_mut(&pointer).unwrap().as_array_mut().unwrap();
                match way {
                    0 => drop(list.remove(index)),
                    1 => list.push(list[index].clone()),
                    _ => list.swap(index, count - 1),
                }
                let loaded = read(damaged.to_string()).unwrap();
                check_sound(&loaded.document);
                let cards = damaged["cards"].as_array().unwrap().len();
                assert_eq!(loaded.document.card_count(), cards, "{pointer} {index} {way}");
            }
        }
    }
}

#[test]
fn awkward_texts_come_back_as_they_are() {
    let texts = [
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "javascript:alert(1)",
        "\u{202e}evil\u{2066}",
        "\u{200b}\u{200d}",
        "a\u{2028}b\u{2029}c",
        "\u{fffe}\u{ffff}\u{fff9}",
        "👨‍👩‍👧‍👦🏳️‍🌈",
        "İıſK",
        "e\u{301}\u{301}\u{301}",
        "=cmd|' /C calc'!A0",
        "\u{0}\u{1}\u{7f}\u{80}",
        "\\u0041 \"quoted\" \\",
    ];
    for text in texts {
        let file = crate::format_maps::damaged(|map| {
            map["map"]["title"] = json!(text);
            map["cards"][0]["title"] = json!(text);
            map["cards"][0][text] = json!(text);
            map[text] = json!({ text: [text] });
        });
        let loaded = read(file).unwrap();
        assert_eq!(loaded.repairs, []);
        assert_eq!(loaded.document.map().title(), text);
        let written: Value = serde_json::from_str(&format::file(&loaded.document).text).unwrap();
        assert_eq!(written["cards"][0][text], json!(text));
        assert_eq!(written[text], json!({ text: [text] }));
        check_sound(&loaded.document);
    }
}
