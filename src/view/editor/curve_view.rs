//! The emotion curve in one cell: its piece of the line, and a face for each touchpoint of the stage.

use leptos::prelude::*;

use crate::drawing::curve::{SIZE, across, area, height};
use crate::drawing::curve_path;
use crate::insight::{CurvePoint, Segment, monotone_segments};
use crate::model::{Card, CardId, PersonaId, Sentiment, StageId};
use crate::session::Item;
use crate::state::{StageFeelings, Workspace};
use crate::view::look;
use crate::view::parts::face::Face;
use crate::wording;

/// One stage's piece of a persona's emotion curve.
#[component]
pub fn CurveCell(persona: PersonaId, stage: StageId) -> impl IntoView {
    let workspace = Workspace::expect();
    let feelings = Memo::new(move |_| workspace.stage_feelings(persona, stage));
    let line = move || feelings.with(|feelings| curve_path(&segments(feelings)));
    let area = move || feelings.with(|feelings| area(&segments(feelings), SIZE / 2.0));
    let color = move || workspace.persona_color(persona);
    let faces = move || {
        feelings.with(|feelings| {
            let count = feelings.own.len();
            let place = |(index, feeling): (usize, &(CardId, Sentiment))| (feeling.0, index, count);
            feelings.own.iter().enumerate().map(place).collect::<Vec<_>>()
        })
    };
    view! {
        <svg
            class="curve-svg"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-color=move || look::color(color())
        >
            <line class="curve-neutral" x1="0" y1="50" x2="100" y2="50"/>
            <path class="curve-area" d=area/>
            <path class="curve-line" d=line/>
        </svg>
        <For
            each=faces
            key=|place| *place
            children=move |(card, index, count)| view! { <FacePoint card index count/> }
        />
    }
}

/// A face that can be dragged up and down, and set by arrow keys.
#[component]
fn FacePoint(card: CardId, index: usize, count: usize) -> impl IntoView {
    let workspace = Workspace::expect();
    let sentiment = Memo::new(move |_| workspace.sentiment(card).unwrap_or_default());
    let after = Memo::new(move |_| workspace.store.with_card(card, Card::sentiment_after).flatten());
    let name = move || workspace.item_name(Item::Card(card));
    let left = format!("{:.3}%", across(index, count) * SIZE);
    view! {
        <RecoveryPoint left=left.clone() sentiment after/>
        <button
            type="button"
            class="curve-point"
            role="slider"
            tabindex="-1"
            data-curve-point=card.to_string()
            data-mark=move || workspace.finding.mark_of(card)
            aria-orientation="vertical"
            aria-valuemin="-2"
            aria-valuemax="2"
            aria-valuenow=move || sentiment.get().value().to_string()
            aria-valuetext=move || wording::feels(sentiment.get(), after.get())
            aria-label=name
            title=name
            style:left=left
            style:top=move || format!("{:.3}%", height(sentiment.get()))
        >
            {move || view! { <Face sentiment=sentiment.get()/> }}
        </button>
    }
}

/// How a touchpoint feels once we made up for it: a second face, with a dotted line from the first. The
/// slider says it in words.
#[component]
fn RecoveryPoint(left: String, sentiment: Memo<Sentiment>, after: Memo<Option<Sentiment>>) -> impl IntoView {
    move || {
        let (before, after) = (sentiment.get(), after.get()?);
        let (from, to) = (height(before), height(after));
        Some(view! {
            <span
                class="recovery-line"
                aria-hidden="true"
                style:left=left.clone()
                style:top=format!("{:.3}%", from.min(to))
                style:height=format!("{:.3}%", (from - to).abs())
            ></span>
            <span
                class="recovery-point"
                aria-hidden="true"
                style:left=left.clone()
                style:top=format!("{to:.3}%")
            >
                <Face sentiment=after/>
            </span>
        })
    }
}

/// The pieces of the curve that touch the cell, in units of the drawing.
fn segments(feelings: &StageFeelings) -> Vec<Segment> {
    let point = |stages: f64, index: usize, count: usize, sentiment: Sentiment| CurvePoint {
        x: (stages + across(index, count)) * SIZE,
        y: height(sentiment),
    };
    let neighbor = |near: &crate::state::Neighbor| point(near.stages, near.index, near.count, near.sentiment);
    let own = feelings.own.iter().enumerate();
    let own = own.map(|(index, (_, sentiment))| point(0.0, index, feelings.own.len(), *sentiment));
    let before = feelings.before.iter().map(neighbor);
    let after = feelings.after.iter().map(neighbor);
    monotone_segments(&before.chain(own).chain(after).collect::<Vec<_>>())
}
