//! Each rule at its edges.

use waymark::insight::{Figure, Insight, Mix, Rule, personas};
use waymark::model::{
    BuyingPhase, CardId, Channel, ChannelMode, Complaint, Creator, Date, Decision, DefectionRisk, Field,
    LaneKind, MapState, Number, PersonaId, Presence, RawId, Scope, Segment, Sentiment, StageId, Status,
    Value,
};

use crate::insight::sketch::Sketch;

/// A map of one persona and one stage.
fn start() -> (Sketch, PersonaId, StageId) {
    let mut sketch = Sketch::new();
    let (persona, stage) = (sketch.persona("Ana"), sketch.stage("Buy", BuyingPhase::Purchase));
    (sketch, persona, stage)
}

fn insight(sketch: &Sketch) -> Insight {
    Insight::of(&sketch.document(), None)
}

/// The cards of each finding by a rule.
fn cards(sketch: &Sketch, rule: Rule) -> Vec<Vec<CardId>> {
    insight(sketch).by(rule).map(|finding| finding.cards.clone()).collect()
}

fn stages(sketch: &Sketch, rule: Rule) -> Vec<Vec<StageId>> {
    insight(sketch).by(rule).map(|finding| finding.stages.clone()).collect()
}

#[test]
fn an_empty_map_finds_nothing_and_does_nothing() {
    let insight = insight(&Sketch::default());
    assert_eq!(insight.findings, []);
    assert!(insight.steps.iter().all(|step| step.total > 0 && !step.is_done() || step.done > 0));
}

#[test]
fn a_moment_of_truth_needs_an_owner_with_a_name() {
    let (mut sketch, persona, stage) = start();
    let card = sketch.touchpoint(persona, stage, 0);
    assert_eq!(cards(&sketch, Rule::MomentWithoutOwner), Vec::<Vec<_>>::new());
    sketch.set(card, Field::MomentOfTruth, Value::Flag);
    sketch.set(card, Field::Owner, "  ");
    assert_eq!(cards(&sketch, Rule::MomentWithoutOwner), [[card]]);
    sketch.set(card, Field::Owner, "Shop team");
    assert_eq!(cards(&sketch, Rule::MomentWithoutOwner), Vec::<Vec<_>>::new());
}

#[test]
fn pain_is_answered_by_an_opportunity_that_was_not_dropped() {
    let (mut sketch, persona, stage) = start();
    let touchpoint = sketch.touchpoint(persona, stage, -1);
    let note = sketch.card(LaneKind::PainPoints, Some(persona), stage);
    sketch.touchpoint(persona, stage, 0);
    assert_eq!(cards(&sketch, Rule::PainUnanswered), [[touchpoint, note]]);
    let idea = sketch.idea(stage, 1, 5, &[touchpoint, note]);
    assert_eq!(cards(&sketch, Rule::PainUnanswered), Vec::<Vec<_>>::new());
    for decision in [Decision::Go, Decision::Open] {
        sketch.set(idea, Field::Decision, decision);
        assert_eq!(cards(&sketch, Rule::PainUnanswered), Vec::<Vec<_>>::new());
        assert_eq!(cards(&sketch, Rule::DroppedPainRemains), Vec::<Vec<_>>::new());
    }
    sketch.set(idea, Field::Decision, Decision::Drop);
    assert_eq!(cards(&sketch, Rule::PainUnanswered), [[touchpoint, note]]);
    assert_eq!(cards(&sketch, Rule::DroppedPainRemains), [[idea, touchpoint, note]]);
}

#[test]
fn a_dropped_idea_is_told_as_long_as_it_hurts_even_if_another_idea_answers() {
    let (mut sketch, persona, stage) = start();
    let card = sketch.touchpoint(persona, stage, -2);
    let dropped = sketch.idea(stage, 1, 1, &[card]);
    sketch.set(dropped, Field::Decision, Decision::Drop);
    sketch.idea(stage, 1, 1, &[card]);
    assert_eq!(cards(&sketch, Rule::PainUnanswered), Vec::<Vec<_>>::new());
    assert_eq!(cards(&sketch, Rule::DroppedPainRemains), [[dropped, card]]);
    sketch.set(card, Field::Sentiment, Sentiment::default());
    assert_eq!(cards(&sketch, Rule::DroppedPainRemains), Vec::<Vec<_>>::new());
}

#[test]
fn only_cards_in_lanes_of_opportunities_answer() {
    let (mut sketch, persona, stage) = start();
    let touchpoint = sketch.touchpoint(persona, stage, -1);
    let note = sketch.card(LaneKind::PainPoints, Some(persona), stage);
    // A card keeps what was written on it when it becomes a card of another kind.
    sketch.set(note, Field::Answers, Value::Cards(vec![touchpoint]));
    assert_eq!(cards(&sketch, Rule::PainUnanswered), [[touchpoint, note]]);
}

#[test]
fn a_high_risk_is_attended_by_a_recovery_or_an_opportunity() {
    let (mut sketch, persona, stage) = start();
    let card = sketch.touchpoint(persona, stage, 0);
    sketch.set(card, Field::DefectionRisk, DefectionRisk::Low);
    assert_eq!(cards(&sketch, Rule::RiskUnattended), Vec::<Vec<_>>::new());
    sketch.set(card, Field::DefectionRisk, DefectionRisk::High);
    assert_eq!(cards(&sketch, Rule::RiskUnattended), [[card]]);
    let mut recovered = sketch.clone();
    recovered.set(card, Field::Recovery, "A call");
    assert_eq!(cards(&recovered, Rule::RiskUnattended), Vec::<Vec<_>>::new());
    sketch.idea(stage, 1, 1, &[card]);
    assert_eq!(cards(&sketch, Rule::RiskUnattended), Vec::<Vec<_>>::new());
}

#[test]
fn a_stage_is_judged_by_its_creators_only_where_all_are_said() {
    let (mut sketch, persona, stage) = start();
    let one = sketch.touchpoint(persona, stage, 0);
    let other = sketch.touchpoint(persona, stage, 0);
    sketch.set(one, Field::Creator, Creator::Peer);
    assert_eq!(stages(&sketch, Rule::NoOwnedTouchpoint), Vec::<Vec<_>>::new());
    sketch.set(other, Field::Creator, Creator::Earned);
    assert_eq!(stages(&sketch, Rule::NoOwnedTouchpoint), [[stage]]);
    assert_eq!(stages(&sketch, Rule::OnlyPeers), Vec::<Vec<_>>::new());
    sketch.set(other, Field::Creator, Creator::Peer);
    assert_eq!(stages(&sketch, Rule::OnlyPeers), [[stage]]);
    sketch.set(other, Field::Creator, Creator::Owned);
    assert_eq!(stages(&sketch, Rule::NoOwnedTouchpoint), Vec::<Vec<_>>::new());
}

#[test]
fn presence_and_empty_stages_are_told_apart() {
    let (mut sketch, persona, stage) = start();
    let empty = sketch.stage("Use", BuyingPhase::After);
    sketch.touchpoint(persona, stage, 0);
    sketch.set_stage(empty, Field::Presence, Presence::Nobody);
    sketch.set_stage(stage, Field::Presence, Presence::Partner);
    assert_eq!(stages(&sketch, Rule::NobodyPresent), [[empty]]);
    assert_eq!(stages(&sketch, Rule::OnlyPartner), [[stage]]);
    assert_eq!(stages(&sketch, Rule::EmptyStages), [[empty]]);
}

#[test]
fn the_first_of_equal_lowest_points_and_drops_is_told() {
    let (mut sketch, persona, stage) = start();
    let after = sketch.stage("Use", BuyingPhase::After);
    let late = [1, -1].map(|feeling| sketch.touchpoint(persona, after, feeling));
    let early = [1, -1].map(|feeling| sketch.touchpoint(persona, stage, feeling));
    let journey = personas(&sketch.document()).remove(0);
    assert_eq!(journey.lowest.unwrap().card, early[1]);
    assert_eq!((journey.drop.unwrap().before, journey.drop.unwrap().after), (early[0], early[1]));
    // From one stage to the next counts, too.
    sketch.set(early[1], Field::Sentiment, Sentiment::MAX);
    sketch.set(late[0], Field::Sentiment, Sentiment::MIN);
    let journey = personas(&sketch.document()).remove(0);
    assert_eq!((journey.drop.unwrap().before, journey.drop.unwrap().after), (early[1], late[0]));
    assert_eq!(journey.drop.unwrap().depth(), 4);
}

#[test]
fn a_journey_that_never_falls_has_no_drop_and_no_lowest_finding() {
    let (mut sketch, persona, stage) = start();
    for feeling in [0, 0, 1] {
        sketch.touchpoint(persona, stage, feeling);
    }
    let journey = personas(&sketch.document()).remove(0);
    assert_eq!(journey.drop, None);
    assert_eq!(journey.lowest.unwrap().sentiment, Sentiment::default());
    assert_eq!(cards(&sketch, Rule::LowestPoint), Vec::<Vec<_>>::new());
}

#[test]
fn means_are_rounded_to_three_digits() {
    let (mut sketch, persona, stage) = start();
    for feeling in [-2, 0, 0] {
        sketch.touchpoint(persona, stage, feeling);
    }
    let mean = insight(&sketch).feelings.mean().unwrap();
    assert_eq!(mean, Number::from_thousandths(-667));
}

#[test]
fn personas_disagree_only_where_both_are() {
    let (mut sketch, ana, stage) = start();
    let (ben, after) = (sketch.persona("Ben"), sketch.stage("Use", BuyingPhase::After));
    sketch.touchpoint(ana, stage, 2);
    sketch.touchpoint(ben, after, -2);
    assert_eq!(insight(&sketch).disagreement, None);
    sketch.touchpoint(ana, after, -2);
    assert_eq!(insight(&sketch).disagreement, None);
    sketch.touchpoint(ana, after, -1);
    let most = insight(&sketch).disagreement.unwrap();
    assert_eq!((most.stage, most.spread), (after, Number::from_thousandths(500)));
}

#[test]
fn fruit_goes_by_the_limits_of_the_map() {
    let (mut sketch, _, stage) = start();
    let ideas = [(5, 2), (4, 2), (5, 1), (4, 3), (3, 2)];
    let ideas = ideas.map(|(impact, effort)| sketch.idea(stage, impact, effort, &[]));
    assert_eq!(insight(&sketch).fruit, [ideas[2], ideas[0], ideas[1]]);
    sketch.set(ideas[2], Field::Status, Status::Done);
    sketch.set(ideas[0], Field::Decision, Decision::Drop);
    assert_eq!(insight(&sketch).fruit, [ideas[1]]);
    sketch.set_map(Field::FruitImpact, Number::whole(3));
    sketch.set_map(Field::FruitEffort, Number::whole(3));
    assert_eq!(insight(&sketch).fruit, [ideas[1], ideas[3], ideas[4]]);
}

#[test]
fn pain_weighs_by_strength_and_persona() {
    let mut totals = Vec::new();
    for segment in [Some(Segment::A), Some(Segment::B), Some(Segment::C), None] {
        let (mut sketch, persona, stage) = start();
        if let Some(segment) = segment {
            sketch.set_persona(persona, Field::Segment, segment);
        }
        for feeling in [-2, -1, 2] {
            sketch.touchpoint(persona, stage, feeling);
        }
        totals.push(insight(&sketch).pain[0].pain);
    }
    assert_eq!(totals, [9, 6, 3, 3]);
}

#[test]
fn a_recovery_is_a_paradox_if_it_ends_higher_than_before_the_failure() {
    let (mut sketch, persona, stage) = start();
    let first = sketch.touchpoint(persona, stage, 1);
    let failure = sketch.touchpoint(persona, stage, -2);
    sketch.set(failure, Field::Complaint, Complaint::Ostensive);
    sketch.set(failure, Field::SentimentAfter, Sentiment::new(1).unwrap());
    let recoveries = insight(&sketch).recoveries;
    assert_eq!((recoveries.better, recoveries.paradox), (1, Vec::new()));
    sketch.set(failure, Field::SentimentAfter, Sentiment::MAX);
    assert_eq!(cards(&sketch, Rule::RecoveryParadox), [[failure]]);
    // What counts of the touchpoint before is how it felt in the end.
    sketch.set(first, Field::SentimentAfter, Sentiment::MAX);
    assert_eq!(cards(&sketch, Rule::RecoveryParadox), Vec::<Vec<_>>::new());
    sketch.set(first, Field::SentimentAfter, Sentiment::default());
    assert_eq!(cards(&sketch, Rule::RecoveryParadox), [[failure]]);
    sketch.set(first, Field::Sentiment, Sentiment::MAX);
    sketch.set(first, Field::SentimentAfter, Sentiment::MAX);
    assert_eq!(cards(&sketch, Rule::RecoveryParadox), Vec::<Vec<_>>::new());
    sketch.set(failure, Field::SentimentAfter, Sentiment::MIN);
    assert_eq!((insight(&sketch).recoveries.better, insight(&sketch).recoveries.in_vain), (0, 2));
}

#[test]
fn a_mode_that_is_not_said_is_the_usual_one_of_the_channel() {
    let (mut sketch, persona, stage) = start();
    let [web, app, _none] = [0; 3].map(|feeling| sketch.touchpoint(persona, stage, feeling));
    sketch.set(web, Field::Channel, Channel::Web);
    sketch.set(app, Field::Channel, Channel::App);
    sketch.set(app, Field::Mode, ChannelMode::Both);
    let mix = Mix::of(&sketch.document());
    assert_eq!(ChannelMode::ALL.map(|mode| mix.modes.count(mode)), [1, 0, 1]);
    assert_eq!((mix.modes.unsaid, mix.without_channel, mix.creators.unsaid), (1, 1, 3));
}

#[test]
fn channels_with_names_of_their_own_are_counted_by_name() {
    let (mut sketch, persona, stage) = start();
    let named = ["Kiosk", "Fax", "Kiosk "].map(|name| (name, sketch.touchpoint(persona, stage, 0)));
    for (name, card) in named {
        sketch.set(card, Field::Channel, Channel::Other);
        sketch.set(card, Field::ChannelName, name);
    }
    let channels = Mix::of(&sketch.document()).channels;
    let counted: Vec<_> = channels.iter().map(|used| (used.name.as_str(), used.count)).collect();
    assert_eq!(counted, [("Kiosk", 2), ("Fax", 1)]);
}

#[test]
fn a_review_is_late_from_the_day_after() {
    let (mut sketch, ..) = start();
    let day = |text: &str| text.parse::<Date>().ok();
    sketch.set_map(Field::Review, day("2026-02-28").unwrap());
    let is_late = |today| Insight::of(&sketch.document(), today).by(Rule::ReviewPassed).count() == 1;
    assert_eq!([None, day("2026-02-28"), day("2026-03-01")].map(is_late), [false, false, true]);
}

#[test]
fn a_future_map_names_its_current_map() {
    let (mut sketch, ..) = start();
    let is_lost = |sketch: &Sketch| insight(sketch).by(Rule::FutureWithoutCurrent).count() == 1;
    assert!(!is_lost(&sketch));
    sketch.set_map(Field::State, MapState::Future);
    assert!(is_lost(&sketch));
    sketch.set_map(Field::FutureOf, Value::Id(RawId(7)));
    assert!(!is_lost(&sketch));
}

#[test]
fn unrealized_potential_needs_both_values() {
    let (mut sketch, persona, _) = start();
    sketch.set_persona(persona, Field::PotentialValue, Number::whole(5));
    assert_eq!(insight(&sketch).by(Rule::UnrealizedPotential).count(), 0);
    sketch.set_persona(persona, Field::ActualValue, Number::from_thousandths(4500));
    let figure = insight(&sketch).by(Rule::UnrealizedPotential).next().map(|finding| finding.figure);
    assert_eq!(figure, Some(Figure::Amount(Number::from_thousandths(500))));
    // Less than today is a figure, but nothing to win.
    sketch.set_persona(persona, Field::ActualValue, Number::whole(6));
    assert_eq!(insight(&sketch).personas[0].unrealized, Some(Number::whole(-1)));
    assert_eq!(insight(&sketch).by(Rule::UnrealizedPotential).count(), 0);
}

#[test]
fn a_shared_row_of_touchpoints_is_every_personas_journey() {
    let mut sketch = Sketch::new();
    sketch.parts.lanes[0].1.scope = Scope::Shared;
    let (ana, ben) = (sketch.persona("Ana"), sketch.persona("Ben"));
    sketch.set_persona(ben, Field::Segment, Segment::B);
    let stage = sketch.stage("Buy", BuyingPhase::Purchase);
    for feeling in [2, -1] {
        sketch.touchpoint(ana, stage, feeling);
    }
    let insight = insight(&sketch);
    assert_eq!(insight.personas[0].total, insight.personas[1].total);
    assert_eq!(insight.feelings.touchpoints, 2);
    assert_eq!(insight.disagreement, None);
    assert_eq!(insight.pain[0].pain, 2, "what all share has the highest weight");
}
