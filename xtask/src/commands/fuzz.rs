//! `cargo xtask fuzz`: random input for all that Waymark reads and writes, for as long as one likes.

use super::setup::{self, FUZZING};
use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::fuzzing;
use std::time::Duration;

/// How long a run takes if nobody says.
const MINUTES: f64 = 10.0;

pub(crate) fn run(mut args: Args) -> Result<()> {
    let minutes = match args.take_value("--minutes")? {
        Some(text) => minutes_in(&text)?,
        None => MINUTES,
    };
    let targets = fuzzing::targets_named(&args.rest())?;
    setup::ensure(&FUZZING)?;
    fuzzing::build()?;
    fuzzing::run(&targets, Duration::from_secs_f64(minutes * 60.0))
}

fn minutes_in(text: &str) -> Result<f64> {
    match text.parse::<f64>() {
        Ok(minutes) if minutes > 0.0 && minutes <= 10_000.0 => Ok(minutes),
        _ => Err(Failure::usage(format!("`{text}` is no number of minutes."))),
    }
}

#[cfg(test)]
mod tests {
    use super::minutes_in;

    #[test]
    fn minutes_are_above_zero() {
        assert!((minutes_in("0.5").unwrap() - 0.5).abs() < f64::EPSILON);
        for text in ["", "x", "0", "-1", "NaN", "inf"] {
            assert_eq!(minutes_in(text).unwrap_err().exit_code(), 2, "{text}");
        }
    }
}
