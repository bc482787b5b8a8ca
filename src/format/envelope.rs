//! What a JSON file is: one of ours, of which version, or whose else.

use crate::format::decode::wrong_type;
use crate::format::error::ReadError;
use crate::format::json::Node;
use crate::format::place::{Place, visible};
use crate::format::{LIBRARY_FORMAT, MAP_FORMAT, VERSION, limits};

/// What a file of ours holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// One map.
    Map,
    /// A list of maps.
    Library,
}

/// Tells what `node` holds before anything else in it is looked at.
pub(crate) fn content(node: &Node<'_>, place: &Place<'_>) -> Result<Content, ReadError> {
    if !matches!(node, Node::Object(_)) {
        return Err(ReadError::Unnamed(describe(node)));
    }
    let Some(format) = node.field("format") else {
        return Err(name_of_other(node).map_or(ReadError::Unnamed(describe(node)), ReadError::Foreign));
    };
    let content = match format {
        Node::Text(name) if name == MAP_FORMAT => Content::Map,
        Node::Text(name) if name == LIBRARY_FORMAT => Content::Library,
        Node::Text(name) => return Err(ReadError::OtherFormat(visible(name, limits::QUOTE))),
        other => return Err(wrong_type(&place.key("format"), "text", other)),
    };
    check_version(node, place)?;
    Ok(content)
}

/// Whether the version is one that this program reads.
fn check_version(node: &Node<'_>, place: &Place<'_>) -> Result<(), ReadError> {
    const EXPECTED: &str = "a whole number";
    let place = place.key("version");
    let digits = match node.field("version") {
        None => return Err(ReadError::Missing { path: place.describe(), expected: EXPECTED }),
        Some(Node::Number(digits)) => *digits,
        Some(other) => return Err(wrong_type(&place, EXPECTED, other)),
    };
    let found = visible(digits, limits::QUOTE);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ReadError::BadVersion { path: place.describe(), found });
    }
    match digits.parse::<u32>() {
        Ok(VERSION) => Ok(()),
        Ok(0) => Err(ReadError::BadVersion { path: place.describe(), found }),
        // What is larger than any number here is newer, too.
        _ => Err(ReadError::Newer(found)),
    }
}

/// A JSON value in words.
fn describe(node: &Node<'_>) -> &'static str {
    match node {
        Node::Null => "a JSON null",
        Node::Bool(_) => "a JSON true or false",
        Node::Number(_) => "a JSON number",
        Node::Text(_) => "a JSON text",
        Node::List(_) => "a JSON list",
        Node::Object(_) => "a JSON object",
    }
}

/// Names the program or kind of file that a JSON object without our format name comes from.
fn name_of_other(node: &Node<'_>) -> Option<&'static str> {
    /// Fields that must be there, and the name of what has them.
    const MARKS: [(&[&str], &str); 10] = [
        (&["tldrawFileFormatVersion"], "a tldraw file"),
        (&["swimlanes", "nodes"], "an OpenJourney file"),
        (&["nbformat", "cells"], "a Jupyter notebook"),
        (&["boardTitle", "items"], "a Service Blueprint Mini board"),
        (&["name", "version", "dependencies"], "a package.json"),
        (&["name", "version", "scripts"], "a package.json"),
        (&["name", "version", "main"], "a package.json"),
        (&["compilerOptions"], "a TypeScript configuration"),
        (&["openapi"], "an OpenAPI description"),
        (&["$schema", "properties"], "a JSON Schema"),
    ];
    match node.field("type").and_then(Node::text) {
        Some("excalidraw") => return Some("an Excalidraw file"),
        Some("excalidrawlib") => return Some("an Excalidraw library"),
        Some("service-journey-mapper") => return Some("a Lanescape file"),
        Some("FeatureCollection") => return Some("a GeoJSON file"),
        _ => {}
    }
    let has_all = |names: &[&str]| names.iter().all(|name| node.field(name).is_some());
    if let Some((_, name)) = MARKS.iter().find(|(names, _)| has_all(names)) {
        return Some(name);
    }
    // A package.json needs no more than these two.
    let is_bare_package =
        matches!(node, Node::Object(fields) if fields.len() == 2) && has_all(&["name", "version"]);
    is_bare_package.then_some("a package.json")
}
