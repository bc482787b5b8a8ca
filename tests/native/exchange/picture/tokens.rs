//! The sizes and colors of pictures are those of the style sheets.

use std::collections::BTreeMap;

use waymark::exchange::picture::{CSS_COLORS, CSS_SIZES, FONT};

/// The rules of a style sheet that hold without a condition: each selector with its declarations, in order.
fn rules(sheet: &str) -> Vec<(String, Vec<String>)> {
    let path = format!("{}/public/styles/{sheet}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut plain = String::new();
    for (index, part) in text.split("/*").enumerate() {
        plain.push_str(if index == 0 { part } else { part.split_once("*/").unwrap().1 });
    }
    let (mut rules, mut rest) = (Vec::new(), plain.as_str());
    while let Some((head, body)) = rest.split_once('{') {
        let mut depth = 1;
        let end = body.char_indices().find(|(_, letter)| {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        let (body, after) = body.split_at(end.unwrap().0);
        if !body.contains('{') {
            let declarations: Vec<String> = body.split(';').map(spaced).filter(|it| !it.is_empty()).collect();
            rules.extend(selectors(head).into_iter().map(|selector| (selector, declarations.clone())));
        }
        rest = &after[1..];
    }
    rules
}

/// The selectors before a rule: commas in brackets do not part them.
fn selectors(head: &str) -> Vec<String> {
    let (mut depth, mut found) = (0, vec![String::new()]);
    for letter in head.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        found.last_mut().unwrap().push(letter);
    }
    found.iter().map(|selector| spaced(selector)).collect()
}

/// A text with single blanks.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tokens of `tokens.css`.
fn tokens() -> BTreeMap<String, String> {
    let all = rules("tokens.css").into_iter().filter(|(selector, _)| selector == ":root");
    let all = all.flat_map(|(_, declarations)| declarations);
    let all =
        all.filter_map(|it| it.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())));
    // The first one holds: later rules are for more contrast, and stand in a media query or another selector.
    all.rev().collect()
}

/// The sizes in a declaration, in px; plain numbers and percents are sizes, too.
fn sizes(declaration: &str, tokens: &BTreeMap<String, String>) -> Vec<f64> {
    let (_, value) = declaration.split_once(':').unwrap();
    let mut sizes = Vec::new();
    let parts = value.split(|letter: char| letter.is_whitespace() || "(),/".contains(letter));
    for part in parts.filter(|part| !part.is_empty()) {
        if let Some(token) = tokens.get(part) {
            sizes.extend(self::sizes(&format!("{part}: {token}"), tokens));
        }
        let digits = part.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '%');
        let unit = part.strip_prefix(digits).unwrap();
        let factor = match unit {
            "rem" => 16.0,
            "" | "px" | "em" | "%" => 1.0,
            _ => continue,
        };
        sizes.extend(digits.parse::<f64>().ok().filter(|_| digits != "0").map(|number| number * factor));
    }
    sizes
}

#[test]
fn every_size_stands_in_its_style_sheet() {
    let tokens = tokens();
    let mut sheets = BTreeMap::new();
    for size in CSS_SIZES {
        let rules = sheets.entry(size.sheet).or_insert_with(|| rules(size.sheet));
        let declaration = spaced(size.declaration);
        let is_there = rules.iter().any(|(selector, declarations)| {
            *selector == size.selector && declarations.contains(&declaration)
        });
        assert!(is_there, "{}: `{}` has no `{declaration}`", size.sheet, size.selector);
        let found = sizes(&declaration, &tokens);
        assert_eq!(found.get(size.nth), Some(&size.value), "{} in {:?}", size.declaration, found);
    }
    assert!(CSS_SIZES.len() > 100);
}

#[test]
fn every_color_is_its_token_in_both_themes() {
    let tokens = tokens();
    for (token, light, dark) in CSS_COLORS {
        let value = tokens.get(*token).unwrap_or_else(|| panic!("no {token}"));
        let both = value.strip_prefix("light-dark(").and_then(|value| value.strip_suffix(')'));
        let (of_light, of_dark) =
            both.map_or((value.as_str(), value.as_str()), |it| it.split_once(", ").unwrap());
        assert_eq!((of_light, of_dark), (*light, *dark), "{token}");
    }
}

#[test]
fn the_fonts_are_those_of_the_page() {
    assert_eq!(tokens().get("--font").map(String::as_str), Some(FONT));
}

#[test]
fn sizes_are_read_from_declarations() {
    let tokens = BTreeMap::from([("--space-2".to_owned(), "8px".to_owned())]);
    assert_eq!(sizes("padding: var(--space-2) 6px 0.5rem", &tokens), [8.0, 6.0, 8.0]);
    assert_eq!(sizes("font: 400 14px / 1.4 sans-serif", &tokens), [400.0, 14.0, 1.4]);
    assert_eq!(sizes("x: color-mix(in srgb, red 14%, blue)", &tokens), [14.0]);
}
