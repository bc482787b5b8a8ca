//! Checksums of files, as policies, `integrity` and `fetch` take them.

use crate::failure::{Failure, Result};
use crate::process;
use std::path::Path;

/// Prints the one of a text.
const PRINT_OF_TEXT: &str = "console.log('sha256-' + require('node:crypto').createHash('sha256').update(process.argv[1]).digest('base64'))";

/// Prints one per file.
const PRINT: &str = "
const fs = require('node:fs'), { createHash } = require('node:crypto');
for (const file of process.argv.slice(1)) {
  console.log('sha256-' + createHash('sha256').update(fs.readFileSync(file)).digest('base64'));
}";

/// The checksums of files of a folder, in the order of their names.
pub(crate) fn of<S: AsRef<str>>(folder: &Path, names: &[S]) -> Result<Vec<String>> {
    let mut node = process::command("node");
    // In the folder itself, so that names stay short.
    node.current_dir(folder).args(["-e", PRINT]).args(names.iter().map(AsRef::as_ref));
    let answer = process::answer(&mut node).unwrap_or_default();
    let checksums: Vec<String> = answer.lines().map(str::to_owned).collect();
    if checksums.len() == names.len() {
        return Ok(checksums);
    }
    Err(Failure::new("node could not read the files of the build: is it installed?"))
}

/// The checksum of a text that stands in a page.
pub(crate) fn of_text(text: &str) -> Result<String> {
    let mut node = process::command("node");
    node.args(["-e", PRINT_OF_TEXT, "--", text]);
    process::answer(&mut node)
        .ok_or_else(|| Failure::new("node could not be run for a checksum: is it installed?"))
}
