//! The formats that a map can leave in, in one table: what each is called, what it is for, and how its files end.

/// A format that a map can be handed over in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ExportFormat {
    /// The file of Waymark itself.
    #[default]
    Json,
    /// An address that holds the map.
    Link,
    /// A table with a row per card.
    CsvCards,
    /// A table of lanes and stages per persona.
    CsvGrid,
    /// A diagram as text.
    Mermaid,
}

/// What a format is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportGroup {
    /// To go on with the map.
    Map,
    /// To read and to calculate.
    Office,
    /// For other programs.
    Programs,
}

/// What is said about a format.
#[derive(Debug, Clone, Copy)]
pub struct ExportEntry {
    /// Which format.
    pub format: ExportFormat,
    /// What it is for.
    pub group: ExportGroup,
    /// What it is called.
    pub name: &'static str,
    /// What somebody gets, in a few words.
    pub hint: &'static str,
    /// How its files end, without a point before it; nothing where no file is made.
    pub extension: &'static str,
    /// The media type of its files.
    pub media_type: &'static str,
}

const JSON: ExportEntry = ExportEntry {
    format: ExportFormat::Json,
    group: ExportGroup::Map,
    name: "Waymark file",
    hint: "Everything, to be opened again here or by programs.",
    extension: "journey.json",
    media_type: "application/json",
};

/// Every format, in the order in which they are offered.
pub const EXPORTS: &[ExportEntry] = &[
    JSON,
    ExportEntry {
        format: ExportFormat::Link,
        group: ExportGroup::Map,
        name: "Link",
        hint: "The whole map in an address. It is sent to nobody but whom you send it to.",
        extension: "",
        media_type: "",
    },
    ExportEntry {
        format: ExportFormat::CsvCards,
        group: ExportGroup::Office,
        name: "Table of cards (CSV)",
        hint: "A row per card with every field, for spreadsheets. A cell that a spreadsheet would calculate gets an apostrophe before it.",
        extension: "csv",
        media_type: "text/csv",
    },
    ExportEntry {
        format: ExportFormat::CsvGrid,
        group: ExportGroup::Office,
        name: "Table of the map (CSV)",
        hint: "Lanes by stages, a file per persona.",
        extension: "csv",
        media_type: "text/csv",
    },
    ExportEntry {
        format: ExportFormat::Mermaid,
        group: ExportGroup::Programs,
        name: "Mermaid journey",
        hint: "A diagram as text, for wikis and repositories.",
        extension: "mmd",
        media_type: "text/plain",
    },
];

impl ExportFormat {
    /// What is said about it.
    #[must_use]
    pub fn entry(self) -> &'static ExportEntry {
        EXPORTS.iter().find(|entry| entry.format == self).unwrap_or(&JSON)
    }
}

impl ExportGroup {
    /// All groups, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Map, Self::Office, Self::Programs];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "The map itself",
            Self::Office => "Documents and tables",
            Self::Programs => "Other programs",
        }
    }
}
