//! The first page: what the map is about, its personas, and how the journey feels.

use crate::exchange::markdown::facts::{fact, value};
use crate::exchange::markdown::page::{Column, Page};
use crate::exchange::markdown::rich::Rich;
use crate::exchange::markdown::source::Source;
use crate::insight::{Feelings, PersonaInsight, unrealized_potential};
use crate::model::{CardKind, Field, Fields, Holder, Number, Persona, PersonaId};
use crate::wording::report::ReportPart;
use crate::wording::{self, insight, report};

pub(super) fn write(source: &Source<'_>, page: &mut Page) {
    about(source, page);
    personas(source, page);
    feelings(source, page);
}

fn about(source: &Source<'_>, page: &mut Page) {
    let map = source.document.map();
    page.heading(1, &wording::titled(map.title(), "map"));
    let of_map = |field| named(Holder::Map, field, &map.fields);
    let state = Rich::line(wording::map_state(map.state())).bold();
    let about = [state, of_map(Field::Owner), of_map(Field::Created), of_map(Field::Review)];
    page.paragraph(&Rich::joined(about, " · "));
    for field in [Field::Scenario, Field::Goal, Field::Scope, Field::Source] {
        page.paragraph(&fact(Holder::Map, field, &map.fields));
    }
    let moments = source.cards_of(CardKind::Touchpoint);
    let moments = moments.filter(|(_, card)| card.is_moment_of_truth()).count();
    let Feelings { touchpoints, love, pain, .. } = source.insight.feelings;
    if touchpoints > 0 {
        page.paragraph(&Rich::line(&wording::summary(touchpoints, love, pain, moments)));
    }
}

/// "Owner: Mia", or nothing if the field says nothing.
fn named(holder: Holder, field: Field, fields: &Fields) -> Rich {
    let value = value(field, fields);
    let label = if value.is_empty() { Rich::default() } else { Rich::line(wording::field(holder, field)) };
    Rich::joined([label, value], ": ")
}

fn personas(source: &Source<'_>, page: &mut Page) {
    page.heading(2, report::report_part(ReportPart::Personas));
    for id in source.document.persona_order() {
        page.heading(3, &source.persona(*id));
        if let Some(persona) = source.document.persona(*id) {
            about_persona(persona, page);
        }
    }
}

/// What a list of a persona's sheet holds, besides what customers are worth.
const LISTS: [Field; 9] = [
    Field::Demographics,
    Field::Goals,
    Field::Needs,
    Field::NeedsSegment,
    Field::Motivations,
    Field::Frustrations,
    Field::Behaviors,
    Field::PreferredChannels,
    Field::Segment,
];

fn about_persona(persona: &Persona, page: &mut Page) {
    let fields = &persona.fields;
    page.paragraph(&value(Field::Role, fields).italic());
    page.quote(&Rich::text(fields.text(Field::Quote)));
    page.paragraph(&Rich::text(fields.text(Field::Story)));
    for field in LISTS {
        match fields.texts(field) {
            [] => bullet(page, &fact(Holder::Persona, field, fields)),
            texts => {
                page.bullet(0, &Rich::line(wording::field(Holder::Persona, field)).bold());
                for text in texts.iter().map(|text| Rich::line(text)).filter(|text| !text.is_empty()) {
                    page.bullet(1, &text);
                }
            }
        }
    }
    worth(persona, page);
}

fn bullet(page: &mut Page, text: &Rich) {
    if !text.is_empty() {
        page.bullet(0, text);
    }
}

/// What the customer is worth and could be worth, each with the currency.
fn worth(persona: &Persona, page: &mut Page) {
    let fields = &persona.fields;
    let currency = fields.text(Field::Currency);
    let amounts = [Field::ActualValue, Field::PotentialValue];
    for field in amounts {
        let Some(amount) = fields.number(field) else { continue };
        let amount = Rich::line(&format!("{amount} {currency}"));
        page.bullet(0, &Rich::labeled(wording::field(Holder::Persona, field), &amount));
    }
    if let Some(amount) = unrealized_potential(persona).filter(|amount| *amount != Number::default()) {
        page.bullet(0, &Rich::line(&wording::unrealized(amount, currency)));
    }
    if amounts.iter().all(|field| fields.number(*field).is_none()) {
        bullet(page, &fact(Holder::Persona, Field::Currency, fields));
    }
    bullet(page, &fact(Holder::Persona, Field::ShareOfCustomer, fields));
}

/// The mean feelings, stages below each other and personas beside each other.
fn feelings(source: &Source<'_>, page: &mut Page) {
    if source.insight.feelings.touchpoints == 0 {
        return;
    }
    page.heading(2, report::report_part(ReportPart::Feelings));
    page.paragraph(&Rich::line(report::mean_feelings()));
    let shown = if source.has_one_journey() { 1 } else { usize::MAX };
    let journeys: Vec<_> = source.insight.personas.iter().take(shown).collect();
    let name = |persona: PersonaId| source.owner((!source.has_one_journey()).then_some(persona));
    let mut columns = vec![Column::of(report::stage_column())];
    columns.extend(journeys.iter().map(|journey| Column::of_numbers(&name(journey.persona))));
    let row = |title: Rich, of: &dyn Fn(&PersonaInsight) -> Feelings| {
        let means = journeys.iter().map(|journey| Rich::line(&report::mean_in_table(of(journey))));
        std::iter::once(title).chain(means).collect::<Vec<_>>()
    };
    let stages = source.document.stage_order().iter().enumerate();
    let mut rows: Vec<_> = stages
        .map(|(at, id)| {
            row(Rich::line(&source.stage(*id)), &|journey| {
                journey.stages.get(at).copied().unwrap_or_default()
            })
        })
        .collect();
    rows.push(row(Rich::line(report::whole_journey()).bold(), &|journey| journey.total));
    page.table(&columns, &rows);
    if let Some(found) = source.insight.disagreement {
        let (highest, lowest) = (source.persona(found.highest), source.persona(found.lowest));
        let text = insight::disagreement(&source.stage(found.stage), found.spread, &highest, &lowest);
        page.paragraph(&Rich::line(&format!("{text}.")));
    }
}
