//! A card on the board.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{Card, CardId, Channel, LaneKind, Touchpoint};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::editor::title_editor::TitleEditor;
use crate::view::parts::face::Face;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// A card. It has no listeners of its own: the board hears for all cards.
#[component]
pub fn CardView(id: CardId, lane: LaneKind) -> impl IntoView {
    let workspace = Workspace::expect();
    let item = Item::Card(id);
    let name_id = format!("card-{id}");
    let face = move || {
        if workspace.editing.is_on(item) {
            return Either::Left(view! { <TitleEditor item/> });
        }
        Either::Right(workspace.store.with_card(id, |card| card_face(card, lane)))
    };
    let menu_label = move || {
        let title = workspace.store.with_card(id, |card| card.title.clone()).unwrap_or_default();
        wording::more_actions(&wording::titled(&title, wording::card_noun_in_text(lane)))
    };
    view! {
        <li>
            <div
                class="card"
                data-card=id.to_string()
                role="group"
                tabindex="-1"
                aria-labelledby=name_id
                aria-current=move || workspace.store.is_selected(item).then_some("true")
            >
                <span class="handle" data-handle="" aria-hidden="true">
                    <Icon name=IconName::Handle/>
                </span>
                <div class="card-face" id=name_id.clone()>{face}</div>
                <button
                    type="button"
                    class="card-menu"
                    data-menu=""
                    tabindex="-1"
                    aria-haspopup="menu"
                    aria-expanded="false"
                    aria-label=menu_label
                >
                    <Icon name=IconName::More/>
                </button>
            </div>
        </li>
    }
}

/// What a card shows at rest.
fn card_face(card: &Card, lane: LaneKind) -> impl IntoView + use<> {
    let title = wording::titled(&card.title, wording::card_noun_in_text(lane));
    let is_untitled = card.title.trim().is_empty();
    let touchpoint = card.touchpoint();
    view! {
        {touchpoint.map(|touchpoint| {
            let name = channel_icon(touchpoint.channel);
            view! { <span class="card-channel" title=channel_name(touchpoint)><Icon name/></span> }
        })}
        <div class="card-text">
            <h3 class="card-title" class:untitled=is_untitled dir="auto">{title}</h3>
            {touchpoint.map(touchpoint_facts)}
        </div>
        {touchpoint.map(|touchpoint| {
            let feeling = wording::sentiment(touchpoint.sentiment);
            view! {
                <span class="card-face-icon" title=feeling>
                    <Face sentiment=touchpoint.sentiment/>
                    <span class="sr-only">{feeling}</span>
                </span>
            }
        })}
    }
}

/// The line under a touchpoint's title.
fn touchpoint_facts(touchpoint: &Touchpoint) -> impl IntoView + use<> {
    let channel = channel_name(touchpoint);
    let creator = touchpoint.creator.map(wording::creator);
    let has_facts = creator.is_some() || touchpoint.moment_of_truth || !channel.is_empty();
    has_facts.then(|| {
        view! {
            <p class="card-meta">
                <span class="sr-only">{channel}" "</span>
                {creator.map(|creator| view! { <span>{creator}</span> })}
                {touchpoint.moment_of_truth.then(|| view! {
                    <span class="moment">
                        <Icon name=IconName::Star/>
                        <span class="moment-text">"Moment of truth"</span>
                    </span>
                })}
            </p>
        }
    })
}

/// The name of a touchpoint's channel, or nothing.
fn channel_name(touchpoint: &Touchpoint) -> String {
    match touchpoint.channel {
        Some(Channel::Other) if !touchpoint.channel_name.is_empty() => touchpoint.channel_name.clone(),
        Some(channel) => wording::channel(channel).to_owned(),
        None => String::new(),
    }
}

/// The picture of a channel; a neutral one where none was said.
pub(crate) fn channel_icon(channel: Option<Channel>) -> IconName {
    match channel {
        Some(Channel::Web) => IconName::Web,
        Some(Channel::App) => IconName::App,
        Some(Channel::Email) => IconName::Email,
        Some(Channel::Phone) => IconName::Phone,
        Some(Channel::Chat) => IconName::Chat,
        Some(Channel::Social) => IconName::Social,
        Some(Channel::Search) => IconName::Search,
        Some(Channel::Place) => IconName::Place,
        Some(Channel::Event) => IconName::Event,
        Some(Channel::Post) => IconName::Post,
        Some(Channel::Product) => IconName::Product,
        Some(Channel::Partner) => IconName::Partner,
        Some(Channel::WordOfMouth) => IconName::WordOfMouth,
        Some(Channel::Other) | None => IconName::Other,
    }
}
