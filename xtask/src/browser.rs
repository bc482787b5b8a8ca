//! Browsers: the Chromium that tests run in, its driver, and the user's own browser.

use crate::failure::{Failure, Result};
use crate::process;
use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where Chromium lives on systems that do not put it on the PATH.
const CHROMIUM_PLACES: [&str; 3] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// Keeps the browser from doing anything but the test.
const QUIET: [&str; 5] = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// The browser for tests: the one `CHROMIUM` names, else the first that is installed.
pub(crate) fn chromium() -> Option<PathBuf> {
    named_by("CHROMIUM")
        .or_else(|| CHROMIUM_NAMES.iter().find_map(|name| process::find(name)))
        .or_else(|| CHROMIUM_PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// The program that steers the browser for the tests of the browser code.
pub(crate) fn driver() -> Option<PathBuf> {
    named_by("CHROMEDRIVER").or_else(|| process::find("chromedriver"))
}

/// The browser for tests, or what to do to get one.
pub(crate) fn require_chromium() -> Result<PathBuf> {
    chromium().ok_or_else(|| Failure::new(format!("Chromium was not found: {}", how_to_install())))
}

/// The driver, or what to do to get one.
pub(crate) fn require_driver() -> Result<PathBuf> {
    driver().ok_or_else(|| Failure::new(format!("chromedriver was not found: {}", how_to_install())))
}

/// One line that says what to install on this system.
pub(crate) fn how_to_install() -> &'static str {
    if cfg!(target_os = "macos") {
        "run `brew install --cask chromium chromedriver`, or set CHROMIUM and CHROMEDRIVER to their paths."
    } else if process::find("apt-get").is_some() {
        "run `sudo apt-get install chromium chromium-driver`, or set CHROMIUM and CHROMEDRIVER to their paths."
    } else {
        "install Chromium and the chromedriver of the same version, or set CHROMIUM and CHROMEDRIVER to their paths."
    }
}

/// The settings file of `wasm-bindgen-test-runner`: which browser, and with which switches. The runner itself
/// adds those for running without a window and as root.
pub(crate) fn driver_settings() -> Result<String> {
    let chromium = require_chromium()?;
    let switches: Vec<String> = QUIET.iter().map(|switch| quoted(switch)).collect();
    Ok(format!(
        "{{\"goog:chromeOptions\":{{\"binary\":{},\"args\":[{}]}}}}\n",
        quoted(&chromium.to_string_lossy()),
        switches.join(",")
    ))
}

/// Opens an address in the user's browser. Doing without is no failure: the address stands in the terminal.
pub(crate) fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut shell = Command::new("cmd");
        shell.args(["/C", "start", ""]);
        shell
    } else if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        Command::new("xdg-open")
    } else {
        return;
    };
    let started =
        command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if started.is_err() {
        println!("No browser could be opened: open the address yourself.");
    }
}

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn paths_are_quoted_as_json() {
        assert_eq!(quoted("C:\\a \"b\""), "\"C:\\\\a \\\"b\\\"\"");
    }
}
