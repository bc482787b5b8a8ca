//! The last step of a release build, run by Trunk's hook: few style sheets instead of many, the program small and
//! in parts, the template for pages of maps, scripts named after their content, checksums and the security policy, and the
//! service worker.

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::{files, integrity, offline, one_file, page, scripts, split, styles};
use std::env;
use std::path::{Path, PathBuf};

/// The style sheets that not every screen needs at once: public/boot.js knows when they are.
const STYLE_GROUPS: [&str; 2] = ["editor", "later"];

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
    let html = one_file::add_template(folder, &html)?;
    let html = scripts::finish(folder, &html)?;
    let html = integrity::finish(folder, &page::without_comments(&html))?;
    files::write(&path, &offline::finish(folder, &html)?)
}

/// One request in place of one per style sheet. Nothing is painted before those that every screen needs are here;
/// the loader asks for the others.
fn join_style_sheets(folder: &Path, html: &str) -> Result<String> {
    let mut page = html.to_owned();
    if let Some(name) = joined("styles", folder, &page::style_sheets(html, None))? {
        page = page::with_single_style_sheet(&page, &name);
    }
    for group in STYLE_GROUPS {
        if let Some(name) = joined(group, folder, &page::style_sheets(html, Some(group)))? {
            page = page::with_styles_of(&page, group, &name);
        }
    }
    Ok(page)
}

/// Makes one file of several and answers its name.
fn joined(name: &str, folder: &Path, files: &[&str]) -> Result<Option<String>> {
    if files.is_empty() {
        return Ok(None);
    }
    let mut joined = String::new();
    for file in files {
        joined.push_str(&files::read(&folder.join(file))?);
        files::remove(&folder.join(file))?;
    }
    let styles = styles::without_comments(&joined);
    let name = format!("{name}-{:016x}.css", files::fingerprint(styles.as_bytes()));
    files::write(&folder.join(&name), &styles)?;
    Ok(Some(name))
}

#[cfg(test)]
mod tests {
    use super::finish;
    use crate::{files, project};
    use std::fs;

    #[test]
    fn a_built_folder_gets_one_style_sheet_for_all_one_per_group_the_policy_and_a_worker() {
        let folder = project::scratch().join("finish-test");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "/* A. */\na{}").unwrap();
        fs::write(folder.join("b.css"), "b{}").unwrap();
        fs::write(folder.join("c.css"), "c{}").unwrap();
        let sheet =
            |name: &str, more: &str| format!("<link rel=\"stylesheet\" href=\"./{name}.css\"{more}/>\n");
        let sheets = [sheet("a", ""), sheet("b", ""), sheet("c", " data-styles=\"later\"")].concat();
        fs::write(folder.join("boot.js"), "// Why.\nboot();\n").unwrap();
        let html = format!(
            "<html lang=\"en\"><head>\n{sheets}<script defer src=\"./boot.js\" data-js=\"./app.js\"></script></head>\n"
        );
        fs::write(folder.join("index.html"), html).unwrap();

        finish(&folder).unwrap();

        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        let name = format!("styles-{:016x}.css", files::fingerprint(b"a{}b{}"));
        assert!(
            html.contains(&format!("href=\"./{name}\" integrity=\"sha256-"))
                && html.contains("Content-Security-Policy")
        );
        assert_eq!(fs::read_to_string(folder.join(&name)).unwrap(), "a{}b{}");
        let later = format!("later-{:016x}.css", files::fingerprint(b"c{}"));
        assert!(html.contains(&format!("data-styles-later=\"./{later}\"")));
        assert!(html.contains(&format!("data-checksums=\"./{later} sha256-")));
        assert_eq!(fs::read_to_string(folder.join(&later)).unwrap(), "c{}");
        assert!(!folder.join("a.css").exists() && !folder.join("c.css").exists());
        let boot = format!("boot-{:016x}.js", files::fingerprint(b"boot();\n"));
        assert!(
            html.contains(&format!("src=\"./{boot}\" integrity=\"sha256-"))
                && html.contains(" data-build=\"")
        );
        assert_eq!(fs::read_to_string(folder.join(&boot)).unwrap(), "boot();\n");
        let worker = fs::read_to_string(folder.join("sw.js")).unwrap();
        assert!([&boot, &name, &later].iter().all(|file| worker.contains(&format!("\"{file}\":\"sha256-"))));
        fs::remove_dir_all(folder).unwrap();
    }
}
