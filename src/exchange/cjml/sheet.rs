//! Which cards of a map are steps of a journey, and which say more about one.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::cjml::elements::trim;
use crate::exchange::cjml::marks::{AT, BY, Marks, OF};
use crate::exchange::cjml::steps::is_label;
use crate::exchange::one_persona::{Placed, cards_of, in_original_order, lanes_of};
use crate::model::{Card, CardId, Document, Field, LaneKind, MapState, PersonaId, Sentiment};

/// A card that is a step.
#[derive(Debug)]
pub(super) struct Entry<'d> {
    pub(super) placed: Placed<'d>,
    pub(super) kind: LaneKind,
    pub(super) marks: Marks<'d>,
    /// What the other side of a touchpoint does.
    pub(super) label: Option<&'d Card>,
    /// How it is experienced.
    pub(super) experience: Option<&'d Card>,
}

/// The steps of one persona's journey, in their order.
#[derive(Debug)]
pub(super) struct Sheet<'d> {
    pub(super) entries: Vec<Entry<'d>>,
    /// The cards that say more about a step.
    pub(super) beside: BTreeSet<CardId>,
    /// Whether it is written as a planned journey, which holds no feelings.
    pub(super) is_planned: bool,
}

/// Whether the cards of such a lane are steps.
pub(super) fn holds_steps(kind: LaneKind) -> bool {
    matches!(kind, LaneKind::Touchpoints | LaneKind::Actions | LaneKind::Backstage)
}

impl<'d> Sheet<'d> {
    pub(super) fn of(document: &'d Document, persona: PersonaId) -> Self {
        let kinds: Vec<_> = lanes_of(document).map(|lane| lane.kind).collect();
        let (mut steps, mut others) = (Vec::new(), Vec::new());
        for placed in cards_of(document, persona) {
            let Some(kind) = kinds.get(placed.lane).copied() else { continue };
            let marks = Marks::of(&placed.card.fields.extra);
            let entry = Entry { placed, kind, marks, label: None, experience: None };
            if holds_steps(kind) { steps.push(entry) } else { others.push(entry) }
        }
        let place = |entry: &Entry<'_>| ((entry.placed.stage, entry.placed.lane), entry.marks.number(AT));
        let mut entries = in_original_order(steps, place);
        let places: BTreeMap<_, _> =
            entries.iter().zip(0..).map(|(it, place)| (it.placed.id, place)).collect();
        let mut beside = BTreeSet::new();
        for other in others {
            let of =
                other.marks.text(OF).and_then(|id| id.parse().ok()).and_then(|id| places.get(&CardId(id)));
            if let Some(entry) = of.and_then(|place: &usize| entries.get_mut(*place))
                && entry.takes(&other)
            {
                beside.insert(other.placed.id);
            }
        }
        let is_neutral = |entry: &Entry<'_>| {
            entry.experience.is_none() && entry.placed.card.sentiment() == Sentiment::default()
        };
        let is_planned = document.map().state() == MapState::Future && entries.iter().all(is_neutral);
        Self { entries, beside, is_planned }
    }
}

impl<'d> Entry<'d> {
    /// Takes a card that still says what it was read from, and answers whether it did.
    fn takes(&mut self, other: &Self) -> bool {
        let (own, card) = (trim(self.placed.card.title()), other.placed.card);
        let by = other.marks.text(BY).unwrap_or_default();
        let slot = match other.kind {
            LaneKind::Frontstage if self.kind == LaneKind::Touchpoints => {
                let is_read = !own.is_empty() && is_label(trim(card.title()), own);
                Some(&mut self.label).filter(|_| is_read && card.fields.text(Field::Team) == by)
            }
            LaneKind::Thoughts => Some(&mut self.experience).filter(|_| !trim(card.title()).is_empty()),
            _ => None,
        };
        let is_here = other.placed.stage == self.placed.stage;
        match slot.filter(|slot| is_here && slot.is_none()) {
            Some(slot) => slot.replace(card).is_none(),
            None => false,
        }
    }
}
