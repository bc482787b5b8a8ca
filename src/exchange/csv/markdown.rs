//! Tables of Markdown, as chat programs answer them: bars around the cells, and a line of dashes under the
//! names.

use crate::exchange::csv::Row;

/// Takes what only draws the table out of `rows`, if they are one of Markdown.
pub(crate) fn tidy(rows: &mut Vec<Row>) {
    if !rows.get(1).is_some_and(is_line) {
        return;
    }
    rows.remove(1);
    let has_bar_first = rows.iter().all(|row| row.cell(0).trim().is_empty());
    for row in rows {
        if has_bar_first && !row.cells.is_empty() {
            row.cells.remove(0);
        }
        for cell in &mut row.cells {
            *cell = ["<br>", "<br/>", "<br />"]
                .iter()
                .fold(cell.trim().to_owned(), |text, mark| text.replace(mark, "\n"));
        }
    }
}

/// Whether a row only draws the line under the names: dashes, with colons for the side.
fn is_line(row: &Row) -> bool {
    let mut cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
    let is_dashes = |cell: &str| cell.contains('-') && cell.chars().all(|letter| matches!(letter, '-' | ':'));
    cells.peek().is_some() && cells.all(is_dashes)
}
