//! What a column of a table, or a row of a matrix, can mean.

use crate::exchange::csv::{Scale, Shape};
use crate::model::{CardKind, Field, Holder, LaneKind};
use crate::wording::{self, tables};

/// What a column means; in a matrix also what a row means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Nothing: it is left out.
    Ignore,
    /// The title of the map.
    Map,
    /// Whose card it is, by name.
    Persona,
    /// The stage, by its title.
    Stage,
    /// The lane, by its title.
    Lane,
    /// What the lane is for.
    LaneKind,
    /// Whether the lane is shared.
    LaneScope,
    /// The place of the persona among the others, from 1.
    PersonaNumber,
    /// The place of the stage among the others, from 1.
    StageNumber,
    /// The place of the lane among the others, from 1.
    LaneNumber,
    /// The place of the card in its cell, from 1.
    Position,
    /// The id of the card.
    Id,
    /// A field of the card. Of touchpoints if the cards of the row are several.
    Card(Field),
    /// How the touchpoint feels, on some scale.
    Sentiment(Scale),
    /// Goes to the notes of the card, after the name of the column.
    Noted,
    /// Each line is a card of a lane that is called like the column.
    Cards(LaneKind),
    /// A field of the stage.
    OfStage(Field),
    /// The cards of the stage that the column is called after, in a matrix.
    Cells,
}

/// A group of choices for a column, with its name.
pub type Offered = (&'static str, Vec<Column>);

/// The fields of a stage that a table can say.
pub(crate) const OF_STAGE: [Field; 5] =
    [Field::Goal, Field::Phase, Field::Presence, Field::Substeps, Field::Questions];

/// Fields that only tables of our own have: they name cards, or hold pictures.
const OWN_ONLY: [Field; 2] = [Field::Picture, Field::Comments];

impl Column {
    /// All that a column of a table of such a shape can mean, for a list to choose from, group by group.
    #[must_use]
    pub fn offered(shape: Shape) -> Vec<Offered> {
        match shape {
            Shape::CardPerRow | Shape::StagePerRow => {
                let place =
                    vec![Self::Stage, Self::Persona, Self::Lane, Self::LaneKind, Self::Position, Self::Map];
                let mut all = vec![
                    (tables::nowhere(), vec![Self::Ignore]),
                    (tables::place_of_card(), place),
                    (tables::about_card(), Self::of_card(true)),
                ];
                all.extend(Self::of_lane_and_stage());
                all
            }
            Shape::Matrix => {
                let columns = vec![Self::Lane, Self::Persona, Self::Cells];
                vec![(tables::nowhere(), vec![Self::Ignore]), (tables::place_of_card(), columns)]
            }
        }
    }

    /// All that a row of a matrix can mean, group by group.
    #[must_use]
    pub fn offered_for_rows() -> Vec<Offered> {
        let mut all = vec![
            (tables::nowhere(), vec![Self::Ignore]),
            (tables::about_touchpoints(), Self::of_card(false)),
        ];
        all.extend(Self::of_lane_and_stage());
        all
    }

    fn of_card(has_title: bool) -> Vec<Self> {
        let card = Holder::Card(CardKind::Touchpoint);
        let is_offered = |field: &Field| {
            !OWN_ONLY.contains(field) && *field != Field::Sentiment && (has_title || *field != Field::Title)
        };
        let mut all: Vec<Self> = Scale::ALL.into_iter().map(Self::Sentiment).collect();
        let mut fields: Vec<Field> = card.offered().filter(is_offered).collect();
        fields.extend(
            card.fields().filter(|field| is_offered(field) && !card.offered().any(|it| it == *field)),
        );
        let at = usize::from(has_title);
        all.splice(0..0, fields.iter().take(at).map(|field| Self::Card(*field)));
        all.extend(fields.iter().skip(at).map(|field| Self::Card(*field)));
        all.push(Self::Noted);
        all
    }

    fn of_lane_and_stage() -> [Offered; 2] {
        let holds_cards = |kind: &LaneKind| kind.card_kind().is_some();
        let lanes = LaneKind::ALL.into_iter().filter(holds_cards).map(Self::Cards).collect();
        let stage = OF_STAGE.into_iter().map(Self::OfStage).collect();
        [(tables::cards_of_lane(), lanes), (tables::about_stage(), stage)]
    }

    /// What it means, as an entry of the list to choose from.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Ignore => tables::left_out().to_owned(),
            Self::Map => tables::map_title().to_owned(),
            Self::Persona => tables::persona_name().to_owned(),
            Self::Stage => tables::stage_title().to_owned(),
            Self::Lane => tables::lane_title().to_owned(),
            Self::LaneKind => tables::kind_of_lane().to_owned(),
            Self::LaneScope => tables::scope_of_lane().to_owned(),
            Self::PersonaNumber => tables::persona_number().to_owned(),
            Self::StageNumber => tables::stage_number().to_owned(),
            Self::LaneNumber => tables::lane_number().to_owned(),
            Self::Position => tables::place_in_cell().to_owned(),
            Self::Id => tables::card_id().to_owned(),
            Self::Card(field) => wording::field(Holder::Card(CardKind::Touchpoint), field).to_owned(),
            Self::Sentiment(scale) => scale.label(),
            Self::Noted => tables::noted().to_owned(),
            Self::Cards(kind) => wording::lane_kind(kind).to_owned(),
            Self::OfStage(field) => wording::field(Holder::Stage, field).to_owned(),
            Self::Cells => tables::cells_of_stage().to_owned(),
        }
    }

    /// Whether a table has at most one such column: whoever chooses it takes it from the other one.
    pub(crate) fn is_single(self) -> bool {
        match self {
            Self::Card(field) => field == Field::Title,
            Self::Ignore
            | Self::Noted
            | Self::Cards(_)
            | Self::OfStage(_)
            | Self::Cells
            | Self::Sentiment(_) => false,
            _ => true,
        }
    }

    /// Whether it says something about the card itself.
    pub(crate) fn is_of_card(self) -> bool {
        matches!(self, Self::Card(_) | Self::Sentiment(_) | Self::Noted)
    }

    /// The field of the card that it goes to, if it goes to one.
    pub(crate) fn field(self) -> Option<Field> {
        match self {
            Self::Card(field) => Some(field),
            Self::Sentiment(_) => Some(Field::Sentiment),
            Self::Noted => Some(Field::Notes),
            _ => None,
        }
    }
}
