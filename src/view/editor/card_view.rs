//! A card on the board.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{Card, CardId, CardKind, Channel, Field, LaneKind};
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
        // The limits are a memo: writing about the map draws no card anew.
        let is_fruit = |card: &Card| {
            card.kind == CardKind::Opportunity && card.is_low_hanging_fruit(workspace.fruit_limits.get())
        };
        Either::Right(workspace.store.with_card(id, |card| card_face(card, lane, is_fruit(card))))
    };
    let menu_label = move || {
        let title = workspace.store.with_card(id, |card| card.title().to_owned()).unwrap_or_default();
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
                data-mark=move || workspace.finding.mark_of(id)
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
fn card_face(card: &Card, lane: LaneKind, is_fruit: bool) -> impl IntoView + use<> {
    let title = wording::titled(card.title(), wording::card_noun_in_text(lane));
    let is_untitled = card.title().trim().is_empty();
    let picture = (card.kind == CardKind::Picture).then(|| picture(card));
    let (channel, feeling) = match card.is_touchpoint() {
        true => (Some(channel_mark(card)), Some(feeling(card))),
        false => (None, None),
    };
    view! {
        {channel}
        <div class="card-text">
            {picture}
            <h3 class="card-title" class:untitled=is_untitled dir="auto">{title}</h3>
            {card_facts(card, is_fruit)}
        </div>
        {feeling}
    }
}

fn channel_mark(card: &Card) -> AnyView {
    let name = channel_icon(card.channel());
    view! { <span class="card-channel" title=wording::channel_of(card)><Icon name/></span> }.into_any()
}

fn feeling(card: &Card) -> AnyView {
    let sentiment = card.sentiment();
    let feeling = wording::sentiment(sentiment);
    view! {
        <span class="card-face-icon" title=feeling>
            <Face sentiment/>
            <span class="sr-only">{feeling}</span>
        </span>
    }
    .into_any()
}

/// The picture of a card, or room for one. Its title says what it shows.
fn picture(card: &Card) -> AnyView {
    match card.fields.text(Field::Picture) {
        "" => view! { <span class="card-picture empty" aria-hidden="true"></span> }.into_any(),
        address => {
            view! { <img class="card-picture" src=address.to_owned() alt="" draggable="false"/> }.into_any()
        }
    }
}

/// The line under a card's title.
fn card_facts(card: &Card, is_fruit: bool) -> Option<AnyView> {
    let channel = if card.is_touchpoint() { wording::channel_of(card) } else { String::new() };
    let facts = wording::card_facts(card);
    let is_moment = card.is_moment_of_truth();
    let has_facts = !facts.is_empty() || is_moment || !channel.is_empty();
    has_facts.then(|| {
        view! {
            <p class="card-meta">
                <span class="sr-only">{channel}" "</span>
                {facts.into_iter().map(|fact| view! { <span>{fact}</span> }).collect_view()}
                {is_moment.then(|| view! {
                    <span class="moment">
                        <Icon name=IconName::Star/>
                        <span class="moment-text">"Moment of truth"</span>
                    </span>
                })}
                {is_fruit.then(|| view! {
                    <span class="card-fruit"><Icon name=IconName::Fruit/> {wording::low_hanging_fruit()}</span>
                })}
            </p>
        }
        .into_any()
    })
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
