//! Texts that other programs would run, and links, colors and pictures that must not get through (F30 to F35).

use serde_json::json;

use crate::format_maps::damaged;
use crate::hostile::case::{Case, Expect, check_all};
use crate::hostile::texts::cases_of;

const CLASS: &str = "injection";

/// Markup, script and formulas: text like any other.
pub(crate) fn texts() -> Vec<Case> {
    let texts = [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'>",
        "<math><mi xlink:href='javascript:alert(1)'>",
        "\"><b onmouseover=alert(1)>",
        "' onfocus='alert(1)' autofocus='",
        "javascript:alert(1)",
        "]]><script/><![CDATA[",
        "<!-- --><!ENTITY x SYSTEM 'file:///etc/passwd'> &x; &amp; &#60;",
        "--></style></title></textarea><script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)} `x` #{x}",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "＝1+1",
        "'; DROP TABLE maps; --",
        "../../../etc/passwd",
        "%3Cscript%3E \\u003cscript\\u003e",
        "[x](javascript:alert(1)) ![x](//example.org/x.png)",
        "%% click A call alert()",
    ];
    let named: Vec<_> = texts.iter().map(|text| (*text, *text)).collect();
    cases_of(CLASS, &named)
}

/// Addresses that are no links.
pub(crate) fn links() -> Vec<Case> {
    let links = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "file:///etc/passwd",
        "blob:https://example.org/x",
        "about:blank",
        "view-source:https://example.org",
        "ftp://example.org",
        "ws://example.org",
        "intent://x#Intent;end",
        "//example.org",
        "/\\example.org",
        "example.org",
        "http:example.org",
        "https://exa mple.org",
        "https://example.org/\u{0}",
        "tel:1",
    ];
    let case = |address: &str| {
        let text = damaged(|map| map["cards"][2]["links"] = json!([{"title": "x", "address": address}]));
        Case::new(CLASS, format!("link {address:?}"), text, Expect::Repair)
    };
    links.into_iter().map(case).collect()
}

/// Colors that are none of ours.
pub(crate) fn colors() -> Vec<Case> {
    let colors = [
        "red;background:url(//example.org/x)",
        "url(javascript:alert(1))",
        "expression(alert(1))",
        "#ff0000",
        "rgb(0,0,0)",
        "var(--x)",
        "teal}body{display:none",
        "\u{0}teal",
        "TEAL",
        "rebeccapurple",
    ];
    let mut cases = Vec::new();
    for place in ["/personas/0/color", "/stages/1/color"] {
        for color in colors {
            let text = damaged(|map| *map.pointer_mut(place).unwrap() = json!(color));
            cases.push(Case::new(CLASS, format!("color {color:?} in {place}"), text, Expect::Repair));
        }
    }
    cases
}

/// Pictures that could run or be fetched.
pub(crate) fn pictures() -> Vec<Case> {
    let pictures = [
        "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/png;base64,\"><script>alert(1)</script>",
        "data:image/png,x",
        "DATA:image/png;base64,AAAA",
        "https://example.org/tracker.png",
        "//example.org/tracker.png",
        "javascript:alert(1)",
        "x",
    ];
    let case = |picture: &str| {
        let text = damaged(|map| map["personas"][0]["picture"] = json!(picture));
        Case::new(CLASS, format!("picture {picture:?}"), text, Expect::Repair)
    };
    pictures.into_iter().map(case).collect()
}

#[test]
fn f30_markup_and_script_in_any_text_stay_text() {
    check_all(&texts());
}

#[test]
fn f31_an_address_of_another_scheme_is_left_out_and_listed() {
    check_all(&links());
}

#[test]
fn f32_a_color_that_is_none_of_ours_is_left_out_and_listed() {
    check_all(&colors());
}

#[test]
fn f35_a_picture_that_could_run_or_be_fetched_is_left_out_and_listed() {
    check_all(&pictures());
}
