//! The map in a PNG: the text of its file, in a chunk that other programs leave alone.
//!
//! The chunk is `iTXt` as the PNG specification has it: a keyword, and text in UTF-8 that is compressed by zlib.

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

use crate::format;
use crate::wording;

/// The keyword of the chunk that holds the map.
pub const KEYWORD: &str = "waymark-journey";
/// The largest map that is unpacked, in bytes: the largest file that is read.
pub const UNPACKED_BYTES: usize = format::limits::FILE_BYTES;
/// How hard the text is compressed, from 0 to 10: more costs time and saves little.
const LEVEL: u8 = 6;
/// What every PNG begins with.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The largest chunk that a PNG can have, in bytes.
const LARGEST_CHUNK: usize = 0x7fff_ffff;

/// Why the map in a PNG could not be read, as a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PngError {
    /// Bytes were changed, or are missing.
    #[error("{}", wording::picture_damaged())]
    Damaged,
    /// The map is larger than any file that is read.
    #[error("{}", wording::picture_too_large(UNPACKED_BYTES))]
    TooLarge,
}

/// A chunk of a PNG.
struct Chunk<'b> {
    kind: [u8; 4],
    data: &'b [u8],
    /// Whether its checksum is right.
    is_whole: bool,
    /// Length, kind, data and checksum.
    all: &'b [u8],
}

/// The PNG with the text of a map's file in it, in the place of one that it had. What is no PNG comes back as it
/// is.
#[must_use]
pub fn with_map(png: &[u8], map: &str) -> Vec<u8> {
    let Some(text_chunk) = text_chunk(map) else { return png.to_vec() };
    let mut with = Vec::with_capacity(png.len() + text_chunk.len());
    with.extend_from_slice(SIGNATURE);
    let mut rest = png.strip_prefix(SIGNATURE).unwrap_or_default();
    while let Some((chunk, after)) = next_chunk(rest) {
        if &chunk.kind == b"IEND" {
            with.extend_from_slice(&text_chunk);
            with.extend_from_slice(rest);
            return with;
        }
        if payload(&chunk).is_none() {
            with.extend_from_slice(chunk.all);
        }
        rest = after;
    }
    png.to_vec()
}

/// The text of the map in a PNG: `None` if the bytes are no PNG, or a PNG without a map. Nothing is said about
/// whether the text is a map.
///
/// # Errors
/// Says if there is a map and it is damaged, or too large to be read.
#[must_use]
pub fn map_in_png(bytes: &[u8]) -> Option<Result<String, PngError>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    while let Some((chunk, after)) = next_chunk(rest) {
        if let Some(payload) = payload(&chunk) {
            return Some(if chunk.is_whole { text_of(payload) } else { Err(PngError::Damaged) });
        }
        rest = after;
    }
    // The file was cut within our chunk: its beginning tells.
    let is_ours = rest.get(8..).is_some_and(|data| data.starts_with(KEYWORD.as_bytes()));
    is_ours.then_some(Err(PngError::Damaged))
}

/// The first chunk in `bytes`, and what follows it.
fn next_chunk(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let (length, after) = bytes.split_first_chunk()?;
    let length =
        usize::try_from(u32::from_be_bytes(*length)).ok().filter(|length| *length <= LARGEST_CHUNK)?;
    let (kind, after) = after.split_first_chunk::<4>()?;
    let (data, after) = after.split_at_checked(length)?;
    let (checksum, after) = after.split_first_chunk()?;
    let all = bytes.get(..length.checked_add(12)?)?;
    let is_whole = u32::from_be_bytes(*checksum) == checksum_of(*kind, data);
    Some((Chunk { kind: *kind, data, is_whole, all }, after))
}

/// What follows the keyword, if the chunk is the one with the map.
fn payload<'b>(chunk: &Chunk<'b>) -> Option<&'b [u8]> {
    let is_text = &chunk.kind == b"iTXt";
    chunk.data.strip_prefix(KEYWORD.as_bytes()).filter(|_| is_text)?.strip_prefix(b"\0")
}

/// The text after the keyword: two flags, a language and a translated keyword, both ended by a zero.
fn text_of(payload: &[u8]) -> Result<String, PngError> {
    let (flags, rest) = payload.split_first_chunk::<2>().ok_or(PngError::Damaged)?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let text = parts.nth(2).ok_or(PngError::Damaged)?;
    let text = match flags {
        [0, _] if text.len() > UNPACKED_BYTES => return Err(PngError::TooLarge),
        [0, _] => text.to_vec(),
        [1, 0] => unpacked(text)?,
        _ => return Err(PngError::Damaged),
    };
    String::from_utf8(text).ok().ok_or(PngError::Damaged)
}

fn unpacked(packed: &[u8]) -> Result<Vec<u8>, PngError> {
    decompress_to_vec_zlib_with_limit(packed, UNPACKED_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => PngError::TooLarge,
        _ => PngError::Damaged,
    })
}

/// The chunk with the text of a map's file; `None` if it would be larger than a chunk can be.
fn text_chunk(map: &str) -> Option<Vec<u8>> {
    let mut data = KEYWORD.as_bytes().to_vec();
    // Compressed, by zlib, in no language, and without a translated keyword.
    data.extend_from_slice(&[0, 1, 0, 0, 0]);
    data.extend_from_slice(&compress_to_vec_zlib(map.as_bytes(), LEVEL));
    let length = u32::try_from(data.len()).ok().filter(|_| data.len() <= LARGEST_CHUNK)?;
    let kind = *b"iTXt";
    let mut chunk = length.to_be_bytes().to_vec();
    chunk.extend_from_slice(&kind);
    chunk.extend_from_slice(&data);
    chunk.extend_from_slice(&checksum_of(kind, &data).to_be_bytes());
    Some(chunk)
}

/// The checksum of a chunk: CRC-32 as ISO 3309 has it, over its kind and its data.
fn checksum_of(kind: [u8; 4], data: &[u8]) -> u32 {
    let mut checksum = u32::MAX;
    for byte in kind.iter().chain(data) {
        let index = usize::from(checksum.to_le_bytes()[0] ^ byte);
        checksum = checksum >> 8 ^ TABLE.get(index).copied().unwrap_or_default();
    }
    !checksum
}

/// What each byte does to the checksum.
static TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0_u32; 256];
    let mut rest: &mut [u32] = &mut table;
    let mut index = 0_u32;
    while let Some((entry, after)) = rest.split_first_mut() {
        let mut value = index;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { 0xedb8_8320 ^ value >> 1 } else { value >> 1 };
            bit += 1;
        }
        *entry = value;
        rest = after;
        index += 1;
    }
    table
}
