//! How cells of a workbook look: the few styles that there are.
//!
//! Colors are the light ones of the app. Each style is there twice: for texts that begin like a formula a cell
//! says that they are texts, so that they stay so when somebody edits them.

use std::fmt::Write as _;

use crate::model::{BuyingPhase, Choice as _, Color, Sentiment};

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Style {
    /// Text in several lines, at the top.
    #[default]
    Text,
    /// The title of a sheet.
    Title,
    /// What explains a sheet.
    Hint,
    /// The name of a column.
    Heading,
    /// The name of a row.
    Label,
    /// A day.
    Date,
    /// A band of buying phases.
    Phase(BuyingPhase),
    /// A header that has a color of its own.
    Colored(Color),
    /// How something feels.
    Feeling(Sentiment),
}

/// What all styles are made of.
struct Look {
    font: usize,
    /// The fill as RRGGBB, if there is any.
    fill: Option<&'static str>,
    has_border: bool,
    is_date: bool,
    is_centered: bool,
}

const FONTS: [&str; 5] = [
    "<font><sz val=\"11\"/><color rgb=\"FF1D2430\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
    "<font><b/><sz val=\"11\"/><color rgb=\"FF1D2430\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
    "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
    "<font><b/><sz val=\"16\"/><color rgb=\"FF1D2430\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
    "<font><sz val=\"11\"/><color rgb=\"FF5A6474\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
];
const PLAIN: usize = 0;
const BOLD: usize = 1;
const WHITE: usize = 2;
const LARGE: usize = 3;
const MUTED: usize = 4;

impl Style {
    /// All styles, in the order in which cells number them.
    fn all() -> Vec<Self> {
        let mut all = vec![Self::Text, Self::Title, Self::Hint, Self::Heading, Self::Label, Self::Date];
        all.extend(BuyingPhase::ALL.map(Self::Phase));
        all.extend(Color::ALL.map(Self::Colored));
        all.extend(Sentiment::ALL.map(Self::Feeling));
        all
    }

    /// The number by which cells name the style. `is_marked` for texts that begin like a formula.
    pub(crate) fn number(self, is_marked: bool) -> usize {
        let at = |first: usize, index: u8| first + usize::from(index);
        let place = match self {
            Self::Text => 0,
            Self::Title => 1,
            Self::Hint => 2,
            Self::Heading => 3,
            Self::Label => 4,
            Self::Date => 5,
            Self::Phase(phase) => at(6, phase.index()),
            Self::Colored(color) => at(9, color.index()),
            Self::Feeling(feeling) => at(17, u8::try_from(feeling.value() + 2).unwrap_or_default()),
        };
        2 * place + usize::from(is_marked)
    }

    fn look(self) -> Look {
        let look = |font, fill| Look { font, fill, has_border: true, is_date: false, is_centered: false };
        match self {
            Self::Text => look(PLAIN, None),
            Self::Title => Look { has_border: false, ..look(LARGE, None) },
            Self::Hint => Look { has_border: false, ..look(MUTED, None) },
            Self::Heading => look(WHITE, Some("1D2430")),
            Self::Label => look(BOLD, Some("EFEDE8")),
            Self::Date => Look { is_date: true, ..look(PLAIN, None) },
            Self::Phase(phase) => {
                let fill = match phase {
                    BuyingPhase::Before => "5B6CC4",
                    BuyingPhase::Purchase => "0C7A7C",
                    BuyingPhase::After => "95610F",
                };
                Look { is_centered: true, ..look(WHITE, Some(fill)) }
            }
            Self::Colored(color) => look(WHITE, Some(color_of(color))),
            Self::Feeling(feeling) => look(PLAIN, Some(tint_of(feeling))),
        }
    }

    /// The part of the workbook that says how its styles look.
    pub(crate) fn part() -> String {
        let all = Self::all();
        // The first two fills are fixed: none, and a pattern that nobody uses.
        let mut fills = "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill \
                         patternType=\"gray125\"/></fill>"
            .to_owned();
        let (mut formats, mut fill_count) = (String::new(), 2);
        for style in &all {
            let look = style.look();
            let fill = look.fill.map_or(0, |color| {
                // Writing to a text cannot fail.
                let _ = write!(
                    fills,
                    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{color}\"/><bgColor \
                     indexed=\"64\"/></patternFill></fill>"
                );
                fill_count += 1;
                fill_count - 1
            });
            formats.push_str(&format(&look, fill, false));
            formats.push_str(&format(&look, fill, true));
        }
        let border = "<left style=\"thin\"><color rgb=\"FFD0CDC5\"/></left><right style=\"thin\"><color \
                      rgb=\"FFD0CDC5\"/></right><top style=\"thin\"><color rgb=\"FFD0CDC5\"/></top><bottom \
                      style=\"thin\"><color rgb=\"FFD0CDC5\"/></bottom><diagonal/>";
        format!(
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts \
             count=\"{}\">{}</fonts><fills count=\"{fill_count}\">{fills}</fills><borders \
             count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>{border}</border></borders>\
             <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
             <cellXfs count=\"{}\">{formats}</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" \
             builtinId=\"0\"/></cellStyles></styleSheet>",
            FONTS.len(),
            FONTS.concat(),
            2 * all.len()
        )
    }
}

fn format(look: &Look, fill: usize, is_marked: bool) -> String {
    // 14 is a day as the reader's country writes it.
    let number = if look.is_date { 14 } else { 0 };
    let mark = if is_marked { " quotePrefix=\"1\"" } else { "" };
    let center = if look.is_centered { " horizontal=\"center\"" } else { "" };
    format!(
        "<xf numFmtId=\"{number}\" fontId=\"{}\" fillId=\"{fill}\" borderId=\"{}\" xfId=\"0\" \
         applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" \
         applyAlignment=\"1\"{mark}><alignment{center} vertical=\"top\" wrapText=\"{}\"/></xf>",
        look.font,
        usize::from(look.has_border),
        usize::from(look.has_border)
    )
}

fn color_of(color: Color) -> &'static str {
    match color {
        Color::Violet => "8A4FBD",
        Color::Teal => "0B7D7F",
        Color::Amber => "8F6108",
        Color::Blue => "3B5BDB",
        Color::Rose => "C2415D",
        Color::Green => "2F7D32",
        Color::Orange => "B4500F",
        Color::Slate => "56637A",
    }
}

/// Light grounds on which dark text is easy to read.
fn tint_of(feeling: Sentiment) -> &'static str {
    match feeling.value() {
        -2 => "F4C7D0",
        -1 => "F8DFD2",
        1 => "D3ECE7",
        2 => "B5DFD2",
        _ => "ECEDEF",
    }
}
