//! `cargo xtask e2e`: the release build in a real browser, as its users meet it.

use super::build;
use super::setup::{self, Need};
use crate::args::Args;
use crate::failure::Result;
use crate::static_server::{Mount, Server};
use crate::{browser, process, project};
use std::path::PathBuf;

/// Not the root of the host: proves that every address in the build is relative.
const SUB_PATH: &str = "/some/sub-path/";
/// Where the app is that panics when a spec asks for it.
const FAULTS_PATH: &str = "/some/faults/";

pub(crate) fn run(mut args: Args) -> Result<()> {
    let builds = !args.take_flag("--no-build");
    if builds {
        build_everything()?;
    }
    setup::ensure(&[Need::NodePackages, Need::Chromium])?;
    check(args.rest())
}

/// Builds all that the specs open.
pub(crate) fn build_everything() -> Result<()> {
    build::build().and_then(|()| build::single_file()).and_then(|()| build::with_faults())
}

/// Runs the specs against what was built.
pub(crate) fn check(playwright_args: Vec<String>) -> Result<()> {
    build::require_release()?;
    let hostile_files = write_hostile_files()?;
    let server = Server::bind_any()?;
    let site = format!("http://127.0.0.1:{}", server.port());
    let faults = project::faults_dist();
    // The specs that need that build say so if it is missing.
    let has_faults = faults.join("index.html").is_file();
    server.start(vec![
        Mount { address: SUB_PATH, folder: project::dist() },
        Mount { address: FAULTS_PATH, folder: faults },
    ]);
    let mut node = process::command("node");
    node.current_dir(project::e2e())
        .arg("node_modules/@playwright/test/cli.js")
        .arg("test")
        .args(playwright_args)
        .env("BASE_URL", format!("{site}{SUB_PATH}"))
        .envs(has_faults.then(|| ("FAULTS_URL", format!("{site}{FAULTS_PATH}"))))
        .env("HOSTILE_FILES", hostile_files)
        .env("CHROMIUM", browser::require_chromium()?);
    process::run(&mut node, "the end-to-end tests")
}

/// Writes the cases of the native generator as files, for the specs that open them in the browser.
fn write_hostile_files() -> Result<PathBuf> {
    let folder = project::scratch().join("hostile");
    let mut cargo = process::cargo();
    cargo.args(["test", "--quiet", "--test", "native", "hostile::manifest"]).env("HOSTILE_FILES", &folder);
    process::run(&mut cargo, "the hostile files")?;
    Ok(folder)
}
