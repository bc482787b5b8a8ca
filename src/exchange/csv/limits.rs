//! How large a table may be. Messages show these numbers.

/// The most rows that are read. A map has at most 20,000 cards.
pub(crate) const ROWS: usize = 50_000;
/// The most columns that are read. A map has at most 500 stages.
pub(crate) const COLUMNS: usize = 1_000;
/// The most cells that are read: more than the table of the largest map has.
pub(crate) const CELLS: usize = 2_000_000;
/// How much of a text is looked at to guess how it is separated, in bytes.
pub(crate) const SAMPLE_BYTES: usize = 64 * 1024;
/// How many rows are looked at to guess what columns mean.
pub(crate) const SAMPLE_ROWS: usize = 200;
/// How many cells are looked at for that, if many columns do not leave too few of each.
pub(crate) const SAMPLE_CELLS: usize = 10_000;
/// How many cells of a column are looked at in any case.
pub(crate) const LEAST_ROWS: usize = 20;
/// The longest text that can be a name of a column, in Unicode scalar values.
pub(crate) const NAME: usize = 100;
/// The most remarks of reading one table; more are counted.
pub(crate) const REMARKS: usize = 200;
/// How many values of a column, and how many cards, a preview shows.
pub(crate) const SAMPLES: usize = 3;
/// How many cards a preview shows.
pub(crate) const SAMPLE_CARDS: usize = 5;
