//! Every byte sequence gets an answer, and none takes long.

use std::hint::black_box;
use std::time::Instant;

use proptest::prelude::*;
use waymark::exchange::ImportError;
use waymark::exchange::csv::{self, Encoding, Separator, Shape, Table};
use waymark::model::violations;

use crate::exchange::csv::ids;

/// Goes every way that a dialog can go.
fn go_through(bytes: &[u8]) {
    let _ = csv::looks_like_table(&String::from_utf8_lossy(bytes));
    let Ok(table) = csv::sniff(bytes) else { return };
    let others = Separator::ALL.into_iter().filter_map(|it| table.with_separator(it).ok());
    let decoded = Encoding::ALL.into_iter().filter_map(|it| table.with_encoding(it).ok());
    let all: Vec<Table> = [table.clone()].into_iter().chain(others).chain(decoded).collect();
    for table in all {
        let guess = csv::guess(&table);
        let shaped = Shape::ALL.into_iter().map(|shape| guess.with_shape(&table, shape));
        let mappings: Vec<_> =
            [guess.clone(), guess.with_header(&table, !guess.has_header)].into_iter().chain(shaped).collect();
        for mapping in mappings {
            let preview = csv::preview(&table, &mapping);
            let read = csv::read(&table, &mapping, "Any", &mut ids());
            assert_eq!(preview.is_ok(), read.is_ok());
            if let (Ok(preview), Ok(read)) = (preview, read) {
                assert_eq!(violations(&read.document), []);
                assert_eq!(preview.cards, read.document.card_count());
            }
        }
    }
}

proptest! {
    // Each case goes some fifty ways.
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        go_through(&bytes);
    }

    #[test]
    fn any_table_gets_an_answer(text in "([a-zé\"',;|\t\r\n\u{0}=-]|Stage|Title|Emotion|Lane|Pain|\n|,,|[0-9]){0,60}") {
        go_through(text.as_bytes());
    }

    #[test]
    fn any_table_of_our_own_that_was_cut_up_gets_an_answer(
        document in crate::format_maps::document(),
        cut in any::<prop::sample::Index>(),
        change in "[,\"\n;|=-]{1,3}",
    ) {
        let mut text: Vec<char> = csv::write_long(&document, Separator::Comma).chars().collect();
        let place = cut.index(text.len());
        text.splice(place..place, change.chars());
        go_through(text.into_iter().collect::<String>().as_bytes());
    }
}

#[test]
fn what_is_too_large_is_refused_with_the_limit() {
    let refusal = |text: &str| csv::sniff(text.as_bytes()).unwrap_err().to_string();
    assert_eq!(
        refusal(&format!("{}x\na,b\n", ",".repeat(100_000))),
        "This file is too large for one map: it has 100001 columns and 1000 is the limit."
    );
    assert_eq!(
        refusal(&"a,b\n".repeat(50_001)),
        "This file is too large for one map: it has 50001 rows and 50000 is the limit."
    );
    let many = |text: &str| {
        let table = csv::sniff(text.as_bytes()).unwrap();
        csv::read(&table, &csv::guess(&table), "", &mut ids()).unwrap_err()
    };
    let stages: String = (0..501).map(|stage| format!("stage {stage},x\n")).collect();
    assert!(matches!(
        many(&format!("Stage,Title\n{stages}")),
        ImportError::TooMany { what: "stages", count: 501, .. }
    ));
    let lines = "x\n".repeat(30_000);
    assert!(matches!(
        many(&format!("Stage,Actions,Pain points\nA,\"{lines}\",\nB,,y\n")),
        ImportError::TooMany { what: "cards", count: 30_001, .. }
    ));
}

#[test]
fn an_empty_column_costs_nothing_however_many_there_are() {
    let table =
        csv::sniff(format!("Stage,Title{}\nA,x{}\n", ",".repeat(200_000), ",".repeat(200_000)).as_bytes());
    assert_eq!(table.unwrap().columns(), 2);
}

/// How long the fastest of a few runs takes, in seconds.
#[expect(clippy::disallowed_methods, reason = "only the ratio of two measured times is looked at")]
fn time(text: &str) -> f64 {
    let run = || {
        let start = Instant::now();
        let _ = black_box(csv::looks_like_table(text));
        if let Ok(table) = csv::sniff(text.as_bytes()) {
            let mapping = csv::guess(&table);
            let _ = black_box(csv::preview(&table, &mapping));
            let _ = black_box(csv::read(&table, &mapping, "", &mut ids()));
        }
        start.elapsed().as_secs_f64()
    };
    (0..3).map(|_| run()).fold(f64::MAX, f64::min)
}

#[test]
fn ten_times_the_table_takes_about_ten_times_as_long() {
    type Make = fn(usize) -> String;
    let cases: [(&str, Make); 14] = [
        ("one huge cell", |size| format!("Stage,Title,Notes\nA,x,\"{}\"\n", "word ".repeat(size * 20))),
        ("apostrophes", |size| format!("Stage,Title\nA,\"{}\"\n", "\"\"'".repeat(size * 20))),
        ("nothing but line ends", |size| "\n".repeat(size * 100)),
        ("line ends between rows", |size| format!("Stage,Title\n{}A,x\n", "\r\n".repeat(size * 100))),
        ("a quotation mark that is never closed", |size| {
            format!("Stage,Title\n\"A,{}\n", "x,y\n".repeat(size))
        }),
        ("quotation marks", |size| "\"".repeat(size * 50)),
        ("one card in each of many rows", |size| {
            (0..size).fold("Stage,Title,Owner\n".to_owned(), |text, row| format!("{text}A,card {row},Bo\n"))
        }),
        ("ideas that answer each other", |size| {
            (0..size).fold("Stage,Lane,Title,Answers\n".to_owned(), |text, row| {
                format!("{text}A,Opportunities,card {row},card {}\n", row / 2)
            })
        }),
        ("a goal in each row", |size| {
            (0..size).fold("Stage,Title,Goal\n".to_owned(), |text, row| {
                format!("{text}A,x,the {row}th goal of this stage\n")
            })
        }),
        ("personas without end", |size| {
            (0..size)
                .fold("Stage,Title,Persona\n".to_owned(), |text, row| format!("{text}A,x,persona {row}\n"))
        }),
        ("lanes without end", |size| {
            (0..size).fold("Stage,Title,Lane\n".to_owned(), |text, row| format!("{text}A,x,lane {row}\n"))
        }),
        ("touchpoints and feelings in one cell", |size| {
            let lines = "x\n".repeat(size);
            let feelings = "Emotion,good\n".repeat(size);
            format!("Lane,Buy\nTouchpoints,\"{lines}\"\n{feelings}")
        }),
        ("notes from many columns", |size| {
            let columns = (0..900).map(|column| format!(",c{column}")).collect::<String>();
            let row = format!("A,x{}\n", ",some text that is noted".repeat(900));
            format!("Stage,Title{columns}\n{}", row.repeat(size / 100))
        }),
        ("values that are not understood", |size| {
            (0..size).fold("Stage,Title,Status,Due\n".to_owned(), |text, row| {
                let status = if row < 200 { "done" } else { "odd" };
                format!("{text}A,x,{status},never\n")
            })
        }),
    ];
    for (name, make) in cases {
        let (small, large) = (make(300), make(3_000));
        let (small, large) = (time(&small), time(&large));
        // What takes no time at all is not measured.
        let growth = large / small.max(0.001);
        assert!(growth < 30.0, "{name}: ten times as much took {growth:.1} times as long");
    }
}
