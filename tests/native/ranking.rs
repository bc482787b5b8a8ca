//! Commands are found by the words that people type.

use waymark::session::ranking::ranked;

const COMMANDS: [(&str, &str); 9] = [
    ("Undo move “Pay online”", ""),
    ("Add stage", ""),
    ("Add touchpoint", ""),
    ("Move to…", "“Search”"),
    ("Show Ana", "Persona"),
    ("Go to Pay", "Stage"),
    ("Action plan", "View"),
    ("Personas", "View"),
    ("Pay", "Stage"),
];

fn found(typed: &str) -> Vec<&'static str> {
    ranked(typed, COMMANDS).into_iter().map(|place| COMMANDS[place].0).collect()
}

#[test]
fn without_a_text_everything_is_offered_in_its_order() {
    for blank in ["", "  ", "…"] {
        assert_eq!(ranked(blank, COMMANDS), (0..COMMANDS.len()).collect::<Vec<_>>(), "{blank:?}");
    }
}

#[test]
fn the_whole_name_comes_before_its_beginning_and_that_before_words_within() {
    assert_eq!(found("pay"), ["Pay", "Undo move “Pay online”", "Go to Pay"]);
    assert_eq!(found("move"), ["Move to…", "Undo move “Pay online”"]);
    assert_eq!(found("ADD T")[0], "Add touchpoint");
}

#[test]
fn words_are_found_by_their_beginnings_in_any_order() {
    assert_eq!(found("touch add"), ["Add touchpoint"]);
    assert_eq!(found("pl ac"), ["Action plan"]);
    assert_eq!(found("go pay")[0], "Go to Pay");
}

#[test]
fn parts_of_words_and_first_letters_come_last() {
    assert_eq!(found("point"), ["Add touchpoint"]);
    assert_eq!(found("atp"), Vec::<&str>::new(), "letters within a word are no abbreviation");
    assert_eq!(found("at"), ["Add touchpoint"]);
    assert_eq!(found("adtou"), ["Add touchpoint"]);
    assert_eq!(found("ap"), ["Action plan"]);
    let named: [(&str, &str); 3] = [("Save as", ""), ("Sales", ""), ("Disarm", "")];
    assert_eq!(ranked("sa", named), [0, 1, 2], "beginnings before what is inside");
}

#[test]
fn what_a_command_belongs_to_finds_it_too_but_counts_less() {
    assert_eq!(found("persona"), ["Personas", "Show Ana"]);
    assert_eq!(found("move search"), ["Move to…"]);
    assert_eq!(found("view"), ["Action plan", "Personas"]);
}

#[test]
fn what_nothing_fits_finds_nothing() {
    assert_eq!(found("zebra"), Vec::<&str>::new());
    assert_eq!(found("add zebra"), Vec::<&str>::new());
}

#[test]
fn letters_of_all_languages_and_long_texts_are_no_trouble() {
    let named = [("Zur Größe gehen", ""), ("顧客を表示", "ペルソナ"), ("Ünder", "")];
    assert_eq!(ranked("GRÖ", named), [0]);
    assert_eq!(ranked("顧客", named), [1]);
    assert_eq!(ranked("ペル", named), [1]);
    assert_eq!(ranked("ün", named), [2]);
    let long = "a ".repeat(2_000);
    assert_eq!(ranked(&"a".repeat(60), [(long.as_str(), "")]).len(), 1);
    assert!(ranked(&format!("{}b", "a".repeat(24)), [("aaaa aaaa aaaa aaaa aaaa aaaa", "")]).is_empty());
}
