//! The bar under the board: the ways to look at the map, what it holds, what is going on, and what thumbs reach.

use leptos::html;
use leptos::prelude::*;

use crate::model::Document;
use crate::session::{MapView, Mode};
use crate::state::{Autosave, Workspace};
use crate::view::editor::help_buttons::HelpButtons;
use crate::view::editor::thumbs::Thumbs;
use crate::view::look;
use crate::wording;

/// The bar under the board.
#[component]
pub fn Statusbar() -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    // Counting takes longer the larger the map is, so it waits until edits pause.
    let summary = Memo::new(move |_| {
        autosave.track_settled();
        workspace.store.peek(summary)
    });
    view! {
        <footer class="statusbar">
            <ViewTabs/>
            <p class="status-counts">{summary}</p>
            <p class="status-words" dir="auto">{move || workspace.status.get()}</p>
            {move || (!workspace.is_viewed && !workspace.other_tabs.is_elsewhere()).then(|| view! { <ModeChoice/> })}
            <Thumbs/>
            <HelpButtons/>
        </footer>
    }
}

/// What may be done to the map.
#[component]
fn ModeChoice() -> impl IntoView {
    let workspace = Workspace::expect();
    let option = |mode: Mode| {
        let name = wording::mode(mode.allows_layout(), mode.allows_writing(), mode.presents());
        view! { <option prop:selected=move || workspace.mode() == mode>{name}</option> }
    };
    let field = NodeRef::<html::Select>::new();
    let choose = move |_| {
        let at = field.get_untracked().and_then(|field| usize::try_from(field.selected_index()).ok());
        workspace.set_mode(at.and_then(|at| Mode::ALL.get(at).copied()).unwrap_or_default());
    };
    view! {
        <select
            class="mode-choice"
            aria-label="What may be changed"
            data-mode=move || workspace.mode().word()
            node_ref=field
            on:change=choose
        >
            {Mode::ALL.into_iter().map(option).collect_view()}
        </select>
    }
}

/// The ways to look at the map.
#[component]
fn ViewTabs() -> impl IntoView {
    let workspace = Workspace::expect();
    let navigation = workspace.shell.navigation;
    // What is looked at has a tab, also when its other map was deleted meanwhile.
    let can_compare = Memo::new(move |_| workspace.offers_view(MapView::Compare));
    let is_offered = move |view: MapView| view != MapView::Compare || can_compare.get();
    let tab = |view: MapView| {
        view! {
            <button
                type="button"
                class="view-tab"
                hidden=move || !is_offered(view)
                data-view=look::map_view(view)
                aria-current=move || (navigation.view() == view).then_some("page")
                on:click=move |_| navigation.show_view(view)
            >
                {look::view_name(view)}
            </button>
        }
    };
    view! {
        <nav class="view-tabs" aria-label="Views of this map">
            {MapView::ALL.into_iter().map(tab).collect_view()}
        </nav>
    }
}

/// "12 touchpoints · 3 love points · 2 pain points · 3 moments of truth".
fn summary(document: &Document) -> String {
    let (mut touchpoints, mut love, mut pain, mut moments) = (0, 0, 0, 0);
    for (_, touchpoint) in document.cards().filter(|(_, card)| card.is_touchpoint()) {
        touchpoints += 1;
        love += usize::from(touchpoint.sentiment().is_love());
        pain += usize::from(touchpoint.sentiment().is_pain());
        moments += usize::from(touchpoint.is_moment_of_truth());
    }
    wording::summary(touchpoints, love, pain, moments)
}
