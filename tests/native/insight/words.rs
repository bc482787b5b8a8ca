//! Every finding has its words, and the rules in docs/insight.md are all of them.

use waymark::insight::{Figure, Finding, Lack, Rule, StepKind};
use waymark::model::{Number, Sentiment};
use waymark::wording::insight::{Named, advice, balance, explanation, feeling, percent, rule, title};
use waymark::wording::steps::{lack, progress, step, step_hint};

fn finding(rule: Rule, figure: Figure) -> Finding {
    Finding { rule, weight: 1, figure, personas: Vec::new(), stages: Vec::new(), cards: Vec::new() }
}

fn said(rule: Rule, figure: Figure, name: &str) -> String {
    title(&finding(rule, figure), Named { name, currency: "EUR" })
}

/// A figure of the sort that a rule has.
fn figure(rule: Rule, count: usize) -> Figure {
    match rule {
        Rule::LowestPoint => Figure::Feeling(Sentiment::MIN),
        Rule::SteepestDrop => Figure::Fall { from: Sentiment::MAX, to: Sentiment::default() },
        Rule::HeaviestStage => Figure::Pain(7),
        Rule::Disagreement => Figure::Spread(Number::from_thousandths(1500)),
        Rule::ReviewPassed => Figure::Day("2026-01-31".parse().unwrap()),
        Rule::FutureWithoutCurrent => Figure::None,
        Rule::Assumptions => Figure::Share { part: count, whole: 9 },
        Rule::UnrealizedPotential => Figure::Amount(Number::whole(800)),
        _ => Figure::Count(count),
    }
}

#[test]
fn every_rule_has_a_heading_a_title_a_reason_and_an_advice() {
    for one in Rule::ALL {
        let texts = [said(one, figure(one, 1), ""), said(one, figure(one, 2), "Ana"), rule(one).to_owned()];
        for text in texts {
            assert!(!text.is_empty() && !text.ends_with('.'), "{one:?}: {text}");
        }
        for text in [explanation(one), advice(one)] {
            assert!(text.ends_with('.') && !text.contains("  "), "{one:?}: {text}");
        }
    }
}

#[test]
fn one_and_many_are_told_apart() {
    let said = |rule, count| said(rule, figure(rule, count), "Ana");
    assert_eq!(said(Rule::MomentWithoutOwner, 1), "1 moment of truth has no owner");
    assert_eq!(said(Rule::MomentWithoutOwner, 3), "3 moments of truth have no owner");
    assert_eq!(said(Rule::PainUnanswered, 1), "1 pain point without an opportunity");
    assert_eq!(said(Rule::LowHangingFruit, 2), "2 opportunities are low-hanging fruit");
    assert_eq!(said(Rule::Assumptions, 1), "1 of 9 cards is an assumption (11%)");
    assert_eq!(said(Rule::Assumptions, 6), "6 of 9 cards are assumptions (67%)");
    assert_eq!(said(Rule::EmptyStages, 1), "Ana has no touchpoints in 1 stage");
    let dropped = "“Ana” was dropped; 2 pain points that it answers are still there";
    assert_eq!(said(Rule::DroppedPainRemains, 2), dropped);
}

#[test]
fn figures_are_said_in_words_and_numbers() {
    let said = |rule| said(rule, figure(rule, 1), "Ana");
    assert_eq!(said(Rule::LowestPoint), "Lowest point of Ana: very bad (−2)");
    assert_eq!(said(Rule::SteepestDrop), "Steepest drop of Ana: from very good (+2) to neutral (0)");
    assert_eq!(said(Rule::UnrealizedPotential), "Ana could be worth 800 EUR more");
    assert_eq!(said(Rule::Disagreement), "Personas disagree most about Ana: their feelings are 1.5 apart");
    assert_eq!([balance(-3), balance(0), balance(2)], ["−3", "0", "+2"]);
    assert_eq!(feeling(Sentiment::MAX), "very good (+2)");
    assert_eq!([percent(1, 3), percent(1, 2), percent(2, 3), percent(0, 0)], [33, 50, 67, 0]);
}

#[test]
fn steps_and_what_they_lack_have_words() {
    for kind in StepKind::ALL {
        assert!(!step(kind).is_empty() && step_hint(kind).ends_with('.'));
    }
    assert_eq!(progress(4, 7), "4 of 7 checks");
    assert_eq!(progress(0, 1), "0 of 1 check");
    assert_eq!(lack(Lack::Rating, 1), "1 opportunity without impact or effort");
    assert_eq!(lack(Lack::Wants, 2), "2 personas without goals or needs");
    assert_eq!(lack(Lack::Scope, 1), "No scope: what the map covers and what it leaves out");
}

#[test]
fn the_document_names_every_rule() {
    let document = include_str!("../../../docs/insight.md");
    let missing: Vec<_> = Rule::ALL.into_iter().map(rule).filter(|name| !document.contains(name)).collect();
    assert!(missing.is_empty(), "docs/insight.md says nothing about {missing:?}");
}
