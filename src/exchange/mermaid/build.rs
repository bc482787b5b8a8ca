//! The map that a journey is: sections become stages, tasks touchpoints, actors personas.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::builder::MapBuilder;
use crate::exchange::mermaid::journey::Journey;
use crate::exchange::{ImportError, Imported, Remark};
use crate::format::{Node, Quote};
use crate::model::{Extra, Field, Fields, IdSource, LaneKind, PersonaId, limits};
use crate::wording;

/// What the title for screen readers is called among the fields of the map that Waymark does not know.
const ACC_TITLE: &str = "accTitle";

/// Makes a map of a journey; `title` is for one that has none.
pub(super) fn map(journey: Journey, title: &str, ids: &mut dyn IdSource) -> Result<Imported, ImportError> {
    check_limits(&journey)?;
    let title = journey.title.filter(|title| !title.is_empty()).unwrap_or_else(|| title.to_owned());
    let mut map = MapBuilder::new(&title, ids);
    map.remarks = journey.remarks.finish();
    map.map.set(Field::Scenario, journey.description.map(Into::into));
    if let Some(acc_title) =
        journey.acc_title.filter(|acc_title| *acc_title != title && !acc_title.is_empty())
    {
        map.remarks.push(Remark::on_all(wording::acc_title_kept(&Quote(&acc_title).to_string())));
        let mut text = String::new();
        Node::Object(vec![(Cow::Borrowed(ACC_TITLE), Node::Text(Cow::Owned(acc_title)))]).write(&mut text);
        map.map.extra = Extra(Some(text.into()));
    }
    let tasks = || journey.sections.iter().flat_map(|section| &section.tasks);
    let mut personas = BTreeMap::<&str, PersonaId>::new();
    for actor in tasks().flat_map(|task| &task.actors) {
        personas.entry(actor).or_insert_with(|| map.add_persona(actor));
    }
    // A task of nobody is the only persona's, or else that of somebody called so.
    let is_nobodys = tasks().any(|task| task.actors.is_empty());
    let somebody = wording::somebody();
    let nobody = match personas.values().next() {
        Some(only) if personas.len() == 1 => Some(*only),
        _ => personas.get(somebody.as_str()).copied(),
    };
    let nobody = nobody.or_else(|| is_nobodys.then(|| map.add_persona(&somebody)));
    for kind in LaneKind::STARTING {
        map.lane_of(kind);
    }
    let lane = map.lane_of(LaneKind::Touchpoints);
    for section in &journey.sections {
        let stage = match &section.name {
            Some(name) => map.add_stage(name),
            None => map.add_stage(&wording::untitled_stage()),
        };
        for task in &section.tasks {
            let actors = task.actors.iter().filter_map(|actor| personas.get(actor.as_str()).copied());
            let actors = actors.chain(nobody.filter(|_| task.actors.is_empty()));
            let fields = || {
                let fields = Fields::default().with(Field::Title, task.name.as_str());
                fields.with(Field::Sentiment, task.sentiment)
            };
            for persona in actors {
                map.add_card(Some(persona), lane, stage, fields());
            }
        }
    }
    map.finish()
}

/// Refuses a journey of which there is too much, before anything is built of it.
fn check_limits(journey: &Journey) -> Result<(), ImportError> {
    let tasks = || journey.sections.iter().flat_map(|section| &section.tasks);
    let cards = tasks().map(|task| task.actors.len().max(1)).sum();
    let personas = tasks().flat_map(|task| &task.actors).collect::<BTreeSet<_>>().len();
    let counts = [
        ("stages", journey.sections.len(), limits::STAGES),
        ("cards", cards, limits::CARDS),
        ("personas", personas, limits::PERSONAS),
    ];
    match counts.into_iter().find(|(_, count, limit)| count > limit) {
        Some((what, count, limit)) => Err(ImportError::TooMany { what, count, limit }),
        None => Ok(()),
    }
}
