//! A cell of the channel lane, worked out from the touchpoints: which channels serve the stage.

use leptos::prelude::*;

use crate::model::{PersonaId, StageId};
use crate::state::Workspace;
use crate::view::editor::card_view::channel_icon;
use crate::view::parts::icon::Icon;
use crate::wording;

/// The channels of a persona's touchpoints in a stage, each once, in the order of the journey.
#[component]
pub fn ChannelsCell(persona: PersonaId, stage: StageId) -> impl IntoView {
    let workspace = Workspace::expect();
    let channels = Memo::new(move |_| {
        let mut channels = Vec::new();
        for card in workspace.touchpoints(persona, stage) {
            let named = workspace.store.with_card(card, |card| (card.channel(), wording::channel_of(card)));
            let Some((Some(channel), name)) = named else { continue };
            if channels.iter().all(|(_, other)| *other != name) {
                channels.push((channel, name));
            }
        }
        channels
    });
    let lines = move || {
        let chip = |(channel, name)| view! { <li class="channel-chip"><Icon name=channel_icon(Some(channel))/> {name}</li> };
        channels.get().into_iter().map(chip).collect_view()
    };
    view! { <ul class="channel-chips">{lines}</ul> }
}
