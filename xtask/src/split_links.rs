//! The two scripts that load a program in parts: which file holds what, and the names they get.
//!
//! It knows the plain lines that `wasm-split-cli` writes; it is no parser of JavaScript.

use crate::failure::{Failure, Result};
use crate::{files, scripts};

/// The parts that a visit begins with, one of them.
const SCREENS: [&str; 2] = ["home", "editor"];
/// What the tools call the script of the program and the one that loads its parts.
const SCRIPT: &str = "./waymark.js";
const LOADER: &str = "./__wasm_split.js";

/// A file that was cut off, and the parts that need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) file: String,
    pub(crate) parts: Vec<String>,
}

/// The scripts, and what they load.
#[derive(Debug)]
pub(crate) struct Links {
    script: String,
    loader: String,
    pieces: Vec<Piece>,
    fingerprint: String,
}

impl Links {
    /// Reads the script of the program and the loader of its parts.
    pub(crate) fn read(script: String, loader: String) -> Result<Self> {
        let pieces = pieces(&loader);
        let is_whole = SCREENS.iter().all(|screen| pieces.iter().any(|piece| piece.parts == [*screen]));
        if !is_whole || !script.contains(LOADER) || !loader.contains(SCRIPT) {
            return Err(Failure::new(
                "The scripts of the cut program are not as expected: are the versions of wasm-split-cli and wasm-bindgen those of xtask/src/versions.rs?",
            ));
        }
        Ok(Self { script, loader, pieces, fingerprint: String::new() })
    }

    /// The files that both screens need.
    pub(crate) fn shared_by_screens(&self) -> Vec<String> {
        self.pieces
            .iter()
            .filter(|piece| piece.is_shared_by_screens())
            .map(|piece| piece.file.clone())
            .collect()
    }

    /// The other files.
    pub(crate) fn files(&self) -> Vec<String> {
        self.own_pieces().map(|piece| piece.file.clone()).collect()
    }

    /// Gives all files a name that belongs to this very build: parts of two builds never fit together.
    pub(crate) fn name_after<'a>(&mut self, modules: impl Iterator<Item = &'a [u8]>) {
        let mut all: Vec<u8> = modules.flatten().copied().collect();
        all.extend(self.script.bytes().chain(self.loader.bytes()));
        self.fingerprint = format!("{:016x}", files::fingerprint(&all));
    }

    /// The final name of a file that was cut off.
    pub(crate) fn name_of(&self, file: &str) -> String {
        let parts = self.pieces.iter().find(|piece| piece.file == file).map(|piece| piece.parts.join("-"));
        format!("{}-{}.wasm", parts.unwrap_or_default(), self.fingerprint)
    }

    pub(crate) fn main_name(&self) -> String {
        format!("waymark-{}_bg.wasm", self.fingerprint)
    }

    pub(crate) fn script_name(&self) -> String {
        format!("waymark-{}.js", self.fingerprint)
    }

    pub(crate) fn loader_name(&self) -> String {
        format!("parts-{}.js", self.fingerprint)
    }

    /// The script of the program with the final names.
    pub(crate) fn script(&self) -> String {
        self.script
            .replace(&format!("from \"{LOADER}\""), &format!("from \"./{}\"", self.loader_name()))
            .replace("waymark_bg.wasm", &self.main_name())
    }

    /// The loader with the final names. What lies in the main file is not loaded again.
    pub(crate) fn loader(&self) -> String {
        let mut text = self.loader.replace(SCRIPT, &format!("./{}", self.script_name()));
        for piece in &self.pieces {
            if piece.is_shared_by_screens() {
                text = without_fetch(&text, &piece.file);
            } else {
                text =
                    text.replace(&format!("./{}", piece.file), &format!("./{}", self.name_of(&piece.file)));
            }
        }
        scripts::without_comments(&text)
    }

    /// The page with what is to be loaded along with the program: the loader, and for each screen its files.
    pub(crate) fn page(&self, html: &str) -> String {
        let preload = format!("<link rel=\"modulepreload\" href=\"./{}\">", self.loader_name());
        let data = SCREENS.map(|screen| {
            let files = self.own_pieces().filter(|piece| piece.parts.iter().any(|part| part == screen));
            let names: Vec<_> = files.map(|piece| format!("./{}", self.name_of(&piece.file))).collect();
            format!(" data-{screen}=\"{}\"", names.join(" "))
        });
        html.replacen("<link rel=\"modulepreload\"", &format!("{preload}<link rel=\"modulepreload\""), 1)
            .replacen(" data-wasm=", &format!("{} data-wasm=", data.concat()), 1)
    }

    fn own_pieces(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| !piece.is_shared_by_screens())
    }
}

impl Piece {
    fn is_shared_by_screens(&self) -> bool {
        SCREENS.iter().all(|screen| self.parts.iter().any(|part| part == screen))
    }
}

/// The files that the loader names. A comment before a shared file lists its parts, a part's own file is named
/// after it.
pub(crate) fn pieces(loader: &str) -> Vec<Piece> {
    let mut parts = Vec::new();
    let mut pieces = Vec::new();
    for line in loader.lines() {
        if let Some(list) = line.strip_prefix("/* ").and_then(|rest| rest.strip_suffix(" */")) {
            parts = list.split(", ").map(str::to_owned).collect();
        } else if let Some(file) = file_in(line) {
            let own = file.strip_prefix("split_").and_then(|rest| rest.strip_suffix(".wasm"));
            let parts = own.map_or_else(|| std::mem::take(&mut parts), |own| vec![own.to_owned()]);
            pieces.push(Piece { file: file.to_owned(), parts });
        }
    }
    pieces
}

/// The file that a line of the loader fetches.
fn file_in(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("fetch(new URL(\"./")?;
    rest.split_once('"').map(|(file, _)| file)
}

/// The loader with nothing to do for a file: `const name = makeLoad(() => {…}, []);` loads it.
fn without_fetch(loader: &str, file: &str) -> String {
    const START: &str = "makeLoad(() => {";
    const END: &str = "}\n, []);";
    let cut = || {
        let place = loader.find(&format!("\"./{file}\""))?;
        let (before, after) = loader.split_at(place);
        let start = before.rfind(START)?;
        let (_, rest) = after.split_once(END)?;
        Some(format!("{}async () => {{}};{rest}", &before[..start]))
    };
    cut().unwrap_or_else(|| loader.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Links;

    const LOADER: &str = r#"import { initSync } from "./waymark.js";
/* editor, home */
const __chunk_4 = makeLoad(() => {
    const src = fetch(new URL("./chunk_4.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* editor, panels */
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL("./chunk_6.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_home = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_home.wasm", import.meta.url));
}
, [__chunk_4]));
export const __wasm_split_load_editor = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_editor.wasm", import.meta.url));
}
, [__chunk_4, __chunk_6]));
"#;
    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\nlet path = 'waymark_bg.wasm';";

    fn links() -> Links {
        let mut links = Links::read(SCRIPT.to_owned(), LOADER.to_owned()).unwrap();
        links.name_after([b"module".as_slice()].into_iter());
        links
    }

    #[test]
    fn what_both_screens_share_is_not_loaded_apart() {
        let links = links();
        assert_eq!(links.shared_by_screens(), ["chunk_4.wasm"]);
        assert_eq!(links.files(), ["chunk_6.wasm", "split_home.wasm", "split_editor.wasm"]);
        assert!(links.loader().contains("const __chunk_4 = async () => {};\nconst __chunk_6"));
        assert!(!links.loader().contains("chunk_4.wasm"));
    }

    #[test]
    fn files_are_named_after_what_they_hold_and_the_build() {
        let links = links();
        let mark = &links.fingerprint;
        let loader = links.loader();
        assert!(loader.contains(&format!("\"./editor-panels-{mark}.wasm\"")));
        assert!(loader.contains(&format!("\"./home-{mark}.wasm\"")));
        assert!(loader.contains(&format!("from \"./waymark-{mark}.js\"")));
        let script = links.script();
        assert!(script.contains(&format!("from \"./parts-{mark}.js\"")));
        assert!(script.contains(&format!("'waymark-{mark}_bg.wasm'")));
    }

    #[test]
    fn the_page_names_the_files_of_each_screen() {
        let links = links();
        let mark = &links.fingerprint;
        let page = links.page(
            "<link rel=\"modulepreload\" href=\"./w.js\"><script data-js=\"./w.js\" data-wasm=\"./w.wasm\">",
        );
        assert!(page.starts_with(&format!("<link rel=\"modulepreload\" href=\"./parts-{mark}.js\"><link")));
        assert!(page.contains(&format!(" data-home=\"./home-{mark}.wasm\"")));
        assert!(page.contains(&format!(" data-editor=\"./editor-panels-{mark}.wasm ./editor-{mark}.wasm\"")));
    }

    #[test]
    fn other_scripts_are_refused() {
        assert!(Links::read("x".to_owned(), LOADER.to_owned()).is_err());
        assert!(Links::read(SCRIPT.to_owned(), "import \"./waymark.js\"".to_owned()).is_err());
    }
}
