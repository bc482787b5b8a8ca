//! Filtering the canvas: which cards fit, by what they say of channel, feeling, owner and the like. A filter never
//! changes the map.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Card, CardId, CellKey, Document, Field, PersonaId, Value};
use crate::session::{Item, cell_edit, field_text, outline};
use crate::wording;

/// By what cards can be filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Whose card it is. Cards of all personas fit every persona.
    Persona,
    /// The channel, own ones by their names.
    Channel,
    /// Who makes the touchpoint.
    Creator,
    /// How it feels.
    Feeling,
    /// Whether it is a moment of truth.
    MomentOfTruth,
    /// How well it is known.
    Evidence,
    /// A tag.
    Tag,
    /// Who looks after it.
    Owner,
    /// How far the work on it is.
    Status,
}

/// What a card can say of a facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetValue {
    /// It belongs to this persona.
    Persona(PersonaId),
    /// These words.
    Words(String),
    /// Nothing, although it could.
    Nothing,
}

/// A line in the list of what can be chosen for a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetOption {
    /// What is chosen by it.
    pub value: FacetValue,
    /// Its words.
    pub words: String,
    /// How many cards fit.
    pub count: usize,
}

/// What was chosen: one value for each of some facets. A card fits if it fits all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapFilter {
    chosen: BTreeMap<Facet, FacetValue>,
}

impl Facet {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Persona,
        Self::Channel,
        Self::Creator,
        Self::Feeling,
        Self::MomentOfTruth,
        Self::Evidence,
        Self::Tag,
        Self::Owner,
        Self::Status,
    ];

    /// The field that it looks at; `None` for the persona.
    #[must_use]
    pub fn field(self) -> Option<Field> {
        match self {
            Self::Persona => None,
            Self::Channel => Some(Field::Channel),
            Self::Creator => Some(Field::Creator),
            Self::Feeling => Some(Field::Sentiment),
            Self::MomentOfTruth => Some(Field::MomentOfTruth),
            Self::Evidence => Some(Field::Evidence),
            Self::Tag => Some(Field::Tags),
            Self::Owner => Some(Field::Owner),
            Self::Status => Some(Field::Status),
        }
    }

    /// What `card`, which lies in `cell`, says of it. Nothing at all if cards of its kind have no such field.
    fn values(self, document: &Document, card: &Card, cell: CellKey) -> Vec<FacetValue> {
        let Some(field) = self.field() else {
            return match cell.persona {
                Some(persona) => vec![FacetValue::Persona(persona)],
                None => document.persona_order().iter().copied().map(FacetValue::Persona).collect(),
            };
        };
        let words = |text: &str| (!text.is_empty()).then(|| FacetValue::Words(text.to_owned()));
        let said: Vec<FacetValue> = match (self, outline::value(card, field)) {
            (Self::Channel, _) => words(&wording::channel_of(card)).into_iter().collect(),
            (_, Some(Value::Texts(texts))) => texts.iter().filter_map(|text| words(text)).collect(),
            (_, Some(value)) => {
                words(&field_text::in_words(document, card.holder(), field, &value)).into_iter().collect()
            }
            (_, None) => Vec::new(),
        };
        let is_silent = said.is_empty() && outline::is_offered(card, field);
        if is_silent { vec![FacetValue::Nothing] } else { said }
    }

    /// Where words stand in a list: as the field lists them, or by the alphabet.
    fn order(self, value: &FacetValue, document: &Document) -> usize {
        match value {
            FacetValue::Persona(id) => {
                document.persona_order().iter().position(|other| other == id).unwrap_or(usize::MAX)
            }
            FacetValue::Words(words) => {
                let values = self.field().map(cell_edit::values).unwrap_or_default();
                values.iter().position(|(value, _)| value == words).unwrap_or(usize::MAX - 1)
            }
            FacetValue::Nothing => usize::MAX,
        }
    }

    /// The words of a value in its list.
    #[must_use]
    pub fn words(self, value: &FacetValue, document: &Document) -> String {
        match value {
            FacetValue::Persona(id) => Item::Persona(*id).name(document),
            FacetValue::Words(words) => words.clone(),
            FacetValue::Nothing => wording::facet_silence(self.field()).to_owned(),
        }
    }
}

impl MapFilter {
    /// Whether every card fits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// How many facets have a choice.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// What is chosen for `facet`.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> Option<&FacetValue> {
        self.chosen.get(&facet)
    }

    /// Chooses `value` for `facet`, or lets all of it through.
    pub fn choose(&mut self, facet: Facet, value: Option<FacetValue>) {
        match value {
            Some(value) => self.chosen.insert(facet, value),
            None => self.chosen.remove(&facet),
        };
    }

    /// Whether `card`, which lies in `cell`, fits.
    #[must_use]
    pub fn fits(&self, document: &Document, card: &Card, cell: CellKey) -> bool {
        self.chosen.iter().all(|(facet, wanted)| facet.values(document, card, cell).contains(wanted))
    }

    /// All cards that fit.
    #[must_use]
    pub fn fitting(&self, document: &Document) -> BTreeSet<CardId> {
        let cards = document.cells().flat_map(|(key, cell)| cell.cards.iter().map(move |id| (key, *id)));
        let fits = |(key, id): &(CellKey, CardId)| {
            document.card(*id).is_some_and(|card| self.fits(document, card, *key))
        };
        cards.filter(fits).map(|(_, id)| id).collect()
    }
}

/// What can be chosen on this map, with how many cards fit: what cards say, in the order in which the field lists
/// it, and last those that say nothing. A facet with a single line tells no card from another and is left out.
#[must_use]
pub fn facets(document: &Document) -> Vec<(Facet, Vec<FacetOption>)> {
    let options = |facet: Facet| {
        let mut counts: BTreeMap<FacetValue, usize> = BTreeMap::new();
        for (key, cell) in document.cells() {
            for card in cell.cards.iter().filter_map(|id| document.card(*id)) {
                for value in facet.values(document, card, key) {
                    *counts.entry(value).or_default() += 1;
                }
            }
        }
        let option = |(value, count): (FacetValue, usize)| FacetOption {
            words: facet.words(&value, document),
            value,
            count,
        };
        let mut options: Vec<FacetOption> = counts.into_iter().map(option).collect();
        options
            .sort_by_cached_key(|option| (facet.order(&option.value, document), option.words.to_lowercase()));
        (facet, options)
    };
    Facet::ALL.into_iter().map(options).filter(|(_, options)| options.len() > 1).collect()
}
