//! The bar that finds text on the canvas and filters its cards.

use std::collections::BTreeSet;
use std::time::Duration;

use leptos::ev::{Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use crate::model::{CardId, Document};
use crate::session::Item;
use crate::session::find::{Found, Hit, find};
use crate::session::keymap::{self, AppAction};
use crate::state::{Autosave, Workspace, dom, listen};
use crate::view::editor::find_filters::FindFilters;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::pressed::{chord, is_composing};
use crate::wording;

/// How long typing has to rest before the map is searched: its cost grows with the map.
const REST: Duration = Duration::from_millis(150);

/// What the bar knows while it is open.
#[derive(Clone, Copy)]
struct Search {
    workspace: Workspace,
    /// The text that was looked for last. What is typed comes here when it rests.
    sought: RwSignal<String>,
    found: Memo<Found>,
}

impl Search {
    fn new(workspace: Workspace) -> Self {
        let autosave = expect_context::<Autosave>();
        let finding = workspace.finding;
        let sought = RwSignal::new(finding.text.get_untracked());
        let found = Memo::new(move |_| {
            autosave.track_settled();
            let filter = finding.filter.get();
            sought.with(|text| workspace.store.peek(|document| find(document, text, &filter)))
        });
        Effect::new(move |_| found.with(|found| finding.mark(cards(found), found.fitting.clone())));
        Self { workspace, sought, found }
    }

    /// Looks for what is typed once it rests.
    fn typed(self, text: String) {
        self.workspace.finding.text.set(text.clone());
        let look = move || {
            let is_last = self.workspace.finding.text.try_get_untracked().is_some_and(|last| last == text);
            if is_last && !self.sought.is_disposed() {
                self.look();
            }
        };
        set_timeout(look, REST);
    }

    /// Looks for what is typed now, and leads to the first hit.
    fn look(self) {
        let text = self.workspace.finding.text.get_untracked();
        if self.sought.get_untracked() == text {
            return;
        }
        self.sought.set(text);
        self.workspace.finding.hit.set(None);
        self.step(true);
    }

    /// Leads to the next hit or the one before, and says which.
    fn step(self, is_forward: bool) {
        let workspace = self.workspace;
        let from = workspace.finding.hit.get_untracked();
        match self.found.with_untracked(|found| found.step(from, is_forward)) {
            Some(hit) => {
                workspace.show_hit(hit);
                workspace.announcer().say(format!("{}: {}", self.count(), described(workspace, hit)));
            }
            None => workspace.announcer().say(self.count()),
        }
    }

    /// Which of how many hits is shown; nothing if nothing is looked for.
    fn count(self) -> String {
        let hit = self.workspace.finding.hit.get();
        let is_idle = self.sought.with(|text| text.trim().is_empty());
        self.found.with(|found| match (is_idle, &found.fitting) {
            (true, None) => String::new(),
            _ => wording::hits(hit.and_then(|hit| found.place(hit)), found.hits.len(), found.hidden),
        })
    }
}

/// The bar. It stays open while the map is edited.
#[component]
pub fn FindBar() -> impl IntoView {
    let workspace = Workspace::expect();
    let finding = workspace.finding;
    let search = Search::new(workspace);
    listen::on_window_keydown(move |event| on_window_key(search, &event));
    let shows_filters = finding.shows_filters;
    let filters = move || wording::filters(finding.filter.with(|filter| filter.len()));
    view! {
        <div
            class="find-bar"
            role="search"
            aria-label=wording::find_and_filter()
            on:keydown=move |event| on_key(search, &event)
        >
            <div class="find-line">
                <FindField search/>
                <p class="find-count">{move || search.count()}</p>
                <StepButton search is_forward=false/>
                <StepButton search is_forward=true/>
                <FoundHit search/>
                <button
                    type="button"
                    class="button small"
                    aria-expanded=move || shows_filters.get().to_string()
                    on:click=move |_| shows_filters.update(|shown| *shown = !*shown)
                >
                    {filters}
                </button>
                <button
                    type="button"
                    class="button icon quiet small"
                    aria-label="Close find and filter"
                    title="Close"
                    on:click=move |_| workspace.close_find(true)
                >
                    <Icon name=IconName::Close/>
                </button>
            </div>
            {move || shows_filters.get().then(|| view! { <FindFilters fitting=fitting(search)/> })}
        </div>
    }
}

/// How many cards fit the filters; `None` without a filter.
fn fitting(search: Search) -> Signal<Option<String>> {
    Signal::derive(move || {
        let fitting = search.found.with(|found| found.fitting.as_ref().map(BTreeSet::len))?;
        Some(wording::fitting(fitting, search.workspace.store.peek(Document::card_count)))
    })
}

fn cards(found: &Found) -> BTreeSet<CardId> {
    let card = |hit: &Hit| if let Item::Card(card) = hit.item { Some(card) } else { None };
    found.hits.iter().filter_map(card).collect()
}

#[component]
fn FindField(search: Search) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let text = search.workspace.finding.text.get_untracked();
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    let on_input = move |event: Event| search.typed(event_target_value(&event));
    let typed_ahead = search.workspace.shell.typed_ahead;
    field.on_load(move |field| {
        if typed_ahead.is_waiting() {
            dom::once_shown(move || {
                drop(field.focus());
                typed_ahead.hand_over(&field);
            });
        }
    });
    view! {
        <input
            type="search"
            class="find-field"
            data-find=""
            dir="auto"
            autocomplete="off"
            enterkeyhint="search"
            aria-label="Find on this map"
            placeholder="Find on this map"
            node_ref=field
            prop:value=text
            on:input=on_input
            on:focus=select
        />
    }
}

#[component]
fn StepButton(search: Search, is_forward: bool) -> impl IntoView {
    let (name, icon, action) = match is_forward {
        true => ("Next hit", IconName::Down, AppAction::FindNext),
        false => ("Previous hit", IconName::Up, AppAction::FindPrevious),
    };
    view! {
        <button
            type="button"
            class="button icon quiet small"
            aria-label=name
            title=wording::with_keys(name, &search.workspace.shell.keys.shown(action))
            on:click=move |_| search.step(is_forward)
        >
            <Icon name=icon/>
        </button>
    }
}

/// What the hit is and where; and a way to its field, if it is one that cards do not show.
#[component]
fn FoundHit(search: Search) -> impl IntoView {
    let workspace = search.workspace;
    let shown = move || {
        workspace.finding.hit.get().filter(|hit| search.found.with(|found| found.place(*hit).is_some()))
    };
    let words = move || {
        shown()
            .map(|hit| wording::hit(&workspace.item_name(hit.item), None, &workspace.place_words(hit.item)))
    };
    let field = move || {
        let hit = shown().filter(|hit| hit.field != hit.item.title_field())?;
        let go = move |_| workspace.edit_field(Some(hit.item), hit.field);
        Some(view! { <button type="button" class="link" on:click=go>{field_name(workspace, hit)}</button> })
    };
    view! { <p class="find-hit"><span class="find-name" dir="auto">{words}</span> {field}</p> }
}

/// The name of the field that says what is looked for.
fn field_name(workspace: Workspace, hit: Hit) -> &'static str {
    let holder = workspace.store.peek(|document| document.fields(hit.item.key()).map(|(holder, _)| holder));
    holder.map(|holder| wording::field(holder, hit.field)).unwrap_or_default()
}

/// The hit in a sentence for screen readers.
fn described(workspace: Workspace, hit: Hit) -> String {
    untrack(|| {
        let field = (hit.field != hit.item.title_field()).then(|| field_name(workspace, hit));
        wording::hit(&workspace.item_name(hit.item), field, &workspace.place_words(hit.item))
    })
}

/// Keys in the bar: Enter steps, Escape closes.
fn on_key(search: Search, event: &KeyboardEvent) {
    if is_composing(event) {
        // Chromium empties such a field at Escape, even while it gives up a word.
        if event.key() == "Escape" {
            event.prevent_default();
        }
        return;
    }
    match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            search.workspace.close_find(true);
        }
        "Enter" if dom::closest(event.target(), "[data-find]").is_some() => {
            event.prevent_default();
            let is_new = search.sought.get_untracked() != search.workspace.finding.text.get_untracked();
            if is_new { search.look() } else { search.step(!event.shift_key()) }
        }
        _ => {}
    }
}

/// Keys that step from anywhere in the editor.
fn on_window_key(search: Search, event: &KeyboardEvent) {
    let shell = search.workspace.shell;
    if shell.dialogs.is_asking() || !search.workspace.is_finding() {
        return;
    }
    match chord(event, shell.keys).and_then(|chord| keymap::app_action(&chord)) {
        Some(AppAction::FindNext) => search.step(true),
        Some(AppAction::FindPrevious) => search.step(false),
        _ => {}
    }
}
