//! What the list of maps shows of a stored map, so that no map need be parsed to be listed.

use crate::format::decode::Object;
use crate::format::error::ReadError;
use crate::format::json::Node;
use crate::format::limits;
use crate::format::place::Place;
use crate::format::v1::{Id, InWords};
use crate::format::words::Word;
use crate::model::{Color, Document, Field, MapId, MapState, PersonaId, Sentiment};

/// A map in short.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The beginning of its title.
    pub title: String,
    /// Current or future.
    pub state: MapState,
    /// The current map that it is the future of.
    pub future_of: Option<MapId>,
    /// Whether it is a template.
    pub is_template: bool,
    /// How many personas it has.
    pub personas: usize,
    /// How many stages it has.
    pub stages: usize,
    /// How many cards it has.
    pub cards: usize,
    /// The feelings of the first personas, at most [`limits::SUMMARY_CURVES`] of them.
    pub curves: Vec<Curve>,
}

/// How a persona's journey feels, in short.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Curve {
    /// The persona's color.
    pub color: Color,
    /// The feelings of its touchpoints in order, thinned out to [`limits::SUMMARY_SENTIMENTS`].
    pub sentiments: Vec<Sentiment>,
}

/// The summary of a map.
pub(crate) fn summary_of(document: &Document) -> Summary {
    let map = document.map();
    let curve = |id: &PersonaId| {
        let sentiments = thin_out(&sentiments_of(document, *id));
        Some(Curve { color: document.persona(*id)?.color(), sentiments })
    };
    Summary {
        title: map.title().chars().take(limits::SUMMARY_TITLE).collect(),
        state: map.state(),
        future_of: map.future_of(),
        is_template: map.fields.flag(Field::Template),
        personas: document.persona_order().len(),
        stages: document.stage_order().len(),
        cards: document.card_count(),
        curves: document.persona_order().iter().take(limits::SUMMARY_CURVES).filter_map(curve).collect(),
    }
}

/// How a persona's touchpoints feel, in the order of the journey.
fn sentiments_of(document: &Document, persona: PersonaId) -> Vec<Sentiment> {
    let Some(lane) = document.touchpoint_lane() else { return Vec::new() };
    let cells = document.stage_order().iter().filter_map(|stage| document.cell_key(persona, lane, *stage));
    let cards = cells.flat_map(|key| document.cell(key));
    cards.filter_map(|card| Some(document.card(*card)?.sentiment())).collect()
}

/// At most [`limits::SUMMARY_SENTIMENTS`] of `all`: of each stretch the strongest, so that no peak is lost.
fn thin_out(all: &[Sentiment]) -> Vec<Sentiment> {
    let stretch = all.len().div_ceil(limits::SUMMARY_SENTIMENTS).max(1);
    let strongest = |some: &[Sentiment]| some.iter().copied().max_by_key(|it| it.value().abs());
    all.chunks(stretch).filter_map(strongest).collect()
}

/// A summary as it is written in the header of a stored map.
#[derive(Debug, serde::Serialize)]
pub(crate) struct SummaryRecord<'a> {
    title: &'a str,
    state: InWords<MapState>,
    #[serde(rename = "futureOf", skip_serializing_if = "Option::is_none")]
    future_of: Option<Id>,
    template: bool,
    personas: usize,
    stages: usize,
    cards: usize,
    curves: Vec<CurveRecord>,
}

#[derive(Debug, serde::Serialize)]
struct CurveRecord {
    color: InWords<Color>,
    sentiments: Vec<i8>,
}

impl<'a> From<&'a Summary> for SummaryRecord<'a> {
    fn from(summary: &'a Summary) -> Self {
        let curve = |curve: &Curve| CurveRecord {
            color: InWords(curve.color),
            sentiments: curve.sentiments.iter().map(|sentiment| sentiment.value()).collect(),
        };
        Self {
            title: &summary.title,
            state: InWords(summary.state),
            future_of: summary.future_of.map(|id| Id(id.0)),
            template: summary.is_template,
            personas: summary.personas,
            stages: summary.stages,
            cards: summary.cards,
            curves: summary.curves.iter().map(curve).collect(),
        }
    }
}

/// Reads what [`SummaryRecord`] wrote. What does not make sense is left out: it is only for show.
pub(crate) fn read_summary(node: Node<'_>) -> Result<Summary, ReadError> {
    let mut unread = Vec::new();
    let mut fields = Object::of(node, &Place::ROOT)?;
    let title = fields.text("title", &mut unread)?;
    let state = fields.word("state", MapState::default(), &mut unread)?;
    let future_of = fields.optional_text("futureOf")?.and_then(|id| id.parse().ok());
    let is_template = fields.truth("template")?;
    let (personas, stages, cards) =
        (fields.count("personas")?, fields.count("stages")?, fields.count("cards")?);
    let curves = fields.optional_list("curves")?.iter().map(read_curve).collect();
    Ok(Summary { title, state, future_of, is_template, personas, stages, cards, curves })
}

fn read_curve(node: &Node<'_>) -> Curve {
    let color = node.field("color").and_then(Node::text).and_then(Color::of_word).unwrap_or_default();
    let sentiment = |node: &Node<'_>| match node {
        Node::Number(digits) => Sentiment::new(digits.parse().ok()?),
        _ => None,
    };
    let sentiments = match node.field("sentiments") {
        Some(Node::List(nodes)) => nodes.iter().filter_map(sentiment).collect(),
        _ => Vec::new(),
    };
    Curve { color, sentiments }
}
