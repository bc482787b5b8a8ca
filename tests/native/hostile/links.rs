//! Addresses that hold no map, or far more than one (F22, F23).

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use waymark::exchange::link;

use crate::format_maps::NEW_IDS;
use crate::hostile::case::{Case, Expect, Way, check_all, control};
use crate::support::CountedIds;

fn case(name: impl Into<String>, fragment: impl Into<Vec<u8>>, expect: Expect) -> Case {
    Case::new("links", name, fragment, expect).by(Way::Link)
}

fn fragment(folded: &[u8]) -> String {
    format!("m1:{}", URL_SAFE_NO_PAD.encode(folded))
}

/// The address of the whole map.
fn whole() -> String {
    fragment(&compress_to_vec_zlib(control().as_bytes(), 6))
}

/// Little addresses that unfold to much.
pub(crate) fn bombs() -> Vec<Case> {
    let bomb = |letter: u8, mebibytes: usize| {
        let folded = compress_to_vec_zlib(&vec![letter; mebibytes * 1024 * 1024], 6);
        let name = format!("{mebibytes} MiB of {:?}", char::from(letter));
        case(name, fragment(&folded), Expect::Reject("more than 8 MiB"))
    };
    vec![bomb(b' ', 9), bomb(b' ', 100), bomb(b'[', 20), bomb(0, 20)]
}

/// Addresses that lost or changed something on their way.
pub(crate) fn cut() -> Vec<Case> {
    let whole = whole();
    let cut = |part: usize| {
        let text = &whole[..whole.len() * part / 12];
        case(format!("{part} of 12 parts"), text, Expect::Reject("This link is incomplete"))
    };
    let mut cases: Vec<_> = (1..12).map(cut).collect();
    let zlib = compress_to_vec_zlib(control().as_bytes(), 6);
    let last = zlib.len() - 1;
    let mut wrong_sum = zlib.clone();
    wrong_sum[last] ^= 1;
    // A match that points before the beginning, as one made with a dictionary does.
    let too_far = [0x78, 0x9c, 0x4b, 0x04, 0x42, 0x00];
    let gzip = [&b"\x1f\x8b\x08\0\0\0\0\0\0\x03"[..], &compress_to_vec(control().as_bytes(), 6)].concat();
    let incomplete = Expect::Reject("This link is incomplete");
    let folded = [
        ("no checksum", &zlib[..last - 3]),
        ("another checksum", &wrong_sum),
        ("a match too far back", &too_far),
        ("gzip", &gzip),
        ("no zlib around it", &compress_to_vec(control().as_bytes(), 6)),
        ("nothing", &[]),
    ];
    cases.extend(folded.map(|(name, bytes)| case(name, fragment(bytes), incomplete.clone())));
    let inside = |name: &str, text: &str, words| {
        let bytes = fragment(&compress_to_vec_zlib(text.as_bytes(), 6));
        case(name, bytes, Expect::Reject(words))
    };
    cases.extend([
        case("a later prefix", whole.replacen("m1", "m2", 1), Expect::Reject("newer Waymark")),
        case("markup", "m1:<script>alert(1)</script>", Expect::Reject("holds no map")),
        case("letters of no alphabet", "m1:ä☃", Expect::Reject("holds no map")),
        inside("a list", "[1]", "not a Waymark map"),
        inside("a page", "<html>", "an HTML page"),
        inside("lists in each other", &"[".repeat(100_000), "nested too deeply"),
    ]);
    cases
}

#[test]
fn f22_a_little_address_that_unfolds_to_much_is_refused() {
    check_all(&bombs());
}

#[test]
fn f23_an_address_that_lost_something_is_refused_with_what_to_do() {
    check_all(&cut());
    // No address of a map: the app shows Home, so this one never gets here.
    assert!(link::read("<script>alert(1)</script>", &mut CountedIds(NEW_IDS)).is_err());
    // Mail programs change the alphabet and the width, and that does no harm.
    let standard = STANDARD.encode(compress_to_vec_zlib(control().as_bytes(), 6));
    let wrapped: Vec<_> = standard.as_bytes().chunks(76).map(|line| str::from_utf8(line).unwrap()).collect();
    for text in [whole(), format!("m1:{standard}"), format!("m1:{}", wrapped.join("\r\n"))] {
        assert!(link::read(&text, &mut CountedIds(NEW_IDS)).unwrap().repairs.is_empty());
    }
}
