//! How large a picture of pixels can be.

use crate::exchange::picture::Size;

/// The longest side of a canvas that browsers draw, in pixels.
pub const LONGEST_SIDE: f64 = 65_535.0;
/// The largest area of a canvas that browsers draw, in pixels.
pub const LARGEST_AREA: f64 = 16_384.0 * 16_384.0;
/// The largest number of pixels per px that is offered.
pub const LARGEST_SCALE: u8 = 4;

/// The largest whole number of pixels per px, at most [`LARGEST_SCALE`], at which browsers draw a picture of
/// `size`; `None` if it is too large even at 1. Some browsers have lower limits and answer nothing: then try the
/// next smaller scale, and say so.
#[must_use]
pub fn largest_scale(size: Size) -> Option<u8> {
    (1..=LARGEST_SCALE).rev().find(|scale| fits(size, *scale))
}

/// Whether browsers draw a picture of `size` with so many pixels per px.
#[must_use]
pub fn fits(size: Size, scale: u8) -> bool {
    let (width, height) = (size.width * f64::from(scale), size.height * f64::from(scale));
    let is_drawn = width >= 1.0 && height >= 1.0;
    is_drawn && width.max(height) <= LONGEST_SIDE && width * height <= LARGEST_AREA
}
