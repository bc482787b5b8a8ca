//! The one walk over a map: every card is read once, and all rules go by what was read.

use crate::insight::facts::{NoteFacts, OpportunityFacts, PersonaFacts, StageFacts, TouchpointFacts};
use crate::insight::places::{Lying, Spot, lying};
use crate::model::{Card, CardId, CardKind, Document, Scope};

/// A map as the rules see it: the cards sorted by what they are, each kind in the order of the map.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) document: &'a Document,
    /// In their order on the map.
    pub(crate) personas: Vec<PersonaFacts>,
    /// In their order on the map.
    pub(crate) stages: Vec<StageFacts>,
    /// In journey order: persona by persona, stage by stage, from the top of a cell to its end.
    pub(crate) touchpoints: Vec<TouchpointFacts<'a>>,
    /// The other cards that can be researched.
    pub(crate) notes: Vec<NoteFacts>,
    pub(crate) opportunities: Vec<OpportunityFacts<'a>>,
    /// The highest weight of all personas, from 1 to 3: that of what concerns all of them.
    pub(crate) top_weight: u32,
    /// Whether all personas share one row of touchpoints, and so one journey.
    is_shared: bool,
}

impl<'a> Reading<'a> {
    /// Reads `document`. What lies in no lane, stage or persona of the map is passed over.
    ///
    /// Each card is read once; besides, the cost is that of sorting them by their places.
    pub(crate) fn of(document: &'a Document) -> Self {
        let personas: Vec<_> = document
            .persona_order()
            .iter()
            .filter_map(|id| Some(PersonaFacts::read(*id, document.persona(*id)?)))
            .collect();
        let stages: Vec<_> = document
            .stage_order()
            .iter()
            .filter_map(|id| Some(StageFacts::read(*id, document.stage(*id)?)))
            .collect();
        let lane = document.touchpoint_lane().and_then(|lane| document.lane(lane));
        let mut reading = Self {
            document,
            top_weight: personas.iter().map(|persona| persona.weight).max().unwrap_or(1),
            personas,
            stages,
            touchpoints: Vec::new(),
            notes: Vec::new(),
            opportunities: Vec::new(),
            is_shared: lane.is_some_and(|lane| lane.scope == Scope::Shared),
        };
        reading.read_cards();
        reading.sort();
        reading.answer();
        reading
    }

    /// Reads all cards in the order of their ids: the order in which the document holds them. Looking each up
    /// where it lies on the map would take several times as long.
    fn read_cards(&mut self) {
        let document = self.document;
        let (spots, lying) = lying(document, &self.personas, &self.stages);
        self.touchpoints.reserve_exact(document.card_count());
        let mut lying = lying.into_iter().peekable();
        for (id, card) in document.cards() {
            while let Some(place) = lying.next_if(|place| place.card <= id) {
                let spot = usize::try_from(place.spot).ok().and_then(|spot| spots.get(spot));
                if let Some(spot) = spot.filter(|spot| spot.kind.card_kind() == Some(card.kind))
                    && place.card == id
                {
                    self.read_card(card, place, *spot);
                }
            }
        }
    }

    fn read_card(&mut self, card: &'a Card, place: Lying, spot: Spot) {
        let weight = self.personas.get(spot.persona).map_or(self.top_weight, |persona| persona.weight);
        match card.kind {
            CardKind::Touchpoint => {
                self.touchpoints.push(TouchpointFacts::read(card, place, spot, weight));
            }
            CardKind::Note | CardKind::Process => {
                self.notes.push(NoteFacts::read(card, place, spot, weight));
            }
            CardKind::Opportunity => self.opportunities.push(OpportunityFacts::read(card, place)),
            CardKind::Metric | CardKind::Picture => {}
        }
    }

    /// Brings all cards into the order of the map.
    fn sort(&mut self) {
        self.touchpoints.sort_by_cached_key(|card| card.order);
        self.notes.sort_by_cached_key(|card| card.order);
        self.opportunities.sort_by_cached_key(|card| card.order);
    }

    /// Marks the cards that an opportunity answers which was not dropped.
    fn answer(&mut self) {
        let alive = self.opportunities.iter().filter(|opportunity| !opportunity.is_dropped());
        let mut answered: Vec<_> = alive.flat_map(|opportunity| opportunity.answers).copied().collect();
        answered.sort_unstable();
        let is_answered = |card: CardId| answered.binary_search(&card).is_ok();
        for touchpoint in &mut self.touchpoints {
            touchpoint.is_answered = is_answered(touchpoint.id);
        }
        for note in &mut self.notes {
            note.is_answered = is_answered(note.id);
        }
    }

    /// The touchpoints of the persona at `place`, in journey order.
    pub(crate) fn journey(&self, place: usize) -> &[TouchpointFacts<'a>] {
        if self.is_shared {
            return &self.touchpoints;
        }
        let start = self.touchpoints.partition_point(|touchpoint| touchpoint.persona < place);
        let end = self.touchpoints.partition_point(|touchpoint| touchpoint.persona <= place);
        self.touchpoints.get(start..end).unwrap_or_default()
    }

    /// All journeys: each once, also where personas share one.
    pub(crate) fn journeys(&self) -> impl Iterator<Item = &[TouchpointFacts<'a>]> {
        self.touchpoints.chunk_by(|one, next| one.persona == next.persona)
    }
}
