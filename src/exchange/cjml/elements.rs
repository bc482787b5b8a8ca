//! The elements of CJML 2.0 and what they become.

use roxmltree::{Document, Node};

use crate::exchange::cjml::journey::{Actor, Journey, Party, Phase, Step};

/// The elements that name end users: that of the format, and those of later drafts.
const END_USERS: [&str; 6] = ["endUser", "customer", "user", "patient", "citizen", "employee"];
/// The elements of a touchpoint that are written again as they stand, with a slash between two levels, in the order
/// of the format: those before the sides, those after the channel, and those at the end.
pub(super) const KEPT: [&[&str]; 3] = [
    &["uncertainty", "compliance"],
    &[
        "message",
        "timestamps/timeOriginated",
        "timestamps/timeReceived",
        "timestamps/timeConsumed",
        "timestamps/timeStarted",
        "timestamps/timeCompleted",
        "timeStarted",
        "timeCompleted",
        "deltaTime",
        "touchpointDuration",
    ],
    &["category"],
];

/// Where lines begin, so that a place is found without counting from the start each time.
#[derive(Debug)]
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        Self(text.bytes().zip(0..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at).collect())
    }

    /// The line of the place `at`, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|newline| *newline < at) + 1
    }
}

/// The text of an element without white space around it.
pub(super) fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text).filter_map(|text| text.text());
    trim(&texts.collect::<String>()).to_owned()
}

/// `text` without what XML calls white space around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

/// The first child with this name.
fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// The text of the first child with this name.
pub(super) fn text_in(node: Node<'_, '_>, name: &str) -> String {
    child(node, name).map(text_of).unwrap_or_default()
}

/// An attribute, whatever its namespace, without white space around it.
pub(super) fn attribute(node: Node<'_, '_>, name: &str) -> Option<String> {
    node.attributes().find(|it| it.name() == name).map(|it| trim(it.value()).to_owned())
}

/// All journeys of a file, in its order.
pub(super) fn journeys(document: &Document<'_>, lines: &Lines) -> Vec<Journey> {
    let elements = document.root_element().children().filter(Node::is_element);
    let journeys = elements.filter_map(|element| match element.tag_name().name() {
        "plannedJourney" => Some(journey(element, true, lines)),
        "actualJourney" => Some(journey(element, false, lines)),
        _ => None,
    });
    journeys.collect()
}

fn journey(element: Node<'_, '_>, is_planned: bool, lines: &Lines) -> Journey {
    let mut journey = Journey { is_planned, ..Journey::default() };
    for child in element.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "journeyID" => journey.id = text_of(child),
            "journeyTitle" => journey.title = text_of(child),
            "plannedReference" => journey.plan = text_of(child),
            "journeyShortSummary" | "journeyLongSummary" => journey.summaries.push(text_of(child)),
            "journeyPhases" => journey.phases.extend(child.children().filter(Node::is_element).map(phase)),
            "actors" => journey.actors.extend(child.children().filter(Node::is_element).map(actor)),
            "touchpoints" => {
                for touchpoint in child.children().filter(Node::is_element) {
                    add_step(&mut journey, touchpoint, lines);
                }
            }
            name => leave_out(&mut journey, name),
        }
    }
    journey.summaries.retain(|summary| !summary.is_empty());
    journey
}

fn leave_out(journey: &mut Journey, name: &str) {
    *journey.left_out.entry(name.to_owned()).or_default() += 1;
}

fn phase(element: Node<'_, '_>) -> Phase {
    let id = attribute(element, "phaseID").unwrap_or_default();
    let name = child(element, "phaseName").map_or_else(|| id.clone(), text_of);
    Phase { id, name, description: text_in(element, "phaseDescription") }
}

fn actor(element: Node<'_, '_>) -> Actor {
    let id = attribute(element, "actorID").or_else(|| attribute(element, "actorIDref")).unwrap_or_default();
    let names = ["actorName", "companyName"].map(|name| text_in(element, name));
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| id.clone());
    Actor { id, name, is_end_user: END_USERS.contains(&element.tag_name().name()) }
}

fn add_step(journey: &mut Journey, element: Node<'_, '_>, lines: &Lines) {
    let is_communication = match element.tag_name().name() {
        "actualCommunicationPoint" | "plannedCommunicationPoint" | "communicationPoint" => true,
        "actualAction" | "plannedAction" | "action" => false,
        name => return leave_out(journey, name),
    };
    let mut step = Step { line: lines.line(element.range().start), ..Step::default() };
    step.to = is_communication.then(Party::default);
    for child in element.children().filter(Node::is_element) {
        let name = child.tag_name().name();
        match name {
            "touchpointID" => step.id = text_of(child),
            "belongsTo" => step.phase = attribute(child, "phaseIDref").filter(|phase| !phase.is_empty()),
            "initiator" => step.from = party(child, "initiatorLabel"),
            "receiver" => step.to = Some(party(child, "receiverLabel")),
            "channel" => step.channel = text_in(child, "channelName"),
            "comment" => step.comment = text_of(child),
            "touchpointExperience" => {
                step.experience = text_in(child, "experienceDescription");
                step.rating = text_in(child, "experienceRating");
            }
            "timestamps" => {
                for time in child.children().filter(Node::is_element) {
                    let name = format!("timestamps/{}", time.tag_name().name());
                    keep(&mut step, journey, &name, time);
                }
            }
            name => keep(&mut step, journey, name, child),
        }
    }
    journey.steps.push(step);
}

/// Keeps the text of an element to be written again, or notes that it is left out.
fn keep(step: &mut Step, journey: &mut Journey, name: &str, element: Node<'_, '_>) {
    let known = KEPT.iter().flat_map(|names| names.iter()).find(|known| **known == name);
    match known {
        Some(known) => step.kept.push((known, text_of(element))),
        None => leave_out(journey, name),
    }
}

fn party(element: Node<'_, '_>, label: &str) -> Party {
    let refers_to = child(element, "refersTo");
    let actor = refers_to.and_then(|it| attribute(it, "actorIDref").or_else(|| attribute(it, "actorID")));
    Party { actor: actor.unwrap_or_default(), label: text_in(element, label) }
}
