//! What the map says about itself: key figures, and what is worth looking at, in words.

use crate::exchange::xlsx::sheet::{Cell, Content, Sheet, Width};
use crate::exchange::xlsx::style::Style;
use crate::exchange::xlsx::values::title;
use crate::insight::{Feelings, Finding, Insight};
use crate::model::{CardId, Date, Document, Field, RecordKey};
use crate::wording::insight::{self as words, Named};
use crate::wording::{self, workbook};

/// How many cards of a finding are named.
const NAMED: usize = 20;

/// The figures of each persona, and all findings, the weightiest first.
pub(crate) fn sheet(document: &Document, today: Option<Date>) -> Sheet {
    let insight = Insight::of(document, today);
    let mut rows = vec![vec![Cell::text(workbook::insight(), Style::Title)], Vec::new()];
    rows.push(workbook::FIGURES.map(Cell::heading).to_vec());
    for persona in &insight.personas {
        let name = document.persona(persona.persona).map_or("", |persona| persona.name());
        rows.push(figures(&wording::titled(name, "persona"), persona.total));
    }
    rows.push(figures(wording::everybody(), insight.feelings));
    rows.push(Vec::new());
    let header = rows.len();
    rows.push(workbook::FINDINGS.map(Cell::heading).to_vec());
    for finding in &insight.findings {
        rows.push(row(document, finding));
    }
    if insight.findings.is_empty() {
        rows.push(vec![Cell::plain(words::nothing_found())]);
    }
    Sheet {
        name: workbook::insight().to_owned(),
        widths: [46, 30, 44, 44, 40, 26, 22, 10].map(Width::shown).to_vec(),
        rows,
        frozen_columns: 1,
        filter: Some(header),
        ..Sheet::default()
    }
}

fn figures(name: &str, feelings: Feelings) -> Vec<Cell> {
    let mean = feelings.mean();
    let style = mean.and_then(|mean| crate::model::Sentiment::new(mean.rounded()));
    vec![
        Cell::label(name),
        Cell::count(feelings.touchpoints),
        Cell::count(feelings.love),
        Cell::count(feelings.pain),
        Cell {
            content: Content::Number(crate::model::Number::whole(feelings.balance())),
            style: Style::Text,
        },
        Cell {
            content: mean.map(Content::Number).unwrap_or_default(),
            style: style.map_or(Style::Text, Style::Feeling),
        },
    ]
}

fn row(document: &Document, finding: &Finding) -> Vec<Cell> {
    let joined = |names: Vec<String>| Cell::plain(names.join("\n"));
    let personas = finding.personas.iter().filter_map(|id| document.persona(*id));
    let stages = finding.stages.iter().filter_map(|id| document.stage(*id));
    vec![
        Cell::label(title_of(document, finding)),
        Cell::plain(words::rule(finding.rule)),
        Cell::plain(words::explanation(finding.rule)),
        Cell::plain(words::advice(finding.rule)),
        joined(cards(document, &finding.cards)),
        joined(stages.map(|stage| wording::titled(stage.title(), "stage")).collect()),
        joined(personas.map(|persona| wording::titled(persona.name(), "persona")).collect()),
        Cell::count(usize::try_from(finding.weight).unwrap_or_default()),
    ]
}

fn title_of(document: &Document, finding: &Finding) -> String {
    let fields = finding.about().and_then(|key| {
        let name = if matches!(key, RecordKey::Persona(_)) { Field::Name } else { Field::Title };
        let (_, fields) = document.fields(key)?;
        Some((fields.text(name), fields.text(Field::Currency)))
    });
    let (name, currency) = fields.unwrap_or_default();
    words::title(finding, Named { name, currency })
}

/// The first cards of a finding, and how many more there are.
fn cards(document: &Document, cards: &[CardId]) -> Vec<String> {
    let known = cards.iter().take(NAMED).filter_map(|id| document.card(*id));
    let mut names: Vec<String> = known.map(|card| title(card.title())).collect();
    let more = cards.len().saturating_sub(NAMED);
    names.extend((more > 0).then(|| wording::and_more(more)));
    names
}
