//! Stage by stage: the touchpoints of both maps beside each other, and what changes in the other lanes.

use leptos::prelude::*;

use crate::insight::compare::{Comparison, OtherCards, Row, StagePair};
use crate::model::{CardKind, Holder, MapState, StageId};
use crate::view::compare::row::{marks, touchpoint};
use crate::view::parts::check_field::CheckField;
use crate::wording::{self, compare as words};

/// All stages of both maps. `open` is what the open map is.
#[component]
pub fn Stages(compared: Memo<Comparison>, open: MapState) -> impl IntoView {
    let only_changes = RwSignal::new(false);
    let keys =
        move || compared.with(|compared| compared.stages.iter().map(StagePair::key).collect::<Vec<_>>());
    view! {
        <section class="compare-stages" aria-labelledby="compare-stages">
            <div class="compare-head">
                <h3 class="insight-heading" id="compare-stages">{words::stage_by_stage()}</h3>
                <CheckField
                    label=words::only_changes()
                    hint=""
                    checked=only_changes
                    on_change=move |is_on| only_changes.set(is_on)
                />
            </div>
            <For each=keys key=|key| *key let:key>
                <Stage compared key open only_changes/>
            </For>
        </section>
    }
}

/// One stage of both maps. It is found by what tells it apart, so that an edit draws only what it changes.
#[component]
fn Stage(
    compared: Memo<Comparison>,
    key: (Option<StageId>, Option<StageId>),
    open: MapState,
    only_changes: RwSignal<bool>,
) -> impl IntoView {
    let pair = Memo::new(move |_| {
        compared.with(|compared| compared.stages.iter().find(|pair| pair.key() == key).cloned())
    });
    let title = move || pair.with(|pair| pair.as_ref().map(|pair| wording::titled(pair.title(), "stage")));
    let notes = move || {
        let notes = pair.with(|pair| pair.as_ref().map(words::stage_marks)).unwrap_or_default();
        notes.into_iter().map(|note| view! { <li dir="auto">{note}</li> }).collect_view()
    };
    let rows = move || {
        let all = pair.with(|pair| pair.as_ref().map(|pair| pair.touchpoints.clone())).unwrap_or_default();
        let is_shown = |row: &Row| !(only_changes.get() && row.is_same());
        all.into_iter().filter(is_shown).collect::<Vec<_>>()
    };
    let nothing = move || {
        let is_empty = pair.with(|pair| pair.as_ref().is_none_or(|pair| pair.touchpoints.is_empty()));
        let words = if is_empty { words::nothing_here() } else { words::nothing_changes() };
        rows().is_empty().then(|| view! { <p class="compare-note">{words}</p> })
    };
    let others = Memo::new(move |_| pair.with(|pair| pair.as_ref().map(|pair| pair.others.clone())));
    let is_one_sided = match key {
        (None, _) => Some("future"),
        (_, None) => Some("current"),
        _ => None,
    };
    view! {
        <section class="compare-stage" data-compare-stage=is_one_sided.unwrap_or("both")>
            <h4 class="compare-stage-title" dir="auto">{title}</h4>
            <ul class="compare-notes">{notes}</ul>
            <div class="compare-columns" aria-hidden="true">
                <span>{words::side(MapState::Current)}</span>
                <span>{words::side(MapState::Future)}</span>
            </div>
            {nothing}
            <ul class="compare-rows">
                <For each=rows key=Row::clone let:row>
                    {touchpoint(&row, open)}
                </For>
            </ul>
            {move || others.with(|others| others.as_deref().and_then(other_lanes))}
        </section>
    }
}

/// What changes in the other lanes, folded up.
fn other_lanes(lanes: &[OtherCards]) -> Option<AnyView> {
    if lanes.is_empty() {
        return None;
    }
    let lane = |lane: &OtherCards| {
        let holder = Holder::Card(lane.kind.card_kind().unwrap_or(CardKind::Note));
        let card = |row: &Row| {
            let half = row.future.as_ref().or(row.current.as_ref());
            let title = half.map(|half| wording::titled(&half.title, "card"));
            view! { <li><span dir="auto">{title}</span> {marks(row, holder)}</li> }
        };
        view! {
            <li>
                <h5 class="compare-lane" dir="auto">{wording::titled(&lane.lane, "lane")}</h5>
                <ul class="compare-cards">{lane.rows.iter().map(card).collect_view()}</ul>
            </li>
        }
    };
    let view = view! {
        <details class="compare-others">
            <summary>{words::others(lanes)}</summary>
            <ul class="compare-lanes">{lanes.iter().map(lane).collect_view()}</ul>
        </details>
    };
    Some(view.into_any())
}
