//! Any map, written in one format after the other and read again by readers that know nothing of ours.

use pulldown_cmark::{Event, Options as Dialect, Parser, Tag};
use roxmltree::{Document as Xml, Node};
use waymark::exchange::picture::{self, Approximate, Fit, Layout, Options, Paper, Theme};
use waymark::exchange::{Opened, cjml, csv, markdown, mermaid, ojf, open, page, xlsx};
use waymark::format;
use waymark::model::{Date, Document, Number, is_safe_address};

use crate::chooser::Chooser;
use crate::document::{document, new_ids};
use crate::importers::{check_cjml, check_mermaid, check_written_openjourney};
use crate::own::check_link;
use crate::picture::check_png;
use crate::workbook::check_workbook;

/// What a formula can begin with.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Makes a map and writes it in one format.
pub fn any_map(data: &[u8]) {
    let mut chooser = Chooser::new(data);
    let format = chooser.below(9);
    let document = document(&mut chooser);
    match format {
        0 => check_csv(&document, *chooser.pick(&csv::Separator::ALL)),
        1 => check_pictures(&document, &mut chooser),
        2 => check_report(&document),
        3 => {
            let _ = xlsx::losses(&document);
            check_workbook(&xlsx::write(&document, Date::new(2026, 3, 1)));
        }
        4 => {
            let _ = mermaid::losses(&document);
            check_mermaid(&document);
        }
        5 => {
            document.persona_order().iter().for_each(|id| drop(ojf::losses(&document, *id)));
            check_written_openjourney(&document);
        }
        6 => {
            document.persona_order().iter().for_each(|id| drop(cjml::losses(&document, *id)));
            check_cjml(&document);
        }
        7 => check_link(&document),
        _ => check_page(&document),
    }
}

/// No cell is a formula, and the long table comes back with all of its cards and without a remark.
fn check_csv(document: &Document, separator: csv::Separator) {
    for persona in document.persona_order() {
        check_cells(&csv::write_matrix(document, *persona, separator), separator);
    }
    let long = csv::write_long(document, separator);
    check_cells(&long, separator);
    let table = csv::sniff(long.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{long}"));
    let mapping = csv::guess(&table);
    assert!(mapping.is_certain(), "{long}");
    let read =
        csv::read(&table, &mapping, "", &mut new_ids()).unwrap_or_else(|error| panic!("{error}\n{long}"));
    assert_eq!(read.remarks, [], "{long}");
    assert_eq!(read.document.card_count(), document.card_count(), "{long}");
    for (id, card) in document.cards() {
        let again = read.document.card(id).unwrap_or_else(|| panic!("{id} is gone\n{long}"));
        assert_eq!((again.title(), again.notes()), (card.title(), card.notes()), "{long}");
    }
}

fn check_cells(text: &str, separator: csv::Separator) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator.character()).unwrap_or(b','))
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.unwrap_or_else(|error| panic!("{error}\n{text}"));
        for cell in &record {
            assert!(!cell.starts_with(TRIGGERS) || is_our_number(cell), "a formula: {cell:?}");
        }
    }
}

/// Whether a cell is a number that we write: digits, one leading minus, one point.
fn is_our_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    cell.parse::<Number>().is_ok() && digits.chars().all(|it| it.is_ascii_digit() || it == '.')
}

/// Pictures are XML that holds nothing but shapes and texts, and give back the map that they carry.
fn check_pictures(document: &Document, chooser: &mut Chooser<'_>) {
    let options = Options { theme: *chooser.pick(&[Theme::Light, Theme::Dark]), ..Options::default() };
    if chooser.once_in(2) {
        let fit = *chooser.pick(&[Fit::OnePage, Fit::Tiles]);
        let layout = Layout::of(document, &options, &Approximate);
        return picture::pages(&layout, Paper::A4, fit).iter().for_each(|page| check_svg(&page.svg));
    }
    let svg = picture::svg(document, &options, &Approximate);
    check_svg(&svg);
    // What XML forbids is spelled out in the text, so it is the map and not its text that is equal.
    let text = picture::map_in_svg(&svg).unwrap_or_else(|| panic!("no map in\n{svg}"));
    match format::read(text.as_bytes(), &mut new_ids()) {
        Ok(loaded) => assert!(loaded.repairs.is_empty() && loaded.document.records_equal(document), "{text}"),
        Err(error) => panic!("{error}\n{text}"),
    }
    check_png(&text);
}

fn check_svg(svg: &str) {
    let xml = Xml::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    for node in xml.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        assert!(!matches!(name, "script" | "foreignObject" | "style" | "a" | "use" | "iframe"), "<{name}>");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "style", "{name}={value}");
            assert!(name != "href" || value.starts_with("data:image/"), "{name}={value}");
            assert!(!value.contains("url(") || value.starts_with("url(#waymark-"), "{name}={value}");
        }
    }
}

/// The report holds no markup of people, and links to pages and mailboxes only.
fn check_report(document: &Document) {
    let _ = markdown::losses(document);
    let report = markdown::write(document);
    for event in Parser::new_ext(&report, Dialect::all()) {
        match event {
            // Lines of a cell are parted by it; everything else would be somebody's.
            Event::InlineHtml(text) if &*text == "<br>" => {}
            Event::Html(text) | Event::InlineHtml(text) => panic!("{text}\nin\n{report}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(is_safe_address(&dest_url), "{dest_url}\nin\n{report}");
            }
            Event::Start(Tag::Image { dest_url, .. }) => panic!("a picture of {dest_url}\nin\n{report}"),
            _ => {}
        }
    }
}

/// The page of a map holds as many scripts as its template, and opens as the map.
fn check_page(document: &Document) {
    const TEMPLATE: &str = "<!doctype html>\n<html><head><title>Waymark</title></head><body>\
        <noscript><div id=\"waymark-table\"></div></noscript>\
        <script type=\"application/json\" id=\"waymark-map\"></script></body></html>";
    let page = match page::fill(TEMPLATE, document) {
        Ok(page) => page.text,
        Err(error) => panic!("{error}"),
    };
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    match open("page.html", page.as_bytes(), &mut new_ids()) {
        Ok(Opened::Maps(maps)) => match maps.as_slice() {
            [Ok(loaded)] => assert!(loaded.repairs.is_empty() && loaded.document.records_equal(document)),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}\n{page}"),
    }
}
