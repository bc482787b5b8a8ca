//! A short text as a QR code (ISO/IEC 18004), to be scanned from a screen or a projector.

use qrcodegen::{QrCode, QrCodeEcc};

/// The longest text that becomes a code, in bytes: above, phones fail to read it from a distance.
pub const LONGEST: usize = 1_200;
/// The quiet zone that the standard asks for around a code, in modules.
pub const QUIET_ZONE: i32 = 4;

/// A code as a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// How many modules each side has, with the quiet zone.
    pub side: i32,
    /// The dark modules as the path of a drawing, in units of a module.
    pub path: String,
}

/// The code of `text`; `None` if it is longer than [`LONGEST`].
///
/// It is as small as it gets at low error correction (7 %), for on a projector nothing covers a module and larger
/// modules are read from further away; where there is room in the same size, correction is raised.
#[must_use]
pub fn of(text: &str) -> Option<Code> {
    if text.len() > LONGEST {
        return None;
    }
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE));
            }
            x += run + 1;
        }
    }
    Some(Code { side: code.size() + 2 * QUIET_ZONE, path })
}
