//! Pictures of maps, read as any other program would read them.

mod embedded;
mod hostile;
mod laws;
mod look;
mod pages;
mod parts;
mod places;
mod png;
mod tokens;

use roxmltree::{Document as Xml, Node};
use waymark::exchange::picture::{self, Approximate, Layout, Options, Rect};
use waymark::model::{Card, Document, Field, Fields, Lane, Parts, Persona, Stage};

use crate::support::{CountedIds, map};

/// The map in a file of `public`.
pub(crate) fn public_map(path: &str) -> Document {
    let path = format!("{}/public/{path}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    waymark::format::read(&bytes, &mut CountedIds(1 << 64)).unwrap().document
}

/// A sample with one persona, a curve, a recovery, moments of truth and low-hanging fruit.
fn coffee() -> Document {
    public_map("samples/coffee-maker.journey.json")
}

/// The map that `text` draws, with its records changed, each told by its name.
fn changed(text: &str, change: impl Fn(&str, &mut Fields)) -> Document {
    let document = map(text);
    let mut parts = Parts { map: document.map().clone(), ..Default::default() };
    let order = document.persona_order().iter();
    parts.personas = order.map(|id| (*id, document.persona(*id).unwrap().clone())).collect();
    let order = document.stage_order().iter();
    parts.stages = order.map(|id| (*id, document.stage(*id).unwrap().clone())).collect();
    let order = document.lane_order().iter();
    parts.lanes = order.map(|id| (*id, document.lane(*id).unwrap().clone())).collect();
    parts.cards = document.cards().map(|(id, card)| (id, card.clone())).collect();
    parts.cells = document.cells().map(|(key, cell)| (key, cell.clone())).collect();
    change("map", &mut parts.map.fields);
    for (_, Persona { fields }) in &mut parts.personas {
        let name = fields.text(Field::Name).to_owned();
        change(&name, fields);
    }
    for (_, Stage { fields }) in &mut parts.stages {
        let name = fields.text(Field::Title).to_owned();
        change(&name, fields);
    }
    for (_, Lane { fields, .. }) in &mut parts.lanes {
        let name = fields.text(Field::Title).to_owned();
        change(&name, fields);
    }
    for (_, Card { fields, .. }) in &mut parts.cards {
        let name = fields.text(Field::Title).to_owned();
        change(&name, fields);
    }
    Document::from_parts(document.id(), parts)
}

/// The whole map as SVG, without its file.
fn svg(document: &Document) -> String {
    picture::svg(document, &without_map(), &Approximate)
}

fn without_map() -> Options {
    Options { has_map: false, ..Options::default() }
}

fn layout(document: &Document) -> Layout {
    Layout::of(document, &Options::default(), &Approximate)
}

/// The texts of an SVG in its order, one for each line.
fn texts<'i>(xml: &'i Xml<'_>) -> Vec<&'i str> {
    let texts = xml.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default()).collect()
}

/// Everything that is written in an SVG, in one line.
fn all_text(svg: &str) -> String {
    let xml = Xml::parse(svg).unwrap();
    texts(&xml).join(" ")
}

/// Where the corner of `node` and its unit of length come to lie: by all that moves and scales it.
fn origin(node: Node<'_, '_>) -> (f64, f64, f64) {
    let outer = node.parent_element().map_or((0.0, 0.0, 1.0), origin);
    let transform = node.attribute("transform").unwrap_or_default();
    let mut at = outer;
    for (name, numbers) in transform.split(')').filter_map(|part| part.trim().split_once('(')) {
        let numbers: Vec<f64> = numbers.split(' ').map(|number| number.parse().unwrap()).collect();
        match (name, numbers.as_slice()) {
            ("translate", [x, y]) => at = (at.0 + x * at.2, at.1 + y * at.2, at.2),
            ("scale", [by]) => at.2 *= by,
            ("rotate", _) => {}
            _ => unreachable!("{transform}"),
        }
    }
    at
}

/// The rectangle of a `rect`, where it comes to lie.
fn rect(node: Node<'_, '_>) -> Rect {
    let (left, top, scale) = origin(node);
    let number = |name: &str| node.attribute(name).unwrap_or("0").parse::<f64>().unwrap() * scale;
    Rect { x: left + number("x"), y: top + number("y"), width: number("width"), height: number("height") }
}

/// The cards of an SVG, each with its id and its ground, in the order of the SVG.
fn cards(xml: &Xml<'_>) -> Vec<(String, Rect)> {
    let id = |node: &Node<'_, '_>| {
        node.attribute("id").and_then(|id| id.strip_prefix("waymark-card-")).map(str::to_owned)
    };
    let all = xml.descendants().filter_map(|node| Some((id(&node)?, node)));
    let ground = |node: Node<'_, '_>| {
        let solid =
            |node: &Node<'_, '_>| node.has_tag_name("rect") && node.attribute("fill-opacity").is_none();
        node.children().find(solid).map(rect).unwrap()
    };
    all.map(|(id, node)| (id, ground(node))).collect()
}

/// The size of the view box of an SVG.
fn view_box(xml: &Xml<'_>) -> Rect {
    let numbers = xml.root_element().attribute("viewBox").unwrap().split(' ');
    let numbers: Vec<f64> = numbers.map(|number| number.parse().unwrap()).collect();
    Rect { x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3] }
}

/// Whether `inner` lies in `outer`, but for what rounding to hundredths can do.
fn lies_in(inner: Rect, outer: Rect) -> bool {
    const ROUNDING: f64 = 0.05;
    inner.x >= outer.x - ROUNDING
        && inner.y >= outer.y - ROUNDING
        && inner.right() <= outer.right() + ROUNDING
        && inner.bottom() <= outer.bottom() + ROUNDING
}

/// Checks that an SVG is well-formed and holds nothing that acts or that leads out of it.
#[track_caller]
fn check_harmless(svg: &str) {
    let xml = Xml::parse(svg).unwrap_or_else(|error| panic!("{error}"));
    let known = [
        "svg",
        "title",
        "desc",
        "metadata",
        "map",
        "defs",
        "linearGradient",
        "stop",
        "clipPath",
        "g",
        "rect",
        "circle",
        "path",
        "text",
        "image",
    ];
    for node in xml.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        assert!(known.contains(&name), "<{name}>");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "style" && name != "class", "{name}={value}");
            if name == "href" {
                assert!(value.starts_with("data:image/"), "{value}");
            }
            assert!(!value.contains("url(") || value.starts_with("url(#waymark-"), "{name}={value}");
            if name == "id" {
                assert!(value.starts_with("waymark-"), "{value}");
            }
        }
    }
}
