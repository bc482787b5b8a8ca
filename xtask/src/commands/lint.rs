//! `cargo xtask lint`: format, clippy for this machine and for the browser, what crates bring along, and a list of
//! long files.

use super::setup::{self, LINTING};
use crate::args::Args;
use crate::failure::Result;
use crate::tools::CARGO_DENY;
use crate::{process, project};
use std::fs;
use std::path::Path;

/// Above this many lines a file is worth a second look; no rule, just a hint.
const LONG_FILE: usize = 400;

const CODE_FOLDERS: [&str; 5] = ["src", "xtask/src", "tests", "bench", "public"];
const CODE_ENDINGS: [&str; 4] = ["rs", "js", "css", "html"];

pub(crate) fn run(args: Args) -> Result<()> {
    args.finish()?;
    setup::ensure(&LINTING)?;
    check()
}

/// The checks themselves.
pub(crate) fn check() -> Result<()> {
    cargo("the format check; `cargo fmt --all` repairs it", &["fmt", "--all", "--check"])?;
    cargo("clippy", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    // The web crates exist for this target only, so the code above them is seen only here.
    let for_the_browser = [
        "clippy",
        "--package",
        "waymark",
        "--all-targets",
        "--target",
        "wasm32-unknown-unknown",
        // The points at which tests ask for panics are nothing without it.
        "--features",
        "faults",
        "--",
        "-D",
        "warnings",
    ];
    cargo("clippy for the browser", &for_the_browser)?;
    // What fuzzing needs is a workspace of its own.
    let of_fuzzing = ["--manifest-path", "tests/fuzz/Cargo.toml"];
    let format = [&["fmt"], &of_fuzzing[..], &["--check"]].concat();
    cargo("the format check of tests/fuzz", &format)?;
    let lints =
        [&["clippy"], &of_fuzzing[..], &["--no-default-features", "--all-targets", "--", "-D", "warnings"]];
    cargo_in("clippy for tests/fuzz", &lints.concat(), &project::scratch().join("fuzz"))?;
    crates()?;
    list_long_files();
    Ok(())
}

/// What comes along with the crates: licenses, versions and sources by `deny.toml`, and known faults where the list of
/// them can be downloaded.
fn crates() -> Result<()> {
    let program = CARGO_DENY.require()?;
    let deny = |args: &[&str]| {
        let mut deny = process::command(&program);
        deny.args(args);
        deny
    };
    println!("cargo deny check");
    let rules = ["--offline", "--log-level", "error", "check", "licenses", "bans", "sources"];
    process::run(&mut deny(&rules), "the check of all crates")?;
    if process::succeeds(&mut deny(&["fetch", "db"])) {
        let known = ["--offline", "--log-level", "error", "check", "advisories"];
        return process::run(&mut deny(&known), "the search for crates with known faults");
    }
    println!("Known faults of crates are not looked up: their list could not be downloaded.");
    Ok(())
}

fn cargo(what: &str, args: &[&str]) -> Result<()> {
    println!("cargo {}", args.join(" "));
    process::run(process::cargo().args(args), what)
}

/// The same with a folder of its own for what is built.
fn cargo_in(what: &str, args: &[&str], folder: &Path) -> Result<()> {
    println!("cargo {}", args.join(" "));
    process::run(process::cargo().args(args).env("CARGO_TARGET_DIR", folder), what)
}

fn list_long_files() {
    let mut files = Vec::new();
    for folder in CODE_FOLDERS {
        collect_lengths(&project::root(), Path::new(folder), &mut files);
    }
    files.retain(|(lines, _)| *lines > LONG_FILE);
    files.sort_by(|a, b| b.cmp(a));
    if !files.is_empty() {
        println!("Files of more than {LONG_FILE} lines, for information:");
    }
    for (lines, name) in files {
        println!("{lines:>6} {name}");
    }
}

fn collect_lengths(root: &Path, folder: &Path, files: &mut Vec<(usize, String)>) {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    for entry in entries {
        let path = folder.join(entry.file_name());
        let full = root.join(&path);
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if full.is_dir() && !path.ends_with("node_modules") && !path.ends_with("fixtures") {
            collect_lengths(root, &path, files);
        } else if CODE_ENDINGS.contains(&ending)
            && let Ok(text) = fs::read_to_string(&full)
        {
            files.push((text.lines().count(), path.display().to_string()));
        }
    }
}
