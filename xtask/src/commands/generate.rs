//! `cargo xtask gen`: writes maps of any size with `bench/generate.rs`.

use crate::args::Args;
use crate::failure::Result;
use crate::process;

pub(crate) fn run(args: Args) -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--release", "--example", "generate", "--"]).args(args.rest());
    process::run(&mut cargo, "the generator of maps")
}
