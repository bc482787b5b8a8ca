//! The journey stage by stage: for each persona a table of touchpoints, and what else is said of it.

use crate::exchange::markdown::facts::{channel, creator, details, feeling};
use crate::exchange::markdown::page::{Column, Page};
use crate::exchange::markdown::rich::Rich;
use crate::exchange::markdown::source::{Placed, Source};
use crate::model::{CardId, CardKind, Field, Holder, LaneKind, Stage, StageId};
use crate::wording::report::ReportPart;
use crate::wording::{self, report};

/// What the table of touchpoints has in columns of its own, or the report elsewhere.
const ELSEWHERE: [Field; 6] = [
    Field::Sentiment,
    Field::Channel,
    Field::ChannelName,
    Field::Mode,
    Field::Creator,
    // They have a table of their own.
    Field::Metrics,
];

pub(super) fn write(source: &Source<'_>, page: &mut Page) {
    page.heading(2, report::report_part(ReportPart::Journey));
    let mut cells = source.cells.as_slice();
    for id in source.document.stage_order() {
        let count = cells.iter().take_while(|cell| cell.key.stage == *id).count();
        let (of_stage, rest) = cells.split_at_checked(count).unwrap_or((&[], &[]));
        cells = rest;
        stage(source, *id, of_stage, page);
    }
}

/// Whether the cards of such a lane are told with their stage. Opportunities and metrics have parts of the report
/// for themselves, and what is worked out from touchpoints has no cards.
pub(super) fn is_told(kind: LaneKind) -> bool {
    kind.card_kind().is_some() && !matches!(kind, LaneKind::Opportunities | LaneKind::Metrics)
}

fn stage(source: &Source<'_>, id: StageId, cells: &[Placed<'_>], page: &mut Page) {
    page.heading(3, &source.stage(id));
    if let Some(stage) = source.document.stage(id) {
        about_stage(stage, page);
    }
    let told: Vec<_> = cells.iter().filter(|cell| is_told(cell.kind)).copied().collect();
    if told.is_empty() {
        page.paragraph(&Rich::line(report::nothing_in_stage()).italic());
    }
    for of_one in told.chunk_by(|one, next| one.key.persona == next.key.persona) {
        let owner = of_one.first().and_then(|cell| cell.key.persona);
        if !source.has_one_persona() {
            page.heading(4, &source.owner(owner));
        }
        for cell in of_one.iter().filter(|cell| cell.kind == LaneKind::Touchpoints) {
            touchpoints(source, cell, page);
        }
        for cell in of_one.iter().filter(|cell| cell.kind != LaneKind::Touchpoints) {
            other_cards(source, cell, page);
        }
    }
}

fn about_stage(stage: &Stage, page: &mut Page) {
    let presence = wording::presence_note(stage.presence());
    let line = report::stage_line(wording::buying_phase(stage.phase()), presence);
    page.paragraph(&Rich::line(&line).italic());
    let label = |field, value: &Rich| Rich::labeled(wording::field(Holder::Stage, field), value);
    let goal = Rich::text(stage.goal());
    if !goal.is_empty() {
        page.paragraph(&label(Field::Goal, &goal));
    }
    let steps = Rich::joined(stage.fields.texts(Field::Substeps).iter().map(|step| Rich::line(step)), " → ");
    if !steps.is_empty() {
        page.paragraph(&label(Field::Substeps, &steps));
    }
}

fn touchpoints(source: &Source<'_>, cell: &Placed<'_>, page: &mut Page) {
    let of_touchpoint = |field| wording::field(Holder::Card(CardKind::Touchpoint), field);
    let columns = [
        Column::of(&source.lane(cell.key.lane)),
        Column::of(of_touchpoint(Field::Channel)),
        Column::of(of_touchpoint(Field::Creator)),
        Column::of(of_touchpoint(Field::Sentiment)),
        Column::of(report::worth_knowing()),
    ];
    let row = |id: &CardId| {
        let card = source.document.card(*id)?;
        let about = details(source, card, &ELSEWHERE);
        Some(vec![source.bold(*id), channel(card), creator(card), feeling(card), about])
    };
    page.table(&columns, &cell.cards.iter().filter_map(row).collect::<Vec<_>>());
}

/// The cards of any other lane, below its name.
fn other_cards(source: &Source<'_>, cell: &Placed<'_>, page: &mut Page) {
    page.bullet(0, &Rich::line(&source.lane(cell.key.lane)).bold());
    for (id, card) in cell.cards.iter().filter_map(|id| Some((*id, source.document.card(*id)?))) {
        let title = Rich::line(&source.card(id));
        page.bullet(1, &Rich::joined([title, details(source, card, &[])], "\n"));
    }
}
