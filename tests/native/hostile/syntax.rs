//! Files that are almost JSON (F5, F6, F7).

use waymark::format::limits;

use crate::hostile::case::{Case, Expect, check_all, control, replaced};

const CLASS: &str = "syntax";

/// Faults of syntax: each is told with its line.
pub(crate) fn faults() -> Vec<Case> {
    let cases = [
        ("a comma too many", "\"version\": 1,", "\"version\": 1,,", "a comma too many"),
        ("a comma before the end of a list", "\"Second\"\n", "\"Second\",\n", "a comma too many"),
        ("a comma missing", "\"version\": 1,", "\"version\": 1", "a comma or a closing bracket is missing"),
        ("a comment to the end of the line", "\"version\"", "// x\n \"version\"", "comments are not allowed"),
        ("a comment in between", "\"version\"", "/* x */ \"version\"", "comments are not allowed"),
        ("a field name without quotes", "\"version\"", "version", "double quotes"),
        ("a field name in single quotes", "\"version\"", "'version'", "double quotes"),
        ("a text in single quotes", "\"Look\"", "'Look'", "texts need double quotes"),
        ("a colon missing", "\"version\":", "\"version\"", "a colon is missing"),
        ("an escape that is none", "\"Look\"", "\"Lo\\xok\"", "no such escape"),
        ("an escape of four digits with three", "\"Look\"", "\"\\u00g4\"", "no such escape"),
        ("a line break in a text", "\"Look\"", "\"Lo\nok\"", "a line break or another control character"),
        ("a zero byte in a text", "\"Look\"", "\"Lo\0ok\"", "a line break or another control character"),
        ("a number in hexadecimal", "\"version\": 1", "\"version\": 0x1", "at line 3"),
        ("a number with a zero too many", "\"version\": 1", "\"version\": 01", "a zero too many"),
        ("a number that is none", "\"version\": 1", "\"version\": NaN", "not a number"),
        ("a number without end", "\"version\": 1", "\"version\": Infinity", "at line 3"),
        ("a number with a plus", "\"version\": 1", "\"version\": +1", "not a number"),
        (
            "a number without digits after the point",
            "\"version\": 1",
            "\"version\": 1.",
            "a digit is missing",
        ),
        ("a value that is none", "\"version\": 1", "\"version\": undefined", "at line 3"),
        ("a list closed like an object", "\"lineage\": []", "\"lineage\": [}", "at line 6"),
    ];
    let case = |(name, from, to, words)| Case::new(CLASS, name, replaced(from, to), Expect::Reject(words));
    let mut cases: Vec<_> = cases.into_iter().map(case).collect();
    let text = control();
    let around = [
        ("two maps", format!("{text}{text}"), "a second JSON text follows"),
        ("something after the end", format!("{text}x"), "something follows the end"),
        ("an assignment of JavaScript", format!("var map = {text};"), "This file is not valid JSON"),
        ("a call of JavaScript", format!("callback({text});"), "This file is not valid JSON"),
        ("a byte of another language", format!(")]}}',\n{text}"), "This file is not valid JSON"),
    ];
    cases.extend(around.map(|(name, text, words)| Case::new(CLASS, name, text, Expect::Reject(words))));
    cases
}

/// Fields that stand twice in one object, also in one that is only handed on.
pub(crate) fn twins() -> Vec<Case> {
    let cases = [
        ("format", "\"version\": 1,", "\"version\": 1, \"format\": \"waymark-journey\",", "format:"),
        ("version", "\"version\": 1,", "\"version\": 1, \"version\": 1,", "version:"),
        ("map", "\"lineage\": [],", "\"lineage\": [], \"map\": {},", "map:"),
        ("map.title", "\"title\": \"Every field\"", "\"title\": \"\", \"title\": \"x\"", "map.title:"),
        (
            "personas[0].name",
            "\"name\": \"Ana\"",
            "\"name\": \"Ana\", \"name\": \"Ana\"",
            "personas[0].name:",
        ),
        ("escaped", "\"title\": \"Look\"", "\"title\": \"\", \"t\\u0069tle\": \"\"", "stages[0].title:"),
        ("lanes[0].kind", "\"kind\": \"touchpoints\"", "\"kind\": 1, \"kind\": 2", "lanes[0].kind:"),
        ("cards[0].kind", "\"kind\": \"touchpoint\"", "\"kind\": \"note\", \"kind\": 1", "cards[0].kind:"),
        ("an unknown one", "\"version\": 1,", "\"version\": 1, \"x\": [{\"\": 1, \"\": 2}],", "x[0]"),
        ("__proto__", "\"version\": 1,", "\"version\": 1, \"__proto__\": 1, \"__proto__\": 2,", "__proto__:"),
    ];
    let mut all = Vec::new();
    for (name, from, to, words) in cases {
        all.push(Case::new(CLASS, format!("{name} twice"), replaced(from, to), Expect::Reject(words)));
    }
    all
}

/// Lists and objects in each other, deeper than anybody means.
pub(crate) fn nested() -> Vec<Case> {
    let deep = Expect::Reject("nested too deeply");
    let mut cases = Vec::new();
    for depth in [limits::DEPTH + 1, 10_000, 1_000_000] {
        let (lists, objects) = ("[".repeat(depth), "{\"a\":".repeat(depth));
        cases.push(Case::new(CLASS, format!("{depth} lists, open"), lists.clone(), deep.clone()));
        cases.push(Case::new(CLASS, format!("{depth} objects, open"), objects, deep.clone()));
        let closed = lists + &"]".repeat(depth);
        cases.push(Case::new(CLASS, format!("{depth} lists"), closed.clone(), deep.clone()));
        for (place, from) in [("the envelope", "\"version\": 1"), ("a stage", "\"title\": \"Look\"")] {
            let text = replaced(from, &format!("{from}, \"x\": {closed}"));
            cases.push(Case::new(CLASS, format!("{depth} lists in {place}"), text, deep.clone()));
        }
    }
    let fits = limits::DEPTH - 10;
    let lists = "[".repeat(fits) + &"]".repeat(fits);
    let text = replaced("\"title\": \"Look\"", &format!("\"title\": \"Look\", \"x\": {lists}"));
    cases.push(Case::new(CLASS, format!("{fits} lists in a stage"), text, Expect::Open));
    cases
}

#[test]
fn f05_a_fault_of_syntax_is_told_with_its_place() {
    check_all(&faults());
}

#[test]
fn f06_a_field_that_stands_twice_is_refused_with_its_path() {
    check_all(&twins());
}

#[test]
fn f07_deep_nesting_is_refused() {
    check_all(&nested());
}
