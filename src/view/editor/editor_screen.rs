//! The screen of one open map.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{MapId, PersonaId};
use crate::session::MapView;
use crate::state::drag::Dragging;
use crate::state::{
    Autosave, Keeper, Memory, Overview, Panning, Shell, ViewMemory, Workspace, Zooming, fault,
    hear_soft_keyboard, listen, screen,
};
use crate::view::deferred_views::{
    COMPARE, FIND_BAR, INSIGHT, OUTLINE, PERSONAS, PLAN, PRESENTATION, screen_is_drawn,
};
use crate::view::dialogs::EditorDialogs;
use crate::view::editor::board::Board;
use crate::view::editor::board_keys;
use crate::view::editor::elsewhere_bar::ElsewhereBar;
use crate::view::editor::inspector::Inspector;
use crate::view::editor::statusbar::Statusbar;
use crate::view::editor::topbar::Topbar;
use crate::view::editor::viewer_bar::ViewerBar;
use crate::view::home::MissingMap;
use crate::view::look;
use crate::view::parts::deferred::{deferred, deferred_until};
use crate::view::parts::menu::{MenuHost, MenuOpener};

/// The editor of `map`, or the map that is viewed without being kept, or a word on why it cannot be opened.
#[component]
pub fn EditorScreen(map: Option<MapId>, persona: Memo<Option<PersonaId>>) -> impl IntoView {
    let shell = Shell::expect();
    let opened = match map {
        Some(map) => shell.library.open(map).map(|(editor, rev)| {
            let workspace = Workspace::new(editor, persona);
            (workspace, Autosave::start(workspace.store, Keeper::Library(shell.library), rev, shell))
        }),
        None => shell.viewing.open().map(|editor| {
            let workspace = Workspace::viewing(editor, persona);
            (workspace, Autosave::start(workspace.store, Keeper::Viewing(shell.viewing), 0, shell))
        }),
    };
    match opened {
        Err(error) => Either::Left(view! { <MissingMap error/> }),
        Ok((workspace, autosave)) => {
            provide(workspace, autosave);
            Either::Right(view! { <Editor/> })
        }
    }
}

/// Makes what the parts of the screen share, and listens to what is done anywhere on it.
fn provide(workspace: Workspace, autosave: Autosave) {
    provide_context(workspace);
    provide_context(autosave);
    workspace.shell.versions.guard(autosave);
    if !workspace.is_viewed {
        workspace.other_tabs.watch(workspace, autosave);
        workspace.remind_in_time(autosave);
    }
    let place = if workspace.is_viewed { Memory::Tab } else { Memory::Browser };
    provide_context(place);
    let memory = ViewMemory::start(workspace.map_id(), place);
    provide_context(memory);
    Zooming::provide(workspace, memory);
    Overview::provide(workspace);
    let (dragging, panning) = (Dragging::provide(workspace), Panning::provide());
    listen::on_window_keydown(move |event| {
        board_keys::on_window_space(dragging, panning, &event, true);
        board_keys::on_app_key(workspace, dragging, &event);
    });
    workspace.shell.typed_ahead.hear();
    workspace.hear_clipboard();
    listen::on_window_keyup(move |event| {
        board_keys::on_window_space(dragging, panning, &event, false);
    });
    on_cleanup(move || autosave.end());
}

#[component]
fn Editor() -> impl IntoView {
    let workspace = Workspace::expect();
    Effect::new(move |_| {
        let title = workspace.store.with_map(|map| map.title().to_owned());
        Shell::set_page_title(&title);
    });
    screen_is_drawn();
    hear_soft_keyboard();
    let view = Memo::new(move |_| workspace.shell.navigation.view());
    let menu = MenuOpener::expect();
    Effect::new(move |last: Option<MapView>| {
        let shown = view.get();
        if last.is_some_and(|last| last != shown) {
            menu.dismiss();
        }
        shown
    });
    let other_view = move || {
        let view = view.get();
        fault::point("view", view);
        match view {
            MapView::Canvas => ().into_any(),
            MapView::Outline => deferred(&OUTLINE, ()),
            MapView::Plan => deferred(&PLAN, ()),
            MapView::Insight => deferred(&INSIGHT, ()),
            MapView::Personas => deferred(&PERSONAS, ()),
            MapView::Compare => deferred(&COMPARE, ()),
        }
    };
    view! {
        <div class="editor" data-mode=move || workspace.mode().word()>
            {if workspace.is_viewed { Either::Left(view! { <ViewerBar/> }) } else { Either::Right(view! { <Topbar/> }) }}
            <ElsewhereBar/>
            <main class="editor-main" id="main">
                <div class="view-area" data-view=move || look::map_view(view.get())>
                    // The canvas stays as it is while another view is looked at.
                    <div class="view-canvas" hidden=move || view.get() != MapView::Canvas>
                        {move || workspace.finding.is_open.get().then(|| deferred(&FIND_BAR, ()))}
                        <Board/>
                    </div>
                    {other_view}
                </div>
                <Inspector/>
                <MenuHost/>
            </main>
            <Statusbar/>
            <PresentationPlace/>
        </div>
        <EditorDialogs/>
    }
}

/// Where the map is presented, over everything else: what is under it keeps its place.
#[component]
fn PresentationPlace() -> impl IntoView {
    let workspace = Workspace::expect();
    let end = Callback::new(move |()| workspace.end_presenting());
    let is_presenting = Memo::new(move |_| workspace.mode().presents());
    Effect::new(move |_| screen::set_presenting(is_presenting.get()));
    on_cleanup(|| screen::set_presenting(false));
    move || {
        is_presenting.get().then(|| {
            let presentation = deferred_until(&PRESENTATION, (), Some(end));
            view! { <div class="presentation-place">{presentation}</div> }
        })
    }
}
