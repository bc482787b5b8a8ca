//! Numbers with a fraction in texts, read by the browser: Rust's own way brings tables of 12 kB along, which the first
//! screen would have to wait for.

/// The number at the beginning of `text`, if there is one that is finite.
pub(crate) fn read(text: &str) -> Option<f64> {
    Some(js_sys::parse_float(text)).filter(|number| number.is_finite())
}
