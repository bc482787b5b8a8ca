//! Trees of JSON near the real ones: the file of a map with some of its nodes damaged.

use serde_json::{Map, Value};
use waymark::exchange::{Opened, open};
use waymark::format;

use crate::chooser::Chooser;
use crate::document::{document, new_ids};
use crate::sound::{check_loaded, check_sentence};
use crate::texts::text;

/// Makes a map, damages its file in a few places, and opens that.
pub fn damaged_map(data: &[u8]) {
    let mut chooser = Chooser::new(data);
    let file = format::compact(&document(&mut chooser)).text;
    let mut tree: Value = serde_json::from_str(&file).unwrap_or_else(|error| panic!("{error}\n{file}"));
    for _ in 0..chooser.below(5) {
        // Nodes are counted off the tree; where there are fewer, nothing happens.
        let mut turn = chooser.below(256) * (1 + chooser.below(4));
        damage(&mut tree, &mut turn, &mut chooser);
    }
    let mut text = tree.to_string();
    if chooser.once_in(4) {
        splice(&mut text, &mut chooser);
    }
    match open("map.journey.json", text.as_bytes(), &mut new_ids()) {
        Err(error) => check_sentence(&error),
        Ok(Opened::Maps(maps)) => maps.iter().for_each(check_loaded),
        // A damaged envelope can make it a file of another kind, which other targets look at.
        Ok(_) => {}
    }
}

/// Visits all nodes, root first, and damages the one whose turn it is.
fn damage(node: &mut Value, turn: &mut usize, chooser: &mut Chooser<'_>) -> bool {
    if *turn == 0 {
        damage_here(node, chooser);
        return true;
    }
    *turn -= 1;
    match node {
        Value::Array(nodes) => nodes.iter_mut().any(|node| damage(node, turn, chooser)),
        Value::Object(fields) => fields.values_mut().any(|node| damage(node, turn, chooser)),
        _ => false,
    }
}

fn damage_here(node: &mut Value, chooser: &mut Chooser<'_>) {
    match (chooser.below(6), node) {
        (1, Value::Array(nodes)) => drop(nodes.pop()),
        (2, Value::Array(nodes)) if !nodes.is_empty() => {
            let copy = chooser.pick(nodes).clone();
            nodes.push(copy);
        }
        (3, Value::Array(nodes)) => nodes.reverse(),
        (1, Value::Object(fields)) => {
            let name = fields.keys().nth(chooser.below(8)).cloned();
            name.map(|name| fields.remove(&name));
        }
        (2, Value::Object(fields)) => {
            let name = field_name(chooser);
            fields.insert(name, json(chooser, 3));
        }
        (4, node @ Value::String(_)) => *node = Value::from(id(chooser)),
        (_, node) => *node = json(chooser, 3),
    }
}

/// Replaces a few characters of the text itself, which makes numbers and twins that no tree holds.
fn splice(text: &mut String, chooser: &mut Chooser<'_>) {
    const PIECES: [&str; 12] = [
        "",
        "1e400",
        "-0",
        "1e-7",
        "\\ud800",
        "\"title\":\"x\",",
        "99999999999999999999",
        "[",
        "}",
        ",",
        "\\",
        "\u{0}",
    ];
    let start = usize::from(u16::from_le_bytes([chooser.byte(), chooser.byte()])) % (text.len() + 1);
    let end = (start + chooser.below(24)).min(text.len());
    if text.is_char_boundary(start) && text.is_char_boundary(end) {
        let piece: &&str = chooser.pick(&PIECES);
        text.replace_range(start..end, piece);
    }
}

/// Any JSON, at most `depth` levels deep. Its numbers are written as they are read.
pub fn json(chooser: &mut Chooser<'_>, depth: usize) -> Value {
    match chooser.below(if depth == 0 { 7 } else { 9 }) {
        0 => Value::Null,
        1 => Value::Bool(chooser.once_in(2)),
        2 => Value::from(chooser.number()),
        3 => Value::from(i64::from(chooser.byte()) - 128),
        4 => Value::from(f64::from(chooser.byte()) / 7.0),
        5 => Value::from(id(chooser)),
        6 => Value::from(text(chooser)),
        7 => (0..chooser.below(4)).map(|_| json(chooser, depth - 1)).collect(),
        _ => {
            let field = |chooser: &mut Chooser<'_>| (field_name(chooser), json(chooser, depth - 1));
            Value::Object((0..chooser.below(4)).map(|_| field(chooser)).collect::<Map<_, _>>())
        }
    }
}

/// A name that means something in one place or another.
fn field_name(chooser: &mut Chooser<'_>) -> String {
    const NAMES: [&str; 14] = [
        "x",
        "id",
        "title",
        "kind",
        "scope",
        "persona",
        "lane",
        "stage",
        "cards",
        "answers",
        "extra",
        "__proto__",
        "version",
        "format",
    ];
    match chooser.below(4) {
        0 => text(chooser),
        1 => chooser.pick(waymark::model::Field::ALL).name().to_owned(),
        _ => (*chooser.pick(&NAMES)).to_owned(),
    }
}

/// An id, mostly of a record of the map: those count up from 1 there.
fn id(chooser: &mut Chooser<'_>) -> String {
    let mut ids = crate::document::Ids(u128::from(chooser.byte() % 32));
    let id = waymark::model::IdSource::next_id(&mut ids).to_string();
    if chooser.once_in(4) { id.to_uppercase() } else { id }
}
