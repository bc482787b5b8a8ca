//! What files that people open turn out to hold.

use crate::exchange::{self, Opened};
use crate::format::Comments;
use crate::model::{Document, MapId};
use crate::state::ids::RandomIds;
use crate::state::import_report::{Refusal, WhichScale};
use crate::state::table_to_map::TableToMap;

/// A map that was read, not yet shown or added.
#[derive(Debug)]
pub(super) struct ReadMap {
    /// The name of the file.
    pub file: String,
    /// The map.
    pub document: Document,
    /// What was repaired in it, a sentence each.
    pub remarks: Vec<String>,
    /// Whether it is a map of Waymark, whatever it came in. Others were made into one.
    pub is_ours: bool,
}

/// What was read, not yet added.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub maps: Vec<ReadMap>,
    pub tables: Vec<TableToMap>,
    pub comments: Vec<Comments>,
    pub scales: Vec<WhichScale>,
    pub refused: Vec<Refusal>,
}

impl Found {
    /// A file that could not be read, and why.
    pub(super) fn refuse(&mut self, file: &str, reason: &str) {
        self.refused.push(Refusal { file: file.to_owned(), reason: reason.to_owned() });
    }

    /// Reads a file. Answers which map it holds, if it holds one as Waymark writes it.
    pub(super) fn read(&mut self, file: &str, bytes: &[u8]) -> Option<MapId> {
        match exchange::open(file, bytes, &mut RandomIds) {
            Err(error) => self.refuse(file, &error.to_string()),
            Ok(Opened::Table(table)) => self.tables.push(TableToMap { file: file.to_owned(), table }),
            Ok(Opened::Comments(comments)) => self.comments.push(comments),
            Ok(Opened::WhichScale(range, text)) => {
                self.scales.push(WhichScale { file: file.to_owned(), text, question: range.question() });
            }
            Ok(Opened::Made(maps)) => {
                for map in maps {
                    let map = map.map(|made| (made.document, words(&made.remarks)));
                    self.add(file, map.map_err(|error| error.to_string()), false);
                }
            }
            Ok(Opened::Maps(maps)) => {
                let id = match maps.as_slice() {
                    [Ok(loaded)] => Some(loaded.document.id()),
                    _ => None,
                };
                for map in maps {
                    let map = map.map(|loaded| (loaded.document, words(&loaded.repairs)));
                    self.add(file, map.map_err(|error| error.to_string()), true);
                }
                return id;
            }
        }
        None
    }

    fn add(&mut self, file: &str, map: Result<(Document, Vec<String>), String>, is_ours: bool) {
        match map {
            Ok((document, remarks)) => {
                self.maps.push(ReadMap { file: file.to_owned(), document, remarks, is_ours });
            }
            Err(reason) => self.refuse(file, &reason),
        }
    }
}

/// What there is to say about a reading, a sentence each.
pub(super) fn words<R: ToString>(remarks: &[R]) -> Vec<String> {
    remarks.iter().map(ToString::to_string).collect()
}
