//! Random values of every field, random fields of every record, and values that a field cannot hold.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use waymark::model::{
    CardId, Choices, Date, Extra, Field, FieldKind, Fields, Holder, Number, Range, RawId, Value, limits,
};

/// The beginning of a picture that every field for pictures takes.
pub(crate) const PNG: &str = "data:image/png;base64,";

/// Texts with all that makes trouble in files and on screens.
pub(crate) fn text() -> impl Strategy<Value = String> + Clone {
    const AWKWARD: [&str; 10] =
        ["", "\u{0}", "\\", "\"", "\u{202e}abc", "👩‍👩‍👧", "</script>", "\u{fffe}", "a\r\nb", "\u{2028}"];
    prop_oneof![
        4 => "[a-zA-Z ]{0,12}",
        1 => ".{0,20}",
        1 => select(&AWKWARD[..]).prop_map(str::to_owned),
    ]
}

/// A small JSON value. Its numbers are written by `serde_json` as they are read by it.
pub(crate) fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-8.0..8.0_f64).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Unknown fields, mostly none.
pub(crate) fn extra() -> BoxedStrategy<Extra> {
    let fields = btree_map("x[a-z]{0,3}|é| |__proto__", json(), 1..3);
    let text = |fields: std::collections::BTreeMap<String, serde_json::Value>| {
        Extra(Some(serde_json::Value::Object(fields.into_iter().collect()).to_string().into()))
    };
    prop_oneof![4 => Just(Extra::default()), 1 => fields.prop_map(text)].boxed()
}

/// What `field` can hold, what says nothing included. Cards are numbers that [`with_cards`] replaces.
pub(crate) fn value(field: Field) -> BoxedStrategy<Value> {
    match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => text().prop_map(Value::Text).boxed(),
        FieldKind::Lines => {
            let line = text().prop_filter("no entry is empty", |text| !text.is_empty());
            vec(line, 0..4).prop_map(Value::Texts).boxed()
        }
        FieldKind::Address => {
            "(https?://|HTTPS://|mailto:|MailTo:)[a-zé0-9./?=&%@:#-]{0,20}".prop_map(Value::Text).boxed()
        }
        FieldKind::Choice(of) => (0..count(of)).prop_map(Value::Choice).boxed(),
        FieldKind::Set(of) => (0..1_u32 << count(of)).prop_map(Value::Set).boxed(),
        FieldKind::Number(range) => number(range).prop_map(Value::Number).boxed(),
        FieldKind::Date => date().prop_map(Value::Date).boxed(),
        FieldKind::Flag => Just(Value::Flag).boxed(),
        FieldKind::Picture(_) => {
            let start = select(vec![PNG, "data:image/jpeg;base64,", "data:image/webp;base64,"]);
            let address =
                (start, "[A-Za-z0-9+/]{2,40}={0,2}").prop_map(|(start, data)| start.to_owned() + &data);
            prop_oneof![8 => address, 1 => Just(String::new())].prop_map(Value::Picture).boxed()
        }
        FieldKind::Rows(known) => vec(row(known), 0..4).prop_map(Value::Rows).boxed(),
        FieldKind::Cards => {
            let cards = vec((0..1000_u128).prop_map(|card| CardId(RawId(card))), 0..4);
            cards.prop_map(Value::Cards).boxed()
        }
        FieldKind::Id => any::<u128>().prop_map(|id| Value::Id(RawId(id))).boxed(),
    }
}

pub(crate) fn count(of: Choices) -> u8 {
    u8::try_from(of.count()).unwrap()
}

/// Numbers of a field, some of them at its ends.
fn number(range: Range) -> impl Strategy<Value = Number> {
    let whole = prop_oneof![
        3 => range.min..=range.max,
        1 => select(vec![range.min, range.max]),
        2 => range.min.max(-20)..=range.max.min(20),
    ];
    let thousandths = if range.is_whole { 0..=0_i64 } else { 0..=999 };
    (whole, thousandths).prop_map(move |(whole, thousandths)| {
        // Beyond the last whole number there are no thousandths.
        let thousandths = if whole < range.max { thousandths } else { 0 };
        Number::from_thousandths(whole * 1000 + thousandths)
    })
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    let day = (1..=9999_u16, 1..=12_u8, 1..=31_u8);
    day.prop_filter_map("there is no such day", |(year, month, day)| Date::new(year, month, day))
}

/// A row with any of its fields.
fn row(known: &'static [Field]) -> impl Strategy<Value = Fields> {
    let one = Union::new(known.iter().map(|field| with_value(*field)));
    (vec(one, 0..known.len() * 2), extra()).prop_map(collect)
}

fn with_value(field: Field) -> BoxedStrategy<(Field, Value)> {
    value(field).prop_map(move |value| (field, value)).boxed()
}

fn collect((values, extra): (Vec<(Field, Value)>, Extra)) -> Fields {
    let mut fields = Fields::default();
    fields.extra = extra;
    for (field, value) in values {
        fields.set(field, Some(value));
    }
    fields
}

/// One of the fields of such a record, with a value.
pub(crate) fn field(holder: Holder) -> BoxedStrategy<(Field, Value)> {
    Union::new(holder.fields().map(with_value)).boxed()
}

/// The fields of such a record: mostly a few, at times nearly all.
pub(crate) fn fields(holder: Holder) -> BoxedStrategy<Fields> {
    let (one, all) = (field(holder), holder.fields().count());
    let values = prop_oneof![6 => vec(one.clone(), 0..6), 1 => vec(one, all..all * 3)];
    (values, extra()).prop_map(collect).boxed()
}

/// `value` with cards of the map in the place of the numbers that stand for them, each once.
pub(crate) fn with_cards(value: Value, cards: &[CardId]) -> Value {
    let Value::Cards(numbers) = value else { return value };
    let mut named = Vec::new();
    for CardId(RawId(number)) in numbers {
        let index = number % cards.len().max(1) as u128;
        let card = cards.get(usize::try_from(index).unwrap()).copied();
        if let Some(card) = card.filter(|card| !named.contains(card)) {
            named.push(card);
        }
    }
    Value::Cards(named)
}

/// The same for all values of a record.
pub(crate) fn all_with_cards(fields: &Fields, cards: &[CardId]) -> Fields {
    let values = fields.iter().map(|(field, value)| (field, with_cards(value.clone(), cards)));
    collect((values.collect(), fields.extra.clone()))
}

/// Values that `field` cannot hold: of other kinds, off its list or scale, too long, too many, not safe.
pub(crate) fn misfits(field: Field) -> Vec<Value> {
    let one_of_each_kind = [
        Value::Text("https://example.org".to_owned()),
        Value::Texts(vec!["one".to_owned()]),
        Value::Choice(0),
        Value::Set(1),
        Value::Number(Number::whole(1)),
        Value::Date(Date::new(2030, 1, 2).unwrap()),
        Value::Flag,
        Value::Picture(format!("{PNG}AAAA")),
        Value::Rows(vec![Fields::default()]),
        Value::Cards(Vec::new()),
        Value::Id(RawId(1)),
    ];
    let of_kind = |value: &Value| {
        matches!(
            (field.kind(), value),
            (FieldKind::Line | FieldKind::Text | FieldKind::Time | FieldKind::Address, Value::Text(_))
                | (FieldKind::Lines, Value::Texts(_))
                | (FieldKind::Choice(_), Value::Choice(_))
                | (FieldKind::Set(_), Value::Set(_))
                | (FieldKind::Number(_), Value::Number(_))
                | (FieldKind::Date, Value::Date(_))
                | (FieldKind::Flag, Value::Flag)
                | (FieldKind::Picture(_), Value::Picture(_))
                | (FieldKind::Rows(_), Value::Rows(_))
                | (FieldKind::Cards, Value::Cards(_))
                | (FieldKind::Id, Value::Id(_))
        )
    };
    let mut misfits: Vec<_> = one_of_each_kind.into_iter().filter(|value| !of_kind(value)).collect();
    misfits.extend(of_its_kind(field));
    misfits
}

/// Values of the kind of `field` that it cannot hold.
fn of_its_kind(field: Field) -> Vec<Value> {
    let long = || "ä".repeat(limits::TEXT_LENGTH + 1);
    let many = limits::ENTRIES + 1;
    match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => vec![Value::Text(long())],
        FieldKind::Address => {
            let unsafe_ones =
                ["javascript:alert(1)", "data:text/html,x", "//example.org", "example.org", "ftp://x"];
            let mut values: Vec<Value> = unsafe_ones.map(Value::from).to_vec();
            values.push(format!("https://{}", long()).into());
            values
        }
        FieldKind::Lines => vec![
            Value::Texts(vec!["one".to_owned(), String::new()]),
            Value::Texts(vec![long()]),
            Value::Texts(vec!["x".to_owned(); many]),
        ],
        FieldKind::Choice(of) => vec![Value::Choice(count(of)), Value::Choice(u8::MAX)],
        FieldKind::Set(of) => vec![Value::Set(1 << count(of)), Value::Set(u32::MAX)],
        FieldKind::Number(range) => {
            let off =
                [Number::whole(range.min - 1), Number::whole(range.max + 1), Number::from_thousandths(500)];
            let is_off = |number: &Number| {
                !(Number::whole(range.min)..=Number::whole(range.max)).contains(number)
                    || range.is_whole && !number.is_whole()
            };
            off.into_iter().filter(is_off).map(Value::Number).collect()
        }
        FieldKind::Picture(bytes) => {
            let too_large = format!("{PNG}{}", "A".repeat(bytes.div_ceil(3) * 4 + 1));
            let others =
                ["data:image/svg+xml;base64,AAAA", "data:image/gif;base64,AAAA", "https://x.org/a.png", PNG];
            let spoiled =
                ["data:image/png;base64,AA AA", "data:image/png;base64,AA\"A", "DATA:image/png;base64,AA"];
            let texts = others.into_iter().chain(spoiled).map(str::to_owned).chain([too_large]);
            texts.map(Value::Picture).collect()
        }
        FieldKind::Rows(known) => {
            let stranger = Field::ALL.iter().copied().find(|field| !known.contains(field)).unwrap();
            let row = |field: Field, value| Fields::default().with(field, value);
            let of_known =
                known.iter().flat_map(|field| misfits(*field).into_iter().map(|value| (*field, value)));
            let said = of_known.filter(|(_, value)| !value.is_empty());
            let mut rows: Vec<_> = said.map(|(field, value)| Value::Rows(vec![row(field, value)])).collect();
            rows.push(Value::Rows(vec![row(stranger, Value::Flag)]));
            rows.push(Value::Rows(vec![Fields::default(); many]));
            rows
        }
        FieldKind::Cards => {
            let same = CardId(RawId(u128::MAX));
            vec![
                Value::Cards((0..many as u128).map(|card| CardId(RawId(card))).collect()),
                Value::Cards(vec![same, same]),
            ]
        }
        FieldKind::Date | FieldKind::Flag | FieldKind::Id => Vec::new(),
    }
}
