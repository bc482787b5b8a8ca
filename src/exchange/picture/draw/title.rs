//! Draws what stands above the board.

use crate::exchange::picture::draw::pen::Pen;
use crate::exchange::picture::layout::title::{NAME, SCENARIO, TITLE, Title};
use crate::exchange::picture::sizes::{AVATAR, GROUP_GAP, SPACE_2};

/// Draws title, scenario and personas from their upper left corner on.
pub(super) fn title(pen: &mut Pen, title: &Title) {
    let colors = pen.colors;
    pen.words(&title.title, (0.0, 0.0, title.width), TITLE, colors.ink);
    let top = title.title.height(TITLE) + SPACE_2;
    pen.words(&title.scenario, (0.0, top, title.width), SCENARIO, colors.ink_2);
    let beside = (AVATAR - NAME.line_height()) / 2.0;
    for legend in &title.personas {
        pen.avatar(&legend.avatar, (legend.rect.x, legend.rect.y));
        let x = legend.rect.x + AVATAR + GROUP_GAP;
        pen.words(&legend.name, (x, legend.rect.y + beside, legend.name.width), NAME, colors.ink);
    }
    if let Some((rect, words)) = &title.more {
        pen.words(words, (rect.x, rect.y + beside, rect.width), SCENARIO, colors.ink_2);
    }
}
