//! What is written on a card or persona, field by field, as lines of the report.

use crate::exchange::markdown::rich::Rich;
use crate::exchange::markdown::source::Source;
use crate::model::{
    Card, CardKind, Channel, Choices, EvidenceState, Field, FieldKind, Fields, Holder, Number, Sentiment,
    Value,
};
use crate::wording::{self, insight, report};

/// Which fields of such a record the report shows. What it leaves out is for the screen (colors, pictures), for
/// those who work on the map (tags, comments), or finer than a reader needs (dimensions and positions).
pub(super) fn is_shown(holder: Holder, field: Field) -> bool {
    let is_left_out = matches!(
        field,
        Field::FutureOf
            | Field::Template
            | Field::Channels
            | Field::PersonaColor
            | Field::Portrait
            | Field::Color
            | Field::Collapsed
            | Field::Icon
            | Field::Guide
            | Field::Hidden
            | Field::Picture
            | Field::Dimensions
            | Field::QualityPosition
            | Field::EfficiencyPosition
            | Field::Tags
            | Field::Comments
    );
    !is_left_out && holder.offered().any(|offered| offered == field)
}

/// Everything that a card says besides its title and the fields `elsewhere`, as lines.
pub(super) fn details(source: &Source<'_>, card: &Card, elsewhere: &[Field]) -> Rich {
    let holder = card.holder();
    let fields = holder.offered().filter(|field| is_shown(holder, *field) && !elsewhere.contains(field));
    let lines = fields.filter(|field| *field != Field::Title);
    Rich::joined(lines.map(|field| detail(source, holder, field, &card.fields)), "\n")
}

/// One field as a line. Fields that explain another one stand in its line.
fn detail(source: &Source<'_>, holder: Holder, field: Field, fields: &Fields) -> Rich {
    match field {
        Field::Notes => Rich::text(fields.text(field)),
        Field::MomentOfTruth => moment(fields),
        Field::Evidence => evidence(fields),
        Field::Recovery => recovery(fields),
        Field::DefectionRisk => with_reason(holder, field, Field::DefectionReason, fields),
        Field::MomentReason
        | Field::DefectionReason
        | Field::SentimentAfter
        | Field::EvidenceMethod
        | Field::EvidenceSource
        | Field::EvidenceSample
        | Field::EvidenceDate => Rich::default(),
        Field::Votes => {
            let votes = fields.whole(field).filter(|votes| *votes > 0);
            votes.map(|votes| Rich::line(&wording::votes(votes))).unwrap_or_default()
        }
        Field::Answers => {
            let cards = fields.cards(field);
            if cards.is_empty() { Rich::default() } else { labeled(holder, field, &source.all_quoted(cards)) }
        }
        _ => fact(holder, field, fields),
    }
}

/// "**Owner:** Mia", or nothing if the field says nothing.
pub(super) fn fact(holder: Holder, field: Field, fields: &Fields) -> Rich {
    let value = value(field, fields);
    if value.is_empty() { value } else { labeled(holder, field, &value) }
}

fn labeled(holder: Holder, field: Field, value: &Rich) -> Rich {
    Rich::labeled(wording::field(holder, field), value)
}

/// What a field says, without its name.
pub(super) fn value(field: Field, fields: &Fields) -> Rich {
    let Some(value) = fields.get(field) else { return Rich::default() };
    match (value, field.kind()) {
        (Value::Text(text), FieldKind::Text) => Rich::text(text),
        (Value::Text(text), _) => Rich::line(text),
        (Value::Texts(texts), _) => Rich::joined(texts.iter().map(|text| Rich::line(text)), ", "),
        (Value::Choice(index), FieldKind::Choice(of)) => Rich::line(wording::choice(of, *index)),
        (Value::Set(set), FieldKind::Set(of)) => Rich::line(&names(of, *set)),
        (Value::Number(number), _) => Rich::line(&number.to_string()),
        (Value::Date(date), _) => Rich::line(&date.to_string()),
        (Value::Rows(rows), _) if field == Field::Links => Rich::joined(rows.iter().map(link), ", "),
        // Nothing else is shown by its name and value.
        (Value::Flag | Value::Picture(_) | Value::Id(_) | Value::Cards(_) | Value::Rows(_), _)
        | (Value::Choice(_) | Value::Set(_), _) => Rich::default(),
    }
}

/// The chosen names of a list.
fn names(of: Choices, set: u32) -> String {
    let bits = (0..u8::try_from(of.count()).unwrap_or_default()).filter(|bit| set >> bit & 1 == 1);
    bits.map(|bit| wording::choice(of, bit)).collect::<Vec<_>>().join(", ")
}

/// A link by its title, or by its address if it has none.
fn link(row: &Fields) -> Rich {
    let (title, address) = (row.text(Field::Title), row.text(Field::Address));
    if address.is_empty() { Rich::line(title) } else { Rich::link(title, address) }
}

/// A measured value and its target, each with the unit. A unit without any number stands for the value.
pub(super) fn amounts(fields: &Fields) -> [Rich; 2] {
    let unit = || Rich::line(fields.text(Field::Unit));
    let [value, target] = [Field::Value, Field::Target].map(|field| fields.number(field));
    let with_unit = |number: Number| Rich::joined([Rich::line(&number.to_string()), unit()], " ");
    match (value, target) {
        (None, None) => [unit(), Rich::default()],
        amounts => <[_; 2]>::from(amounts).map(|number| number.map(with_unit).unwrap_or_default()),
    }
}

/// How a touchpoint feels.
pub(super) fn feeling(card: &Card) -> Rich {
    Rich::line(&insight::feeling(card.sentiment()))
}

/// Where a touchpoint happens: "Web · Online".
pub(super) fn channel(card: &Card) -> Rich {
    let name = card.channel_name();
    let (own, more) = if card.channel() == Some(Channel::Other) { (name, "") } else { ("", name) };
    let channel = wording::channel_name(card.channel(), own);
    let mode = card.mode().map(wording::channel_mode).unwrap_or_default();
    Rich::joined([&channel, more, mode].map(Rich::line), " · ")
}

/// Who makes a touchpoint.
pub(super) fn creator(card: &Card) -> Rich {
    Rich::line(card.creator().map(wording::creator).unwrap_or_default())
}

fn moment(fields: &Fields) -> Rich {
    let reason = Rich::text(fields.text(Field::MomentReason));
    let name = wording::field(Holder::Card(CardKind::Touchpoint), Field::MomentOfTruth);
    match (fields.flag(Field::MomentOfTruth), reason.is_empty()) {
        (true, true) => Rich::line(name).bold(),
        (true, false) => Rich::labeled(name, &reason),
        (false, _) => fact(Holder::Card(CardKind::Touchpoint), Field::MomentReason, fields),
    }
}

fn with_reason(holder: Holder, field: Field, reason: Field, fields: &Fields) -> Rich {
    let value = value(field, fields);
    if value.is_empty() {
        return fact(holder, reason, fields);
    }
    labeled(holder, field, &Rich::joined([value, Rich::text(fields.text(reason))], ". "))
}

/// How well something is known. What is an assumption is not said: most cards are, at first.
fn evidence(fields: &Fields) -> Rich {
    let state: EvidenceState = fields.choice(Field::Evidence).unwrap_or_default();
    let sample = fields.whole(Field::EvidenceSample).map(report::sample_of).unwrap_or_default();
    let parts = [
        value(Field::EvidenceMethod, fields),
        value(Field::EvidenceSource, fields),
        Rich::line(&sample),
        value(Field::EvidenceDate, fields),
    ];
    let parts = Rich::joined(parts, " · ");
    match (state, parts.is_empty()) {
        (EvidenceState::Assumption, true) => parts,
        (state, true) => Rich::line(wording::evidence_state(state)).bold(),
        (state, false) => Rich::labeled(wording::evidence_state(state), &parts),
    }
}

/// What we do to make up for it, and how it feels then.
fn recovery(fields: &Fields) -> Rich {
    let holder = Holder::Card(CardKind::Touchpoint);
    let after = fields.whole(Field::SentimentAfter).and_then(Sentiment::new);
    let after = after.map(|after| Rich::line(&insight::feeling(after)));
    let after = after.map(|after| labeled(holder, Field::SentimentAfter, &after));
    Rich::joined([fact(holder, Field::Recovery, fields), after.unwrap_or_default()], "\n")
}
