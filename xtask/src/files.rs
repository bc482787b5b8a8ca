//! Reading and writing files, with errors that name the file.

use crate::failure::{Failure, Result};
use std::fs;
use std::path::Path;

/// The text of a file that is part of the project or of its build.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| {
        Failure::new(format!(
            "{} cannot be read ({error}): bring it back from version control, or build again if it is built.",
            path.display()
        ))
    })
}

/// Writes a file, and its folder if that is not there yet.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).map_err(|error| {
        Failure::new(format!(
            "{} cannot be written ({error}): check the folder's rights and the free space.",
            path.display()
        ))
    })
}
