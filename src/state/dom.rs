//! Elements and the things of the map that they stand for.
//!
//! The attributes named here are a contract with everyone who automates the page.

use leptos::ev::PointerEvent;
use leptos::prelude::request_animation_frame;
use leptos::task::{spawn_local, tick};

use crate::model::{CardId, CardKind, CellKey};
pub use crate::platform::dom::*;
use crate::platform::element;
pub use crate::platform::element::{Element, EventTarget, HtmlElement, Rect, is_text_field};
use crate::session::drag::DragItem;
use crate::session::focus::Spot;
use crate::session::hit::PointInClient;
use crate::session::{GridRow, Item};
pub use crate::state::screen::{focus_main, set_ready, set_ready_soon};

/// The nearest element at or above `target` that fits `selector`.
#[must_use]
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<HtmlElement> {
    element::closest(target, selector)
}

/// The card, stage, lane or persona that `target` belongs to.
#[must_use]
pub fn item_at(target: Option<EventTarget>) -> Option<Item> {
    let element = element::closest(target, "[data-card],[data-stage],[data-lane],[data-persona]")?;
    let id = |name: &str| element.get_attribute(name);
    let card = || id("data-card")?.parse().ok().map(Item::Card);
    let stage = || id("data-stage")?.parse().ok().map(Item::Stage);
    let lane = || id("data-lane")?.parse().ok().map(Item::Lane);
    let persona = || id("data-persona")?.parse().ok().map(Item::Persona);
    card().or_else(stage).or_else(lane).or_else(persona)
}

/// The cell that `target` lies in.
#[must_use]
pub fn cell_at(target: Option<EventTarget>) -> Option<CellKey> {
    let element = element::closest(target, "[data-cell]")?;
    cell_of(&element)
}

/// The touchpoint whose face on the emotion curve `target` is.
#[must_use]
pub fn face_at(target: Option<EventTarget>) -> Option<CardId> {
    element::closest(target, "[data-curve-point]")?.get_attribute("data-curve-point")?.parse().ok()
}

/// The cell that `element` stands for.
#[must_use]
pub fn cell_of(element: &Element) -> Option<CellKey> {
    let stage = element.get_attribute("data-cell-stage")?.parse().ok()?;
    let lane = element.get_attribute("data-cell-lane")?.parse().ok()?;
    let persona = element.get_attribute("data-cell-persona")?;
    let persona = if persona.is_empty() { None } else { Some(persona.parse().ok()?) };
    Some(CellKey { persona, lane, stage })
}

/// Finds the element that stands for `item`.
#[must_use]
pub fn selector_of(item: Item) -> String {
    match item {
        Item::Persona(id) => format!("[data-persona=\"{id}\"]"),
        Item::Stage(id) => format!("[data-stage=\"{id}\"]"),
        Item::Lane(id) => format!("[data-lane=\"{id}\"]"),
        Item::Card(id) => format!("[data-card=\"{id}\"]"),
    }
}

/// Finds what stands for a card outside the canvas: its row in a table, or its point on the plan.
#[must_use]
pub fn selector_in_lists(card: CardId) -> String {
    format!("[data-row-card=\"{card}\"] [tabindex=\"0\"], [data-point=\"{card}\"] button")
}

/// Finds the element that stands for `cell`.
#[must_use]
pub fn selector_of_cell(cell: CellKey) -> String {
    let persona = cell.persona.map_or_else(String::new, |persona| persona.to_string());
    format!(
        "[data-cell-stage=\"{}\"][data-cell-lane=\"{}\"][data-cell-persona=\"{persona}\"]",
        cell.stage, cell.lane
    )
}

/// Where a pointer is.
#[must_use]
pub fn point_of(event: &PointerEvent) -> PointInClient {
    PointInClient { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}

/// Gives the focus to the first element that fits `selector`, once the page shows the last change.
///
/// Leptos updates the page after the handler that changed something has ended. The next key may come before
/// the next frame, so the focus moves at once; if what has it is then drawn anew, it is given again.
pub fn focus_soon(selector: String) {
    spawn_local(async move {
        tick().await;
        let is_given = element::focus_first(&selector);
        request_animation_frame(move || {
            if !is_given || element::focused().is_none() {
                element::focus_first(&selector);
            }
        });
    });
}

/// Runs `work` once the page shows the last change, and before the next key or press: what is typed then
/// must not be lost to whatever had the focus before.
pub fn once_shown(work: impl FnOnce() + 'static) {
    spawn_local(async move {
        tick().await;
        work();
    });
}

/// Unfolds what the first element that fits `selector` lies in, and gives the focus to the control in it.
pub fn unfold_soon(selector: String) {
    once_shown(move || {
        if let Some(place) = element::find(&selector) {
            element::unfold(&place);
        }
        focus_soon(format!("{selector} :is(input, textarea, select, [tabindex=\"0\"], button)"));
    });
}

/// Gives the focus to the first element that fits `selector`. Answers whether there is one.
pub fn focus_now(selector: &str) -> bool {
    element::focus_first(selector)
}

/// Scrolls the first element that fits `selector` into view, once the page shows the last change.
pub fn show_soon(selector: String) {
    request_animation_frame(move || {
        if let Some(element) = element::find(&selector) {
            element::reveal(&element);
        }
    });
}

/// The element that fits `selector`.
#[must_use]
pub fn find(selector: &str) -> Option<HtmlElement> {
    element::find(selector)
}

/// The element that has the focus, unless that is the page itself.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    element::focused()
}

/// Finds the element that can have the focus at `spot`.
#[must_use]
pub fn selector_of_spot(spot: Spot) -> String {
    match spot {
        Spot::Card(card) => selector_of(Item::Card(card)),
        Spot::Cell(cell) => format!("{} [data-add]", selector_of_cell(cell)),
        Spot::Stage(stage) => selector_of(Item::Stage(stage)),
        Spot::Lane(row) => selector_of_row(row),
        Spot::Face(card) => format!("[data-curve-point=\"{card}\"]"),
    }
}

/// Finds the element that is dragged.
#[must_use]
pub fn selector_of_drag(item: DragItem) -> String {
    match item {
        DragItem::NewCard(CardKind::Touchpoint) => "[data-new=\"touchpoint\"]".to_owned(),
        DragItem::NewCard(_) => "[data-new=\"note\"]".to_owned(),
        DragItem::Card(card) => selector_of(Item::Card(card)),
        DragItem::Face(card) => selector_of_spot(Spot::Face(card)),
        DragItem::Stage(stage) => selector_of(Item::Stage(stage)),
        DragItem::Lane(row) => selector_of_row(row),
    }
}

/// Finds the header of a lane in one of its rows.
fn selector_of_row(row: GridRow) -> String {
    let persona = row.persona.map_or_else(String::new, |persona| persona.to_string());
    format!("[data-row-persona=\"{persona}\"] > [data-lane=\"{}\"]", row.lane)
}

/// What has the focus on the board, or is meant by a key there.
#[must_use]
pub fn spot_at(target: Option<EventTarget>) -> Option<Spot> {
    if let Some(card) = face_at(target.clone()) {
        return Some(Spot::Face(card));
    }
    match item_at(target.clone()) {
        Some(Item::Card(card)) => Some(Spot::Card(card)),
        Some(Item::Stage(stage)) => Some(Spot::Stage(stage)),
        Some(Item::Lane(lane)) => {
            let row = element::closest(target, "[data-row-persona]")?;
            let persona = row.get_attribute("data-row-persona").and_then(|id| id.parse().ok());
            Some(Spot::Lane(GridRow { persona, lane }))
        }
        Some(Item::Persona(_)) => None,
        None => cell_at(target).map(Spot::Cell),
    }
}

/// What on the board can be the one place that Tab reaches.
const TAB_STOPS: &str =
    "[data-canvas] :is([data-card], [data-stage], [data-lane], [data-add], [data-curve-point])";

/// Makes what has the focus the place on the board that Tab comes back to.
pub fn move_tab_stop(target: Option<EventTarget>) {
    let Some(next) = element::closest(target, TAB_STOPS) else { return };
    if let Some(last) = element::find("[data-canvas] [tabindex=\"0\"]") {
        last.set_tab_index(-1);
    }
    next.set_tab_index(0);
}

/// Sees to it that Tab reaches the board: its first card, or its first header.
pub fn ensure_tab_stop() {
    if element::find("[data-canvas] [tabindex=\"0\"]").is_none() {
        let first = element::find("[data-canvas] [data-card]").or_else(|| element::find(TAB_STOPS));
        if let Some(first) = first {
            first.set_tab_index(0);
        }
    }
}

/// Gives the focus to the place on the board that Tab reaches, once the page shows the last change.
pub fn focus_board_soon() {
    request_animation_frame(|| {
        ensure_tab_stop();
        element::focus_first("[data-canvas] [tabindex=\"0\"]");
    });
}

/// Whether `target` is the board itself.
#[must_use]
pub fn is_board(target: Option<EventTarget>) -> bool {
    element::closest(target, "*").is_some_and(|element| element.has_attribute("data-canvas"))
}

/// Says of the button that fits `selector` whether its menu is open, and which element that menu is.
///
/// Many buttons have a menu and one of them is open at most: a listener in each would be dear on large maps.
pub fn tell_expanded(selector: &str, menu: Option<&str>) {
    let Some(button) = element::find(selector) else { return };
    element::set_attribute(&button, "aria-expanded", Some(if menu.is_some() { "true" } else { "false" }));
    element::set_attribute(&button, "aria-controls", menu);
}

/// Where an element is on the screen.
#[must_use]
pub fn rect(element: &Element) -> Rect {
    element::rect(element)
}

/// How far the content of an element is scrolled to the right and down.
#[must_use]
pub fn scroll_place(element: &Element) -> (f64, f64) {
    element::scroll_place(element)
}

/// Scrolls the content of an element to a place at once.
pub fn scroll_to(element: &Element, right: f64, down: f64) {
    element::scroll_to(element, right, down);
}

/// Sends all events of a pointer to an element until it is released.
pub fn capture_pointer(element: &Element, pointer: i32) {
    element::capture_pointer(element, pointer);
}

/// Scrolls the content of an element.
pub fn scroll_by(element: &Element, right: f64, down: f64) {
    element::scroll_by(element, right, down);
}

/// All elements below `root` that fit `selector`, in the order of the page.
#[must_use]
pub fn find_all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    element::find_all(root, selector)
}

/// Presses the first element that fits `selector`.
pub fn press(selector: &str) {
    if let Some(element) = element::find(selector) {
        element.click();
    }
}

/// Gives the focus to the next or previous of the elements below the nearest `list` that fit `selector`.
pub fn focus_sibling(target: Option<EventTarget>, list: &str, selector: &str, by: i32) {
    let Some(list) = element::closest(target.clone(), list) else { return };
    let Some(here) = element::closest(target, selector) else { return };
    let all = element::find_all(&list, selector);
    let at = all.iter().position(|element| *element == here).and_then(|at| i32::try_from(at).ok());
    let next = at.and_then(|at| usize::try_from(at + by).ok()).and_then(|at| all.get(at));
    if let Some(next) = next {
        element::focus(next);
        element::reveal(next);
    }
}

/// Gives the focus to another of the elements of a list, and from its end to its beginning.
pub fn focus_wrapping(target: Option<EventTarget>, list: &str, selector: &str, by: i32) {
    let Some(list) = element::closest(target.clone(), list) else { return };
    let all = element::find_all(&list, selector);
    let here = element::closest(target, selector);
    let at = here.and_then(|here| all.iter().position(|element| *element == here));
    let at = at.and_then(|at| i32::try_from(at).ok()).map_or(0, |at| at + by);
    let count = i32::try_from(all.len()).unwrap_or(i32::MAX).max(1);
    if let Some(next) = usize::try_from(at.rem_euclid(count)).ok().and_then(|at| all.get(at)) {
        element::focus(next);
    }
}

/// Gives the focus to the first or last of the elements of a list.
pub fn focus_end(target: Option<EventTarget>, list: &str, selector: &str, is_first: bool) {
    let Some(list) = element::closest(target, list) else { return };
    let all = element::find_all(&list, selector);
    if let Some(end) = if is_first { all.first() } else { all.last() } {
        element::focus(end);
    }
}

/// Gives the focus to the next element of a list whose text begins with `letter`.
pub fn focus_by_letter(target: Option<EventTarget>, list: &str, selector: &str, letter: &str) {
    let Some(list) = element::closest(target.clone(), list) else { return };
    let all = element::find_all(&list, selector);
    let here = element::closest(target, selector);
    let at = here.and_then(|here| all.iter().position(|element| *element == here)).map_or(0, |at| at + 1);
    let (before, after) = all.split_at(at.min(all.len()));
    let begins = |element: &&HtmlElement| {
        let text = element.text_content().unwrap_or_default().trim_start().to_lowercase();
        text.starts_with(&letter.to_lowercase())
    };
    if let Some(found) = after.iter().chain(before).find(begins) {
        element::focus(found);
    }
}
