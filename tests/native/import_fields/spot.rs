//! Every place in a file where a field can stand, and the map with something in that place.

use std::sync::LazyLock;

use serde_json::{Value, json};
use waymark::format;
use waymark::model::{CardKind, Field, FieldKind, Holder};

use crate::format_maps::{check_sound, every_field, read};

/// A field of a record, or of a row of such a field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    /// The kind of record.
    pub(crate) holder: Holder,
    /// Its field.
    pub(crate) field: Field,
    /// The field of the row, if the field holds rows.
    pub(crate) of_row: Option<Field>,
}

impl Spot {
    /// The field where the value stands.
    pub(crate) fn last(self) -> Field {
        self.of_row.unwrap_or(self.field)
    }
}

/// Every field of every kind of record, and every field of every row.
pub(crate) fn spots() -> Vec<Spot> {
    let of_holder = |holder: Holder| {
        holder.fields().flat_map(move |field| {
            let of_rows = match field.kind() {
                FieldKind::Rows(known) => known,
                _ => &[],
            };
            let of_rows = of_rows.iter().map(|field| Some(*field));
            [None].into_iter().chain(of_rows).map(move |of_row| Spot { holder, field, of_row })
        })
    };
    Holder::ALL.into_iter().flat_map(of_holder).collect()
}

/// The number in the map where a value will stand: a text of digits that stands there nowhere else.
pub(crate) const HERE: &str = "8173645";

/// The file of a map that has every field.
static EVERY: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&format::file(&every_field()).text).unwrap());

/// The file of a map with [`HERE`] in the field, and what messages call the place.
pub(crate) fn file_with_gap(spot: Spot) -> (String, String) {
    let mut map = EVERY.clone();
    let (record, path) = match spot.holder {
        Holder::Map => (&mut map["map"], "map".to_owned()),
        Holder::Persona => (&mut map["personas"][1], "personas[1]".to_owned()),
        Holder::Stage => (&mut map["stages"][0], "stages[0]".to_owned()),
        Holder::Lane => (&mut map["lanes"][3], "lanes[3]".to_owned()),
        Holder::Card(kind) => {
            let index = bare_card(kind);
            (&mut map["cards"][index], format!("cards[{index}]"))
        }
    };
    let here: Value = HERE.parse::<u64>().unwrap().into();
    let name = spot.field.name();
    let place = match spot.of_row {
        None => {
            record[name] = here;
            format!("{path}.{name}")
        }
        Some(of_row) => {
            record[name] = json!([{ of_row.name(): here }]);
            format!("{path}.{name}[0].{}", of_row.name())
        }
    };
    let file = map.to_string();
    assert_eq!(file.matches(HERE).count(), 1);
    (file, place)
}

/// The place in the file of a card of `kind` with little on it.
fn bare_card(kind: CardKind) -> usize {
    let word = format!("{kind:?}").to_lowercase();
    let cards = EVERY["cards"].as_array().unwrap().iter().enumerate();
    let of_kind = cards.filter(|(_, card)| card["kind"] == *word);
    of_kind.min_by_key(|(_, card)| card.as_object().unwrap().len()).unwrap().0
}

/// What the file written again says in the place, of whatever form the place is.
pub(crate) fn written(spot: Spot, text: &str) -> Value {
    let file: Value = serde_json::from_str(text).unwrap();
    let record = match spot.holder {
        Holder::Map => &file["map"],
        Holder::Persona => &file["personas"][1],
        Holder::Stage => &file["stages"][0],
        Holder::Lane => &file["lanes"][3],
        Holder::Card(kind) => &file["cards"][bare_card(kind)],
    };
    match spot.of_row {
        None => record[spot.field.name()].clone(),
        Some(of_row) => record[spot.field.name()][0][of_row.name()].clone(),
    }
}

/// Reads the map with the JSON text `raw` in the place. `None` is a refusal; else how many repairs there were,
/// and what is written.
#[track_caller]
pub(crate) fn read_with(spot: Spot, raw: &str) -> Option<(usize, Value)> {
    let (file, place) = file_with_gap(spot);
    match read(file.replacen(HERE, raw, 1)) {
        Ok(loaded) => {
            check_sound(&loaded.document);
            for repair in loaded.repairs.iter().map(ToString::to_string) {
                assert!(repair.starts_with(&place), "{repair} is not about {place}");
                assert!(repair.chars().count() <= 300 && repair.ends_with('.'), "{repair}");
            }
            Some((loaded.repairs.len(), written(spot, &format::file(&loaded.document).text)))
        }
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.starts_with(&place), "{sentence} is not about {place}");
            assert!(sentence.chars().count() <= 300 && sentence.ends_with('.'), "{sentence}");
            None
        }
    }
}
