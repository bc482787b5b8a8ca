//! What stands between the cells of a table: a guess by how well the rows agree.

use std::collections::BTreeMap;

use crate::exchange::csv::limits;
use crate::wording::tables;

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A comma, as the name of the format says.
    Comma,
    /// A semicolon, as Excel writes where the comma stands in numbers.
    Semicolon,
    /// A tab, as in text that was copied from a spreadsheet.
    Tab,
    /// A bar, as in tables of Markdown.
    Bar,
}

impl Separator {
    /// All separators, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The character itself.
    #[must_use]
    pub const fn character(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
            Self::Bar => '|',
        }
    }

    /// The separator as an entry of a list to choose from.
    #[must_use]
    pub fn label(self) -> &'static str {
        tables::separator(self.character())
    }

    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The separator that a first line names: `sep=;`, as Excel understands it.
    pub(crate) fn named(line: &str) -> Option<Self> {
        let line = line.trim_end_matches(['\r', '\n']);
        let (word, character) = line.split_once('=')?;
        let is_it = |separator: &Self| character.chars().eq([separator.character()]);
        word.eq_ignore_ascii_case("sep").then(|| Self::ALL.into_iter().find(is_it))?
    }

    /// The separator with which the rows of `text` agree best about how many cells they have.
    pub(crate) fn of(text: &str) -> Self {
        let sample = sample(text);
        let mut best = (Self::Comma, 0);
        for separator in Self::ALL {
            let score = Agreement::of(sample, separator).score();
            if score > best.1 {
                best = (separator, score);
            }
        }
        best.0
    }
}

/// The beginning of a text, as far as whole lines fit in.
fn sample(text: &str) -> &str {
    let mut end = limits::SAMPLE_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end).unwrap_or(text);
    let is_whole = end == text.len();
    start.rfind('\n').filter(|_| !is_whole).and_then(|last| start.get(..last)).unwrap_or(start)
}

/// How well the rows of a text agree about how many cells they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Agreement {
    /// How many rows there are.
    pub(crate) rows: usize,
    /// How many of them have the number of cells that most have.
    pub(crate) agreeing: usize,
    /// That number.
    pub(crate) cells: usize,
}

impl Agreement {
    pub(crate) fn of(text: &str, separator: Separator) -> Self {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator.byte())
            .from_reader(text.as_bytes());
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let mut record = csv::ByteRecord::new();
        let mut rows = 0;
        while rows < limits::SAMPLE_ROWS && reader.read_byte_record(&mut record).unwrap_or(false) {
            *counts.entry(record.len()).or_default() += 1;
            rows += 1;
        }
        let most = counts.into_iter().max_by_key(|(cells, rows)| (*rows, *cells));
        let (cells, agreeing) = most.unwrap_or_default();
        Self { rows, agreeing, cells }
    }

    /// More is better; nothing if there is but one column. Agreeing counts more than many columns.
    fn score(self) -> usize {
        let share = (self.agreeing * 100).checked_div(self.rows).unwrap_or_default();
        share * share * self.cells.saturating_sub(1).min(8)
    }
}

/// Whether `text`, which somebody pastes or drops, is a table: at least two rows that agree about having at
/// least two cells.
///
/// Prose has commas, too: in a table of commas no space follows them, or the rows agree about three cells.
#[must_use]
pub fn looks_like_table(text: &str) -> bool {
    let sample = sample(text.trim_start_matches('\u{feff}').trim_matches(['\r', '\n']));
    if Separator::named(sample.lines().next().unwrap_or_default()).is_some() {
        return true;
    }
    let separator = Separator::of(sample);
    let agreement = Agreement::of(sample, separator);
    // Spreadsheets leave out nothing; other programs leave out empty cells at the end.
    let agrees = agreement.rows >= 2 && agreement.cells >= 2 && agreement.agreeing * 10 >= agreement.rows * 9;
    let is_prose = || {
        let (mark, marks) = (separator.character(), sample.matches(separator.character()).count());
        let spaced = sample.matches([mark, ' '].iter().collect::<String>().as_str()).count();
        spaced * 2 > marks && (agreement.cells < 3 || agreement.rows < 3)
    };
    agrees && (matches!(separator, Separator::Tab | Separator::Bar) || !is_prose())
}
