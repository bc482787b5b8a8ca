//! Maps of a few texts, made as awkward as a test needs them.

use waymark::model::{
    BuyingPhase, Card, CardId, CardKind, Cell, CellKey, Color, Document, Field, Fields, JourneyMap, Lane,
    LaneId, LaneKind, MapId, Parts, Persona, PersonaId, Scope, Sentiment, Stage, StageId, violations,
};
use waymark::wording;

use crate::support::CountedIds;

/// A map in the making, with the lanes of a new one.
#[derive(Debug, Clone)]
pub(super) struct Sketch {
    pub(super) title: String,
    pub(super) scenario: String,
    pub(super) goal: String,
    pub(super) personas: Vec<String>,
    pub(super) stages: Vec<String>,
    pub(super) touchpoints: Vec<Touchpoint>,
    pub(super) scope: Scope,
}

/// A touchpoint: the places of its persona and its stage, its title, and its feeling from -2 to 2.
pub(super) type Touchpoint = (usize, usize, String, i64);

/// A map with a title, personas, stages and touchpoints.
pub(super) fn sketch(
    title: &str,
    personas: &[&str],
    stages: &[&str],
    touchpoints: &[(usize, usize, &str, i64)],
) -> Sketch {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let touchpoints = touchpoints.iter();
    Sketch {
        title: title.to_owned(),
        scenario: String::new(),
        goal: String::new(),
        personas: owned(personas),
        stages: owned(stages),
        touchpoints: touchpoints
            .map(|(who, at, title, feeling)| (*who, *at, (*title).to_owned(), *feeling))
            .collect(),
        scope: Scope::PerPersona,
    }
}

impl Sketch {
    pub(super) fn with_scenario(self, scenario: &str, goal: &str) -> Self {
        Self { scenario: scenario.to_owned(), goal: goal.to_owned(), ..self }
    }

    pub(super) fn shared(self) -> Self {
        Self { scope: Scope::Shared, ..self }
    }

    pub(super) fn document(&self) -> Document {
        self.document_with(|_| {})
    }

    /// The map after a change to its parts.
    pub(super) fn document_with(&self, change: impl FnOnce(&mut Parts)) -> Document {
        let ids = &mut CountedIds::default();
        let map = Fields::default().with(Field::Title, self.title.as_str());
        let map = map.with(Field::Scenario, self.scenario.as_str()).with(Field::Goal, self.goal.as_str());
        let mut parts = Parts { map: JourneyMap { fields: map }, ..Parts::default() };
        for (place, name) in self.personas.iter().enumerate() {
            parts.personas.push((PersonaId::fresh(ids), Persona::new(name, Color::nth(place))));
        }
        for title in &self.stages {
            parts.stages.push((StageId::fresh(ids), Stage::new(title, BuyingPhase::Before)));
        }
        for kind in LaneKind::STARTING {
            parts.lanes.push((LaneId::fresh(ids), Lane::new(kind, wording::lane_kind(kind))));
        }
        parts.lanes[0].1.scope = self.scope;
        let mut cells = std::collections::BTreeMap::<CellKey, Cell>::new();
        for (who, at, title, feeling) in &self.touchpoints {
            let card = Card::new(CardKind::Touchpoint, title);
            let fields = card.fields.clone().with(Field::Sentiment, Sentiment::new(*feeling).unwrap());
            let id = CardId::fresh(ids);
            parts.cards.push((id, Card { fields, ..card }));
            let persona = (self.scope == Scope::PerPersona).then(|| parts.personas[*who].0);
            let key = CellKey { persona, lane: parts.lanes[0].0, stage: parts.stages[*at].0 };
            cells.entry(key).or_default().cards.push(id);
        }
        parts.cells = cells.into_iter().collect();
        change(&mut parts);
        let document = Document::from_parts(MapId::fresh(ids), parts);
        assert_eq!(violations(&document), []);
        document
    }
}
