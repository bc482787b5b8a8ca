//! What everything in a picture is drawn with: rectangles, lines, texts, signs and faces in the colors of a theme.

use crate::drawing::{face, sign};
use crate::exchange::picture::geometry::Rect;
use crate::exchange::picture::layout::title::Avatar;
use crate::exchange::picture::palette::{Palette, mixed};
use crate::exchange::picture::sizes::{AVATAR, AVATAR_TEXT, AVATAR_WEIGHT, FACE_STROKE, FACE_TINT};
use crate::exchange::picture::svg::{Attribute, Svg, moved};
use crate::exchange::picture::typeset::Style;
use crate::model::Sentiment;

/// What the ids of a picture begin with, so that they are nobody else's on a page that holds the picture.
pub(in crate::exchange::picture) const ID: &str = "waymark";

/// The layers of a shadow: how far each reaches out and down, in px, and its share of the density.
const SHADOW: [(f64, f64, f64); 3] = [(2.5, 1.5, 0.3), (1.25, 1.25, 0.5), (0.25, 1.0, 1.0)];
/// The color of shadows: the ink of the light theme.
const SHADE: &str = Palette::LIGHT.ink;

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(in crate::exchange::picture) struct Stroke<'a> {
    pub(in crate::exchange::picture) color: &'a str,
    pub(in crate::exchange::picture) width: f64,
    /// The lengths of dashes and gaps; nothing for a whole line.
    pub(in crate::exchange::picture) dashes: &'a str,
    /// From 0 to 1.
    pub(in crate::exchange::picture) opacity: f64,
}

impl<'a> Stroke<'a> {
    pub(in crate::exchange::picture) fn new(color: &'a str, width: f64) -> Self {
        Self { color, width, dashes: "", opacity: 1.0 }
    }
}

/// An SVG in the making, with the colors that it is drawn in.
pub(in crate::exchange::picture) struct Pen {
    pub(in crate::exchange::picture) svg: Svg,
    pub(in crate::exchange::picture) colors: &'static Palette,
    /// What ids begin with.
    prefix: String,
    clips: usize,
}

impl Pen {
    /// A pen for the page `page` of several pictures that may stand in one document, or for one picture.
    pub(in crate::exchange::picture) fn new(colors: &'static Palette, page: Option<usize>) -> Self {
        let prefix = page.map_or_else(|| ID.to_owned(), |page| format!("{ID}-{page}"));
        Self { svg: Svg::default(), colors, prefix, clips: 0 }
    }

    /// An id that no other picture has.
    pub(in crate::exchange::picture) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.prefix)
    }

    /// What `draw` draws, moved.
    pub(in crate::exchange::picture) fn at(&mut self, x: f64, y: f64, draw: impl FnOnce(&mut Self)) {
        self.svg.open("g", &[("transform", (&moved(x, y)).into())]);
        draw(self);
        self.svg.close("g");
    }

    /// What `draw` draws, moved and found by its id: `name` without what the ids of this picture begin with.
    pub(in crate::exchange::picture) fn named(
        &mut self,
        name: &str,
        (x, y): (f64, f64),
        draw: impl FnOnce(&mut Self),
    ) {
        let id = self.id(name);
        self.svg.open("g", &[("id", (&id).into()), ("transform", (&moved(x, y)).into())]);
        draw(self);
        self.svg.close("g");
    }

    /// What `draw` draws, as far as it lies in `rect`.
    pub(in crate::exchange::picture) fn clipped(&mut self, rect: Rect, draw: impl FnOnce(&mut Self)) {
        self.clipped_round(rect, 0.0, draw);
    }

    /// What `draw` draws, as far as it lies in `rect` with round corners.
    pub(in crate::exchange::picture) fn clipped_round(
        &mut self,
        rect: Rect,
        radius: f64,
        draw: impl FnOnce(&mut Self),
    ) {
        self.clips += 1;
        let id = self.id(&format!("clip-{}", self.clips));
        self.svg.open("clipPath", &[("id", (&id).into())]);
        let [x, y, width, height] = place(rect);
        self.svg.leaf("rect", &[x, y, width, height, ("rx", radius.into())]);
        self.svg.close("clipPath");
        self.svg.open("g", &[("clip-path", (&format!("url(#{id})")).into())]);
        draw(self);
        self.svg.close("g");
    }

    /// A filled rectangle with round corners.
    pub(in crate::exchange::picture) fn fill(&mut self, rect: Rect, radius: f64, color: &str, opacity: f64) {
        let [x, y, width, height] = place(rect);
        let mut attributes = vec![x, y, width, height];
        if radius > 0.0 {
            attributes.push(("rx", radius.into()));
        }
        attributes.push(("fill", color.into()));
        if opacity < 1.0 {
            attributes.push(("fill-opacity", opacity.into()));
        }
        self.svg.leaf("rect", &attributes);
    }

    /// The line around a rectangle, inside of it.
    pub(in crate::exchange::picture) fn outline(&mut self, rect: Rect, radius: f64, stroke: Stroke<'_>) {
        let inner = rect.grown(-stroke.width / 2.0);
        let [x, y, width, height] = place(inner);
        let mut attributes = vec![x, y, width, height];
        if radius > 0.0 {
            attributes.push(("rx", (radius - stroke.width / 2.0).into()));
        }
        attributes.push(("fill", "none".into()));
        add_stroke(&mut attributes, &stroke);
        self.svg.leaf("rect", &attributes);
    }

    /// A card with its shadow: soft layers below it, for filters are drawn by few programs.
    pub(in crate::exchange::picture) fn raised(&mut self, rect: Rect, radius: f64, color: &str) {
        let (shadow, edge) = (self.colors.shadow, self.colors.edge);
        if shadow > 0.0 {
            for (grown, down, share) in SHADOW {
                self.fill(rect.grown(grown).moved(0.0, down), radius + grown, SHADE, shadow * share);
            }
        }
        self.fill(rect, radius, color, 1.0);
        if edge.1 > 0.0 {
            self.outline(rect, radius, Stroke { opacity: edge.1, ..Stroke::new(edge.0, 1.0) });
        }
    }

    /// A straight or bent line.
    pub(in crate::exchange::picture) fn line(&mut self, path: &str, stroke: Stroke<'_>) {
        let mut attributes = vec![("d", path.into()), ("fill", "none".into())];
        add_stroke(&mut attributes, &stroke);
        self.svg.leaf("path", &attributes);
    }

    /// The round picture of a persona, from its corner on.
    pub(in crate::exchange::picture) fn avatar(&mut self, avatar: &Avatar, (x, y): (f64, f64)) {
        let colors = self.colors;
        let radius = AVATAR / 2.0;
        let style = Style::new(AVATAR_TEXT, AVATAR_WEIGHT, 1.0);
        self.fill(Rect { x, y, width: AVATAR, height: AVATAR }, radius, colors.color(avatar.color), 1.0);
        self.word_at(&avatar.initials, (x + radius, y + radius), "middle", style, colors.on_color);
    }

    /// A sign in a square.
    pub(in crate::exchange::picture) fn sign(
        &mut self,
        path: &str,
        (x, y): (f64, f64),
        side: f64,
        color: &str,
        is_filled: bool,
    ) {
        let transform = format!("{} scale({})", moved(x, y), fine(side / face::FIELD));
        self.svg.leaf(
            "path",
            &[
                ("transform", (&transform).into()),
                ("d", path.into()),
                ("fill", if is_filled { color } else { "none" }.into()),
                ("stroke", color.into()),
                ("stroke-width", sign::STROKE.into()),
                ("stroke-linecap", "round".into()),
                ("stroke-linejoin", "round".into()),
            ],
        );
    }

    /// The face of a feeling in a square around a point.
    pub(in crate::exchange::picture) fn face(&mut self, sentiment: Sentiment, (x, y): (f64, f64), side: f64) {
        let color = self.colors.feeling(sentiment);
        let head = mixed(color, FACE_TINT, self.colors.surface);
        let (mouth, eyes) = face::features(sentiment);
        let is_open = sentiment == Sentiment::MIN || sentiment == Sentiment::MAX;
        let transform =
            format!("{} scale({})", moved(x - side / 2.0, y - side / 2.0), fine(side / face::FIELD));
        self.svg.open(
            "g",
            &[
                ("transform", (&transform).into()),
                ("fill", "none".into()),
                ("stroke", color.into()),
                ("stroke-width", FACE_STROKE.into()),
                ("stroke-linecap", "round".into()),
                ("stroke-linejoin", "round".into()),
            ],
        );
        let center = face::FIELD / 2.0;
        self.svg.leaf(
            "circle",
            &[
                ("cx", center.into()),
                ("cy", center.into()),
                ("r", face::HEAD.into()),
                ("fill", (&head).into()),
            ],
        );
        let fill = if is_open { color } else { "none" };
        self.svg.leaf("path", &[("d", mouth.into()), ("fill", fill.into())]);
        self.svg.leaf("path", &[("d", eyes.into())]);
        self.svg.close("g");
    }
}

/// The attributes of a place.
pub(in crate::exchange::picture) fn place(rect: Rect) -> [(&'static str, Attribute<'static>); 4] {
    [
        ("x", rect.x.into()),
        ("y", rect.y.into()),
        ("width", rect.width.max(0.0).into()),
        ("height", rect.height.max(0.0).into()),
    ]
}

fn add_stroke<'a>(attributes: &mut Vec<(&str, Attribute<'a>)>, stroke: &Stroke<'a>) {
    attributes.push(("stroke", stroke.color.into()));
    attributes.push(("stroke-width", stroke.width.into()));
    if !stroke.dashes.is_empty() {
        attributes.push(("stroke-dasharray", stroke.dashes.into()));
    }
    if stroke.opacity < 1.0 {
        attributes.push(("stroke-opacity", stroke.opacity.into()));
    }
}

/// A factor with enough decimals that nothing is seen of the rounding.
fn fine(factor: f64) -> String {
    format!("{}", (factor * 10_000.0).round() / 10_000.0)
}
