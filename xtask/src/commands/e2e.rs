//! `cargo xtask e2e`: the release build in a real browser, as its users meet it.

use super::build;
use super::setup::{self, Need};
use crate::args::Args;
use crate::failure::Result;
use crate::static_server::{Mount, Server};
use crate::{browser, process, project};

/// Not the root of the host: proves that every address in the build is relative.
const SUB_PATH: &str = "/some/sub-path/";

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
    build::build().and_then(|()| build::single_file())
}

/// Runs the specs against what is in `dist/`.
pub(crate) fn check(playwright_args: Vec<String>) -> Result<()> {
    build::require_release()?;
    let server = Server::bind_any()?;
    let address = format!("http://127.0.0.1:{}{SUB_PATH}", server.port());
    server.start(vec![Mount { address: SUB_PATH, folder: project::dist() }]);
    let mut node = process::command("node");
    node.current_dir(project::e2e())
        .arg("node_modules/@playwright/test/cli.js")
        .arg("test")
        .args(playwright_args)
        .env("BASE_URL", address)
        .env("CHROMIUM", browser::require_chromium()?);
    process::run(&mut node, "the end-to-end tests")
}
