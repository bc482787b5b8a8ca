//! What the tests share: a place in the page for each, maps, and a JavaScript console.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use waymark::edit::{Command, NewMap, apply, new_map};
use waymark::model::{BuyingPhase, CardId, CellKey, Document, Field, Fields, IdSource, RawId};
use waymark::wording;

/// Ids 1, 2, 3, …
#[derive(Debug, Default)]
pub(crate) struct CountedIds(u128);

impl IdSource for CountedIds {
    fn next_id(&mut self) -> RawId {
        self.0 += 1;
        RawId(self.0)
    }
}

/// A map with so many touchpoints in each of its two stages.
pub(crate) fn map_with(cards_per_stage: usize) -> (Document, Vec<CellKey>) {
    let mut ids = CountedIds::default();
    let words = NewMap {
        title: "Test map".to_owned(),
        persona: "Ana".to_owned(),
        stages: vec![("Discover".to_owned(), BuyingPhase::Before), ("Buy".to_owned(), BuyingPhase::Purchase)],
        lane_title: wording::lane_kind,
        created: None,
    };
    let mut document = new_map(words, &mut ids);
    let lane = document.touchpoint_lane().unwrap();
    let persona = document.persona_order().first().copied();
    let cell = |stage: &_| CellKey { persona, lane, stage: *stage };
    let cells: Vec<CellKey> = document.stage_order().iter().map(cell).collect();
    for cell in &cells {
        for at in 0..cards_per_stage {
            let id = CardId(ids.next_id());
            let fields = Fields::default().with(Field::Title, format!("Card {at}"));
            let command = Command::add_card(id, fields, *cell, at);
            apply(&mut document, command).unwrap();
        }
    }
    (document, cells)
}

/// Shows `view` in a place of its own; it goes when the handle is dropped.
pub(crate) fn show<V: IntoView + 'static>(
    view: impl FnOnce() -> V + 'static,
) -> (web_sys::HtmlElement, impl Drop) {
    let page = web_sys::window().unwrap().document().unwrap();
    let place: web_sys::HtmlElement = page.create_element("div").unwrap().unchecked_into();
    page.body().unwrap().append_child(&place).unwrap();
    let handle = mount_to(place.clone(), view);
    (place, handle)
}

/// Waits until the page shows the last change.
pub(crate) async fn settle() {
    tick().await;
    tick().await;
}

/// Runs JavaScript in the page.
pub(crate) fn run_script(script: &str) {
    js_sys::Function::new_no_args(script).call0(&wasm_bindgen::JsValue::NULL).unwrap();
}
