//! The action plan as lists of tasks: decided, open, done, and the ideas that were dropped.

use std::cmp::Reverse;

use crate::exchange::markdown::facts::details;
use crate::exchange::markdown::page::Page;
use crate::exchange::markdown::rich::Rich;
use crate::exchange::markdown::source::Source;
use crate::model::{Card, CardId, CardKind, Decision, Field, FruitLimits, Status};
use crate::wording::report::{PlanPart, ReportPart};
use crate::wording::{self, report};

/// What the first lines of a task say.
const IN_FIRST_LINES: [Field; 6] =
    [Field::Impact, Field::Effort, Field::Owner, Field::Due, Field::Status, Field::Votes];

/// The limits of the map for low-hanging fruit. Only an action plan says them.
pub(super) const FRUIT: [Field; 2] = [Field::FruitImpact, Field::FruitEffort];

pub(super) fn write(source: &Source<'_>, page: &mut Page) {
    let mut ideas: Vec<(CardId, &Card)> = source.cards_of(CardKind::Opportunity).collect();
    if ideas.is_empty() {
        return;
    }
    page.heading(2, report::report_part(ReportPart::Plan));
    let limits = source.document.map().fruit_limits();
    let is_own_rule = FRUIT.iter().any(|field| source.document.map().fields.get(*field).is_some());
    if is_own_rule || ideas.iter().any(|(_, card)| card.is_low_hanging_fruit(limits)) {
        page.paragraph(&Rich::line(&wording::fruit_rule(limits.impact, limits.effort)).italic());
    }
    // Much for little comes first, and what nobody rated last.
    ideas.sort_by_key(|(_, card)| {
        let (impact, effort) = (card.fields.whole(Field::Impact), card.fields.whole(Field::Effort));
        (!card.is_low_hanging_fruit(limits), Reverse(impact), effort.unwrap_or(i64::MAX))
    });
    for part in [PlanPart::Decided, PlanPart::Open, PlanPart::Done, PlanPart::Dropped] {
        let of_part: Vec<_> = ideas.iter().filter(|(_, card)| part_of(card) == part).collect();
        if !of_part.is_empty() {
            page.heading(3, report::plan_part(part));
        }
        for (id, card) in of_part {
            page.item(0, marker(part), &task(source, *id, card, limits));
        }
    }
}

fn part_of(card: &Card) -> PlanPart {
    match card.decision() {
        Decision::Drop => PlanPart::Dropped,
        _ if card.is_done() => PlanPart::Done,
        Decision::Go => PlanPart::Decided,
        Decision::Open => PlanPart::Open,
    }
}

fn marker(part: PlanPart) -> &'static str {
    match part {
        PlanPart::Decided | PlanPart::Open => "- [ ] ",
        PlanPart::Done => "- [x] ",
        PlanPart::Dropped => "- ",
    }
}

/// The idea, what it would change and take, who does it until when; then all else.
fn task(source: &Source<'_>, id: CardId, card: &Card, limits: FruitLimits) -> Rich {
    let fruit = if card.is_low_hanging_fruit(limits) { wording::low_hanging_fruit() } else { "" };
    let name = Rich::joined([source.bold(id), Rich::line(&report::in_brackets(&source.place(id)))], " ");
    let first = Rich::joined([name, Rich::line(fruit)], " · ");
    let rest = details(source, card, &decided_elsewhere());
    Rich::joined([first, facts(card), decision(card), rest], "\n")
}

fn decided_elsewhere() -> Vec<Field> {
    let of_decision = [Field::Decision, Field::DecisionReason, Field::DecisionDate];
    IN_FIRST_LINES.into_iter().chain(of_decision).collect()
}

fn facts(card: &Card) -> Rich {
    let fields = &card.fields;
    let number = |field| {
        let number = fields.whole(field)?;
        Some(format!("{} {number}", wording::field(card.holder(), field)))
    };
    let due = fields.date(Field::Due).map(|day| match card.decision() {
        Decision::Drop => report::look_again_by(&day.to_string()),
        Decision::Open | Decision::Go => report::due_on(&day.to_string()),
    });
    let owner = Some(fields.text(Field::Owner)).filter(|owner| !owner.trim().is_empty());
    let status = fields.choice::<Status>(Field::Status).map(|status| wording::status(status).to_owned());
    let votes = fields.whole(Field::Votes).filter(|votes| *votes > 0).map(wording::votes);
    let facts =
        [number(Field::Impact), number(Field::Effort), owner.map(report::owned_by), due, status, votes];
    Rich::joined(facts.into_iter().flatten().map(|fact| Rich::line(&fact)), " · ")
}

/// What was decided and why, where that is said.
fn decision(card: &Card) -> Rich {
    let day = card.fields.date(Field::DecisionDate).map(|day| wording::decided_on(&day.to_string()));
    let day = day.map(|day| Rich::line(&day)).unwrap_or_default();
    let reason = Rich::text(card.fields.text(Field::DecisionReason));
    Rich::joined([day, reason], ": ")
}
