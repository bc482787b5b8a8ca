//! Pictures of a map: as SVG, as what becomes pixels, and as pages for print.
//!
//! # How to use it
//! - [`svg`] makes a picture as the canvas shows the map: title, phases, stages, lanes, cards, curves. It opens
//!   anywhere: it holds no script, no style sheet, no foreign objects and no address outside of it, and texts are
//!   texts. With [`Options::has_map`] it carries the text of the map's file; [`map_in_svg`] reads that.
//! - A PNG is that SVG drawn by the browser, at a whole scale: [`size`] says how large the picture is in px,
//!   [`largest_scale`] up to which scale browsers draw it (`None`: not at all, offer the SVG or a part of the
//!   map), [`fits`] whether one scale is drawn. Leave the map out of the SVG that is drawn, and put it into the
//!   bytes of the PNG by [`with_map`]; [`map_in_png`] reads it.
//! - [`pages`] puts a [`Layout`] on sheets of paper, each an SVG as large as the printable part of its sheet
//!   ([`Paper::printable`], in mm). Print each on a page of its own, with `@page { size: <Paper::css>; margin:
//!   <PAPER_MARGIN>mm }`; their ids are their own, so they can all stand in one document. Colors are those for
//!   print, whatever the options say.
//! - [`size`], [`svg`] and [`pages`] all lay the map out. Whoever needs two of them makes a [`Layout`] once and
//!   asks it: [`Layout::of`], [`Layout::size`], [`Layout::svg`].
//!
//! # The canvas
//! A picture has everything where a reader sees it on a board of 1440 px without zoom: the room of handles and
//! menus stays, that of buttons which add something is left out. `tests/e2e/specs/picture_layout.spec.js` compares
//! every box and every line of text. What belongs to a record can be found by an id (`waymark-card-…`, `-stage-…`,
//! `-phase-…` by its first stage, `-lane-…` with its persona before it, `-feeling-…` by its card); on pages all but
//! those of cards have the number of the page in it.
//!
//! # Measuring
//! Texts are broken by a [`Measure`]: a closure from a text and a [`Font`] to px. In the browser that is
//! `measureText` of a canvas set to [`Font::css`]; it is asked word by word and should remember the answers.
//! Lines are filled to a tenth less than their width, because an SVG is opened where the fonts are others; what
//! becomes pixels or is printed at once wraps the measure in [`Exact`]. [`Approximate`] knows widths by classes
//! of characters; it is for tests, and for where there is nothing to ask.
//!
//! # Inside
//! `shown` says what of the map is in the picture, `layout` where it is (with `typeset`, `breaks` and `even` for
//! texts), `draw` how it looks in a theme, `plan` what comes on which page. `sizes` and `palette` repeat the numbers
//! of the style sheets; a test holds them together. The time for all of it grows with the size of the map only.

mod breaks;
mod css_size;
mod draw;
mod even;
mod geometry;
mod layout;
mod markup;
mod measure;
mod metadata;
mod options;
mod pages;
mod palette;
mod paper;
mod plan;
mod png;
mod raster;
mod shown;
mod sizes;
mod svg;
mod typeset;

pub use css_size::CssSize;
pub use geometry::{Rect, Size};
pub use layout::{Layout, PlacedCard};
pub use measure::{Approximate, Exact, Font, Measure, SLACK};
pub use metadata::{NAMESPACE, map_in_svg};
pub use options::{Options, Part, Theme};
pub use pages::{Page, pages};
pub use palette::CSS_COLORS;
pub use paper::{Fit, PAPER_MARGIN, Paper};
pub use plan::READABLE;
pub use png::{KEYWORD, PngError, UNPACKED_BYTES, map_in_png, with_map};
pub use raster::{LARGEST_AREA, LARGEST_SCALE, LONGEST_SIDE, fits, largest_scale};
pub use sizes::{CSS_SIZES, FONT};

use crate::format;
use crate::model::Document;

/// A picture of a map. The same map, options and widths give the same text.
#[must_use]
pub fn svg(document: &Document, options: &Options, measure: &dyn Measure) -> String {
    let map = options.has_map.then(|| format::file(document).text);
    Layout::of(document, options, measure).svg(options.theme, map.as_deref())
}

/// The size of that picture, in whole px.
#[must_use]
pub fn size(document: &Document, options: &Options, measure: &dyn Measure) -> Size {
    Layout::of(document, options, measure).size()
}
