//! The last step of a release build, run by Trunk's hook: one style sheet instead of many, the program small and
//! in parts, and the security policy.

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::{files, page, split, styles};
use std::env;
use std::path::{Path, PathBuf};

pub(crate) fn run(args: Args) -> Result<()> {
    args.finish()?;
    let (Some(profile), Some(folder)) = (env::var_os("TRUNK_PROFILE"), env::var_os("TRUNK_STAGING_DIR"))
    else {
        return Err(Failure::usage("Trunk runs this step by itself: run `cargo xtask build` instead."));
    };
    // The policy would stop the live reload of `trunk serve`, which is an inline script.
    if profile == "release" {
        finish(&PathBuf::from(folder))?;
    }
    Ok(())
}

fn finish(folder: &Path) -> Result<()> {
    let path = folder.join("index.html");
    let html = join_style_sheets(folder, &files::read(&path)?)?;
    let html = split::finish(folder, &html)?;
    let html = page::without_comments(&html);
    let html = page::with_policy(&html).ok_or_else(|| {
        Failure::new("index.html has no plain `<head>` to put the security policy in: write that tag without attributes.")
    })?;
    files::write(&path, &html)
}

/// One request in place of one per style sheet, before which nothing is painted.
fn join_style_sheets(folder: &Path, html: &str) -> Result<String> {
    let files = page::style_sheets(html);
    if files.len() < 2 {
        return Ok(html.to_owned());
    }
    let mut joined = String::new();
    for file in &files {
        joined.push_str(&files::read(&folder.join(file))?);
    }
    let styles = styles::without_comments(&joined);
    let name = format!("styles-{:016x}.css", files::fingerprint(styles.as_bytes()));
    files::write(&folder.join(&name), &styles)?;
    for file in &files {
        files::remove(&folder.join(file))?;
    }
    Ok(page::with_single_style_sheet(html, &name))
}

#[cfg(test)]
mod tests {
    use super::finish;
    use crate::{files, project};
    use std::fs;

    #[test]
    fn a_built_folder_gets_one_style_sheet_and_the_policy() {
        let folder = project::scratch().join("finish-test");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "/* A. */\na{}").unwrap();
        fs::write(folder.join("b.css"), "b{}").unwrap();
        let html = "<head>\n<link rel=\"stylesheet\" href=\"./a.css\"/>\n<link rel=\"stylesheet\" href=\"./b.css\"/>\n</head>\n";
        fs::write(folder.join("index.html"), html).unwrap();

        finish(&folder).unwrap();

        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        let name = format!("styles-{:016x}.css", files::fingerprint(b"a{}b{}"));
        assert!(html.contains(&format!("href=\"./{name}\"")) && html.contains("Content-Security-Policy"));
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), "a{}b{}");
        assert!(!folder.join("a.css").exists());
        fs::remove_dir_all(folder).unwrap();
    }
}
