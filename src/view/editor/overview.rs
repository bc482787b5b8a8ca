//! The overview of a large map: columns, rows and cells in small, and a frame around what is seen.
//!
//! All that it does can be done by scrolling and by keys, so it is for the eye and the pointer only.

use std::fmt::Write as _;

use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;

use crate::model::{Stage, StageId};
use crate::session::hit::Span;
use crate::session::viewport::{self, Size};
use crate::state::{Autosave, Overview, Shape, Workspace, dom};
use crate::view::look;

/// The largest size of the overview, in px.
const MOST: Size = Size { width: 200.0, height: 150.0 };
/// The smallest size of the frame, in px, so that it is seen on the largest maps.
const LEAST_FRAME: f64 = 6.0;
/// How much of the overview's height the headers of the stages take.
const HEAD: f64 = 0.03;

/// The overview. It is drawn anew when the board has another shape or edits have settled; scrolling only moves
/// the frame.
#[component]
pub(crate) fn OverviewMap() -> impl IntoView {
    let workspace = Workspace::expect();
    let overview = Overview::expect();
    let autosave = expect_context::<Autosave>();
    let root = NodeRef::<html::Div>::new();
    let is_held = StoredValue::new(false);
    let size = Memo::new(move |_| overview.with_shape(|shape| viewport::overview_size(shape.map, MOST)));
    let width = move || size.get().map(|size| format!("{:.1}px", size.width));
    let height = move || size.get().map(|size| format!("{:.1}px", size.height));
    let cells = Memo::new(move |_| {
        autosave.track_settled();
        overview.with_shape(|shape| untrack(|| filled_cells(workspace, shape))).unwrap_or_default()
    });
    let lines = Memo::new(move |_| overview.with_shape(lines_between_rows).unwrap_or_default());
    let heads = move || overview.with_shape(|shape| shape.stages.clone()).unwrap_or_default();
    let go = move |event: &PointerEvent| {
        if let Some(root) = root.get_untracked() {
            let rect = dom::rect(&root);
            let share = |at: i32, start: f64, length: f64| {
                viewport::share(Span { start, end: start + length }, f64::from(at))
            };
            overview.show((
                share(event.client_x(), rect.left, rect.width),
                share(event.client_y(), rect.top, rect.height),
            ));
        }
    };
    view! {
        <div
            class="overview"
            aria-hidden="true"
            data-overview=""
            node_ref=root
            style:width=width
            style:height=height
            on:pointerdown=move |event| {
                event.stop_propagation();
                if event.button() == 0 && event.is_primary() {
                    event.prevent_default();
                    if let Some(root) = root.get_untracked() {
                        dom::capture_pointer(&root, event.pointer_id());
                    }
                    is_held.set_value(true);
                    go(&event);
                }
            }
            on:pointermove=move |event| if is_held.get_value() { go(&event) }
            on:pointerup=move |_| is_held.set_value(false)
            on:lostpointercapture=move |_| is_held.set_value(false)
        >
            <svg class="overview-map" viewBox="0 0 1 1" preserveAspectRatio="none">
                <path class="overview-cells" d=cells/>
                <path class="overview-lines" d=lines/>
                {move || heads().into_iter().map(|head| stage_head(workspace, head)).collect_view()}
            </svg>
            <Frame size/>
        </div>
    }
}

/// The frame around what is seen.
#[component]
fn Frame(size: Memo<Option<Size>>) -> impl IntoView {
    let overview = Overview::expect();
    let part = move |span: Span, whole: fn(Size) -> f64| {
        let whole = size.get().map_or(0.0, whole);
        let length = (span.length() * whole).max(LEAST_FRAME).min(whole);
        let start = (span.start * whole).min(whole - length);
        (format!("{start:.1}px"), format!("{length:.1}px"))
    };
    let across = move || part(overview.seen().0, |size| size.width);
    let down = move || part(overview.seen().1, |size| size.height);
    view! {
        <div
            class="overview-frame"
            data-overview-frame=""
            style:left=move || across().0
            style:top=move || down().0
            style:width=move || across().1
            style:height=move || down().1
        ></div>
    }
}

/// The header of a stage, in the color of its buying phase.
fn stage_head(workspace: Workspace, (stage, span): (StageId, Span)) -> impl IntoView {
    let phase = move || workspace.store.with_stage(stage, Stage::phase).unwrap_or_default();
    view! {
        <rect
            class="overview-head"
            data-phase=move || look::phase(phase())
            x=span.start.to_string()
            y="0"
            width=(span.length() * 0.9).to_string()
            height=HEAD.to_string()
        />
    }
}

/// A box for each cell that holds something, as one path: it costs stages times rows.
fn filled_cells(workspace: Workspace, shape: &Shape) -> String {
    let mut path = String::new();
    for (stage, across) in &shape.stages {
        for (row, down) in &shape.rows {
            if workspace.store.card_count(row.cell(*stage)) > 0 {
                let (left, top) = (across.start + across.length() * 0.1, down.start + down.length() * 0.1);
                let (width, height) = (across.length() * 0.8, down.length() * 0.8);
                // Writing to a string never fails.
                let _ = write!(path, "M{left:.4} {top:.4}h{width:.4}v{height:.4}h-{width:.4}z");
            }
        }
    }
    path
}

/// A line below each row.
fn lines_between_rows(shape: &Shape) -> String {
    shape.rows.iter().map(|(_, down)| format!("M0 {:.4}h1", down.end)).collect()
}
