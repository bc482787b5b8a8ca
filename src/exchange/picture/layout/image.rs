//! Pictures of a storyboard: only what is surely a small PNG, JPEG or WebP is shown, in its own proportions.

use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{Engine as _, alphabet};

use crate::model::{Field, Value};

/// The height of the place for a picture that is not there yet, in widths: as on the canvas.
pub(in crate::exchange::picture) const EMPTY_RATIO: f64 = 3.0 / 4.0;
/// The largest height of a picture, in widths: what is higher than the screen of any phone is shown smaller.
const HIGHEST: f64 = 3.0;
/// The smallest height, in widths.
const LOWEST: f64 = 0.02;

/// A picture that can be shown.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Image {
    /// A `data:` address that holds letters of base64 only.
    pub(in crate::exchange::picture) address: String,
    /// Its height in widths, within what is shown.
    pub(in crate::exchange::picture) ratio: f64,
}

impl Image {
    /// The picture in a field, if it is one whose beginning says how large it is.
    pub(super) fn of(value: Option<&Value>) -> Option<Self> {
        let value = value.filter(|value| Field::Picture.accepts(value))?;
        let Value::Picture(address) = value else { return None };
        let (_, data) = address.split_once(',')?;
        let (width, height) = dimensions(&from_base64(data)?)?;
        if width == 0 || height == 0 {
            return None;
        }
        let ratio = (f64::from(height) / f64::from(width)).clamp(LOWEST, HIGHEST);
        Some(Self { address: address.clone(), ratio })
    }
}

/// The bytes that letters of base64 stand for, whether or not they end as they should.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    GeneralPurpose::new(&alphabet::STANDARD, LENIENT).decode(text).ok()
}

/// The width and height of a picture in pixels, as its first bytes say.
fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    png(bytes).or_else(|| webp(bytes)).or_else(|| jpeg(bytes))
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?.strip_prefix(b"IHDR")?;
    let (width, rest) = header.split_first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*rest.first_chunk()?)))
}

/// WebP has three kinds of first chunks, each with the size in another form.
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let chunk = bytes.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    let (kind, rest) = chunk.split_first_chunk::<4>()?;
    let data = rest.get(4..)?;
    let at = |place: usize| data.get(place).copied().map(u32::from);
    match kind {
        b"VP8 " => {
            let size = |low: usize| Some((at(low)? | at(low + 1)? << 8) & 0x3fff);
            Some((size(6)?, size(8)?))
        }
        b"VP8L" => {
            let bits = at(1)? | at(2)? << 8 | at(3)? << 16 | at(4)? << 24;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8X" => {
            let size = |low: usize| Some((at(low)? | at(low + 1)? << 8 | at(low + 2)? << 16) + 1);
            Some((size(4)?, size(7)?))
        }
        _ => None,
    }
}

/// The size stands in the frame header; the segments before it say how long they are.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let (marker, after) = rest.split_first_chunk::<2>()?;
        let [0xff, marker] = *marker else { return None };
        // Bytes of filling before a marker.
        if marker == 0xff {
            rest = rest.get(1..)?;
            continue;
        }
        let length = usize::from(u16::from_be_bytes(*after.first_chunk()?));
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let size = after.get(3..)?;
            let (height, size) = size.split_first_chunk()?;
            let width = size.first_chunk()?;
            return Some((u16::from_be_bytes(*width).into(), u16::from_be_bytes(*height).into()));
        }
        rest = after.get(length.max(2)..)?;
    }
}
