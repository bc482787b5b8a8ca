//! How touchpoints feel, also while a face is dragged.

use leptos::prelude::*;

use crate::model::{CardId, PersonaId, Sentiment, StageId};
use crate::state::feelings::{self, StageFeelings};
use crate::state::workspace::Workspace;

impl Workspace {
    /// The touchpoints of a persona in a stage, first at the top.
    #[must_use]
    pub fn touchpoints(self, persona: PersonaId, stage: StageId) -> Vec<CardId> {
        feelings::touchpoints(self.store, persona, stage)
    }

    /// How many touchpoints a persona has in a stage.
    #[must_use]
    pub fn touchpoint_count(self, persona: PersonaId, stage: StageId) -> usize {
        feelings::touchpoints(self.store, persona, stage).len()
    }

    /// Shows how a touchpoint would feel while its face is dragged. The map still says what it said.
    pub fn show_feeling(self, felt: Option<(CardId, Sentiment)>) {
        if self.felt.get_untracked() != felt {
            self.felt.set(felt);
        }
    }

    /// The feelings that a stage's piece of the emotion curve is drawn from.
    #[must_use]
    pub fn stage_feelings(self, persona: PersonaId, stage: StageId) -> StageFeelings {
        feelings::stage_feelings(self, persona, stage)
    }

    /// How a touchpoint feels, or would feel if its face were dropped now.
    #[must_use]
    pub fn sentiment(self, card: CardId) -> Option<Sentiment> {
        let felt = self.felt.get().filter(|(felt, _)| *felt == card);
        felt.map(|(_, sentiment)| sentiment).or_else(|| feelings::sentiment(self.store, card))
    }
}
