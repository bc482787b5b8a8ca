//! Journeys of Mermaid: read as Mermaid reads them, repaired where it refuses, and written so that nothing is
//! mistaken.

mod blocks;
mod cost;
mod golden;
mod losses;
mod reading;
mod repairs;
mod round_trip;
mod sketch;
mod writing;

use waymark::exchange::mermaid;
use waymark::exchange::{ImportError, Imported};
use waymark::model::{CellKey, Document, Field, violations};

use crate::support::CountedIds;

/// All maps in `text`, the content of a file called "README.md".
#[track_caller]
fn maps(text: &str) -> Vec<Imported> {
    let read = mermaid::read("README.md", text, &mut CountedIds::default()).unwrap();
    let maps: Vec<_> = read.into_iter().map(Result::unwrap).collect();
    assert!(maps.iter().all(|map| violations(&map.document).is_empty()));
    maps
}

/// The only map in `text`.
#[track_caller]
fn only(text: &str) -> Imported {
    let [map] = maps(text).try_into().unwrap();
    map
}

/// Why `text` is refused.
#[track_caller]
fn refusal(text: &str) -> ImportError {
    mermaid::read("README.md", text, &mut CountedIds::default()).unwrap_err()
}

/// The remarks on a map as users see them.
fn remarks(map: &Imported) -> Vec<String> {
    map.remarks.iter().map(ToString::to_string).collect()
}

/// What a map says of a journey, in one line: `Title (scenario) | Stage: Me: Pay +1, Wait 0; Bo: Pay +1 | Stage:`.
fn told(document: &Document) -> String {
    let lane = document.touchpoint_lane().unwrap();
    let stage = |stage: &_| {
        let of_persona = |persona: &_| {
            let cards = document.cell(CellKey { persona: Some(*persona), lane, stage: *stage }).iter();
            let cards = cards.map(|card| document.card(*card).unwrap());
            let cards: Vec<_> =
                cards.map(|it| format!("{} {:+}", it.title(), it.sentiment().value())).collect();
            let name = document.persona(*persona).unwrap().name();
            (!cards.is_empty()).then(|| format!(" {name}: {}", cards.join(", ").replace("+0", "0")))
        };
        let rows: Vec<_> = document.persona_order().iter().filter_map(of_persona).collect();
        format!("{}:{}", document.stage(*stage).unwrap().title(), rows.join(";"))
    };
    let scenario = document.map().fields.text(Field::Scenario);
    let scenario = if scenario.is_empty() { String::new() } else { format!(" ({scenario})") };
    let head = format!("{}{scenario}", document.map().title());
    [head].into_iter().chain(document.stage_order().iter().map(stage)).collect::<Vec<_>>().join(" | ")
}
