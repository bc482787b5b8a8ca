//! What code must not do to the document, the page, the network or the clock.

use crate::architecture::forbid;
use crate::architecture::source::{Source, files, read, rust_files, words};

/// The folders and files that know no browser, clock or chance.
const CORE: &[&str] = &[
    "src/model/",
    "src/edit/",
    "src/insight/",
    "src/drawing/",
    "src/format/",
    "src/exchange/",
    "src/session/",
    "src/wording.rs",
    "src/wording/",
];

/// The places of all names in `sources` that `is_wrong` says are wrong.
fn named(sources: &[Source], is_wrong: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let all =
        sources.iter().flat_map(|source| source.words().map(move |(place, word)| (source, place, word)));
    let wrong = all.filter(|(source, _, word)| is_wrong(source, word));
    wrong.map(|(source, place, word)| format!("{}: {word}", source.at(place))).collect()
}

#[test]
fn only_a_transaction_writes_to_a_document() {
    // A2
    let homes = ["src/model/document.rs", "src/edit/transaction.rs"];
    let offenders =
        named(&rust_files("src"), |source, word| word == "replace_record" && !source.is_in(&homes));
    forbid(
        &offenders,
        "A change beside a transaction is in no patch: it cannot be undone, and no view is told of it.",
    );
}

#[test]
fn the_core_knows_no_clock_no_chance_and_no_state_outside_itself() {
    // A1
    const OUTSIDE: [&str; 13] = [
        "Instant",
        "SystemTime",
        "rand",
        "getrandom",
        "thread_rng",
        "RandomState",
        "thread_local",
        "OnceLock",
        "LazyLock",
        "OnceCell",
        "LazyCell",
        "Mutex",
        "RwLock",
    ];
    let is_wrong = |source: &Source, word: &str| {
        source.is_in(CORE) && (OUTSIDE.contains(&word) || word.starts_with("Atomic"))
    };
    forbid(
        &named(&rust_files("src"), is_wrong),
        "Time and ids are passed in, so that whatever happens can be repeated in a test, step by step.",
    );
}

#[test]
fn user_text_never_becomes_markup_or_a_style() {
    // A14
    const MARKUP: [&str; 4] = ["inner_html", "outer_html", "insert_adjacent_html", "srcdoc"];
    let sources = rust_files("src");
    let mut offenders = named(&sources, |_, word| MARKUP.iter().any(|markup| word.contains(markup)));
    for source in sources.iter().filter(|source| source.is_in(&["src/view/"])) {
        let places = source.places("style").filter(|place| is_style_text(&source.code, *place));
        offenders.extend(places.map(|place| format!("{}: a style attribute", source.at(place))));
    }
    // The core sets no attribute: there it is a name in somebody's markup.
    let strings =
        sources.iter().filter(|source| !source.is_in(CORE) && source.uncommented.contains("\"style\""));
    offenders.extend(strings.map(|source| format!("{}: a style attribute by its name", source.path)));
    for path in files("public").iter().filter(|path| path.ends_with(".js")) {
        let text = read(path);
        let markup = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("];
        let found = markup.iter().filter(|markup| text.contains(**markup));
        offenders.extend(found.map(|markup| format!("{path}: {markup}")));
    }
    forbid(
        &offenders,
        "A map can come from anybody. Its text reaches the page as text nodes and properties, never as markup or
as style text; `style:name=value` and `style=(name, value)` set one property and are fine.",
    );
}

/// Whether `style` at `place` is an attribute with text. `style=("--name", value)` sets one property.
fn is_style_text(code: &str, place: usize) -> bool {
    let before = code[..place].chars().next_back();
    let value = code[place + "style".len()..].trim_start().strip_prefix('=').map(str::trim_start);
    before.is_none_or(|letter| letter.is_whitespace() || letter == ':')
        && value.is_some_and(|value| !value.starts_with(['(', '=', '>']))
}

#[test]
fn nothing_makes_a_request() {
    // A9
    const NETWORK: [&str; 9] = [
        "XmlHttpRequest",
        "WebSocket",
        "EventSource",
        "WebTransport",
        "RtcPeerConnection",
        "RequestInit",
        "Worker",
        "SharedWorker",
        "ServiceWorkerContainer",
    ];
    let is_wrong = |word: &str| {
        NETWORK.contains(&word)
            || word == "fetch"
            || word.starts_with("fetch_with")
            || word.starts_with("send_beacon")
    };
    // The files that lie beside the page, such as examples, are loaded in one place, by constant paths.
    let home = ["src/platform/file.rs"];
    let is_own = |source: &Source, word: &str| source.is_in(&home) && word == "fetch_with_str";
    let mut offenders = named(&rust_files("src"), |source, word| is_wrong(word) && !is_own(source, word));
    let manifest = read("Cargo.toml");
    let features = NETWORK.iter().filter(|name| manifest.contains(&format!("\"{name}\"")));
    offenders.extend(features.map(|name| format!("Cargo.toml: the web-sys feature {name}")));
    for path in files("public").into_iter().chain(["index.html".to_owned()]) {
        let is_page = [".js", ".css", ".html"].iter().any(|end| path.ends_with(end));
        for (index, line) in read(&path).lines().enumerate().filter(|_| is_page) {
            let is_comment =
                ["//", "/*", "*", "<!--"].iter().any(|start| line.trim_start().starts_with(start));
            let has_address = line.replace("http://www.w3.org/", "").contains("://");
            if has_address && !is_comment {
                offenders.push(format!("{path}:{}: an address", index + 1));
            }
        }
    }
    offenders.extend(requests_of_scripts());
    forbid(
        &offenders,
        "A map never leaves the browser unless its owner saves a file: that is a promise to users.",
    );
}

/// What scripts beside the app ask of the network, but for the two that load its own files: the loader, and the
/// service worker, which asks for nothing but files of its folder.
fn requests_of_scripts() -> Vec<String> {
    const WAYS: [&str; 8] = [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "WebTransport",
        "EventSource",
        "RTCPeerConnection",
        "sendBeacon",
        "importScripts",
    ];
    let homes = ["public/boot.js", "public/sw.js"];
    let scripts: Vec<_> = files("public").into_iter().filter(|path| path.ends_with(".js")).collect();
    let mut offenders = Vec::new();
    for path in scripts {
        let text = read(&path);
        let may_fetch = homes.contains(&path.as_str());
        let code = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with(['/', '*']));
        for (index, line) in code {
            let wrong =
                words(line).filter(|(_, word)| WAYS.contains(word) && !(may_fetch && *word == "fetch"));
            offenders.extend(wrong.map(|(_, word)| format!("{path}:{}: {word}", index + 1)));
        }
    }
    // The worker sees the requests of its pages. It passes none on that does not stay in its folder.
    let guard = "if (!request.url.startsWith(PAGE)) return;";
    if !read("public/sw.js").contains(guard) {
        offenders.push(format!("public/sw.js: `{guard}` is gone"));
    }
    offenders
}

#[test]
fn the_worker_keeps_files_of_the_app_and_no_maps() {
    // A8, A9: what users make lies in one store, which the worker cannot reach.
    let worker = read("public/sw.js");
    let found =
        ["localStorage", "indexedDB", "cookieStore"].into_iter().filter(|store| worker.contains(store));
    let rust = named(&rust_files("src"), |_, word| word == "CacheStorage" || word == "caches");
    forbid(
        &found.map(|store| format!("public/sw.js: {store}")).chain(rust).collect::<Vec<_>>(),
        "The caches of the browser hold files of the app, which any visit brings back, and what was shared with it
until it is opened. They are no place for maps.",
    );
}

#[test]
fn one_function_writes_to_the_console() {
    let sources = rust_files("src");
    let mut offenders = named(&sources, |source, word| {
        word == "logging" || word == "console" && !source.is_in(&["src/platform/"])
    });
    let calls: Vec<_> = sources.iter().flat_map(console_calls).collect();
    if let Some((first, _)) = calls.first() {
        let others = calls.iter().filter(|(function, _)| function != first);
        offenders
            .extend(others.map(|(function, place)| format!("{place}: {function} writes to the console too")));
    }
    forbid(
        &offenders,
        "A fault is said once, to the user in words, and then by one function of `platform` to whoever looks into it.",
    );
}

/// The functions that call the console, each with the place of the call.
fn console_calls(source: &Source) -> Vec<(String, String)> {
    let function_of = |place: usize| {
        let start = source.code[..place].rfind("fn ").map_or(0, |start| start + "fn ".len());
        let name = source.code[start..].split(['(', '<']).next().unwrap_or_default();
        (format!("{} in {}", name.trim(), source.path), source.at(place))
    };
    source.places("console::").map(function_of).collect()
}

#[test]
fn one_file_writes_to_the_store() {
    // A8: what must never be overwritten can be guarded in one place only.
    const WRITERS: [&str; 5] =
        ["gloo_storage", "local_storage", "session_storage", "set_item", "remove_item"];
    let home = ["src/platform/storage.rs"];
    let offenders = named(&rust_files("src"), |source, word| WRITERS.contains(&word) && !source.is_in(&home));
    forbid(
        &offenders,
        "Whether stored bytes may be overwritten is decided once; a second way to write goes around it.",
    );
}

#[test]
fn an_editor_that_is_being_read_is_noticed_when_it_is_written() {
    // A11: the calls without `try_` lose the edit in silence while somebody reads.
    const SILENT: [&str; 3] = ["editor.update_value", "editor.write_value", "editor.set_value"];
    let sources = rust_files("src/state");
    let all = sources.iter().flat_map(|source| SILENT.iter().map(move |call| (source, call)));
    let offenders: Vec<_> = all
        .flat_map(|(source, call)| {
            source.places(call).map(move |place| format!("{}: {call}", source.at(place)))
        })
        .collect();
    forbid(&offenders, "Use `try_update_value` and treat `None` as a fault: nothing may be lost in silence.");
}

#[test]
fn components_receive_ids_and_never_records() {
    // A10
    const RECORDS: [&str; 9] =
        ["Document", "Record", "JourneyMap", "Persona", "Stage", "Lane", "Cell", "Card", "Touchpoint"];
    let mut offenders = Vec::new();
    for source in rust_files("src/view") {
        for place in source.places("#[component") {
            let properties = properties(&source.code[place..]);
            let records = words(properties).filter(|(_, word)| RECORDS.contains(word));
            offenders
                .extend(records.map(|(_, word)| format!("{}: a {word} as a property", source.at(place))));
        }
    }
    forbid(
        &offenders,
        "A record in a property is a copy: it is old after the next edit, and passing it on redraws all that hold
it. An id stays right, and its reader is told when the record changes.",
    );
}

/// What stands between the parentheses of the first function in `code`.
fn properties(code: &str) -> &str {
    let function = code.find("fn ").map_or("", |start| &code[start..]);
    let inside = function.find('(').map_or("", |start| &function[start..]);
    let mut depth = 0;
    let end = inside.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '(') - i32::from(*letter == ')');
        depth == 0
    });
    end.map_or(inside, |(end, _)| &inside[..end])
}
