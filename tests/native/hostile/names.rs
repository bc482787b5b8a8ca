//! Files under names that mean something to a system, a page or a reader (F25, F26, F27).

use crate::hostile::case::{Case, Expect, check_outcome, control, picked};

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

#[test]
fn f25_f26_a_map_opens_under_any_name() {
    let long = "n".repeat(10_000);
    for name in NAMES.into_iter().chain([long.as_str()]) {
        let case = Case::new("names", name, control(), Expect::Open);
        check_outcome(&case, picked(name, &case));
    }
}

#[test]
fn f27_a_page_is_no_map_under_any_name() {
    let page = "<!DOCTYPE html>\n<title>x</title><script>alert(1)</script>";
    for name in NAMES {
        let case = Case::new("names", name, page, Expect::Reject("an HTML page, not a map"));
        check_outcome(&case, picked(name, &case));
    }
}
