//! What reading a file changed so that the map could open.

use std::fmt;

use crate::format::place::Quote;
use crate::model::{Number, limits};

/// One thing that reading changed. It is no error, but the user always gets to see it.
///
/// Every `path` names the place in the file, such as `cards[3].sentiment`. Texts are as the file has them;
/// only [`fmt::Display`] makes them short and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// An id was not in our form: the record got a new one, and what names it follows.
    NewId {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
    },
    /// Two records of one kind had one id: the later one got a new id.
    SecondId {
        /// The place of the later one.
        path: String,
    },
    /// A number was out of its range.
    OutOfRange {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
        /// What stands there now.
        used: Number,
    },
    /// A number had to be whole.
    Rounded {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
        /// What stands there now.
        used: Number,
    },
    /// A number had more digits after the point than are kept.
    Shortened {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
        /// What stands there now.
        used: Number,
    },
    /// A word was none of those that can stand there.
    UnknownWord {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
        /// What stands there now.
        used: &'static str,
    },
    /// A word that must stand there was missing.
    MissingWord {
        /// The place.
        path: String,
        /// What stands there now.
        used: &'static str,
    },
    /// A channel was none of ours: it is kept as the name of another channel.
    NamedChannel {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
    },
    /// A value made no sense and has no replacement: it was left out.
    LeftOut {
        /// The place.
        path: String,
        /// What stood there.
        found: String,
    },
    /// A text was longer than [`limits::TEXT_LENGTH`].
    TextCut {
        /// The place.
        path: String,
        /// How many characters it had.
        length: usize,
    },
    /// A text held half a character: a lone surrogate, which became U+FFFD.
    HalfCharacter {
        /// The place.
        path: String,
    },
    /// A persona, stage or lane was added, because something needed it.
    Added {
        /// Where: `personas`, `stages` or `lanes`.
        path: String,
        /// Its name.
        title: String,
    },
    /// A second lane of a kind that a map has only once became a custom lane.
    SecondLane {
        /// The place.
        path: String,
        /// The kind that it had.
        kind: &'static str,
    },
    /// A cell named a persona, lane or stage that is not there; its cards moved.
    Dangling {
        /// The place.
        path: String,
        /// How many cards moved.
        cards: usize,
        /// The name of the persona, lane or stage where they are now.
        to: String,
    },
    /// A cell of a lane that all personas share named a persona, which was left out.
    SharedLane {
        /// The place.
        path: String,
    },
    /// Cards did not fit the kind of their lane and moved to another.
    WrongLane {
        /// The place.
        path: String,
        /// How many cards moved.
        cards: usize,
        /// The name of the lane where they are now.
        to: String,
    },
    /// Two cells stood for one place: their cards were put together.
    SameCell {
        /// The place of the later one.
        path: String,
    },
    /// A cell named cards that are not there.
    UnknownCards {
        /// The place.
        path: String,
        /// How many entries named no card.
        entries: usize,
    },
    /// A cell named cards that lie somewhere already.
    PlacedTwice {
        /// The place.
        path: String,
        /// How many entries named such a card.
        entries: usize,
    },
    /// A card lay in no cell.
    Unplaced {
        /// The place.
        path: String,
        /// The name of the stage where it is now.
        to: String,
    },
}

impl fmt::Display for Repair {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewId { path, found } => {
                write!(out, "{path}: {} is not an id, replaced by a new one.", Quote(found))
            }
            Self::SecondId { path } => write!(out, "{path}: used twice, replaced by a new one."),
            Self::OutOfRange { path, found, used } => {
                write!(out, "{path}: {} is out of range, set to {used}.", Bare(found))
            }
            Self::Rounded { path, found, used } => {
                write!(out, "{path}: {} is not a whole number, set to {used}.", Bare(found))
            }
            Self::Shortened { path, found, used } => {
                write!(out, "{path}: {} has more than 3 digits after the point, set to {used}.", Bare(found))
            }
            Self::UnknownWord { path, found, used } => {
                write!(out, "{path}: {} is unknown, set to \"{used}\".", Quote(found))
            }
            Self::MissingWord { path, used } => write!(out, "{path}: missing, set to \"{used}\"."),
            Self::NamedChannel { path, found } => {
                write!(out, "{path}: {} is unknown, kept as the name of another channel.", Quote(found))
            }
            Self::LeftOut { path, found } => {
                write!(out, "{path}: {} makes no sense here, left out.", Quote(found))
            }
            Self::TextCut { path, length } => {
                write!(out, "{path}: {length} characters are too many, cut after {}.", limits::TEXT_LENGTH)
            }
            Self::HalfCharacter { path } => {
                write!(out, "{path}: half a character was replaced by \"\u{fffd}\".")
            }
            Self::Added { path, title } => write!(out, "{path}: {} was added.", Quote(title)),
            Self::SecondLane { path, kind } => {
                write!(out, "{path}: a map has only one lane of the kind \"{kind}\", set to \"custom\".")
            }
            Self::Dangling { path, cards, to } => {
                write!(out, "{path}: names nothing on this map, {} moved to {}.", Cards(*cards), Quote(to))
            }
            Self::SharedLane { path } => write!(out, "{path}: the lane belongs to all personas, left out."),
            Self::WrongLane { path, cards, to } => {
                write!(out, "{path}: {} did not fit the lane, moved to {}.", Cards(*cards), Quote(to))
            }
            Self::SameCell { path } => write!(out, "{path}: there are two such cells, put together."),
            Self::UnknownCards { path, entries } => {
                write!(out, "{path}: {} of cards that are not there, left out.", Entries(*entries))
            }
            Self::PlacedTwice { path, entries } => {
                write!(
                    out,
                    "{path}: {} of cards that lie in another place already, left out.",
                    Entries(*entries)
                )
            }
            Self::Unplaced { path, to } => {
                write!(out, "{path}: the card lay in no cell, moved to {}.", Quote(to))
            }
        }
    }
}

/// A number of cards with its noun.
struct Cards(usize);

impl fmt::Display for Cards {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.0, if self.0 == 1 { "card" } else { "cards" })
    }
}

/// A number of entries with its noun.
struct Entries(usize);

impl fmt::Display for Entries {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.0, if self.0 == 1 { "entry" } else { "entries" })
    }
}

/// The digits of a number, shortened.
struct Bare<'a>(&'a str);

impl fmt::Display for Bare<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&crate::format::place::visible(self.0, crate::format::limits::QUOTE))
    }
}
