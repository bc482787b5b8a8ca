//! Sheets of paper, and how a map is put on them.

use crate::exchange::picture::Size;

/// CSS px in a millimeter: there are 96 in an inch of 25.4 mm.
pub(super) const PX_PER_MM: f64 = 96.0 / 25.4;
/// The room around a page that printers leave free, in mm.
pub const PAPER_MARGIN: f64 = 10.0;

/// A sheet of paper, lying on its long side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm.
    A3,
    /// 11 × 8.5 inches.
    Letter,
}

impl Paper {
    /// All sheets, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::Letter];

    /// The sheet in mm.
    #[must_use]
    pub fn sheet(self) -> Size {
        match self {
            Self::A4 => Size { width: 297.0, height: 210.0 },
            Self::A3 => Size { width: 420.0, height: 297.0 },
            Self::Letter => Size { width: 279.4, height: 215.9 },
        }
    }

    /// What can be printed on, in mm: the sheet without [`PAPER_MARGIN`] at each side.
    #[must_use]
    pub fn printable(self) -> Size {
        let sheet = self.sheet();
        Size { width: sheet.width - 2.0 * PAPER_MARGIN, height: sheet.height - 2.0 * PAPER_MARGIN }
    }

    /// The same in CSS px.
    pub(super) fn printable_px(self) -> Size {
        let printable = self.printable();
        Size { width: printable.width * PX_PER_MM, height: printable.height * PX_PER_MM }
    }

    /// What a style sheet says of the sheet: the value of `size` in `@page`.
    #[must_use]
    pub fn css(self) -> &'static str {
        match self {
            Self::A4 => "A4 landscape",
            Self::A3 => "A3 landscape",
            Self::Letter => "letter landscape",
        }
    }
}

/// How a map is put on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Fit {
    /// All of it on one page, as small as it needs to be. The page says the scale.
    OnePage,
    /// On as many pages as it needs to be read, with the headers of stages and lanes on each.
    #[default]
    Tiles,
}
