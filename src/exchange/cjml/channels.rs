//! Words for channels: those of Waymark, and those that tools for CJML use.

use crate::model::{Card, Channel, Field, Fields};
use crate::wording;

/// Words that stand for a channel, in small letters and without what stands between them. The first of each row is
/// what Waymark writes.
const WORDS: [(Channel, &[&str]); 14] = [
    (
        Channel::Web,
        &[
            "web",
            "website",
            "internet",
            "internetviapc",
            "internetviasmartphone",
            "internetviatablet",
            "internetglobe",
        ],
    ),
    (Channel::App, &["app", "apponpc", "apponsmartphone", "appontablet"]),
    (Channel::Email, &["email"]),
    (Channel::Phone, &["phone", "telephone", "phonecall", "telephoneconversation"]),
    (Channel::Chat, &["chat"]),
    (Channel::Social, &["socialmedia", "socialmediamessage", "socialmediainteraction"]),
    (Channel::Search, &["search", "searchengine"]),
    (Channel::Place, &["storeorplace", "store", "shop", "shopcounter", "servicedesk"]),
    (Channel::Event, &["event"]),
    (Channel::Post, &["post", "letter", "letterpaper", "parcel"]),
    (Channel::Product, &["deviceorproduct", "product", "device"]),
    (Channel::Partner, &["partner"]),
    (Channel::WordOfMouth, &["wordofmouth"]),
    (Channel::Other, &["other"]),
];

/// The word for a channel of which nothing is known; the tools have a symbol for it.
pub(super) const UNKNOWN: &str = "Unknown";

/// The channel that a word stands for, and its name if it is none of the usual ones; nothing for no word.
pub(super) fn channel_in(word: &str) -> Option<(Channel, &str)> {
    if word.is_empty() || word.eq_ignore_ascii_case(UNKNOWN) {
        return None;
    }
    let plain: String = word.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let known = WORDS.iter().find(|(_, words)| words.contains(&plain.as_str()));
    Some(known.map_or((Channel::Other, word), |(channel, _)| (*channel, "")))
}

/// `fields` with the channel of a word.
pub(super) fn with_channel(fields: Fields, word: &str) -> Fields {
    match channel_in(word) {
        Some((channel, name)) => fields.with(Field::Channel, channel).with(Field::ChannelName, name),
        None => fields,
    }
}

/// The word for the channel of a card: the `original` one for as long as it means that, and nothing for none.
pub(super) fn word_of(card: &Card, original: Option<&str>) -> String {
    let now = card.channel().map(|channel| (channel, own_name(card)));
    match original {
        Some(original) if channel_in(original) == now => original.to_owned(),
        _ => wording::channel_of(card),
    }
}

/// Whether the channel of a card is another one, or has another name, once its word was read.
pub(super) fn is_changed(card: &Card) -> bool {
    let word = wording::channel_of(card);
    let read = channel_in(&word);
    read != card.channel().map(|channel| (channel, card.channel_name()))
}

/// The name of a channel that has one of its own.
fn own_name(card: &Card) -> &str {
    if card.channel() == Some(Channel::Other) { card.channel_name() } else { "" }
}
