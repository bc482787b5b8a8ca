//! `cargo xtask bench`: measures the release build with `bench/run.js`.

use super::build;
use super::setup::{self, Need};
use crate::args::Args;
use crate::failure::Result;
use crate::static_server::{Mount, Server};
use crate::{browser, process, project};

const APP: &str = "/app/";
const BENCH: &str = "/bench/";

pub(crate) fn run(args: Args) -> Result<()> {
    build::build()?;
    setup::ensure(&[Need::Chromium])?;
    let server = Server::bind_any()?;
    let origin = format!("http://127.0.0.1:{}", server.port());
    server.start(vec![
        Mount { address: APP, folder: project::dist() },
        Mount { address: BENCH, folder: project::root().join("bench") },
    ]);
    let mut node = process::command("node");
    node.arg("bench/run.js")
        .args(args.rest())
        // The packages of the browser tests serve here too.
        .env("NODE_PATH", project::e2e().join("node_modules"))
        .env("BASE_URL", format!("{origin}{APP}"))
        .env("BENCH_URL", format!("{origin}{BENCH}"))
        .env("CHROMIUM", browser::require_chromium()?);
    process::run(&mut node, "the measurements")
}
