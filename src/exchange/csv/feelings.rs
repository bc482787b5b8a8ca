//! Feelings as people write them into tables: words in five languages, signs and faces.

use crate::exchange::csv::key::key_of_name;
use crate::model::Sentiment;

/// Words by their keys, parted by commas: letters without accents, in lower case.
const WORDS: [(i64, &str); 5] = [
    (
        -2,
        "very bad, very negative, terrible, awful, horrible, very unhappy, very dissatisfied, very sad, \
         angry, furious, desperate, hate, worst, very low, sehr schlecht, sehr negativ, wutend, verargert, \
         sehr unzufrieden, muy malo, muy mal, muy negativo, muy insatisfecho, enfadado, furioso, \
         tres mauvais, tres negatif, tres insatisfait, en colere, muito ruim, muito mau, pessimo, \
         muito negativo, muito insatisfeito",
    ),
    (
        -1,
        "bad, negative, unhappy, dissatisfied, sad, frustrated, frustration, annoyed, confused, anxious, \
         worried, nervous, disappointed, stressed, impatient, bored, overwhelmed, uncertain, unsure, low, \
         poor, pain, schlecht, negativ, unzufrieden, traurig, frustriert, genervt, verwirrt, unsicher, \
         enttauscht, besorgt, gestresst, malo, mal, negativo, insatisfecho, triste, frustrado, confundido, \
         preocupado, decepcionado, mauvais, negatif, insatisfait, frustre, confus, inquiet, decu, ruim, \
         mau, insatisfeito, confuso",
    ),
    (
        0,
        "neutral, ok, okay, fine, indifferent, mixed, average, medium, calm, neutro, normal, regular, \
         neutre, moyen, gleichgultig, mittel, indiferente, medio",
    ),
    (
        1,
        "good, positive, happy, satisfied, content, pleased, interested, curious, hopeful, confident, \
         relieved, motivated, glad, high, love point, gut, positiv, glucklich, zufrieden, froh, neugierig, \
         interessiert, erleichtert, zuversichtlich, bueno, bien, positivo, feliz, contento, satisfecho, \
         interesado, curioso, aliviado, bon, positif, heureux, satisfait, interesse, curieux, soulage, bom, \
         contente, satisfeito, interessado",
    ),
    (
        2,
        "very good, very positive, excellent, great, very happy, very satisfied, delighted, excited, \
         enthusiastic, love, amazing, best, very high, thrilled, proud, sehr gut, sehr positiv, begeistert, \
         sehr zufrieden, uberglucklich, muy bueno, muy bien, muy positivo, muy feliz, muy satisfecho, \
         excelente, encantado, emocionado, tres bon, tres positif, tres satisfait, ravi, enthousiaste, \
         muito bom, muito positivo, muito feliz, muito satisfeito, otimo",
    ),
];

/// Signs that stand alone.
const SIGNS: [(i64, &[&str]); 5] = [
    (-2, &["--", "---", "−−", "––", ":((", ":'("]),
    (-1, &["-", "−", "–", "(-)", ":(", ":-(", ":/", ":-/", "☹", "👎"]),
    (0, &["o", "○", "+-", "+/-", "±", "~", ":|", ":-|"]),
    (1, &["+", "(+)", ":)", ":-)", "☺", "👍"]),
    (2, &["++", "+++", ":D", ":-D", ":))", "❤", "♥"]),
];

/// Faces, wherever they stand in a text.
const FACES: [(i64, &[char]); 5] = [
    (-2, &['😡', '😠', '🤬', '😭', '😱', '😫', '😩', '🤮']),
    (-1, &['🙁', '😞', '😟', '😕', '😒', '😔', '😢', '😣', '😖', '😰', '😥', '🥺', '😤', '☹']),
    (0, &['😐', '😶', '😑', '🤔', '🫤']),
    (1, &['🙂', '😊', '☺', '😌', '😉', '😀', '😃']),
    (2, &['😄', '😁', '🤩', '😍', '🥳', '😆', '🥰', '❤']),
];

/// The feeling that a text names by a word, a sign or a face.
pub(crate) fn feeling(text: &str) -> Option<Sentiment> {
    let text = text.trim();
    let face = text.chars().find_map(|letter| of(&FACES, |faces| faces.contains(&letter)));
    let sign = || of(&SIGNS, |signs| signs.contains(&text));
    let word = || {
        let key = key_of_name(text);
        of(&WORDS, |words: &str| words.split(", ").any(|word| word == key))
    };
    face.or_else(sign).or_else(word).and_then(Sentiment::new)
}

/// Whether a text is a sign of a scale of signs, and no dash that stands for nothing.
pub(crate) fn is_sign(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 8 && text != "-" && text != "–" && of(&SIGNS, |signs| signs.contains(&text)).is_some()
}

fn of<T: ?Sized>(table: &[(i64, &T)], holds: impl Fn(&T) -> bool) -> Option<i64> {
    table.iter().find(|(_, entries)| holds(entries)).map(|(value, _)| *value)
}
