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

/// Cuts the release into parts; reads the marks that `wasm_split_helpers` of `Cargo.lock` leaves. That is a crate
/// of Leptos, whose releases keep to the same marks as the tool of the same minor version.
pub(crate) const WASM_SPLIT: &str = "0.2.4";

/// Builds the targets of `tests/fuzz` so that libFuzzer sees which code an input reaches.
pub(crate) const CARGO_FUZZ: &str = "0.13.2";

/// Looks at licenses, versions, sources and known faults of all crates.
pub(crate) const CARGO_DENY: &str = "0.20.2";

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
    use super::{TRUNK, WASM_BINDGEN, WASM_SPLIT, check_wasm_bindgen, locked_version, major, version_in};
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
    fn the_tool_that_cuts_fits_the_marks_in_the_lock_file() {
        let lock = fs::read_to_string(project::root().join("Cargo.lock")).unwrap();
        let minor = |version: &str| version.rsplit_once('.').map(|(minor, _)| minor.to_owned());
        assert_eq!(minor(locked_version(&lock, "wasm_split_helpers").unwrap()), minor(WASM_SPLIT));
    }
}
