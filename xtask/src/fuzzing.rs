//! The targets of `tests/fuzz`, built by cargo-fuzz and run one after the other by libFuzzer.

use crate::failure::{Failure, Result};
use crate::tools::CARGO_FUZZ;
use crate::{files, process, project};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// The longest input in bytes. Small ones are quick, and whatever goes wrong goes wrong in a small one.
const LONGEST: &str = "-max_len=2048";
/// What one input may take: a second and a gigabyte.
const LIMITS: [&str; 2] = ["-timeout=1", "-rss_limit_mb=1024"];
/// What libFuzzer prints before the number of inputs that it ran.
const EXECUTIONS: &str = "stat::number_of_executed_units:";
/// What it prints about an input that takes too long.
const TOO_SLOW: &str = "ERROR: libFuzzer: timeout";
/// How many of the last lines of a log are shown.
const TAIL: usize = 40;

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

/// One target with its files.
struct Target<'n> {
    name: &'n str,
    program: PathBuf,
    /// Inputs that reached something new.
    corpus: PathBuf,
    /// Inputs that failed.
    faults: PathBuf,
}

impl<'n> Target<'n> {
    fn new(name: &'n str) -> Result<Self> {
        let work = work_folder();
        let program = work.join(host()?).join("release").join(name);
        let corpus = work.join("corpus").join(name);
        let faults = work.join("faults").join(name);
        for folder in [&corpus, &faults] {
            fs::create_dir_all(folder).map_err(|error| unusable(folder, &error))?;
        }
        Ok(Self { name, program, corpus, faults })
    }

    /// Runs for `time`, and answers how many inputs that were.
    fn run(&self, time: Duration) -> Result<u64> {
        let end = Instant::now() + time;
        let mut executions = 0;
        loop {
            let left = end.saturating_duration_since(Instant::now()).as_secs().max(1);
            let mut fuzzer = self.fuzzer();
            fuzzer.args([LONGEST, "-print_final_stats=1", &format!("-max_total_time={left}")]);
            fuzzer.arg(&self.corpus);
            // Earlier faults come first: each is tried anew in every run.
            let kept = project::root().join("tests/native/crashers").join(self.name);
            fuzzer.args([seeds_folder().join(self.name), kept].iter().filter(|folder| folder.is_dir()));
            let (status, log) = self.logged(&mut fuzzer)?;
            executions += executions_in(&log);
            if status.success() {
                return Ok(executions);
            }
            let input = self.newest_fault();
            // On a busy machine an input can be slow once. Then it is tried alone, and is no fault if it is quick.
            let is_busy = log.contains(TOO_SLOW) && input.as_ref().is_some_and(|input| self.is_quick(input));
            if !is_busy {
                return Err(self.failure(&log, input.as_deref()));
            }
            if Instant::now() >= end {
                return Ok(executions);
            }
        }
    }

    fn fuzzer(&self) -> Command {
        let mut fuzzer = process::command(&self.program);
        // Inputs in files are named by their content; the slash at the end makes the prefix a folder.
        fuzzer.args(LIMITS).arg(format!("-artifact_prefix={}/", self.faults.display()));
        fuzzer
    }

    /// Runs a program with what it prints in a file, and answers that, too.
    fn logged(&self, command: &mut Command) -> Result<(ExitStatus, String)> {
        let path = work_folder().join(format!("{}.log", self.name));
        let log = File::create(&path).map_err(|error| unusable(&path, &error))?;
        let errors = log.try_clone().map_err(|error| unusable(&path, &error))?;
        let status = command
            .stdout(log)
            .stderr(errors)
            .status()
            .map_err(|error| Failure::new(format!("`{}` could not be started: {error}.", self.name)))?;
        let bytes = fs::read(&path).map_err(|error| unusable(&path, &error))?;
        Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
    }

    fn newest_fault(&self) -> Option<PathBuf> {
        let entries = fs::read_dir(&self.faults).ok()?.flatten();
        let dated = entries.filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())));
        dated.max().map(|(_, path)| path)
    }

    fn is_quick(&self, input: &Path) -> bool {
        process::succeeds(self.fuzzer().arg(input))
    }

    fn failure(&self, log: &str, input: Option<&Path>) -> Failure {
        let lines: Vec<&str> = log.lines().collect();
        let start = lines.iter().position(|line| line.contains("panicked at"));
        let start = start.unwrap_or(lines.len().saturating_sub(TAIL));
        let report = lines.iter().skip(start).take(TAIL).copied().collect::<Vec<_>>().join("\n");
        let replay = match input {
            Some(input) => format!(
                "The input is in {0}. Run it again with\n  {1} {0}\nKeep it in tests/native/crashers/{2} with a test.",
                input.display(),
                self.program.display(),
                self.name
            ),
            None => "No input was kept.".to_owned(),
        };
        Failure::new(format!("{report}\n\nFailed: the target `{}`. {replay}", self.name))
    }
}

/// How many inputs were run, as the log says at its end.
fn executions_in(log: &str) -> u64 {
    let number = log.lines().rev().find_map(|line| line.strip_prefix(EXECUTIONS));
    number.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
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
fn host() -> Result<String> {
    let answer = process::answer(process::command("rustc").arg("-vV")).unwrap_or_default();
    let host = answer.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| Failure::new("rustc does not say for which machine it builds: run `rustc -vV`."))
}

fn folder() -> PathBuf {
    project::root().join("tests").join("fuzz")
}

/// Where builds, corpora, logs and faults are.
fn work_folder() -> PathBuf {
    project::scratch().join("fuzz")
}

fn seeds_folder() -> PathBuf {
    work_folder().join("seeds")
}

fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be used ({error}): remove it and try again.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{executions_in, folder, grouped, targets, targets_named};
    use std::fs;

    #[test]
    fn every_target_has_a_program() {
        let manifest = fs::read_to_string(folder().join("Cargo.toml")).unwrap();
        let targets = targets().unwrap();
        assert!(targets.len() > 5);
        for target in &targets {
            assert!(manifest.contains(&format!("path = \"targets/{target}.rs\"")), "{target}");
        }
        assert_eq!(manifest.matches("path = \"targets/").count(), targets.len());
    }

    #[test]
    fn unknown_targets_are_named_with_the_known_ones() {
        let failure = targets_named(&["lnik".to_owned()]).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        assert!(failure.to_string().contains("`lnik`") && failure.to_string().contains("mermaid"));
        assert_eq!(targets_named(&["link".to_owned()]).unwrap(), ["link"]);
    }

    #[test]
    fn executions_are_read_from_the_end_of_the_log() {
        let log = "#2 INITED\nstat::number_of_executed_units: 1234\nstat::average_exec_per_sec: 5\n";
        assert_eq!(executions_in(log), 1234);
        assert_eq!(executions_in("#2 INITED"), 0);
    }

    #[test]
    fn numbers_read_well() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
