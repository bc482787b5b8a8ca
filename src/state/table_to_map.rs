//! A table on its way to become a map: what it means was guessed, and can be corrected.

use leptos::prelude::*;

pub use crate::exchange::csv::{
    Column, DateOrder, Encoding, PartPreview, Preview, Separator, Shape as TableShape,
};

use crate::exchange::csv::{self, Mapping, Table};
use crate::state::ids::RandomIds;
use crate::state::import_report::{ImportReport, Refusal};
use crate::state::{Dialog, Importing};

/// A table that was read from a file, to be made into a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableToMap {
    /// The name of the file.
    pub(super) file: String,
    pub(super) table: Table,
}

/// The table and what it means by now.
#[derive(Debug, Clone, Copy)]
pub struct TableMeaning {
    file: StoredValue<String>,
    table: RwSignal<Table, LocalStorage>,
    /// What it means.
    pub mapping: RwSignal<Mapping>,
}

impl TableMeaning {
    /// Begins with a guess.
    #[must_use]
    pub fn guess(table: TableToMap) -> Self {
        let mapping = csv::guess(&table.table);
        Self {
            file: StoredValue::new(table.file),
            table: RwSignal::new_local(table.table),
            mapping: RwSignal::new(mapping),
        }
    }

    /// The name of the file.
    #[must_use]
    pub fn file(self) -> String {
        self.file.get_value()
    }

    /// What the table would become, or why nothing.
    ///
    /// # Errors
    /// Says what there is too much of.
    pub fn preview(self) -> Result<Preview, String> {
        self.table.with(|table| {
            self.mapping.with(|mapping| csv::preview(table, mapping).map_err(|error| error.to_string()))
        })
    }

    /// What stands between the cells.
    #[must_use]
    pub fn separator(self) -> Separator {
        self.table.with(|table| table.separator)
    }

    /// How its bytes stand for characters, if it came as bytes.
    #[must_use]
    pub fn encoding(self) -> Option<Encoding> {
        self.table.with(|table| table.has_encoding().then_some(table.encoding))
    }

    /// Reads the cells with another separator, and guesses anew.
    pub fn set_separator(self, separator: Separator) {
        self.read_again(|table| table.with_separator(separator).ok());
    }

    /// Reads the characters with another encoding, and guesses anew.
    pub fn set_encoding(self, encoding: Encoding) {
        self.read_again(|table| table.with_encoding(encoding).ok());
    }

    fn read_again(self, read: impl FnOnce(&Table) -> Option<Table>) {
        let Some(table) = self.table.with_untracked(read) else { return };
        let mapping = csv::guess(&table);
        self.table.set(table);
        self.mapping.set(mapping);
    }

    /// Guesses anew for another shape.
    pub fn set_shape(self, shape: TableShape) {
        let mapping = self.with_both(|table, mapping| mapping.with_shape(table, shape));
        self.mapping.set(mapping);
    }

    /// Guesses anew with or without names in the first row.
    pub fn set_header(self, has_header: bool) {
        let mapping = self.with_both(|table, mapping| mapping.with_header(table, has_header));
        self.mapping.set(mapping);
    }

    fn with_both<R>(self, read: impl FnOnce(&Table, &Mapping) -> R) -> R {
        self.table.with_untracked(|table| self.mapping.with_untracked(|mapping| read(table, mapping)))
    }

    /// Makes the map and opens it, or says why not.
    pub fn make(self, importing: Importing) {
        let file = self.file();
        let title = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem).to_owned();
        let made = self.with_both(|table, mapping| csv::read(table, mapping, &title, &mut RandomIds));
        match made {
            Ok(made) => {
                let remarks = made.remarks.iter().map(ToString::to_string).collect();
                importing.add_made(&made.document, remarks);
            }
            Err(error) => {
                let refused = vec![Refusal { file, reason: error.to_string() }];
                let report = ImportReport { opened: Vec::new(), refused };
                importing.shell().dialogs.ask(Dialog::Imported(report));
            }
        }
    }
}
