//! What cells of tables of somebody else say, and what is said about those that say it wrongly.

use waymark::model::Field;

use crate::exchange::csv::{guessed, remarks};
use crate::support::print;

/// The card of a table with one row, printed, and what is said about it.
#[track_caller]
fn card(header: &str, cells: &str) -> (String, Vec<String>) {
    let (_, _, read) = guessed(&format!("Stage,Title,{header}\nA,x,{cells}\n"));
    let printed = print(&read.document);
    let card = printed.lines().find(|line| line.contains("| x")).unwrap_or_default().to_owned();
    (card.split_once("| ").map(|(_, card)| card.to_owned()).unwrap_or_default(), remarks(&read))
}

#[test]
fn usual_words_are_understood() {
    for (header, cell, expected) in [
        ("Channel", "e-mail", "x {E-mail}"),
        ("Channel", "Tienda", "x {Store or place}"),
        ("Channel", "Kiosk", "x {Other; named Kiosk}"),
        ("Moment of truth", "ja", "x {moment of truth}"),
        ("Moment of truth", "no", "x"),
        ("Status", "WIP", "x {status In progress}"),
        ("Evidence", "Partly backed", "x {evidence Partly backed}"),
        ("Impact", "high", "x {impact 4}"),
        ("Effort", "2,0", "x {effort 2}"),
        ("Tags", "\"fast, cheap;good\"", "x {tags fast + cheap + good}"),
        ("Links", "https://example.org", "x {links (address https://example.org)}"),
        ("Votes", "1.234", "x {votes 1}"),
        ("Notes", "n/a", "x"),
        ("Creator", "owned media", "x {Owned}"),
    ] {
        assert_eq!(card(header, &cell.replace("2,0", "\"2,0\"")).0, expected, "{header}: {cell}");
    }
}

#[test]
fn what_is_rounded_clamped_or_left_out_is_told_with_its_line() {
    for (header, cells, expected) in [
        ("Impact", "9\nA,y,3", "Line 2: 9 became 5: “Impact” holds no such number."),
        ("Impact", "2.4\nA,y,3", "Line 2: 2.4 became 2: “Impact” holds no such number."),
        (
            "Status",
            "odd\nA,y,done\nA,z,done",
            "Line 2: \"odd\" could not be read as “Status” and was left out.",
        ),
        ("Sentiment", "1.4\nA,y,-2", "Line 2: The sentiment 1.4 was rounded to good (+1)."),
        (
            "Sentiment",
            "soso\nA,y,-2\nA,z,1",
            "Line 2: \"soso\" is not a sentiment on this scale. It was left out.",
        ),
        (
            "Links",
            "javascript:alert(1)\nA,y,",
            "Line 2: \"javascript:alert(1)\" could not be read as “Links” and was left out.",
        ),
        (
            "Channel",
            "Web / App\nA,y,",
            "Line 2: A touchpoint has one channel: \"Web\" was taken, and the 1 other stands in the notes.",
        ),
        ("Due", "soon\nA,y,", "Line 2: \"soon\" could not be read as “Due” and was left out."),
    ] {
        let said = card(header, cells).1;
        assert!(said.contains(&expected.to_owned()), "{header}: {said:?}");
    }
}

#[test]
fn scales_other_than_ours_are_brought_over_and_that_is_told_once() {
    let (_, _, read) = guessed("Stage,Title,Score\nA,a,0\nA,b,5\nA,c,10\nA,d,7\nA,e,3\n");
    let printed = print(&read.document);
    assert!(
        printed.contains(
            "a {sentiment very bad}, b, c {sentiment very good}, d {sentiment good}, e {sentiment bad}"
        ),
        "{printed}"
    );
    assert_eq!(
        remarks(&read),
        ["Sentiments from 0 to 10 were brought onto the scale from −2 to +2; near ones fell together."]
    );
}

#[test]
fn own_channels_join_the_list_of_the_map() {
    let (_, _, read) = guessed("Stage,Title,Channel\nA,x,Kiosk\nA,y,Fax\nB,z,Kiosk\n");
    assert_eq!(read.document.map().fields.texts(Field::Channels), ["Fax", "Kiosk"]);
}

#[test]
fn two_rows_with_one_id_are_two_cards() {
    let id = "0123456789abcdef0123456789abcdef";
    let (_, _, read) = guessed(&format!("Id,Stage,Title\n{id},A,x\ncard-{id},A,y\n"));
    assert_eq!(read.document.card(id.parse().unwrap()).unwrap().title(), "x");
    assert_eq!(read.document.card_count(), 2);
    assert_eq!(remarks(&read), ["Line 3: Another card has the same id. This one got a new id."]);
}

#[test]
fn answers_are_found_by_title_and_by_id() {
    let (_, _, read) =
        guessed("Stage,Lane,Title,Answers\nA,Opportunities,idea,\"pay\nnothing\"\nA,Touchpoints,pay,\n");
    assert!(print(&read.document).contains("idea {answers pay}"), "{}", print(&read.document));
    assert_eq!(
        remarks(&read),
        ["Line 2: The card \"nothing\" is not in the table. It was left out of “Answers”."]
    );
}

#[test]
fn remarks_end_where_nobody_reads_on() {
    let rows: String =
        (0..500).map(|row| format!("A,x{row},{}\n", if row % 2 == 0 { "9" } else { "3" })).collect();
    let (_, _, read) = guessed(&format!("Stage,Title,Impact\n{rows}"));
    assert_eq!(read.remarks.len(), 201);
    assert_eq!(read.remarks[200].text, "50 more remarks like these.");
}
