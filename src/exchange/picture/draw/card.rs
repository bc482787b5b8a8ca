//! Draws cards as the canvas does: one ground and line for each kind of lane.

use crate::drawing::sign;
use crate::exchange::picture::draw::pen::{Pen, Stroke, place};
use crate::exchange::picture::geometry::Rect;
use crate::exchange::picture::layout::card::{CardBox, Touchpoint};
use crate::exchange::picture::layout::facts::{FACT, Fact, FactLook, MARK};
use crate::exchange::picture::layout::image::Image;
use crate::exchange::picture::palette::Palette;
use crate::exchange::picture::sizes::{
    CARD_FACE_COLUMN, CARD_LINE, CARD_SIDE, CARD_TOP, CHANNEL, CHANNEL_RADIUS, CHANNEL_SIGN, FACE, FACE_TOP,
    FRUIT_GAP, FRUIT_SIGN, MOMENT_GAP, MOMENT_PADDING_BLOCK, MOMENT_RADIUS, MOMENT_SIGN, MOMENT_START,
    PICTURE_RADIUS, RADIUS,
};
use crate::model::LaneKind;

/// The ground and the line of a card.
struct Look {
    ground: &'static str,
    line: Option<&'static str>,
    is_raised: bool,
    dashes: &'static str,
}

impl Look {
    fn of(lane: LaneKind, colors: &Palette) -> Self {
        let note = |ground, line| Self { ground, line: Some(line), is_raised: false, dashes: "" };
        match lane {
            LaneKind::Touchpoints => Self { ground: colors.surface, line: None, is_raised: true, dashes: "" },
            LaneKind::Actions | LaneKind::Custom => note(colors.surface, colors.line),
            LaneKind::Thoughts => note(colors.note_thought, colors.note_thought_line),
            LaneKind::PainPoints => note(colors.note_pain, colors.note_pain_line),
            LaneKind::Opportunities => note(colors.note_opportunity, colors.note_opportunity_line),
            LaneKind::Needs => note(colors.note_need, colors.note_need_line),
            LaneKind::Frontstage => note(colors.note_front, colors.note_front_line),
            LaneKind::Backstage => note(colors.note_back, colors.note_back_line),
            LaneKind::Support => {
                Self { dashes: "4 3", ..note(colors.note_support, colors.note_support_line) }
            }
            // Without a line, white cards would be lost on white paper.
            LaneKind::Metrics | LaneKind::Storyboard | LaneKind::Emotion | LaneKind::Channels => {
                let line = (colors.surface == colors.ground).then_some(colors.line);
                Self { ground: colors.surface, line, is_raised: false, dashes: "" }
            }
        }
    }
}

/// Draws a card from its corner on.
pub(super) fn card(pen: &mut Pen, card: &CardBox) {
    let rect = Rect { x: 0.0, y: 0.0, width: card.width, height: card.height };
    let look = Look::of(card.lane, pen.colors);
    if look.is_raised {
        pen.raised(rect, RADIUS, look.ground);
    } else {
        pen.fill(rect, RADIUS, look.ground, 1.0);
    }
    if let Some(line) = look.line {
        pen.outline(rect, RADIUS, Stroke { dashes: look.dashes, ..Stroke::new(line, CARD_LINE) });
    }
    if let Some((rect, image)) = &card.picture {
        picture(pen, *rect, image.as_ref());
    }
    if let Some(touchpoint) = &card.touchpoint {
        channel(pen, touchpoint);
    }
    let colors = pen.colors;
    let ink = if card.is_untitled { colors.ink_2 } else { colors.ink };
    let title = (card.title_at.x, card.title_at.y, card.title_at.width);
    pen.words(&card.title, title, card.title_style, ink);
    for fact in &card.facts.facts {
        draw_fact(pen, fact, card.facts_at);
    }
    if let Some(touchpoint) = &card.touchpoint {
        let x = card.width - CARD_LINE - CARD_SIDE - CARD_FACE_COLUMN / 2.0;
        let y = CARD_LINE + CARD_TOP + FACE_TOP + FACE / 2.0;
        pen.face(touchpoint.sentiment, (x, y), FACE);
    }
}

/// The sign of a channel on its ground. Its name shows where the picture is pointed at, and is read out.
fn channel(pen: &mut Pen, touchpoint: &Touchpoint) {
    let colors = pen.colors;
    let (x, y) = (CARD_LINE + CARD_SIDE, CARD_LINE + CARD_TOP);
    let inset = (CHANNEL - CHANNEL_SIGN) / 2.0;
    pen.svg.open("g", &[]);
    if !touchpoint.channel.is_empty() {
        pen.svg.with_text("title", &[], &touchpoint.channel);
    }
    pen.fill(Rect { x, y, width: CHANNEL, height: CHANNEL }, CHANNEL_RADIUS, colors.paper, 1.0);
    pen.sign(touchpoint.sign, (x + inset, y + inset), CHANNEL_SIGN, colors.ink_2, false);
    pen.svg.close("g");
}

fn draw_fact(pen: &mut Pen, fact: &Fact, (left, top): (f64, f64)) {
    let colors = pen.colors;
    let rect = fact.rect.moved(left, top);
    let middle = |side: f64| rect.y + (rect.height - side) / 2.0;
    match fact.look {
        FactLook::Plain => pen.words(&fact.words, (rect.x, rect.y, rect.width), FACT, colors.ink_2),
        FactLook::Moment => {
            pen.fill(rect, MOMENT_RADIUS, colors.moment_soft, 1.0);
            let x = rect.x + MOMENT_START;
            pen.sign(sign::STAR, (x, middle(MOMENT_SIGN)), MOMENT_SIGN, colors.moment, true);
            let text = (x + MOMENT_SIGN + MOMENT_GAP, rect.y + MOMENT_PADDING_BLOCK, fact.words.width);
            pen.words(&fact.words, text, MARK, colors.moment);
        }
        FactLook::Fruit => {
            pen.sign(sign::FRUIT, (rect.x, middle(FRUIT_SIGN)), FRUIT_SIGN, colors.success, false);
            let text = (rect.x + FRUIT_SIGN + FRUIT_GAP, rect.y, fact.words.width);
            pen.words(&fact.words, text, MARK, colors.success);
        }
    }
}

/// The picture of a storyboard, or room for one.
fn picture(pen: &mut Pen, rect: Rect, image: Option<&Image>) {
    if rect.height <= 0.0 {
        return;
    }
    let Some(image) = image else {
        let stroke = Stroke { dashes: "3 3", ..Stroke::new(pen.colors.line_strong, 1.0) };
        return pen.outline(rect, PICTURE_RADIUS, stroke);
    };
    let [x, y, width, height] = place(rect);
    let shape = ("preserveAspectRatio", "xMidYMid meet".into());
    // Programs that read SVG of the last decade only know the address by this name.
    let address = ("xlink:href", (&image.address).into());
    pen.clipped_round(rect, PICTURE_RADIUS, |pen| {
        pen.svg.leaf("image", &[x, y, width, height, shape, address]);
    });
}
