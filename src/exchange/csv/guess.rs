//! A guess at what a table means, by the names in it and by what its cells hold.

use crate::exchange::csv::aliases::{Meaning, is_stage_name, meaning};
use crate::exchange::csv::key::key_of_name;
use crate::exchange::csv::number::number;
use crate::exchange::csv::{Column, DateOrder, Mapping, Row, Shape, Table, guess_matrix, guess_rows, limits};
use crate::exchange::csv::{own_columns, words};
use crate::model::{Date, Field, FieldKind};

/// What `table` seems to mean.
#[must_use]
pub fn guess(table: &Table) -> Mapping {
    if let Some(columns) = table.rows.first().and_then(own_columns::of_header) {
        return Mapping {
            shape: Shape::CardPerRow,
            first_row: 0,
            has_header: true,
            columns,
            rows: Vec::new(),
            dates: DateOrder::default(),
            asks_for_dates: false,
            is_own: true,
        };
    }
    guess_as(table, shape(table))
}

/// What `table` seems to mean if it has this shape.
pub(crate) fn guess_as(table: &Table, shape: Shape) -> Mapping {
    let first = first_row(table);
    let has_header = shape == Shape::Matrix || table.rows.get(first).is_some_and(|row| names(row) > 0);
    guess_headed(table, shape, has_header)
}

/// What `table` seems to mean if it has this shape and names its columns or not.
pub(crate) fn guess_headed(table: &Table, shape: Shape, has_header: bool) -> Mapping {
    let mut mapping = Mapping {
        shape,
        first_row: first_row(table),
        has_header,
        columns: vec![Column::Ignore; table.columns()],
        rows: Vec::new(),
        dates: DateOrder::default(),
        asks_for_dates: false,
        is_own: false,
    };
    match shape {
        Shape::CardPerRow => guess_rows::card_per_row(table, &mut mapping),
        Shape::StagePerRow => guess_rows::stage_per_row(table, &mut mapping),
        Shape::Matrix => guess_matrix::matrix(table, &mut mapping),
    }
    guess_dates(table, &mut mapping);
    mapping
}

/// Where the table begins: a row with a single cell is a title above it, unless there is nothing below.
fn first_row(table: &Table) -> usize {
    let wide = table.rows.iter().take(limits::SAMPLE_ROWS).position(|row| row.filled() > 1);
    wide.unwrap_or_default()
}

/// How many cells of a row are names of columns.
fn names(row: &Row) -> usize {
    row.cells.iter().filter(|cell| meaning(cell).is_some()).count()
}

/// How the table seems to lay out a map: whether the names stand above it or on its left side, and whether a row
/// is a card or a stage.
fn shape(table: &Table) -> Shape {
    let first = first_row(table);
    let Some(header) = table.rows.get(first) else { return Shape::CardPerRow };
    let above: Vec<_> = header.cells.iter().map(|cell| meaning(cell)).collect();
    let known = above.iter().flatten().count();
    let below = table.rows.iter().skip(first + 1).take(limits::SAMPLE_ROWS);
    let labels: Vec<_> = below.map(|row| meaning(row.cell(0))).collect();
    let known_labels = labels.iter().flatten().count();
    let corner = header.cell(0).trim();
    let is_corner_open = corner.is_empty() || matches!(meaning(corner), Some(Meaning::Lane | Meaning::Stage));
    let stages = header.cells.iter().skip(1).filter(|cell| is_stage_name(cell)).count();
    let is_matrix = known < 2 && known_labels >= 2
        || is_corner_open && known_labels >= 1 && known <= 1
        || is_corner_open && stages >= 2 && stages * 2 >= header.filled()
        || corner.is_empty() && header.cells.len() > 2
        || known_labels >= 3 && known_labels > 2 * known;
    if is_matrix {
        return Shape::Matrix;
    }
    let has = |wanted: fn(Meaning) -> bool| above.iter().flatten().any(|meaning| wanted(*meaning));
    let lanes = above.iter().flatten().filter(|meaning| matches!(meaning, Meaning::Lanes(_))).count();
    let says_lane = has(|meaning| matches!(meaning, Meaning::Lane | Meaning::Kind));
    let has_title = has(|meaning| matches!(meaning, Meaning::Title | Meaning::Touchpoint | Meaning::Step));
    let stage = above.iter().position(|meaning| *meaning == Some(Meaning::Stage)).unwrap_or_default();
    let is_stage_per_row = !says_lane && lanes > 0 && (!has_title || is_each_new(table, first + 1, stage));
    if is_stage_per_row { Shape::StagePerRow } else { Shape::CardPerRow }
}

/// Whether no cell of a column stands there twice, as the names of stages do not.
fn is_each_new(table: &Table, first: usize, column: usize) -> bool {
    let cells = table.rows.iter().skip(first).take(limits::SAMPLE_ROWS).map(|row| row.cell(column).trim());
    let mut keys: Vec<_> = cells.map(key_of_name).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    keys.len() == count && !keys.contains(&String::new())
}

/// The cells of a column below the header, as far as they are looked at.
pub(crate) fn cells<'t>(
    table: &'t Table,
    mapping: &Mapping,
    column: usize,
) -> impl Iterator<Item = &'t str> + Clone {
    let body = mapping.body(table).iter().take(limits::SAMPLE_ROWS);
    body.map(move |row| row.cell(column).trim()).filter(|cell| !cell.is_empty())
}

/// Which fields need a value of some form, so that a column can hardly mean them if most of its cells have
/// another one.
pub(crate) fn could_be<'t>(field: Field, cells: impl Iterator<Item = &'t str>) -> bool {
    let fits = |cell: &str| match field.kind() {
        FieldKind::Choice(of) if field != Field::Channel => words::choice(of, cell).is_some(),
        FieldKind::Number(_) => number(cell).is_some() || words::step(cell).is_some(),
        FieldKind::Flag => words::yes_or_no(cell).is_some(),
        _ => true,
    };
    let (mut all, mut good) = (0_usize, 0_usize);
    for cell in cells {
        all += 1;
        good += usize::from(fits(cell));
    }
    all == 0 || good * 2 >= all
}

/// Whether the day or the month comes first in the dates of the table, and whether that is sure.
fn guess_dates(table: &Table, mapping: &mut Mapping) {
    let is_date = |column: &Column| column.field().is_some_and(|field| field.kind() == FieldKind::Date);
    let columns = mapping.columns.iter().enumerate().filter(|(_, it)| is_date(it)).map(|(place, _)| place);
    let texts: Vec<_> = columns.flat_map(|column| cells(table, mapping, column)).collect();
    let order = DateOrder::of(texts.iter().copied());
    let is_plain = |text: &&&str| text.contains('.') || text.parse::<Date>().is_ok();
    let is_doubtful = texts.iter().any(|text| !is_plain(&text));
    mapping.dates = order.unwrap_or_default();
    mapping.asks_for_dates = order.is_none() && is_doubtful;
}
