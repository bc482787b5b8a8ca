//! The cut program in one piece again, for pages that can load nothing: with all parts, or without those that a page
//! has no use for.
//!
//! Building it a second time without cuts would take minutes for a file that is hardly smaller.

use crate::failure::{Failure, Result};
use crate::split_links::pieces;
use crate::tools::WASM_BINDGEN;
use crate::{files, process, split};
use std::path::{Path, PathBuf};

/// How the script of the program asks for the loader of the parts, of which there is none.
const LOADER: &str = "require(\"./__wasm_split.js\")";
/// What the program calls to load a part, less the name of the part.
const LOAD: &str = "__wasm_split_load_";

/// A program in one piece.
pub(crate) struct OnePiece {
    /// Where its module lies.
    pub(crate) module: PathBuf,
    /// A classic script that defines `wasm_bindgen`, which starts the program.
    pub(crate) script: String,
}

/// Joins what `split::finish` has cut, without the parts `left_out`; asking for one of those fails as if it could not
/// be loaded.
pub(crate) fn join(left_out: &[&str]) -> Result<OnePiece> {
    let cut = split::folder();
    let folder = cut.join("one-piece");
    let mut bind = process::command(WASM_BINDGEN.require()?);
    bind.arg(cut.join("waymark.wasm"))
        .args(["--target", "no-modules", "--no-typescript", "--keep-lld-exports", "--out-name", "waymark"])
        .arg("--out-dir")
        .arg(&folder);
    process::run(&mut bind, "writing the script of the program in one piece")?;
    let pieces = pieces(&files::read(&cut.join("__wasm_split.js"))?);
    let is_in = |part: &&String| !left_out.contains(&part.as_str());
    let kept = pieces.iter().filter(|piece| piece.parts.iter().any(|part| is_in(&part)));
    let kept: Vec<String> = kept.map(|piece| piece.file.clone()).collect();
    let module = split::merge(&cut, &folder.join("waymark_bg.wasm"), &kept, "one-piece/merged.wasm")?;
    split::optimize_joined(&module)?;
    let mut parts: Vec<&str> = pieces.iter().flat_map(|piece| &piece.parts).map(String::as_str).collect();
    parts.sort_unstable();
    parts.dedup();
    let script = files::read(&folder.join("waymark.js"))?;
    let script = with_parts_inside(&script, &parts, left_out).ok_or_else(|| not_as_expected(&folder))?;
    Ok(OnePiece { module, script })
}

/// The script of the program, to which the parts are there already or cannot be had.
fn with_parts_inside(script: &str, parts: &[&str], left_out: &[&str]) -> Option<String> {
    let place = script.find(LOADER)?;
    let line = script.get(..place)?.rfind('\n')? + 1;
    let (before, after) = script.split_at_checked(line)?;
    let loads: String = parts
        .iter()
        .map(|part| {
            let is_here = !left_out.contains(part);
            format!("        {LOAD}{part}: (callback, data) => answer(callback, data, {is_here}),\n")
        })
        .collect();
    let inside = format!(
        "    // The program never waits inside of a call, so it is answered after it.
    const answer = (callback, data, isHere) => queueMicrotask(() => wasm.__indirect_function_table.get(callback)(data, isHere));
    const partsInside = {{
{loads}    }};
"
    );
    Some(format!("{before}{inside}{}", after.replace(LOADER, "partsInside")))
}

fn not_as_expected(folder: &Path) -> Failure {
    Failure::new(format!(
        "The script in {} does not ask for parts as expected: is the version of wasm-bindgen that of xtask/src/versions.rs?",
        folder.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::with_parts_inside;

    #[test]
    fn parts_are_inside_or_cannot_be_had() {
        let script = "let wasm_bindgen = (function() {\n    const import1 = require(\"./__wasm_split.js\");\n    const import2 = require(\"./__wasm_split.js\");\n    let wasm;\n})();\n";
        let made = with_parts_inside(script, &["editor", "exchange"], &["exchange"]).unwrap();
        assert!(made.contains("__wasm_split_load_editor: (callback, data) => answer(callback, data, true),"));
        assert!(
            made.contains("__wasm_split_load_exchange: (callback, data) => answer(callback, data, false),")
        );
        assert_eq!(made.matches("= partsInside;").count(), 2);
        assert!(!made.contains("require"));
        assert_eq!(with_parts_inside("let wasm_bindgen;", &["editor"], &[]), None);
    }
}
