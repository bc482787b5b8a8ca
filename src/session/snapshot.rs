//! Earlier versions of a map: why they are kept, for how long, and what has changed since.

use std::collections::BTreeMap;

use crate::edit::{Change, Command, Patch};
use crate::model::{CellKey, Document, RecordKey};
use crate::wording::snapshots as words;

/// How long somebody edits until the next version is kept, in milliseconds.
pub const EVERY_MS: f64 = 3_600_000.0;
/// How many versions of one map are kept.
pub const MOST: usize = 50;
/// How many bytes the versions of one map take, as UTF-8.
pub const ROOM: usize = 16 * 1024 * 1024;
/// How many cards a change touches at once for a version to be kept before it.
pub const BULK: usize = 10;

/// Why a version is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Somebody wanted it.
    ByHand,
    /// The map was edited for a while.
    Hourly,
    /// Much was about to change at once.
    BeforeBulk,
    /// A file was about to take the place of the map, or to add to it.
    BeforeImport,
    /// An earlier version was about to take its place.
    BeforeRestore,
}

impl Occasion {
    const ALL: [Self; 5] =
        [Self::ByHand, Self::Hourly, Self::BeforeBulk, Self::BeforeImport, Self::BeforeRestore];

    /// The word by which it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ByHand => "by hand",
            Self::Hourly => "hourly",
            Self::BeforeBulk => "before bulk",
            Self::BeforeImport => "before import",
            Self::BeforeRestore => "before restore",
        }
    }

    /// The occasion that was stored by `word`. What no version of the app wrote counts as the work of somebody's hand,
    /// and so is kept longest.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|occasion| occasion.word() == word).unwrap_or(Self::ByHand)
    }

    /// The same for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::ByHand => words::kept_by_hand(),
            Self::Hourly => words::kept_hourly(),
            Self::BeforeBulk => words::kept_before_bulk(),
            Self::BeforeImport => words::kept_before_import(),
            Self::BeforeRestore => words::kept_before_restore(),
        }
    }
}

/// An earlier version of a map, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Which of the map's versions it is; later ones have higher numbers.
    pub number: u32,
    /// Why it is kept.
    pub occasion: Occasion,
    /// What somebody calls it; empty if nobody does.
    pub label: String,
    /// Until when the map was like that, as it was stored.
    pub saved: String,
    /// How many bytes it takes.
    pub length: usize,
}

/// Which of `snapshots`, oldest first, are one too many: the oldest of those that nobody asked for, and only then the
/// oldest of the others. The newest always stays.
#[must_use]
pub fn surplus(snapshots: &[Snapshot]) -> Vec<u32> {
    let Some((_, older)) = snapshots.split_last() else { return Vec::new() };
    let (by_hand, by_rule): (Vec<_>, Vec<_>) =
        older.iter().partition(|snapshot| snapshot.occasion == Occasion::ByHand);
    let mut count = snapshots.len();
    let mut size: usize = snapshots.iter().map(|snapshot| snapshot.length).sum();
    let mut numbers = Vec::new();
    for snapshot in by_rule.into_iter().chain(by_hand) {
        if count <= MOST && size <= ROOM {
            break;
        }
        count -= 1;
        size -= snapshot.length;
        numbers.push(snapshot.number);
    }
    numbers
}

/// Whether `command` changes so much at once that a version is kept before it.
#[must_use]
pub fn is_bulk(command: &Command, document: &Document) -> bool {
    let cards = match command {
        Command::RemoveCards { cards } | Command::MoveCards { cards, .. } => cards.len(),
        Command::CopyCards { copies, .. } => copies.len(),
        Command::AddCards { cards } => cards.len(),
        Command::RemoveStage { id } => cards_where(document, |cell| cell.stage == *id),
        Command::RemoveLane { id } => cards_where(document, |cell| cell.lane == *id),
        Command::RemovePersona { id } => cards_where(document, |cell| cell.persona == Some(*id)),
        // Pictures cannot be typed again.
        Command::RemovePictures => BULK,
        _ => 0,
    };
    cards >= BULK
}

fn cards_where(document: &Document, is_in: impl Fn(&CellKey) -> bool) -> usize {
    document.cells().filter(|(key, _)| is_in(key)).map(|(_, cell)| cell.cards.len()).sum()
}

/// What kind of thing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Cards of any kind, in their own words.
    Card,
    /// Stages.
    Stage,
    /// Lanes.
    Lane,
    /// Personas.
    Persona,
}

impl Kind {
    fn noun(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Stage => "stage",
            Self::Lane => "lane",
            Self::Persona => "persona",
        }
    }
}

/// How many things of one kind came, changed or went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// There now and not before.
    pub added: usize,
    /// There in both, but not the same.
    pub changed: usize,
    /// There before and not now.
    pub removed: usize,
}

/// What has changed from one state of a map to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Since {
    /// By kind; kinds of which nothing has changed are missing.
    pub counts: BTreeMap<Kind, Count>,
    /// Whether things stand elsewhere.
    pub is_rearranged: bool,
    /// Whether what is said of the map itself has changed.
    pub is_map_changed: bool,
}

impl Since {
    /// What makes `after` of `before`.
    #[must_use]
    pub fn between(before: &Document, after: &Document) -> Self {
        let mut since = Self::default();
        for (key, change) in Patch::between(before, after).changes() {
            since.add(key, change);
        }
        // A thing that came or went changes the place it lies in: that is no news.
        let is_same_set = since.counts.values().all(|count| count.added == 0 && count.removed == 0);
        since.is_rearranged &= is_same_set;
        since
    }

    fn add(&mut self, key: RecordKey, change: &Change) {
        let kind = match key {
            RecordKey::Card(_) => Kind::Card,
            RecordKey::Stage(_) => Kind::Stage,
            RecordKey::Lane(_) => Kind::Lane,
            RecordKey::Persona(_) => Kind::Persona,
            RecordKey::Map => return self.is_map_changed = true,
            RecordKey::Lineage => return,
            RecordKey::PersonaOrder | RecordKey::StageOrder | RecordKey::LaneOrder | RecordKey::Cell(_) => {
                return self.is_rearranged = true;
            }
        };
        let count = self.counts.entry(kind).or_default();
        match (&change.before, &change.after) {
            (None, _) => count.added += 1,
            (_, None) => count.removed += 1,
            _ => count.changed += 1,
        }
    }

    /// Whether nothing has.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.counts.is_empty() && !self.is_rearranged && !self.is_map_changed
    }

    /// In words.
    #[must_use]
    pub fn words(&self) -> String {
        let counts = self
            .counts
            .iter()
            .map(|(kind, count)| words::counted(kind.noun(), [count.added, count.changed, count.removed]));
        let rest = [
            self.is_rearranged.then(|| words::rearranged().to_owned()),
            self.is_map_changed.then(|| words::map_changed().to_owned()),
        ];
        words::since(&counts.chain(rest.into_iter().flatten()).collect::<Vec<_>>())
    }
}
