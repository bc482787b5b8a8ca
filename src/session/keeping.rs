//! How long a browser keeps what the app stores, how much room that has, and when somebody should have a copy that does
//! not depend on it.

use crate::wording::keeping as words;

/// How much a browser stores for one origin, keys and values together: so many UTF-16 units in Chromium and Firefox, so
/// many bytes in WebKit (`dom_storage_constants.h`, `dom.storage.default_quota`, `LocalStorageManager.cpp`).
pub const CAPACITY: usize = 5 * 1024 * 1024;
const DAY_MS: u64 = 86_400_000;
/// How long edits may be in no file before somebody is reminded, in milliseconds.
const PATIENCE_MS: u64 = 3 * DAY_MS;
/// The same where the browser deletes them after seven days.
const SHORT_PATIENCE_MS: u64 = DAY_MS;
/// How long after a reminder the next one comes, in milliseconds.
const REMINDER_MS: u64 = DAY_MS;

/// Which engine a browser runs on, as far as that matters for what it stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Safari, and every browser on iPhones and iPads.
    WebKit,
    /// Any other.
    Other,
}

impl Engine {
    /// The engine of a browser that calls itself so. Chromium calls itself Safari, too; WebKit never Chromium.
    #[must_use]
    pub fn of(user_agent: &str) -> Self {
        let is = |name| user_agent.contains(name);
        let is_webkit = is("AppleWebKit/") && !is("Chrome/") && !is("Chromium/") && !is("Android");
        if is_webkit { Self::WebKit } else { Self::Other }
    }

    /// What a text takes of `CAPACITY`. WebKit keeps a text of Latin-1 letters in a byte each, and any other in two.
    #[must_use]
    pub fn cost(self, text: &str) -> usize {
        let units = text.encode_utf16().count();
        match self {
            Self::Other => units,
            Self::WebKit if text.chars().all(|letter| u32::from(letter) < 256) => units,
            Self::WebKit => units * 2,
        }
    }

    /// What `cost` counts.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::WebKit => "bytes",
            Self::Other => "characters",
        }
    }
}

/// How much room is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Enough.
    Enough,
    /// Less than a fifth: time to make some.
    Short,
    /// Less than a tenth: a large map might not fit any more.
    Little,
}

impl Room {
    /// What is left of `CAPACITY` when so much is `used`.
    #[must_use]
    pub fn left(used: usize) -> Self {
        match used {
            used if used >= CAPACITY / 10 * 9 => Self::Little,
            used if used >= CAPACITY / 5 * 4 => Self::Short,
            _ => Self::Enough,
        }
    }
}

/// How long the browser keeps what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Until the user deletes it: the browser has said so.
    UntilDeleted,
    /// Until the device runs out of room.
    WhileThereIsRoom,
    /// Seven days after the last visit, as WebKit has done since 2020 with pages that are not on the home screen.
    SevenDays,
}

impl Keeping {
    /// What a browser on `engine` does. `is_granted` is its answer to the question whether it keeps what is stored;
    /// `is_installed` says whether the page runs as an app of its own.
    #[must_use]
    pub fn of(engine: Engine, is_granted: bool, is_installed: bool) -> Self {
        match engine {
            // Whether the answer holds against the seven days is nowhere said, so nobody is told that it does.
            Engine::WebKit if !is_installed => Self::SevenDays,
            _ if is_granted => Self::UntilDeleted,
            _ => Self::WhileThereIsRoom,
        }
    }

    /// The same for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::UntilDeleted => words::kept_until_deleted(),
            Self::WhileThereIsRoom => words::kept_while_there_is_room(),
            Self::SevenDays => words::kept_seven_days(),
        }
    }

    fn patience_ms(self) -> u64 {
        if self == Self::SevenDays { SHORT_PATIENCE_MS } else { PATIENCE_MS }
    }
}

/// What is known of the files of a map. All times are in milliseconds since 1970, by the clock of the device: they are
/// shown and decide about reminders, and about nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FileCopy {
    /// When it was last given out as a file.
    pub copied: Option<u64>,
    /// The first edit since.
    pub edited: Option<u64>,
    /// When somebody was reminded.
    pub reminded: Option<u64>,
}

impl FileCopy {
    /// What was written by `FileCopy::text`. What cannot be read is not known.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut times = text.split(' ').map(|time| time.parse().ok());
        let mut next = || times.next().flatten();
        Self { copied: next(), edited: next(), reminded: next() }
    }

    /// Three times with spaces between them, each in milliseconds, or `-` for one that is not known.
    #[must_use]
    pub fn text(self) -> String {
        let text = |time: Option<u64>| time.map_or_else(|| "-".to_owned(), |time| time.to_string());
        [self.copied, self.edited, self.reminded].map(text).join(" ")
    }

    /// The map leaves as a file.
    #[must_use]
    pub fn after_copy(self, now: u64) -> Self {
        Self { copied: Some(now), edited: None, reminded: None }
    }

    /// The map is edited.
    #[must_use]
    pub fn after_edit(self, now: u64) -> Self {
        Self { edited: self.edited.or(Some(now)), ..self }
    }

    /// Somebody is reminded.
    #[must_use]
    pub fn after_reminder(self, now: u64) -> Self {
        Self { reminded: Some(now), ..self }
    }

    /// Whether edits have been in no file for too long.
    #[must_use]
    pub fn is_overdue(self, now: u64, keeping: Keeping) -> bool {
        self.edited.is_some_and(|edited| now.saturating_sub(edited) >= keeping.patience_ms())
    }

    /// Whether somebody should be told so now.
    #[must_use]
    pub fn asks_for_reminder(self, now: u64, keeping: Keeping) -> bool {
        self.is_overdue(now, keeping)
            && self.reminded.is_none_or(|reminded| now.saturating_sub(reminded) >= REMINDER_MS)
    }
}
