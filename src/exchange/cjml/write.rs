//! A map becomes the journey of one of its personas.

use std::collections::BTreeSet;

use crate::exchange::cjml::cast::Cast;
use crate::exchange::cjml::channels::{UNKNOWN, word_of};
use crate::exchange::cjml::elements::{KEPT, trim};
use crate::exchange::cjml::marks::{CHANNEL, ELEMENTS, ID, LABEL, Marks, RATING, RECEIVED, WITH};
use crate::exchange::cjml::sheet::{Entry, Sheet};
use crate::exchange::cjml::steps::feeling;
use crate::exchange::cjml::xml::Xml;
use crate::exchange::one_persona::stages_of;
use crate::format::Node;
use crate::model::{Card, Document, Field, LaneKind, PersonaId, Sentiment};

/// Writes the journey of `persona`: the cards of this persona and those that all share.
///
/// The same map gives the same bytes.
#[must_use]
pub fn write(document: &Document, persona: PersonaId) -> String {
    let sheet = Sheet::of(document, persona);
    let phases = ids(stages_of(document).map(|stage| Marks::of(&stage.fields.extra)), "PH");
    let steps = ids(sheet.entries.iter().map(|entry| entry.marks.clone()), "T");
    let mut cast = Cast::of(document, persona);
    let mut touchpoints = Xml::at(3);
    for (entry, id) in sheet.entries.iter().zip(&steps) {
        let phase = phases.get(entry.placed.stage).map(String::as_str).unwrap_or_default();
        Step { entry, id, phase, is_planned: sheet.is_planned }.write(&mut cast, &mut touchpoints);
    }
    let journey = if sheet.is_planned { "plannedJourney" } else { "actualJourney" };
    let mut xml = Xml::at(0);
    xml.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.open("CJML", &[("version", "2.0")]);
    xml.open(journey, &[]);
    let map = document.map();
    let marks = Marks::of(&map.fields.extra);
    xml.leaf("journeyID", marks.text(ID).unwrap_or(if sheet.is_planned { "PJ1" } else { "AJ1" }));
    xml.leaf_if_any("journeyTitle", map.title());
    xml.open("journeyPhases", &[]);
    for (stage, id) in stages_of(document).zip(&phases) {
        xml.open("journeyPhase", &[("phaseID", id)]);
        xml.leaf("phaseName", stage.title());
        xml.leaf("phaseDescription", stage.goal());
        xml.close("journeyPhase");
    }
    xml.close("journeyPhases");
    xml.leaf_if_any("journeyShortSummary", map.fields.text(Field::Scenario));
    xml.open("actors", &[]);
    for actor in cast.everybody() {
        let (element, name) =
            if actor.is_end_user { ("endUser", "actorName") } else { ("serviceProvider", "companyName") };
        xml.open(element, &[("actorID", &actor.id)]);
        xml.leaf(name, &actor.name);
        xml.close(element);
    }
    xml.close("actors");
    xml.open("touchpoints", &[]);
    xml.text.push_str(&touchpoints.text);
    xml.close("touchpoints");
    xml.close(journey);
    xml.close("CJML");
    xml.text
}

/// The id of each thing: its original one unless an earlier one has it, else a new one with a number.
fn ids<'d>(marks: impl Iterator<Item = Marks<'d>>, start: &str) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let originals = marks.map(|marks| marks.text(ID).map(str::to_owned));
    let originals: Vec<_> = originals.map(|id| id.filter(|id| taken.insert(id.clone()))).collect();
    let mut number = 0;
    let mut new = || loop {
        number += 1;
        let id = format!("{start}{number}");
        if !taken.contains(&id) {
            return id;
        }
    };
    originals.into_iter().map(|id| id.unwrap_or_else(&mut new)).collect()
}

/// A step with what it is called in the file.
struct Step<'s, 'd> {
    entry: &'s Entry<'d>,
    id: &'s str,
    phase: &'s str,
    is_planned: bool,
}

/// One side of a step: the id of an actor and what it does.
type Side<'s> = (String, &'s str);

impl<'s> Step<'s, '_> {
    fn card(&self) -> &'s Card {
        self.entry.placed.card
    }

    fn write(&self, cast: &mut Cast, xml: &mut Xml) {
        let (from, to) = self.sides(cast);
        let element = match (self.is_planned, to.is_some()) {
            (true, true) => "plannedCommunicationPoint",
            (true, false) => "plannedAction",
            (false, true) => "actualCommunicationPoint",
            (false, false) => "actualAction",
        };
        let [before, after, last] = KEPT;
        xml.open(element, &[]);
        xml.leaf("touchpointID", self.id);
        xml.empty("belongsTo", &[("phaseIDref", self.phase)]);
        self.elements(before, xml);
        side(xml, "initiator", "initiatorLabel", &from);
        if let Some(to) = &to {
            side(xml, "receiver", "receiverLabel", to);
        }
        let channel = word_of(self.card(), self.entry.marks.text(CHANNEL));
        // Whoever tells somebody something does it somehow.
        if !channel.is_empty() || to.is_some() {
            xml.open("channel", &[]);
            xml.leaf("channelName", if channel.is_empty() { UNKNOWN } else { &channel });
            xml.close("channel");
        }
        self.elements(after, xml);
        self.experience(xml);
        xml.leaf_if_any("comment", self.card().notes());
        self.elements(last, xml);
        xml.close(element);
    }

    /// Who begins, and who is told something if anybody is.
    fn sides(&self, cast: &mut Cast) -> (Side<'s>, Option<Side<'s>>) {
        let (fields, marks) = (&self.card().fields, &self.entry.marks);
        let title = self.card().title();
        match self.entry.kind {
            LaneKind::Touchpoints => {
                let label = self.entry.label.map(Card::title).unwrap_or_default();
                let own = (cast.traveler(), title);
                let other = (cast.other_side(self.card(), marks), label);
                let is_received = marks.get(RECEIVED) == Some(&Node::Bool(true));
                if is_received { (other, Some(own)) } else { (own, Some(other)) }
            }
            LaneKind::Actions => ((cast.traveler(), title), None),
            _ => {
                let from = (cast.team(fields.text(Field::Team)), title);
                let customer = fields.text(Field::Customer);
                let is_told = !trim(customer).is_empty() || marks.get(WITH) == Some(&Node::Bool(true));
                let label = self.entry.marks.text(LABEL).unwrap_or_default();
                (from, is_told.then(|| (cast.team(customer), label)))
            }
        }
    }

    fn elements(&self, names: &[&str], xml: &mut Xml) {
        let Some(kept) = self.entry.marks.get(ELEMENTS) else { return };
        let text = |name: &str| kept.field(name).and_then(Node::text);
        let mut is_open = false;
        for (name, text) in names.iter().filter_map(|name| Some((*name, text(name)?))) {
            let inner = name.strip_prefix("timestamps/");
            if inner.is_some() != is_open {
                is_open = inner.is_some();
                if is_open { xml.open("timestamps", &[]) } else { xml.close("timestamps") }
            }
            xml.leaf(inner.unwrap_or(name), text);
        }
        if is_open {
            xml.close("timestamps");
        }
    }

    /// How it is experienced: the original rating for as long as it means the feeling of the card.
    fn experience(&self, xml: &mut Xml) {
        if self.is_planned {
            return;
        }
        let now = self.card().sentiment();
        let original = self.entry.marks.text(RATING);
        let original = original.filter(|rating| feeling(rating).unwrap_or_default().0 == now);
        let is_rated = self.entry.kind == LaneKind::Touchpoints || now != Sentiment::default();
        let new = if is_rated { (now.value() + 3).to_string() } else { String::new() };
        let rating = original.map_or(new, str::to_owned);
        let text = self.entry.experience.map(Card::title).unwrap_or_default();
        if !rating.is_empty() || !text.is_empty() {
            xml.open("touchpointExperience", &[]);
            xml.leaf_if_any("experienceDescription", text);
            xml.leaf_if_any("experienceRating", &rating);
            xml.close("touchpointExperience");
        }
    }
}

fn side(xml: &mut Xml, element: &str, label: &str, (actor, text): &Side<'_>) {
    xml.open(element, &[]);
    xml.empty("refersTo", &[("actorIDref", actor)]);
    xml.leaf(label, text);
    xml.close(element);
}
