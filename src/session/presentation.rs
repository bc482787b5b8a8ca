//! Walking an audience through a map: which slides there are, in what order, and what each of them shows.

mod closing;
mod gesture;
mod journey;
mod pages;
mod stages;

use crate::insight::Insight;
use crate::model::{CardId, Document, Field, PersonaId};
use crate::session::Item;
use crate::wording;

pub use closing::{Balance, balance};
pub use gesture::{Turn, turn};
pub use journey::{Felt, journey};
pub use stages::{Column, LaneCards, StageSlide};

/// The most digits that the number of a slide can have: more slides nobody watches.
const MOST_DIGITS: u32 = 4;

/// How the journeys of several personas are walked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrangement {
    /// One persona after the other, each through all stages.
    #[default]
    OneByOne,
    /// Stage by stage, all personas side by side and their curves over each other.
    Overlaid,
}

/// Which of several slides about the same it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its place among them, from 0.
    pub index: usize,
    /// How many they are, at least 1.
    pub count: usize,
}

/// What one slide shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slide {
    /// What the map is about, and for whom.
    Title,
    /// Who a persona is.
    Persona(PersonaId),
    /// What happens in a stage.
    Stage(StageSlide),
    /// The curves of all personas over each other.
    Together,
    /// Love points against pain points.
    Balance,
    /// Where these personas feel worst, and where their feeling falls most.
    Turns {
        /// The personas.
        personas: Vec<PersonaId>,
        /// Which of such slides it is.
        part: Part,
    },
    /// Moments of truth that nobody answers for.
    Moments {
        /// The touchpoints, those that matter most first.
        cards: Vec<CardId>,
        /// Which of such slides it is.
        part: Part,
    },
    /// What else is worth looking at.
    Findings {
        /// The places of the findings among those of [`Insight::findings`].
        places: Vec<usize>,
        /// Which of such slides it is.
        part: Part,
    },
    /// What could be done about it, the low-hanging fruit first.
    Plan {
        /// The opportunities.
        cards: Vec<CardId>,
        /// The number of the first of them, from 1: they are numbered through all such slides.
        first: usize,
        /// How many more there are that no slide shows.
        more: usize,
        /// Which of such slides it is.
        part: Part,
    },
}

impl Slide {
    /// Which of several slides about the same it is.
    fn part(&self) -> Option<Part> {
        match self {
            Self::Title | Self::Persona(_) | Self::Together | Self::Balance => None,
            Self::Stage(StageSlide { part, .. })
            | Self::Turns { part, .. }
            | Self::Moments { part, .. }
            | Self::Findings { part, .. }
            | Self::Plan { part, .. } => Some(*part),
        }
    }

    /// What it is called in lists and when it is told.
    #[must_use]
    pub fn name(&self, document: &Document) -> String {
        let name = match self {
            Self::Title => wording::titled(document.map().title(), "map"),
            Self::Persona(persona) => Item::Persona(*persona).name(document),
            Self::Stage(slide) => slide.name(document),
            Self::Together => wording::presentation::together().to_owned(),
            Self::Balance => wording::presentation::balance().to_owned(),
            Self::Turns { .. } => wording::presentation::turns().to_owned(),
            Self::Moments { .. } => wording::presentation::moments().to_owned(),
            Self::Findings { .. } => wording::presentation::findings().to_owned(),
            Self::Plan { .. } => wording::presentation::plan().to_owned(),
        };
        match self.part().filter(|part| part.count > 1) {
            Some(part) => wording::presentation::in_parts(&name, part.index, part.count),
            None => name,
        }
    }

    /// How much both slides show the same, more being nearer. 0 means nothing.
    fn likeness(&self, other: &Self) -> u8 {
        match (self, other) {
            (Self::Stage(one), Self::Stage(other)) if one.stage == other.stage => {
                let shares = |column: &Column| other.columns.iter().any(|it| it.persona == column.persona);
                2 + u8::from(one.columns.iter().any(shares)) + u8::from(one.part.index == other.part.index)
            }
            (Self::Persona(one), Self::Persona(other)) => u8::from(one == other),
            (Self::Stage(_), _) | (_, Self::Stage(_)) => 0,
            (one, other) if std::mem::discriminant(one) == std::mem::discriminant(other) => {
                1 + u8::from(one.part() == other.part())
            }
            _ => 0,
        }
    }
}

/// All slides of a presentation. There is always a first one: the title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deck {
    slides: Vec<Slide>,
}

impl Deck {
    /// The slides that walk through the journeys of `cast` on `document`. `insight` is what the map says of itself.
    ///
    /// Cost: each card of the shown lanes is read twice at most.
    #[must_use]
    pub fn of(document: &Document, insight: &Insight, cast: &[PersonaId], arrangement: Arrangement) -> Self {
        let mut slides = vec![Slide::Title];
        let known = |persona: &&PersonaId| is_known(document, **persona);
        match arrangement {
            Arrangement::OneByOne if !cast.is_empty() => {
                for persona in cast {
                    slides.extend(Some(persona).filter(known).map(|persona| Slide::Persona(*persona)));
                    slides.extend(stages::of_one(document, Some(*persona)));
                }
            }
            Arrangement::OneByOne => slides.extend(stages::of_one(document, None)),
            Arrangement::Overlaid => {
                slides.extend(cast.iter().filter(known).map(|persona| Slide::Persona(*persona)));
                match cast {
                    [] => slides.extend(stages::of_one(document, None)),
                    [persona] => slides.extend(stages::of_one(document, Some(*persona))),
                    cast => slides.extend(stages::of_all(document, cast)),
                }
            }
        }
        slides.extend(closing::slides(document, insight, cast));
        Self { slides }
    }

    /// All of them, in order.
    #[must_use]
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// The slide at `place`; of what is beyond the end, the last.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Slide> {
        self.slides.get(place).or_else(|| self.slides.last())
    }

    /// Where the last slide is.
    #[must_use]
    pub fn last(&self) -> usize {
        self.slides.len().saturating_sub(1)
    }

    /// Where it shows most of what `slide` of another deck shows; the first of several such places.
    #[must_use]
    pub fn place_like(&self, slide: &Slide) -> usize {
        let likeness = self.slides.iter().map(|own| own.likeness(slide));
        let best = likeness.enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.filter(|(_, likeness)| *likeness > 0).map_or(0, |(place, _)| place)
    }
}

/// The number that is typed, with one more digit; digits that are too many push out the first ones.
#[must_use]
pub fn typed(number: usize, digit: u8) -> usize {
    (number * 10 + usize::from(digit)) % 10_usize.pow(MOST_DIGITS)
}

/// Whether there is more to tell of a persona than a name and a role, which stand on the title slide.
fn is_known(document: &Document, persona: PersonaId) -> bool {
    document.persona(persona).is_some_and(|persona| {
        let has_text = |field: &Field| !persona.fields.text(*field).trim().is_empty();
        let has_texts = |field: &Field| !persona.fields.texts(*field).is_empty();
        [Field::Quote, Field::Story].iter().any(has_text)
            || [Field::Goals, Field::Needs, Field::Motivations, Field::Frustrations].iter().any(has_texts)
    })
}
