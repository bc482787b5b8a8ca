//! The words of the interface: one place for tone, and for a second language one day.

use crate::model::{
    BuyingPhase, Channel, ChannelMode, Color, Creator, LaneKind, MapState, Presence, Scope, Sentiment,
};

/// The name of a lane kind, which is also the title of a new lane of that kind.
#[must_use]
pub fn lane_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "Touchpoints",
        LaneKind::Emotion => "Emotion",
        LaneKind::Actions => "Actions",
        LaneKind::Thoughts => "Thoughts",
        LaneKind::PainPoints => "Pain points",
        LaneKind::Opportunities => "Opportunities",
        LaneKind::Needs => "Needs and motivations",
        LaneKind::Frontstage => "Frontstage",
        LaneKind::Backstage => "Backstage",
        LaneKind::Support => "Support processes",
        LaneKind::Custom => "Custom",
    }
}

/// What a lane of a kind is for, in a few words under its title.
#[must_use]
pub fn lane_hint(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "what happens, where",
        LaneKind::Emotion => "drag a face up or down",
        LaneKind::Actions => "what they do",
        LaneKind::Thoughts => "in their words",
        LaneKind::PainPoints => "what hurts",
        LaneKind::Opportunities => "what we could do",
        LaneKind::Needs => "what they need",
        LaneKind::Frontstage => "what we do in sight",
        LaneKind::Backstage => "what we do out of sight",
        LaneKind::Support => "what must work for it",
        LaneKind::Custom => "anything",
    }
}

/// What one card of a lane is called.
#[must_use]
pub fn card_noun(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "Touchpoint",
        LaneKind::Emotion => "Feeling",
        LaneKind::Actions => "Action",
        LaneKind::Thoughts => "Thought",
        LaneKind::PainPoints => "Pain point",
        LaneKind::Opportunities => "Opportunity",
        LaneKind::Needs => "Need",
        LaneKind::Frontstage => "Frontstage step",
        LaneKind::Backstage => "Backstage step",
        LaneKind::Support => "Support process",
        LaneKind::Custom => "Card",
    }
}

/// The name of a buying phase.
#[must_use]
pub fn buying_phase(phase: BuyingPhase) -> &'static str {
    match phase {
        BuyingPhase::Before => "Before purchase",
        BuyingPhase::Purchase => "Purchase",
        BuyingPhase::After => "After purchase",
    }
}

/// Who is in contact with the customer.
#[must_use]
pub fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Us => "We are",
        Presence::Partner => "A partner is",
        Presence::Nobody => "Nobody is",
    }
}

/// Whether a map shows today or the plan.
#[must_use]
pub fn map_state(state: MapState) -> &'static str {
    match state {
        MapState::Current => "Current state",
        MapState::Future => "Future state",
    }
}

/// Whose cells a lane has.
#[must_use]
pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::PerPersona => "Per persona",
        Scope::Shared => "Shared by all personas",
    }
}

/// The name of a channel.
#[must_use]
pub fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "Web",
        Channel::App => "App",
        Channel::Email => "E-mail",
        Channel::Phone => "Phone",
        Channel::Chat => "Chat",
        Channel::Social => "Social media",
        Channel::Search => "Search",
        Channel::Place => "Store or place",
        Channel::Event => "Event",
        Channel::Post => "Post",
        Channel::Product => "Device or product",
        Channel::Partner => "Partner",
        Channel::WordOfMouth => "Word of mouth",
        Channel::Other => "Other",
    }
}

/// The name of a channel mode.
#[must_use]
pub fn channel_mode(mode: ChannelMode) -> &'static str {
    match mode {
        ChannelMode::Online => "Online",
        ChannelMode::Offline => "Offline",
        ChannelMode::Both => "Both",
    }
}

/// The name of a creator.
#[must_use]
pub fn creator(creator: Creator) -> &'static str {
    match creator {
        Creator::Owned => "Owned",
        Creator::Paid => "Paid",
        Creator::Earned => "Earned",
        Creator::Partner => "Partner",
        Creator::Peer => "Peer",
    }
}

/// What a creator means, in a few words.
#[must_use]
pub fn creator_hint(creator: Creator) -> &'static str {
    match creator {
        Creator::Owned => "We run it",
        Creator::Paid => "We pay for it",
        Creator::Earned => "Customers make it, unpaid",
        Creator::Partner => "Somebody else runs it for us",
        Creator::Peer => "Customers among themselves",
    }
}

/// How a touchpoint feels.
#[must_use]
pub fn sentiment(sentiment: Sentiment) -> &'static str {
    match sentiment.value() {
        -2 => "very bad",
        -1 => "bad",
        1 => "good",
        2 => "very good",
        _ => "neutral",
    }
}

/// The name of a color.
#[must_use]
pub fn color(color: Color) -> &'static str {
    match color {
        Color::Violet => "Violet",
        Color::Teal => "Teal",
        Color::Amber => "Amber",
        Color::Blue => "Blue",
        Color::Rose => "Rose",
        Color::Green => "Green",
        Color::Orange => "Orange",
        Color::Slate => "Slate",
    }
}

/// What one card of a lane is called in the middle of a sentence.
#[must_use]
pub fn card_noun_in_text(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "touchpoint",
        LaneKind::Emotion => "feeling",
        LaneKind::Actions => "action",
        LaneKind::Thoughts => "thought",
        LaneKind::PainPoints => "pain point",
        LaneKind::Opportunities => "opportunity",
        LaneKind::Needs => "need",
        LaneKind::Frontstage => "frontstage step",
        LaneKind::Backstage => "backstage step",
        LaneKind::Support => "support process",
        LaneKind::Custom => "card",
    }
}

/// `title`, or "Untitled" with its noun when it is empty.
#[must_use]
pub fn titled(title: &str, noun: &str) -> String {
    if title.trim().is_empty() { format!("Untitled {noun}") } else { title.to_owned() }
}

/// "1 card", "2 cards": a number with its noun. The plural adds an s.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The name of the button that opens the menu of a thing.
#[must_use]
pub fn more_actions(name: &str) -> String {
    format!("More actions for {name}")
}

/// The name of the button that adds a card to a cell.
#[must_use]
pub fn add_card_to(kind: LaneKind, stage: &str) -> String {
    format!("Add {} to {stage}", card_noun_in_text(kind))
}

/// The name of the field in which a title is edited in place.
#[must_use]
pub fn title_of(name: &str) -> String {
    format!("Title of {name}")
}

/// The name of the field in which the title of a new card is written.
#[must_use]
pub fn title_of_new(kind: LaneKind) -> String {
    format!("Title of the new {}", card_noun_in_text(kind))
}

/// Said when a thing was added.
#[must_use]
pub fn added(name: &str) -> String {
    format!("Added “{name}”.")
}

/// Said when a thing was deleted, with the way back.
#[must_use]
pub fn deleted(name: &str) -> String {
    format!("Deleted “{name}”. Undo with Control Z.")
}

/// Shown beside the button that takes a deletion back.
#[must_use]
pub fn deleted_short(name: &str) -> String {
    format!("Deleted “{name}”.")
}

/// What is wrong with a stored text whose key names no map.
#[must_use]
pub fn strange_key() -> String {
    "It is stored under a name that is no map's.".to_owned()
}

/// The title of a copy.
#[must_use]
pub fn copy_of(title: &str) -> String {
    if title.is_empty() { "Copy".to_owned() } else { format!("{title} (copy)") }
}

/// Why a file could not be read at all.
#[must_use]
pub fn unreadable_file() -> &'static str {
    "The browser could not read it. Is it a folder, or was it moved meanwhile?"
}

/// What pasted text is called where a file would have a name.
#[must_use]
pub fn clipboard() -> &'static str {
    "Clipboard"
}

/// Said when a map was opened from a file.
#[must_use]
pub fn opened(title: &str) -> String {
    format!("Opened “{}”.", titled(title, "map"))
}

/// Said when a map could not be added to the library.
#[must_use]
pub fn not_added(fault: &str) -> String {
    format!("The map could not be kept in this browser: {fault}")
}

/// Why something could not be stored.
#[must_use]
pub fn save_fault(is_full: bool) -> &'static str {
    if is_full {
        "its storage is full. Delete maps you no longer need, then try again."
    } else {
        "it does not let this page store anything."
    }
}

/// What a map holds, in one line.
#[must_use]
pub fn summary(touchpoints: usize, love: usize, pain: usize, moments: usize) -> String {
    let moments =
        if moments == 1 { "1 moment of truth".to_owned() } else { format!("{moments} moments of truth") };
    let counts =
        [count(touchpoints, "touchpoint"), count(love, "love point"), count(pain, "pain point"), moments];
    counts.join(" · ")
}

/// The name of the file that a map is downloaded as: letters, digits, spaces and dashes of its title.
#[must_use]
pub fn file_name(title: &str) -> String {
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let plain: String = title.chars().map(|letter| if is_plain(&letter) { letter } else { ' ' }).collect();
    let name: String = plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect();
    format!("{}.journey.json", if name.is_empty() { "map" } else { name.trim_end() })
}

/// Said when a map was downloaded.
#[must_use]
pub fn downloaded(file: &str) -> String {
    format!("Downloaded “{file}”.")
}

/// Said when the browser did not take a download.
#[must_use]
pub fn not_downloaded() -> &'static str {
    "The browser did not take the download. Please try again."
}

/// While a part of the app is loading for so long that it is noticed.
#[must_use]
pub fn part_loading() -> &'static str {
    "Loading…"
}

/// When a part of the app could not be loaded.
#[must_use]
pub fn part_not_loaded() -> &'static str {
    "This part of Waymark could not be loaded. Check your connection and try again. Your maps are safe."
}

/// The button that tries once more.
#[must_use]
pub fn retry() -> &'static str {
    "Retry"
}

/// "2 of 5". `index` counts from 0.
#[must_use]
pub fn nth_of(index: usize, count: usize) -> String {
    format!("{} of {count}", index + 1)
}

/// The title of the page: the map's, if one is open.
#[must_use]
pub fn page_title(map: Option<&str>) -> String {
    map.map_or_else(|| "Waymark".to_owned(), |title| format!("{} - Waymark", titled(title, "map")))
}

/// The name of the persona that a new map starts with.
#[must_use]
pub fn first_persona() -> String {
    "Persona 1".to_owned()
}

/// The stages that a new map starts with.
#[must_use]
pub fn first_stages() -> Vec<(String, BuyingPhase)> {
    let stages =
        [("Discover", BuyingPhase::Before), ("Buy", BuyingPhase::Purchase), ("Use", BuyingPhase::After)];
    stages.into_iter().map(|(title, phase)| (title.to_owned(), phase)).collect()
}

/// What a map of the library holds, in one line.
#[must_use]
pub fn map_counts(personas: usize, stages: usize, cards: usize) -> String {
    [count(personas, "persona"), count(stages, "stage"), count(cards, "card")].join(" · ")
}

/// How much of the browser's storage is taken: "0.9 of 5.2 million characters".
#[must_use]
pub fn storage_used(used: usize, capacity: usize) -> String {
    let millions = |characters: usize| {
        let tenths = characters.saturating_add(50_000) / 100_000;
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    format!("{} of {} million characters", millions(used), millions(capacity))
}

/// Asks whether a map of this browser is deleted.
#[must_use]
pub fn delete_map(title: &str) -> String {
    format!("Delete “{}”?", titled(title, "map"))
}

/// Asks whether a thing is deleted.
#[must_use]
pub fn delete_question(name: &str) -> String {
    format!("Delete “{name}”?")
}

/// How many cards are deleted with the thing that holds them.
#[must_use]
pub fn goes_along(cards: usize) -> String {
    match cards {
        0 => "No card is lost with it.".to_owned(),
        1 => "Its 1 card is deleted with it.".to_owned(),
        cards => format!("Its {cards} cards are deleted with it."),
    }
}

/// The title of the form that moves a thing.
#[must_use]
pub fn move_title(name: &str) -> String {
    format!("Move “{name}”")
}

/// A place to be picked: "Position 2 of 5". `index` counts from 0.
#[must_use]
pub fn position(index: usize, count: usize) -> String {
    format!("Position {}", nth_of(index, count))
}

/// The title of the report on files that were opened.
#[must_use]
pub fn import_title(opened: usize, refused: usize) -> String {
    match (opened, refused) {
        (0, 1) => "The file could not be opened".to_owned(),
        (0, _) => "Nothing could be opened".to_owned(),
        (opened, 0) => format!("Opened {}", count(opened, "map")),
        (opened, refused) => format!("Opened {}; {refused} could not be opened", count(opened, "map")),
    }
}

/// How much was repaired in a map so that it could open.
#[must_use]
pub fn repaired(repairs: usize) -> String {
    match repairs {
        0 => "Opened without changes.".to_owned(),
        1 => "1 thing was repaired so that it could open:".to_owned(),
        repairs => format!("{repairs} things were repaired so that it could open:"),
    }
}

/// Ends a list that is too long to be shown whole.
#[must_use]
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// The name of the button that opens a map.
#[must_use]
pub fn open_map(title: &str) -> String {
    format!("Open “{}”", titled(title, "map"))
}

/// What can be done with a map that is in the library already.
#[must_use]
pub fn same_map(title: &str) -> String {
    let title = titled(title, "map");
    format!("“{title}” is in this browser already. Replace the one here with the file's, or keep both?")
}

/// Shown beside the button that takes the deletion of a damaged text back.
#[must_use]
pub fn damaged_deleted() -> &'static str {
    "Deleted the damaged copy."
}

/// Why a deleted map does not come back.
#[must_use]
pub fn already_back() -> &'static str {
    "The same map is in this browser again already, so the deleted one stays deleted."
}

/// Said when the file of an example could not be loaded.
#[must_use]
pub fn example_not_loaded() -> &'static str {
    "The example could not be loaded. Check the connection and try again."
}
