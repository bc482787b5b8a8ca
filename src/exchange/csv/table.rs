//! A table of text cells as it stands in a file or on the clipboard, before anybody says what it means.

use std::io::Read;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use crate::exchange::csv::{Encoding, Separator, limits, markdown};
use crate::exchange::{ImportError, Remark};
use crate::wording::tables;

/// A table of text cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How its bytes stood for characters: a guess. Text that was never bytes counts as UTF-8.
    pub encoding: Encoding,
    /// What stood between its cells: a guess, too.
    pub separator: Separator,
    /// The rows that hold anything, without the empty cells at their ends.
    pub rows: Vec<Row>,
    /// What had to be repaired to get so far.
    pub(crate) remarks: Vec<Remark>,
    source: Source,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The cells, as they stand there.
    pub cells: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Bytes(Arc<[u8]>),
    Text(Arc<str>),
}

impl Row {
    /// The cell at a place; empty beyond the end.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// How many cells hold anything.
    pub(crate) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}

/// The table in the bytes of a file, with a guess at their encoding and at the separator.
///
/// The caller keeps files beyond [`crate::format::limits::FILE_BYTES`] out.
///
/// # Errors
/// Says what the file is if it is no text, such as a workbook of Excel; that it is empty; or how many rows,
/// columns or cells there are too many.
pub fn sniff(bytes: &[u8]) -> Result<Table, ImportError> {
    refuse_other_files(bytes)?;
    Table::decoded(bytes.into(), Encoding::of(bytes))
}

/// The table in a text, such as one copied from a spreadsheet, or one that the browser decoded from an encoding
/// that is not among ours.
///
/// # Errors
/// As [`sniff`].
pub fn sniff_text(text: &str) -> Result<Table, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Table::read(text, Encoding::Utf8, None, Vec::new(), Source::Text(text.into()))
}

impl Table {
    /// The same table with another separator, where the guess was wrong.
    ///
    /// # Errors
    /// Says what there is too much of then.
    pub fn with_separator(&self, separator: Separator) -> Result<Self, ImportError> {
        let remarks = Vec::new();
        match &self.source {
            Source::Bytes(bytes) => {
                let (text, _) = self.encoding.decode(bytes);
                Self::read(&text, self.encoding, Some(separator), remarks, self.source.clone())
            }
            Source::Text(text) => {
                Self::read(text, self.encoding, Some(separator), remarks, self.source.clone())
            }
        }
    }

    /// The same table with another encoding, where the guess was wrong. Text that was never bytes stays as it
    /// is.
    ///
    /// # Errors
    /// Says what there is too much of then.
    pub fn with_encoding(&self, encoding: Encoding) -> Result<Self, ImportError> {
        match &self.source {
            Source::Bytes(bytes) => Self::decoded(Arc::clone(bytes), encoding),
            Source::Text(_) => Ok(self.clone()),
        }
    }

    /// Whether another encoding could change anything: whether the table came as bytes.
    #[must_use]
    pub fn has_encoding(&self) -> bool {
        matches!(self.source, Source::Bytes(_))
    }

    /// How many columns the widest row has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
    }

    fn decoded(bytes: Arc<[u8]>, encoding: Encoding) -> Result<Self, ImportError> {
        let (text, is_good) = encoding.decode(&bytes);
        let remarks = if is_good { Vec::new() } else { vec![Remark::on_all(tables::bytes_replaced())] };
        Self::read(&text, encoding, None, remarks, Source::Bytes(bytes))
    }

    fn read(
        text: &str,
        encoding: Encoding,
        separator: Option<Separator>,
        mut remarks: Vec<Remark>,
        source: Source,
    ) -> Result<Self, ImportError> {
        // Text from before the turn of the century ends its lines with CR alone.
        let old = (!text.contains('\n') && text.contains('\r')).then(|| text.replace('\r', "\n"));
        let text = old.as_deref().unwrap_or(text);
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let named = Separator::named(first);
        let (text, line) = if named.is_some() { (rest, 2) } else { (text, 1) };
        let separator = separator.or(named).unwrap_or_else(|| Separator::of(text));
        let mut rows = Rows { separator, rows: Vec::new(), cells: 0 };
        if let Some((place, line)) = rows.read(text, line, true)? {
            remarks.push(Remark::at(line, tables::quote_not_closed()));
            rows.read(text.get(place..).unwrap_or_default(), line, false)?;
        }
        let mut rows = rows.rows;
        if separator == Separator::Bar {
            markdown::tidy(&mut rows);
        }
        if rows.is_empty() {
            return Err(ImportError::Unreadable { line: None, problem: tables::empty_table().to_owned() });
        }
        Ok(Self { encoding, separator, rows, remarks, source })
    }
}

/// Rows in the making.
struct Rows {
    separator: Separator,
    rows: Vec<Row>,
    cells: usize,
}

/// What is read after the text, to see whether a quotation mark is still open there.
const END: &str = "\n\0end of the table\n";

impl Rows {
    /// Reads rows. Answers the place and line of a row with a quotation mark that nothing closes: that row is
    /// not read.
    fn read(
        &mut self,
        text: &str,
        line: usize,
        has_quotes: bool,
    ) -> Result<Option<(usize, usize)>, ImportError> {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quoting(has_quotes)
            .delimiter(self.separator.byte())
            .from_reader(text.as_bytes().chain(END.as_bytes()));
        let mut record = StringRecord::new();
        let mut last = (0, line);
        let mut is_closed = false;
        // Reading from memory cannot fail, and the text is valid.
        while !is_closed && reader.read_record(&mut record).unwrap_or(false) {
            let (place, lines) = start_of(&record, text);
            is_closed = place >= text.len();
            if !is_closed {
                last = (place, line + lines);
                self.push(&record, last.1)?;
            }
        }
        if is_closed {
            return Ok(None);
        }
        // What swallowed the end of the text is no row.
        let swallowed = self.rows.pop_if(|row| row.line == last.1);
        self.cells -= swallowed.map_or(0, |row| row.cells.len());
        Ok(Some(last))
    }

    fn push(&mut self, record: &StringRecord, line: usize) -> Result<(), ImportError> {
        let filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let filled = filled.last().map_or(0, |(last, _)| last + 1);
        if filled == 0 {
            return Ok(());
        }
        self.cells += filled;
        let counts = [
            ("columns", filled, limits::COLUMNS),
            ("rows", self.rows.len() + 1, limits::ROWS),
            ("cells", self.cells, limits::CELLS),
        ];
        if let Some((what, count, limit)) = counts.into_iter().find(|(_, count, limit)| count > limit) {
            return Err(ImportError::TooMany { what, count, limit });
        }
        let cells = record.iter().take(filled).map(str::to_owned).collect();
        self.rows.push(Row { line, cells });
        Ok(())
    }
}

/// Where the row of a record begins in `text`, and how many line breaks stand before it. The reader says where
/// the row before ended; empty lines may follow that.
fn start_of(record: &StringRecord, text: &str) -> (usize, usize) {
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let (place, line) =
        record.position().map_or((0, 1), |position| (number(position.byte()), number(position.line())));
    let empty = text.as_bytes().get(place..).unwrap_or_default();
    let empty = empty.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    let (length, lines) =
        empty.fold((0, 0), |(length, lines), byte| (length + 1, lines + usize::from(*byte == b'\n')));
    (place + length, line - 1 + lines)
}

/// Says what bytes are that are certainly no text.
fn refuse_other_files(bytes: &[u8]) -> Result<(), ImportError> {
    const ZIP: &[u8] = b"PK\x03\x04";
    /// The workbooks of Excel before 2007.
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    const OTHERS: [&[u8]; 5] = [b"\x89PNG", b"%PDF", b"\x1f\x8b", b"\xff\xd8\xff", b"GIF8"];
    let problem = if bytes.starts_with(OLE) || bytes.starts_with(ZIP) {
        tables::is_workbook()
    } else if OTHERS.iter().any(|start| bytes.starts_with(start)) {
        tables::is_no_table()
    } else {
        return Ok(());
    };
    Err(ImportError::Unreadable { line: None, problem: problem.to_owned() })
}
