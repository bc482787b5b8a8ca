//! Storage that is full, blocked or damaged: nothing that was stored is lost (A8), and the app goes on.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::model::Document;
use waymark::session::SaveFault;
use waymark::state::{Library, OpenError, Shell};

use crate::support::{map_with, run_script, show};

/// The library of an app that starts now, and what keeps it alive.
fn library() -> (Library, impl Drop) {
    let made = Rc::new(Cell::new(None));
    let shell = Rc::clone(&made);
    let (_, handle) = show(move || shell.set(Some(Shell::provide())));
    (made.get().unwrap().library, handle)
}

fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// The key and text of the one map that is stored.
fn stored_map() -> (String, String) {
    let storage = local();
    let keys = (0..storage.length().unwrap()).map(|at| storage.key(at).unwrap().unwrap());
    let key = keys.into_iter().find(|key| key.contains(":map:")).unwrap();
    let text = storage.get_item(&key).unwrap().unwrap();
    (key, text)
}

fn small_map() -> Document {
    map_with(3).0
}

#[wasm_bindgen_test]
fn a_saved_map_opens_as_it_was() {
    local().clear().unwrap();
    let (library, _app) = library();
    let document = small_map();
    library.save(&document, 1).unwrap();
    let (editor, rev) = library.open(document.id()).unwrap();
    assert_eq!((editor.document(), rev), (&document, 1));
}

#[wasm_bindgen_test]
fn full_storage_refuses_and_keeps_the_older_copy() {
    local().clear().unwrap();
    let (library, _app) = library();
    library.save(&small_map(), 1).unwrap();
    let before = stored_map();
    run_script(
        "for (let size = 1 << 22; size > 0; size >>= 1) { let at = 0; try { for (;;) localStorage.setItem(`x${size}-${at++}`, 'x'.repeat(size)); } catch {} }",
    );
    assert_eq!(library.save(&map_with(200).0, 2), Err(SaveFault::Full));
    assert_eq!(stored_map(), before);
    local().clear().unwrap();
    library.save(&map_with(200).0, 2).unwrap();
    local().clear().unwrap();
}

#[wasm_bindgen_test]
fn a_copy_that_another_tab_stored_is_not_overwritten() {
    local().clear().unwrap();
    let (library, _app) = library();
    let document = small_map();
    library.save(&document, 5).unwrap();
    let before = stored_map();
    assert_eq!(library.save_next(&document, 5).map(drop), Err(SaveFault::Conflict));
    assert_eq!(stored_map(), before);
    library.save_next(&document, 6).unwrap();
    local().clear().unwrap();
}

#[wasm_bindgen_test]
fn damaged_text_is_listed_and_stays_as_it_is() {
    local().clear().unwrap();
    let document = small_map();
    {
        let (library, _app) = library();
        library.save(&document, 1).unwrap();
    }
    let (key, text) = stored_map();
    let damaged = text.replace("Card 1", "Card !");
    local().set_item(&key, &damaged).unwrap();
    local().set_item("somebody else's", "{broken").unwrap();
    let (library, _app) = library();
    assert!(matches!(library.open(document.id()), Err(OpenError::Damaged(_))));
    assert_eq!(library.damaged().len(), 1);
    assert_eq!(stored_map().1, damaged);
    local().set_item(&key, "no header at all").unwrap();
    library.refresh();
    assert_eq!((library.maps().len(), library.damaged().len()), (0, 1));
    assert_eq!(stored_map().1, "no header at all");
    assert_eq!(local().get_item("somebody else's").unwrap().as_deref(), Some("{broken"));
    local().clear().unwrap();
}

#[wasm_bindgen_test]
fn blocked_storage_leaves_an_app_that_runs_from_memory() {
    local().clear().unwrap();
    run_script(
        "window.__storage = Object.getOwnPropertyDescriptor(Window.prototype, 'localStorage') ?? Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('blocked', 'SecurityError'); } });",
    );
    {
        let (library, _app) = library();
        assert!(library.is_memory());
        let document = small_map();
        library.save(&document, 1).unwrap();
        let (editor, _) = library.open(document.id()).unwrap();
        assert_eq!(editor.document(), &document);
    }
    run_script(
        "delete window.localStorage; if (!('localStorage' in window)) Object.defineProperty(window, 'localStorage', window.__storage);",
    );
    assert_eq!(local().length().unwrap(), 0);
    let (library, _app) = library();
    assert!(!library.is_memory());
}
