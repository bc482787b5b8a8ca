//! When an edited map is written, and what the user is told about it: a machine without clock or storage.

/// How long after the last edit a map is written, in milliseconds.
pub const QUIET_MS: f64 = 300.0;
/// How long somebody who edits without a pause can go without a write, in milliseconds.
pub const LONGEST_WAIT_MS: f64 = 1_000.0;
/// How long after a failed write the next attempt comes, in milliseconds.
pub const RETRY_MS: f64 = 3_000.0;

/// Why a map could not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveFault {
    /// There is no room left.
    Full,
    /// The browser does not let the app store anything.
    Blocked,
    /// Another tab has written this map meanwhile.
    Conflict,
    /// A newer version of the app has written this map: this one would not keep what only that one knows.
    Newer,
}

/// What the user is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// All edits are stored; when that was, as a time of day.
    Saved(String),
    /// There are edits that are not stored yet.
    Saving,
    /// The last write failed. The older stored copy is still there.
    Failed(SaveFault),
    /// The browser stores nothing: the map lives in this page only.
    Memory,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveInput {
    /// The map was edited at this time, in milliseconds.
    Edited(f64),
    /// The timer ran out at this time.
    TimerRan(f64),
    /// The page may be gone soon: write now.
    Flush,
    /// The write succeeded. What it wrote outlives the page, but not yet a browser that is killed.
    Written,
    /// What was written last outlives the browser, too; since this time of day.
    Kept(String),
    /// The write failed, at this time in milliseconds.
    Failed(SaveFault, f64),
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SaveEffect {
    /// Nothing.
    None,
    /// Wake the machine after so many milliseconds, instead of any earlier timer.
    StartTimer(f64),
    /// Write the map now and say how it went.
    Write,
}

/// The machine.
#[derive(Debug, Clone)]
pub struct Saving {
    state: SaveState,
    /// When the oldest edit that is not stored was made.
    dirty_since: Option<f64>,
    last_edit: f64,
}

impl Saving {
    /// A map that is stored as it is, or one that cannot be stored at all.
    #[must_use]
    pub fn new(state: SaveState) -> Self {
        Self { state, dirty_since: None, last_edit: 0.0 }
    }

    /// What the user is told.
    #[must_use]
    pub fn state(&self) -> &SaveState {
        &self.state
    }

    /// Whether there are edits that are not stored.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.dirty_since.is_some()
    }

    /// Takes note of what happened and answers what is to be done.
    pub fn step(&mut self, input: SaveInput) -> SaveEffect {
        match input {
            SaveInput::Edited(now) => {
                self.last_edit = now;
                self.dirty_since.get_or_insert(now);
                if matches!(self.state, SaveState::Saved(_)) {
                    self.state = SaveState::Saving;
                }
                self.wait(now)
            }
            SaveInput::TimerRan(now) if self.is_dirty() => self.wait(now),
            SaveInput::Flush if self.is_dirty() => SaveEffect::Write,
            SaveInput::TimerRan(_) | SaveInput::Flush => SaveEffect::None,
            SaveInput::Written => {
                self.dirty_since = None;
                if self.state != SaveState::Memory {
                    self.state = SaveState::Saving;
                }
                SaveEffect::None
            }
            SaveInput::Kept(time) => {
                if self.state == SaveState::Saving && !self.is_dirty() {
                    self.state = SaveState::Saved(time);
                }
                SaveEffect::None
            }
            SaveInput::Failed(fault, now) => {
                self.state = SaveState::Failed(fault);
                // The next attempt is due when the wait that starts now is over.
                self.dirty_since = Some(now + RETRY_MS - LONGEST_WAIT_MS);
                self.last_edit = now + RETRY_MS - QUIET_MS;
                SaveEffect::StartTimer(RETRY_MS)
            }
        }
    }

    /// Waits until the edits pause, or writes if that is now or has taken long enough.
    fn wait(&self, now: f64) -> SaveEffect {
        let quiet = self.last_edit + QUIET_MS - now;
        let longest = self.dirty_since.map_or(0.0, |since| since + LONGEST_WAIT_MS - now);
        let left = quiet.min(longest);
        if left <= 0.0 { SaveEffect::Write } else { SaveEffect::StartTimer(left) }
    }
}
