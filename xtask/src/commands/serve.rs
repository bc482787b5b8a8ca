//! `cargo xtask serve`: builds the app and serves it on this machine.

use super::build;
use super::setup::{self, Need};
use crate::args::Args;
use crate::failure::Result;
use crate::static_server::{Mount, Server};
use crate::{browser, process, project};

const DEFAULT_PORT: u16 = 8080;

pub(crate) fn run(mut args: Args) -> Result<()> {
    let port = args.take_port()?.unwrap_or(DEFAULT_PORT);
    let opens = !args.take_flag("--no-open");
    let live = args.take_flag("--dev");
    args.finish()?;
    if live { serve_live(port, opens) } else { serve_release(port, opens) }
}

fn serve_release(port: u16, opens: bool) -> Result<()> {
    // Taken first: a port in use is better found out before the build than after it.
    let server = Server::bind(port)?;
    build::build()?;
    let address = format!("http://localhost:{port}/");
    println!("Waymark is at {address} (stop with Ctrl+C).");
    if opens {
        browser::open(&address);
    }
    server.serve(vec![Mount { address: "/", folder: project::dist() }]);
    Ok(())
}

/// Trunk's own server: builds quickly and again at each change, then reloads the page.
fn serve_live(port: u16, opens: bool) -> Result<()> {
    // Given back at once; asked for because Trunk's own message on a taken port is a page long.
    drop(Server::bind(port)?);
    setup::ensure(&[Need::WasmTarget, Need::Crates, Need::Trunk, Need::WasmBindgen])?;
    let mut trunk = build::trunk("serve")?;
    trunk
        .arg(format!("--port={port}"))
        .arg(format!("--open={opens}"))
        // Not dist/: a build for development must not be taken for a release.
        .arg("--dist")
        .arg(project::scratch().join("dev-dist"));
    process::run_instead(&mut trunk, "the development server")
}
