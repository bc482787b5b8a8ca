//! The tools that Cargo can install: found on the PATH if the version is right, else kept in the shared folder.

use crate::failure::{Failure, Result};
use crate::{process, project, versions};
use std::fs;
use std::path::{Path, PathBuf};

/// A command-line program that comes as a crate.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    crate_name: &'static str,
    pub(crate) version: &'static str,
    /// How long building it takes on a small machine.
    pub(crate) time: &'static str,
    /// Whether it says its version when asked; if not, what Cargo noted down when it installed it counts.
    says_version: bool,
    /// Programs that come with it and must be there as well.
    companions: &'static [&'static str],
    features: &'static [&'static str],
    /// The tools are built once and run for seconds: a quick build beats a quick program.
    profile: &'static [(&'static str, &'static str)],
}

pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    crate_name: "trunk",
    version: versions::TRUNK,
    time: "about 4 minutes",
    says_version: true,
    companions: &[],
    // Leaves out the check for newer versions of Trunk.
    features: &["--no-default-features", "--features", "rustls"],
    profile: &[
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ],
};

pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    crate_name: "wasm-bindgen-cli",
    version: versions::WASM_BINDGEN,
    time: "about 3 minutes",
    says_version: true,
    companions: &["wasm-bindgen-test-runner"],
    features: &[],
    profile: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"), ("CARGO_PROFILE_RELEASE_LTO", "off")],
};

pub(crate) const WASM_SPLIT: Tool = Tool {
    name: "wasm-split-cli",
    crate_name: "wasm_split_cli_support",
    version: versions::WASM_SPLIT,
    time: "about a minute",
    says_version: false,
    companions: &[],
    features: &["--features", "build-binary"],
    profile: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"), ("CARGO_PROFILE_RELEASE_LTO", "off")],
};

pub(crate) const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    crate_name: "cargo-fuzz",
    version: versions::CARGO_FUZZ,
    time: "about a minute",
    says_version: true,
    companions: &[],
    features: &[],
    profile: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"), ("CARGO_PROFILE_RELEASE_LTO", "off")],
};

pub(crate) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    crate_name: "cargo-deny",
    version: versions::CARGO_DENY,
    time: "about 2 minutes",
    says_version: true,
    companions: &[],
    features: &[],
    profile: &[
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ],
};

impl Tool {
    /// Where the right version is, if it is anywhere.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let shared =
            project::tools().ok().and_then(|folder| process::find_in(&folder.join("bin"), self.name));
        process::find(self.name).into_iter().chain(shared).find(|program| self.is_right(program))
    }

    /// Where the right version is; an error that names the way out if it is nowhere.
    pub(crate) fn require(&self) -> Result<PathBuf> {
        self.find().ok_or_else(|| {
            Failure::new(format!("{} {} was not found: run `cargo xtask setup`.", self.name, self.version))
        })
    }

    /// The folder that goes first on the PATH of a program that calls this tool by name.
    pub(crate) fn folder(&self) -> Result<PathBuf> {
        let program = self.require()?;
        Ok(program.parent().map_or_else(project::root, PathBuf::from))
    }

    /// Builds the tool into the shared folder.
    pub(crate) fn install(&self) -> Result<()> {
        let folder = project::tools()?;
        println!(
            "Installing {} {} into {}: {}, once for all clones.",
            self.name,
            self.version,
            folder.display(),
            self.time
        );
        let mut cargo = process::cargo();
        cargo
            .args(["install", "--locked", "--root"])
            .arg(&folder)
            .args(self.features)
            .arg(format!("{}@{}", self.crate_name, self.version))
            .envs(self.profile.iter().copied())
            // A folder of its own that cargo removes afterwards, rather than a gigabyte in the project's.
            .env_remove("CARGO_TARGET_DIR");
        process::run(&mut cargo, &format!("the installation of {}", self.name))?;
        self.require().map(|_| ())
    }

    fn is_right(&self, program: &Path) -> bool {
        let folder = program.parent();
        let version_is_right = if self.says_version {
            let answer = process::answer(process::command(program).arg("--version"));
            answer.as_deref().and_then(versions::version_in) == Some(self.version)
        } else {
            let noted = folder.and_then(Path::parent).map(|root| root.join(".crates.toml"));
            let noted = noted.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
            noted.contains(&format!("\"{} {} ", self.crate_name, self.version))
        };
        version_is_right
            && self
                .companions
                .iter()
                .all(|name| folder.is_some_and(|folder| process::find_in(folder, name).is_some()))
    }
}
