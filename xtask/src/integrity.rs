//! Tells browsers the checksum of all code that they load, so that a file which is not as it was built never runs: one
//! that was cut off on its way, that belongs to another build, or that somebody changed.
//!
//! The page says it of what it names itself, in `integrity`; of what the loader adds in one attribute of the loader's
//! tag; and the script that loads the parts of the program has those of the parts. Modules are in an import map, too:
//! when the preload of one was refused, browsers ask for it again, and then know no other checksum than that.

use crate::failure::{Failure, Result};
use crate::{checksums, files, page};
use std::collections::BTreeMap;
use std::path::Path;

/// How the script that loads parts asks for one.
const FETCH_START: &str = "fetch(new URL(\"./";
const FETCH_END: &str = "\", import.meta.url)";

/// Writes the checksums into the scripts of a built folder, and into the page, which gets its policy with them. Answers
/// the page.
pub(crate) fn finish(folder: &Path, html: &str) -> Result<String> {
    let mut all = sums(folder, &[".wasm"])?;
    for name in files::names_with_ending(folder, ".js")? {
        let script = files::read(&folder.join(&name))?;
        let checked = with_fetches(&script, &all);
        if checked != script {
            files::write(&folder.join(&name), &checked)?;
        }
    }
    // Now that the scripts are as they will be sent.
    all.extend(sums(folder, &[".js", ".css"])?);
    let map = page::import_map(html, &all);
    let checked = page::with_import_map(&page::with_integrity(html, &all), &map);
    page::with_policy(&checked, &checksums::of_text(&map)?).ok_or_else(|| {
        Failure::new("index.html has no plain `<head>` to put the security policy in: write that tag without attributes.")
    })
}

/// The checksums of the files with these endings, by their names.
fn sums(folder: &Path, endings: &[&str]) -> Result<BTreeMap<String, String>> {
    let mut names = files::names_with_ending(folder, "")?;
    names.retain(|name| endings.iter().any(|ending| name.ends_with(ending)));
    let sums = checksums::of(folder, &names)?;
    Ok(names.into_iter().zip(sums).collect())
}

/// The script that asks for each of the `parts` with its checksum.
fn with_fetches(script: &str, parts: &BTreeMap<String, String>) -> String {
    parts.iter().fold(script.to_owned(), |script, (name, sum)| {
        let fetch = format!("{FETCH_START}{name}{FETCH_END}");
        script.replace(&fetch, &format!("{fetch}, {{ integrity: \"{sum}\" }}"))
    })
}

#[cfg(test)]
mod tests {
    use super::finish;
    use crate::{checksums, project};
    use std::fs;

    #[test]
    fn pages_and_scripts_name_the_checksums_of_the_code_they_load() {
        let folder = project::scratch().join("integrity-test");
        fs::create_dir_all(&folder).unwrap();
        let loader = "const src = fetch(new URL(\"./part-1.wasm\", import.meta.url));\n";
        for (name, text) in [("part-1.wasm", "part"), ("parts-1.js", loader), ("boot-1.js", "boot")] {
            fs::write(folder.join(name), text).unwrap();
        }
        let html = "<head><link rel=\"modulepreload\" href=\"./parts-1.js\"><script defer src=\"./boot-1.js\" data-js=\"./a.js\" data-wasm=\"./part-1.wasm\"></script>";

        let page = finish(&folder, html).unwrap();

        // `printf part | openssl dgst -sha256 -binary | base64`, and the same of `boot`.
        let (part, boot) = (
            "sha256-N6aAEzvQk0L5NK+43Sx9nhtiTaXzXjo4rbED43wFXtE=",
            "sha256-RQm+sKtAHXH6SlzZSlXJp08TMyd2rkAZxb/EwgBRV/8=",
        );
        let script = fs::read_to_string(folder.join("parts-1.js")).unwrap();
        assert_eq!(script, loader.replace(".url)", &format!(".url), {{ integrity: \"{part}\" }}")));
        assert!(page.contains("href=\"./parts-1.js\" integrity=\"sha256-"));
        assert!(page.contains(&format!("src=\"./boot-1.js\" integrity=\"{boot}\"")));
        assert!(page.contains(&format!(" data-checksums=\"./part-1.wasm {part}\" data-js=")));
        assert_eq!(checksums::of_text("part").unwrap(), part);
        let map =
            page.split("<script type=\"importmap\">").nth(1).unwrap().split("</script>").next().unwrap();
        assert!(map.starts_with("{\"integrity\":{\"./parts-1.js\":\"sha256-"));
        let sum = checksums::of_text(map).unwrap();
        assert!(page.contains(&format!("script-src 'self' '{sum}' 'wasm-unsafe-eval'")));
        fs::remove_dir_all(folder).unwrap();
    }
}
