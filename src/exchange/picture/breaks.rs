//! Where a line of text may be broken: at spaces, after hyphens and question marks, and between the characters of
//! scripts without spaces.

use std::mem;

use unicode_segmentation::UnicodeSegmentation;

/// A piece of a text that is not broken, unless it is too long for a line.
pub(super) struct Piece<'t> {
    pub(super) text: &'t str,
    /// Whether there is a space before it.
    pub(super) is_spaced: bool,
}

/// The pieces of `text` between which a line may be broken, in order.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let is_space =
        |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}');
    text.split(is_space).filter(|word| !word.is_empty()).flat_map(|word| {
        let mut is_spaced = true;
        parts(word).map(move |text| Piece { text, is_spaced: mem::take(&mut is_spaced) })
    })
}

/// The parts of a word: a line may be broken after a hyphen or a question mark, at a zero-width space, and beside characters of
/// scripts without spaces.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = rest.len();
        let mut before: Option<&str> = None;
        for (at, cluster) in rest.grapheme_indices(true) {
            if before.is_some_and(|before| can_break(before, cluster)) {
                end = at;
                break;
            }
            before = Some(cluster);
        }
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(part)
    })
}

/// Whether a line may be broken between two characters of a word.
fn can_break(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.chars().next(), after.chars().next()) else { return false };
    let is_hyphen = matches!(before, '-' | '‐' | '–' | '—' | '?' | '\u{200b}') && after.is_alphabetic();
    let is_beside_wide = is_ideographic(before) || is_ideographic(after);
    is_hyphen || is_beside_wide && !is_closing(after) && !is_opening(before)
}

/// Whether lines may be broken on both sides of a character: in scripts that are written without spaces, and
/// between the syllables of Korean.
fn is_ideographic(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{312f}' | '\u{31a0}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a line does not begin with it.
fn is_closing(character: char) -> bool {
    "、。，．！？：；）」』】〉》〕］｝〟’”…‥ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]}.,:;!?%"
        .contains(character)
}

/// Whether a line does not end with it.
fn is_opening(character: char) -> bool {
    "（「『【〈《〔［｛〝‘“([{".contains(character)
}
