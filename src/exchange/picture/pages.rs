//! A map on sheets of paper, each an SVG of its own.

use unicode_segmentation::UnicodeSegmentation;

use crate::exchange::picture::draw::{self, Piece, pen::Pen};
use crate::exchange::picture::layout::Layout;
use crate::exchange::picture::palette::Palette;
use crate::exchange::picture::plan::Plan;
use crate::exchange::picture::sizes::{LINE, REGULAR, SPACE_4};
use crate::exchange::picture::svg::decimal;
use crate::exchange::picture::typeset::{Style, is_piled};
use crate::exchange::picture::{Fit, Paper, Rect, Size};
use crate::wording;

/// How the marks of a page are written, in CSS px of the paper: 7.5 points, whatever the scale of the map.
const MARK: Style = Style::new(10.0, REGULAR, LINE);
/// The height of the line of marks, in CSS px of the paper.
const FOOT: f64 = 22.0;
/// The largest scale at which a whole map is put on one page: a small map fills it, and does not burst.
const LARGEST: f64 = 1.5;
/// The longest title of a map in a mark, in characters as readers see them.
const TITLE_LENGTH: usize = 60;
/// The longest name of a persona in a mark.
const NAME_LENGTH: usize = 30;

/// A page for print.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its drawing, exactly as large as what can be printed on of its paper; see [`Paper::printable`].
    pub svg: String,
    /// How much smaller or larger the map is than on the screen, 1 for equally large.
    pub scale: f64,
    /// What tells it from the others: "Page 2 of 6 · Stages 4–6 · Ana"; of a single page, its scale.
    pub mark: String,
}

/// Puts a layout on pages, in the colors for print. The pages go from left to right, then down.
#[must_use]
pub fn pages(layout: &Layout, paper: Paper, fit: Fit) -> Vec<Page> {
    let page = paper.printable_px();
    let free = Size { height: page.height - FOOT, ..page };
    match fit {
        Fit::OnePage => vec![one_page(layout, paper, free)],
        Fit::Tiles => tiles(layout, paper, free),
    }
}

fn one_page(layout: &Layout, paper: Paper, free: Size) -> Page {
    let width = layout.board_width().max(layout.title.width);
    let height = layout.title.height + SPACE_4 + layout.board_height();
    let scale = (free.width / width).min(free.height / height).min(LARGEST);
    let mark = wording::page_scale(scale);
    let sheet = Sheet { layout, paper, number: None, scale, has_title: true };
    let svg = sheet.draw(0..layout.columns.len(), &draw::whole(layout), &mark);
    Page { svg, scale, mark }
}

fn tiles(layout: &Layout, paper: Paper, free: Size) -> Vec<Page> {
    let plan = Plan::of(layout, free);
    let count = plan.columns.len() * plan.bands.len();
    let mut pages = Vec::with_capacity(count);
    for (down, band) in plan.bands.iter().enumerate() {
        for (across, columns) in plan.columns.iter().enumerate() {
            let number = pages.len() + 1;
            let mut mark = vec![wording::page_of(number, count)];
            if !columns.is_empty() {
                mark.push(wording::stages_from_to(columns.start + 1, columns.end));
            }
            mark.extend(whose(band));
            let mark = mark.join(" · ");
            let has_title = down == 0 && across == 0;
            let sheet = Sheet { layout, paper, number: Some(number), scale: plan.scale, has_title };
            // Pages beside each other have their rows at the same heights: those without title leave its room.
            let svg = sheet.draw_below(down == 0, columns.clone(), band, &mark);
            pages.push(Page { svg, scale: plan.scale, mark });
        }
    }
    pages
}

/// Whose rows a page shows, in words: two names, or how many there are.
fn whose(band: &[Piece<'_>]) -> Option<String> {
    let mut names: Vec<&str> = band.iter().map(|piece| piece.section.name.as_str()).collect();
    names.dedup();
    match names.as_slice() {
        [] => None,
        [one] => Some(short(one, NAME_LENGTH)),
        [one, other] => Some(format!("{}, {}", short(one, NAME_LENGTH), short(other, NAME_LENGTH))),
        [first, .., last] => Some(format!("{} – {}", short(first, NAME_LENGTH), short(last, NAME_LENGTH))),
    }
}

/// A text of at most so many characters.
fn short(text: &str, most: usize) -> String {
    let mut clusters = text.graphemes(true);
    let mut short: String = clusters.by_ref().take(most).collect();
    if clusters.next().is_some() {
        short.push('…');
    }
    short
}

/// A page that is drawn.
struct Sheet<'l> {
    layout: &'l Layout,
    paper: Paper,
    number: Option<usize>,
    scale: f64,
    has_title: bool,
}

impl Sheet<'_> {
    fn draw(&self, columns: std::ops::Range<usize>, pieces: &[Piece<'_>], mark: &str) -> String {
        self.draw_below(true, columns, pieces, mark)
    }

    /// Draws the page; the board lies below the title, or below the room that a title beside this page takes.
    fn draw_below(
        &self,
        is_below_title: bool,
        columns: std::ops::Range<usize>,
        pieces: &[Piece<'_>],
        mark: &str,
    ) -> String {
        let layout = self.layout;
        let (page, printable) = (self.paper.printable_px(), self.paper.printable());
        let mut pen = Pen::new(&Palette::PRINT, self.number);
        let unit = |length: f64| format!("{}mm", decimal(length));
        draw::open(&mut pen, layout, page, (&unit(printable.width), &unit(printable.height)));
        draw::ground(&mut pen, page);
        let scaled = format!("scale({:.4})", self.scale);
        pen.svg.open("g", &[("transform", (&scaled).into())]);
        if self.has_title {
            draw::title(&mut pen, layout);
        }
        let top = if is_below_title { layout.title.height + SPACE_4 } else { 0.0 };
        pen.at(0.0, top, |pen| draw::board(pen, layout, columns, pieces));
        pen.svg.close("g");
        self.marks(&mut pen, page, mark);
        pen.svg.close("svg");
        pen.svg.new_line();
        pen.svg.finish()
    }

    /// The title of the map at the left, what tells the page from others at the right.
    fn marks(&self, pen: &mut Pen, page: Size, mark: &str) {
        let (middle, ink) = (page.height - FOOT / 2.0 + 2.0, pen.colors.ink_2);
        let title = if self.has_title { String::new() } else { short(&self.layout.name, TITLE_LENGTH) };
        let write = |pen: &mut Pen| {
            if !title.is_empty() {
                pen.word_at(&title, (0.0, middle), "start", MARK, ink);
            }
            pen.word_at(mark, (page.width, middle), "end", MARK, ink);
        };
        if is_piled(&title) || is_piled(mark) {
            let foot = Rect { x: 0.0, y: page.height - FOOT, width: page.width, height: FOOT };
            pen.clipped(foot, write);
        } else {
            write(pen);
        }
    }
}
