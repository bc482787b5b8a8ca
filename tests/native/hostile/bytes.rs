//! Files whose bytes are damaged before anybody asks what they say (F1, F2, F3).

use crate::hostile::case::{Case, Expect, check_all, control, replaced};

const CLASS: &str = "bytes";

/// Files that stop before their end, or that hold nothing.
pub(crate) fn cut() -> Vec<Case> {
    let text = control();
    let whole = text.trim_end().len();
    let cut = |length: usize| {
        let reject = Expect::Reject("This file is incomplete");
        Case::new(CLASS, format!("cut after {length} bytes"), &text.as_bytes()[..length], reject)
    };
    let mut cases: Vec<_> = (1..12).map(|part| cut(whole * part / 12)).collect();
    cases.extend([cut(1), cut(2), cut(whole - 1)]);
    let padded = text.clone() + &"\0".repeat(512);
    cases.push(Case::new(CLASS, "filled up with zero bytes", padded, Expect::Reject("only zero bytes")));
    for (name, bytes) in [("nothing", ""), ("white space", " \r\n\t "), ("zero bytes", "\0\0\0\0\0\0")] {
        cases.push(Case::new(CLASS, format!("{name} only"), bytes, Expect::Reject("This file is empty")));
    }
    cases
}

fn wide<const BYTES: usize>(text: &str, bytes: fn(char) -> Vec<[u8; BYTES]>) -> Vec<u8> {
    text.chars().flat_map(bytes).flatten().collect()
}

fn utf16(character: char, unit: fn(u16) -> [u8; 2]) -> Vec<[u8; 2]> {
    character.encode_utf16(&mut [0; 2]).iter().map(|it| unit(*it)).collect()
}

/// Files in every encoding, and with bytes that are no characters.
pub(crate) fn encodings() -> Vec<Case> {
    let text = replaced("\"Look\"", "\"Löök 😀\"");
    let marked = format!("\u{feff}{text}");
    let little = wide(&marked, |it| utf16(it, u16::to_le_bytes));
    let big = wide(&marked, |it| utf16(it, u16::to_be_bytes));
    let mut cases = vec![
        Case::new(CLASS, "UTF-8 with a mark", marked.clone(), Expect::Open),
        Case::new(CLASS, "UTF-16, little endian", little.clone(), Expect::Open),
        Case::new(CLASS, "UTF-16, big endian", big, Expect::Open),
        Case::new(CLASS, "UTF-16, half a unit missing", &little[..little.len() - 3], Expect::Either),
    ];
    let of_32 = Expect::Reject("UTF-32");
    let little = wide(&marked, |it| vec![u32::from(it).to_le_bytes()]);
    let big = wide(&text, |it| vec![u32::from(it).to_be_bytes()]);
    cases.push(Case::new(CLASS, "UTF-32, little endian", little, of_32.clone()));
    cases.push(Case::new(CLASS, "UTF-32, big endian", big, of_32));
    let bad: [(&str, &[u8]); 6] = [
        ("Latin-1", b"L\xf6\xf6k"),
        ("an overlong slash", b"\xc0\xaf"),
        ("half a pair in UTF-8", b"\xed\xa0\x80"),
        ("no byte of UTF-8", b"\xff"),
        ("a character past the last", b"\xf5\x80\x80\x80"),
        ("the middle of a character", b"\x80"),
    ];
    let line = serde_json::from_str::<serde_json::Value>(&text).unwrap().to_string();
    for (form, text) in [("on one line", &line), ("in several lines", &text)] {
        for (name, bytes) in bad {
            let (before, after) = text.split_once("Löök 😀").unwrap();
            let bytes = [before.as_bytes(), bytes, after.as_bytes()].concat();
            let name = format!("{name}, {form}");
            cases.push(Case::new(CLASS, name, bytes, Expect::Reject("not valid UTF-8")));
        }
    }
    cases
}

/// Files that are no text, each named by what it begins with.
pub(crate) fn no_text() -> Vec<Case> {
    let beginnings: [(&[u8], &'static str); 14] = [
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "a gzip archive"),
        (b"PK\x03\x04\x14\0\0\0\x08\0", "a ZIP archive"),
        (b"PK\x05\x06\0\0\0\0", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe1\0\x18Exif", "a JPEG image"),
        (b"GIF87a\x01\0\x01\0", "a GIF image"),
        (b"RIFF\0\0\0\0WEBP", "a picture or sound file"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document"),
        (b"SQLite format 3\0", "a database"),
        (b"\0asm\x01\0\0\0", "a WebAssembly program"),
        (b"<!DOCTYPE html>\n<html><body><h1>404</h1>", "an HTML page"),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "an SVG picture"),
        (b"{\\rtf1\\ansi Journey}", "an RTF document"),
    ];
    let case = |(index, (start, name)): (usize, (&[u8], &'static str))| {
        // The map that follows must not tempt anybody to look for it.
        let bytes = [start, b"\n", control().as_bytes()].concat();
        Case::new(CLASS, format!("{index}: {name}"), bytes, Expect::Reject(name))
    };
    beginnings.into_iter().enumerate().map(case).collect()
}

#[test]
fn f01_a_file_that_was_cut_is_called_incomplete() {
    check_all(&cut());
}

#[test]
fn f02_an_encoding_is_decoded_or_named() {
    check_all(&encodings());
}

#[test]
fn f03_what_is_no_text_is_called_by_its_name() {
    check_all(&no_text());
}
