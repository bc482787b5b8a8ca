//! The app as one HTML file that runs from disk, where a page can load nothing: the editor with all that lies beside it,
//! and the template for pages that hold one map.
//!
//! The page holds its start screen, a few styles for it, and the app as packed text (`pack.js`, `public/unpack.js`). Its
//! policy lets nothing be loaded and names each style sheet and script by its checksum; the map is neither, so the
//! app can put one in (`src/exchange/page.rs`).

use crate::failure::{Failure, Result};
use crate::{checksums, files, one_piece, page, process, project, scripts, styles};
use std::path::{Path, PathBuf};

/// The editor as one file.
pub(crate) const EDITOR: &str = "waymark.html";
/// The attribute of the loader's tag that names the template.
pub(crate) const TEMPLATE: &str = "page-template";
/// What a page with one map has no use for. Parts that are large and not for readers belong here.
const NOT_FOR_READERS: [&str; 3] = ["home", "exchange", "workbook"];
/// What the start screen and the table of a map are drawn with. All others are packed.
const FIRST_STYLES: [&str; 4] = ["tokens", "base", "boot", "page"];
/// What lies beside the app and is asked for by name.
const FOLDERS: [&str; 2] = ["samples", "templates"];
/// Where the app puts a map in: as JSON, and as a table for where no script runs.
const MAP: &str = "<script type=\"application/json\" id=\"waymark-map\"></script>";
const TABLE: &str = "<noscript class=\"map-table\"><div id=\"waymark-table\"></div></noscript>";
/// Where the packed app stands, without it.
const APP: &str = "<script type=\"application/octet-stream\" id=\"waymark-app\"></script>";

const PACK: &str = include_str!("pack.js");

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The whole editor. It is also a template of itself.
    Editor,
    /// The viewer of one map.
    Map,
}

impl Kind {
    /// What the root of the page says.
    fn word(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Map => "map",
        }
    }

    /// What runs before the page is drawn. A page of one map keeps none, so it needs no second copies.
    fn head_scripts(self) -> &'static [&'static str] {
        match self {
            Self::Editor => &["appearance", "shield", "journal", "snapshots", "claims"],
            Self::Map => &["appearance", "shield"],
        }
    }

    fn left_out(self) -> &'static [&'static str] {
        match self {
            Self::Editor => &[],
            Self::Map => &NOT_FOR_READERS,
        }
    }
}

/// A file that goes into the pack.
struct Inner {
    /// What it is called there.
    name: String,
    path: PathBuf,
}

/// Adds the template for pages to a folder with a cut program. Answers the page that names it.
pub(crate) fn add_template(folder: &Path, html: &str) -> Result<String> {
    if page::script_files(html, "home").is_empty() {
        return Ok(html.to_owned());
    }
    let template = write(Kind::Map, folder, html)?;
    let name = format!("{TEMPLATE}-{:016x}.html", files::fingerprint(template.as_bytes()));
    files::write(&folder.join(&name), &template)?;
    Ok(page::with_script_data(html, TEMPLATE, &name))
}

/// Writes the editor as one file into the finished release.
pub(crate) fn write_editor() -> Result<PathBuf> {
    let dist = project::dist();
    let html = files::read(&dist.join("index.html"))?;
    let path = dist.join(EDITOR);
    files::write(&path, &write(Kind::Editor, &dist, &html)?)?;
    Ok(path)
}

/// The page. `html` names the style sheets of the build in `folder`.
fn write(kind: Kind, folder: &Path, html: &str) -> Result<String> {
    let scratch = project::scratch().join("one-file").join(kind.word());
    let program = one_piece::join(kind.left_out())?;
    let sheets = all_style_sheets(folder, html)?;
    files::write(&scratch.join("app.css"), &sheets)?;
    files::write(&scratch.join("app.js"), &scripts::without_comments(&program.script))?;
    let first = joined("styles", ".css", &FIRST_STYLES)?;
    files::write(&scratch.join("first.css"), &styles::without_comments(&first))?;
    for (name, sources) in [("head.js", kind.head_scripts()), ("body.js", &["unpack", "boot"])] {
        let text = joined("", ".js", sources)?;
        files::write(&scratch.join(name), &scripts::without_comments(&text))?;
    }
    let shell = shell(kind, &scratch)?;
    let mut inner = vec![
        Inner { name: "app.css".to_owned(), path: scratch.join("app.css") },
        Inner { name: "app.js".to_owned(), path: scratch.join("app.js") },
        Inner { name: "app.wasm".to_owned(), path: program.module },
    ];
    if kind == Kind::Editor {
        files::write(&scratch.join("page.html"), &shell)?;
        inner.push(Inner { name: "page.html".to_owned(), path: scratch.join("page.html") });
        inner.extend(beside(folder)?);
    }
    let packed = packed(&scratch, &inner)?;
    Ok(shell.replacen(APP, &APP.replace("></", &format!(">{packed}</")), 1))
}

/// Every style sheet of the build, in the order of the cascade.
fn all_style_sheets(folder: &Path, html: &str) -> Result<String> {
    let mut names = page::style_sheets(html, None);
    for group in ["editor", "later"] {
        names.extend(page::script_files(html, &format!("styles-{group}")));
    }
    let sheets: Vec<String> =
        names.iter().map(|name| files::read(&folder.join(name))).collect::<Result<_>>()?;
    Ok(sheets.concat())
}

/// Files of `public` in one.
fn joined(folder: &str, ending: &str, names: &[&str]) -> Result<String> {
    let folder = project::root().join("public").join(folder);
    let texts: Vec<String> = names
        .iter()
        .map(|name| files::read(&folder.join(format!("{name}{ending}"))))
        .collect::<Result<_>>()?;
    Ok(texts.join("\n"))
}

/// The files beside the app.
fn beside(folder: &Path) -> Result<Vec<Inner>> {
    let mut inner = Vec::new();
    for name in FOLDERS {
        for file in files::names_with_ending(&folder.join(name), ".json")? {
            inner.push(Inner { path: folder.join(name).join(&file), name: format!("{name}/{file}") });
        }
    }
    Ok(inner)
}

/// The page without the app in it: `index.html` with nothing that it would have to load.
fn shell(kind: Kind, scratch: &Path) -> Result<String> {
    let read = |name: &str| files::read(&scratch.join(name));
    let (first, head, body) = (read("first.css")?, read("head.js")?, read("body.js")?);
    let sources = ["first.css", "app.css", "head.js", "body.js", "app.js"];
    let checksums = checksums::of(scratch, &sources)?;
    let [first_sum, app_css, head_sum, body_sum, app_js] = checksums.as_slice() else {
        return Err(Failure::new("node could not read the files of the page: is it installed?"));
    };
    let policy = format!(
        "default-src 'none'; script-src '{head_sum}' '{body_sum}' '{app_js}' 'wasm-unsafe-eval'; style-src '{first_sum}' '{app_css}'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    );
    let source = files::read(&project::root().join("index.html"))?;
    let bare = page::without_comments(&page::without_files(&source));
    let icon = data_address(&files::read_bytes(&project::root().join("public").join("icon.svg"))?);
    let head_end = format!(
        "<link rel=\"icon\" href=\"{icon}\">\n<style>{first}</style>\n<script>{head}</script>\n</head>"
    );
    // The app comes last, so that a page without its end can still say what is wrong.
    let body_end = format!("{MAP}\n<script>{body}</script>\n{APP}\n</body>");
    let whole = bare
        .replacen("<html ", &format!("<html data-page=\"{}\" ", kind.word()), 1)
        .replacen(
            "<head>",
            &format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
            1,
        )
        .replacen("</head>", &head_end, 1)
        .replacen("<body>", &format!("<body>\n{TABLE}"), 1)
        .replacen("</body>", &body_end, 1);
    if is_as_written(&whole) {
        return Ok(whole);
    }
    Err(Failure::new(
        "The page in one file would not be read as it is written: index.html is not as xtask/src/one_file.rs expects it, or a script in public/ has a part of a tag in it.",
    ))
}

/// Whether every part is there, and a browser finds no other tags than those.
fn is_as_written(page: &str) -> bool {
    let has_once = |part: &&str| page.matches(*part).count() == 1;
    let once = [
        "<title>Waymark</title>",
        MAP,
        TABLE,
        APP,
        " data-page=",
        "Content-Security-Policy",
        "<style",
        "</style",
    ];
    let has_four = |part: &&str| page.matches(*part).count() == 4;
    once.iter().all(has_once) && ["<script", "</script"].iter().all(has_four) && !page.contains("<!--")
}

/// A picture as an address of its own.
fn data_address(svg: &[u8]) -> String {
    let escaped: String = svg
        .iter()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'=' | b' ' | b'/' | b'\'' => {
                char::from(*byte).to_string()
            }
            _ => format!("%{byte:02x}"),
        })
        .collect();
    format!("data:image/svg+xml,{escaped}")
}

fn packed(scratch: &Path, inner: &[Inner]) -> Result<String> {
    let target = scratch.join("packed.txt");
    let mut node = process::command("node");
    // There the packer is found.
    node.current_dir(project::e2e()).args(["-e", PACK]).arg(&target);
    for file in inner {
        node.arg(&file.name).arg(&file.path);
    }
    process::run_quietly(&mut node, "packing the app into one file")?;
    files::read(&target)
}

#[cfg(test)]
mod tests {
    use super::{APP, Kind, MAP, TABLE, data_address, is_as_written, shell};
    use crate::{files, project};
    use std::fs;

    /// A page without the app, made of the project's own files. Each test has a folder of its own.
    fn page(test: &str) -> String {
        let scratch = project::scratch().join(format!("one-file-test-{test}"));
        for name in ["first.css", "app.css", "head.js", "body.js", "app.js"] {
            files::write(&scratch.join(name), &format!("/* {name} */")).unwrap();
        }
        let page = shell(Kind::Map, &scratch).unwrap();
        fs::remove_dir_all(scratch).unwrap();
        page
    }

    #[test]
    fn a_page_loads_nothing_and_its_policy_comes_before_all_that_it_guards() {
        let page = page("loads");
        for loading in ["src=", "stylesheet", "manifest", "preload", "://", "data-trunk"] {
            assert!(!page.contains(loading), "{loading}");
        }
        let policy = page.find("default-src 'none'; script-src 'sha256-").unwrap();
        assert!(["<style", "<script", "<link", "<body"].iter().all(|tag| policy < page.find(tag).unwrap()));
        assert!(!page.contains("unsafe-inline") && page.contains("data-page=\"map\""));
    }

    #[test]
    fn a_page_has_the_marks_that_the_app_fills() {
        let page = page("marks");
        let marks = files::read(&project::root().join("src/exchange/page.rs")).unwrap();
        let table = TABLE.split_inclusive('>').skip(1).collect::<String>().replace("</noscript>", "");
        for mark in ["<title>Waymark</title>", MAP, &table] {
            assert!(marks.contains(&format!("\"{}\"", mark.replace('"', "\\\""))), "{mark}");
            assert_eq!(page.matches(mark).count(), 1, "{mark}");
        }
        let inner = files::read(&project::root().join("src/platform/inner.rs")).unwrap();
        assert!(
            inner.contains("id=\\\"waymark-app\\\"></script>")
                && APP.contains("id=\"waymark-app\"></script>")
        );
    }

    #[test]
    fn a_page_with_a_tag_too_many_is_not_as_written() {
        let page = page("tags");
        assert!(is_as_written(&page));
        for more in ["<script>", "</script", "<!--", "</style>"] {
            assert!(!is_as_written(&format!("{page}{more}")), "{more}");
        }
    }

    #[test]
    fn pictures_are_addresses_without_quotes_and_tags() {
        assert_eq!(data_address(b"<svg a=\"1\"/>"), "data:image/svg+xml,%3csvg a=%221%22/%3e");
    }
}
