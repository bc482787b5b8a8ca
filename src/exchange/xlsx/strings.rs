//! The texts of a workbook, each of them once.

use std::collections::BTreeMap;

use crate::exchange::xlsx::xml::escape;

/// The longest text of a cell, in units of UTF-16 (Microsoft, "Excel specifications and limits").
pub(crate) const LONGEST: usize = 32_767;
/// How far from the end a text is cut between words rather than within one, in characters.
const WORD: usize = 60;

/// The texts of a workbook. Cells name them by their places.
#[derive(Debug, Default)]
pub(crate) struct Strings {
    places: BTreeMap<String, usize>,
    xml: String,
    uses: usize,
    /// How many cells were cut.
    pub(crate) cut: usize,
}

impl Strings {
    /// The place of a text.
    pub(crate) fn place(&mut self, text: &str) -> usize {
        self.uses += 1;
        let short = shorten(text);
        self.cut += usize::from(short.is_some());
        let text = short.as_deref().unwrap_or(text);
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        // Without the mark, readers of XML may drop spaces and lines at the ends.
        self.xml.push_str("<si><t xml:space=\"preserve\">");
        escape(text, &mut self.xml);
        self.xml.push_str("</t></si>");
        self.places.insert(text.to_owned(), self.places.len());
        self.places.len() - 1
    }

    /// The part of the workbook that holds the texts.
    pub(crate) fn part(&self) -> String {
        format!(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" \
             uniqueCount=\"{}\">{}</sst>",
            self.uses,
            self.places.len(),
            self.xml
        )
    }
}

/// The beginning of a text that is too long for a cell, with an ellipsis; `None` if it fits.
fn shorten(text: &str) -> Option<String> {
    let units = |text: &str| text.encode_utf16().count();
    if text.len() <= LONGEST || units(text) <= LONGEST {
        return None;
    }
    let mut short = String::new();
    let mut room = LONGEST - 1;
    for letter in text.chars() {
        let Some(left) = room.checked_sub(letter.len_utf16()) else { break };
        room = left;
        short.push(letter);
    }
    // Between words no sequence of characters that stand for one is torn.
    let start = short.char_indices().rev().nth(WORD).map_or(0, |(place, _)| place);
    let gap = short.rfind(char::is_whitespace).filter(|gap| *gap >= start);
    short.truncate(gap.unwrap_or(short.len()));
    short.push('…');
    Some(short)
}
