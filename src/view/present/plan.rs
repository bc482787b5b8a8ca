//! The slide of the action plan: opportunities on a board of impact and effort, and what they are beside it.

use leptos::prelude::*;

use crate::model::{Card, CardId, Decision, Field};
use crate::session::Item;
use crate::session::presentation::Part;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::plan_picture::plan_picture;
use crate::view::present::slide::{Drawn, Scene, head};
use crate::wording::{self, presentation as words};

/// The slide with `cards`, numbered from `first`; `more` wait that no slide shows.
pub fn slide(scene: &Scene<'_>, cards: &[CardId], first: usize, more: usize, part: Part) -> Drawn {
    let known = cards.iter().filter_map(|id| Some((*id, scene.document.card(*id)?)));
    let numbered: Vec<(usize, CardId, &Card)> =
        known.enumerate().map(|(place, (id, card))| (first + place, id, card)).collect();
    let items = numbered.iter().map(|(number, id, card)| item(scene, *number, *id, card)).collect_view();
    let content = view! {
        {head(words::plan().to_owned(), Some(part), ())}
        <div class="slide-body plan-slide">
            {plan_picture(scene.document, &numbered)}
            <div class="slide-plan-words">
                <ol class="plan-items">{items}</ol>
                {(more > 0).then(|| view! { <p class="plan-more">{words::more_on_plan(more)}</p> })}
            </div>
        </div>
    };
    Drawn { kind: "plan", content: content.into_any(), curve: None }
}

fn item(scene: &Scene<'_>, number: usize, id: CardId, card: &Card) -> AnyView {
    let is_fruit = card.is_low_hanging_fruit(scene.document.map().fruit_limits());
    let fruit = is_fruit.then(|| {
        view! { <span class="slide-fruit"><Icon name=IconName::Fruit/> {wording::low_hanging_fruit()}</span> }
    });
    let go = (card.decision() == Decision::Go)
        .then(|| view! { <span class="plan-go"><Icon name=IconName::Check/> {wording::decision(Decision::Go)}</span> });
    let owner = card.fields.text(Field::Owner).trim().to_owned();
    let owner = (!owner.is_empty()).then(|| view! { <span dir="auto">{words::owned_by(&owner)}</span> });
    let due = card.fields.date(Field::Due).map(|day| view! { <span>{words::due(&day.to_string())}</span> });
    let rating = words::rating(card.fields.whole(Field::Impact), card.fields.whole(Field::Effort));
    view! {
        <li class="plan-item" value=number.to_string()>
            <span class="plan-picture-dot" aria-hidden="true">{number}</span>
            <div class="plan-item-words">
                <h2 class="plan-item-title" dir="auto">{scene.name(Item::Card(id))}</h2>
                <p class="plan-facts">{fruit} {go} <span>{rating}</span> {owner} {due}</p>
            </div>
        </li>
    }
    .into_any()
}
