//! `cargo xtask setup`: installs what is missing, and nothing that is there.

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::tools::{CARGO_DENY, CARGO_FUZZ, TRUNK, Tool, WASM_BINDGEN, WASM_SPLIT};
use crate::{browser, files, process, project, versions};
use std::fs;
use std::path::{Path, PathBuf};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const CXX_COMPILERS: [&str; 3] = ["c++", "g++", "clang++"];

/// Something that a command needs and that can be missing.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Need {
    /// rustfmt and clippy.
    Linters,
    /// Rust's standard library for the browser.
    WasmTarget,
    /// The crates of `Cargo.lock`, so that builds need no network.
    Crates,
    Trunk,
    WasmBindgen,
    /// Cuts the release into parts.
    WasmSplit,
    /// Builds what is fuzzed.
    CargoFuzz,
    CxxCompiler,
    /// Looks at what crates bring along.
    CargoDeny,
    /// Node and the packages of `tests/e2e`, `wasm-opt` among them.
    NodePackages,
    Chromium,
    ChromeDriver,
}

/// What a release build takes.
pub(crate) const RELEASE_BUILD: [Need; 6] =
    [Need::WasmTarget, Need::Crates, Need::Trunk, Need::WasmBindgen, Need::WasmSplit, Need::NodePackages];

/// What the lints take.
pub(crate) const LINTING: [Need; 4] = [Need::Linters, Need::WasmTarget, Need::Crates, Need::CargoDeny];

/// What building the targets of `tests/fuzz` takes.
pub(crate) const FUZZING: [Need; 2] = [Need::CxxCompiler, Need::CargoFuzz];

/// What all commands together take.
pub(crate) const EVERYTHING: [Need; 12] = [
    Need::Linters,
    Need::WasmTarget,
    Need::NodePackages,
    Need::Chromium,
    Need::ChromeDriver,
    Need::Crates,
    Need::WasmBindgen,
    Need::WasmSplit,
    Need::Trunk,
    Need::CargoDeny,
    Need::CargoFuzz,
    Need::CxxCompiler,
];

pub(crate) fn run(args: Args) -> Result<()> {
    args.finish()?;
    ensure(&EVERYTHING)?;
    println!("Everything is in place. `cargo xtask serve` opens the app.");
    Ok(())
}

/// Installs those of `needs` that are missing; silent when none is.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    needs.iter().try_for_each(|need| match need {
        Need::Linters => linters(),
        Need::WasmTarget => wasm_target(),
        Need::Crates => crates(),
        Need::Trunk => tool(&TRUNK),
        Need::WasmBindgen => versions::check_wasm_bindgen().and_then(|()| tool(&WASM_BINDGEN)),
        Need::WasmSplit => tool(&WASM_SPLIT),
        Need::CargoFuzz => tool(&CARGO_FUZZ),
        Need::CxxCompiler => cxx_compiler(),
        Need::CargoDeny => tool(&CARGO_DENY),
        Need::NodePackages => node_packages(),
        Need::Chromium => browser(browser::chromium),
        Need::ChromeDriver => browser(browser::driver),
    })
}

fn tool(tool: &Tool) -> Result<()> {
    match tool.find() {
        Some(_) => Ok(()),
        None => tool.install(),
    }
}

fn linters() -> Result<()> {
    let has = |name| process::succeeds(process::cargo().args([name, "--version"]));
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    println!("Adding rustfmt and clippy to the toolchain: some seconds.");
    rustup(&["component", "add", "rustfmt", "clippy"])
}

/// The list in `rust-toolchain.toml` is not enough: where rustup does not install on its own, it is ignored.
fn wasm_target() -> Result<()> {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if process::answer(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Adding the {WASM_TARGET} target to the toolchain: some seconds.");
    rustup(&["target", "add", WASM_TARGET])
}

fn rustup(args: &[&str]) -> Result<()> {
    if process::find("rustup").is_none() {
        return Err(Failure::new(format!(
            "This needs `rustup {}`, but rustup was not found: install Rust with rustup, or add the same with your package manager.",
            args.join(" ")
        )));
    }
    process::run(process::command("rustup").args(args), &format!("`rustup {}`", args.join(" ")))
}

fn crates() -> Result<()> {
    let mut offline = process::cargo();
    offline.args(["fetch", "--quiet", "--locked", "--offline"]);
    if process::succeeds(&mut offline) {
        return Ok(());
    }
    println!("Downloading the crates of Cargo.lock: less than a minute.");
    let mut online = process::cargo();
    online.args(["fetch", "--quiet", "--locked"]);
    process::run(&mut online, "the download of crates")
}

fn node_packages() -> Result<()> {
    check_node()?;
    let lock = project::e2e().join("package-lock.json");
    let wanted = files::read(&lock)?;
    // A copy of the lock file that was installed: equal bytes mean that nothing is to do.
    let mark = project::e2e().join("node_modules").join(".installed-lock.json");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!(
        "Installing the npm packages of tests/e2e (Playwright, axe, Lighthouse, wasm-opt): about a minute."
    );
    let npm = process::find("npm").ok_or_else(|| {
        Failure::new("npm was not found: install it together with Node, as most systems do.")
    })?;
    let mut install = process::command(npm);
    install.current_dir(project::e2e()).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&mut install, "the installation of npm packages")?;
    files::write(&mark, &wanted)
}

fn check_node() -> Result<()> {
    let needed = versions::NODE_MAJOR;
    let way_out =
        "install it with your package manager or from nodejs.org (`cargo xtask serve --dev` does without)";
    let Some(answer) = process::answer(process::command("node").arg("--version")) else {
        return Err(Failure::new(format!("Node {needed} or later was not found: {way_out}.")));
    };
    let found = versions::version_in(&answer).and_then(versions::major);
    if found.is_some_and(|found| found >= needed) {
        return Ok(());
    }
    Err(Failure::new(format!("Node {needed} or later is needed, but this is {answer}: {way_out}.")))
}

/// Chromium comes from the system, for it needs the system's libraries.
fn browser(find: fn() -> Option<PathBuf>) -> Result<()> {
    if find().is_some() {
        return Ok(());
    }
    debian_packages("Chromium and its driver", &["chromium", "chromium-driver"], browser::how_to_install())
}

/// libFuzzer is written in C++.
fn cxx_compiler() -> Result<()> {
    if CXX_COMPILERS.iter().any(|name| process::find(name).is_some()) {
        return Ok(());
    }
    debian_packages("a C++ compiler", &["g++"], "install g++ or clang with your package manager.")
}

/// Installs what only the system has. Only on Debian, and only as root (as in a container), is it clear how.
fn debian_packages(what: &str, packages: &[&str], way_out: &str) -> Result<()> {
    if !is_debian() || !is_root() {
        return Err(Failure::new(format!("The tests need {what}: {way_out}")));
    }
    println!("Installing {what} from Debian's packages: about a minute.");
    let work = format!("the installation of {what}");
    process::run(process::command("apt-get").args(["update", "-qq"]), &work)?;
    let mut install = process::command("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    process::run(&mut install, &work)
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    process::answer(process::command("id").arg("-u")).as_deref() == Some("0")
}
