//! What is printed beside the map: a sheet per persona, and the action plan as a list with its board.

use leptos::prelude::*;

use crate::insight::action_plan;
use crate::model::{Card, CardId, CardKind, Document, Field, Holder, LaneKind, PersonaId, RecordKey};
use crate::session::field_text::in_words;
use crate::state::Exporting;
use crate::view::look;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::field_list::{PERSONA_HEAD, field_groups};
use crate::view::parts::plan_picture::plan_picture;
use crate::wording;

/// What the list says of an opportunity, after its title.
const FIELDS: [Field; 6] =
    [Field::Impact, Field::Effort, Field::Decision, Field::Status, Field::Owner, Field::Due];

/// A sheet for each persona that is chosen.
#[component]
pub(super) fn PersonaSheets(exporting: Exporting) -> impl IntoView {
    let chosen = move || exporting.picture.with(|it| it.persona);
    move || {
        let chosen = chosen();
        exporting.read(|document| {
            let shown = document.persona_order().iter().filter(|id| chosen.is_none_or(|only| only == **id));
            shown.map(|id| persona_sheet(document, *id)).collect_view()
        })
    }
}

fn persona_sheet(document: &Document, id: PersonaId) -> Option<AnyView> {
    let persona = document.persona(id)?;
    let text = |field| persona.fields.text(field).to_owned();
    let portrait = match text(Field::Portrait) {
        address if address.is_empty() => view! { <Avatar persona=id is_large=true/> }.into_any(),
        address => view! { <img class="persona-picture" src=address alt=""/> }.into_any(),
    };
    Some(
        view! {
            <article class="paper-sheet persona-paper" data-color=look::color(persona.color())>
                <header class="paper-head">
                    {portrait}
                    <div>
                        <h2 class="paper-title" dir="auto">{persona.name().to_owned()}</h2>
                        <p class="persona-role" dir="auto">{text(Field::Role)}</p>
                        <blockquote class="persona-quote" dir="auto">{text(Field::Quote)}</blockquote>
                    </div>
                </header>
                <div class="paper-columns">
                    {field_groups(document, RecordKey::Persona(id), &PERSONA_HEAD, false)}
                </div>
                <p class="paper-foot" dir="auto">{document.map().title().to_owned()}</p>
            </article>
        }
        .into_any(),
    )
}

/// The opportunities, numbered, with their board.
#[component]
pub(super) fn PlanSheet(exporting: Exporting) -> impl IntoView {
    exporting.read(|document| {
        let all = action_plan(document).into_iter().filter_map(|id| Some((id, document.card(id)?)));
        let numbered: Vec<(usize, CardId, &Card)> =
            all.enumerate().map(|(place, (id, card))| (place + 1, id, card)).collect();
        let body = match numbered.is_empty() {
            true => view! { <p>{wording::no_plan()}</p> }.into_any(),
            false => {
                view! { {plan_picture(document, &numbered)} {plan_list(document, &numbered)} }.into_any()
            }
        };
        view! {
            <article class="paper-sheet plan-paper">
                <h2 class="paper-title" dir="auto">{wording::plan_of(document.map().title())}</h2>
                {body}
            </article>
        }
        .into_any()
    })
}

fn plan_list(document: &Document, numbered: &[(usize, CardId, &Card)]) -> AnyView {
    let holder = Holder::Card(CardKind::Opportunity);
    let fields = FIELDS.map(|field| view! { <th scope="col">{wording::field(holder, field)}</th> });
    let rows = numbered.iter().map(|(number, id, card)| {
        let stage = document.cell_of(*id).and_then(|cell| document.stage(cell.stage));
        let stage = stage.map(|stage| stage.title().to_owned()).unwrap_or_default();
        let values = FIELDS.map(|field| {
            let value = card.fields.get(field).map(|value| in_words(document, holder, field, value));
            view! { <td dir="auto">{value}</td> }
        });
        view! {
            <tr>
                <td>{*number}</td>
                <th scope="row" dir="auto">{card.title().to_owned()}</th>
                <td dir="auto">{stage}</td>
                {values.collect_view()}
            </tr>
        }
    });
    view! {
        <table class="paper-table">
            <thead>
                <tr>
                    <th scope="col">{wording::number_column()}</th>
                    <th scope="col">{wording::card_noun(LaneKind::Opportunities)}</th>
                    <th scope="col">{wording::tables::stage_title()}</th>
                    {fields.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
