//! What the map is about, and what the workbook holds.

use crate::exchange::xlsx::records::field_cell;
use crate::exchange::xlsx::sheet::{Cell, Content, Sheet, Width};
use crate::exchange::xlsx::style::Style;
use crate::model::{Date, Document, Field, Holder};
use crate::wording::{self, workbook};

/// The map's own fields, how much it holds, and what the other sheets are for.
pub(crate) fn sheet(document: &Document, today: Option<Date>) -> Sheet {
    let map = document.map();
    let mut rows = vec![
        vec![Cell::text(wording::titled(map.title(), "map"), Style::Title)],
        vec![Cell::text(workbook::made_with(), Style::Hint)],
        Vec::new(),
    ];
    for field in Holder::Map.fields().filter(|field| *field != Field::Title) {
        let cell = field_cell(document, Holder::Map, &map.fields, field);
        if !cell.is_empty() {
            rows.push(vec![Cell::label(wording::field(Holder::Map, field)), cell]);
        }
    }
    let counts = [
        (workbook::personas(), document.persona_order().len()),
        (workbook::stages(), document.stage_order().len()),
        (workbook::lanes(), document.lane_order().len()),
        (workbook::cards(), document.card_count()),
    ];
    rows.extend(counts.map(|(name, count)| vec![Cell::label(name), Cell::count(count)]));
    if let Some(today) = today {
        let day = Cell { content: Content::Date(today), style: Style::Text };
        rows.push(vec![Cell::label(workbook::made_on()), day]);
    }
    rows.push(Vec::new());
    rows.extend(workbook::GUIDE.map(|(name, about)| vec![Cell::label(name), Cell::plain(about)]));
    Sheet {
        name: workbook::about().to_owned(),
        widths: [34, 90].map(Width::shown).to_vec(),
        rows,
        ..Sheet::default()
    }
}
