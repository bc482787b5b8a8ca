//! What hand-made tables seem to mean, and how people correct that.

use waymark::exchange::csv::{self, Column, DateOrder, Mapping, Scale, Shape, Table};
use waymark::model::{Field, LaneKind, Scope};

use crate::exchange::csv::{guessed, ids, remarks};
use crate::support::print;

fn guess(text: &str) -> (Table, Mapping) {
    let table = csv::sniff(text.as_bytes()).unwrap();
    let mapping = csv::guess(&table);
    (table, mapping)
}

const CARDS: &str = "\
Phase,Persona,Touchpoint,Emotion,Channel,Owner,Remarks,Region
Find,Ana,Search,4,Google,Marketing,Long list,EU
,Bo,Ask a friend,2,,,-,US
Buy,Ana,Pay,1,Website,Shop,,EU
";

#[test]
fn a_row_per_card_is_read_with_its_stages_personas_and_feelings() {
    let (table, mapping, read) = guessed(CARDS);
    assert_eq!(mapping.shape, Shape::CardPerRow);
    assert_eq!(
        mapping.columns,
        [
            Column::Stage,
            Column::Persona,
            Column::Card(Field::Title),
            Column::Sentiment(Scale::OneToFive),
            Column::Card(Field::Channel),
            Column::Card(Field::Owner),
            Column::Card(Field::Notes),
            Column::Noted,
        ]
    );
    assert!(!mapping.is_certain() && mapping.has_header);
    let printed = print(&read.document);
    for row in [
        "personas | Ana | Bo",
        "stages | Find | Buy",
        "Touchpoints",
        "Ana | Search {notes Long list\nRegion: EU; Search; sentiment good; owner Marketing} | Pay {notes Region: EU; \
         Web; sentiment very bad; owner Shop}",
        "Bo | Ask a friend {notes Region: US; sentiment bad} |",
        "Emotion",
    ] {
        assert!(printed.contains(row), "{row} is not in\n{printed}");
    }
    assert_eq!(remarks(&read), ["In 1 row the stage was empty: that of the row above was taken."]);
    let preview = csv::preview(&table, &mapping).unwrap();
    assert_eq!((preview.stages.len(), preview.personas.len(), preview.cards), (2, 2, 3));
    assert_eq!(preview.first[0].title, "Search");
    assert_eq!(preview.first[0].facts, ["Good", "Search"]);
    assert_eq!(preview.columns[7].samples, ["EU", "US"]);
}

#[test]
fn a_row_per_stage_is_read_with_its_columns_as_lanes() {
    let text = "\
Stage,Objective,Touchpoints,Pain point 1,Pain point 2,KPI,Confidence,Feeling
Awareness,Know us,\"Ad
Blog\",Too loud,Too long,1200,5,😀
Purchase,Own it,Shop,,Slow,,3,sad
";
    let (_, mapping, read) = guessed(text);
    assert_eq!(mapping.shape, Shape::StagePerRow);
    assert_eq!(
        mapping.columns,
        [
            Column::Stage,
            Column::OfStage(Field::Goal),
            Column::Cards(LaneKind::Touchpoints),
            Column::Cards(LaneKind::PainPoints),
            Column::Cards(LaneKind::PainPoints),
            Column::Cards(LaneKind::Metrics),
            Column::Cards(LaneKind::Custom),
            Column::Sentiment(Scale::Words),
        ]
    );
    let printed = print(&read.document);
    for row in [
        "stages | Awareness {goal Know us} | Purchase {goal Own it}",
        "Customer | Ad {sentiment good}, Blog {sentiment good} | Shop {sentiment bad}",
        "Pain point {PainPoints}\nCustomer | Too loud, Too long | Slow",
        "KPI {Metrics}, shared",
        "Confidence\nCustomer | 5 | 3",
    ] {
        assert!(printed.contains(row), "{row} is not in\n{printed}");
    }
}

#[test]
fn a_matrix_is_read_with_its_rows_as_lanes() {
    let text = "\
Lens;Awareness;Consideration;Purchase
Touchpoints;Ad;Shop\t;Till
Actions;\"- sees it
- reads it\";\"• compares\";
Emotions;+;-;++
Channels;Web;App;
Pain points;;Slow;
;;Loud;
Ziele;Wissen;;
";
    let (table, mapping, read) = guessed(text);
    assert_eq!(mapping.shape, Shape::Matrix);
    assert_eq!(mapping.columns, [Column::Lane, Column::Cells, Column::Cells, Column::Cells]);
    assert_eq!(
        mapping.rows,
        [
            Column::Cards(LaneKind::Touchpoints),
            Column::Cards(LaneKind::Actions),
            Column::Sentiment(Scale::Words),
            Column::Card(Field::Channel),
            Column::Cards(LaneKind::PainPoints),
            Column::Cards(LaneKind::PainPoints),
            Column::OfStage(Field::Goal),
        ]
    );
    let printed = print(&read.document);
    for row in [
        "stages | Awareness {goal Wissen} | Consideration | Purchase",
        "Customer | Ad {Web; sentiment good} | Shop {App; sentiment bad} | Till {sentiment very good}",
        "Customer | sees it, reads it | compares |",
        "Customer |  | Slow, Loud |",
    ] {
        assert!(printed.contains(row), "{row} is not in\n{printed}");
    }
    assert_eq!(remarks(&read), [""; 0]);
    let preview = csv::preview(&table, &mapping).unwrap();
    assert_eq!(preview.rows[1].name, "Actions");
    assert_eq!(preview.rows[1].samples, ["- sees it", "- reads it", "• compares"]);
}

#[test]
fn names_are_understood_in_five_languages_whatever_their_case_and_accents() {
    for header in [
        "stage,touchpoint,channel,sentiment,owner",
        "PHASE,Kontaktpunkt,Kanal,Gefühl,Verantwortlich",
        "Etapa,Punto de contacto,Canal,EMOCIÓN,Responsable",
        "Étape,Point de contact,Canal,E\u{301}motion,Pilote",
        "Fase,Ponto de contato,Canal,Emoção,Responsável",
    ] {
        let (_, mapping) = guess(&format!("{header}\nA,x,Web,2,Bo\nA,y,Web,-1,Bo\n"));
        assert_eq!(
            mapping.columns,
            [
                Column::Stage,
                Column::Card(Field::Title),
                Column::Card(Field::Channel),
                Column::Sentiment(Scale::TwoAround),
                Column::Card(Field::Owner),
            ],
            "{header}"
        );
    }
}

#[test]
fn scales_are_told_by_their_ends() {
    for (values, scale) in [
        ("1,5,3", Scale::OneToFive),
        ("-2,1,0", Scale::TwoAround),
        ("-3,1,2", Scale::ThreeAround),
        ("-5,4,0", Scale::FiveAround),
        ("0,10,5", Scale::ZeroToTen),
        ("1,10,5", Scale::OneToTen),
        ("0,5,4", Scale::ZeroToFive),
        ("0,100,55", Scale::ZeroToHundred),
        ("-10,7,3", Scale::TenAround),
        ("+,++,-", Scale::Words),
        ("happy,angry,neutral", Scale::Words),
        ("😀,😡,😐", Scale::Words),
        ("4/5,1/5,3/5", Scale::OneToFive),
    ] {
        let rows: String = values.split(',').map(|value| format!("A;x;{value}\n")).collect();
        let (_, mapping) = guess(&format!("Stage;Title;Sentiment\n{rows}"));
        assert_eq!(mapping.columns[2], Column::Sentiment(scale), "{values}");
    }
    let (_, mapping) = guess("Stage;Title;Feelings\nA;x;I wonder what it costs\nB;y;At last it is here\n");
    assert_eq!(mapping.columns[2], Column::Noted);
}

#[test]
fn a_title_above_the_table_becomes_the_title_of_the_map() {
    let (_, mapping, read) = guessed("Journey of a reader\n\nStage,Touchpoint\nFind,Search\nBuy,Pay\n");
    assert_eq!((mapping.first_row, mapping.has_header), (1, true));
    assert_eq!(read.document.map().title(), "Journey of a reader");
    assert!(print(&read.document).contains("| Search | Pay"));
}

#[test]
fn text_from_a_spreadsheet_without_names_is_read_from_its_first_row() {
    let table = csv::sniff_text("Search\t4\nCompare\t2\nPay\t1").unwrap();
    let mapping = csv::guess(&table);
    assert!(!mapping.has_header);
    assert_eq!(mapping.columns, [Column::Card(Field::Title), Column::Sentiment(Scale::OneToFive)]);
    let read = csv::read(&table, &mapping, "Pasted", &mut ids()).unwrap();
    assert!(print(&read.document).contains("| Search {sentiment good}, Compare {sentiment bad}, Pay {"));
    assert_eq!(read.document.map().title(), "Pasted");
}

#[test]
fn what_was_guessed_is_corrected() {
    let (table, mut mapping) = guess("A,B,C\nFind,Search,4\nBuy,Pay,1\n");
    mapping = mapping.with_header(&table, true);
    mapping.set_column(0, Column::Stage);
    mapping.set_column(1, Column::Card(Field::Title));
    mapping.set_column(2, Column::Sentiment(Scale::OneToFive));
    let read = csv::read(&table, &mapping, "", &mut ids()).unwrap();
    assert!(print(&read.document).contains("| Search {sentiment good} | Pay {sentiment very bad}"));
    // A meaning that but one column can have is taken from the other.
    mapping.set_column(0, Column::Card(Field::Title));
    assert_eq!(mapping.columns[..2], [Column::Card(Field::Title), Column::Ignore]);
    let matrix = mapping.with_shape(&table, Shape::Matrix);
    assert_eq!(matrix.columns, [Column::Lane, Column::Cells, Column::Cells]);
    let mut matrix = matrix;
    matrix.set_row(0, Column::Cards(LaneKind::Thoughts));
    let read = csv::read(&table, &matrix, "", &mut ids()).unwrap();
    let printed = print(&read.document);
    assert!(printed.contains("Find {Thoughts}\nCustomer | Search | 4"), "{printed}");
}

#[test]
fn each_column_can_be_chosen_by_its_name_and_no_name_stands_twice() {
    for shape in Shape::ALL {
        let groups = Column::offered(shape);
        let groups =
            if shape == Shape::Matrix { [groups, Column::offered_for_rows()].concat() } else { groups };
        for (group, columns) in groups {
            assert!(!group.is_empty() && !columns.is_empty());
            let mut labels: Vec<_> = columns.iter().map(|column| column.label()).collect();
            assert!(labels.iter().all(|label| !label.is_empty()));
            labels.sort();
            labels.dedup();
            assert_eq!(labels.len(), columns.len(), "{group}");
        }
    }
    // Whatever a guess says can be chosen.
    for text in [CARDS, "Stage,Goal,Pain,Status\nA,b,c,done\nB,d,e,open\n"] {
        let (_, mapping) = guess(text);
        let offered: Vec<_> =
            Column::offered(mapping.shape).into_iter().flat_map(|(_, columns)| columns).collect();
        assert!(mapping.columns.iter().all(|column| offered.contains(column)), "{:?}", mapping.columns);
    }
}

#[test]
fn days_are_read_by_the_order_that_shows() {
    let due = |text: &str| {
        let (_, mapping, read) = guessed(text);
        let dates: Vec<_> =
            read.document.cards().filter_map(|(_, card)| card.fields.date(Field::Due)).collect();
        (mapping.dates, mapping.asks_for_dates, dates.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let header = "Stage,Title,Due\n";
    assert_eq!(
        due(&format!("{header}A,x,31/12/2026\nA,y,01/02/2027\n")),
        (DateOrder::DayFirst, false, vec!["2026-12-31".to_owned(), "2027-02-01".to_owned()])
    );
    assert_eq!(
        due(&format!("{header}A,x,12/31/2026\nA,y,01/02/27\n")),
        (DateOrder::MonthFirst, false, vec!["2026-12-31".to_owned(), "2027-01-02".to_owned()])
    );
    assert!(due(&format!("{header}A,x,01/02/2027\n")).1);
    assert_eq!(
        due(&format!("{header}A,x,2026-12-31 00:00:00\nA,y,3.4.2027\n")),
        (DateOrder::DayFirst, false, vec!["2026-12-31".to_owned(), "2027-04-03".to_owned()])
    );
}

#[test]
fn ideas_of_several_personas_keep_whose_they_are() {
    let (_, _, read) = guessed("Stage,Persona,Lane,Title\nA,Ana,Opportunities,x\nA,Bo,Opportunities,y\n");
    let lane = read.document.lanes().find(|(_, lane)| lane.kind == LaneKind::Opportunities).unwrap().1;
    assert_eq!(lane.scope, Scope::PerPersona);
    let (_, _, read) = guessed("Stage,Persona,Lane,Title\nA,Ana,Touchpoints,x\nA,Ana,Opportunities,y\n");
    let lane = read.document.lanes().find(|(_, lane)| lane.kind == LaneKind::Opportunities).unwrap().1;
    assert_eq!(lane.scope, Scope::Shared);
}
