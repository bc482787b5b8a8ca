//! A presentation shows every stage of everybody, nothing twice, and nothing that is cut.

use std::collections::BTreeSet;

use proptest::prelude::*;
use waymark::edit::{Command, apply};
use waymark::insight::{Insight, Rule};
use waymark::model::{
    CardId, Decision, Document, Field, MapId, Number, Parts, PersonaId, RawId, RecordKey, Scope, Sentiment,
    Status, Value,
};
use waymark::session::activation::PointerKind;
use waymark::session::hit::PointInClient;
use waymark::session::presentation::{
    Arrangement, Deck, Slide, StageSlide, Turn, balance, journey, turn, typed,
};

use crate::generators::choices;
use crate::support::{CountedIds, card, lane, map, persona, stage};

const SHOP: &str = "
    personas      | Ana         | Bo
    stages        | Find        | Buy        | Use
    Touchpoints
      Ana         | ad, shop    | pay        |
      Bo          |             | call       | help
    Thoughts
      Ana         | hm          |            | why
    Pain points
      Bo          |             | waits      |
    Opportunities, shared
                  | idea        | other      |
";

fn deck(document: &Document, arrangement: Arrangement) -> Deck {
    Deck::of(document, &Insight::of(document, None), document.persona_order(), arrangement)
}

fn one_by_one(document: &Document) -> Deck {
    deck(document, Arrangement::OneByOne)
}

fn names(document: &Document, deck: &Deck) -> Vec<String> {
    deck.slides().iter().map(|slide| slide.name(document)).collect()
}

fn stage_slides(deck: &Deck) -> Vec<&StageSlide> {
    let slides = deck.slides().iter();
    slides.filter_map(|slide| if let Slide::Stage(slide) = slide { Some(slide) } else { None }).collect()
}

fn set(document: &mut Document, key: RecordKey, field: Field, value: impl Into<Value>) {
    apply(document, Command::set(key, field, value)).unwrap();
}

fn on_card(document: &mut Document, name: &str, field: Field, value: impl Into<Value>) {
    set(document, RecordKey::Card(card(name)), field, value);
}

fn feels(document: &mut Document, name: &str, value: i64) {
    on_card(document, name, Field::Sentiment, Number::whole(value));
}

/// A map with one persona, one stage and so many touchpoints in it.
fn crowd(count: usize) -> Document {
    let titles: Vec<String> = (0..count).map(|number| format!("event {number}")).collect();
    map(&format!("personas | Ana\n stages | Find\n Touchpoints\n Ana | {}", titles.join(", ")))
}

#[test]
fn each_persona_goes_through_all_stages_and_insight_ends_it() {
    let document = map(SHOP);
    assert_eq!(
        names(&document, &one_by_one(&document)),
        [
            "Map",
            "Find, Ana",
            "Buy, Ana",
            "Use, Ana",
            "Find, Bo",
            "Buy, Bo",
            "Use, Bo",
            "All journeys over each other",
            "Love and pain",
            "Lowest points and steepest drops",
            "What to look at (1 of 2)",
            "What to look at (2 of 2)",
            "What we can do",
        ]
    );
}

#[test]
fn over_each_other_all_personas_stand_on_the_slide_of_a_stage_and_what_they_share_beside_them() {
    let document = map(SHOP);
    let deck = deck(&document, Arrangement::Overlaid);
    assert_eq!(
        names(&document, &deck)[..5],
        ["Map", "Find, Ana and Bo", "Buy, Ana and Bo", "Use, Ana and Bo", "All journeys over each other"]
    );
    let slides = stage_slides(&deck);
    let whose = |slide: &StageSlide| slide.columns.iter().map(|column| column.persona).collect::<Vec<_>>();
    assert_eq!(whose(slides[0]), [Some(persona("Ana")), Some(persona("Bo")), None]);
    assert_eq!(slides[0].columns[0].touchpoints, [card("ad"), card("shop")]);
    assert_eq!(slides[0].columns[1].touchpoints, []);
    assert_eq!(slides[0].columns[2].notes[0].cards, [card("idea")]);
    assert_eq!(whose(slides[2]), [Some(persona("Ana")), Some(persona("Bo"))]);
}

#[test]
fn a_slide_has_the_touchpoints_and_the_other_lanes_in_the_order_of_the_map() {
    let document = map(SHOP);
    let deck = one_by_one(&document);
    let find = stage_slides(&deck)[0];
    assert_eq!((find.stage, find.place), (stage("Find"), 0));
    let column = &find.columns[0];
    assert_eq!(column.touchpoints, [card("ad"), card("shop")]);
    let lanes: Vec<_> = column.notes.iter().map(|notes| (notes.lane, notes.cards.clone())).collect();
    assert_eq!(lanes, [(lane("Thoughts"), vec![card("hm")]), (lane("Opportunities"), vec![card("idea")])]);
    // Nothing is known of Bo there, and the slide is there all the same.
    let empty = stage_slides(&deck)[3];
    assert_eq!((empty.stage, empty.columns[0].touchpoints.len()), (stage("Find"), 0));
}

#[test]
fn hidden_lanes_are_not_presented() {
    let mut document = map(SHOP);
    set(&mut document, RecordKey::Lane(lane("Thoughts")), Field::Hidden, Value::Flag);
    let deck = one_by_one(&document);
    assert!(stage_slides(&deck).iter().all(|slide| {
        slide.columns.iter().flat_map(|column| &column.notes).all(|notes| notes.lane != lane("Thoughts"))
    }));
}

#[test]
fn one_persona_alone_is_presented_without_the_others() {
    let mut document = map(SHOP);
    on_card(&mut document, "help", Field::MomentOfTruth, Value::Flag);
    on_card(&mut document, "shop", Field::MomentOfTruth, Value::Flag);
    let insight = Insight::of(&document, None);
    for arrangement in [Arrangement::OneByOne, Arrangement::Overlaid] {
        let deck = Deck::of(&document, &insight, &[persona("Bo")], arrangement);
        assert_eq!(names(&document, &deck)[..4], ["Map", "Find, Bo", "Buy, Bo", "Use, Bo"]);
        assert!(!deck.slides().contains(&Slide::Together));
        let moments = deck.slides().iter().find_map(|slide| match slide {
            Slide::Moments { cards, .. } => Some(cards.clone()),
            _ => None,
        });
        assert_eq!(moments, Some(vec![card("help")]));
    }
    assert_eq!(balance(&insight, &[persona("Bo")]).total.touchpoints, 2);
    assert_eq!(balance(&insight, document.persona_order()).total.touchpoints, 5);
}

#[test]
fn a_persona_of_whom_more_is_known_has_a_slide_before_the_stages() {
    let mut document = map(SHOP);
    set(&mut document, RecordKey::Persona(persona("Bo")), Field::Quote, "I have no time.");
    assert_eq!(names(&document, &one_by_one(&document))[3..6], ["Use, Ana", "Bo", "Find, Bo"]);
    assert_eq!(
        names(&document, &deck(&document, Arrangement::Overlaid))[..3],
        ["Map", "Bo", "Find, Ana and Bo"]
    );
}

#[test]
fn a_map_with_nothing_on_it_has_a_title() {
    let empty = Document::from_parts(MapId(RawId(1)), Parts::default());
    for arrangement in [Arrangement::OneByOne, Arrangement::Overlaid] {
        assert_eq!(deck(&empty, arrangement).slides(), [Slide::Title]);
        assert_eq!(names(&empty, &deck(&empty, arrangement)), ["Untitled map"]);
    }
}

#[test]
fn stages_without_anybody_are_presented_with_what_all_share() {
    let document = map("stages | Find | Buy\n Touchpoints\n Opportunities, shared\n | idea |");
    for arrangement in [Arrangement::OneByOne, Arrangement::Overlaid] {
        let deck = deck(&document, arrangement);
        assert_eq!(names(&document, &deck), ["Map", "Find", "Buy", "What we can do"]);
        assert_eq!(stage_slides(&deck)[0].columns[0].notes[0].cards, [card("idea")]);
    }
}

#[test]
fn touchpoints_that_all_share_stand_beside_the_personas() {
    let document = map("personas | Ana | Bo\n stages | Find\n Touchpoints, shared\n | ad, shop");
    let deck = deck(&document, Arrangement::Overlaid);
    let columns = &stage_slides(&deck)[0].columns;
    assert_eq!(columns[2].touchpoints, [card("ad"), card("shop")]);
}

#[test]
fn what_does_not_fit_is_shared_out_evenly_and_says_so() {
    for (count, expected) in [(0, vec![0]), (1, vec![1]), (8, vec![8]), (9, vec![5, 4]), (20, vec![7, 7, 6])]
    {
        let document = crowd(count.max(1));
        let document =
            if count == 0 { map("personas | Ana\n stages | Find\n Touchpoints") } else { document };
        let deck = one_by_one(&document);
        let slides = stage_slides(&deck);
        let sizes: Vec<_> = slides.iter().map(|slide| slide.columns[0].touchpoints.len()).collect();
        assert_eq!(sizes, expected, "{count} touchpoints");
        let parts: Vec<_> = slides.iter().map(|slide| (slide.part.index, slide.part.count)).collect();
        assert_eq!(parts, (0..expected.len()).map(|index| (index, expected.len())).collect::<Vec<_>>());
    }
    let document = crowd(9);
    assert_eq!(names(&document, &one_by_one(&document))[1..3], ["Find, Ana (1 of 2)", "Find, Ana (2 of 2)"]);
}

#[test]
fn a_touchpoint_of_which_much_is_written_has_a_slide_of_its_own() {
    let mut document = crowd(3);
    on_card(&mut document, "event 1", Field::Notes, "Long. ".repeat(500));
    let deck = one_by_one(&document);
    let slides: Vec<_> =
        stage_slides(&deck).iter().map(|slide| slide.columns[0].touchpoints.clone()).collect();
    assert_eq!(slides, [[card("event 0")], [card("event 1")], [card("event 2")]]);
}

#[test]
fn more_than_three_personas_are_parted_into_rows_of_three() {
    let document = map("
        personas | A | B | C | D
        stages   | Find
        Touchpoints
          A | one
          D | two
    ");
    let deck = deck(&document, Arrangement::Overlaid);
    assert_eq!(names(&document, &deck)[1..3], ["Find, A and B (1 of 2)", "Find, C and D (2 of 2)"]);
}

#[test]
fn another_arrangement_goes_on_where_it_was() {
    let document = map(SHOP);
    let (apart, over) = (one_by_one(&document), deck(&document, Arrangement::Overlaid));
    let place = |deck: &Deck, name: &str| names(&document, deck).iter().position(|it| it == name).unwrap();
    let like = |from: &Deck, to: &Deck, name: &str| to.place_like(from.get(place(from, name)).unwrap());
    assert_eq!(like(&apart, &over, "Buy, Bo"), place(&over, "Buy, Ana and Bo"));
    assert_eq!(like(&over, &apart, "Use, Ana and Bo"), place(&apart, "Use, Ana"));
    for name in ["Map", "Love and pain", "What we can do"] {
        assert_eq!(like(&apart, &over, name), place(&over, name));
    }
}

#[test]
fn findings_are_few_and_none_says_what_another_slide_says() {
    let mut document = map(SHOP);
    for name in ["ad", "pay", "call", "help"] {
        feels(&mut document, name, -2);
        on_card(&mut document, name, Field::MomentOfTruth, Value::Flag);
    }
    let insight = Insight::of(&document, None);
    let deck = one_by_one(&document);
    let shown: Vec<_> = deck
        .slides()
        .iter()
        .filter_map(|slide| match slide {
            Slide::Findings { places, .. } => Some(places),
            _ => None,
        })
        .collect();
    assert!(!shown.is_empty() && shown.iter().all(|places| (1..=3).contains(&places.len())));
    assert!(shown.iter().map(|places| places.len()).sum::<usize>() <= 6);
    for place in shown.into_iter().flatten() {
        let rule = insight.findings[*place].rule;
        assert!(
            !matches!(
                rule,
                Rule::LowestPoint | Rule::SteepestDrop | Rule::MomentWithoutOwner | Rule::LowHangingFruit
            ),
            "{rule:?}"
        );
    }
}

#[test]
fn low_hanging_fruit_comes_first_and_what_is_dropped_or_done_not_at_all() {
    let titles: Vec<String> = (0..14).map(|number| format!("idea {number}")).collect();
    let mut document = map(&format!(
        "personas | Ana\n stages | Find\n Touchpoints\n Opportunities, shared\n | {}",
        titles.join(", ")
    ));
    let number = Number::whole;
    on_card(&mut document, "idea 0", Field::Decision, Decision::Drop);
    on_card(&mut document, "idea 1", Field::Status, Status::Done);
    on_card(&mut document, "idea 5", Field::Decision, Decision::Go);
    on_card(&mut document, "idea 6", Field::Impact, number(5));
    on_card(&mut document, "idea 6", Field::Effort, number(5));
    on_card(&mut document, "idea 9", Field::Impact, number(5));
    on_card(&mut document, "idea 9", Field::Effort, number(1));
    let deck = one_by_one(&document);
    let plans: Vec<_> = deck
        .slides()
        .iter()
        .filter_map(|slide| match slide {
            Slide::Plan { cards, first, more, .. } => Some((cards.clone(), *more, *first)),
            _ => None,
        })
        .collect();
    assert_eq!(plans.len(), 2);
    assert_eq!(plans[0].0[..3], [card("idea 9"), card("idea 5"), card("idea 6")]);
    assert_eq!(plans.iter().map(|(cards, ..)| cards.len()).sum::<usize>(), 10);
    // Twelve wait; what is not shown is counted once, on the last of them.
    assert_eq!(plans.iter().map(|(_, more, _)| *more).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(plans.iter().map(|(.., first)| *first).collect::<Vec<_>>(), [1, 6]);
}

#[test]
fn a_journey_goes_evenly_through_its_stages() {
    let mut document = map(SHOP);
    feels(&mut document, "shop", 2);
    let felt = journey(&document, persona("Ana"));
    let places: Vec<_> = felt.iter().map(|felt| (felt.card, felt.stage, felt.along)).collect();
    assert_eq!(places, [(card("ad"), 0, 0.25), (card("shop"), 0, 0.75), (card("pay"), 1, 1.5)]);
    assert_eq!(felt[1].sentiment, Sentiment::MAX);
    assert_eq!(journey(&document, PersonaId(RawId(7))), []);
}

#[test]
fn taps_at_the_sides_and_strokes_of_fingers_turn_slides() {
    let at = |x: f64, y: f64| PointInClient { x, y };
    let go = |kind, from: (f64, f64), to: (f64, f64)| turn(kind, at(from.0, from.1), at(to.0, to.1), 900.0);
    use PointerKind::{Mouse, Pen, Touch};
    for kind in [Mouse, Pen, Touch] {
        assert_eq!(go(kind, (800.0, 400.0), (804.0, 398.0)), Some(Turn::Next), "{kind:?}");
        assert_eq!(go(kind, (100.0, 400.0), (100.0, 400.0)), Some(Turn::Previous), "{kind:?}");
        assert_eq!(go(kind, (450.0, 400.0), (450.0, 400.0)), None, "{kind:?}");
    }
    for kind in [Pen, Touch] {
        assert_eq!(go(kind, (500.0, 400.0), (420.0, 430.0)), Some(Turn::Next));
        assert_eq!(go(kind, (500.0, 400.0), (580.0, 380.0)), Some(Turn::Previous));
        // Too short, or rather up than across.
        assert_eq!(go(kind, (500.0, 400.0), (470.0, 400.0)), None);
        assert_eq!(go(kind, (500.0, 400.0), (440.0, 480.0)), None);
    }
    assert_eq!(go(Mouse, (500.0, 400.0), (300.0, 400.0)), None);
}

#[test]
fn digits_make_a_number_that_stays_small() {
    assert_eq!([1, 2].into_iter().fold(0, typed), 12);
    assert_eq!([9, 8, 7, 6, 5].into_iter().fold(0, typed), 8765);
}

/// All cards that the slides of stages show.
fn shown(deck: &Deck) -> Vec<CardId> {
    let columns = stage_slides(deck).into_iter().flat_map(|slide| &slide.columns);
    let cards = columns.flat_map(|column| {
        column.touchpoints.iter().chain(column.notes.iter().flat_map(|notes| &notes.cards))
    });
    cards.copied().collect()
}

#[test]
fn every_card_that_can_be_seen_is_on_a_slide_whatever_the_map() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(60));
    runner
        .run(&choices(60), |choices| {
            let mut document = map(SHOP);
            let mut ids = CountedIds::default();
            for choice in choices {
                let command = choice.command(&document, &mut ids);
                drop(apply(&mut document, command));
            }
            let visible: BTreeSet<CardId> = document
                .cells()
                .filter(|(key, _)| {
                    document.lane(key.lane).is_some_and(|lane| {
                        !lane.is_hidden() && (lane.scope == Scope::PerPersona) == key.persona.is_some()
                    })
                })
                .flat_map(|(_, cell)| cell.cards.clone())
                .collect();
            for arrangement in [Arrangement::OneByOne, Arrangement::Overlaid] {
                let deck = deck(&document, arrangement);
                prop_assert_eq!(deck.get(0), Some(&Slide::Title));
                prop_assert_eq!(deck.get(usize::MAX), deck.slides().last());
                let all = shown(&deck);
                prop_assert_eq!(&all.iter().copied().collect::<BTreeSet<_>>(), &visible);
                // What is not shared stands on one slide only, and so does everything where all stand together.
                if arrangement == Arrangement::Overlaid && document.persona_order().len() > 1 {
                    prop_assert_eq!(all.len(), visible.len());
                }
            }
            Ok(())
        })
        .unwrap();
}
