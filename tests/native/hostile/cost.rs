//! What it costs to refuse a file, beside what it costs to read a good one.

use std::time::{Duration, Instant};

use crate::hostile::case::{Case, Expect};
use crate::hostile::{all, sizes};

/// The files that cost something, and that are not refused by their size alone.
const BYTES: std::ops::RangeInclusive<usize> = (1 << 20)..=(8 << 20);

#[expect(clippy::disallowed_methods, reason = "only measured times of one run are compared")]
fn time(case: &Case) -> Duration {
    let begin = Instant::now();
    assert_eq!(case.outcome().is_err(), matches!(case.expect, Expect::Reject(_)), "{case}");
    begin.elapsed()
}

/// The quicker of two: the other waited for something else of a busy machine.
fn quicker(case: &Case) -> Duration {
    (0..2).map(|_| time(case)).min().unwrap_or_default()
}

#[test]
fn f07_f20_f21_to_refuse_a_file_of_up_to_eight_mebibytes_costs_no_more_than_to_read_a_few() {
    let read = quicker(&Case::new("cost", "a large map", sizes::large(), Expect::Open));
    let is_large = |case: &Case| BYTES.contains(&case.bytes.len());
    let is_refused = |case: &Case| matches!(case.expect, Expect::Reject(_));
    let refused: Vec<_> = all().into_iter().filter(|case| is_large(case) && is_refused(case)).collect();
    assert!(refused.len() >= 10, "{} files", refused.len());
    for case in refused {
        let taken = quicker(&case);
        assert!(taken <= read * 5, "{case}: {taken:?} to refuse it, {read:?} to read a map");
    }
}
