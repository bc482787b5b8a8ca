//! The XML of a diagram tool that calls itself CJML and is not: flat, with names in the place of references.

use roxmltree::{Document, Node};

use crate::exchange::cjml::elements::{Lines, attribute, text_in};
use crate::exchange::cjml::journey::{Actor, Journey, Party, Step};

/// Words for roles of people whose journey it is.
const END_USERS: [&str; 6] = ["user", "customer", "citizen", "consumer", "patient", "employee"];

/// The journey of such a file.
pub(super) fn journey(document: &Document<'_>, lines: &Lines) -> Journey {
    let mut journey = Journey::default();
    for element in document.root_element().children().filter(Node::is_element) {
        match element.tag_name().name() {
            "actor" => journey.actors.push(actor(element)),
            "touchpoint" => journey.steps.push(step(element, lines)),
            name => *journey.left_out.entry(name.to_owned()).or_default() += 1,
        }
    }
    // Somebody's journey it is: the tool has no rule for whose, but its form begins with that person.
    if journey.actors.iter().all(|actor| !actor.is_end_user)
        && let Some(first) = journey.actors.first_mut()
    {
        first.is_end_user = true;
    }
    journey
}

fn actor(element: Node<'_, '_>) -> Actor {
    let role = text_in(element, "actorRole").to_lowercase();
    // Touchpoints refer to names.
    let name = text_in(element, "actorName");
    Actor { id: name.clone(), name, is_end_user: END_USERS.iter().any(|word| role.contains(word)) }
}

fn step(element: Node<'_, '_>, lines: &Lines) -> Step {
    let party =
        |name: &str, label: &str| Party { actor: text_in(element, name), label: text_in(element, label) };
    let is_action = attribute(element, "type").is_some_and(|kind| kind == "action");
    Step {
        line: lines.line(element.range().start),
        id: attribute(element, "id").unwrap_or_default(),
        from: party("initiator", "initiatorDescription"),
        to: (!is_action).then(|| party("receiver", "receiverDescription")),
        channel: text_in(element, "channel"),
        kept: vec![("timestamps/timeStarted", text_in(element, "time"))],
        ..Step::default()
    }
}
