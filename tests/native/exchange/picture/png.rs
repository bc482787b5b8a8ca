//! The map in a PNG: other programs see the same picture, and no byte that is wrong goes unnoticed.

use proptest::prelude::*;
use waymark::exchange::picture::{KEYWORD, PngError, UNPACKED_BYTES, map_in_png, with_map};
use waymark::exchange::{Opened, open};
use waymark::format;

use crate::exchange::picture::coffee;
use crate::support::CountedIds;

/// The smallest picture: one grey pixel.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\
    \0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01\x48\xaf\xa4\x71\
    \0\0\0\0IEND\xae\x42\x60\x82";

/// A chunk with its checksum, worked out bit by bit as the specification says.
fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let body = [kind, data].concat();
    let mut checksum = u32::MAX;
    for byte in &body {
        checksum ^= u32::from(*byte);
        for _ in 0..8 {
            checksum = if checksum & 1 == 1 { checksum >> 1 ^ 0xedb8_8320 } else { checksum >> 1 };
        }
    }
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length[..], &body, &(!checksum).to_be_bytes()].concat()
}

/// A PNG with one more chunk before its end.
fn with_chunk(chunk: &[u8]) -> Vec<u8> {
    let (head, end) = PIXEL.split_at(PIXEL.len() - 12);
    [head, chunk, end].concat()
}

/// A PNG with our chunk, whose bytes after the keyword are `rest`.
fn with_text(rest: &[u8]) -> Vec<u8> {
    with_chunk(&chunk(b"iTXt", &[KEYWORD.as_bytes(), b"\0", rest].concat()))
}

fn found(bytes: &[u8]) -> Option<Result<String, PngError>> {
    map_in_png(bytes)
}

#[test]
fn a_picture_carries_the_file_of_the_map_and_gives_it_back() {
    let text = format::file(&coffee()).text;
    let png = with_map(PIXEL, &text);
    assert_eq!(found(&png), Some(Ok(text.clone())));
    assert!(png.len() < PIXEL.len() + text.len() / 3, "the map is compressed");
    // Everything of the picture is still there, and its end is the end.
    assert!(png.starts_with(&PIXEL[..PIXEL.len() - 12]) && png.ends_with(&PIXEL[PIXEL.len() - 12..]));
}

#[test]
fn a_picture_opens_as_the_map_in_it() {
    let opened = |bytes: &[u8]| open("map.png", bytes, &mut CountedIds(1 << 64));
    let png = with_map(PIXEL, &format::file(&coffee()).text);
    let Ok(Opened::Maps(maps)) = opened(&png) else { unreachable!("no map") };
    assert!(maps[0].as_ref().unwrap().document.records_equal(&coffee()));
    assert!(opened(PIXEL).is_err(), "a picture of something else");
    let cut = opened(&png[..png.len() / 2]).unwrap_err().to_string();
    assert!(cut.starts_with("The map in this picture is damaged."), "{cut}");
}

#[test]
fn the_chunk_is_one_that_every_reader_knows() {
    let png = with_map(PIXEL, "{}");
    let ours = &png[PIXEL.len() - 12..png.len() - 12];
    let data = &ours[8..ours.len() - 4];
    assert_eq!(ours, chunk(b"iTXt", data), "length and checksum are right");
    // Keyword, compressed by zlib, no language, no translated keyword.
    let head = [KEYWORD.as_bytes(), b"\0\x01\0\0\0"].concat();
    assert!(data.starts_with(&head));
    assert!((1..80).contains(&KEYWORD.len()));
}

#[test]
fn a_map_takes_the_place_of_the_one_before() {
    let once = with_map(PIXEL, "the first one");
    let twice = with_map(&once, "the second one");
    assert_eq!(twice, with_map(PIXEL, "the second one"));
    assert_eq!(found(&twice), Some(Ok("the second one".to_owned())));
}

#[test]
fn what_is_no_png_is_left_alone() {
    for bytes in [&b""[..], b"\x89PNG", b"GIF89a", b"{}", &PIXEL[..PIXEL.len() - 12], &PIXEL[1..]] {
        assert_eq!(with_map(bytes, "{}"), bytes);
        assert_eq!(found(bytes), None);
    }
}

#[test]
fn a_png_without_a_map_holds_none() {
    assert_eq!(found(PIXEL), None);
    assert_eq!(found(&with_chunk(&chunk(b"iTXt", b"Comment\0\0\0\0\0hello"))), None);
    assert_eq!(found(&with_chunk(&chunk(b"tEXt", &[KEYWORD.as_bytes(), b"\0x"].concat()))), None);
    assert_eq!(found(&with_chunk(&chunk(b"iTXt", b"waymark-journey-2\0\0\0\0\0x"))), None);
}

#[test]
fn text_that_is_not_compressed_is_read_too() {
    assert_eq!(found(&with_text(b"\0\0\0\0{}")), Some(Ok("{}".to_owned())));
    assert_eq!(found(&with_text("\0\0de\0Karte\0é".as_bytes())), Some(Ok("é".to_owned())));
}

#[test]
fn a_chunk_that_is_not_as_it_must_be_is_damaged() {
    for rest in [
        &b""[..],
        b"\0",
        b"\0\0",
        b"\0\0\0",
        b"\x01\x01\0\0x",
        b"\x02\0\0\0x",
        b"\x01\0\0\0x",
        b"\0\0\0\0\xff",
    ] {
        assert_eq!(found(&with_text(rest)), Some(Err(PngError::Damaged)), "{rest:?}");
    }
}

#[test]
fn every_wrong_byte_of_the_chunk_is_noticed() {
    let png = with_map(PIXEL, "{\"title\": \"A map\"}");
    let ours = PIXEL.len() - 12..png.len() - 12;
    for at in ours.clone() {
        let mut wrong = png.clone();
        wrong[at] ^= 0x10;
        let is_told = found(&wrong) == Some(Err(PngError::Damaged)) || found(&wrong).is_none();
        assert!(is_told, "{at}");
        // Only where the chunk is no longer ours is nothing said.
        assert!(found(&wrong).is_some() || at < ours.start + 8 + KEYWORD.len() + 1, "{at}");
    }
}

#[test]
fn a_file_that_was_cut_anywhere_gives_the_whole_map_or_none() {
    let png = with_map(PIXEL, "{\"title\": \"A map\"}");
    let whole = found(&png);
    let start = PIXEL.len() - 12;
    for end in 0..png.len() {
        let cut = found(&png[..end]);
        if end >= png.len() - 12 {
            assert_eq!(cut, whole, "{end}");
        } else if end >= start + 8 + KEYWORD.len() {
            assert_eq!(cut, Some(Err(PngError::Damaged)), "{end}");
        } else {
            assert_eq!(cut, None, "{end}");
        }
    }
}

#[test]
fn lengths_beyond_the_file_are_no_chunks() {
    for length in [u32::MAX, 0x8000_0000, 0x7fff_ffff, 0x7fff_fff0, 1_000_000] {
        let mut png = PIXEL.to_vec();
        png[8..12].copy_from_slice(&length.to_be_bytes());
        assert_eq!(found(&png), None);
        assert_eq!(with_map(&png, "{}"), png);
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; UNPACKED_BYTES + 1], 1);
    assert!(bomb.len() < UNPACKED_BYTES / 100);
    assert_eq!(found(&with_text(&[b"\x01\0\0\0", &bomb[..]].concat())), Some(Err(PngError::TooLarge)));
    let largest = "x".repeat(UNPACKED_BYTES);
    assert_eq!(found(&with_map(PIXEL, &largest)), Some(Ok(largest)));
}

#[test]
fn errors_say_what_to_do() {
    assert!(PngError::Damaged.to_string().contains("once more"));
    assert!(PngError::TooLarge.to_string().contains("16 MiB"));
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 0..200_usize) {
        let _ = map_in_png(&bytes);
        let _ = with_map(&bytes, "{}");
        let mut png = with_map(PIXEL, "{}");
        let at = at.min(png.len());
        png.splice(at..at, bytes);
        let _ = map_in_png(&png);
    }

    #[test]
    fn any_text_comes_back(text in ".{0,200}") {
        prop_assert_eq!(map_in_png(&with_map(PIXEL, &text)), Some(Ok(text)));
    }
}
