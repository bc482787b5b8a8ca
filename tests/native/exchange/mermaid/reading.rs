//! What Mermaid reads is read in the same way: each row was measured with Mermaid 11.17.

use waymark::model::{Color, LaneKind};

use crate::exchange::mermaid::{only, remarks, told};

/// Asserts what is read of each text, and that nothing is said about it.
#[track_caller]
fn read_without_a_word(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let map = only(text);
        assert_eq!(told(&map.document), *expected, "{text:?}");
        assert_eq!(remarks(&map), [""; 0], "{text:?}");
    }
}

#[test]
fn a_journey_is_a_map_with_the_lanes_of_a_new_one() {
    let text = "journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n      Go upstairs: 3: Me\n      Do work: 1: Me, Cat\n    section Go home\n      Sit down: 5: Me\n";
    let map = only(text).document;
    assert_eq!(
        told(&map),
        "My working day | Go to work: Me: Make tea +2, Go upstairs 0, Do work -2; Cat: Do work -2 | Go home: Me: Sit down +2"
    );
    let lanes: Vec<_> = map.lane_order().iter().map(|id| map.lane(*id).unwrap().kind).collect();
    assert_eq!(lanes, LaneKind::STARTING);
    let colors: Vec<_> = map.persona_order().iter().map(|id| map.persona(*id).unwrap().color()).collect();
    assert_eq!(colors, [Color::nth(0), Color::nth(1)]);
}

#[test]
fn the_keyword_can_share_its_line_and_what_is_before_it_can_be_blank() {
    read_without_a_word(&[
        ("journey A: 3\n", "README | Untitled: Customer: A 0"),
        ("journey title X\nA: 3\n", "X | Untitled: Customer: A 0"),
        ("\n\n  journey\n  A: 3\n", "README | Untitled: Customer: A 0"),
        ("\u{feff}journey\r\nsection S\r\nA: 3: Me\r\n", "README | S: Me: A 0"),
        ("journey\rsection S\rA: 3: Me", "README | S: Me: A 0"),
        ("journey\n\tsection S\n\t\tX:\t3:\tMe\n", "README | S: Me: X 0"),
        ("journey\nA: 3: Me\n\n\n \nB: 2: Me", "README | Untitled: Me: A 0, B -1"),
        ("journey\n", "README | Untitled:"),
    ]);
}

#[test]
fn front_matter_directives_and_comments_are_no_statements() {
    read_without_a_word(&[
        ("---\ntitle: FM\n---\njourney\nX: 3: Me\n", "FM | Untitled: Me: X 0"),
        ("---\ntitle: FM\n---\njourney\ntitle X\nX: 3: Me\n", "X | Untitled: Me: X 0"),
        (
            "   ---\n   title: \"F: \\\"M\\\"\"\n   ---\n    journey\n   X: 3: Me\n",
            "F: \"M\" | Untitled: Me: X 0",
        ),
        (
            "---\nconfig:\n  theme: dark\n  title: no\n# title: no\ntitle: 'It''s' # so\n---\n\njourney\n",
            "It's | Untitled:",
        ),
        ("---\ntitle: >-\n  Two\n  lines\n---\njourney\n", "Two lines | Untitled:"),
        ("---\ntitle: null\n---\njourney\n", "README | Untitled:"),
        ("%%{init: {\"theme\":\n \"forest\"}}%%\njourney\nX: 3: Me\n", "README | Untitled: Me: X 0"),
        ("journey\n%%{wrap}%%X: 3: Me\n", "README | Untitled: Me: X 0"),
        ("%% a\n\n  %% b\njourney\n%% c: 1\nX: 3: Me\n# d: 1\n%% e", "README | Untitled: Me: X 0"),
        // A sign before the comment is a part of it, but not one that takes two code units.
        ("journey\nx%% c: 1\nX: 3: Me\n😀%% c: 1: Me\n", "README | Untitled: Me: X 0, 😀%% c -2"),
        ("journey\nA: 3: Me # a comment\nB: 2: Me %% none\n", "README | Untitled: Me: A 0; Me %% none: B -1"),
    ]);
}

#[test]
fn titles_and_descriptions_are_read_as_they_are_drawn() {
    read_without_a_word(&[
        ("journey\nTITLE A: b #35;1\nSECTION Y\nA: 4: Me\n", "A: b #1 | Y: Me: A +1"),
        ("journey\nX: 3: Me\ntitle  Late <br/> one \n", "Late one | Untitled: Me: X 0"),
        ("journey\ntitle my style#58;#35;1 guide\n", "my style:#1 guide | Untitled:"),
        ("journey\naccDescr: a: b; c # d\nX: 3: Me\n", "README (a: b; c # d) | Untitled: Me: X 0"),
        ("journey\naccDescr:\n  next line\nX: 3: Me\n", "README (next line) | Untitled: Me: X 0"),
        (
            "journey\naccDescr {\n  one\n   two<br>three#10;four\n}\nX: 3: Me\n",
            "README (one\ntwo\nthree\nfour) | Untitled: Me: X 0",
        ),
        ("journey\naccDescr { one } X: 3: Me\n", "README (one) | Untitled: Me: X 0"),
    ]);
}

#[test]
fn sections_are_stages_also_when_they_are_empty_or_have_one_name() {
    read_without_a_word(&[
        (
            "journey\nsection S\nA: 1: Me\nsection T\nsection S\nC: 3: Me\n",
            "README | S: Me: A -2 | T: | S: Me: C 0",
        ),
        ("journey\nA: 1: Me\nsection S\nB: 1: Me\n", "README | Untitled: Me: A -2 | S: Me: B -2"),
        ("journey\nsection Phase 1#58; start\nA: 4: Me\n", "README | Phase 1: start: Me: A +1"),
        ("journey\nsection\nFoo\nA: 4: Me\n", "README | Foo: Me: A +1"),
        ("journey\nsection A<br>B\nsection #115;ection two\n", "README | A B: | section two:"),
        ("journey\nsection : 2: Me\n", "README | Untitled: Me: section -1"),
    ]);
}

#[test]
fn names_of_tasks_keep_what_mermaid_keeps() {
    read_without_a_word(&[
        ("journey\n  A  : 3 : Me \nB:3:Me\n", "README | Untitled: Me: A 0, B 0"),
        ("journey\nRide#58; part 2: 4: Me\n", "README | Untitled: Me: Ride: part 2 +1"),
        (
            "journey\nA#59; #35;5 #lt; #quot;b#quot; #apos;c#apos; #amp;: 4: Me\n",
            "README | Untitled: Me: A; #5 < \"b\" 'c' & +1",
        ),
        ("journey\nA #eacute; #x41; #150; #9829;: 4: Me\n", "README | Untitled: Me: A #eacute; #x41; – ♥ +1"),
        (
            "journey\nGet 50%% off {x} <b> & \"y\": 5: Me\n",
            "README | Untitled: Me: Get 50%% off {x} <b> & \"y\" +2",
        ),
        (
            "journey\n#37;#37; off: 3: Me\n#116;itle search: 4: Me\n",
            "README | Untitled: Me: %% off 0, title search +1",
        ),
        (
            "journey\nTitle: 3: Me\njourneyman: 3: Me\nTitles list: 3: Me\n",
            "README | Untitled: Me: Title 0, journeyman 0, Titles list 0",
        ),
        ("journey\n\u{200b}title search: 4: Me\n", "README | Untitled: Me: \u{200b}title search +1"),
        ("journey\nsection 準備\nお茶を入れる: 5: 私\n", "README | 準備: 私: お茶を入れる +2"),
        // A line that says "title" before anything else is the title, whatever was meant.
        ("journey\nsection S\n\u{a0}title search: 4: Me\n", "search: 4: Me | S:"),
    ]);
}

#[test]
fn scores_are_numbers_of_javascript() {
    read_without_a_word(&[
        (
            "journey\nA: +4: Me\nB: 0x3: Me\nC: 1e0: Me\nD: 5.: Me\n",
            "README | Untitled: Me: A +1, B 0, C -2, D +2",
        ),
        (
            "journey\nA: 0b11: Me\nB: 0o5: Me\nC: \u{a0}2\u{feff}: Me\n",
            "README | Untitled: Me: A 0, B +2, C -1",
        ),
    ]);
}

#[test]
fn scores_off_the_scale_are_brought_onto_it_and_said() {
    let text = "journey\nA: 0: Me\nB: 6: Me\nC: -2: Me\nD: 3.5: Me\nE: 2.4: Me\nF: : Me\nG: Infinity: Me\n";
    let map = only(text);
    assert_eq!(told(&map.document), "README | Untitled: Me: A -2, B +2, C -2, D +1, E -1, F -2, G +2");
    assert_eq!(
        remarks(&map),
        [
            "Line 2: The score \"0\" is not between 1 and 5. It was read as 1.",
            "Line 3: The score \"6\" is not between 1 and 5. It was read as 5.",
            "Line 4: The score \"-2\" is not between 1 and 5. It was read as 1.",
            "Line 5: The score \"3.5\" was rounded to 4.",
            "Line 6: The score \"2.4\" was rounded to 2.",
            "Line 7: Mermaid reads an empty score as 0, the worst there is. It was read as 1.",
            "Line 8: The score \"Infinity\" is not between 1 and 5. It was read as 5.",
        ]
    );
}

#[test]
fn a_task_of_several_is_a_card_of_each_and_one_of_nobody_is_the_only_persona_s() {
    read_without_a_word(&[
        ("journey\nA: 4: Me, Bo\nB: 2: Bo\n", "README | Untitled: Me: A +1; Bo: A +1, B -1"),
        ("journey\nA: 4\nB: 2: Me\n", "README | Untitled: Me: A +1, B -1"),
        ("journey\nA: 4\nB: 2: Me, Bo\n", "README | Untitled: Me: B -1; Bo: B -1; Customer: A +1"),
        ("journey\nA: 4\nB: 2: Me, Customer\n", "README | Untitled: Me: B -1; Customer: A +1, B -1"),
        ("journey\nA: 4: Smith#44; John, Eve\n", "README | Untitled: Smith, John: A +1; Eve: A +1"),
        (
            "journey\nPick style: 4: Jo#35;1, Al#35;2\n",
            "README | Untitled: Jo#1: Pick style +1; Al#2: Pick style +1",
        ),
    ]);
}

#[test]
fn what_mermaid_reads_in_silence_and_people_may_not_mean_is_said() {
    let rows = [
        (
            "journey\ntitle A\ntitle B\n",
            "B | Untitled:",
            "Line 3: This title takes the place of \"A\", as it does in Mermaid.",
        ),
        (
            "journey\ntitle\nA: 3\n",
            "A: 3 | Untitled:",
            "Line 2: The line after “title” was read as the title, as Mermaid does.",
        ),
        (
            "journey\ntitle C# course\n",
            "C | Untitled:",
            "Line 2: To Mermaid a comment begins at “#”, so \"# course\" was left out. Write “#35;” for the sign itself.",
        ),
        (
            "journey\nA: 4: Child#1, Child#2\n",
            "README | Untitled: Child: A +1",
            "Line 2: To Mermaid a comment begins at “#”, so \"#1, Child#2\" was left out. Write “#35;” for the sign itself.",
        ),
        (
            "journey\nA: 4: Me: extra: 5\n",
            "README | Untitled: Me: A +1",
            "Line 2: \"extra\" has no meaning there and was left out.",
        ),
        (
            "journey\nA: 3: ,Me,,\n",
            "README | Untitled: Me: A 0",
            "Line 2: A comma too many among the actors was left out.",
        ),
        (
            "journey\nA: 3: Me, Me\n",
            "README | Untitled: Me: A 0",
            "Line 2: The actor \"Me\" stands on the line twice and was read once.",
        ),
        // A rule of Mermaid for other diagrams takes the last semicolon of such a line.
        (
            "journey\nPick style:4:Jo#35;1, Al#35;2\n",
            "README | Untitled: Jo#1: Pick style +1; Al: Pick style +1",
            "Line 2: To Mermaid a comment begins at “#”, so \"#352\" was left out. Write “#35;” for the sign itself.",
        ),
    ];
    for (text, expected, remark) in rows {
        let map = only(text);
        assert_eq!(told(&map.document), expected, "{text:?}");
        assert_eq!(remarks(&map), [remark], "{text:?}");
    }
}

#[test]
fn a_title_for_screen_readers_is_kept_for_other_programs_if_it_says_something_else() {
    let map = only("journey\naccTitle: A \"long\" title\ntitle Short\n");
    let extra = map.document.map().fields.extra.0.as_deref();
    assert_eq!(extra, Some("{\"accTitle\":\"A \\\"long\\\" title\"}"));
    assert_eq!(
        remarks(&map),
        [
            "The title for screen readers, \"A \"long\" title\", is kept in the file of the map but shown nowhere."
        ]
    );
    let same = only("journey\naccTitle: Short\ntitle Short\n");
    assert_eq!(same.document.map().fields.extra.0, None);
    assert_eq!(remarks(&same), [""; 0]);
}
