//! The views that are loaded when they are needed, and which part of the app each lies in.

use leptos::prelude::*;

use crate::model::{MapId, PersonaId};
use crate::session::Item;
use crate::state::parts::{self, parts};
use crate::state::{Dialog, TableToMap, WhichScale, Workspace};
use crate::state::{editor_parts, library_parts, screen};
use crate::view::parts::deferred::Draw;
use crate::view::parts::menu::MenuItem;
use crate::view::{compare, dialogs, editor, home, insight, outline, personas, plan, present};

parts! {
    /// The screen with the maps of this browser.
    HOME: Draw<()> = |()| view! { <home::HomeScreen/> }.into_any(), in home;
    /// The screen on which a map of this browser is edited, or one without a place here is viewed.
    EDITOR: Draw<(Option<MapId>, Memo<Option<PersonaId>>)> =
        |(map, persona)| view! { <editor::EditorScreen map persona/> }.into_any(), in editor;
    /// The fields of what is selected.
    INSPECTOR: Draw<(Option<Item>, usize)> = editor::inspector_fields, in panels;
    /// What can be done with a thing on the canvas.
    BOARD_MENU: fn(Workspace, Item) -> Vec<MenuItem> = editor::board_menu::items, in panels;
    /// Finding and filtering on the canvas.
    FIND_BAR: Draw<()> = |()| view! { <editor::FindBar/> }.into_any(), in panels;
    /// Where on a large map the canvas is.
    OVERVIEW: Draw<()> = |()| view! { <editor::OverviewMap/> }.into_any(), in panels;
    /// A row per card.
    OUTLINE: Draw<()> = |()| view! { <outline::Outline/> }.into_any(), in views;
    /// The opportunities as a table and a board.
    PLAN: Draw<()> = |()| view! { <plan::ActionPlan/> }.into_any(), in views;
    /// What the map says of itself.
    INSIGHT: Draw<()> = |()| view! { <insight::InsightView/> }.into_any(), in views;
    /// A sheet per persona.
    PERSONAS: Draw<()> = |()| view! { <personas::Personas/> }.into_any(), in views;
    /// The map beside its future.
    COMPARE: Draw<()> = |()| view! { <compare::Compare/> }.into_any(), in views;
    /// The form in which the map leaves, with all formats.
    EXPORT: Draw<()> = |()| view! { <dialogs::Export/> }.into_any(), in exchange;
    /// The comments of a reader, on their way back.
    SEND_COMMENTS: Draw<()> = |()| view! { <dialogs::SendComments/> }.into_any(), in panels;
    /// The form that asks what a table means.
    TABLE_TO_MAP: Draw<TableToMap> =
        |table| view! { <dialogs::TableToMapForm table/> }.into_any(), in exchange;
    /// The question which scale the scores of a file are on.
    WHICH_SCALE: Draw<WhichScale> =
        |asked| view! { <dialogs::WhichScaleQuestion asked/> }.into_any(), in exchange;
    /// The map presented, slide by slide.
    PRESENTATION: Draw<()> = |()| view! { <present::Presentation/> }.into_any(), in views;
    /// A dialog about the open map.
    EDITOR_DIALOG: Draw<Dialog> = dialogs::editor_dialog, in panels;
    /// A dialog about the library.
    APP_DIALOG: Draw<Dialog> = dialogs::app_dialog, in panels;
}

/// Whether a screen has the focus given to its main part when it is drawn: what had it is gone with the screen
/// before. At the first screen the browser begins at the top of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TakesFocus(pub bool);

/// To be called by a screen when it is made: says so to whoever waits for the page once it is drawn, and then
/// loads what other screens and panels will need.
pub(crate) fn screen_is_drawn() {
    let takes_focus = use_context().is_some_and(|TakesFocus(takes)| takes);
    Effect::new(move |_| {
        if takes_focus {
            screen::focus_main_soon();
        }
        screen::set_ready_soon();
        parts::preload_soon([library_parts::ALL, editor_parts::ALL, ALL]);
    });
}
