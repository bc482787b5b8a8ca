//! What stands out: love and pain points, moments of truth, and what insight finds, with what to do about it.

use crate::exchange::markdown::facts::feeling;
use crate::exchange::markdown::page::{Column, Page};
use crate::exchange::markdown::rich::{Rich, one_line};
use crate::exchange::markdown::source::Source;
use crate::insight::{Finding, Rule};
use crate::model::{Card, CardId, CardKind, Field, Holder, LaneKind, RecordKey};
use crate::wording::report::ReportPart;
use crate::wording::{self, insight, report};

/// So many causes are named below a finding; the rest are counted.
const MOST_CAUSES: usize = 5;

pub(super) fn write(source: &Source<'_>, page: &mut Page) {
    love(source, page);
    pain(source, page);
    moments(source, page);
    findings(source, page);
}

/// The columns that say which card it is and where it lies; whose it is only where there are several personas.
fn place_columns(first: &str) -> Vec<Column> {
    vec![Column::of(first), Column::of(report::persona_column()), Column::of(report::stage_column())]
}

fn place_cells(source: &Source<'_>, id: CardId) -> Vec<Rich> {
    let cell = source.document.cell_of(id);
    let persona = cell.filter(|_| !source.has_one_persona()).map(|cell| source.owner(cell.persona));
    let stage = cell.map(|cell| source.stage(cell.stage));
    let line = |text: Option<String>| text.map(|text| Rich::line(&text)).unwrap_or_default();
    vec![source.bold(id), line(persona), line(stage)]
}

fn touchpoint_field(field: Field) -> Column {
    Column::of(wording::field(Holder::Card(CardKind::Touchpoint), field))
}

fn section(page: &mut Page, part: ReportPart, columns: &[Column], rows: &[Vec<Rich>]) {
    if !rows.is_empty() {
        page.heading(2, report::report_part(part));
        page.table(columns, rows);
    }
}

/// The touchpoints that `is_one` picks, the strongest feeling first.
fn strongest<'d>(source: &Source<'d>, is_one: fn(&Card) -> bool) -> Vec<(CardId, &'d Card)> {
    let mut found: Vec<_> = source.cards_of(CardKind::Touchpoint).filter(|(_, card)| is_one(card)).collect();
    found.sort_by_key(|(_, card)| std::cmp::Reverse(card.sentiment().value().abs()));
    found
}

fn love(source: &Source<'_>, page: &mut Page) {
    let mut columns = place_columns(wording::card_noun(LaneKind::Touchpoints));
    columns.push(touchpoint_field(Field::Sentiment));
    let row = |(id, card): (CardId, &Card)| {
        let mut row = place_cells(source, id);
        row.push(feeling(card));
        row
    };
    let loved = strongest(source, |card| card.sentiment().is_love());
    section(page, ReportPart::Love, &columns, &loved.into_iter().map(row).collect::<Vec<_>>());
}

/// The touchpoints that feel bad, and then the cards that say what hurts.
fn pain(source: &Source<'_>, page: &mut Page) {
    let mut columns = place_columns(report::what_hurts());
    columns.extend([touchpoint_field(Field::Sentiment), Column::of(report::answered_by())]);
    let row = |id: CardId, feeling: Rich| {
        let mut row = place_cells(source, id);
        let answers: Vec<String> =
            source.answers_to(id).into_iter().map(|idea| report::quoted(&source.card(idea))).collect();
        let answers =
            if answers.is_empty() { report::nothing_yet().to_owned() } else { wording::listed(&answers) };
        row.extend([feeling, Rich::line(&answers)]);
        row
    };
    let felt = strongest(source, |card| card.sentiment().is_pain());
    let mut rows: Vec<_> = felt.into_iter().map(|(id, card)| row(id, feeling(card))).collect();
    let said = source.cells.iter().filter(|cell| cell.kind == LaneKind::PainPoints);
    rows.extend(said.flat_map(|cell| cell.cards).map(|id| row(*id, Rich::default())));
    section(page, ReportPart::Pain, &columns, &rows);
}

fn moments(source: &Source<'_>, page: &mut Page) {
    let mut columns = place_columns(wording::card_noun(LaneKind::Touchpoints));
    columns.extend([Field::Sentiment, Field::Owner, Field::MomentReason].map(touchpoint_field));
    let row = |(id, card): (CardId, &Card)| {
        let mut row = place_cells(source, id);
        let owner = Rich::line(card.fields.text(Field::Owner));
        let owner = if owner.is_empty() { Rich::line(report::nobody_yet()) } else { owner };
        row.extend([feeling(card), owner, Rich::text(card.fields.text(Field::MomentReason))]);
        row
    };
    let moments = source.cards_of(CardKind::Touchpoint).filter(|(_, card)| card.is_moment_of_truth());
    section(page, ReportPart::Moments, &columns, &moments.map(row).collect::<Vec<_>>());
}

fn findings(source: &Source<'_>, page: &mut Page) {
    // What is still to be found out has a part of its own.
    let is_here = |finding: &&Finding| !matches!(finding.rule, Rule::Assumptions | Rule::OpenQuestions);
    let mut findings = source.insight.findings.iter().filter(is_here).peekable();
    if findings.peek().is_some() {
        page.heading(2, report::report_part(ReportPart::Findings));
    }
    for (number, finding) in (1..).zip(findings) {
        page.item(0, &format!("{number}. "), &in_words(source, finding));
    }
}

/// A finding in three lines: what it says; what to do about it; the cards, stages or personas that cause it.
fn in_words(source: &Source<'_>, finding: &Finding) -> Rich {
    let about = finding.about();
    let name = about.map(|key| source.name(key)).unwrap_or_default();
    let fields = about.and_then(|key| source.document.fields(key));
    let currency = one_line(fields.map(|(_, fields)| fields.text(Field::Currency)).unwrap_or_default());
    let title = insight::title(finding, insight::Named { name: &name, currency: &currency });
    let advice = Rich::line(insight::advice(finding.rule));
    let causes = causes(finding);
    let shown: Vec<String> = causes.iter().take(MOST_CAUSES).map(|key| source.quoted(*key)).collect();
    let shown = report::causes(&shown, causes.len().saturating_sub(MOST_CAUSES));
    Rich::joined([Rich::line(&title).bold(), advice, Rich::line(&shown)], "\n")
}

/// The cards that cause a finding, or else the stages or personas.
fn causes(finding: &Finding) -> Vec<RecordKey> {
    let mut causes: Vec<RecordKey> = finding.cards.iter().map(|id| RecordKey::Card(*id)).collect();
    if causes.is_empty() {
        causes.extend(finding.stages.iter().map(|id| RecordKey::Stage(*id)));
    }
    if causes.is_empty() {
        causes.extend(finding.personas.iter().map(|id| RecordKey::Persona(*id)));
    }
    causes
}
