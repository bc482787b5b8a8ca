//! The map in an SVG: the text of its file, in an element of our own namespace.

use crate::exchange::picture::draw::pen::ID;
use crate::exchange::picture::markup::{Event, Markup};
use crate::exchange::picture::svg::Svg;
use crate::format;

/// The namespace of the element that holds the map. It is a name and leads nowhere.
pub const NAMESPACE: &str = "urn:waymark:journey-map";
/// The name of that element in its namespace.
const ELEMENT: &str = "map";
/// Where namespaces are bound to a prefix, and where to none.
const BOUND: &str = "xmlns:";
const UNPREFIXED: &str = "xmlns";
/// How many prefixes are remembered at once; no program binds one namespace so often.
const MOST_BOUND: usize = 16;

/// Writes the text of a map's file. What XML forbids stands in the strings of JSON only, and is spelled out there.
pub(super) fn write(svg: &mut Svg, map: &str) {
    let element = format!("{ID}:{ELEMENT}");
    svg.open("metadata", &[]);
    svg.open(&element, &[(&format!("{BOUND}{ID}"), NAMESPACE.into())]);
    svg.text(&map.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff"));
    svg.close(&element);
    svg.close("metadata");
    svg.new_line();
}

/// The text of the map in an SVG, if it holds one. Nothing is said about whether that text is a map. Other
/// programs may have saved the SVG again, with another prefix; text, comments and sections of text that only
/// look like the element are not taken for it. Reads each character once.
#[must_use]
pub fn map_in_svg(text: &str) -> Option<String> {
    let mut markup = Markup::new(text);
    let mut open = Names::default();
    while let Some(event) = markup.next() {
        match event {
            Event::Start { name, attributes, is_empty } => {
                open.enter(attributes);
                let is_map = open.is_ours(name);
                if is_empty {
                    open.leave();
                } else if is_map {
                    return content(&mut markup);
                }
            }
            Event::End => open.leave(),
            Event::Text(_) => {}
        }
    }
    None
}

/// The text until the element ends. An element within it makes it something else; a file that would be too
/// large to be read is none.
fn content(markup: &mut Markup<'_>) -> Option<String> {
    let mut content = String::new();
    loop {
        match markup.next()? {
            Event::Text(text) => content.push_str(&text),
            Event::End => return Some(content),
            Event::Start { .. } => return None,
        }
        if content.len() > format::limits::FILE_BYTES {
            return None;
        }
    }
}

/// Which prefixes stand for our namespace where an element is.
#[derive(Default)]
struct Names<'t> {
    /// How many elements are open.
    depth: usize,
    /// What was bound: the depth, the prefix, and whether to our namespace. The innermost comes last.
    bound: Vec<(usize, &'t str, bool)>,
}

impl<'t> Names<'t> {
    fn enter(&mut self, attributes: impl Iterator<Item = (&'t str, &'t str)>) {
        self.depth += 1;
        for (name, value) in attributes {
            let prefix = if name == UNPREFIXED { Some("") } else { name.strip_prefix(BOUND) };
            // Only what has to do with our namespace is kept: other namespaces may be many.
            if let Some(prefix) = prefix
                && self.bound.len() < MOST_BOUND
                && (value == NAMESPACE || self.bound.iter().any(|(_, bound, _)| *bound == prefix))
            {
                self.bound.push((self.depth, prefix, value == NAMESPACE));
            }
        }
    }

    fn leave(&mut self) {
        let depth = self.depth;
        while self.bound.last().is_some_and(|(bound_at, ..)| *bound_at == depth) {
            self.bound.pop();
        }
        self.depth = depth.saturating_sub(1);
    }

    fn is_ours(&self, name: &str) -> bool {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let bound = self.bound.iter().rev().find(|(_, bound, _)| *bound == prefix);
        local == ELEMENT && bound.is_some_and(|(.., is_ours)| *is_ours)
    }
}
