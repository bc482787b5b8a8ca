//! What bytes and texts are tables, and how they are taken apart.

use waymark::exchange::ImportError;
use waymark::exchange::csv::{self, Encoding, Separator, Table};

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn sniff(text: &str) -> Table {
    csv::sniff(text.as_bytes()).unwrap()
}

#[test]
fn separators_are_told_by_how_well_the_rows_agree() {
    for (text, separator) in [
        ("Stage,Card\nBuy,Pay\n", Separator::Comma),
        ("Phase;Wert\nKauf;1,5\nNutzung;2,5\n", Separator::Semicolon),
        ("Stage\tCard\nBuy\tPay, then wait; then go\n", Separator::Tab),
        ("Stage|Card\nBuy|Pay, then wait\n", Separator::Bar),
        ("a,b,c\nd,\"e;f;g\",h\n", Separator::Comma),
        ("sep=;\nStage;Card,more\nBuy;Pay\n", Separator::Semicolon),
    ] {
        assert_eq!(sniff(text).separator, separator, "{text}");
    }
    let table = sniff("sep=;\nStage;Card\nBuy;Pay\n");
    assert_eq!(cells(&table), [["Stage", "Card"], ["Buy", "Pay"]]);
    assert_eq!(table.rows[0].line, 2);
}

#[test]
fn a_wrong_guess_is_corrected() {
    let table = sniff("a;b,c\nd;e,f\ng;h\n");
    assert_eq!(table.separator, Separator::Semicolon);
    let corrected = table.with_separator(Separator::Comma).unwrap();
    assert_eq!(cells(&corrected), [vec!["a;b", "c"], vec!["d;e", "f"], vec!["g;h"]]);
    let table = csv::sniff(b"Stage,Card\nGr\xfc\xdfe,\x80\n").unwrap();
    assert_eq!(
        (table.encoding, table.rows[1].cell(0), table.rows[1].cell(1)),
        (Encoding::Windows1252, "Grüße", "€")
    );
    let corrected = table.with_encoding(Encoding::Utf8).unwrap();
    assert_eq!(corrected.rows[1].cell(0), "Gr\u{fffd}\u{fffd}e");
    assert!(table.has_encoding() && !csv::sniff_text("a,b\nc,d").unwrap().has_encoding());
}

#[test]
fn encodings_are_told_by_their_marks_and_patterns() {
    let text = "Stage,Card\r\nKäufe,Größe €\r\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (little, big) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
    let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked(b"\xef\xbb\xbf", text.as_bytes()), Encoding::Utf8),
        (marked(b"\xff\xfe", &little), Encoding::Utf16Le),
        (marked(b"\xfe\xff", &big), Encoding::Utf16Be),
        (little, Encoding::Utf16Le),
        (big, Encoding::Utf16Be),
    ] {
        let table = csv::sniff(&bytes).unwrap();
        assert_eq!(table.encoding, encoding);
        assert_eq!(cells(&table), [["Stage", "Card"], ["Käufe", "Größe €"]]);
    }
}

#[test]
fn one_bad_byte_does_not_turn_a_table_into_another_encoding() {
    let table =
        csv::sniff("Stage,Card\nKäufe für Ärzte,Größe ✓\nx\u{1}y,z\n".replace('\u{1}', "é").as_bytes());
    assert_eq!(table.unwrap().encoding, Encoding::Utf8);
    let mut bytes = "Stage,Card\nKäufe für Ärzte,Größe ✓\nx,z\n".as_bytes().to_vec();
    bytes.push(0xff);
    let table = csv::sniff(&bytes).unwrap();
    assert_eq!(table.encoding, Encoding::Utf8);
    let read = csv::read(&table, &csv::guess(&table), "", &mut super::ids()).unwrap();
    assert!(super::remarks(&read)[0].contains("could not be read"), "{:?}", read.remarks);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let table = sniff("\n\na,b\n\r\nc,\"d\ne\"\n\nf,g");
    assert_eq!(cells(&table), [["a", "b"], ["c", "d\ne"], ["f", "g"]]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5, 8]);
}

#[test]
fn lone_carriage_returns_end_lines_if_nothing_else_does() {
    let table = sniff("a,b\rc,d\re,f");
    assert_eq!(cells(&table), [["a", "b"], ["c", "d"], ["e", "f"]]);
    assert_eq!(table.rows[2].line, 3);
}

#[test]
fn ragged_rows_and_quotes_in_the_middle_are_kept_as_they_are() {
    let table = sniff("a,b,c\n5\" disk,x\n,,y,,\n\"q\"uo\"te\",z\n");
    assert_eq!(
        cells(&table),
        [vec!["a", "b", "c"], vec!["5\" disk", "x"], vec!["", "", "y"], vec!["quo\"te\"", "z"]]
    );
}

#[test]
fn a_quotation_mark_that_nothing_closes_spoils_one_cell_and_not_the_rest() {
    let table = sniff("a,b\nc,d\n\"e,f\ng,h\ni,j\n");
    assert_eq!(cells(&table), [["a", "b"], ["c", "d"], ["\"e", "f"], ["g", "h"], ["i", "j"]]);
    let read = csv::read(&table, &csv::guess(&table), "", &mut super::ids()).unwrap();
    assert!(super::remarks(&read)[0].starts_with("Line 3: A quotation mark is never closed."));
}

#[test]
fn a_table_of_markdown_is_one_without_its_frame() {
    let table = sniff("| Lane | Find | Buy |\n|---|:--:|---|\n| Actions | look<br>compare | pay |\n");
    assert_eq!(cells(&table), [["Lane", "Find", "Buy"], ["Actions", "look\ncompare", "pay"]]);
    assert_eq!(
        cells(&sniff("Lane | Find\n--- | ---\nActions | look")),
        [["Lane", "Find"], ["Actions", "look"]]
    );
}

#[test]
fn a_workbook_is_named_and_the_way_out_is_told() {
    for bytes in [&b"PK\x03\x04rest"[..], b"\xd0\xcf\x11\xe0rest"] {
        let refused = csv::sniff(bytes).unwrap_err();
        assert!(refused.to_string().contains("Save as"), "{refused}");
    }
    assert!(csv::sniff(b"\x89PNG\r\n").unwrap_err().to_string().contains("not text"));
}

#[test]
fn an_empty_table_is_refused_in_words() {
    for text in ["", " \n\n", "\u{feff}", ",,,\n,,\n", "sep=;\n"] {
        let refused = csv::sniff(text.as_bytes()).unwrap_err();
        assert!(matches!(refused, ImportError::Unreadable { line: None, .. }), "{text:?}");
    }
}

#[test]
fn pasted_text_is_a_table_if_its_rows_agree() {
    for text in [
        "Stage\tCard\nBuy\tPay",
        "Stage,Card\nBuy,Pay\n",
        "Stage;Card;Owner\nBuy;Pay;\nUse;Open;Bo\n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "a, b, c\nd, e, f\ng, h, i\n",
    ] {
        assert!(csv::looks_like_table(text), "{text}");
    }
    for text in [
        "",
        "one\ntwo\nthree",
        "just, one, line",
        "Dear Ana,\nthank you, see you soon.\nBo",
        "First, we look.\nThen, we buy.",
        "a,b\nc\nd,e,f\ng",
        "flowchart LR\n  a --> b\n  b --> c",
    ] {
        assert!(!csv::looks_like_table(text), "{text}");
    }
}
