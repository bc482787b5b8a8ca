//! A guess at what a table means, by the names in it and by what its cells hold.

use std::collections::BTreeSet;

use crate::exchange::csv::aliases::{Lexicon, Meaning, is_stage_name};
use crate::exchange::csv::key::key_of_name;
use crate::exchange::csv::number::{is_doubtful, number};
use crate::exchange::csv::{Column, DateOrder, Mapping, Shape, Table, guess_matrix, guess_rows, limits};
use crate::exchange::csv::{own_columns, words};
use crate::model::{Field, FieldKind};

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
    let lexicon = Lexicon::new();
    guess_with(table, shape(table, &lexicon), None, &lexicon)
}

/// What `table` seems to mean if it has this shape, and names its columns or not, if that is known.
pub(crate) fn guess_as(table: &Table, shape: Shape, has_header: Option<bool>) -> Mapping {
    guess_with(table, shape, has_header, &Lexicon::new())
}

fn guess_with(table: &Table, shape: Shape, has_header: Option<bool>, lexicon: &Lexicon) -> Mapping {
    let first = table.rows.get(first_row(table));
    let is_named = || first.is_some_and(|row| row.cells.iter().any(|cell| lexicon.meaning(cell).is_some()));
    let has_header = has_header.unwrap_or_else(|| shape == Shape::Matrix || is_named());
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
        Shape::CardPerRow => guess_rows::card_per_row(table, &mut mapping, lexicon),
        Shape::StagePerRow => guess_rows::stage_per_row(table, &mut mapping, lexicon),
        Shape::Matrix => guess_matrix::matrix(table, &mut mapping, lexicon),
    }
    guess_dates(table, &mut mapping);
    mapping
}

/// Where the table begins: a row with a single cell is a title above it, unless there is nothing below.
fn first_row(table: &Table) -> usize {
    let wide = table.rows.iter().take(limits::SAMPLE_ROWS).position(|row| row.filled() > 1);
    wide.unwrap_or_default()
}

/// How the table seems to lay out a map: whether the names stand above it or on its left side, and whether a row
/// is a card or a stage.
fn shape(table: &Table, lexicon: &Lexicon) -> Shape {
    let first = first_row(table);
    let Some(header) = table.rows.get(first) else { return Shape::CardPerRow };
    let above: Vec<_> = header.cells.iter().map(|cell| lexicon.meaning(cell)).collect();
    // "Support" can be a lane, and a stage as well.
    let is_name = |(cell, meaning): (&String, &Option<Meaning>)| {
        meaning.is_some_and(|meaning| meaning == Meaning::Stage || !is_stage_name(cell))
    };
    let known = header.cells.iter().zip(&above).filter(|it| is_name(*it)).count();
    let below = table.rows.iter().skip(first + 1).take(limits::SAMPLE_ROWS);
    let labels: BTreeSet<&str> = below.map(|row| row.cell(0).trim()).collect();
    let known_labels = labels.iter().filter_map(|label| lexicon.meaning(label));
    let known_labels = known_labels.filter(|meaning| meaning.is_of_lane()).count();
    let corner = header.cell(0).trim();
    let is_corner_open =
        corner.is_empty() || matches!(lexicon.meaning(corner), Some(Meaning::Lane | Meaning::Stage));
    let stages = header.cells.iter().skip(1).filter(|cell| is_stage_name(cell)).count();
    let is_named_above = known >= 2 && known * 2 >= header.filled();
    let is_matrix = known_labels >= 2
        || is_corner_open && (known_labels >= 1 || stages >= 2 && stages * 2 >= header.filled())
        || corner.is_empty() && header.cells.len() > 2;
    if is_matrix && !is_named_above {
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
    let rows = limits::SAMPLE_CELLS / mapping.columns.len().max(1);
    let rows = rows.clamp(limits::LEAST_ROWS, limits::SAMPLE_ROWS);
    let body = mapping.body(table).iter().take(rows);
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
    let is_doubtful = texts.iter().any(|text| is_doubtful(text));
    mapping.dates = order.unwrap_or_default();
    mapping.asks_for_dates = order.is_none() && is_doubtful;
}
