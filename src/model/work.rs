//! What becomes of a card: the decision on it and how far the work is.

/// Whether an opportunity is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Decision {
    /// Not decided yet.
    #[default]
    Open,
    /// It is done.
    Go,
    /// It is not done for now. It stays on a list to be looked at again.
    Drop,
}

impl Decision {
    /// All decisions.
    pub const ALL: [Self; 3] = [Self::Open, Self::Go, Self::Drop];
}

/// How far the work on a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody has begun.
    ToDo,
    /// Somebody works on it.
    InProgress,
    /// Somebody waits for something.
    Blocked,
    /// It is done.
    Done,
}

impl Status {
    /// All states of work, in their usual order.
    pub const ALL: [Self; 4] = [Self::ToDo, Self::InProgress, Self::Blocked, Self::Done];
}
