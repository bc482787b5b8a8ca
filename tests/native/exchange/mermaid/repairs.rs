//! What Mermaid refuses, or reads without a score, is read as people mean it, and said line by line.

use crate::exchange::mermaid::{only, remarks, told};

const MEANT: &str = "Mermaid does not read this line as it is meant. It was read as";

/// Asserts what each line is read as in the second line of a journey, and what is said about it.
#[track_caller]
fn repaired(rows: &[(&str, &str, &str)]) {
    for (line, expected, remark) in rows {
        let map = only(&format!("journey\n{line}\n"));
        assert_eq!(told(&map.document), format!("README | {expected}"), "{line:?}");
        assert_eq!(remarks(&map), [format!("Line 2: {}", remark.replace("MEANT", MEANT))], "{line:?}");
    }
}

#[test]
fn an_arrow_can_stand_for_a_colon() {
    repaired(&[
        (
            "Open tool -> 1: User",
            "Untitled: User: Open tool -2",
            "MEANT \"Open tool\" with the score 1 of \"User\".",
        ),
        (
            "Open tool --> 5: User, Bot",
            "Untitled: User: Open tool +2; Bot: Open tool +2",
            "MEANT \"Open tool\" with the score 5 of \"User\" and \"Bot\".",
        ),
        ("Home → Cart → 4", "Untitled: Customer: Home → Cart +1", "MEANT \"Home → Cart\" with the score 4."),
        (
            "Open tool => 2, User",
            "Untitled: User: Open tool -1",
            "MEANT \"Open tool\" with the score 2 of \"User\".",
        ),
    ]);
}

#[test]
fn a_comma_can_stand_for_the_second_colon() {
    repaired(&[
        (
            "Pagar en línea: 4, Usuario",
            "Untitled: Usuario: Pagar en línea +1",
            "MEANT \"Pagar en línea\" with the score 4 of \"Usuario\".",
        ),
        (
            "Pay: 2; Me, Bo",
            "Untitled: Me: Pay -1; Bo: Pay -1",
            "MEANT \"Pay\" with the score 2 of \"Me\" and \"Bo\".",
        ),
        (
            "Pay: 2, A, B, C, D, E",
            "Untitled: A: Pay -1; B: Pay -1; C: Pay -1; D: Pay -1; E: Pay -1",
            "MEANT \"Pay\" with the score 2 of \"A\", \"B\", \"C\" and 2 more.",
        ),
    ]);
}

#[test]
fn a_name_can_have_colons_hashes_and_semicolons() {
    repaired(
        &[
            (
                "Ride: part 2: 4: Me",
                "Untitled: Me: Ride: part 2 +1",
                "MEANT \"Ride: part 2\" with the score 4 of \"Me\".",
            ),
            (
                "Meet at 10:30: 4: Me",
                "Untitled: Me: Meet at 10:30 +1",
                "MEANT \"Meet at 10:30\" with the score 4 of \"Me\".",
            ),
            (
                "Meet at 9:05: 4",
                "Untitled: Customer: Meet at 9:05 +1",
                "MEANT \"Meet at 9:05\" with the score 4.",
            ),
            (
                "Ticket #5 opened: 4: Me",
                "Untitled: Me: Ticket #5 opened +1",
                "MEANT \"Ticket #5 opened\" with the score 4 of \"Me\".",
            ),
            ("A; B: 4: Jo#35;1", "Untitled: Jo#1: A; B +1", "MEANT \"A; B\" with the score 4 of \"Jo#1\"."),
            (": 4: Me", "Untitled: Me: Untitled +1", "The name is missing, so it is called “Untitled”."),
        ]
        .map(|(line, expected, remark)| (line, expected, remark))[..5],
    );
    let map = only("journey\n: 4: Me\n");
    assert_eq!(told(&map.document), "README | Untitled: Me: Untitled +1");
    assert_eq!(
        remarks(&map),
        [
            format!("Line 2: {MEANT} \"Untitled\" with the score 4 of \"Me\"."),
            "Line 2: The name is missing, so it is called “Untitled”.".to_owned(),
        ]
    );
}

#[test]
fn signs_of_chinese_and_japanese_keyboards_are_read() {
    repaired(&[
        (
            "お茶： 5： 私、家族",
            "Untitled: 私: お茶 +2; 家族: お茶 +2",
            "MEANT \"お茶\" with the score 5 of \"私\" and \"家族\".",
        ),
        (
            "メール：４：私，家族",
            "Untitled: 私: メール +1; 家族: メール +1",
            "MEANT \"メール\" with the score 4 of \"私\" and \"家族\".",
        ),
    ]);
}

#[test]
fn scores_can_be_shares_and_have_commas() {
    repaired(&[
        ("A: 4/5: Me", "Untitled: Me: A +1", "MEANT \"A\" with the score 4 of \"Me\"."),
        ("A: 8 / 10: Me", "Untitled: Me: A +1", "MEANT \"A\" with the score 4 of \"Me\"."),
    ]);
    let map = only("journey\nA: 3,5: Me\n");
    assert_eq!(told(&map.document), "README | Untitled: Me: A +1");
    assert_eq!(
        remarks(&map),
        [
            format!("Line 2: {MEANT} \"A\" with the score 4 of \"Me\"."),
            "Line 2: The score \"3,5\" was rounded to 4.".to_owned()
        ]
    );
}

#[test]
fn a_line_without_a_score_is_a_neutral_touchpoint() {
    let none = "There is no score on this line, so the touchpoint is neutral.";
    repaired(&[
        ("Just text", "Untitled: Customer: Just text 0", none),
        ("A:", "Untitled: Customer: A 0", none),
        ("Note: remember this", "Untitled: Customer: Note: remember this 0", none),
        (
            "X: high: Me, Bo",
            "Untitled: Me: X 0; Bo: X 0",
            "The score \"high\" is no number, so the touchpoint is neutral.",
        ),
    ]);
    let cut = only("journey\nCall support #todo\n");
    assert_eq!(told(&cut.document), "README | Untitled: Customer: Call support 0");
    assert_eq!(remarks(&cut).len(), 2);
}

#[test]
fn semicolons_at_the_end_and_lines_of_signs_are_left_out() {
    let semicolon = "A semicolon has no meaning there and was left out.";
    repaired(&[
        ("A: 3: Me;", "Untitled: Me: A 0", semicolon),
        ("A: 3: Me#59; ;;", "Untitled: Me;: A 0", semicolon),
        (";", "Untitled:", semicolon),
        ("}", "Untitled:", "\"}\" has no meaning there and was left out."),
        ("---", "Untitled:", "\"---\" has no meaning there and was left out."),
    ]);
}

#[test]
fn sections_can_have_colons_and_tasks_can_begin_with_keywords() {
    repaired(&[
        ("section Phase 1: start", "Phase 1: start:", "MEANT the section \"Phase 1: start\"."),
        ("section Sprint: 2", "Sprint: 2:", "MEANT the section \"Sprint: 2\"."),
        ("section: Discover", "Discover:", "MEANT the section \"Discover\"."),
        ("section Buy;", "Buy:", "MEANT the section \"Buy\"."),
        ("section #1 Look", "#1 Look:", "MEANT the section \"#1 Look\"."),
        ("section ", "Untitled:", "The name is missing, so it is called “Untitled”."),
        (
            "section choice: 4: Me",
            "Untitled: Me: section choice +1",
            "MEANT \"section choice\" with the score 4 of \"Me\".",
        ),
        (
            "journey start: 3: Me",
            "Untitled: Me: journey start 0",
            "MEANT \"journey start\" with the score 3 of \"Me\".",
        ),
    ]);
    let bare = only("journey\nsection\nA: 3: Me\n");
    assert_eq!(told(&bare.document), "README | Untitled: Me: A 0");
}

#[test]
fn titles_and_descriptions_are_found_behind_wrong_signs() {
    let rows = [
        ("title: My day", "My day | Untitled:", "MEANT the title \"My day\"."),
        ("title My; day;", "My; day | Untitled:", "MEANT the title \"My; day\"."),
        ("title #1 plan", "#1 plan | Untitled:", "MEANT the title \"#1 plan\"."),
        ("title ", "README | Untitled:", "The title says nothing and was left out."),
        ("accDescr A day", "README (A day) | Untitled:", "MEANT the description \"A day\"."),
        (
            "accDescr {\n a } b\n}",
            "README (a } b) | Untitled:",
            "The “}” that ends the description is missing or comes too early. It was read up to the next statement.",
        ),
        (
            "accDescr {\n never closed\nsection S",
            "README (never closed) | S:",
            "The “}” that ends the description is missing or comes too early. It was read up to the next statement.",
        ),
    ];
    for (line, expected, remark) in rows {
        let map = only(&format!("journey\n{line}\n"));
        assert_eq!(told(&map.document), expected, "{line:?}");
        assert_eq!(remarks(&map), [format!("Line 2: {}", remark.replace("MEANT", MEANT))], "{line:?}");
    }
}

#[test]
fn remarks_name_the_line_of_the_file_whatever_was_cut_out_before_it() {
    let text = "# Our shop\n\n> ```mermaid\n> ---\n> title: T\n> ---\n> %%{init:\n>  {}}%%\n> journey\n>\n> %% c\n> A -> 1: Me\n> B: 9: Me\n> ```\n";
    let map = only(text);
    assert_eq!(told(&map.document), "T | Untitled: Me: A -2, B +2");
    let lines: Vec<_> = map.remarks.iter().map(|remark| remark.line).collect();
    assert_eq!(lines, [Some(12), Some(13)]);
}

#[test]
fn what_the_file_says_is_quoted_short_and_without_tricks() {
    let map = only(&format!("journey\nA: \u{202e}{}: Me\n", "x".repeat(100)));
    let remark = &remarks(&map)[0];
    assert!(remark.contains("\\u{202e}xxx") && remark.chars().count() < 120, "{remark}");
}

#[test]
fn thousands_of_remarks_end_in_a_number() {
    let map = only(&format!("journey\n{}", "Just text\n".repeat(2000)));
    assert_eq!(map.remarks.len(), 501);
    assert_eq!(map.remarks[500].to_string(), "There is more like this in 1500 other places.");
}
