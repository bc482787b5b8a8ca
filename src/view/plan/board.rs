//! The board of impact and effort: each opportunity a point that is moved by mouse, finger, pen and keys.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::model::{CardId, Field, Number, RecordKey};
use crate::session::plan::{Rating, STEPS, Spot};
use crate::session::{Item, keymap};
use crate::state::Workspace;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::select_field::SelectField;
use crate::view::plan::dragging::{Dragging, rate};
use crate::wording;

/// An opportunity on the board or in the tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) card: CardId,
    pub(crate) rating: Option<Rating>,
    pub(crate) is_fruit: bool,
    pub(crate) is_dropped: bool,
    pub(crate) is_done: bool,
}

/// The board, the tray with what is not rated, and the rule for low-hanging fruit.
#[component]
pub(crate) fn PlanBoard(points: Memo<Vec<Point>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let dragging = Dragging::start(workspace);
    let board = NodeRef::<html::Div>::new();
    board.on_load(move |board| dragging.hear_touches(&board));
    let spots = STEPS.iter().rev().flat_map(|impact| {
        let label = view! { <span class="plan-step">{*impact}</span> }.into_any();
        let spots = STEPS
            .iter()
            .map(|effort| spot_view(dragging, points, Rating { impact: *impact, effort: *effort }));
        std::iter::once(label).chain(spots)
    });
    let unrated = Memo::new(move |_| at_spot(&points.get(), None));
    let preview = move || {
        let card = dragging.lifted.get()?;
        let place = move || {
            let at = dragging.at.get();
            format!("translate({:.0}px,{:.0}px)", at.x, at.y)
        };
        let name = workspace.item_name_now(Item::Card(card));
        Some(
            view! { <div class="plan-preview" aria-hidden="true" dir="auto" style:transform=place>{name}</div> },
        )
    };
    view! {
        <div
            class="plan-board"
            data-plan-board=""
            node_ref=board
            on:contextmenu=move |event| dragging.on_context_menu(&event)
        >
            <div class="plan-scroll" data-plan-scroll="">
                <div class="plan-grid" role="group" aria-label="Impact and effort">
                    <span class="plan-axis impact">"Impact"</span>
                    {spots.collect_view()}
                    <span class="plan-corner"></span>
                    {STEPS.iter().map(|step| view! { <span class="plan-step">{*step}</span> }).collect_view()}
                    <span class="plan-axis effort">"Effort"</span>
                </div>
            </div>
            <div class="plan-tray" data-tray="" class:over=move || dragging.over.get() == Some(Spot::Tray)>
                <h3 class="plan-heading">"Not rated yet"</h3>
                <p class="plan-hint">
                    {move || match unrated.with(Vec::is_empty) {
                        true => "All opportunities have impact and effort.",
                        false => "Drag them onto the board, or use the arrow keys.",
                    }}
                </p>
                <Points dragging points=unrated/>
            </div>
            <p class="sr-only" id="plan-how">{wording::how_to_move_points()}</p>
            {preview}
        </div>
    }
    .into_any()
}

fn at_spot(points: &[Point], rating: Option<Rating>) -> Vec<Point> {
    points.iter().filter(|point| point.rating == rating).copied().collect()
}

fn spot_view(dragging: Dragging, points: Memo<Vec<Point>>, rating: Rating) -> AnyView {
    let here = Memo::new(move |_| at_spot(&points.get(), Some(rating)));
    view! {
        <div
            class="plan-spot"
            class:fruit=move || dragging.workspace.fruit_limits.get().hold(rating.impact, rating.effort)
            class:over=move || dragging.over.get() == Some(Spot::At(rating))
            data-impact=rating.impact.to_string()
            data-effort=rating.effort.to_string()
        >
            {(rating == Rating::BEST).then(|| view! { <p class="plan-fruit-words">"Low-hanging fruit"</p> })}
            <Points dragging points=here/>
        </div>
    }
    .into_any()
}

#[component]
fn Points(dragging: Dragging, points: Memo<Vec<Point>>) -> impl IntoView {
    // A point that becomes fruit or is done is drawn anew: it has another sign.
    view! {
        <For
            each=move || points.get()
            key=|point| (point.card, point.is_fruit, point.is_dropped, point.is_done)
            children=move |point| point_view(dragging, point)
        />
    }
    .into_any()
}

fn point_view(dragging: Dragging, point: Point) -> AnyView {
    let workspace = dragging.workspace;
    let Point { card, rating, is_fruit, is_dropped, is_done } = point;
    let name = move || workspace.item_name(Item::Card(card));
    let state = wording::point_state(is_fruit, is_dropped, is_done);
    let sign = match (is_fruit, is_dropped, is_done) {
        (true, ..) => Some(IconName::Fruit),
        (_, true, _) => Some(IconName::Close),
        (_, _, true) => Some(IconName::Check),
        _ => None,
    };
    let facts_id = format!("point-{card}");
    let described_by = format!("{facts_id} plan-how");
    let facts = rating.map_or_else(wording::no_longer_rated, |it| wording::rated(it.impact, it.effort));
    let is_selected = move || workspace.store.is_selected(Item::Card(card));
    view! {
        <div
            class="plan-point"
            class:fruit=is_fruit
            class:past=is_dropped || is_done
            class:selected=is_selected
            class:lifted=move || dragging.lifted.get() == Some(card)
            data-point=card.to_string()
            on:pointerdown=move |event| dragging.on_press(&event, card)
        >
            <span class="handle" data-handle="" aria-hidden="true"><Icon name=IconName::Handle/></span>
            <button
                type="button"
                class="plan-point-name"
                dir="auto"
                aria-describedby=described_by
                on:click=move |_| workspace.store.select(Some(Item::Card(card)))
                on:keydown=move |event| on_key_down(workspace, card, &event)
            >
                {name}
            </button>
            {sign.map(|name| view! { <span class="plan-sign" title=state><Icon name/></span> })}
            <span class="sr-only" id=facts_id>{format!("{facts} {state}")}</span>
        </div>
    }
    .into_any()
}

fn on_key_down(workspace: Workspace, card: CardId, event: &KeyboardEvent) {
    let has_modifier = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    let Some(direction) = keymap::arrow(&event.key()).filter(|_| !has_modifier) else { return };
    event.prevent_default();
    let rating = workspace.store.peek(|document| document.card(card).and_then(Rating::of));
    let next = rating.map_or(Rating::MIDDLE, |rating| rating.step(direction));
    if rating == Some(next) {
        return workspace.announcer().say(wording::rated(next.impact, next.effort));
    }
    rate(workspace, card, Some(next));
}

/// The limits from which on an opportunity is low-hanging fruit.
#[component]
pub(crate) fn FruitRule() -> impl IntoView {
    let workspace = Workspace::expect();
    let rule = move || {
        let limits = workspace.fruit_limits.get();
        wording::fruit_rule(limits.impact, limits.effort)
    };
    view! {
        <div class="plan-rule">
            <p class="plan-rule-words"><Icon name=IconName::Fruit/> <span>{rule}</span></p>
            {limit_view(workspace, "Impact at least", Field::FruitImpact)}
            {limit_view(workspace, "Effort at most", Field::FruitEffort)}
        </div>
    }
    .into_any()
}

fn limit_view(workspace: Workspace, label: &'static str, field: Field) -> AnyView {
    let selected = Signal::derive(move || {
        let limit = workspace.store.with_map(|map| map.fields.whole(field)).unwrap_or_default();
        STEPS.iter().position(|step| *step == limit).unwrap_or_default()
    });
    let choose = move |at: usize| {
        let step = STEPS.get(at).map(|step| Number::whole(*step).into());
        workspace.set_field(RecordKey::Map, field, step);
    };
    let options = Signal::stored(STEPS.iter().map(i64::to_string).collect::<Vec<_>>());
    view! { <SelectField label options selected on_choose=choose/> }.into_any()
}
