//! Reads and changes the built `index.html`. It knows just the plain tags that Trunk writes; it is no HTML parser.

use std::collections::BTreeMap;

/// What the release build may load and run: only its own files, and the import map that stands in the page. The app
/// needs no server, so nothing may leave.
const POLICY: &str = "default-src 'none'; script-src 'self' '{import map}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// Which `data-` attributes of its tag name files that the loader (`public/boot.js`) adds to the page by itself.
const LOADER_ADDS: [&str; 4] = ["wasm", "styles-editor", "styles-later", "offline"];

/// Names the group of a style sheet that not every screen needs at once.
const GROUP: &str = "data-styles";

/// The page with the security policy first in its head, or nothing if it has no head. The policy lets the import map
/// with this checksum stand in the page.
pub(crate) fn with_policy(html: &str, import_map_sum: &str) -> Option<String> {
    let (before, after) = html.split_once("<head>")?;
    let policy = POLICY.replacen("{import map}", import_map_sum, 1);
    Some(format!(
        "{before}<head>\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The text of an import map with the checksums of the modules that the page names. `sums` has them by the files' names.
pub(crate) fn import_map(html: &str, sums: &BTreeMap<String, String>) -> String {
    let modules = tags(html).filter(|tag| is_module(tag)).filter_map(|tag| own_file(attribute(tag, "href")?));
    let entries: Vec<String> = modules
        .filter_map(|file| sums.get_key_value(file))
        .map(|(file, sum)| format!("\"./{file}\":\"{sum}\""))
        .collect();
    format!("{{\"integrity\":{{{}}}}}", entries.join(","))
}

/// The page with an import map before its first script: browsers heed none that comes after a module was asked for.
pub(crate) fn with_import_map(html: &str, map: &str) -> String {
    html.replacen("<script", &format!("<script type=\"importmap\">{map}</script>\n    <script"), 1)
}

/// The page with the id of its build, or nothing if its root is not as expected.
pub(crate) fn with_build(html: &str, build: &str) -> Option<String> {
    let (before, after) = html.split_once("<html ")?;
    Some(format!("{before}<html data-build=\"{build}\" {after}"))
}

/// The page that names a file of its folder by another name.
pub(crate) fn with_renamed(html: &str, file: &str, new_name: &str) -> String {
    html.replace(&format!("\"./{file}\""), &format!("\"./{new_name}\""))
}

/// True if this page came out of a release build.
pub(crate) fn has_policy(html: &str) -> bool {
    html.contains("http-equiv=\"Content-Security-Policy\"")
}

/// The page without comments and the empty lines they leave.
pub(crate) fn without_comments(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        text.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n") + "\n"
}

/// The files of the style sheets of one group, in the order of the cascade. Those that every screen needs are in
/// no group.
pub(crate) fn style_sheets<'a>(html: &'a str, group: Option<&str>) -> Vec<&'a str> {
    let tags = tags(html).filter(|tag| is_style_sheet(tag) && attribute(tag, GROUP) == group);
    tags.filter_map(|tag| own_file(attribute(tag, "href")?)).collect()
}

/// The page with one style sheet in the place of all that every screen needs.
pub(crate) fn with_single_style_sheet(html: &str, file: &str) -> String {
    let single = format!("<link rel=\"stylesheet\" href=\"./{file}\">");
    replace_style_sheets(html, None, single)
}

/// The page without the style sheets of a group; the script tag of the loader names the one in their place.
pub(crate) fn with_styles_of(html: &str, group: &str, file: &str) -> String {
    let page = replace_style_sheets(html, Some(group), String::new());
    with_script_data(&page, &format!("styles-{group}"), file)
}

/// The page with `single` in the place of the first style sheet of a group, and without the others.
fn replace_style_sheets(html: &str, group: Option<&str>, single: String) -> String {
    let mut single = Some(single);
    let mut page = html.to_owned();
    for tag in tags(html).filter(|tag| is_style_sheet(tag) && attribute(tag, GROUP) == group) {
        page = page.replacen(tag, &single.take().unwrap_or_default(), 1);
    }
    page
}

/// The page with a file of this site in one more `data-` attribute of the script tag of the loader.
pub(crate) fn with_script_data(html: &str, name: &str, file: &str) -> String {
    html.replacen(" data-js=", &format!(" data-{name}=\"./{file}\" data-js="), 1)
}

/// The page with the checksums of the code that it names, and of what the loader adds in the attribute
/// `data-checksums` of the loader's tag: each file followed by its checksum. `sums` has them by the files' names.
pub(crate) fn with_integrity(html: &str, sums: &BTreeMap<String, String>) -> String {
    let sum_of = |file: &str| sums.get_key_value(file);
    let whole = tags(html).fold(html.to_owned(), |page, tag| {
        let is_code = tag.starts_with("<script ") || is_style_sheet(tag) || is_module(tag);
        let named = ["src", "href"].iter().find_map(|name| attribute(tag, name).and_then(own_file));
        match named.filter(|_| is_code).and_then(sum_of) {
            Some((file, sum)) => {
                let address = format!("\"./{file}\"");
                page.replacen(tag, &tag.replacen(&address, &format!("{address} integrity=\"{sum}\""), 1), 1)
            }
            None => page,
        }
    });
    let added = LOADER_ADDS.iter().filter_map(|name| script_data(html, name).and_then(sum_of));
    let list: Vec<String> = added.map(|(file, sum)| format!("./{file} {sum}")).collect();
    whole.replacen(" data-js=", &format!(" data-checksums=\"{}\" data-js=", list.join(" ")), 1)
}

/// The page without all that it loads: links and scripts.
pub(crate) fn without_files(html: &str) -> String {
    tags(html).fold(html.to_owned(), |page, tag| {
        let whole = format!("{tag}</script>");
        page.replacen(if tag.starts_with("<script") { &whole } else { tag }, "", 1)
    })
}

/// The files of this site that the page loads before anyone clicks, each once.
pub(crate) fn first_files(html: &str) -> Vec<&str> {
    let mut files = Vec::new();
    // A phone asks for its icon when somebody puts the app beside the others.
    for tag in tags(html).filter(|tag| attribute(tag, "rel") != Some("apple-touch-icon")) {
        for name in ["href", "src", "data-js", "data-wasm"] {
            if let Some(file) = attribute(tag, name).and_then(own_file)
                && !files.contains(&file)
            {
                files.push(file);
            }
        }
    }
    files
}

/// The file of this site that the script tag of the loader names in one of its `data-` attributes.
pub(crate) fn script_data<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    script_files(html, name).first().copied()
}

/// The files of this site that the script tag of the loader lists in one of its `data-` attributes.
pub(crate) fn script_files<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let list = tags(html).find_map(|tag| attribute(tag, &format!("data-{name}"))).unwrap_or_default();
    list.split(' ').filter(|address| !address.is_empty()).filter_map(own_file).collect()
}

/// The tags that name files: links and scripts.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices('<').filter_map(|(start, _)| {
        let tag = html.get(start..)?;
        let is_wanted = tag.starts_with("<link ") || tag.starts_with("<script ");
        let end = tag.find('>')?;
        is_wanted.then(|| tag.get(..=end)).flatten()
    })
}

fn is_style_sheet(tag: &str) -> bool {
    attribute(tag, "rel") == Some("stylesheet")
}

fn is_module(tag: &str) -> bool {
    attribute(tag, "rel") == Some("modulepreload")
}

/// The value of an attribute in double quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// The file in `dist/` that a relative address means; nothing for other addresses.
fn own_file(address: &str) -> Option<&str> {
    let is_foreign = address.contains(':') || address.starts_with('/') || address.starts_with('#');
    (!is_foreign).then(|| address.strip_prefix("./").unwrap_or(address))
}

#[cfg(test)]
mod tests {
    use super::{
        first_files, has_policy, import_map, script_files, style_sheets, with_build, with_import_map,
        with_policy, with_renamed, with_single_style_sheet, with_styles_of, without_comments, without_files,
    };
    use std::collections::BTreeMap;

    const PAGE: &str = r##"<html><head>
<meta charset="utf-8">
<!-- a note
over two lines -->
<link rel="icon" href="./icon-1.svg" type="image/svg+xml"/>
<link rel="apple-touch-icon" href="./icons/app.png"/>
<link rel="stylesheet" href="./a-1.css"/>
<link rel="stylesheet" href="./b-2.css"/>
<link rel="modulepreload" href="./app.js"><link rel="preload" href="./app_bg.wasm" as="fetch">
<script defer src="./boot.js" data-js="./app.js" data-wasm="./app_bg.wasm"></script>
</head><body><a href="https://example.org">x</a></body></html>"##;

    #[test]
    fn policy_stands_first_in_the_head() {
        let page = with_policy(PAGE, "sha256-m").unwrap();
        assert!(page.contains("<head>\n    <meta http-equiv=\"Content-Security-Policy\""));
        assert!(page.contains("script-src 'self' 'sha256-m' 'wasm-unsafe-eval';"));
        assert!(has_policy(&page) && !has_policy(PAGE));
        assert_eq!(with_policy("<p>no head</p>", "sha256-m"), None);
    }

    #[test]
    fn the_import_map_has_the_sums_of_modules_and_stands_before_all_scripts() {
        let sums = ["app.js", "boot.js"].map(|name| (name.to_owned(), format!("sha256-{name}")));
        let map = import_map(PAGE, &BTreeMap::from(sums));
        assert_eq!(map, "{\"integrity\":{\"./app.js\":\"sha256-app.js\"}}");
        let page = with_import_map(PAGE, &map);
        let script = format!("<script type=\"importmap\">{map}</script>\n    ");
        assert_eq!(page, PAGE.replace("<script", &format!("{script}<script")));
        assert_eq!(first_files(&page), first_files(PAGE));
    }

    #[test]
    fn the_root_carries_the_build() {
        assert_eq!(with_build("<html lang=\"en\">", "b1").unwrap(), "<html data-build=\"b1\" lang=\"en\">");
        assert_eq!(with_build(PAGE, "b1"), None);
    }

    #[test]
    fn a_renamed_file_is_named_anew_wherever_it_stands() {
        let page = with_renamed(PAGE, "app.js", "app-9.js");
        assert_eq!(page.matches("\"./app-9.js\"").count(), 2);
        assert!(!page.contains("\"./app.js\"") && page.contains("\"./boot.js\""));
    }

    #[test]
    fn style_sheets_become_one_in_the_place_of_the_first() {
        assert_eq!(style_sheets(PAGE, None), ["a-1.css", "b-2.css"]);
        let page = with_single_style_sheet(PAGE, "styles-9.css");
        assert_eq!(style_sheets(&page, None), ["styles-9.css"]);
        assert!(page.find("icon-1").unwrap() < page.find("styles-9").unwrap());
    }

    #[test]
    fn style_sheets_of_a_group_become_one_that_the_loader_knows() {
        let later = "<link rel=\"stylesheet\" href=\"./c-3.css\" data-styles=\"later\"/>";
        let html = PAGE.replace("<script", &format!("{later}{}<script", later.replace("c-3", "d-4")));
        assert_eq!(style_sheets(&html, None), ["a-1.css", "b-2.css"]);
        assert_eq!(style_sheets(&html, Some("later")), ["c-3.css", "d-4.css"]);
        let page = with_styles_of(&html, "later", "later-9.css");
        assert_eq!(page.replace(" data-styles-later=\"./later-9.css\"", ""), PAGE);
        assert_eq!(script_files(&page, "styles-later"), ["later-9.css"]);
    }

    #[test]
    fn first_files_are_own_files_named_once() {
        assert_eq!(
            first_files(PAGE),
            ["icon-1.svg", "a-1.css", "b-2.css", "app.js", "app_bg.wasm", "boot.js"]
        );
    }

    #[test]
    fn a_page_without_files_loads_nothing() {
        let page = without_files(PAGE);
        assert!(first_files(&page).is_empty() && !page.contains("script"));
        assert!(page.contains("<meta charset=\"utf-8\">") && page.contains("example.org"));
    }

    #[test]
    fn comments_go_with_the_lines_they_filled() {
        let page = without_comments(PAGE);
        assert!(!page.contains("note") && !page.contains("two lines") && !page.contains("\n\n"));
        assert!(page.contains("icon-1.svg"));
    }
}
