//! Bytes before parsing: size, what kind of file it is, and its encoding.

use std::borrow::Cow;

use crate::format::error::ReadError;
use crate::format::{LIBRARY_FORMAT, limits};

/// Whether a file of `bytes` bytes is worth reading at all, so that a huge one is refused before it is loaded.
///
/// # Errors
/// Says what the limit is. A library of maps can be larger than one map, and only its content tells.
pub fn check_size(bytes: u64) -> Result<(), ReadError> {
    if bytes > limits::LIBRARY_BYTES as u64 {
        return Err(ReadError::TooLarge { bytes, limit: limits::FILE_BYTES });
    }
    Ok(())
}

/// The text of a file, without a byte order mark.
pub(crate) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let text = decoded(bytes)?;
    check_size_of(bytes.len(), &text)?;
    check_content(&text)?;
    Ok(text)
}

/// Refuses a text by its length, its beginning and its end.
pub(crate) fn check_text(text: &str) -> Result<(), ReadError> {
    check_size_of(text.len(), text)?;
    check_content(text)
}

/// The characters of a file in UTF-8 or UTF-16, whatever they are, without a byte order mark.
pub(crate) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    check_size(bytes.len() as u64)?;
    if let Some(name) = name_of_binary(bytes) {
        return Err(ReadError::NotText(name));
    }
    Ok(match decode(bytes)? {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Cow::Owned(text) => Cow::Owned(text),
    })
}

/// Whether a text that was written as a file could be read again, as far as its size goes.
///
/// # Errors
/// Says what the limit is.
pub fn check_written(text: &str) -> Result<(), ReadError> {
    check_size_of(text.len(), text)
}

fn check_size_of(bytes: usize, text: &str) -> Result<(), ReadError> {
    let limit = if starts_like_a_library(text) { limits::LIBRARY_BYTES } else { limits::FILE_BYTES };
    if bytes > limit { Err(ReadError::TooLarge { bytes: bytes as u64, limit }) } else { Ok(()) }
}

/// What the text is, as far as its beginning and its end tell without parsing.
fn check_content(text: &str) -> Result<(), ReadError> {
    let content = text.trim_end_matches('\0');
    if content.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    if content.len() < text.len() {
        return Err(ReadError::Padded { line: last_line(content) });
    }
    match name_of_markup(content.trim_start()) {
        Some(name) => Err(ReadError::NotText(name)),
        None => Ok(()),
    }
}

/// The number of the last line that is not blank, from 1.
pub(crate) fn last_line(text: &str) -> usize {
    line_at(text, text.trim_end().len())
}

/// The number of the line that the byte at `offset` stands in, from 1.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Names a file that is no text by the magic number that it begins with.
fn name_of_binary(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 11] = [
        (b"\x89PNG", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"GIF8", "a GIF image"),
        (b"RIFF", "a picture or sound file"),
        (b"PK\x03\x04", "a ZIP archive or an Office document"),
        (b"PK\x05\x06", "a ZIP archive"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"%PDF", "a PDF document"),
        (b"\xd0\xcf\x11\xe0", "an Office document"),
        (b"SQLite format", "a database"),
        (b"\0asm", "a WebAssembly program"),
    ];
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, name)| *name)
}

/// Names a text that is markup or a diagram by the word that it begins with.
fn name_of_markup(text: &str) -> Option<&'static str> {
    const BEGINNINGS: [(&str, &str); 8] = [
        ("<!doctype html", "an HTML page"),
        ("<html", "an HTML page"),
        ("<svg", "an SVG picture"),
        ("<?xml", "an XML file"),
        ("<", "a file with markup"),
        ("journey\n", "a Mermaid diagram"),
        ("---\n", "a text with front matter"),
        ("{\\rtf", "an RTF document"),
    ];
    let begins_with = |beginning: &str| {
        text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    };
    BEGINNINGS.iter().find(|(beginning, _)| begins_with(beginning)).map(|(_, name)| *name)
}

/// Whether the format name of a library stands where our writer puts it.
pub(crate) fn starts_like_a_library(text: &str) -> bool {
    text.chars().take(100).collect::<String>().contains(LIBRARY_FORMAT)
}

/// The text in UTF-8, or in UTF-16 with or without a byte order mark.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    // UTF-32 comes first: its mark for little endian begins like the one of UTF-16.
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] | [1..=255, 0, 0, 0, ..] | [0, 0, 0, 1..=255, ..] => {
            Err(ReadError::Encoding("UTF-32"))
        }
        [0xff, 0xfe, rest @ ..] => decode_utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => decode_utf16(rest, u16::from_be_bytes),
        // JSON begins with an ASCII character: the place of the zero byte gives the encoding away.
        [1..=255, 0, _, ..] => decode_utf16(bytes, u16::from_le_bytes),
        [0, 1..=255, _, ..] => decode_utf16(bytes, u16::from_be_bytes),
        _ => decode_utf8(bytes),
    }
}

fn decode_utf8(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            // Without a length the bytes are the beginning of a character: the rest was cut off.
            Err(match error.error_len() {
                Some(_) => ReadError::Undecodable { encoding: "UTF-8", line },
                None => ReadError::Incomplete { line },
            })
        }
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match character {
            Ok(character) => text.push(character),
            Err(_) => {
                let line = line_at(&text, text.len());
                return Err(ReadError::Undecodable { encoding: "UTF-16", line });
            }
        }
    }
    if !rest.is_empty() {
        return Err(ReadError::Incomplete { line: last_line(&text) });
    }
    Ok(Cow::Owned(text))
}
