//! Maps in addresses.

use proptest::prelude::*;
use waymark::exchange::link::{self, Identity, LinkError};
use waymark::model::{Document, violations};

use crate::support::{CountedIds, map, print};

const MAP: &str = "
    personas    | Ana      | Bo
    stages      | Find     | Buy
    Touchpoints
      Ana       | ad, shop | pay
      Bo        |          | call
    Opportunities, shared
                | idea     |
";

fn read(fragment: &str) -> Result<Document, LinkError> {
    link::read(fragment, &mut CountedIds(1_000_000)).map(|loaded| loaded.document)
}

fn of_cards(count: usize) -> Document {
    let cards: Vec<_> = (0..count).map(|at| format!("card number {at} of the journey")).collect();
    map(&format!("personas | Ana\nstages | Find\nTouchpoints\n  Ana | {}", cards.join(", ")))
}

#[test]
fn i70_a_map_goes_into_an_address_and_comes_back_as_it_was() {
    let document = map(MAP);
    let fragment = link::write(&document, Identity::Kept);
    assert!(fragment.starts_with("m1:"));
    assert!(fragment.chars().skip(3).all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_'));
    assert!(read(&format!("#{fragment}")).unwrap().records_equal(&document));
}

#[test]
fn a_link_without_identity_is_a_fifth_shorter_and_opens_as_a_map_of_its_own() {
    let document = of_cards(100);
    let (kept, dropped) = (link::write(&document, Identity::Kept), link::write(&document, Identity::Dropped));
    assert!(dropped.len() * 5 < kept.len() * 4, "{} of {}", dropped.len(), kept.len());
    let (one, other) =
        (read(&dropped).unwrap(), link::read(&dropped, &mut CountedIds(9_000)).unwrap().document);
    assert_eq!(print(&one), print(&document));
    assert!(violations(&one).is_empty());
    assert_ne!(one.id(), document.id());
    assert_ne!(one.id(), other.id());
    assert!(one.persona_order().iter().all(|id| other.persona(*id).is_none()));
}

#[test]
fn what_mail_programs_do_to_a_link_is_undone() {
    let document = map(MAP);
    let fragment = link::write(&document, Identity::Kept);
    let wrapped: String = fragment.chars().enumerate().fold(String::new(), |mut text, (at, letter)| {
        text.push(letter);
        if at % 60 == 59 {
            text.push_str("\r\n  ");
        }
        text
    });
    let escaped = fragment.replace('-', "%2B").replace('_', "%2f").replace(':', "%3A");
    let standard = format!("{}==", fragment.replace('-', "+").replace('_', "/"));
    let changed = [
        wrapped,
        escaped,
        standard,
        format!("<{fragment}>"),
        format!("{fragment}."),
        format!("{fragment}),"),
    ];
    for changed in changed {
        assert!(read(&changed).unwrap().records_equal(&document), "{changed}");
    }
}

#[test]
fn f23_a_link_that_is_cut_anywhere_says_so() {
    let fragment = link::write(&map(MAP), Identity::Kept);
    for end in "m1:".len()..fragment.len() {
        assert_eq!(read(&fragment[..end]), Err(LinkError::Incomplete), "cut at {end}");
    }
}

#[test]
fn a_letter_that_was_changed_never_opens_another_map_unseen() {
    let document = map(MAP);
    let fragment = link::write(&document, Identity::Kept);
    for at in "m1:".len()..fragment.len() {
        let other = if fragment.as_bytes()[at] == b'A' { "B" } else { "A" };
        let changed = format!("{}{other}{}", &fragment[..at], &fragment[at + 1..]);
        // The last letter may hold bits that stand for nothing.
        if let Ok(opened) = read(&changed) {
            assert!(opened.records_equal(&document), "changed at {at}");
        }
    }
}

#[test]
fn other_links_explain_themselves() {
    assert_eq!(read("#m2:eNqrVk"), Err(LinkError::Newer));
    assert_eq!(read("#m1:"), Err(LinkError::Incomplete));
    assert_eq!(read("#m1:ä"), Err(LinkError::NoMap));
    assert_eq!(read("#/map/1"), Err(LinkError::NoMap));
    assert!(matches!(read(&packed(b"[1, 2]")), Err(LinkError::Unreadable(_))));
    assert!(LinkError::Newer.to_string().contains("newer Waymark"));
}

fn packed(bytes: &[u8]) -> String {
    use base64::Engine as _;
    let folded = miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6);
    format!("m1:{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(folded))
}

/// I71, F22.
#[test]
fn i71_f22_a_link_unfolds_to_eight_mebibytes_at_most() {
    let bomb = packed(&vec![b' '; 100 * 1024 * 1024]);
    let start = std::time::Instant::now();
    assert_eq!(read(&bomb), Err(LinkError::TooLarge));
    assert!(start.elapsed().as_secs() < 5, "a link that holds 100 MiB is unfolded whole");
    assert_eq!(read(&format!("m1:{}", "A".repeat(link::LONGEST))), Err(LinkError::TooLarge));
    // At the limit itself it is the reader of files that says what is wrong.
    assert!(matches!(read(&packed(&vec![b' '; link::UNFOLDED])), Err(LinkError::Unreadable(_))));
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,80}", prefix in prop::sample::select(vec!["", "m1:", "#m1:e", "m1:eJ"])) {
        drop(read(&format!("{prefix}{text}")));
    }
}
