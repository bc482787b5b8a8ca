//! One sheet of a workbook: rows of cells, and what stays in view.

use std::fmt::Write as _;

use crate::exchange::xlsx::strings::Strings;
use crate::exchange::xlsx::style::Style;
use crate::model::{Date, Number};

/// What a spreadsheet would take for the beginning of a formula.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Content {
    /// Nothing; the cell is there for its look.
    #[default]
    Nothing,
    /// A text, never a formula.
    Text(String),
    /// A number that can be counted with.
    Number(Number),
    /// A day that can be counted with.
    Date(Date),
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cell {
    pub(crate) content: Content,
    pub(crate) style: Style,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        let content = if text.is_empty() { Content::Nothing } else { Content::Text(text) };
        Self { content, style }
    }

    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::text(text, Style::Text)
    }

    pub(crate) fn heading(text: impl Into<String>) -> Self {
        Self::text(text, Style::Heading)
    }

    pub(crate) fn label(text: impl Into<String>) -> Self {
        Self::text(text, Style::Label)
    }

    pub(crate) fn count(count: usize) -> Self {
        let number = Number::whole(i64::try_from(count).unwrap_or(i64::MAX));
        Self { content: Content::Number(number), style: Style::Text }
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.content == Content::Nothing
    }
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Width {
    /// How many digits fit in it.
    pub(crate) digits: u32,
    pub(crate) is_hidden: bool,
}

impl Width {
    pub(crate) const fn shown(digits: u32) -> Self {
        Self { digits, is_hidden: false }
    }
}

/// A sheet.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// What it is called. The book makes a name of it that no other sheet has.
    pub(crate) name: String,
    pub(crate) widths: Vec<Width>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// How many rows at the top stay in view.
    pub(crate) frozen_rows: usize,
    /// How many columns on the left stay in view.
    pub(crate) frozen_columns: usize,
    /// The row with the names of the columns of a table that can be filtered, from 0. The table ends with the
    /// sheet.
    pub(crate) filter: Option<usize>,
    /// Cells that are one: row, first and last column, from 0.
    pub(crate) merged: Vec<(usize, usize, usize)>,
}

impl Sheet {
    /// The cells of the table that can be filtered, as `A1:C9`.
    pub(crate) fn filtered(&self, anchor: &str) -> Option<String> {
        let header = self.filter?;
        let columns = self.rows.get(header).map_or(1, Vec::len).max(1);
        let last = self.rows.len().max(header + 1);
        let letters = column_name(columns - 1);
        Some(format!("{anchor}A{anchor}{}:{anchor}{letters}{anchor}{last}", header + 1))
    }

    /// The part of the workbook that holds the sheet.
    pub(crate) fn part(&self, is_first: bool, strings: &mut Strings) -> String {
        let mut xml = String::from(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr \
             fitToPage=\"1\"/></sheetPr>",
        );
        self.write_view(is_first, &mut xml);
        xml.push_str("<sheetFormatPr defaultRowHeight=\"15\"/>");
        self.write_widths(&mut xml);
        xml.push_str("<sheetData>");
        for (place, row) in self.rows.iter().enumerate() {
            write_row(place, row, strings, &mut xml);
        }
        xml.push_str("</sheetData>");
        if let Some(cells) = self.filtered("") {
            put(&mut xml, format_args!("<autoFilter ref=\"{cells}\"/>"));
        }
        if !self.merged.is_empty() {
            put(&mut xml, format_args!("<mergeCells count=\"{}\">", self.merged.len()));
            for (row, first, last) in &self.merged {
                let (first, last) = (cell_name(*first, *row), cell_name(*last, *row));
                put(&mut xml, format_args!("<mergeCell ref=\"{first}:{last}\"/>"));
            }
            xml.push_str("</mergeCells>");
        }
        xml.push_str(
            "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" \
             footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>",
        );
        xml
    }

    fn write_view(&self, is_first: bool, xml: &mut String) {
        let selected = if is_first { " tabSelected=\"1\"" } else { "" };
        put(xml, format_args!("<sheetViews><sheetView showGridLines=\"0\"{selected} workbookViewId=\"0\""));
        let (columns, rows) = (self.frozen_columns, self.frozen_rows);
        let (across, down) = (split("xSplit", columns), split("ySplit", rows));
        let pane = match (columns, rows) {
            (0, 0) => {
                xml.push_str("/></sheetViews>");
                return;
            }
            (0, _) => "bottomLeft",
            (_, 0) => "topRight",
            _ => "bottomRight",
        };
        let first = cell_name(columns, rows);
        put(
            xml,
            format_args!(
                "><pane{across}{down} topLeftCell=\"{first}\" activePane=\"{pane}\" \
                 state=\"frozen\"/><selection pane=\"{pane}\"/></sheetView></sheetViews>"
            ),
        );
    }

    fn write_widths(&self, xml: &mut String) {
        if self.widths.is_empty() {
            return;
        }
        xml.push_str("<cols>");
        for (place, width) in self.widths.iter().enumerate() {
            let (number, hidden) = (place + 1, if width.is_hidden { " hidden=\"1\"" } else { "" });
            let digits = width.digits;
            put(
                xml,
                format_args!(
                    "<col min=\"{number}\" max=\"{number}\" width=\"{digits}\" customWidth=\"1\"{hidden}/>"
                ),
            );
        }
        xml.push_str("</cols>");
    }
}

fn split(name: &str, number: usize) -> String {
    if number == 0 { String::new() } else { format!(" {name}=\"{number}\"") }
}

/// Writes to a text, which cannot fail.
fn put(xml: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = xml.write_fmt(text);
}

fn write_row(place: usize, row: &[Cell], strings: &mut Strings, xml: &mut String) {
    put(xml, format_args!("<row r=\"{}\">", place + 1));
    for (column, cell) in row.iter().enumerate() {
        let name = cell_name(column, place);
        match &cell.content {
            Content::Nothing if cell.style == Style::Text => {}
            Content::Nothing => {
                put(xml, format_args!("<c r=\"{name}\" s=\"{}\"/>", cell.style.number(false)));
            }
            Content::Text(text) => {
                let style = cell.style.number(text.starts_with(TRIGGERS));
                let text = strings.place(text);
                put(xml, format_args!("<c r=\"{name}\" s=\"{style}\" t=\"s\"><v>{text}</v></c>"));
            }
            Content::Number(number) => {
                let style = cell.style.number(false);
                put(xml, format_args!("<c r=\"{name}\" s=\"{style}\"><v>{number}</v></c>"));
            }
            Content::Date(date) => match serial(*date) {
                Some(days) => {
                    let style = Style::Date.number(false);
                    put(xml, format_args!("<c r=\"{name}\" s=\"{style}\"><v>{days}</v></c>"));
                }
                None => {
                    let (style, text) = (cell.style.number(false), strings.place(&date.to_string()));
                    put(xml, format_args!("<c r=\"{name}\" s=\"{style}\" t=\"s\"><v>{text}</v></c>"));
                }
            },
        }
    }
    xml.push_str("</row>");
}

/// A day as spreadsheets count it: days since 30 December 1899. Before March 1900 they count wrongly, because they
/// know a 29 February 1900: such days are written as text.
fn serial(date: Date) -> Option<i64> {
    let days = date.days_since(Date::new(1899, 12, 30)?);
    (days > 60).then_some(days)
}

/// The name of a cell, as `B3`.
fn cell_name(column: usize, row: usize) -> String {
    format!("{}{}", column_name(column), row + 1)
}

/// The letters of a column: A, B, …, Z, AA, AB, …
fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
