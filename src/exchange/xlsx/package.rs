//! Parts in one file: the ZIP archive that a workbook is.

use std::io::Write as _;

use miniz_oxide::deflate::compress_to_vec;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

/// How hard the parts are pressed: 6 of 10, as usual.
const LEVEL: u8 = 6;
/// The beginning of all parts.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// An archive of parts, each with its name and its XML, in this order. Its times are the first that an archive can
/// have, so that equal parts make equal archives.
pub(crate) fn archive(parts: &[(String, String)]) -> Vec<u8> {
    // Writing to memory fails only if a name is longer than 65,535 bytes; ours are a few.
    try_archive(parts).unwrap_or_default()
}

fn try_archive(parts: &[(String, String)]) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, xml) in parts {
        let text = format!("{DECLARATION}{xml}");
        let mut file = archive.new_file(name).compression_method(CompressionMethod::DEFLATE);
        if let Some(time) = UtcDateTime::from_components(1980, 1, 1, 0, 0, 0, 0) {
            file = file.last_modified(time);
        }
        let (mut entry, _) = file.start()?;
        entry.write_all(&compress_to_vec(text.as_bytes(), LEVEL))?;
        let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
        entry.finish(DataDescriptorOutput::new(rawzip::crc32(text.as_bytes()), size))?;
    }
    archive.finish()
}
