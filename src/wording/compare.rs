//! The words of comparing a current map with its future.

use crate::insight::Feelings;
use crate::insight::compare::{CardHalf, Change, Comparison, Counts, Fate, OtherCards, Row, StagePair};
use crate::model::{Field, Holder, MapState};
use crate::wording::{self, insight};

/// The title of the view.
#[must_use]
pub fn title() -> &'static str {
    "Current and future"
}

/// One of the two maps, as a label.
#[must_use]
pub fn side(of: MapState) -> &'static str {
    match of {
        MapState::Current => "Current",
        MapState::Future => "Future",
    }
}

/// Beside the map that is open.
#[must_use]
pub fn is_open() -> &'static str {
    "open now"
}

/// The link to the other map.
#[must_use]
pub fn open(other: MapState) -> &'static str {
    match other {
        MapState::Current => "Open current map",
        MapState::Future => "Open future map",
    }
}

/// The label of the list from which the other map is chosen.
#[must_use]
pub fn compare_with() -> &'static str {
    "Compare with"
}

/// A map to compare with: "Future: Shop 2030".
#[must_use]
pub fn choice(of: MapState, title: &str) -> String {
    format!("{}: {}", side(of), wording::titled(title, "map"))
}

/// The heading over everything that shows one persona.
#[must_use]
pub fn journey_of(persona: &str) -> String {
    format!("The journey of {persona}")
}

/// How to look at another persona.
#[must_use]
pub fn choose_persona() -> &'static str {
    "Choose another persona in the tabs at the top."
}

/// When the other map does not have the persona. `other` is what that map is.
#[must_use]
pub fn persona_missing(persona: &str, other: MapState) -> String {
    match other {
        MapState::Current => {
            format!("{persona} is not on the current map, so all touchpoints count as added.")
        }
        MapState::Future => {
            format!("{persona} is not on the future map, so all touchpoints count as removed.")
        }
    }
}

/// What changes about the touchpoints, in a sentence: "5 touchpoints feel better, 1 worse, 3 added, 2 removed;
/// average feeling from −0.4 to +0.9".
#[must_use]
pub fn summary(compared: &Comparison) -> String {
    let Counts { better, worse, added, removed, moved, edited } = compared.counts;
    // The first one is said in full, and the others follow it in short.
    let kinds = [
        (better, "feels better", "feel better", "better"),
        (worse, "feels worse", "feel worse", "worse"),
        (added, "is added", "are added", "added"),
        (removed, "is removed", "are removed", "removed"),
        (moved, "is moved", "are moved", "moved"),
        (edited, "is changed otherwise", "are changed otherwise", "changed otherwise"),
    ];
    let mut said: Vec<String> = Vec::new();
    for (count, one, many, short) in kinds.into_iter().filter(|(count, ..)| *count > 0) {
        said.push(match (said.is_empty(), count) {
            (true, 1) => format!("1 touchpoint {one}"),
            (true, count) => format!("{} {many}", wording::count(count, "touchpoint")),
            (false, count) => format!("{count} {short}"),
        });
    }
    let changes = if said.is_empty() { "No touchpoint changes".to_owned() } else { said.join(", ") };
    match means(compared.feelings(MapState::Current), compared.feelings(MapState::Future)) {
        Some(means) => format!("{changes}; average feeling {means}."),
        None => format!("{changes}."),
    }
}

/// How the mean feeling changes: "from −0.4 to +0.9", "still +1". `None` where nobody feels anything on one of
/// the maps.
#[must_use]
pub fn means(current: Feelings, future: Feelings) -> Option<String> {
    let (current, future) = (insight::mean(current.mean()?), insight::mean(future.mean()?));
    Some(if current == future { format!("still {future}") } else { format!("from {current} to {future}") })
}

/// The mean feeling, or a dash where there is none.
#[must_use]
pub fn mean(feelings: Feelings) -> String {
    feelings.mean().map_or_else(|| "–".to_owned(), insight::mean)
}

/// What is behind the drawing of the curves, as the caption of its table.
#[must_use]
pub fn table_caption() -> &'static str {
    "Mean feeling in each stage on both maps, from −2 to +2"
}

/// What a stage is marked with.
#[must_use]
pub fn stage_marks(pair: &StagePair) -> Vec<String> {
    let mut marks = Vec::new();
    match (&pair.current, &pair.future) {
        (None, _) => marks.push("Added: only on the future map".to_owned()),
        (_, None) => marks.push("Removed: only on the current map".to_owned()),
        (Some(current), Some(future)) if current.title != future.title => {
            marks.push(was(&current.title, "stage"));
        }
        (Some(_), Some(_)) => {}
    }
    if pair.is_moved {
        marks.push("In another place of the journey".to_owned());
    }
    marks.extend(
        means(pair.feelings(MapState::Current), pair.feelings(MapState::Future))
            .map(|means| format!("Average feeling {means}")),
    );
    marks
}

fn was(title: &str, noun: &str) -> String {
    format!("Was “{}”", wording::titled(title, noun))
}

/// What becomes of a card, if it does not stay.
#[must_use]
pub fn fate(fate: &Fate) -> Option<String> {
    match fate {
        Fate::Stays => None,
        Fate::Added => Some("Added".to_owned()),
        Fate::Removed => Some("Removed".to_owned()),
        Fate::MovedTo(stage) => Some(format!("Moves to {}", wording::titled(stage, "stage"))),
        Fate::MovedFrom(stage) => Some(format!("Moved here from {}", wording::titled(stage, "stage"))),
    }
}

/// What a change of a card that is on both maps was before. Other fields are told together by [`different`].
#[must_use]
pub fn change(row: &Row, change: Change) -> Option<String> {
    let (current, future) = (row.current.as_ref()?, row.future.as_ref()?);
    match change {
        Change::Title => Some(was(&current.title, "card")),
        Change::Feeling => Some(format!(
            "Feels {}: {} instead of {}",
            if row.gain().is_some_and(|gain| gain > 0) { "better" } else { "worse" },
            insight::feeling(future.sentiment),
            insight::feeling(current.sentiment),
        )),
        Change::Channel => Some(format!("{} instead of {}", channel(future), channel(current))),
        Change::Place => Some("In another place".to_owned()),
        Change::Other(_) => None,
    }
}

/// "Different: owner, notes".
#[must_use]
pub fn different(fields: &[Field], holder: Holder) -> String {
    let names = fields.iter().map(|field| wording::field_in_text(holder, *field));
    format!("Different: {}", names.collect::<Vec<_>>().join(", "))
}

/// What a touchpoint says of itself on one of the maps: "Phone · very bad".
#[must_use]
pub fn facts(card: &CardHalf) -> String {
    let channel = wording::channel_name(card.channel, &card.channel_name);
    let facts = [channel, wording::sentiment(card.sentiment).to_owned()];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The channel of a touchpoint, or that it has none.
fn channel(card: &CardHalf) -> String {
    let name = wording::channel_name(card.channel, &card.channel_name);
    if name.is_empty() { "no channel".to_owned() } else { name }
}

/// Where neither map has a touchpoint.
#[must_use]
pub fn nothing_here() -> &'static str {
    "No touchpoints on either map."
}

/// Said for a stage in which nothing changes, while only changes are shown.
#[must_use]
pub fn nothing_changes() -> &'static str {
    "Nothing changes here."
}

/// The box that leaves out what stays the same.
#[must_use]
pub fn only_changes() -> &'static str {
    "Only what changes"
}

/// What changes in the other lanes of a stage: "Other lanes: 2 added, 1 removed".
#[must_use]
pub fn others(lanes: &[OtherCards]) -> String {
    let rows = || lanes.iter().flat_map(|lane| &lane.rows);
    let count = |is: fn(&Fate) -> bool| rows().filter(|row| is(&row.fate)).count();
    let counts = [
        (count(|fate| *fate == Fate::Added), "added"),
        (count(|fate| *fate == Fate::Removed), "removed"),
        (count(|fate| matches!(fate, Fate::MovedTo(_))), "moved away"),
        (count(|fate| matches!(fate, Fate::MovedFrom(_))), "moved here"),
        (count(|fate| *fate == Fate::Stays), "changed"),
    ];
    let said = counts.into_iter().filter(|(count, _)| *count > 0);
    let said: Vec<_> = said.map(|(count, how)| format!("{count} {how}")).collect();
    format!("Cards of other lanes: {}", said.join(", "))
}

/// The button that makes a map to plan the future of the open one.
#[must_use]
pub fn plan_future() -> &'static str {
    "Plan its future"
}

/// Where there is nothing to compare with. `is_future` says that the map names a current map that is not here.
#[must_use]
pub fn no_counterpart(is_future: bool) -> (&'static str, &'static str) {
    match is_future {
        true => (
            "The current map is not in this browser",
            "This map is the future of another one. Open the file of the current map here, and both are shown \
             side by side.",
        ),
        false => (
            "Nothing to compare with yet",
            "Plan the future of this journey: that makes a copy which keeps the tie. Change the copy to how the \
             journey should become, and both are shown side by side, with their curves over each other.",
        ),
    }
}

/// When the other map is stored here and cannot be read.
#[must_use]
pub fn unreadable() -> &'static str {
    "The other map cannot be read. Home lists it with what is wrong."
}

/// The heading over the touchpoints of all personas at once.
#[must_use]
pub fn journey() -> &'static str {
    "The journey"
}

/// The heading over the stages.
#[must_use]
pub fn stage_by_stage() -> &'static str {
    "Stage by stage"
}

/// Over the column that names the maps.
#[must_use]
pub fn map() -> &'static str {
    "Map"
}

/// Over the column of all stages together.
#[must_use]
pub fn whole_journey() -> &'static str {
    "Whole journey"
}
