//! Writes the service worker of a release: the template `public/sw.js` with the build's id and its files.
//!
//! The id is a fingerprint of everything in the build. The page carries it as a mark; a page without one is of a
//! build for development, which keeps nothing.

use crate::failure::{Failure, Result};
use crate::{checksums, files, page, project, scripts};
use std::path::Path;

/// What the template has in place of the build's id and of its files.
const BUILD_LINE: &str = "const BUILD = \"\";";
const FILES_LINE: &str = "const FILES = {};";
/// Shown by browsers before the app is installed, and never by the app.
const NOT_KEPT: [&str; 1] = ["screenshots/"];
/// The worker itself is kept by the browser, and the page is asked for without a name.
const KEPT_OTHERWISE: [&str; 2] = ["sw.js", "index.html"];
/// The digits of a fingerprint in a name, ours and Trunk's.
const FINGERPRINT_DIGITS: usize = 16;

/// A file of the build and its checksum.
#[derive(Debug)]
struct Kept {
    name: String,
    checksum: String,
}

/// Writes the service worker into a finished folder. Answers the page with the mark of its build.
pub(crate) fn finish(folder: &Path, html: &str) -> Result<String> {
    let template = files::read(&project::root().join("public").join("sw.js"))?;
    let kept = checked(folder, to_keep(files::all_names(folder)?)?)?;
    let list: String = kept.iter().map(|file| format!("{} {}\n", file.name, file.checksum)).collect();
    let build = format!("{:016x}", files::fingerprint(format!("{list}{html}{template}").as_bytes()));
    files::write(&folder.join("sw.js"), &worker(&template, &build, &kept)?)?;
    page::with_build(html, &build)
        .ok_or_else(|| Failure::new("index.html has no `<html ` to put the mark of the build in."))
}

/// Those of the files that must be there without the network.
fn to_keep(names: Vec<String>) -> Result<Vec<String>> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "._-/".contains(letter);
    if let Some(strange) = names.iter().find(|name| !name.chars().all(is_plain)) {
        return Err(Failure::new(format!(
            "{strange} cannot be kept for offline use: give it a name of letters, digits, dots and dashes."
        )));
    }
    let is_left_out = |name: &String| {
        KEPT_OTHERWISE.contains(&name.as_str()) || NOT_KEPT.iter().any(|folder| name.starts_with(folder))
    };
    Ok(names.into_iter().filter(|name| !is_left_out(name)).collect())
}

fn checked(folder: &Path, names: Vec<String>) -> Result<Vec<Kept>> {
    let checksums = checksums::of(folder, &names)?;
    Ok(names.into_iter().zip(checksums).map(|(name, checksum)| Kept { name, checksum }).collect())
}

/// The worker of one build.
fn worker(template: &str, build: &str, kept: &[Kept]) -> Result<String> {
    let is_whole = [BUILD_LINE, FILES_LINE].iter().all(|line| template.matches(line).count() == 1);
    if !is_whole {
        return Err(Failure::new(format!(
            "public/sw.js must have each of these lines once: `{BUILD_LINE}`, `{FILES_LINE}`."
        )));
    }
    let entries: Vec<String> =
        kept.iter().map(|file| format!("\"{}\":\"{}\"", address(&file.name, build), file.checksum)).collect();
    Ok(scripts::without_comments(template)
        .replace(BUILD_LINE, &format!("const BUILD = \"{build}\";"))
        .replace(FILES_LINE, &format!("const FILES = {{{}}};", entries.join(","))))
}

/// An address that belongs to this build alone: `platform::file` asks for samples and templates in the same way.
fn address(name: &str, build: &str) -> String {
    if is_named_after_content(name) { name.to_owned() } else { format!("{name}?{build}") }
}

fn is_named_after_content(name: &str) -> bool {
    name.split(['-', '.', '_'])
        .any(|part| part.len() == FINGERPRINT_DIGITS && part.chars().all(|letter| letter.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{BUILD_LINE, FILES_LINE, Kept, address, finish, to_keep, worker};
    use crate::project;
    use std::fs;

    #[test]
    fn every_address_belongs_to_one_build() {
        assert_eq!(address("app-91115edcf2600757_bg.wasm", "b1"), "app-91115edcf2600757_bg.wasm");
        assert_eq!(address("icon-91115edcf2600757.svg", "b1"), "icon-91115edcf2600757.svg");
        assert_eq!(address("samples/a.journey.json", "b1"), "samples/a.journey.json?b1");
        assert_eq!(address("icons/app-192.png", "b1"), "icons/app-192.png?b1");
    }

    #[test]
    fn everything_is_kept_but_what_the_app_never_shows() {
        let names = ["a.js", "index.html", "samples/a.json", "screenshots/wide/a.webp", "sw.js"];
        assert_eq!(to_keep(names.map(str::to_owned).to_vec()).unwrap(), ["a.js", "samples/a.json"]);
        assert!(to_keep(vec!["a b.js".to_owned()]).unwrap_err().to_string().contains("a b.js"));
    }

    #[test]
    fn the_worker_names_its_build_and_its_files() {
        let kept = [Kept { name: "a.json".to_owned(), checksum: "sha256-x".to_owned() }];
        let text = worker(&format!("// Why.\n{BUILD_LINE}\n  {FILES_LINE}\n"), "b1", &kept).unwrap();
        assert_eq!(text, "const BUILD = \"b1\";\nconst FILES = {\"a.json?b1\":\"sha256-x\"};\n");
        assert!(worker(BUILD_LINE, "b1", &kept).is_err());
    }

    #[test]
    fn a_build_that_differs_in_one_byte_has_another_id() {
        let folder = project::scratch().join("offline-test");
        fs::create_dir_all(folder.join("samples")).unwrap();
        let built = |sample: &str| {
            fs::write(folder.join("samples/a.json"), sample).unwrap();
            let page = finish(&folder, "<html lang=\"en\"><head></head></html>").unwrap();
            (page, fs::read_to_string(folder.join("sw.js")).unwrap())
        };
        let (page, worker) = built("{}");
        let build = page.split('"').nth(1).unwrap().to_owned();
        assert_eq!(page, format!("<html data-build=\"{build}\" lang=\"en\"><head></head></html>"));
        assert!(worker.contains(&format!("const BUILD = \"{build}\";")));
        assert!(worker.contains(&format!(
            "{{\"samples/a.json?{build}\":\"sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=\"}}"
        )));
        assert_eq!(built("{}"), (page.clone(), worker));
        assert_ne!(built("[]").0, page);
        fs::remove_dir_all(folder).unwrap();
    }
}
