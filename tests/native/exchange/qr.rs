//! Links as codes for cameras, read back by a decoder that is not the encoder's.

use waymark::exchange::qr;

/// What a camera reads: it sees each module as 8 by 8 dots.
fn decoded(code: &qr::Code) -> String {
    let side = usize::try_from(code.side).unwrap();
    let mut dark = vec![false; side * side];
    for run in code.path.split('M').skip(1) {
        let (place, length) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let length: usize = length.split('v').next().unwrap().parse().unwrap();
        dark[y * side + x..y * side + x + length].fill(true);
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 8, side * 8, |x, y| {
        if dark[y / 8 * side + x / 8] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn i72_codes_of_short_links_are_read_back() {
    for length in [20, 50, 400, qr::LONGEST] {
        let address = format!("https://waymark.example/#m1:{}", "aZ-9_".repeat(300));
        let text = &address[..length];
        assert_eq!(decoded(&qr::of(text).unwrap()), text);
    }
}

#[test]
fn a_longer_link_becomes_no_code() {
    assert!(qr::of(&"x".repeat(qr::LONGEST + 1)).is_none());
}

#[test]
fn a_code_has_its_quiet_zone() {
    let code = qr::of("x").unwrap();
    assert_eq!(code.side, 21 + 2 * qr::QUIET_ZONE);
    assert!(code.path.starts_with("M4 4"));
}
