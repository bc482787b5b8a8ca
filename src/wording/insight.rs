//! The words of insight: what each finding says, why it is found, and what to do about it.

use crate::insight::{Figure, Finding, Rule};
use crate::model::{Number, Sentiment};
use crate::wording;

/// What the title of a finding names. The record is that of [`Finding::about`]; what it has not is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Named<'a> {
    /// The name of the persona, or the title of the stage or card.
    pub name: &'a str,
    /// The currency of the persona.
    pub currency: &'a str,
}

/// What a finding says, in one line.
#[must_use]
pub fn title(finding: &Finding, named: Named<'_>) -> String {
    let number = number(finding.figure);
    let one = number == 1;
    let of = |noun: &str| wording::count(number, noun);
    match finding.rule {
        Rule::RiskUnattended if one => {
            "1 touchpoint could make customers leave, and nothing is done about it".to_owned()
        }
        Rule::RiskUnattended => {
            format!("{number} touchpoints could make customers leave, and nothing is done about them")
        }
        Rule::MomentWithoutOwner if one => "1 moment of truth has no owner".to_owned(),
        Rule::MomentWithoutOwner => format!("{number} moments of truth have no owner"),
        Rule::PainUnanswered => format!("{} without an opportunity", of("pain point")),
        Rule::ComplaintWithoutRecovery => format!("{} with complaints and no recovery", of("touchpoint")),
        Rule::LowHangingFruit if one => "1 opportunity is low-hanging fruit".to_owned(),
        Rule::LowHangingFruit => format!("{number} opportunities are low-hanging fruit"),
        Rule::NoOwnedTouchpoint => format!("{} without a touchpoint of our own", of("stage")),
        Rule::OnlyPeers => format!("{} in which customers have only each other", of("stage")),
        Rule::NobodyPresent => format!("{} in which nobody is in contact with the customer", of("stage")),
        Rule::OnlyPartner => {
            format!("{} in which only a partner is in contact with the customer", of("stage"))
        }
        Rule::OpenQuestions => format!("{} still open", of("research question")),
        Rule::RecoveryParadox if one => "1 recovery leaves customers happier than before".to_owned(),
        Rule::RecoveryParadox => {
            format!("{number} recoveries leave customers happier than before")
        }
        Rule::FutureWithoutCurrent => "This future map does not name its current map".to_owned(),
        Rule::DroppedPainRemains
        | Rule::LowestPoint
        | Rule::SteepestDrop
        | Rule::HeaviestStage
        | Rule::Disagreement
        | Rule::EmptyStages
        | Rule::ReviewPassed
        | Rule::Assumptions
        | Rule::UnrealizedPotential => title_with_name(finding, named),
    }
}

/// The titles that name a record, or hold more than a count.
fn title_with_name(finding: &Finding, named: Named<'_>) -> String {
    let persona = wording::titled(named.name, "persona");
    let stage = wording::titled(named.name, "stage");
    match (finding.rule, finding.figure) {
        (Rule::DroppedPainRemains, Figure::Count(1)) => {
            let idea = wording::titled(named.name, "opportunity");
            format!("“{idea}” was dropped; the pain point that it answers is still there")
        }
        (Rule::DroppedPainRemains, Figure::Count(count)) => {
            let idea = wording::titled(named.name, "opportunity");
            format!("“{idea}” was dropped; {count} pain points that it answers are still there")
        }
        (Rule::EmptyStages, figure) => {
            format!("{persona} has no touchpoints in {}", wording::count(number(figure), "stage"))
        }
        (_, Figure::Feeling(sentiment)) => format!("Lowest point of {persona}: {}", feeling(sentiment)),
        (_, Figure::Fall { from, to }) => {
            format!("Steepest drop of {persona}: from {} to {}", feeling(from), feeling(to))
        }
        (_, Figure::Pain(1)) => format!("The stage with the most pain: {stage} (1 point)"),
        (_, Figure::Pain(pain)) => format!("The stage with the most pain: {stage} ({pain} points)"),
        (_, Figure::Spread(spread)) => {
            format!("Personas disagree most about {stage}: their feelings are {spread} apart")
        }
        (_, Figure::Day(day)) => format!("The review date has passed: {day}"),
        (_, Figure::Share { part, whole }) => share_of_assumptions(part, whole),
        (_, Figure::Amount(amount)) => {
            let amount = format!("{amount} {}", named.currency);
            format!("{persona} could be worth {} more", amount.trim_end())
        }
        (_, Figure::None | Figure::Count(_)) => String::new(),
    }
}

/// "6 of 9 cards are assumptions (67%)". `part` is at most `whole`.
#[must_use]
pub fn share_of_assumptions(part: usize, whole: usize) -> String {
    let cards = if whole == 1 { "card" } else { "cards" };
    let are = if part == 1 { "is an assumption" } else { "are assumptions" };
    format!("{part} of {whole} {cards} {are} ({}%)", percent(part, whole))
}

/// How many percent `part` is of `whole`, rounded, halves up; 0 of nothing.
#[must_use]
pub fn percent(part: usize, whole: usize) -> usize {
    if whole == 0 { 0 } else { (200 * part + whole) / (2 * whole) }
}

/// A feeling as words and number: "very bad (−2)", "good (+1)".
#[must_use]
pub fn feeling(sentiment: Sentiment) -> String {
    let value = sentiment.value();
    let sign = match value {
        ..0 => "−",
        0 => "",
        1.. => "+",
    };
    format!("{} ({sign}{})", wording::sentiment(sentiment), value.unsigned_abs())
}

/// The balance of love and pain points with its sign: "+2", "−1", "0".
#[must_use]
pub fn balance(points: i64) -> String {
    match points {
        ..0 => format!("−{}", points.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
    }
}

fn number(figure: Figure) -> usize {
    match figure {
        Figure::Count(count) => count,
        Figure::None
        | Figure::Feeling(_)
        | Figure::Fall { .. }
        | Figure::Spread(_)
        | Figure::Pain(_)
        | Figure::Share { .. }
        | Figure::Amount(_)
        | Figure::Day(_) => 0,
    }
}

/// The name of a rule, as a heading over its findings.
#[must_use]
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::RiskUnattended => "Customers may leave",
        Rule::MomentWithoutOwner => "Moments of truth without an owner",
        Rule::PainUnanswered => "Pain points without an opportunity",
        Rule::ComplaintWithoutRecovery => "Complaints without recovery",
        Rule::DroppedPainRemains => "Dropped ideas, pain still there",
        Rule::LowestPoint => "Lowest points",
        Rule::SteepestDrop => "Steepest drops",
        Rule::HeaviestStage => "Most pain",
        Rule::LowHangingFruit => "Low-hanging fruit",
        Rule::Disagreement => "Where personas disagree",
        Rule::NoOwnedTouchpoint => "Stages without an owned touchpoint",
        Rule::OnlyPeers => "Stages left to peers",
        Rule::NobodyPresent => "Stages with nobody present",
        Rule::OnlyPartner => "Stages left to a partner",
        Rule::EmptyStages => "Empty stages",
        Rule::ReviewPassed => "Review date",
        Rule::FutureWithoutCurrent => "Future without current",
        Rule::Assumptions => "Assumptions",
        Rule::OpenQuestions => "Open questions",
        Rule::UnrealizedPotential => "Unrealized potential",
        Rule::RecoveryParadox => "Recovery paradox",
    }
}

/// How a rule works, in a sentence.
#[must_use]
pub fn explanation(rule: Rule) -> &'static str {
    match rule {
        Rule::RiskUnattended => {
            "The defection risk is high, no recovery is described, and no opportunity answers it."
        }
        Rule::MomentWithoutOwner => "A touchpoint is marked as a moment of truth, and its owner is empty.",
        Rule::PainUnanswered => {
            "A touchpoint feels bad, or a card lies in a lane of pain points, and no opportunity names it under \
             “Answers”. Dropped opportunities do not count."
        }
        Rule::ComplaintWithoutRecovery => {
            "Customers complain about a touchpoint, and neither what is done about it nor how it feels then is \
             said."
        }
        Rule::DroppedPainRemains => "An opportunity was dropped, and what it answers still feels bad.",
        Rule::LowestPoint => "The worst feeling in the persona’s journey; of equals, the first.",
        Rule::SteepestDrop => {
            "The largest fall of feeling from one touchpoint to the next in the persona’s journey."
        }
        Rule::HeaviestStage => {
            "Each pain point counts 1 or 2 by how bad it is, times 3 for a persona of segment A, 2 for B, 1 for \
             all others."
        }
        Rule::LowHangingFruit => {
            "High impact with low effort, by the limits of this map; neither dropped nor done."
        }
        Rule::Disagreement => {
            "Each persona has a mean feeling in a stage. Here the highest and the lowest lie furthest apart."
        }
        Rule::NoOwnedTouchpoint => {
            "The stage has touchpoints, it is said who makes each of them, and it is never us."
        }
        Rule::OnlyPeers => "All touchpoints of the stage happen among customers.",
        Rule::NobodyPresent => "The stage says that nobody is in contact with the customer.",
        Rule::OnlyPartner => "The stage says that only a partner is in contact with the customer.",
        Rule::EmptyStages => "The persona has no touchpoint in a stage that the map has.",
        Rule::ReviewPassed => "The day by which the map should be looked at again is past.",
        Rule::FutureWithoutCurrent => {
            "The map shows a future, and the current map that it answers is not named."
        }
        Rule::Assumptions => {
            "What nobody has backed with evidence is an assumption. Those that matter most come first: moments \
             of truth, strong feelings, defection risk, valuable personas."
        }
        Rule::OpenQuestions => "Stages list questions that are still to be answered.",
        Rule::UnrealizedPotential => "The potential lifetime value minus the actual one.",
        Rule::RecoveryParadox => {
            "After the recovery it feels better than at the touchpoint before the failure."
        }
    }
}

/// What to do about what a rule finds, in a sentence.
#[must_use]
pub fn advice(rule: Rule) -> &'static str {
    match rule {
        Rule::RiskUnattended => "Describe how you make up for it, or add an opportunity that answers it.",
        Rule::MomentWithoutOwner => "Name somebody who answers for it.",
        Rule::PainUnanswered => "Add an opportunity that answers it, or link one that is there already.",
        Rule::ComplaintWithoutRecovery => "Agree on what to do when somebody complains, and write it down.",
        Rule::DroppedPainRemains => "Look at the idea again, or find another one.",
        Rule::LowestPoint => "Start here: people remember the worst moment.",
        Rule::SteepestDrop => "See what happens between the two touchpoints, not only in them.",
        Rule::HeaviestStage => "Improve this stage first, beginning with its worst touchpoint.",
        Rule::LowHangingFruit => "Decide on it, name an owner, and begin.",
        Rule::Disagreement => "Find out what works for one and fails the other.",
        Rule::NoOwnedTouchpoint => "Decide whether you want to be heard here yourself.",
        Rule::OnlyPeers => "Listen to what customers tell each other, and help them where you can.",
        Rule::NobodyPresent => "Decide whether somebody should be there, or leave the customer in peace.",
        Rule::OnlyPartner => "Agree with the partner on how it should feel.",
        Rule::EmptyStages => "Add what happens there, or leave it empty if nothing does.",
        Rule::ReviewPassed => "Go through the map, then set the next date.",
        Rule::FutureWithoutCurrent => "Name the current map, so that both can be compared.",
        Rule::Assumptions => "Research the first ones on the list, then set their evidence.",
        Rule::OpenQuestions => "Plan how to answer them, and remove those that are answered.",
        Rule::UnrealizedPotential => "Fix first what keeps this persona from more.",
        Rule::RecoveryParadox => {
            "Learn from it, but do not rely on it: no failure is still safer than a good recovery."
        }
    }
}

/// Where nothing was found.
#[must_use]
pub fn nothing_found() -> &'static str {
    "Nothing stands out yet. Add touchpoints and how they feel, and this list fills by itself."
}

/// What stands in place of the charts of a map without touchpoints.
#[must_use]
pub fn nothing_to_draw() -> &'static str {
    "No touchpoints yet. Once they say how they feel, the curves and what makes them are drawn here."
}

/// Love and pain points with their balance: "3 love, 2 pain: +1".
#[must_use]
pub fn balance_in_full(love: usize, pain: usize, points: i64) -> String {
    format!("{love} love, {pain} pain: {}", balance(points))
}

/// "3 of 12 (25%)".
#[must_use]
pub fn share(part: usize, whole: usize) -> String {
    format!("{part} of {whole} ({}%)", percent(part, whole))
}

/// Pain weighted with persona value.
#[must_use]
pub fn pain_points(pain: u32) -> String {
    if pain == 1 { "1 point".to_owned() } else { format!("{pain} points") }
}

/// What the ranking of stages by pain counts.
#[must_use]
pub fn pain_caption() -> &'static str {
    "Pain of all touchpoints, weighted with the value of the persona"
}

/// A mean feeling with its sign: "+1.5", "−0.3", "0".
#[must_use]
pub fn mean(mean: Number) -> String {
    let tenths =
        Number::from_thousandths((mean.thousandths() + mean.thousandths().signum() * 50) / 100 * 100);
    match tenths.thousandths() {
        ..0 => format!("−{}", Number::from_thousandths(-tenths.thousandths())),
        0 => "0".to_owned(),
        1.. => format!("+{tenths}"),
    }
}

/// Which stage the personas disagree about most.
#[must_use]
pub fn disagreement(stage: &str, spread: Number, highest: &str, lowest: &str) -> String {
    format!(
        "Furthest apart in {stage}: {highest} feels best, {lowest} worst, {} apart",
        mean(spread).trim_start_matches('+')
    )
}
