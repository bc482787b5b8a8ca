//! What may be done to the open map: everything, only writing, or nothing, by readers or for an audience. It is how
//! somebody works on a map, not part of the map.

use crate::edit::Command;
use crate::model::Field;

/// What may be done to the open map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Mode {
    /// Everything.
    #[default]
    Edit,
    /// Writing, feelings, comments and votes, but nothing comes, goes or moves: for workshops.
    LayoutLocked,
    /// Looking.
    ReadOnly,
    /// Walking an audience through it, slide by slide. It is never remembered.
    Present,
    /// Looking on while another tab of this browser edits the map. It is never chosen.
    Elsewhere,
    /// Looking at a map that somebody handed over, and commenting. Nothing of it is kept in this browser.
    Viewing,
}

impl Mode {
    /// The modes that a map of this browser can be in, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Edit, Self::LayoutLocked, Self::ReadOnly, Self::Present];

    /// The word by which pages and the memory of the browser know it; none for editing.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Edit => "",
            Self::LayoutLocked => "locked",
            Self::ReadOnly => "read-only",
            Self::Present => "present",
            Self::Elsewhere => "elsewhere",
            Self::Viewing => "viewing",
        }
    }

    /// The mode that was remembered by `word`. What is no known word means editing.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|mode| mode.word() == word).unwrap_or_default()
    }

    /// Whether things may come, go and move.
    #[must_use]
    pub fn allows_layout(self) -> bool {
        self == Self::Edit
    }

    /// Whether anything may be written.
    #[must_use]
    pub fn allows_writing(self) -> bool {
        matches!(self, Self::Edit | Self::LayoutLocked)
    }

    /// Whether comments may be written.
    #[must_use]
    pub fn allows_comments(self) -> bool {
        self.allows_writing() || self == Self::Viewing
    }

    /// What may be done when this mode was chosen, and another tab edits the map or not.
    #[must_use]
    pub fn beside(self, is_elsewhere: bool) -> Self {
        if is_elsewhere && self.allows_writing() { Self::Elsewhere } else { self }
    }

    /// Whether an audience is walked through it.
    #[must_use]
    pub fn presents(self) -> bool {
        self == Self::Present
    }

    /// Whether `command` may be done.
    #[must_use]
    pub fn allows(self, command: &Command) -> bool {
        match command {
            Command::SetField { field: Field::Comments, .. } => self.allows_comments(),
            Command::SetField { .. }
            | Command::SetFields { .. }
            | Command::NameChannel { .. }
            | Command::RemovePictures => self.allows_writing(),
            Command::AddPersona { .. }
            | Command::MovePersona { .. }
            | Command::RemovePersona { .. }
            | Command::AddStage { .. }
            | Command::CopyStage { .. }
            | Command::MoveStage { .. }
            | Command::RemoveStage { .. }
            | Command::AddLane { .. }
            | Command::CopyLane { .. }
            | Command::MoveLane { .. }
            | Command::RemoveLane { .. }
            | Command::AddCards { .. }
            | Command::MoveCards { .. }
            | Command::CopyCards { .. }
            | Command::RemoveCards { .. } => self.allows_layout(),
        }
    }
}
