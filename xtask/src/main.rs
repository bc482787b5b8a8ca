//! The front door of the project: `cargo xtask` sets up, builds, serves and tests Waymark.

mod args;
mod browser;
mod budget;
mod checksums;
mod commands;
mod failure;
mod files;
mod fuzz_target;
mod fuzzing;
mod integrity;
mod offline;
mod one_file;
mod one_piece;
mod page;
mod process;
mod project;
mod scripts;
mod split;
mod split_links;
mod static_server;
mod styles;
mod tools;
mod versions;

use args::Args;
use failure::{Failure, Result};
use std::process::ExitCode;

/// One command of the front door.
struct Command {
    name: &'static str,
    /// What may follow the name, as the list of commands shows it.
    options: &'static str,
    summary: &'static str,
    run: fn(Args) -> Result<()>,
}

/// The commands people use, in the order they meet them.
const COMMANDS: [Command; 9] = [
    Command {
        name: "setup",
        options: "",
        summary: "install what is missing for all other commands",
        run: commands::setup::run,
    },
    Command {
        name: "serve",
        options: "[--port N] [--no-open] [--dev]",
        summary: "build the app and open it in the browser (--dev: quick build, live reload)",
        run: commands::serve::run,
    },
    Command {
        name: "build",
        options: "[--single-file]",
        summary: "build the release into dist/ and check its size (--single-file: also the editor as one file)",
        run: commands::build::run,
    },
    Command {
        name: "test",
        options: "[--only lint,native,fuzz,web,build,e2e]",
        summary: "run everything that must pass, or some parts of it",
        run: commands::test::run,
    },
    Command {
        name: "lint",
        options: "",
        summary: "check format, lints (for this machine and for WebAssembly) and what crates bring along",
        run: commands::lint::run,
    },
    Command {
        name: "e2e",
        options: "[--no-build] [names, Playwright options]",
        summary: "test the release build in a real browser",
        run: commands::e2e::run,
    },
    Command {
        name: "fuzz",
        options: "[--minutes N] [targets of tests/fuzz]",
        summary: "feed random input to all that is read and written, and keep what fails",
        run: commands::fuzz::run,
    },
    Command {
        name: "bench",
        options: "[options of bench/run.js]",
        summary: "measure the release build",
        run: commands::bench::run,
    },
    Command {
        name: "gen",
        options: "[options of bench/generate.rs]",
        summary: "write maps of any size to try and measure with",
        run: commands::generate::run,
    },
];

/// Run by Trunk after each build; not for people, so the list leaves it out.
const FINISH: Command = Command {
    name: "finish",
    options: "",
    summary: "the last step of a release build",
    run: commands::finish::run,
};

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next();
    let result = match name.as_deref() {
        None | Some("help" | "--help" | "-h") => {
            println!("{}", list_of_commands());
            Ok(())
        }
        Some(name) => run_command(name, words.collect()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run_command(name: &str, words: Vec<String>) -> Result<()> {
    let command =
        COMMANDS.iter().chain([&FINISH]).find(|command| command.name == name).ok_or_else(|| {
            Failure::usage(format!("There is no command `{name}`.\n\n{}", list_of_commands()))
        })?;
    (command.run)(Args::new(words))
        .map_err(|failure| failure.with_usage(&format!("cargo xtask {} {}", command.name, command.options)))
}

fn list_of_commands() -> String {
    let mut text = String::from("Usage: cargo xtask <command>\n");
    for command in &COMMANDS {
        text.push_str(&format!("\n  {:<6} {}", command.name, command.summary));
        if !command.options.is_empty() {
            text.push_str(&format!("\n         {}", command.options));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, list_of_commands, run_command};

    #[test]
    fn list_names_every_command_but_the_internal_one() {
        let list = list_of_commands();
        assert!(COMMANDS.iter().all(|command| list.contains(command.name)));
        assert!(!list.contains("finish"));
    }

    #[test]
    fn unknown_command_is_a_usage_error_that_shows_the_list() {
        let failure = run_command("sreve", vec![]).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        assert!(failure.to_string().contains("serve"));
    }

    #[test]
    fn unknown_option_shows_the_usage_of_its_command() {
        let failure = run_command("lint", vec!["--fast".to_owned()]).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        assert!(failure.to_string().contains("cargo xtask lint"));
    }
}
