//! The last pages: what is measured, and what is still to be found out.

use crate::exchange::markdown::facts::{amounts, details, value};
use crate::exchange::markdown::page::{Column, Page};
use crate::exchange::markdown::rich::Rich;
use crate::exchange::markdown::source::Source;
use crate::model::{CardId, CardKind, Field, Fields, Holder, LaneKind, RecordKey};
use crate::wording::report::ReportPart;
use crate::wording::{self, insight, report};

/// So many assumptions are listed: those that matter most.
const MOST_ASSUMPTIONS: usize = 10;

/// What the table of metrics has in columns of its own.
const IN_COLUMNS: [Field; 5] = [Field::Value, Field::Unit, Field::Target, Field::Measured, Field::Source];

pub(super) fn write(source: &Source<'_>, page: &mut Page) {
    metrics(source, page);
    research(source, page);
}

fn metrics(source: &Source<'_>, page: &mut Page) {
    let of_metric = |field| wording::field(Holder::Card(CardKind::Metric), field);
    let columns = [
        Column::of(wording::card_noun(LaneKind::Metrics)),
        Column::of_numbers(of_metric(Field::Value)),
        Column::of_numbers(of_metric(Field::Target)),
        Column::of(report::measured_at()),
        Column::of(of_metric(Field::Measured)),
        Column::of(of_metric(Field::Source)),
        Column::of(report::worth_knowing()),
    ];
    let mut rows = Vec::new();
    for (id, card) in source.cards_of(CardKind::Metric) {
        let place = Rich::line(&source.place(id));
        rows.push(metric(source.bold(id), &card.fields, place, details(source, card, &IN_COLUMNS)));
    }
    for (id, card) in source.cards_of(CardKind::Touchpoint) {
        for row in card.fields.rows(Field::Metrics) {
            let name = Rich::line(&wording::titled(row.text(Field::Name), "metric")).bold();
            rows.push(metric(name, row, Rich::line(&source.quoted(RecordKey::Card(id))), Rich::default()));
        }
    }
    if !rows.is_empty() {
        page.heading(2, report::report_part(ReportPart::Metrics));
        page.table(&columns, &rows);
    }
}

fn metric(name: Rich, fields: &Fields, place: Rich, about: Rich) -> Vec<Rich> {
    let [measured, source] = [Field::Measured, Field::Source].map(|field| value(field, fields));
    let [value, target] = amounts(fields);
    vec![name, value, target, place, measured, source, about]
}

fn research(source: &Source<'_>, page: &mut Page) {
    let research = &source.insight.research;
    if research.questions.is_empty() && research.assumptions.is_empty() {
        return;
    }
    page.heading(2, report::report_part(ReportPart::Research));
    if !research.questions.is_empty() {
        page.heading(3, report::open_questions());
    }
    for open in &research.questions {
        page.bullet(0, &Rich::line(&source.stage(open.stage)).bold());
        let stage = source.document.stage(open.stage);
        let questions = stage.map(|stage| stage.fields.texts(Field::Questions)).unwrap_or_default();
        for question in questions.iter().map(|text| Rich::line(text)).filter(|text| !text.is_empty()) {
            page.bullet(1, &question);
        }
    }
    if research.assumptions.is_empty() {
        return;
    }
    page.heading(3, report::assumptions_first());
    let share = insight::share_of_assumptions(research.assumptions.len(), research.cards);
    page.paragraph(&Rich::line(&report::first_to_check(&share)));
    let name = |id: CardId| Rich::line(&source.quoted(RecordKey::Card(id)));
    for (number, card) in (1..).zip(research.assumptions.iter().take(MOST_ASSUMPTIONS)) {
        page.item(0, &format!("{number}. "), &name(card.card));
    }
}
