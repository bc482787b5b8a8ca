//! The targets of `tests/fuzz`, built by cargo-fuzz and run one after the other by libFuzzer.

use crate::failure::{Failure, Result};
use crate::fuzz_target::Target;
use crate::tools::CARGO_FUZZ;
use crate::{files, process, project};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How many inputs each target gets in a pass: what it runs in some five seconds on a small machine. A number and no
/// time, so that each pass tries the same inputs, on any machine.
const PASS: [(&str, u32); 12] = [
    ("cjml", 80_000),
    ("comments", 300_000),
    ("export", 3_500),
    ("import_bytes", 1_000),
    ("json_tree", 13_000),
    ("link", 150_000),
    ("list", 5_000),
    ("mermaid", 7_000),
    ("openjourney", 12_000),
    ("picture", 1_400),
    ("stored", 13_000),
    ("table", 1_600),
];

/// All targets, by name.
pub(crate) fn targets() -> Result<Vec<String>> {
    let names = files::names_with_ending(&folder().join("targets"), ".rs")?;
    Ok(names.iter().map(|name| name.trim_end_matches(".rs").to_owned()).collect())
}

/// The targets that were asked for, or all if none were.
pub(crate) fn targets_named(names: &[String]) -> Result<Vec<String>> {
    let all = targets()?;
    if names.is_empty() {
        return Ok(all);
    }
    match names.iter().find(|name| !all.contains(name)) {
        Some(unknown) => Err(Failure::usage(format!(
            "There is no target `{unknown}`: the targets are {}.",
            all.join(", ")
        ))),
        None => Ok(names.to_vec()),
    }
}

/// Builds all targets, with checks of arithmetic and assertions in them, and writes what they start from.
pub(crate) fn build() -> Result<()> {
    println!("Building the targets of tests/fuzz: some minutes the first time.");
    let mut build = process::command(CARGO_FUZZ.require()?);
    build
        .args(["build", "--fuzz-dir", "tests/fuzz", "--target", &host()?, "--target-dir"])
        .arg(work_folder())
        // In Rust without unsafe code a sanitizer finds nothing that a panic does not say, and halves the speed; so
        // does tracing each comparison. Several units are built at once.
        .args(["--sanitizer", "none", "--no-trace-compares", "--codegen-units", "8"]);
    process::run(&mut build, "the build of the targets")?;
    // Files of an earlier state of the project would make a run that nobody can repeat.
    if seeds_folder().exists() {
        fs::remove_dir_all(seeds_folder()).map_err(|error| unusable(&seeds_folder(), &error))?;
    }
    let mut seeds = process::cargo();
    seeds.args(["run", "--quiet", "--example", "seeds", "--"]).arg(seeds_folder());
    process::run(&mut seeds, "what the targets start from")
}

/// Runs `targets` one after the other, `time` in all, and stops at the first fault.
pub(crate) fn run(targets: &[String], time: Duration) -> Result<()> {
    let share = time / u32::try_from(targets.len()).unwrap_or(1);
    let start = Instant::now();
    let mut sum = 0;
    for name in targets {
        let target = Target::new(name)?;
        let executions = target.run(share)?;
        println!("{name:<14}{:>14} executions in {} s", grouped(executions), share.as_secs().max(1));
        sum += executions;
    }
    println!("{:<14}{:>14} executions in {} s", "in all", grouped(sum), start.elapsed().as_secs());
    Ok(())
}

/// Runs all targets with the same inputs each time, and stops at the first fault.
pub(crate) fn pass() -> Result<()> {
    let start = Instant::now();
    let mut sum = 0;
    for (name, inputs) in PASS {
        Target::new(name)?.pass(inputs)?;
        sum += u64::from(inputs);
    }
    println!("{} inputs of {} targets in {} s", grouped(sum), PASS.len(), start.elapsed().as_secs());
    Ok(())
}

/// A number with commas between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The target triple of this machine.
pub(crate) fn host() -> Result<String> {
    let answer = process::answer(process::command("rustc").arg("-vV")).unwrap_or_default();
    let host = answer.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| Failure::new("rustc does not say for which machine it builds: run `rustc -vV`."))
}

fn folder() -> PathBuf {
    project::root().join("tests").join("fuzz")
}

/// Where builds, corpora, logs and faults are.
pub(crate) fn work_folder() -> PathBuf {
    project::scratch().join("fuzz")
}

pub(crate) fn seeds_folder() -> PathBuf {
    work_folder().join("seeds")
}

pub(crate) fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be used ({error}): remove it and try again.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{PASS, folder, grouped, targets, targets_named};
    use std::fs;

    #[test]
    fn every_target_has_a_program_and_a_place_in_the_pass() {
        let manifest = fs::read_to_string(folder().join("Cargo.toml")).unwrap();
        let targets = targets().unwrap();
        assert!(targets.len() > 5);
        for target in &targets {
            assert!(manifest.contains(&format!("path = \"targets/{target}.rs\"")), "{target}");
        }
        assert_eq!(manifest.matches("path = \"targets/").count(), targets.len());
        assert_eq!(PASS.map(|(name, _)| name).as_slice(), targets);
    }

    #[test]
    fn unknown_targets_are_named_with_the_known_ones() {
        let failure = targets_named(&["lnik".to_owned()]).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        assert!(failure.to_string().contains("`lnik`") && failure.to_string().contains("mermaid"));
        assert_eq!(targets_named(&["link".to_owned()]).unwrap(), ["link"]);
    }

    #[test]
    fn numbers_read_well() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
