//! One target of `tests/fuzz` as libFuzzer runs it: with what it starts from, what it finds, and what it says.

use crate::failure::{Failure, Result};
use crate::fuzzing::{host, seeds_folder, unusable, work_folder};
use crate::{process, project};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// The longest input in bytes. Small ones are quick, and whatever goes wrong goes wrong in a small one.
const LONGEST: &str = "-max_len=2048";
/// What one input may take, in seconds.
const TIME_LIMIT: u32 = 1;
/// The same where nobody looks why it was slow: only what never ends is a fault.
const BUSY_TIME_LIMIT: u32 = 60;
/// What libFuzzer prints before the number of inputs that it ran.
const EXECUTIONS: &str = "stat::number_of_executed_units:";
/// What it prints about an input that takes too long.
const TOO_SLOW: &str = "ERROR: libFuzzer: timeout";
/// How many of the last lines of a log are shown.
const TAIL: usize = 40;

/// One target with its files.
pub(crate) struct Target<'n> {
    name: &'n str,
    program: PathBuf,
    /// Inputs that reached something new.
    corpus: PathBuf,
    /// Inputs that failed.
    faults: PathBuf,
}

impl<'n> Target<'n> {
    pub(crate) fn new(name: &'n str) -> Result<Self> {
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
    pub(crate) fn run(&self, time: Duration) -> Result<u64> {
        let end = Instant::now() + time;
        let mut executions = 0;
        loop {
            let left = end.saturating_duration_since(Instant::now()).as_secs().max(1);
            let mut fuzzer = self.fuzzer(TIME_LIMIT);
            fuzzer.args([LONGEST, "-print_final_stats=1", &format!("-max_total_time={left}")]);
            fuzzer.arg(&self.corpus).args(self.starting_points());
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

    /// Runs so many inputs, the same ones each time: what an earlier run has learned does not count.
    pub(crate) fn pass(&self, inputs: u32) -> Result<()> {
        let mut fuzzer = self.fuzzer(BUSY_TIME_LIMIT);
        fuzzer.args([LONGEST, "-seed=1", &format!("-runs={inputs}")]).args(self.starting_points());
        match self.logged(&mut fuzzer)? {
            (status, _) if status.success() => Ok(()),
            (_, log) => Err(self.failure(&log, self.newest_fault().as_deref())),
        }
    }

    /// Folders with what the project has for this target. Earlier faults are among it: each is tried in every run.
    fn starting_points(&self) -> Vec<PathBuf> {
        let kept = project::root().join("tests/native/crashers").join(self.name);
        [seeds_folder().join(self.name), kept].into_iter().filter(|folder| folder.is_dir()).collect()
    }

    /// One input may take so many seconds, and a gigabyte.
    fn fuzzer(&self, seconds: u32) -> Command {
        let mut fuzzer = process::command(&self.program);
        fuzzer.args([format!("-timeout={seconds}"), "-rss_limit_mb=1024".to_owned()]);
        // Inputs in files are named by their content; the slash at the end makes the prefix a folder.
        fuzzer.arg(format!("-artifact_prefix={}/", self.faults.display()));
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
        process::succeeds(self.fuzzer(TIME_LIMIT).arg(input))
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

#[cfg(test)]
mod tests {
    use super::executions_in;

    #[test]
    fn executions_are_read_from_the_end_of_the_log() {
        let log = "#2 INITED\nstat::number_of_executed_units: 1234\nstat::average_exec_per_sec: 5\n";
        assert_eq!(executions_in(log), 1234);
        assert_eq!(executions_in("#2 INITED"), 0);
    }
}
