//! Scripts as they are sent: named after their content, and without the lines that only their authors read.

use crate::failure::Result;
use crate::{files, page};
use std::path::Path;

/// The scripts that the page names. Not the service worker: browsers ask for it by the same name for ever.
const SCRIPTS: [&str; 7] = ["appearance", "shield", "journal", "snapshots", "claims", "boot", "offline"];

/// Gives the scripts of a built folder names that change with what they hold, so that no cache mixes them up with
/// those of another build. Answers the page that loads them.
pub(crate) fn finish(folder: &Path, html: &str) -> Result<String> {
    let mut page = html.to_owned();
    for name in SCRIPTS {
        let path = folder.join(format!("{name}.js"));
        if !path.exists() {
            continue;
        }
        let script = without_comments(&files::read(&path)?);
        let new_name = format!("{name}-{:016x}.js", files::fingerprint(script.as_bytes()));
        files::remove(&path)?;
        files::write(&folder.join(&new_name), &script)?;
        page = page::with_renamed(&page, &format!("{name}.js"), &new_name);
    }
    Ok(page)
}

/// The script without indentation, empty lines and lines that are nothing but a comment. One that may have a text of
/// several lines stays as it is.
pub(crate) fn without_comments(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut is_in_comment = false;
    let mut text = String::with_capacity(script.len());
    for line in script.lines().map(str::trim) {
        let starts = !is_in_comment && line.starts_with("/*");
        let is_comment = is_in_comment || starts || line.starts_with("//");
        is_in_comment = (is_in_comment || starts) && !line.ends_with("*/");
        if !is_comment && !line.is_empty() {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn only_what_authors_read_is_left_out() {
        let script = "// About it.\n(function () {\n\n  /** Says so. */\n  say(\"// no comment\");\n  /*\n   * Twice.\n   */\n  say(/\\/*/);\n})();\n";
        assert_eq!(
            without_comments(script),
            "(function () {\nsay(\"// no comment\");\nsay(/\\/*/);\n})();\n"
        );
    }

    #[test]
    fn a_text_of_several_lines_stays_as_it_is() {
        let script = "const text = `\n  // part of the text\n`;\n";
        assert_eq!(without_comments(script), script);
        assert_eq!(without_comments("  `one line`;\n"), "`one line`;\n");
    }
}
