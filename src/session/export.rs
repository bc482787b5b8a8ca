//! The formats that a map can leave in, in one table: what each is called, what it is for, and how its files end.

/// A format that a map can be handed over in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ExportFormat {
    /// The file of Waymark itself.
    #[default]
    Json,
    /// A page that holds the map and all that is needed to look at it.
    Page,
    /// An address that holds the map.
    Link,
    /// A picture of pixels.
    Png,
    /// A picture of shapes and texts.
    Svg,
    /// Pages of paper.
    Print,
    /// A report to read.
    Markdown,
    /// A workbook with a sheet per view.
    Xlsx,
    /// A table with a row per card.
    CsvCards,
    /// A table of lanes and stages per persona.
    CsvGrid,
    /// A diagram in a text.
    Mermaid,
    /// A file for programs that read OpenJourney.
    OpenJourney,
    /// A file for programs that read the Customer Journey Modelling Language.
    Cjml,
}

/// What a format is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportGroup {
    /// To go on with the map.
    Map,
    /// To look at.
    Look,
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

const fn entry(
    format: ExportFormat,
    group: ExportGroup,
    name: &'static str,
    hint: &'static str,
    extension: &'static str,
    media_type: &'static str,
) -> ExportEntry {
    ExportEntry { format, group, name, hint, extension, media_type }
}

use ExportFormat as F;
use ExportGroup as G;

/// Every format, in the order in which they are offered.
pub const EXPORTS: &[ExportEntry] = &[
    entry(
        F::Json,
        G::Map,
        "Waymark file",
        "Everything, to be opened again here or by programs.",
        "journey.json",
        "application/json",
    ),
    entry(
        F::Page,
        G::Map,
        "Stand-alone page",
        "One file that opens in any browser, without the network: to read, find, present, print and comment.",
        "html",
        "text/html",
    ),
    entry(
        F::Link,
        G::Map,
        "Link",
        "The whole map in an address. It goes to nobody but whom you send it to.",
        "",
        "",
    ),
    entry(F::Png, G::Look, "Picture (PNG)", "For slides and documents.", "png", "image/png"),
    entry(
        F::Svg,
        G::Look,
        "Drawing (SVG)",
        "Sharp at any size, to be edited in drawing programs.",
        "svg",
        "image/svg+xml",
    ),
    entry(F::Print, G::Look, "Print or PDF", "On one page, or on several with headers repeated.", "", ""),
    entry(
        F::Markdown,
        G::Office,
        "Report (Markdown)",
        "A document: personas, stages, insight, action plan.",
        "md",
        "text/markdown",
    ),
    entry(
        F::Xlsx,
        G::Office,
        "Excel workbook",
        "A sheet each for the map, cards, personas, action plan and insight.",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    entry(
        F::CsvCards,
        G::Office,
        "Table of cards (CSV)",
        "A row per card with every field.",
        "csv",
        "text/csv",
    ),
    entry(
        F::CsvGrid,
        G::Office,
        "Table of the map (CSV)",
        "Lanes by stages, a file per persona.",
        "csv",
        "text/csv",
    ),
    entry(
        F::Mermaid,
        G::Programs,
        "Mermaid journey",
        "A diagram as text, for wikis and repositories.",
        "mmd",
        "text/plain",
    ),
    entry(F::OpenJourney, G::Programs, "OpenJourney", "A file per persona.", "ojf", "application/json"),
    entry(
        F::Cjml,
        G::Programs,
        "CJML",
        "Customer Journey Modelling Language, a file per persona.",
        "cjml.xml",
        "application/xml",
    ),
];

impl ExportFormat {
    /// What is said about it.
    #[must_use]
    pub fn entry(self) -> &'static ExportEntry {
        EXPORTS.iter().find(|entry| entry.format == self).unwrap_or(&JSON)
    }

    /// Whether each persona of the map becomes a file of its own.
    #[must_use]
    pub fn is_per_persona(self) -> bool {
        matches!(self, Self::CsvGrid | Self::OpenJourney | Self::Cjml)
    }

    /// Whether it shows the map as a picture, so that what is on it can be chosen.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Print)
    }

    /// Whether it is a text that can go to the clipboard.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Json | Self::Link | Self::Markdown | Self::CsvCards | Self::Mermaid | Self::Svg)
    }
}

const JSON: ExportEntry = entry(F::Json, G::Map, "Waymark file", "", "journey.json", "application/json");

impl ExportGroup {
    /// All groups, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Map, Self::Look, Self::Office, Self::Programs];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "The map itself",
            Self::Look => "Pictures and paper",
            Self::Office => "Documents and tables",
            Self::Programs => "Other programs",
        }
    }
}
