//! A workbook: its sheets under names that are allowed, and the parts that tie them together.

use std::collections::BTreeSet;

use crate::exchange::xlsx::package;
use crate::exchange::xlsx::sheet::Sheet;
use crate::exchange::xlsx::strings::Strings;
use crate::exchange::xlsx::style::Style;
use crate::exchange::xlsx::xml::escaped;
use crate::model::Date;
use crate::wording::workbook;

/// The longest name of a sheet, in units of UTF-16.
const NAME: usize = 31;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A workbook in the making.
#[derive(Debug, Default)]
pub(crate) struct Book {
    sheets: Vec<Sheet>,
    /// The names of the sheets in lower case.
    names: BTreeSet<String>,
}

impl Book {
    /// Adds a sheet after the others, under a name that is allowed and that no other sheet has.
    pub(crate) fn add(&mut self, mut sheet: Sheet) {
        let wanted = sheet.name;
        let mut number = 1;
        sheet.name = allowed(&wanted, "");
        while !self.names.insert(sheet.name.to_lowercase()) {
            number += 1;
            sheet.name = allowed(&wanted, &format!(" {number}"));
        }
        self.sheets.push(sheet);
    }

    /// How many cells hold more text than fits in one.
    pub(crate) fn cut(&self) -> usize {
        let mut strings = Strings::default();
        for sheet in &self.sheets {
            sheet.part(false, &mut strings);
        }
        strings.cut
    }

    /// The workbook as a file.
    pub(crate) fn bytes(&self, title: &str, made: Option<Date>) -> Vec<u8> {
        let mut strings = Strings::default();
        let sheets: Vec<String> =
            self.sheets.iter().enumerate().map(|(at, sheet)| sheet.part(at == 0, &mut strings)).collect();
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), self.content_types()),
            ("_rels/.rels".to_owned(), relations_of_file()),
            ("docProps/core.xml".to_owned(), properties(title, made)),
            ("xl/workbook.xml".to_owned(), self.workbook()),
            ("xl/_rels/workbook.xml.rels".to_owned(), self.relations()),
            ("xl/styles.xml".to_owned(), Style::part()),
            ("xl/sharedStrings.xml".to_owned(), strings.part()),
        ];
        parts.extend(sheets.into_iter().enumerate().map(|(at, xml)| (format!("xl/{}", file(at)), xml)));
        package::archive(&parts)
    }

    fn content_types(&self) -> String {
        let part = |name: &str, kind: &str| {
            format!("<Override PartName=\"/{name}\" ContentType=\"{TYPES}.{kind}+xml\"/>")
        };
        let sheets: String =
            (0..self.sheets.len()).map(|at| part(&format!("xl/{}", file(at)), "worksheet")).collect();
        format!(
            "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
             ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
             ContentType=\"application/xml\"/>{}{}{}{sheets}<Override PartName=\"/docProps/core.xml\" \
             ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
            part("xl/workbook.xml", "sheet.main"),
            part("xl/styles.xml", "styles"),
            part("xl/sharedStrings.xml", "sharedStrings"),
        )
    }

    fn workbook(&self) -> String {
        let sheet = |(at, sheet): (usize, &Sheet)| {
            let (name, number) = (escaped(&sheet.name), at + 1);
            format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")
        };
        let sheets: String = self.sheets.iter().enumerate().map(sheet).collect();
        // A filter is also a hidden name, or some programs do not offer it.
        let filter = |(at, sheet): (usize, &Sheet)| {
            let name = escaped(&sheet.name.replace('\'', "''"));
            let cells = sheet.filtered("$")?;
            Some(format!(
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">'{name}'!{cells}</definedName>"
            ))
        };
        let filters: String = self.sheets.iter().enumerate().filter_map(filter).collect();
        format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><bookViews><workbookView/></bookViews><sheets>{sheets}\
             </sheets><definedNames>{filters}</definedNames></workbook>"
        )
    }

    fn relations(&self) -> String {
        let sheets = self.sheets.len();
        let mut all: String = (0..sheets).map(|at| relation(at + 1, "worksheet", &file(at))).collect();
        all.push_str(&relation(sheets + 1, "styles", "styles.xml"));
        all.push_str(&relation(sheets + 2, "sharedStrings", "sharedStrings.xml"));
        format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
    }
}

fn file(at: usize) -> String {
    format!("worksheets/sheet{}.xml", at + 1)
}

fn relation(number: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
}

fn relations_of_file() -> String {
    let book = relation(1, "officeDocument", "xl/workbook.xml");
    format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\">{book}<Relationship Id=\"rId2\" \
         Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn properties(title: &str, made: Option<Date>) -> String {
    let title = escaped(title);
    let made = made.map_or_else(String::new, |day| {
        format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>")
    });
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>Waymark\
         </dc:creator>{made}</cp:coreProperties>"
    )
}

/// A name that a sheet can have, with `end` behind it: no longer than 31 units of UTF-16, without the characters
/// that references need, without an apostrophe at an end, not empty, and not the one name that is taken.
fn allowed(name: &str, end: &str) -> String {
    let is_forbidden =
        |letter: char| matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || letter.is_control();
    let mut room = NAME - end.encode_utf16().count().min(NAME);
    let mut short = String::new();
    for letter in name.chars().map(|letter| if is_forbidden(letter) { ' ' } else { letter }) {
        let Some(left) = room.checked_sub(letter.len_utf16()) else { break };
        room = left;
        short.push(letter);
    }
    let trimmed = short.trim_matches(|letter: char| letter == '\'' || letter.is_whitespace());
    let is_taken = trimmed.is_empty() || trimmed.eq_ignore_ascii_case("history");
    let name = if is_taken { workbook::sheet_without_name() } else { trimmed };
    format!("{name}{end}")
}
