//! What must be true of everything that is read: of maps, and of the sentences that say what became of a file.

use std::fmt::Display;

use waymark::exchange::{ImportError, Imported};
use waymark::format::{self, Loaded, ReadError};
use waymark::model::{Document, violations};

use crate::document::new_ids;

/// The longest sentence that is shown, in characters.
const LONGEST: usize = 300;

/// Checks that a map is whole, and that its file reads back without repairs, byte for byte.
///
/// # Panics
/// If not.
pub fn check_document(document: &Document) {
    assert_eq!(violations(document), []);
    let first = format::file(document);
    let again = match format::read(first.text.as_bytes(), &mut new_ids()) {
        Ok(again) => again,
        Err(error) => panic!("what was written is refused: {error}\n{}", first.text),
    };
    assert_eq!(again.repairs, [], "what was written is repaired");
    assert_eq!(format::file(&again.document).text, first.text);
    assert!(again.document.records_equal(document));
    assert_eq!(again.document.lineage(), &document.lineage().with(first.revision));
}

/// Checks a sentence that people get to see: short, and without anything that could move or hide what stands around.
///
/// # Panics
/// If it is not like that.
pub fn check_sentence(sentence: &impl Display) {
    let sentence = sentence.to_string();
    assert!(sentence.chars().count() <= LONGEST && !sentence.is_empty(), "too long: {sentence}");
    assert!(!sentence.chars().any(char::is_control), "a control character: {sentence:?}");
}

/// Checks what became of a file of our own.
///
/// # Panics
/// If it is not sound, or refused in too many words.
pub fn check_loaded(loaded: &Result<Loaded, ReadError>) {
    match loaded {
        Ok(loaded) => {
            loaded.repairs.iter().for_each(check_sentence);
            check_document(&loaded.document);
        }
        Err(error) => check_sentence(error),
    }
}

/// Checks what became of a file of others.
///
/// # Panics
/// If it is not sound, or refused in too many words.
pub fn check_imported(imported: &Result<Imported, ImportError>) {
    match imported {
        Ok(imported) => {
            for remark in &imported.remarks {
                check_sentence(&remark.text);
            }
            check_document(&imported.document);
        }
        Err(error) => check_sentence(error),
    }
}
