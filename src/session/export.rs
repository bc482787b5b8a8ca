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
    /// A document to be read, in Markdown.
    Report,
    /// A workbook with a sheet per view.
    Workbook,
    /// A table with a row per card.
    CsvCards,
    /// A table of lanes and stages per persona.
    CsvGrid,
    /// A diagram as text.
    Mermaid,
    /// A file for programs that read OpenJourney, per persona.
    OpenJourney,
    /// A file for programs that read the Customer Journey Modelling Language, per persona.
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
        format: ExportFormat::Page,
        group: ExportGroup::Map,
        name: "Stand-alone page",
        hint: "One file that opens in any browser by double click, without the network: to read, find, present, print and comment.",
        extension: "html",
        media_type: "text/html",
    },
    ExportEntry {
        format: ExportFormat::Link,
        group: ExportGroup::Map,
        name: "Link",
        hint: "The whole map in an address. It is sent to nobody but whom you send it to.",
        extension: "",
        media_type: "",
    },
    ExportEntry {
        format: ExportFormat::Png,
        group: ExportGroup::Look,
        name: "Picture (PNG)",
        hint: "For slides and documents.",
        extension: "png",
        media_type: "image/png",
    },
    ExportEntry {
        format: ExportFormat::Svg,
        group: ExportGroup::Look,
        name: "Drawing (SVG)",
        hint: "Sharp at any size, and to be edited in drawing programs.",
        extension: "svg",
        media_type: "image/svg+xml",
    },
    ExportEntry {
        format: ExportFormat::Print,
        group: ExportGroup::Look,
        name: "Print or PDF",
        hint: "On one page, or on several with the headers on each.",
        extension: "",
        media_type: "",
    },
    ExportEntry {
        format: ExportFormat::Report,
        group: ExportGroup::Office,
        name: "Report (Markdown)",
        hint: "A document that reads well: personas, stages, what is loved and what hurts, moments of truth, insight and the action plan.",
        extension: "md",
        media_type: "text/markdown",
    },
    ExportEntry {
        format: ExportFormat::Workbook,
        group: ExportGroup::Office,
        name: "Workbook (XLSX)",
        hint: "For Excel and other spreadsheets: a sheet each for the map of every persona, cards, personas, stages, the action plan and insight.",
        extension: "xlsx",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
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
    ExportEntry {
        format: ExportFormat::OpenJourney,
        group: ExportGroup::Programs,
        name: "OpenJourney",
        hint: "For programs that read .ojf files: a file per persona.",
        extension: "ojf",
        media_type: "application/json",
    },
    ExportEntry {
        format: ExportFormat::Cjml,
        group: ExportGroup::Programs,
        name: "CJML",
        hint: "The Customer Journey Modelling Language: a file per persona.",
        extension: "cjml.xml",
        media_type: "application/xml",
    },
];

impl ExportFormat {
    /// Whether it shows the map as it looks, so that what is on it can be chosen.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Print)
    }

    /// What is said about it.
    #[must_use]
    pub fn entry(self) -> &'static ExportEntry {
        EXPORTS.iter().find(|entry| entry.format == self).unwrap_or(&JSON)
    }
}

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
