//! What names are compared by: their letters and digits, whatever the case, the accents and the marks.

use crate::exchange::csv::limits;

/// The letters and digits of a name in lower case without accents, words apart by one space. Of a text that is
/// too long for a name only the beginning counts.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::new();
    let mut is_new_word = false;
    for letter in text.chars().take(limits::NAME).flat_map(char::to_lowercase) {
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            // An accent that stands for itself, as some systems write them.
            continue;
        }
        if !letter.is_alphanumeric() {
            is_new_word = !key.is_empty();
            continue;
        }
        if is_new_word {
            key.push(' ');
            is_new_word = false;
        }
        match without_accent(letter) {
            Some(plain) => key.push_str(plain),
            None => key.push(letter),
        }
    }
    key
}

/// The key of a name that can be numbered and explained: "Pain point 2 (what hurts)" is "pain point".
pub(crate) fn key_of_name(name: &str) -> String {
    let plain = name.split_once(['(', '[']).map_or(name, |(before, _)| before);
    let whole = key(if plain.trim().is_empty() { name } else { plain });
    let stem = whole.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end();
    if stem.is_empty() { whole } else { stem.to_owned() }
}

/// A name without the number behind it: "Pain point 2" is "Pain point".
pub(crate) fn without_number(name: &str) -> &str {
    let name = name.trim();
    let stem = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let stem = stem.trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, '#' | '.'));
    if stem.is_empty() { name } else { stem }
}

fn without_accent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
