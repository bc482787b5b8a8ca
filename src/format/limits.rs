//! What the format adds to the limits of a map. Messages show these numbers.

/// The largest file of one map that is read, in bytes: 16 MiB. A browser keeps about 5 million characters, and
/// one takes up to 3 bytes in a file: whatever map was stored can be opened again from its file.
pub const FILE_BYTES: usize = 16 * 1024 * 1024;
/// The largest file of several maps that is read, in bytes: 32 MiB, more than a browser's storage can hold.
pub const LIBRARY_BYTES: usize = 32 * 1024 * 1024;
/// How deep lists and objects may lie in each other. Deeper ones could exhaust the stack of the browser.
pub const DEPTH: usize = 120;
/// The most JSON values in one file: more than twice what the largest map holds.
pub const VALUES: usize = 1_000_000;
/// The longest piece of a file that a message quotes, in Unicode scalar values.
pub const QUOTE: usize = 40;
/// The longest path that a message shows, in Unicode scalar values.
pub const PATH: usize = 200;
/// The most sentiments that the summary of a stored map keeps per persona.
pub const SUMMARY_SENTIMENTS: usize = 60;
/// The most personas whose sentiments the summary of a stored map keeps.
pub const SUMMARY_CURVES: usize = 12;
/// The longest title in the summary of a stored map, in Unicode scalar values.
pub const SUMMARY_TITLE: usize = 200;
