//! Cuts a release build into files that are loaded when they are needed, and makes each as small as it gets.
//!
//! The program marks where it may be cut (`src/state/parts.rs`). `wasm-split-cli` cuts there and puts code that
//! several parts share into files of its own; what both screens share goes back into the main file, for one of
//! them is always shown first.

use crate::failure::{Failure, Result};
use crate::split_links::Links;
use crate::tools::{WASM_BINDGEN, WASM_SPLIT};
use crate::{files, page, process, project, scripts};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program's name, which Cargo and Trunk give to its files.
const PROGRAM: &str = "waymark";
/// What Trunk's script imports from when the program has marks to cut at and was not cut.
const UNCUT: &str = "__wasm_split_placeholder__";
/// The name under which the cut files import from the main one.
const MAIN: &str = "__wasm_split";
/// What the compiler uses of WebAssembly. Binaryen must be told, for the list is not kept in every file.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// In a program in one piece no table of functions changes any more, so that calls through it can be direct.
const JOINED: [&str; 2] = ["--pass-arg=directize-initial-contents-immutable", "--directize"];

/// A file of the finished app.
struct Output {
    name: String,
    bytes: Vec<u8>,
}

/// Makes the program in a folder that Trunk has built small: in parts if it was built for that, else in one
/// piece. Answers the page that loads it.
pub(crate) fn finish(folder: &Path, html: &str) -> Result<String> {
    let (Some(script), Some(module)) = (page::script_data(html, "js"), page::script_data(html, "wasm"))
    else {
        return Ok(html.to_owned());
    };
    if !files::read(&folder.join(script))?.contains(UNCUT) {
        let module = folder.join(module);
        optimize(&module, &module)?;
        return Ok(html.to_owned());
    }
    let (outputs, links) = cut()?;
    for old in [script, module] {
        files::remove(&folder.join(old))?;
    }
    for output in &outputs {
        files::write_bytes(&folder.join(&output.name), &output.bytes)?;
    }
    Ok(links.page(&html.replace(script, &links.script_name()).replace(module, &links.main_name())))
}

/// Where the pieces lie.
pub(crate) fn folder() -> PathBuf {
    project::scratch().join("split")
}

/// Cuts the program that Cargo has built.
fn cut() -> Result<(Vec<Output>, Links)> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| {
            Failure::new(format!("{} cannot be emptied ({error}): check its rights.", folder.display()))
        })?;
    }
    let mut split = process::command(WASM_SPLIT.require()?);
    split.args(["--out-name", PROGRAM]).arg(project::release_wasm(PROGRAM)).arg(&folder);
    process::run(&mut split, "cutting the program into parts")?;
    let bound = folder.join("bound");
    let mut bind = process::command(WASM_BINDGEN.require()?);
    bind.arg(folder.join(format!("{PROGRAM}.wasm")))
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", PROGRAM])
        .arg("--out-dir")
        .arg(&bound);
    process::run(&mut bind, "writing the script of the program")?;
    let script = scripts::without_comments(&files::read(&bound.join(format!("{PROGRAM}.js")))?);
    let loader = files::read(&folder.join("__wasm_split.js"))?;
    let mut links = Links::read(script, loader)?;
    let bound_main = bound.join(format!("{PROGRAM}_bg.wasm"));
    let main = merge(&folder, &bound_main, &links.shared_by_screens(), "merged.wasm")?;
    optimize(&main, &main)?;
    let mut outputs = vec![Output { name: String::new(), bytes: files::read_bytes(&main)? }];
    for file in links.files() {
        let path = folder.join(&file);
        optimize(&path, &path)?;
        outputs.push(Output { name: file, bytes: files::read_bytes(&path)? });
    }
    links.name_after(outputs.iter().map(|output| output.bytes.as_slice()));
    for output in &mut outputs {
        output.name = if output.name.is_empty() { links.main_name() } else { links.name_of(&output.name) };
    }
    outputs.push(Output { name: links.script_name(), bytes: links.script().into_bytes() });
    outputs.push(Output { name: links.loader_name(), bytes: links.loader().into_bytes() });
    Ok((outputs, links))
}

/// The main file together with others of `folder`, in a file of its own that is called `name`.
pub(crate) fn merge(folder: &Path, main: &Path, others: &[String], name: &str) -> Result<PathBuf> {
    if others.is_empty() {
        return Ok(main.to_owned());
    }
    let merged = folder.join(name);
    let mut merge = binaryen("wasm-merge")?;
    merge.arg(main).arg(MAIN);
    for file in others {
        merge.arg(folder.join(file)).arg(file);
    }
    merge.arg("-o").arg(&merged);
    process::run_quietly(&mut merge, "joining parts of the program")?;
    Ok(merged)
}

/// Makes a program small that no part is added to any more.
pub(crate) fn optimize_joined(module: &Path) -> Result<()> {
    let mut optimize = binaryen("wasm-opt")?;
    optimize.args(JOINED).arg("-Oz").arg(module).arg("-o").arg(module);
    process::run_quietly(&mut optimize, "making the program in one piece smaller")
}

fn optimize(from: &Path, to: &Path) -> Result<()> {
    let mut optimize = binaryen("wasm-opt")?;
    optimize.arg("-Oz").arg(from).arg("-o").arg(to);
    process::run_quietly(&mut optimize, "making the program smaller")
}

fn binaryen(name: &str) -> Result<Command> {
    let program = process::find_in(&project::npm_commands(), name).or_else(|| process::find(name));
    let program =
        program.ok_or_else(|| Failure::new(format!("{name} was not found: run `cargo xtask setup`.")))?;
    let mut command = process::command(program);
    command.args(FEATURES);
    Ok(command)
}
