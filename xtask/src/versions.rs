//! The versions of all tools that are not Rust itself, in one place.
//!
//! npm's packages have theirs in `tests/e2e/package.json`, Rust in `rust-toolchain.toml`. The tests below fail
//! when a file that must repeat a version says another one.

use crate::failure::{Failure, Result};
use crate::{files, project};

/// Bundles the app. 0.22 needs a newer Rust than the project uses.
pub(crate) const TRUNK: &str = "0.21.14";

/// Writes the JavaScript side of the app; must be the very version of the crate in `Cargo.lock`.
pub(crate) const WASM_BINDGEN: &str = "0.2.126";

/// The oldest Node that runs the tests and `wasm-opt`.
pub(crate) const NODE_MAJOR: u32 = 20;

/// Fails if `Cargo.lock` holds another wasm-bindgen than the tool that this project installs: the two only work
/// together when they are equal, and their own message does not say what to do.
pub(crate) fn check_wasm_bindgen() -> Result<()> {
    let lock = files::read(&project::root().join("Cargo.lock"))?;
    match locked_version(&lock, "wasm-bindgen") {
        Some(WASM_BINDGEN) => Ok(()),
        Some(other) => Err(Failure::new(format!(
            "Cargo.lock has wasm-bindgen {other}, but the project's tool is {WASM_BINDGEN}: make Cargo.toml, Trunk.toml and xtask/src/versions.rs name the same version."
        ))),
        None => Err(Failure::new("Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`.")),
    }
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name_line)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The first word of a tool's answer to `--version` that is a version, as in `trunk 0.21.14` or `v20.20.2`.
pub(crate) fn version_in(answer: &str) -> Option<&str> {
    answer
        .split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.contains('.') && major(word).is_some())
}

/// The number before the first dot.
pub(crate) fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{TRUNK, WASM_BINDGEN, check_wasm_bindgen, locked_version, major, version_in};
    use crate::project;
    use std::fs;

    #[test]
    fn versions_are_read_from_what_tools_say() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_in("v20.20.2\n"), Some("20.20.2"));
        assert_eq!(version_in("wasm-bindgen 0.2.126 (abc 1.2)"), Some("0.2.126"));
        assert_eq!(version_in("command not found"), None);
        assert_eq!(major("20.20.2"), Some(20));
        assert_eq!(major("next"), None);
    }

    #[test]
    fn the_lock_file_is_read_by_whole_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.9\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.9"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn all_files_name_the_same_versions() {
        check_wasm_bindgen().unwrap();
        let read = |name| fs::read_to_string(project::root().join(name)).unwrap();
        assert!(read("Cargo.toml").contains(&format!("wasm-bindgen = \"={WASM_BINDGEN}\"")));
        let trunk = read("Trunk.toml");
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("trunk-version = \"={TRUNK}\"")));
    }

    #[test]
    fn trunk_asks_for_the_wasm_opt_that_npm_installs() {
        let read = |name| fs::read_to_string(project::root().join(name)).unwrap();
        let package = read("tests/e2e/package.json");
        let (_, after) = package.split_once("\"binaryen\": \"").unwrap();
        let binaryen = major(after).unwrap();
        assert!(read("Trunk.toml").contains(&format!("wasm_opt = \"version_{binaryen}\"")));
    }
}
