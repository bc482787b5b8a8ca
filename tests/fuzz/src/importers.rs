//! Texts of other programs and of people, each given to the reader of one format.

use waymark::exchange::ojf::{self, Reading, Scale};
use waymark::exchange::{cjml, mermaid, read_lines};
use waymark::format::{self, Comments};
use waymark::model::Document;

use crate::chooser::Chooser;
use crate::document::{document, new_ids};
use crate::sound::{check_imported, check_sentence};

/// Reads a text as Mermaid. What was read is written so that nothing has to be repaired.
pub fn mermaid(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = mermaid::looks_like(&text);
    match mermaid::read("journey.md", &text, &mut new_ids()) {
        Err(error) => check_sentence(&error),
        Ok(maps) => {
            for map in &maps {
                check_imported(map);
                map.iter().for_each(|map| check_mermaid(&map.document));
            }
        }
    }
}

/// Checks that a map is written as Mermaid reads it.
///
/// # Panics
/// If it is read otherwise.
pub fn check_mermaid(document: &Document) {
    let text = mermaid::write(document);
    assert!(mermaid::looks_like(&text));
    match mermaid::read("journey.mmd", &text, &mut new_ids()) {
        Ok(maps) => match maps.as_slice() {
            [Ok(map)] => {
                assert_eq!(map.remarks, [], "{text}");
                assert_eq!(map.document.stage_order().len(), document.stage_order().len(), "{text}");
            }
            other => panic!("{} maps in\n{text}", other.len()),
        },
        Err(error) => panic!("{error}\n{text}"),
    }
}

/// Reads a text as a file of OpenJourney, on either scale and on that which it has by itself.
pub fn openjourney(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    check_openjourney(&text);
}

/// Reads a text on every scale, and each map once more after it was written.
///
/// # Panics
/// If a map changes by that.
pub fn check_openjourney(text: &str) {
    for scale in [None, Some(Scale::MinusFiveToFive), Some(Scale::ZeroToTen)] {
        match ojf::read("journey.ojf", text, scale, &mut new_ids()) {
            Err(error) => check_sentence(&error),
            Ok(Reading::WhichScale(range)) => assert!(scale.is_none() && !range.question().is_empty()),
            Ok(Reading::Map(map)) => {
                let map = Ok(*map);
                check_imported(&map);
                map.iter().for_each(|map| check_written_openjourney(&map.document));
            }
        }
    }
}

/// Checks that a map is written so that it can be read, and stays as it is from then on.
///
/// # Panics
/// If it cannot, or does not.
pub fn check_written_openjourney(document: &Document) {
    // A score that was off its scale is written as it was, so which scale it is has to be said again.
    let read = |text: &str| match ojf::read("journey.ojf", text, Some(Scale::MinusFiveToFive), &mut new_ids())
    {
        Ok(Reading::Map(map)) => map.document,
        other => panic!("{other:?}\n{text}"),
    };
    for persona in document.persona_order() {
        let again = read(&ojf::write(document, *persona));
        let written = ojf::write(&again, again.persona_order()[0]);
        let third = read(&written);
        assert_eq!(ojf::write(&third, third.persona_order()[0]), written);
    }
}

/// Reads a text as CJML.
pub fn cjml(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = cjml::looks_like(&text);
    match cjml::read("journey.xml", &text, &mut new_ids()) {
        Err(error) => check_sentence(&error),
        Ok(maps) => {
            for map in &maps {
                check_imported(map);
                map.iter().for_each(|map| check_cjml(&map.document));
            }
        }
    }
}

/// Checks that a map is written as XML that can be read.
///
/// # Panics
/// If it cannot.
pub fn check_cjml(document: &Document) {
    for persona in document.persona_order() {
        let text = cjml::write(document, *persona);
        assert!(cjml::looks_like(&text), "{text}");
        match cjml::read("journey.xml", &text, &mut new_ids()) {
            Ok(maps) => {
                assert_eq!(maps.len(), 1, "{text}");
                for map in maps {
                    let map = map.unwrap_or_else(|error| panic!("{error}\n{text}"));
                    assert_eq!(map.document.stage_order().len(), document.stage_order().len(), "{text}");
                }
            }
            Err(error) => panic!("{error}\n{text}"),
        }
    }
}

/// Reads a text as a list of lines.
pub fn list(data: &[u8]) {
    check_imported(&read_lines("List", &String::from_utf8_lossy(data), &mut new_ids()));
}

/// Reads a text as comments on a map.
pub fn comments(data: &[u8]) {
    match format::read_comments(data) {
        Err(error) => check_sentence(&error),
        Ok(comments) => check_comments(&comments),
    }
}

/// Checks that comments that were read are written so that they can be read, and stay as they are from then on.
///
/// # Panics
/// If they cannot, or do not.
pub fn check_comments(comments: &Comments) {
    let map = document(&mut Chooser::new(&[]));
    let text = comments.file(&map);
    let again = match format::read_comments(text.as_bytes()) {
        Ok(again) => again,
        Err(error) => panic!("{error}\n{text}"),
    };
    assert_eq!(again.on.len(), comments.on.len());
    assert_eq!(again.file(&map), text);
}
