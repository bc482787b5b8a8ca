//! Any bytes, opened as a file that somebody picked or dropped.

use waymark::exchange::{Opened, open};

use crate::document::new_ids;
use crate::importers::{check_comments, check_openjourney};
use crate::sound::{check_imported, check_loaded, check_sentence};
use crate::table::check_table;

/// Opens the bytes under a name that says nothing.
pub fn any_bytes(data: &[u8]) {
    match open("picked.json", data, &mut new_ids()) {
        Err(error) => check_sentence(&error),
        Ok(Opened::Maps(maps)) => maps.iter().for_each(check_loaded),
        Ok(Opened::Made(maps)) => maps.iter().for_each(check_imported),
        Ok(Opened::Comments(comments)) => check_comments(&comments),
        Ok(Opened::Table(table)) => check_table(&table),
        Ok(Opened::WhichScale(range, text)) => {
            assert!(!range.question().is_empty());
            check_openjourney(&text);
        }
    }
}
