//! Where things are: the folders of the project and the one shared by all its clones.

use crate::failure::{Failure, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The project's folder. Cargo names this package's folder when it runs it; the path known when it was compiled
/// serves those who start the program by hand.
pub(crate) fn root() -> PathBuf {
    let own_folder = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.ends_with("xtask"))
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    own_folder.parent().map_or(own_folder.clone(), Path::to_path_buf)
}

/// The release build: plain files for any static host.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The build that panics when a spec asks for it, never a release.
pub(crate) fn faults_dist() -> PathBuf {
    scratch().join("faults-dist")
}

/// The end-to-end tests, whose npm packages also bring `wasm-opt`.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// npm's commands of this project.
pub(crate) fn npm_commands() -> PathBuf {
    e2e().join("node_modules").join(".bin")
}

/// Build files that are not worth keeping.
pub(crate) fn scratch() -> PathBuf {
    target().join("waymark")
}

/// What Cargo has built of a program for the browser's release.
pub(crate) fn release_wasm(program: &str) -> PathBuf {
    target().join("wasm32-unknown-unknown").join("release").join(format!("{program}.wasm"))
}

fn target() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    root().join(target)
}

/// The folder for tools that all clones share, so that nothing of the user's own is replaced.
pub(crate) fn tools() -> Result<PathBuf> {
    if let Some(folder) = folder_from("WAYMARK_TOOLS") {
        return Ok(folder);
    }
    let cache = folder_from("XDG_CACHE_HOME")
        .or_else(|| folder_from("HOME").map(|home| home.join(".cache")))
        .or_else(|| folder_from("LOCALAPPDATA"))
        .ok_or_else(|| {
            Failure::new("No home folder is known to keep tools in: set WAYMARK_TOOLS to a folder for them.")
        })?;
    Ok(cache.join("waymark").join("tools"))
}

fn folder_from(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
