//! Text fields: what is typed goes on at once, but never half a word of an input method.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::view::parts::text_field::TextField;

use crate::support::{settle, show};

/// A field for `text`, and what was passed on.
async fn field(
    text: RwSignal<String>,
    heard: RwSignal<Vec<String>>,
) -> (web_sys::HtmlInputElement, impl Drop) {
    let (place, handle) = show(move || {
        let on_change = move |typed: String| {
            heard.update(|heard| heard.push(typed.clone()));
            text.set(typed);
        };
        view! { <TextField label="Title" value=text on_change=on_change/> }
    });
    settle().await;
    (place.query_selector("input").unwrap().unwrap().unchecked_into(), handle)
}

fn send(field: &web_sys::HtmlInputElement, event: &str) {
    let options = web_sys::EventInit::new();
    options.set_bubbles(true);
    field.dispatch_event(&web_sys::Event::new_with_event_init_dict(event, &options).unwrap()).unwrap();
}

fn type_text(field: &web_sys::HtmlInputElement, text: &str) {
    field.set_value(text);
    send(field, "input");
}

#[wasm_bindgen_test]
async fn every_change_is_passed_on_and_the_caret_stays() {
    let owner = Owner::new();
    owner.set();
    let (text, heard) = (RwSignal::new("Pays".to_owned()), RwSignal::new(Vec::new()));
    let (field, _shown) = field(text, heard).await;
    field.focus().unwrap();
    type_text(&field, "Paxys");
    field.set_selection_range(3, 3).unwrap();
    settle().await;
    assert_eq!(heard.get_untracked(), ["Paxys"]);
    assert_eq!(field.selection_start().unwrap(), Some(3));
}

#[wasm_bindgen_test]
async fn half_a_composed_word_is_neither_passed_on_nor_rewritten() {
    let owner = Owner::new();
    owner.set();
    let (text, heard) = (RwSignal::new("Pays".to_owned()), RwSignal::new(Vec::new()));
    let (field, _shown) = field(text, heard).await;
    field.focus().unwrap();
    send(&field, "compositionstart");
    type_text(&field, "に");
    text.set("Changed elsewhere".to_owned());
    settle().await;
    assert!(heard.get_untracked().is_empty());
    assert_eq!(field.value(), "に");
    type_text(&field, "日本");
    send(&field, "compositionend");
    settle().await;
    assert_eq!(heard.get_untracked(), ["日本"]);
}

#[wasm_bindgen_test]
async fn a_change_from_elsewhere_is_shown() {
    let owner = Owner::new();
    owner.set();
    let (text, heard) = (RwSignal::new("Pays".to_owned()), RwSignal::new(Vec::new()));
    let (field, _shown) = field(text, heard).await;
    text.set("Pays later".to_owned());
    settle().await;
    assert_eq!(field.value(), "Pays later");
    assert!(heard.get_untracked().is_empty());
}
