//! What is read of files of other formats at most, so that a map made of one can always be saved and opened again.

/// The largest text that is read, in bytes: 8 MiB. Kept texts stand in our own file once more, and that is read up
/// to twice as much.
pub(crate) const FILE_BYTES: usize = 8 * 1024 * 1024;
/// How deep lists, objects or elements may lie in each other. What is kept of them lies a few levels deeper in our
/// own file, which has a limit itself.
pub(crate) const DEPTH: usize = 100;
/// The most values or elements in a file, for the same reason.
pub(crate) const VALUES: usize = 500_000;
/// How many names a remark lists before it says how many more there are.
pub(crate) const NAMED: usize = 8;

/// The name of a file without its folders and its extension, as the title of a map that has none.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 8 => stem.trim(),
        _ => name.trim(),
    }
}
