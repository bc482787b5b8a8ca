//! The curves of an audience: along the lower edge up to the stage that is shown, or whole with what stands out.
//!
//! All of it is hidden from screen readers: the slides say the same feelings in words.

use leptos::prelude::*;

use crate::drawing::{add, curve_path};
use crate::insight::{CurvePoint, Segment, monotone_segments};
use crate::model::{CardId, PersonaId, Sentiment};
use crate::session::Item;
use crate::session::presentation::{Felt, journey};
use crate::view::look;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::face::Face;
use crate::view::present::slide::Scene;

/// The width of a stage and the height of the drawing in its own units. The neutral line is in the middle.
const SIZE: f64 = 100.0;
/// The room above the best and below the worst feeling, in units of the drawing.
const MARGIN: f64 = 14.0;
/// How many dashes tell lines apart beside their colors.
const DASHES: usize = 6;

/// The curve of one persona.
struct Line {
    persona: PersonaId,
    color: &'static str,
    /// Its dashes.
    dashes: String,
    felt: Vec<Felt>,
}

/// What stands out on a curve that is drawn whole.
#[derive(Debug, Clone, Copy, Default)]
pub struct Marks {
    /// The touchpoint that feels worst.
    pub low: Option<CardId>,
    /// The touchpoint after the steepest drop.
    pub drop: Option<CardId>,
}

impl Line {
    fn of(scene: &Scene<'_>, persona: PersonaId) -> Self {
        let felt = journey(scene.document, persona);
        Self { persona, color: scene.color(persona), dashes: dashes(scene, persona), felt }
    }

    /// How many touchpoints there are up to the end of a stage.
    fn count_until(&self, stage: usize) -> usize {
        self.felt.partition_point(|felt| felt.stage <= stage)
    }

    /// The pieces of the curve up to the first touchpoint behind a stage: there it is cut off.
    fn segments_until(&self, stage: usize) -> Vec<Segment> {
        let points: Vec<CurvePoint> = self.felt.iter().map(point).collect();
        let mut segments = monotone_segments(&points);
        segments.truncate(self.count_until(stage));
        segments
    }
}

/// Which dashes the line of a persona has. One alone has none.
fn dashes(scene: &Scene<'_>, persona: PersonaId) -> String {
    let place = scene.cast.iter().position(|other| *other == persona).unwrap_or_default();
    (place % DASHES).to_string()
}

fn point(felt: &Felt) -> CurvePoint {
    CurvePoint { x: felt.along * SIZE, y: height(felt.sentiment) }
}

/// Where a feeling is drawn, from the top; the drawing is 100 high, so it is in percent as well.
fn height(sentiment: Sentiment) -> f64 {
    SIZE / 2.0 - f64::from(sentiment.value()) / 2.0 * (SIZE / 2.0 - MARGIN)
}

#[expect(clippy::cast_precision_loss, reason = "a map has at most some hundred stages")]
fn count(stages: usize) -> f64 {
    stages.max(1) as f64
}

fn percent(part: f64, whole: f64) -> String {
    format!("{:.3}%", part / whole * 100.0)
}

/// The stages as they lie ahead, without a curve; none on a map without stages.
pub fn route(scene: &Scene<'_>) -> Option<AnyView> {
    let has_stages = !scene.document.stage_order().is_empty();
    has_stages.then(|| {
        view! { <div class="strip" data-route="" aria-hidden="true" data-many=many(scene) style=("--stages", stages(scene))>{labels(scene, None)}</div> }
            .into_any()
    })
}

/// The curves of `cast` up to the end of the stage at `place`. If it `draws`, the piece in that stage is drawn when
/// the slide is reached by one step on.
pub fn along(scene: &Scene<'_>, cast: &[PersonaId], place: usize, draws: bool) -> AnyView {
    let lines: Vec<Line> = cast.iter().map(|persona| Line::of(scene, *persona)).collect();
    let whole = count(scene.document.stage_order().len());
    let until = place + 1;
    let to = percent(count(until), whole);
    let from = if draws { percent(count(until) - 1.0, whole) } else { to.clone() };
    let points = match lines.as_slice() {
        [line] => faces(line, place, whole),
        lines => markers(lines, place, whole),
    };
    view! {
        <div class="strip" aria-hidden="true" data-many=many(scene) style=("--stages", stages(scene))>
            <div class="strip-drawing">
                <span class="strip-now" style:left=percent(count(until) - 1.0, whole)></span>
                {ground(whole)}
                <div class="strip-curves" data-draws=draws.then_some("") style=("--from", from) style=("--to", to)>
                    {curves(&lines, place, whole)}
                </div>
                {points}
            </div>
            {labels(scene, Some(place))}
        </div>
    }
    .into_any()
}

/// The whole curves of `cast` over each other.
pub fn all(scene: &Scene<'_>, cast: &[PersonaId]) -> AnyView {
    let lines: Vec<Line> = cast.iter().map(|persona| Line::of(scene, *persona)).collect();
    let whole = count(scene.document.stage_order().len());
    view! {
        {ground(whole)}
        <div class="strip-curves" data-draws="" style=("--from", "0%") style=("--to", "100%")>
            {curves(&lines, usize::MAX, whole)}
        </div>
        {markers(&lines, usize::MAX, whole)}
    }
    .into_any()
}

/// The whole curve of one persona with what stands out on it.
pub fn marked(scene: &Scene<'_>, persona: PersonaId, marks: Marks) -> AnyView {
    let line = Line::of(scene, persona);
    let whole = count(scene.document.stage_order().len());
    let drop = line.felt.iter().position(|felt| Some(felt.card) == marks.drop);
    let segments = line.segments_until(usize::MAX);
    let fall = drop.and_then(|after| segments.get(after.checked_sub(1)?));
    let fall = fall.map(|fall| {
        let path = curve_path(std::slice::from_ref(fall));
        view! { <path class="curve-line strip-fall" d=path></path> }
    });
    let points = line.felt.iter().enumerate().map(|(place, felt)| {
        let is_drop = drop.is_some_and(|after| after == place || after == place + 1);
        let is_marked = is_drop || Some(felt.card) == marks.low;
        spot(felt, whole, is_marked, None)
    });
    let points = points.collect_view();
    view! {
        <div class="strip-drawing">
            {ground(whole)}
            <div class="strip-curves">
                {curves(std::slice::from_ref(&line), usize::MAX, whole)}
                <svg class="strip-svg" viewBox=format!("0 0 {} 100", whole * SIZE) preserveAspectRatio="none">{fall}</svg>
            </div>
            {points}
        </div>
    }
    .into_any()
}

/// A piece of the line of a persona, for the name beside it. One alone needs none.
pub fn line_of(scene: &Scene<'_>, persona: PersonaId) -> Option<AnyView> {
    (scene.cast.len() > 1).then(|| {
        view! {
            <svg class="line-sample" viewBox="0 0 40 8" data-color=scene.color(persona) aria-hidden="true">
                <path class="curve-line" data-dashes=dashes(scene, persona) d="M3 4H37"></path>
            </svg>
        }
        .into_any()
    })
}

/// The neutral line and the borders of the stages.
fn ground(whole: f64) -> AnyView {
    let width = whole * SIZE;
    let mut borders = String::new();
    let mut at = SIZE;
    while at < width {
        add(&mut borders, 'M', &[CurvePoint { x: at, y: 0.0 }]);
        borders.push_str("V100");
        at += SIZE;
    }
    view! {
        <svg class="strip-svg" viewBox=format!("0 0 {width} 100") preserveAspectRatio="none">
            <path class="strip-borders" d=borders></path>
            <line class="curve-neutral" x1="0" x2=width.to_string() y1="50" y2="50"></line>
        </svg>
    }
    .into_any()
}

/// The lines up to the end of a stage; one alone has its tint.
fn curves(lines: &[Line], until: usize, whole: f64) -> AnyView {
    let is_alone = lines.len() == 1;
    let drawn = lines.iter().map(|line| {
        let segments = line.segments_until(until);
        let area = is_alone.then(|| view! { <path class="curve-area" d=area(&segments)></path> });
        view! {
            <g data-color=line.color data-persona-line=line.persona.to_string()>
                {area}
                <path class="curve-line" data-dashes=line.dashes.clone() d=curve_path(&segments)></path>
            </g>
        }
    });
    view! {
        <svg class="strip-svg" viewBox=format!("0 0 {} 100", whole * SIZE) preserveAspectRatio="none">
            {drawn.collect_view()}
        </svg>
    }
    .into_any()
}

fn area(segments: &[Segment]) -> String {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return String::new() };
    let mut area = curve_path(segments);
    let neutral = |point: CurvePoint| CurvePoint { y: SIZE / 2.0, ..point };
    add(&mut area, 'L', &[neutral(last.to), neutral(first.from)]);
    area.push('Z');
    area
}

/// A face for each touchpoint of the stage, and a dot for those before.
fn faces(line: &Line, place: usize, whole: f64) -> AnyView {
    let shown = line.felt.iter().filter(|felt| felt.stage <= place);
    let crowd = line.felt.iter().filter(|felt| felt.stage == place).count();
    shown.map(|felt| spot(felt, whole, felt.stage == place, Some(crowd))).collect_view().into_any()
}

/// A touchpoint on the curve: its face, or a dot. `crowd` says among how many faces of a stage it stands.
fn spot(felt: &Felt, whole: f64, is_face: bool, crowd: Option<usize>) -> AnyView {
    let across = format!("{:.3}", felt.along.fract());
    view! {
        <span
            class="strip-spot"
            data-face=is_face.then_some("")
            data-sentiment=felt.sentiment.value()
            style:left=percent(felt.along, whole)
            style:top=percent(height(felt.sentiment), SIZE)
            style=("--across", across)
            style=("--crowd", crowd.unwrap_or(1).to_string())
        >
            {is_face.then(|| view! { <Face sentiment=felt.sentiment/> })}
        </span>
    }
    .into_any()
}

/// Who is where at the end of a stage: the initials of each persona at the last touchpoint. Those who are at the
/// same place stand beside each other.
fn markers(lines: &[Line], place: usize, whole: f64) -> AnyView {
    let mut taken: Vec<(usize, Sentiment)> = Vec::new();
    let markers = lines.iter().filter_map(|line| {
        let last = line.count_until(place).checked_sub(1).and_then(|last| line.felt.get(last))?;
        let nth = taken.iter().filter(|other| **other == (last.stage, last.sentiment)).count();
        taken.push((last.stage, last.sentiment));
        let persona = line.persona;
        Some(view! {
            <span
                class="strip-marker"
                data-color=line.color
                style:left=percent(last.along, whole)
                style:top=percent(height(last.sentiment), SIZE)
                style=("--nth", nth.to_string())
            >
                <Avatar persona/>
            </span>
        })
    });
    markers.collect_view().into_any()
}

/// The names of the stages, those that are past, the one that is shown, and those ahead.
fn labels(scene: &Scene<'_>, now: Option<usize>) -> AnyView {
    let order = scene.document.stage_order().iter().enumerate();
    let labels = order.map(|(place, id)| {
        let state = match now {
            Some(now) if place < now => "past",
            Some(now) if place == now => "now",
            _ => "ahead",
        };
        let phase = scene.document.stage(*id).map(|stage| look::phase(stage.phase()));
        let name = scene.name(Item::Stage(*id));
        view! { <span class="strip-stage" data-is=state data-phase=phase><span dir="auto">{name}</span></span> }
    });
    view! { <div class="strip-stages">{labels.collect_view()}</div> }.into_any()
}

/// How many stages there are, for the columns of the style sheet.
fn stages(scene: &Scene<'_>) -> String {
    scene.document.stage_order().len().max(1).to_string()
}

/// How many stages there are, roughly: from which width on all their names can be read.
pub fn many(scene: &Scene<'_>) -> &'static str {
    match scene.document.stage_order().len() {
        ..=5 => "few",
        6..=8 => "some",
        9..=12 => "many",
        _ => "crowd",
    }
}
