//! Running other programs: their output stays visible, their failure becomes a sentence.

use crate::failure::{Failure, Result};
use crate::project;
use std::env;
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program to be started in the project's folder.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The cargo that started this program, so that the same toolchain does all the work.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end. `what` names the work, as in "the release build".
pub(crate) fn run(command: &mut Command, what: &str) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::new(format!("`{program}` was not found for {what}: run `cargo xtask setup`."))
        }
        _ => Failure::new(format!("`{program}` could not be started for {what}: {error}.")),
    })?;
    if status.success() {
        return Ok(());
    }
    let reason = status.code().map_or("it was stopped".to_owned(), |code| format!("exit code {code}"));
    Err(Failure::new(format!("Failed: {what} ({reason}). What went wrong stands above.")))
}

/// Runs a program to its end and shows what it prints only if it fails.
pub(crate) fn run_quietly(command: &mut Command, what: &str) -> Result<()> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::new(format!("Failed: {what} could not be started: {error}.")))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("Failed: {what}. {}", String::from_utf8_lossy(&output.stderr).trim())))
}

/// Runs a program that goes on until someone stops it. Where the system can, it takes the place of this one, so
/// that stopping this one leaves nothing running.
pub(crate) fn run_instead(command: &mut Command, what: &str) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.exec();
        Err(Failure::new(format!("Failed: {what} could not be started: {error}.")))
    }
    #[cfg(not(unix))]
    run(command, what)
}

/// What a program prints, or nothing if it cannot be started or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// True if the program runs and succeeds; prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    answer(command).is_some()
}

/// The file that a bare command name stands for.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).find_map(|folder| find_in(&folder, name))
}

/// A program in a folder, by its name without an ending.
pub(crate) fn find_in(folder: &Path, name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|path| path.is_file())
}

/// The search path for a child that must find some programs first in `folders`.
pub(crate) fn path_starting_with(folders: &[PathBuf]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&inherited))).map_err(|error| {
        Failure::new(format!(
            "The search path cannot be written down ({error}): move the project or WAYMARK_TOOLS to a folder without a colon or quote in its name."
        ))
    })
}
