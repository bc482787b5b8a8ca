//! The words about files of other formats: what they cannot hold, and what reading them changed.

use crate::model::{Field, Holder, LaneKind, limits};
use crate::wording::{card_noun_in_text, field_in_text};

/// "1 story", "2 stories": a number with its noun.
#[must_use]
pub fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// "1 pain point", "3 opportunities": cards of lanes of a kind.
#[must_use]
pub fn counted_cards(number: usize, kind: LaneKind) -> String {
    let noun = card_noun_in_text(kind);
    counted(number, noun, &plural(noun))
}

/// "1 owner", "2 channels": values of a field.
#[must_use]
pub fn counted_values(number: usize, field: Field) -> String {
    let noun = value_noun(field);
    counted(number, &noun, &plural(&noun))
}

/// Records with fields that only other programs know.
#[must_use]
pub fn counted_unknown(number: usize) -> String {
    counted(number, "record with fields of other programs", "records with fields of other programs")
}

/// "3 channels, 2 owners and 1 metric cannot be kept in Mermaid."
#[must_use]
pub fn cannot_be_kept(items: &[String], format: &str) -> String {
    format!("{} cannot be kept in {format}.", listed(items))
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// One value of a field as a noun.
fn value_noun(field: Field) -> String {
    let noun = match field {
        Field::Notes => "note",
        Field::Tags => "tag",
        Field::Links => "link",
        Field::Portrait => "portrait",
        Field::Votes => "number of votes",
        Field::Comments => "comment",
        Field::Metrics => "metric",
        Field::Dimensions => "experience dimension",
        Field::Benefits => "relationship benefit",
        Field::Answers => "answer to a card",
        Field::Questions => "research question",
        Field::Substeps => "step within a stage",
        Field::Channels => "own channel",
        Field::PreferredChannels => "preferred channel",
        Field::Goals => "goal",
        Field::Needs => "need",
        Field::Motivations => "motivation",
        Field::Frustrations => "frustration",
        Field::Behaviors => "behavior",
        Field::Demographics => "demographic description",
        Field::PersonaColor | Field::Color => "color",
        Field::Mode => "online or offline mark",
        Field::ChannelName => "channel name",
        Field::MomentReason => "reason of a moment of truth",
        Field::QualityPosition => "quality position",
        Field::EfficiencyPosition => "efficiency position",
        Field::Collapsed => "collapsed row or column",
        Field::Hidden => "hidden lane",
        Field::FruitImpact | Field::FruitEffort => "rule for low-hanging fruit",
        Field::Template => "mark as a template",
        Field::DecisionReason => "reason of a decision",
        Field::EvidenceMethod => "research method",
        _ => return field_in_text(Holder::Map, field),
    };
    noun.to_owned()
}

/// The plural of a noun, or of the noun that a phrase begins with.
fn plural(noun: &str) -> String {
    for link in [" of ", " to ", " for ", " within ", " as ", " after ", " that "] {
        if let Some((head, rest)) = noun.split_once(link) {
            return format!("{}{link}{rest}", plural(head));
        }
    }
    let is_vowel = |letter: char| "aeiou".contains(letter);
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(is_vowel) => format!("{stem}ies"),
        _ if noun.ends_with(['s', 'x']) || noun.ends_with("ch") => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

/// The persona of a map that names none.
#[must_use]
pub fn somebody() -> String {
    "Customer".to_owned()
}

/// The title of a stage that has none.
#[must_use]
pub fn untitled_stage() -> String {
    "Untitled".to_owned()
}

/// When a value was left out because its field cannot hold it.
#[must_use]
pub fn value_left_out(holder: Holder, field: Field) -> String {
    format!("A value of “{}” made no sense and was left out.", field_in_text(holder, field))
}

/// When a text was cut because it was too long.
#[must_use]
pub fn text_cut(holder: Holder, field: Field, length: usize) -> String {
    format!(
        "A text of “{}” had {length} characters and was cut after {}.",
        field_in_text(holder, field),
        limits::TEXT_LENGTH
    )
}

/// When a list holds no line to make a card of.
#[must_use]
pub fn no_lines() -> &'static str {
    "There is no line in it to make a card of."
}

/// How far a link goes by its length.
#[must_use]
pub fn link_advice(goes_everywhere: bool, goes_far: bool) -> &'static str {
    match (goes_everywhere, goes_far) {
        (true, _) => "Short enough for mail, chat and every browser.",
        (false, true) => "Short enough for most mail and chat programs.",
        (false, false) => {
            "Too long for many programs, which would cut it. Send the file or the stand-alone page instead."
        }
    }
}

/// The length of a link.
#[must_use]
pub fn link_length(characters: usize) -> String {
    format!("{} characters.", grouped(characters))
}

/// "12,345": a number with its thousands told apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Said when a text is in the clipboard.
#[must_use]
pub fn text_copied() -> &'static str {
    "Copied to the clipboard."
}

/// Said when the browser does not let the page write to the clipboard.
#[must_use]
pub fn text_not_copied() -> &'static str {
    "The browser did not let Waymark copy. Select the text and copy it by hand, or download the file."
}

/// That a format holds everything that is on the map.
#[must_use]
pub fn loses_nothing() -> &'static str {
    "Nothing is lost: it holds everything on the map."
}

/// When a picture came out smaller than it was asked for.
#[must_use]
pub fn picture_smaller(wanted: u8, used: u8) -> String {
    format!("The browser draws no picture of that size at {wanted} times, so it was made at {used}.")
}

/// When the browser draws no picture of the map at all.
#[must_use]
pub fn no_pixels() -> &'static str {
    "The map is too large for a picture of pixels in this browser. Take the drawing (SVG), or a part of the map."
}

/// What carrying the map in a picture means.
#[must_use]
pub fn picture_with_map() -> &'static str {
    "Carry the map in the picture"
}

/// What carrying the map in a picture means.
#[must_use]
pub fn picture_with_map_hint() -> &'static str {
    "Opened in Waymark, the picture is the map again. Whoever has the picture then has everything on the map, comments too."
}

/// While a file is being made.
#[must_use]
pub fn making() -> &'static str {
    "Making it…"
}

/// Which separator to take.
#[must_use]
pub fn separator_hint() -> &'static str {
    "Take the semicolon if your spreadsheet writes numbers with a comma, as in 3,5."
}

/// What is printed beside the map.
#[must_use]
pub fn printed_too(has_personas: bool, has_plan: bool) -> &'static str {
    match (has_personas, has_plan) {
        (true, true) => "With a sheet per persona and the action plan, each on pages of its own.",
        (true, false) => "With a sheet per persona, each on a page of its own.",
        (false, true) => "With the action plan on a page of its own.",
        (false, false) => "",
    }
}

/// A map that plans nothing.
#[must_use]
pub fn no_plan() -> &'static str {
    "No opportunities stand on the map yet."
}

/// The heading of the numbers of a list.
#[must_use]
pub fn number_column() -> &'static str {
    "No."
}

/// The heading of the sheet with the action plan of a map.
#[must_use]
pub fn plan_of(title: &str) -> String {
    format!("Action plan of {title}")
}
