//! What is written of a map, to the byte.

use waymark::exchange::mermaid::{drawing_note, write};

use crate::exchange::mermaid::sketch::sketch;
use crate::exchange::mermaid::{only, told};

#[test]
fn a_map_is_written_as_a_journey() {
    let map = sketch(
        "Buy a bicycle",
        &["Ana", "Bo"],
        &["Look", "Buy"],
        &[
            (0, 0, "Search online", 1),
            (0, 0, "Ask a friend", 2),
            (1, 0, "Ask a friend", 2),
            (1, 1, "Pay", -2),
        ],
    );
    let map = map.with_scenario("Ana needs a bicycle\nfor her way to work", "See where it hurts").document();
    assert_eq!(
        write(&map),
        "journey
    title Buy a bicycle
    accDescr: Ana needs a bicycle#10;for her way to work#10;See where it hurts
    section Look
        Search online: 4: Ana
        Ask a friend: 5: Ana, Bo
    section Buy
        Pay: 1: Bo
"
    );
}

/// The task lines of a map of one stage with touchpoints of Ana, Bo and Cy.
fn tasks(touchpoints: &[(usize, usize, &str, i64)]) -> Vec<String> {
    let text = write(&sketch("T", &["Ana", "Bo", "Cy"], &["S"], touchpoints).document());
    text.lines().skip(3).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn equal_touchpoints_of_several_personas_are_one_task() {
    let same = tasks(&[(0, 0, "Pay", 1), (1, 0, " Pay ", 1), (2, 0, "Pay", 1)]);
    assert_eq!(same, ["Pay: 4: Ana, Bo, Cy"]);
    let other_feeling = tasks(&[(0, 0, "Pay", 1), (1, 0, "Pay", -1), (2, 0, "Pay", 1)]);
    assert_eq!(other_feeling, ["Pay: 4: Ana, Cy", "Pay: 2: Bo"]);
    let twice = tasks(&[(0, 0, "Wait", 0), (0, 0, "Wait", 0), (1, 0, "Wait", 0)]);
    assert_eq!(twice, ["Wait: 3: Ana, Bo", "Wait: 3: Ana"]);
}

#[test]
fn each_persona_keeps_the_order_of_her_touchpoints() {
    let between = tasks(&[
        (0, 0, "A", 0),
        (0, 0, "C", 0),
        (1, 0, "A", 0),
        (1, 0, "B", 0),
        (1, 0, "C", 0),
        (1, 0, "D", 0),
    ]);
    assert_eq!(between, ["A: 3: Ana, Bo", "B: 3: Bo", "C: 3: Ana, Bo", "D: 3: Bo"]);
    // What Bo does last Ana does first: as much as can be is one task.
    let turned = tasks(&[
        (0, 0, "A", 0),
        (0, 0, "B", 0),
        (0, 0, "C", 0),
        (1, 0, "B", 0),
        (1, 0, "C", 0),
        (1, 0, "A", 0),
    ]);
    assert_eq!(turned, ["A: 3: Ana", "B: 3: Ana, Bo", "C: 3: Ana, Bo", "A: 3: Bo"]);
}

#[test]
fn every_sign_that_mermaid_takes_for_its_own_is_a_code() {
    let line = tasks(&[(0, 0, "#;:%{}<>&,\"'", 0)]);
    assert_eq!(line, ["#35;#59;#58;#37;#123;#125;#60;#62;#38;,\"': 3: Ana"]);
    let actor = write(&sketch("T", &["Smith, Jo"], &["S"], &[(0, 0, "A", 0)]).document());
    assert!(actor.ends_with("A: 3: Smith#44; Jo\n"), "{actor}");
}

#[test]
fn a_text_that_begins_with_a_keyword_has_its_first_letter_as_a_code() {
    let lines = tasks(&[
        (0, 0, "title search", 0),
        (0, 0, "Section 2", 0),
        (0, 0, "JOURNEY", 0),
        (0, 0, "accTitle", 0),
        (0, 0, "accDescription", 0),
        (0, 0, "\u{a0}title", 0),
        (0, 0, "The title", 0),
    ]);
    let names: Vec<_> = lines.iter().map(|line| line.trim_end_matches(": 3: Ana")).collect();
    assert_eq!(
        names,
        [
            "#116;itle search",
            "#83;ection 2",
            "#74;OURNEY",
            "#97;ccTitle",
            "#97;ccDescription",
            "#116;itle",
            "The title"
        ]
    );
}

#[test]
fn words_that_make_another_diagram_of_the_whole_text_are_broken() {
    let lines = tasks(&[(0, 0, "Draw a C4Container diagram", 0), (0, 0, "C4 and C4Context", 0)]);
    assert_eq!(lines, ["Draw a #67;4Container diagram: 3: Ana", "C4 and C4Context: 3: Ana"]);
}

#[test]
fn the_marks_that_mermaid_puts_in_the_place_of_codes_are_broken() {
    let lines = tasks(&[(0, 0, "ﬂ°°35¶ß ﬂach", 0)]);
    assert_eq!(lines, ["#64258;°°35#182;ß ﬂach: 3: Ana"]);
}

#[test]
fn line_breaks_and_missing_texts_are_written_so_that_mermaid_draws_them() {
    let map = sketch(" A\r\nmap ", &[""], &["In\nstore", "  "], &[(0, 0, "Pay\rcash", 0), (0, 1, "", 0)]);
    assert_eq!(
        write(&map.document()),
        "journey\n    title A map\n    section In<br>store\n        Pay<br>cash: 3: Untitled\n    section Untitled\n        Untitled: 3: Untitled\n"
    );
    let nothing = write(&sketch("", &["Ana"], &["S"], &[]).document());
    assert_eq!(nothing, "journey\n    title Untitled\n    section S\n");
}

#[test]
fn no_two_personas_become_one() {
    let map = sketch(
        "T",
        &["Ana", "Ana (2)", "Ana", " Ana"],
        &["S"],
        &[(0, 0, "A", 0), (1, 0, "A", 0), (2, 0, "B", 0), (3, 0, "C", 0)],
    );
    let text = write(&map.document());
    assert!(text.ends_with("A: 3: Ana, Ana (2)\n        B: 3: Ana (3)\n        C: 3: Ana (4)\n"), "{text}");
    assert_eq!(told(&only(&text).document), "T | S: Ana: A 0; Ana (2): A 0; Ana (3): B 0; Ana (4): C 0");
}

#[test]
fn a_long_name_of_a_persona_is_shortened_because_it_stands_in_every_line() {
    let long = "x".repeat(300);
    let text = write(&sketch("T", &[&long], &["S"], &[(0, 0, "A", 0)]).document());
    assert!(text.ends_with(&format!("A: 3: {}…\n", "x".repeat(200))));
}

#[test]
fn touchpoints_in_a_shared_lane_are_everybody_s() {
    let map = sketch("T", &["Ana", "Bo"], &["S"], &[(0, 0, "A", 0), (0, 0, "B", 1)]).shared();
    let text = write(&map.document());
    assert!(text.ends_with("A: 3: Ana, Bo\n        B: 4: Ana, Bo\n"), "{text}");
    // More cards than a map can hold would come of it: then nobody is named.
    let names: Vec<_> = (0..150).map(|number| format!("P{number}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let many: Vec<_> = (0..134).map(|_| (0, 0, "A", 0)).collect();
    let text = write(&sketch("T", &names, &["S"], &many).shared().document());
    assert!(text.ends_with("        A: 3\n"));
    assert!(text.len() < 5000);
}

#[test]
fn a_text_that_mermaid_does_not_draw_has_a_note() {
    assert_eq!(drawing_note(&"ä".repeat(50_000)), None);
    assert_eq!(
        drawing_note(&"😀".repeat(25_001)).as_deref(),
        Some(
            "Mermaid draws up to 50000 characters and this text has 50002. Split the map, or set “maxTextSize” where it is drawn."
        )
    );
}
