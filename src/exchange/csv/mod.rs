//! Tables of comma-separated values: a map as one, and any table that people have as a map.
//!
//! Out go the long form, one row per card, which comes back as it was, and the matrix, one persona's grid.
//!
//! In, three steps leave room for a dialog. [`sniff()`] makes a [`Table`] of text cells and guesses encoding and
//! separator. [`guess()`] makes a [`Mapping`] that says what the table means; people can correct it, seeing a
//! [`preview()`]. [`read()`] makes the map. A table that Waymark wrote needs no dialog: [`Mapping::is_certain`].

mod aliases;
mod column;
mod drafts;
mod encoding;
mod feelings;
mod guard;
mod guess;
mod guess_matrix;
mod guess_rows;
mod key;
mod limits;
mod losses;
mod mapping;
mod markdown;
mod matrix_drafts;
mod number;
mod own_columns;
mod own_text;
mod preview;
mod read;
mod row_drafts;
mod scale;
mod separator;
mod table;
mod values;
mod words;
mod write;

pub(crate) use own_text::write_id as card_id;

pub use column::{Column, Offered};
pub use encoding::Encoding;
pub use guess::guess;
pub use losses::{long_losses, matrix_losses};
pub use mapping::{Mapping, Shape};
pub use number::DateOrder;
pub use preview::{CardPreview, PartPreview, Preview, preview};
pub use read::read;
pub use scale::Scale;
pub use separator::{Separator, looks_like_table};
pub use table::{Row, Table, sniff, sniff_text};
pub use write::{write_long, write_matrix};
