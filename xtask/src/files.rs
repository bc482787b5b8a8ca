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

/// The bytes of a file that is part of the build.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path)
        .map_err(|error| Failure::new(format!("{} cannot be read ({error}): build again.", path.display())))
}

/// The names of the files in a folder that end in `ending`, in alphabetical order.
pub(crate) fn names_with_ending(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| {
        Failure::new(format!("{} cannot be read ({error}): build again.", folder.display()))
    })?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
    names.sort();
    Ok(names)
}

/// The files in a folder and the folders in it: their names from there on, with slashes, in alphabetical order.
pub(crate) fn all_names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    for name in names_with_ending(folder, "")? {
        let path = folder.join(&name);
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// Takes a file away.
pub(crate) fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).map_err(|error| {
        Failure::new(format!("{} cannot be removed ({error}): check the folder's rights.", path.display()))
    })
}

/// A name for the content, so that browsers may keep the file: FNV-1a, the same on every machine and Rust version.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Writes a file, and its folder if that is not there yet.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    write_bytes(path, text.as_bytes())
}

/// The same for a file that is no text.
pub(crate) fn write_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes)).map_err(|error| {
        Failure::new(format!(
            "{} cannot be written ({error}): check the folder's rights and the free space.",
            path.display()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn fingerprints_are_those_of_fnv_1a() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
