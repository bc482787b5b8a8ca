//! Hostile files, made by damaging a whole map: every case says what must become of it, and why.

mod bytes;
mod case;
mod cost;
mod foreign;
mod injection;
mod links;
mod manifest;
mod names;
mod numbers;
mod places;
mod references;
mod sizes;
mod stored;
mod syntax;
mod texts;
mod types;
mod unknown;

use std::collections::{BTreeMap, BTreeSet};

use crate::hostile::case::{Case, Expect, control};

/// Every case, whichever way in it takes.
fn all() -> Vec<Case> {
    [
        bytes::cut(),
        bytes::encodings(),
        bytes::no_text(),
        foreign::programs(),
        foreign::versions(),
        injection::texts(),
        injection::links(),
        injection::colors(),
        injection::pictures(),
        links::bombs(),
        links::cut(),
        names::maps(),
        names::pages(),
        numbers::values(),
        places::cards(),
        references::ids(),
        references::twins(),
        references::dangling(),
        references::circles(),
        sizes::texts(),
        sizes::counts(),
        sizes::late(),
        stored::damaged(),
        stored::newer(),
        syntax::faults(),
        syntax::twins(),
        syntax::nested(),
        texts::directions(),
        texts::long(),
        texts::clusters(),
        texts::halves(),
        types::values(),
        types::parts(),
        unknown::fields(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A case that damages nothing, or that is there twice, would pass without showing anything.
#[test]
fn every_case_is_a_damage_of_its_own_and_every_outcome_is_expected_somewhere() {
    let (all, control) = (all(), control());
    let mut seen = BTreeSet::new();
    let mut outcomes = BTreeMap::<_, usize>::new();
    for case in &all {
        let is_damaged = case.bytes != control.as_bytes() || case.class == "names";
        assert!(is_damaged, "{case} is the undamaged map");
        assert!(seen.insert(case.to_string()), "{case} is there twice");
        let outcome = match case.expect {
            Expect::Reject(_) => "reject",
            Expect::Repair => "repair",
            Expect::Open => "open",
            Expect::Either => "either",
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
    assert!(all.len() >= 200 && outcomes.len() == 4, "{} cases: {outcomes:?}", all.len());
}

#[test]
fn the_undamaged_map_opens_without_a_word() {
    case::check(&Case::new("control", "undamaged", control(), Expect::Open));
}
