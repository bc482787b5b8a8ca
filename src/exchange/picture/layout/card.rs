//! What is on a card, and how high that makes it.

use crate::drawing::sign;
use crate::exchange::picture::geometry::Rect;
use crate::exchange::picture::layout::facts::Facts;
use crate::exchange::picture::layout::image::{self, Image};
use crate::exchange::picture::sizes::{
    CARD_BOTTOM, CARD_COLUMN_GAP, CARD_FACE_COLUMN, CARD_LINE, CARD_MENU_HEIGHT, CARD_META_HEIGHT,
    CARD_ROW_GAP, CARD_SIDE, CARD_TOP, CHANNEL, FACE, FACE_TOP, MEDIUM, NOTE, NOTE_BOTTOM, NOTE_LINE,
    NOTE_LINES, NOTE_SIDE, NOTE_TOP, PICTURE_BOTTOM, REGULAR, TITLE, TITLE_LINE, TITLE_LINES, TITLE_TOP,
};
use crate::exchange::picture::typeset::{Style, Typesetter, Words};
use crate::model::{Card, CardId, CardKind, Field, FruitLimits, LaneKind, Sentiment};
use crate::wording;

/// A card with all that is on it. Places are from its upper left corner.
#[derive(Debug)]
pub(in crate::exchange::picture) struct CardBox {
    pub(in crate::exchange::picture) id: CardId,
    pub(in crate::exchange::picture) lane: LaneKind,
    pub(in crate::exchange::picture) width: f64,
    pub(in crate::exchange::picture) height: f64,
    pub(in crate::exchange::picture) title: Words,
    pub(in crate::exchange::picture) title_style: Style,
    /// Where the title is; as high as its lines.
    pub(in crate::exchange::picture) title_at: Rect,
    pub(in crate::exchange::picture) is_untitled: bool,
    pub(in crate::exchange::picture) facts: Facts,
    /// Where the facts begin.
    pub(in crate::exchange::picture) facts_at: (f64, f64),
    /// What only touchpoints have.
    pub(in crate::exchange::picture) touchpoint: Option<Touchpoint>,
    /// The picture of a storyboard with its place, or only a place for one.
    pub(in crate::exchange::picture) picture: Option<(Rect, Option<Image>)>,
}

/// What only touchpoints have.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Touchpoint {
    /// The sign of its channel.
    pub(in crate::exchange::picture) sign: &'static str,
    /// The name of its channel; empty if none was said.
    pub(in crate::exchange::picture) channel: String,
    pub(in crate::exchange::picture) sentiment: Sentiment,
}

/// What cards are laid out with.
#[derive(Clone, Copy)]
pub(super) struct CardSetter<'m> {
    pub(super) setter: Typesetter<'m>,
    pub(super) fruit: FruitLimits,
}

impl CardSetter<'_> {
    /// `card` of a lane, as wide as `width`.
    pub(super) fn card(&self, id: CardId, card: &Card, lane: LaneKind, width: f64) -> CardBox {
        if card.is_touchpoint() {
            self.touchpoint(id, card, lane, width)
        } else {
            self.note(id, card, lane, width)
        }
    }

    /// The sign of the channel at the left, the face at the right, words between them.
    fn touchpoint(&self, id: CardId, card: &Card, lane: LaneKind, width: f64) -> CardBox {
        let (left, top) = (CARD_LINE + CARD_SIDE, CARD_LINE + CARD_TOP);
        let x = left + CHANNEL + CARD_COLUMN_GAP;
        let room = width - 2.0 * left - CHANNEL - CARD_FACE_COLUMN - 2.0 * CARD_COLUMN_GAP;
        let style = Style::new(TITLE, MEDIUM, TITLE_LINE);
        let (title, is_untitled, style) = self.title(card, lane, style, room, lines(TITLE_LINES));
        let title_at = Rect { x, y: top + TITLE_TOP, width: room, height: title.height(style) };
        let facts = Facts::of(card, false, room, self.setter);
        let first_row = (TITLE_TOP + title_at.height).max(FACE_TOP + FACE);
        let second_row = facts.height.max(CARD_META_HEIGHT).max(CARD_MENU_HEIGHT);
        let content = (first_row + CARD_ROW_GAP + second_row).max(CHANNEL);
        let facts_top = top + first_row + CARD_ROW_GAP + (second_row - facts.height) / 2.0;
        CardBox {
            id,
            lane,
            width,
            height: top + content + CARD_BOTTOM + CARD_LINE,
            title,
            title_style: style,
            title_at,
            is_untitled,
            facts,
            facts_at: (x, facts_top),
            touchpoint: Some(Touchpoint {
                sign: sign::of_channel(card.channel()),
                channel: wording::channel_of(card),
                sentiment: card.sentiment(),
            }),
            picture: None,
        }
    }

    /// The text is the card.
    fn note(&self, id: CardId, card: &Card, lane: LaneKind, width: f64) -> CardBox {
        let (x, top) = (CARD_LINE + NOTE_SIDE, CARD_LINE + NOTE_TOP);
        let room = width - 2.0 * x;
        let picture = (card.kind == CardKind::Picture).then(|| {
            let image = Image::of(card.fields.get(Field::Picture));
            // What cannot be drawn takes no room, as on the canvas: nothing is to be put there.
            let is_broken = image.is_none() && !card.fields.text(Field::Picture).is_empty();
            let ratio = image.as_ref().map_or(image::EMPTY_RATIO, |image| image.ratio);
            let height = if is_broken { 0.0 } else { room * ratio };
            (Rect { x, y: top, width: room, height }, image)
        });
        let below_picture = picture.as_ref().map_or(top, |(rect, _)| rect.bottom() + PICTURE_BOTTOM);
        let is_thought = lane == LaneKind::Thoughts;
        let style = Style::new(NOTE, REGULAR, NOTE_LINE).italic(is_thought);
        let (title, is_untitled, style) = self.title(card, lane, style, room, lines(NOTE_LINES));
        let title_at = Rect { x, y: below_picture, width: room, height: title.height(style) };
        let is_fruit = card.kind == CardKind::Opportunity && card.is_low_hanging_fruit(self.fruit);
        let facts = Facts::of(card, is_fruit, room, self.setter);
        let facts_at = (x, title_at.bottom());
        CardBox {
            id,
            lane,
            width,
            height: title_at.bottom() + facts.height + NOTE_BOTTOM + CARD_LINE,
            title,
            title_style: style,
            title_at,
            is_untitled,
            facts,
            facts_at,
            touchpoint: None,
            picture,
        }
    }

    /// The title of a card in lines, whether it has none of its own, and how it is written then.
    fn title(
        &self,
        card: &Card,
        lane: LaneKind,
        style: Style,
        room: f64,
        most: usize,
    ) -> (Words, bool, Style) {
        let is_untitled = card.title().trim().is_empty();
        let style = match is_untitled {
            true => Style::new(style.font.size, REGULAR, style.line).italic(true),
            false => style,
        };
        let title = wording::titled(card.title(), wording::card_noun_in_text(lane));
        (self.setter.wrap_evenly(&title, style, room, most), is_untitled, style)
    }
}

/// A number of lines that a style sheet says.
pub(super) fn lines(number: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number from the table of sizes"
    )]
    let lines = number as usize;
    lines
}
