//! How well something is known.

/// How well something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum EvidenceState {
    /// Somebody believes it.
    #[default]
    Assumption,
    /// Something speaks for it.
    PartlyBacked,
    /// It was researched.
    Researched,
}

impl EvidenceState {
    /// All states, the weakest first.
    pub const ALL: [Self; 3] = [Self::Assumption, Self::PartlyBacked, Self::Researched];
}

/// How something was found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EvidenceMethod {
    /// By asking people, one at a time.
    Interview,
    /// By watching people.
    Observation,
    /// By living with people.
    Ethnography,
    /// By asking many people the same.
    Survey,
    /// By counting what people do.
    Analytics,
    /// From what people asked our support.
    SupportData,
}

impl EvidenceMethod {
    /// All methods.
    pub const ALL: [Self; 6] = [
        Self::Interview,
        Self::Observation,
        Self::Ethnography,
        Self::Survey,
        Self::Analytics,
        Self::SupportData,
    ];
}
