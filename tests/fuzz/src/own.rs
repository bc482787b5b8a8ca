//! The forms of a map that only Waymark writes: the part of an address, and what is kept in the browser.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use waymark::exchange::link::{self, Identity, LinkError};
use waymark::format::stored::{self, StoredError};
use waymark::model::{ContentHash, Document};

use crate::chooser::Chooser;
use crate::document::{document, new_ids};
use crate::sound::{check_document, check_loaded, check_sentence};

/// What an input begins with that is packed or sealed before it is read, so that what lies under it is reached.
const WRAPPED: u8 = 0;

/// Reads a text as a link, or packs it into one and reads that.
pub fn link(data: &[u8]) {
    let fragment = match data.split_first() {
        Some((&WRAPPED, rest)) => format!("m1:{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(rest, 1))),
        _ => String::from_utf8_lossy(data).into_owned(),
    };
    match link::read(&fragment, &mut new_ids()) {
        Err(error) => check_sentence(&error),
        Ok(loaded) => {
            check_link(&loaded.document);
            check_loaded(&Ok(loaded));
        }
    }
}

/// Checks that a map comes out of its link as it went in, and from a link without identity as large as it was.
///
/// # Panics
/// If not.
pub fn check_link(document: &Document) {
    let read = |fragment: String| match link::read(&fragment, &mut new_ids()) {
        Ok(loaded) => {
            assert_eq!(loaded.repairs, []);
            loaded.document
        }
        Err(error) => panic!("{error}\n{fragment}"),
    };
    let whole = link::write(document, Identity::Kept);
    let half = &whole[..whole.len() / 2];
    assert!(matches!(link::read(half, &mut new_ids()), Err(LinkError::Incomplete)));
    assert!(read(whole).records_equal(document));
    let copy = read(link::write(document, Identity::Dropped));
    check_document(&copy);
    assert_eq!(copy.card_count(), document.card_count());
}

/// Reads a text as a stored map, or a map that is stored and changed.
pub fn stored(data: &[u8]) {
    if let Some((&WRAPPED, rest)) = data.split_first() {
        return check_stored_text(&sealed(&String::from_utf8_lossy(rest)));
    }
    check_stored_text(&String::from_utf8_lossy(data));
    let mut chooser = Chooser::new(data);
    let map = document(&mut chooser);
    let (rev, saved) = (chooser.number().unsigned_abs(), chooser.text(20));
    let text = stored::write(&map, rev, &saved);
    let (header, loaded) =
        stored::read(&text, &mut new_ids()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!((header.rev, header.saved.as_str(), loaded.repairs.len()), (rev, &*saved, 0));
    assert!(loaded.document.records_equal(&map));
    check_changed(&text, chooser);
}

/// A text as a stored map whose first line has the hash that it must have.
fn sealed(text: &str) -> String {
    let (line, body) = text.split_once('\n').unwrap_or((text, ""));
    format!("{{\"check\":\"{}\",{line}\n{body}", ContentHash::of(line.as_bytes()))
}

/// Checks that a stored map is refused when one byte of it has changed.
fn check_changed(text: &str, mut chooser: Chooser<'_>) {
    let place = chooser.number().unsigned_abs() % text.len() as u64;
    let mut bytes = text.as_bytes().to_vec();
    if let Some(byte) = usize::try_from(place).ok().and_then(|place| bytes.get_mut(place)) {
        *byte ^= 1 << chooser.below(7);
    }
    if let Ok(changed) = String::from_utf8(bytes)
        && changed != text
    {
        let refused = stored::read(&changed, &mut new_ids()).err();
        assert!(
            matches!(
                refused,
                Some(
                    StoredError::DamagedHeader | StoredError::WrongLength { .. } | StoredError::WrongChecksum
                )
            ),
            "a change at {place} is not noticed: {refused:?}"
        );
    }
}

fn check_stored_text(text: &str) {
    let (header, whole) = (stored::header(text), stored::verify(text));
    assert!(whole.is_err() || header.is_ok());
    match stored::read(text, &mut new_ids()) {
        Ok((_, loaded)) => check_loaded(&Ok(loaded)),
        Err(error) => check_sentence(&error),
    }
}
