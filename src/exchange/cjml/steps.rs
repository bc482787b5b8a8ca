//! The steps of a journey become cards.

use std::collections::BTreeMap;

use crate::exchange::Remark;
use crate::exchange::builder::MapBuilder;
use crate::exchange::cjml::actors::Actors;
use crate::exchange::cjml::channels::with_channel;
use crate::exchange::cjml::journey::{Party, Step};
use crate::exchange::cjml::marks::{AT, BY, CHANNEL, ELEMENTS, ID, LABEL, Marks, OF, RATING, RECEIVED, WITH};
use crate::format::{Node, Quote};
use crate::model::{CardId, Field, Fields, LaneKind, Number, PersonaId, Sentiment, Stage, StageId};
use crate::wording;

/// Labels that tools write where nothing was said.
const EMPTY_LABELS: [&str; 2] = ["Sending", "Receiving"];

/// The feeling that a rating stands for, and whether it is one of the ratings from 1 to 5; nothing if it is none.
pub(super) fn feeling(rating: &str) -> Option<(Sentiment, bool)> {
    const WORDS: [&str; 5] = ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"];
    let rating = rating.trim().to_lowercase();
    if let Some(place) = WORDS.iter().position(|word| *word == rating) {
        return Sentiment::ALL.get(place).map(|feeling| (*feeling, true));
    }
    let stated: Number = rating.parse().ok()?;
    let nearest = stated.rounded().clamp(1, 5);
    Sentiment::new(nearest - 3).map(|feeling| (feeling, stated == Number::whole(nearest)))
}

/// Whether the label of the other side says something beside the title of a touchpoint.
pub(super) fn is_label(label: &str, title: &str) -> bool {
    !label.is_empty() && label != title && !EMPTY_LABELS.contains(&label)
}

/// Makes cards of steps.
pub(super) struct Steps<'b, 'i> {
    pub(super) map: &'b mut MapBuilder<'i>,
    pub(super) actors: Actors,
    /// The personas by the places of their actors.
    pub(super) personas: BTreeMap<usize, PersonaId>,
    /// The stages by the ids and then by the names of phases.
    pub(super) stages: [BTreeMap<String, StageId>; 2],
    /// Where steps go that name no phase, once there are some.
    pub(super) unsorted: Option<StageId>,
}

/// Where a card goes and what is known of it from the sides of its step.
struct Role<'s> {
    lane: LaneKind,
    persona: Option<PersonaId>,
    fields: Fields,
    marks: Marks<'s>,
    /// What the other side does, with who does it.
    other_side: Option<(&'s str, String)>,
}

impl Steps<'_, '_> {
    pub(super) fn add(&mut self, place: usize, step: &Step) {
        let stage = self.stage(step);
        let from = self.actors.meant_by(&step.from.actor, step.line, &mut self.map.remarks);
        let to = step
            .to
            .as_ref()
            .map(|party| (party, self.actors.meant_by(&party.actor, step.line, &mut self.map.remarks)));
        let Role { lane, persona, fields, marks, other_side } = match to {
            Some((party, to)) => self.communication(step, from, party, to),
            None => self.action(step, from),
        };
        let fields = with_channel(fields, &step.channel).with(Field::Notes, step.comment.as_str());
        let mut fields = self.with_rating(fields, step);
        let at = place.to_string();
        fields.extra = with_the_rest(marks, step).with(AT, Node::Number(&at)).into_extra();
        let lane = self.map.lane_of(lane);
        let Some(card) = self.map.add_card(persona, lane, stage, fields) else { return };
        if let Some((label, by)) = other_side {
            let about = Fields::default().with(Field::Title, label).with(Field::Team, by.as_str());
            self.add_beside(card, LaneKind::Frontstage, persona, stage, about);
        }
        if !step.experience.is_empty() {
            let about = Fields::default().with(Field::Title, step.experience.as_str());
            self.add_beside(card, LaneKind::Thoughts, persona, stage, about);
        }
    }

    /// Adds a card that says more about another one.
    fn add_beside(
        &mut self,
        card: CardId,
        lane: LaneKind,
        persona: Option<PersonaId>,
        stage: StageId,
        mut fields: Fields,
    ) {
        let id = card.to_string();
        let by = fields.text(Field::Team).to_owned();
        fields.extra = Marks::default().with_text(OF, &id).with_text(BY, &by).into_extra();
        let lane = self.map.lane_of(lane);
        self.map.add_card(persona, lane, stage, fields);
    }

    /// A communication point: a touchpoint if an end user takes part in it, else something in the backstage.
    fn communication<'s>(&self, step: &'s Step, from: usize, party: &'s Party, to: usize) -> Role<'s> {
        let is_received = !self.actors.is_traveler(from) && self.actors.is_traveler(to);
        let (own, other) = if is_received { (to, from) } else { (from, to) };
        let labels = (step.from.label.as_str(), party.label.as_str());
        let (label, other_label) = if is_received { (labels.1, labels.0) } else { labels };
        let (title, other_label) = if label.is_empty() { (other_label, "") } else { (label, other_label) };
        let titled = Fields::default().with(Field::Title, title);
        if !self.actors.is_traveler(own) {
            let fields = titled
                .with(Field::Team, self.actors.name(own))
                .with(Field::Customer, self.actors.name(other));
            let marks = Marks::default().with_text(LABEL, other_label).with(WITH, Node::Bool(true));
            return Role { lane: LaneKind::Backstage, persona: None, fields, marks, other_side: None };
        }
        let mut fields = titled;
        fields.set(Field::Creator, self.actors.creator(other).map(Into::into));
        let mut marks = Marks::default();
        if let Some(actor) = self.actors.get(other).filter(|actor| !actor.id.is_empty()) {
            marks = marks.with(WITH, Node::Text(actor.id.clone().into()));
        }
        if is_received {
            marks = marks.with(RECEIVED, Node::Bool(true));
        }
        let other_side =
            is_label(other_label, title).then(|| (other_label, self.actors.name(other).to_owned()));
        let persona = self.personas.get(&own).copied();
        Role { lane: LaneKind::Touchpoints, persona, fields, marks, other_side }
    }

    /// An action: of an end user, or of somebody else in the backstage.
    fn action<'s>(&self, step: &'s Step, from: usize) -> Role<'s> {
        let fields = Fields::default().with(Field::Title, step.from.label.as_str());
        let (marks, other_side) = (Marks::default(), None);
        if let Some(persona) = self.personas.get(&from).copied() {
            return Role { lane: LaneKind::Actions, persona: Some(persona), fields, marks, other_side };
        }
        let fields = fields.with(Field::Team, self.actors.name(from));
        Role { lane: LaneKind::Backstage, persona: None, fields, marks, other_side }
    }

    fn with_rating(&mut self, fields: Fields, step: &Step) -> Fields {
        let (feeling, is_exact) = feeling(&step.rating).unwrap_or_default();
        if !is_exact && !step.rating.is_empty() {
            let remark = wording::rating_changed(&Quote(&step.rating).to_string(), feeling);
            self.map.remarks.push(Remark::at(step.line, remark));
        }
        fields.with(Field::Sentiment, feeling)
    }

    /// The stage of a step: that of its phase, or one for all that name none.
    fn stage(&mut self, step: &Step) -> StageId {
        let Some(phase) = &step.phase else {
            let has_phases = self.stages.iter().any(|stages| !stages.is_empty());
            let title = if has_phases { wording::unsorted().to_owned() } else { wording::untitled_stage() };
            if has_phases {
                let remark = wording::no_phase_named(wording::unsorted());
                self.map.remarks.push(Remark::at(step.line, remark));
            }
            let stage = self.unsorted.unwrap_or_else(|| self.map.add_stage(&title));
            self.unsorted = Some(stage);
            return stage;
        };
        if let Some(stage) = self.stages.iter().find_map(|stages| stages.get(phase)) {
            return *stage;
        }
        self.map.remarks.push(Remark::at(step.line, wording::phase_added(&Quote(phase).to_string())));
        let mut fields = Stage::default().fields.with(Field::Title, phase.as_str());
        fields.extra = Marks::default().with_text(ID, phase).into_extra();
        let stage = self.map.add_stage_with(fields);
        let [by_id, _] = &mut self.stages;
        by_id.insert(phase.clone(), stage);
        stage
    }
}

/// What is kept of a step beside what its sides say.
fn with_the_rest<'s>(marks: Marks<'s>, step: &'s Step) -> Marks<'s> {
    let elements = step.kept.iter().filter(|(_, text)| !text.is_empty());
    let elements: Vec<_> =
        elements.map(|(name, text)| ((*name).into(), Node::Text(text.as_str().into()))).collect();
    let marks = marks.with_text(ID, &step.id).with_text(CHANNEL, &step.channel);
    // No rating is kept, too: a neutral feeling would be written as one.
    let marks = marks.with(RATING, Node::Text(step.rating.as_str().into()));
    if elements.is_empty() { marks } else { marks.with(ELEMENTS, Node::Object(elements)) }
}
