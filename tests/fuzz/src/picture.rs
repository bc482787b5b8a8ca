//! Maps in pictures and pages: any bytes looked through for one, and any text carried by one.

use waymark::exchange::{page, picture};

use crate::chooser::Chooser;
use crate::opening::any_bytes;
use crate::sound::check_sentence;

/// The smallest picture: one pixel.
const PNG: &[u8] = include_bytes!("pixel.png");

/// Looks for a map in bytes, or puts the text that they are into a picture and takes it out again.
pub fn any_picture(data: &[u8]) {
    let mut chooser = Chooser::new(data);
    match chooser.below(3) {
        0 => {
            let text = String::from_utf8_lossy(data);
            let _ = picture::map_in_svg(&text);
            let _ = page::map_in_page(&text);
            if let Some(Err(error)) = picture::map_in_png(data) {
                check_sentence(&error);
            }
            any_bytes(data);
        }
        1 => check_png(&String::from_utf8_lossy(chooser.rest())),
        _ => {
            // The chunks of a real picture with damage behind them.
            let mut bytes = picture::with_map(PNG, &chooser.text(64));
            let place = usize::from(chooser.byte()) % bytes.len();
            bytes.truncate(place);
            bytes.extend(chooser.rest());
            any_bytes(&bytes);
        }
    }
}

/// Checks that a text comes out of a PNG as it went in.
///
/// # Panics
/// If not.
pub fn check_png(text: &str) {
    match picture::map_in_png(&picture::with_map(PNG, text)) {
        Some(Ok(again)) => assert_eq!(again, text),
        other => panic!("{other:?}"),
    }
}
