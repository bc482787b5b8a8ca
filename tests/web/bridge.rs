//! The bridge between the document and signals: a change re-runs what shows it, and nothing else.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::edit::Command;
use waymark::model::{CardId, CellKey, Document, Field, RecordKey};
use waymark::session::{Editor, Item};
use waymark::state::EditorStore;

use crate::support::{map_with, settle, show};

/// How often the closures that show cards and lists have run.
#[derive(Debug, Default)]
struct Runs {
    titles: Count,
    lists: Count,
    selected: Count,
}

/// A number that closures count up.
#[derive(Debug, Default)]
struct Count(AtomicUsize);

impl Count {
    fn up(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn get(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }

    fn reset(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}

/// Shows every card of `document` by closures that count how often they run.
async fn counted(document: Document, cells: Vec<CellKey>) -> (EditorStore, Arc<Runs>, impl Drop) {
    let runs = Arc::new(Runs::default());
    let seen = Arc::clone(&runs);
    let store = Rc::new(Cell::new(None));
    let made = Rc::clone(&store);
    let (_, handle) = show(move || {
        let store = EditorStore::new(Editor::new(document));
        made.set(Some(store));
        let lists = cells.into_iter().map(|cell| {
            let (runs, rows) = (Arc::clone(&seen), Arc::clone(&seen));
            let ids = move || {
                runs.lists.up();
                store.card_ids(cell)
            };
            let row = move |id: CardId| {
                let (titles, selected) = (Arc::clone(&rows), Arc::clone(&rows));
                let title = move || {
                    titles.titles.up();
                    store.with_card(id, |card| card.title().to_owned())
                };
                let current = move || {
                    selected.selected.up();
                    store.is_selected(Item::Card(id)).then_some("true")
                };
                view! { <p aria-current=current>{title}</p> }
            };
            view! { <For each=ids key=|id| *id children=row/> }
        });
        lists.collect_view()
    });
    settle().await;
    runs.titles.reset();
    runs.lists.reset();
    runs.selected.reset();
    (store.get().unwrap(), runs, handle)
}

fn rename(id: CardId, title: &str) -> Command {
    Command::set(RecordKey::Card(id), Field::Title, title)
}

#[wasm_bindgen_test]
async fn typing_in_one_card_of_5000_reruns_only_what_shows_that_card() {
    let (document, cells) = map_with(2_500);
    let card = document.cell(cells[0])[7];
    let (store, runs, _shown) = counted(document, cells).await;
    for (at, title) in ["A", "Ad", "Ad!"].into_iter().enumerate() {
        store.dispatch(rename(card, title), 0.0).unwrap();
        settle().await;
        assert_eq!(runs.titles.get(), at + 1);
    }
    assert_eq!(runs.lists.get(), 0);
}

#[wasm_bindgen_test]
async fn a_move_reruns_two_lists_and_draws_one_card() {
    let (document, cells) = map_with(5);
    let card = document.cell(cells[0])[2];
    let to = cells[1];
    let (store, runs, _shown) = counted(document, cells).await;
    store.dispatch(Command::MoveCards { cards: vec![card], to, at: 0 }, 0.0).unwrap();
    settle().await;
    assert_eq!((runs.lists.get(), runs.titles.get()), (2, 1));
}

#[wasm_bindgen_test]
async fn selecting_reruns_what_was_and_what_is_selected() {
    let (document, cells) = map_with(50);
    let (one, other) = (document.cell(cells[0])[0], document.cell(cells[1])[9]);
    let (store, runs, _shown) = counted(document, cells).await;
    store.select(Some(Item::Card(one)));
    settle().await;
    assert_eq!(runs.selected.get(), 1);
    store.select(Some(Item::Card(other)));
    settle().await;
    assert_eq!(runs.selected.get(), 3);
    assert_eq!((runs.titles.get(), runs.lists.get()), (0, 0));
}

#[wasm_bindgen_test]
async fn a_command_that_changes_nothing_tells_nobody() {
    let (document, cells) = map_with(3);
    let card = document.cell(cells[0])[0];
    let (store, runs, _shown) = counted(document, cells).await;
    store.dispatch(rename(card, "Card 0"), 0.0).unwrap();
    settle().await;
    assert_eq!((runs.titles.get(), store.revision()), (0, 0));
}

#[wasm_bindgen_test]
async fn undo_brings_back_a_removed_card_to_whoever_still_shows_it() {
    // A11: the readers run after the borrow of the editor has ended, or this would stop the page.
    let (document, cells) = map_with(2);
    let card = document.cell(cells[0])[0];
    let first = cells[0];
    let (store, runs, _shown) = counted(document, cells).await;
    store.dispatch(Command::RemoveCards { cards: vec![card] }, 0.0).unwrap();
    settle().await;
    assert_eq!(store.card_ids(first).len(), 1);
    store.undo().unwrap();
    settle().await;
    assert_eq!(store.card_ids(first).first(), Some(&card));
    assert_eq!(runs.lists.get(), 2);
}
