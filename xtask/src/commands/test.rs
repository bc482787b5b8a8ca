//! `cargo xtask test`: everything that must pass, from nothing; stops at the first failure.

use super::setup::{self, EVERYTHING, FUZZING, LINTING, Need, RELEASE_BUILD};
use super::{build, e2e, lint};
use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::tools::WASM_BINDGEN;
use crate::{browser, budget, files, fuzzing, process, project};
use std::time::{Duration, Instant};

/// One part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Lint,
    Native,
    Fuzz,
    Web,
    Build,
    E2e,
}

/// In the order of what finds most in least time.
const PARTS: [Part; 6] = [Part::Lint, Part::Native, Part::Fuzz, Part::Web, Part::Build, Part::E2e];

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Fuzz => "fuzz",
            Self::Web => "web",
            Self::Build => "build",
            Self::E2e => "e2e",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Lint => "format and lints",
            Self::Native => "tests on this machine",
            Self::Fuzz => "a minute of random input",
            Self::Web => "tests of the browser code, in Chromium",
            Self::Build => "release build and size budget",
            Self::E2e => "end-to-end tests of the release build, in Chromium",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Lint => &LINTING,
            Self::Native => &[],
            Self::Fuzz => &FUZZING,
            Self::Web => &[Need::WasmTarget, Need::WasmBindgen, Need::Chromium, Need::ChromeDriver],
            Self::Build => &RELEASE_BUILD,
            // The build that may come first sees to its own.
            Self::E2e => &[Need::NodePackages, Need::Chromium],
        }
    }

    /// `parts` are all that were asked for: the browser tests take the release that another part has just built.
    fn run(self, parts: &[Self]) -> Result<()> {
        match self {
            Self::Lint => lint::check(),
            Self::Native => process::run(process::cargo().args(["test", "--workspace"]), "the native tests"),
            Self::Fuzz => fuzzing::build().and_then(|()| fuzzing::pass()),
            Self::Web => web(),
            Self::Build => build::build().and_then(|()| build::single_file()).and_then(|()| budget::check()),
            Self::E2e if parts.contains(&Self::Build) => {
                build::with_faults().and_then(|()| e2e::check(Vec::new()))
            }
            Self::E2e => e2e::build_everything().and_then(|()| e2e::check(Vec::new())),
        }
    }
}

pub(crate) fn run(mut args: Args) -> Result<()> {
    let only = args.take_value("--only")?;
    args.finish()?;
    let parts = match &only {
        Some(names) => parts_named(names)?,
        None => PARTS.to_vec(),
    };
    if only.is_none() {
        setup::ensure(&EVERYTHING)?;
    }
    run_parts(&parts)
}

fn run_parts(parts: &[Part]) -> Result<()> {
    let start = Instant::now();
    let mut done = Vec::new();
    for part in parts {
        println!("\n== {}: {} ==", part.name(), part.title());
        let part_start = Instant::now();
        setup::ensure(part.needs())
            .and_then(|()| part.run(parts))
            .map_err(|failure| stopped_at(*part, &done, &failure))?;
        let taken = format!("{} {}", part.name(), spoken(part_start.elapsed()));
        println!("== passed: {taken} ==");
        done.push(taken);
    }
    println!("\nAll passed in {}: {}.", spoken(start.elapsed()), done.join(", "));
    Ok(())
}

fn stopped_at(part: Part, done: &[String], failure: &Failure) -> Failure {
    let before =
        if done.is_empty() { String::new() } else { format!(" Passed before: {}.", done.join(", ")) };
    Failure::new(format!(
        "\n{failure}\nStopped at `{0}`; run it alone with `cargo xtask test --only {0}`.{before}",
        part.name()
    ))
}

/// The parts of a list such as `native,web`, in the usual order.
fn parts_named(list: &str) -> Result<Vec<Part>> {
    let names: Vec<&str> = list.split(',').map(str::trim).collect();
    let is_part = |name: &str| PARTS.iter().any(|part| part.name() == name);
    if let Some(unknown) = names.iter().find(|name| !is_part(name)) {
        let known: Vec<&str> = PARTS.iter().map(|part| part.name()).collect();
        return Err(Failure::usage(format!(
            "There is no part `{unknown}`: the parts are {}.",
            known.join(", ")
        )));
    }
    Ok(PARTS.into_iter().filter(|part| names.contains(&part.name())).collect())
}

fn web() -> Result<()> {
    let settings = project::scratch().join("webdriver.json");
    files::write(&settings, &browser::driver_settings()?)?;
    let mut cargo = process::cargo();
    cargo
        .args(["test", "--target", "wasm32-unknown-unknown", "--test", "web"])
        .env("PATH", process::path_starting_with(&[WASM_BINDGEN.folder()?])?)
        .env("CHROMEDRIVER", browser::require_driver()?)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        // Seconds for all tests together; the default is too short for a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    process::run(build::for_tests(&mut cargo), "the tests of the browser code")
}

/// A duration as people say it.
fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {} s", seconds / 60, seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::{PARTS, Part, parts_named, spoken};
    use std::time::Duration;

    #[test]
    fn parts_run_in_their_usual_order() {
        assert_eq!(parts_named("web,lint").unwrap(), [Part::Lint, Part::Web]);
        assert_eq!(parts_named("lint,native,fuzz,web,build,e2e").unwrap(), PARTS);
    }

    #[test]
    fn unknown_parts_are_named_with_the_known_ones() {
        let failure = parts_named("native,wep").unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        assert!(failure.to_string().contains("`wep`") && failure.to_string().contains("e2e"));
        assert!(parts_named("").is_err());
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(spoken(Duration::from_millis(900)), "0 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
    }
}
