//! Cards as an audience reads them: the whole text, and what marks it in words.

use leptos::prelude::*;

use crate::model::{Card, CardId, CardKind, Field, LaneId, LaneKind, Sentiment};
use crate::session::Item;
use crate::session::presentation::LaneCards;
use crate::view::editor::card_view::channel_icon;
use crate::view::look;
use crate::view::parts::face::Face;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::present::slide::Scene;
use crate::wording::{self, presentation as words};

/// A touchpoint with everything that is told of it. `place` says where it is, where that is not clear.
pub fn touchpoint(scene: &Scene<'_>, id: CardId, place: Option<String>) -> Option<AnyView> {
    let card = scene.document.card(id)?;
    let sentiment = card.sentiment();
    let notes = Some(card.notes().trim().to_owned()).filter(|notes| !notes.is_empty());
    let place = place.map(|place| view! { <p class="slide-card-place" dir="auto">{place}</p> });
    Some(
        view! {
            <li class="slide-card" data-sentiment=sentiment.value() data-slide-card=id.to_string()>
                <span class="slide-card-face"><Face sentiment/></span>
                <div class="slide-card-words">
                    <h3 class="slide-card-title" dir="auto">{wording::titled(card.title(), "touchpoint")}</h3>
                    {place}
                    <p class="slide-card-facts">{facts(card, sentiment)}</p>
                    {moment(card)}
                    {notes.map(|notes| view! { <p class="slide-card-notes" dir="auto">{notes}</p> })}
                </div>
            </li>
        }
        .into_any(),
    )
}

/// Its channel, who makes it, and how it feels.
fn facts(card: &Card, sentiment: Sentiment) -> AnyView {
    let channel = wording::channel_of(card);
    let name = channel_icon(card.channel());
    let channel = (!channel.is_empty()).then(|| {
        view! { <span class="slide-channel" dir="auto"><Icon name/> {channel}</span> }
    });
    let creator = card.creator().map(|creator| view! { <span>{wording::creator(creator)}</span> });
    let after = card.sentiment_after().map(|sentiment| {
        view! {
            <span class="slide-after" data-sentiment=sentiment.value()>
                <Face sentiment/>
                {words::after_recovery(sentiment)}
            </span>
        }
    });
    view! {
        {channel}
        {creator}
        <span class="slide-feeling">{wording::sentiment(sentiment)}</span>
        {after}
    }
    .into_any()
}

fn moment(card: &Card) -> Option<AnyView> {
    let reason = card.fields.text(Field::MomentReason).trim().to_owned();
    card.is_moment_of_truth().then(|| {
        view! {
            <p class="slide-moment">
                <Icon name=IconName::Star/>
                <span>
                    <strong>{words::moment_of_truth()}</strong>
                    " "
                    <span dir="auto">{reason}</span>
                </span>
            </p>
        }
        .into_any()
    })
}

/// The cards of another lane under its title.
pub fn lane(scene: &Scene<'_>, notes: &LaneCards) -> Option<AnyView> {
    let lane = scene.document.lane(notes.lane)?;
    let icon = lane.fields.choice(Field::Icon).map(look::lane_icon).unwrap_or_else(|| icon_of(lane.kind));
    let cards = notes.cards.iter().filter_map(|id| note(scene, notes.lane, *id)).collect_view();
    Some(
        view! {
            <section class="slide-lane" data-lane-kind=look::lane_kind(lane.kind)>
                <h2 class="slide-label"><Icon name=icon/> <span dir="auto">{scene.name(Item::Lane(notes.lane))}</span></h2>
                <ul class="slide-notes">{cards}</ul>
            </section>
        }
        .into_any(),
    )
}

fn note(scene: &Scene<'_>, lane: LaneId, id: CardId) -> Option<AnyView> {
    let card = scene.document.card(id)?;
    let noun = scene.document.lane(lane).map_or("card", |lane| wording::card_noun_in_text(lane.kind));
    let picture = Some(card.fields.text(Field::Picture)).filter(|picture| !picture.is_empty());
    let picture = picture.map(|address| view! { <img class="slide-picture" src=address.to_owned() alt=""/> });
    let is_fruit = card.is_low_hanging_fruit(scene.document.map().fruit_limits());
    let fruit = is_fruit.then(|| {
        view! { <span class="slide-fruit"><Icon name=IconName::Fruit/> {wording::low_hanging_fruit()}</span> }
    });
    let facts = match card.kind {
        CardKind::Opportunity | CardKind::Process | CardKind::Metric => fact_line(card),
        CardKind::Touchpoint | CardKind::Note | CardKind::Picture => None,
    };
    Some(
        view! {
            <li class="slide-note">
                {picture}
                <span class="slide-note-text" dir="auto">{wording::titled(card.title(), noun)}</span>
                {(facts.is_some() || fruit.is_some()).then(|| view! {
                    <span class="slide-note-facts">{facts} {fruit}</span>
                })}
            </li>
        }
        .into_any(),
    )
}

/// What the card says in a few words.
fn fact_line(card: &Card) -> Option<String> {
    let facts = wording::card_facts(card);
    (!facts.is_empty()).then(|| facts.join(" · "))
}

fn icon_of(kind: LaneKind) -> IconName {
    match kind {
        LaneKind::Touchpoints => IconName::MoveTo,
        LaneKind::Emotion => IconName::Curve,
        LaneKind::Actions => IconName::Action,
        LaneKind::Thoughts => IconName::Thought,
        LaneKind::PainPoints => IconName::Pain,
        LaneKind::Opportunities => IconName::Idea,
        LaneKind::Needs => IconName::Need,
        LaneKind::Channels => IconName::Chat,
        LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => IconName::Process,
        LaneKind::Metrics => IconName::Chart,
        LaneKind::Storyboard => IconName::Document,
        LaneKind::Custom => IconName::Info,
    }
}
