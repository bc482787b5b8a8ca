//! The words about tables: what their columns mean, what was changed when they were read, and what workbooks say.

use crate::model::Sentiment;
use crate::wording;

/// The name of a separator.
#[must_use]
pub fn separator(character: char) -> &'static str {
    match character {
        ',' => "Comma",
        ';' => "Semicolon",
        '\t' => "Tab",
        _ => "Vertical bar",
    }
}

/// The name of Unicode in bytes of one size.
#[must_use]
pub fn utf8() -> &'static str {
    "Unicode (UTF-8)"
}

/// The name of Unicode in pairs of bytes.
#[must_use]
pub fn utf16(is_big_endian: bool) -> &'static str {
    if is_big_endian { "Unicode (UTF-16, big-endian)" } else { "Unicode (UTF-16)" }
}

/// The name of the encoding of older programs on Windows.
#[must_use]
pub fn windows_1252() -> &'static str {
    "Western European (Windows-1252)"
}

/// Rows are cards.
#[must_use]
pub fn card_per_row() -> &'static str {
    "One row per card"
}

/// Rows are stages.
#[must_use]
pub fn stage_per_row() -> &'static str {
    "One row per stage"
}

/// Columns are stages.
#[must_use]
pub fn stage_per_column() -> &'static str {
    "One column per stage, one row per lane"
}

/// The group of what goes nowhere.
#[must_use]
pub fn nowhere() -> &'static str {
    "Not read"
}

/// The group of what says where a card lies.
#[must_use]
pub fn place_of_card() -> &'static str {
    "Where it belongs"
}

/// The group of what says something about a card.
#[must_use]
pub fn about_card() -> &'static str {
    "About the card"
}

/// The group of what says something about the touchpoints of a stage.
#[must_use]
pub fn about_touchpoints() -> &'static str {
    "About the touchpoints"
}

/// The group of columns whose lines are cards.
#[must_use]
pub fn cards_of_lane() -> &'static str {
    "A lane of cards, one per line"
}

/// The group of what says something about a stage.
#[must_use]
pub fn about_stage() -> &'static str {
    "About the stage"
}

/// A column that is not read.
#[must_use]
pub fn left_out() -> &'static str {
    "Leave out"
}

/// The column with the title of the map.
#[must_use]
pub fn map_title() -> &'static str {
    "Title of the map"
}

/// The column with the name of a persona.
#[must_use]
pub fn persona_name() -> &'static str {
    "Persona"
}

/// The column with the title of a stage.
#[must_use]
pub fn stage_title() -> &'static str {
    "Stage"
}

/// The column with the title of a lane.
#[must_use]
pub fn lane_title() -> &'static str {
    "Lane"
}

/// The column that says what a lane is for.
#[must_use]
pub fn kind_of_lane() -> &'static str {
    "Lane kind"
}

/// The column that says whether a lane is shared.
#[must_use]
pub fn scope_of_lane() -> &'static str {
    "Lane scope"
}

/// The column with the place of a persona.
#[must_use]
pub fn persona_number() -> &'static str {
    "Persona number"
}

/// The column with the place of a stage.
#[must_use]
pub fn stage_number() -> &'static str {
    "Stage number"
}

/// The column with the place of a lane.
#[must_use]
pub fn lane_number() -> &'static str {
    "Lane number"
}

/// The column with the place of a card in its cell.
#[must_use]
pub fn place_in_cell() -> &'static str {
    "Position"
}

/// The column with the id of a card.
#[must_use]
pub fn card_id() -> &'static str {
    "Card id"
}

/// The column with the title of the map, as tables of our own call it.
#[must_use]
pub fn own_map() -> &'static str {
    "Map"
}

/// A column that goes to the notes.
#[must_use]
pub fn noted() -> &'static str {
    "Notes, with the name of the column"
}

/// A column of a matrix.
#[must_use]
pub fn cells_of_stage() -> &'static str {
    "A stage with its cards"
}

/// A column that says in words how something feels.
#[must_use]
pub fn sentiment_in_words() -> &'static str {
    "Sentiment in words, signs or faces"
}

/// A column that says in numbers how something feels.
#[must_use]
pub fn sentiment_scale(min: i64, max: i64) -> String {
    let shown = |number: i64| match number {
        ..0 => format!("−{}", number.unsigned_abs()),
        _ => number.to_string(),
    };
    format!("Sentiment from {} to {}", shown(min), shown(max))
}

/// When a feeling lay beyond its scale. `number` is what stood there.
#[must_use]
pub fn sentiment_clamped(number: &str, min: i64, max: i64) -> String {
    format!("The sentiment {number} is not between {min} and {max}. The nearest one was taken.")
}

/// When a feeling lay between two steps.
#[must_use]
pub fn sentiment_rounded(number: &str, sentiment: Sentiment) -> String {
    format!("The sentiment {number} was rounded to {}.", wording::insight::feeling(sentiment))
}

/// When a cell says no feeling. `text` is quoted.
#[must_use]
pub fn not_a_sentiment(text: &str) -> String {
    format!("{text} is not a sentiment on this scale. It was left out.")
}

/// When all feelings were brought onto another scale.
#[must_use]
pub fn scale_brought_over(min: i64, max: i64) -> String {
    format!(
        "Sentiments from {min} to {max} were brought onto the scale from −2 to +2; near ones fell together."
    )
}

/// When bytes stand for no character.
#[must_use]
pub fn bytes_replaced() -> &'static str {
    "Some characters could not be read and were replaced by “�”. Try another encoding."
}

/// When nothing closes a quotation mark.
#[must_use]
pub fn quote_not_closed() -> &'static str {
    "A quotation mark is never closed. From here on, quotation marks were read as text."
}

/// When a table holds nothing.
#[must_use]
pub fn empty_table() -> &'static str {
    "The table is empty. Check that it was saved with its contents."
}

/// When a table has no card for a map.
#[must_use]
pub fn no_cards_in_table() -> &'static str {
    "There is nothing in this table to make a card or a stage of. Check what its columns mean."
}

/// When a file is a workbook.
#[must_use]
pub fn is_workbook() -> &'static str {
    "This is a workbook, not a CSV file. Open it in your spreadsheet program, choose File › Save as › CSV (UTF-8), \
     and open that file here. Or copy the cells and paste them here."
}

/// When a file is certainly no text.
#[must_use]
pub fn is_no_table() -> &'static str {
    "This file is not text, so there is no table in it. Save the table as CSV and open that file."
}

/// When a table names more than one map.
#[must_use]
pub fn several_maps(titles: &[&str]) -> String {
    format!(
        "The table names {} maps or more. All of it was read as one map with the first title.",
        titles.len()
    )
}

/// When stages were left empty because they are those of the row above.
#[must_use]
pub fn taken_from_above(rows: usize) -> String {
    match rows {
        1 => "In 1 row the stage was empty: that of the row above was taken.".to_owned(),
        _ => format!("In {rows} rows the stage was empty: that of the row above was taken."),
    }
}

/// When feelings had no touchpoint to belong to.
#[must_use]
pub fn named_after_stage(cards: usize) -> String {
    match cards {
        1 => "1 stage had a sentiment or channel and no touchpoint: one with the stage’s name was added."
            .to_owned(),
        _ => format!(
            "{cards} stages had a sentiment or channel and no touchpoint: touchpoints with the stages’ names were \
             added."
        ),
    }
}

/// When a cell says more about touchpoints than there are.
#[must_use]
pub fn more_lines_than_touchpoints(lines: usize) -> String {
    match lines {
        1 => "A cell has 1 line more than its stage has touchpoints. It was left out.".to_owned(),
        _ => format!("A cell has {lines} lines more than its stage has touchpoints. They were left out."),
    }
}

/// When a cell says nothing that its column can mean. `text` is quoted.
#[must_use]
pub fn cell_not_understood(field: &str, text: &str) -> String {
    format!("{text} could not be read as “{field}” and was left out.")
}

/// When a number was rounded or kept within a range.
#[must_use]
pub fn number_changed(field: &str, before: &str, after: &str) -> String {
    format!("{before} became {after}: “{field}” holds no such number.")
}

/// What stands in the notes before several channels.
#[must_use]
pub fn channels_label() -> &'static str {
    "Channels"
}

/// When a cell names several channels. `first` is quoted.
#[must_use]
pub fn more_channels(more: usize, first: &str) -> String {
    let others = wording::counted(more, "other stands", "others stand");
    format!("A touchpoint has one channel: {first} was taken, and the {others} in the notes.")
}

/// When two cards have one id.
#[must_use]
pub fn id_taken() -> &'static str {
    "Another card has the same id. This one got a new id."
}

/// When a cell names a card that is not in the table. `name` has its quotation marks.
#[must_use]
pub fn no_such_card(name: &str) -> String {
    format!("The card {name} is not in the table. It was left out of “Answers”.")
}

/// When there are more remarks than anybody reads.
#[must_use]
pub fn more_remarks(number: usize) -> String {
    format!("{} like these.", wording::counted(number, "more remark", "more remarks"))
}

/// The noun for a card without a title.
#[must_use]
pub fn untitled_card() -> &'static str {
    "card"
}
