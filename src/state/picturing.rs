//! The open map as a picture: what of it is shown, and how the browser draws it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::exchange::picture::{self, Exact, Fit, Font, Layout, Measure, Options, Paper, Part, Theme};
use crate::format;
use crate::model::{CardId, Document, LaneId, PersonaId, StageId};
use crate::platform::render;
use crate::platform::text_width::TextWidth;
use crate::session::{Item, Selection};
use crate::state::Workspace;

/// What is on a picture or on paper, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureOptions {
    /// The one persona that is shown, or all.
    pub persona: Option<PersonaId>,
    /// The lanes that are left out.
    pub without: BTreeSet<LaneId>,
    /// Whether only what is selected is shown.
    pub is_selection: bool,
    /// Whether it is light on dark.
    pub is_dark: bool,
    /// Whether the picture carries the map, to be opened again.
    pub has_map: bool,
    /// How many pixels stand for one, from 1 to 4.
    pub scale: u8,
    /// Which paper it is printed on, by its place in [`PAPERS`].
    pub paper: usize,
    /// Whether all of it is on one page.
    pub is_one_page: bool,
    /// What is printed.
    pub printed: BTreeSet<Printed>,
    /// What is selected on the map.
    selected: (BTreeSet<StageId>, BTreeSet<CardId>),
}

/// What can be printed of a map, each on pages of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Printed {
    /// The map as the canvas shows it.
    Map,
    /// A sheet per persona.
    Personas,
    /// The action plan.
    Plan,
}

impl Printed {
    /// All of it, in the order of the pages.
    pub const ALL: [Self; 3] = [Self::Map, Self::Personas, Self::Plan];
}

/// What the papers are called, in the order in which they are offered.
pub const PAPERS: [&str; 3] = ["A4", "A3", "Letter"];

/// One page of paper.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintPage {
    /// Its drawing.
    pub svg: String,
    /// What tells it from the others.
    pub mark: String,
}

impl PictureOptions {
    /// What the canvas shows now.
    #[must_use]
    pub fn of(workspace: Workspace) -> Self {
        let selection = untrack(|| workspace.store.selection());
        Self {
            persona: untrack(|| workspace.shown_persona.get()),
            without: BTreeSet::new(),
            is_selection: false,
            is_dark: false,
            has_map: true,
            scale: 2,
            paper: 0,
            is_one_page: false,
            printed: BTreeSet::from([Printed::Map]),
            selected: chosen(&selection),
        }
    }

    /// Whether there is a selection of stages or cards.
    #[must_use]
    pub fn has_selection(&self) -> bool {
        !self.selected.0.is_empty() || !self.selected.1.is_empty()
    }

    fn options(&self, document: &Document) -> Options {
        let lanes =
            document.lane_order().iter().copied().filter(|lane| !self.without.contains(lane)).collect();
        let (stages, cards) = self.selected.clone();
        Options {
            personas: self.persona.map(|persona| BTreeSet::from([persona])),
            lanes: Some(lanes),
            part: if self.is_selection { Part::Chosen { stages, cards } } else { Part::Whole },
            theme: if self.is_dark { Theme::Dark } else { Theme::Light },
            has_map: self.has_map,
        }
    }
}

fn chosen(selection: &Selection) -> (BTreeSet<StageId>, BTreeSet<CardId>) {
    let cards = selection.cards().iter().copied().collect();
    let stages = match selection.lead() {
        Some(Item::Stage(stage)) => BTreeSet::from([stage]),
        _ => BTreeSet::new(),
    };
    (stages, cards)
}

/// Texts as this browser draws them.
struct OfBrowser(TextWidth);

impl Measure for OfBrowser {
    fn width(&self, text: &str, font: Font) -> f64 {
        self.0.of(text, &font.css())
    }

    fn heights(&self, font: Font) -> (f64, f64) {
        self.0.heights(&font.css())
    }
}

/// The map as a drawing.
#[must_use]
pub(super) fn svg(document: &Document, options: &PictureOptions) -> String {
    picture::svg(document, &options.options(document), &OfBrowser(TextWidth::new()))
}

/// The largest scale at which browsers draw the map, if they draw it at all.
#[must_use]
pub(super) fn largest_scale(document: &Document, options: &PictureOptions) -> Option<u8> {
    picture::largest_scale(layout(document, options).size())
}

fn layout(document: &Document, options: &PictureOptions) -> Layout {
    let measure = Exact(OfBrowser(TextWidth::new()));
    Layout::of(document, &options.options(document), &measure)
}

/// The map as pixels, with the scale that was used: the one that was asked for, or the largest that the browser
/// draws. `None` if it draws none.
pub(super) async fn png(document: &Document, options: &PictureOptions) -> Option<(Vec<u8>, u8)> {
    let layout = layout(document, options);
    let size = layout.size();
    let drawn = layout.svg(options.options(document).theme, None);
    let mut scale = options.scale.min(picture::largest_scale(size)?);
    while scale > 0 {
        let factor = f64::from(scale);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "what browsers draw fits"
        )]
        let (width, height) = ((size.width * factor) as u32, (size.height * factor) as u32);
        if let Some(bytes) = render::png(&drawn, width, height).await {
            let bytes = match options.has_map {
                true => picture::with_map(&bytes, &format::file(document).text),
                false => bytes,
            };
            return Some((bytes, scale));
        }
        scale -= 1;
    }
    None
}

/// The map on sheets of paper.
#[must_use]
pub(super) fn pages(document: &Document, options: &PictureOptions) -> Vec<PrintPage> {
    let paper = Paper::ALL.get(options.paper).copied().unwrap_or_default();
    let fit = if options.is_one_page { Fit::OnePage } else { Fit::Tiles };
    let pages = picture::pages(&layout(document, options), paper, fit);
    pages.into_iter().map(|page| PrintPage { svg: page.svg, mark: page.mark }).collect()
}
