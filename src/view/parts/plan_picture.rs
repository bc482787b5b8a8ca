//! Opportunities on a board of impact and effort, by their numbers, to be looked at.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use crate::model::{Card, CardId, CardKind, Document, Field, Holder};
use crate::wording;

/// The steps of impact and of effort.
const STEPS: RangeInclusive<i64> = 1..=5;

/// Where each of the opportunities is; nothing if none of them is rated. A list beside it says the same in words.
pub fn plan_picture(document: &Document, numbered: &[(usize, CardId, &Card)]) -> Option<AnyView> {
    let rating = |card: &Card| Some((card.fields.whole(Field::Impact)?, card.fields.whole(Field::Effort)?));
    if numbered.iter().all(|(.., card)| rating(card).is_none()) {
        return None;
    }
    let limits = document.map().fruit_limits();
    let cells = STEPS.rev().flat_map(|impact| STEPS.map(move |effort| (impact, effort)));
    let cells = cells.map(|(impact, effort)| {
        let here = numbered.iter().filter(|(.., card)| rating(card) == Some((impact, effort)));
        let dots =
            here.map(|(number, ..)| view! { <span class="plan-picture-dot">{*number}</span> }).collect_view();
        let is_fruit = limits.hold(impact, effort).then_some("");
        view! { <span class="plan-picture-cell" data-fruit=is_fruit>{dots}</span> }
    });
    Some(
        view! {
            <div class="plan-picture" aria-hidden="true">
                <span class="plan-picture-axis" data-axis="impact">{axis(Field::Impact)}</span>
                <div class="plan-picture-cells">{cells.collect_view()}</div>
                <span class="plan-picture-axis" data-axis="effort">{axis(Field::Effort)}</span>
            </div>
        }
        .into_any(),
    )
}

fn axis(field: Field) -> &'static str {
    wording::field(Holder::Card(CardKind::Opportunity), field)
}
