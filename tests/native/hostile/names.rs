//! Files under names that mean something to a system, a page or a reader (F25, F26, F27).

use crate::hostile::case::{Case, Expect, Way, check_all, control};

const NAMES: [&str; 18] = [
    "",
    ".",
    ".json",
    "map",
    "map.txt",
    "map.bin",
    "map.png",
    "map.csv",
    "map.html",
    "map.journey.json.exe",
    "../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "%2e%2e%2fpasswd.json",
    "CON.json",
    "<img src=x onerror=alert(1)>.json",
    "\u{202e}nosj.pam",
    "a\u{0}b\n.json",
    "=cmd.json",
];

/// The undamaged map under every name.
pub(crate) fn maps() -> Vec<Case> {
    let long = "n".repeat(10_000);
    let case = |name: &str| named("a map", name, &control(), Expect::Open);
    NAMES.into_iter().chain([long.as_str()]).map(case).collect()
}

/// A page under every name.
pub(crate) fn pages() -> Vec<Case> {
    let page = "<!DOCTYPE html>\n<title>x</title><script>alert(1)</script>";
    NAMES.map(|name| named("a page", name, page, Expect::Reject("an HTML page, not a map"))).into()
}

fn named(what: &str, name: &str, text: &str, expect: Expect) -> Case {
    let shown: String = name.chars().take(40).collect();
    Case::new("names", format!("{what} under {shown:?}"), text, expect).by(Way::File(name.to_owned()))
}

#[test]
fn f25_f26_a_map_opens_under_any_name() {
    check_all(&maps());
}

#[test]
fn f27_a_page_is_no_map_under_any_name() {
    check_all(&pages());
}
