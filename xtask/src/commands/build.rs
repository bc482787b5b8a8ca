//! `cargo xtask build`: the release in `dist/`, plain files for any static host, and a check of their size. On request
//! also the editor as one file.

use super::setup::{self, RELEASE_BUILD};
use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::tools::{TRUNK, WASM_BINDGEN};
use crate::{budget, one_file, page, process, project};
use std::fs;
use std::process::Command;

/// Where Cargo looks for flags of the compiler that are for the browser's code only.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// Components without their types: builds faster, and the release is 7 % smaller by Brotli.
const ERASE_TYPES: &str = "--cfg erase_components";

pub(crate) fn run(mut args: Args) -> Result<()> {
    let has_single_file = args.take_flag("--single-file");
    args.finish()?;
    build()?;
    if has_single_file {
        single_file()?;
    }
    budget::check()
}

/// Adds the editor as one file to the release that was just built.
pub(crate) fn single_file() -> Result<()> {
    println!("Making the editor one file: a minute or two.");
    let path = one_file::write_editor()?;
    println!("{} opens by double click.", path.display());
    Ok(())
}

/// Builds the release without judging its size.
pub(crate) fn build() -> Result<()> {
    setup::ensure(&RELEASE_BUILD)?;
    println!("Building the release into dist/: minutes the first time, about one after a change.");
    let mut trunk = trunk("build")?;
    trunk
        .arg("--release=true")
        // `split` marks where the program may be cut; cutting takes the places and names that the linker knows.
        .env(WASM_FLAGS, format!("{ERASE_TYPES} --cfg split -Clink-arg=--emit-relocs"))
        .env("CARGO_PROFILE_RELEASE_STRIP", "false");
    process::run(&mut trunk, "the release build")
}

/// Builds the app as it is developed, with panics where the specs ask for them (`src/platform/fault.rs`). It is no
/// second release: that would be cut and optimized for minutes, and the code of people is to be without a way to stop it.
pub(crate) fn with_faults() -> Result<()> {
    setup::ensure(&RELEASE_BUILD)?;
    println!("Building the app that panics on request: seconds to a minute, and minutes the first time.");
    let mut trunk = trunk("build")?;
    trunk.args(["--features", "faults", "--dist"]).arg(project::faults_dist());
    process::run(for_tests(&mut trunk), "the build with faults")
}

/// Gives a build of the browser's code the flags that it is tested with. They are the same for the tests of that code
/// and for the build with faults, so that the dependencies, which are most of the work, are compiled once for both.
/// Nobody looks at either with a debugger.
pub(crate) fn for_tests(command: &mut Command) -> &mut Command {
    command.env(WASM_FLAGS, format!("{ERASE_TYPES} -Cdebuginfo=0"))
}

/// Fails unless `dist/` holds a release build: a build for development is another app to a test or a measurement.
pub(crate) fn require_release() -> Result<()> {
    let html = fs::read_to_string(project::dist().join("index.html")).unwrap_or_default();
    if page::has_policy(&html) {
        return Ok(());
    }
    Err(Failure::new("dist/ holds no release build: run `cargo xtask build`, or leave out `--no-build`."))
}

/// Trunk with all its tools on the PATH. It works without the network, for `setup` has fetched what it needs.
pub(crate) fn trunk(subcommand: &str) -> Result<Command> {
    let folders = [WASM_BINDGEN.folder()?, project::npm_commands()];
    let mut trunk = process::command(TRUNK.require()?);
    trunk
        .args([subcommand, "--offline=true", "--skip-version-check"])
        .env("PATH", process::path_starting_with(&folders)?)
        .env(WASM_FLAGS, ERASE_TYPES);
    Ok(trunk)
}
