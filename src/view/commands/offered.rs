//! What the command palette offers: whatever makes sense now, and nothing else.

use leptos::prelude::*;

use crate::model::Document;
use crate::session::keymap::{Action as KeyAction, AppAction, BoardAction, ZoomAction};
use crate::session::{Item, MapView, Mode};
use crate::state::library_parts::{PLAN_FUTURE, SAVE_AS_TEMPLATE};
use crate::state::parts::Part;
use crate::state::{Action, Autosave, Dialog, Workspace, Zooming, dom};
use crate::view::editor::board_menu;
use crate::view::home::map_actions::{self, Making};
use crate::view::look;
use crate::view::parts::icon::IconName;
use crate::wording;

/// A command of the palette.
#[derive(Debug, Clone)]
pub(super) struct Command {
    /// What it is called.
    pub(super) name: String,
    /// What it belongs to, such as the thing that is selected.
    pub(super) of: String,
    /// Its picture.
    pub(super) icon: IconName,
    /// The keys that do it, too, as they are written.
    pub(super) keys: String,
    /// Whether it takes something away.
    pub(super) is_danger: bool,
    /// What it does.
    pub(super) does: Action,
}

/// The list as it is made.
struct List {
    workspace: Workspace,
    /// The thing that has the focus, else the one that is selected.
    item: Option<Item>,
    commands: Vec<Command>,
}

impl List {
    fn add(
        &mut self,
        name: impl Into<String>,
        of: &str,
        icon: IconName,
        does: impl Fn() + Send + Sync + 'static,
    ) -> &mut Command {
        let (name, of) = (name.into(), of.to_owned());
        let command =
            Command { name, of, icon, keys: String::new(), is_danger: false, does: Action::new(does) };
        self.commands.push(command);
        let last = self.commands.len() - 1;
        &mut self.commands[last]
    }

    /// Adds a command that has keys.
    fn add_with_keys(
        &mut self,
        name: impl Into<String>,
        icon: IconName,
        keys: impl Into<KeyAction>,
        does: impl Fn() + Send + Sync + 'static,
    ) {
        let shell = self.workspace.shell;
        let has_single_keys = shell.key_preference.has_single_keys_now();
        self.add(name, "", icon, does).keys = shell.keys.shown_first(keys.into(), has_single_keys);
    }
}

/// What can be done now: first to what has the focus or is selected, then to the map, then where one can go.
pub(super) fn offered(workspace: Workspace) -> Vec<Command> {
    // The palette is not shown yet, so the focus is still where somebody works.
    let focused = dom::focused().and_then(|element| dom::item_at(Some(element.into())));
    let item = focused.or_else(|| workspace.store.selected_now());
    let mut list = List { workspace, item, commands: Vec::new() };
    untrack(|| {
        of_selected(&mut list);
        if workspace.is_viewed {
            of_viewed(&mut list);
        } else {
            of_steps(&mut list);
            of_map(&mut list);
            new_things(&mut list);
        }
        of_app(&mut list);
        looks(&mut list);
        places(&mut list);
    });
    list.commands
}

/// What the menu of the thing offers. It is about the canvas, so it is offered there.
fn of_selected(list: &mut List) {
    let workspace = list.workspace;
    let Some(item) = list.item else { return };
    if workspace.shell.navigation.view() != MapView::Canvas {
        return;
    }
    let of = match item {
        Item::Card(card) if workspace.cards_with(card).len() > 1 => String::new(),
        item => format!("“{}”", workspace.item_name_now(item)),
    };
    for menu_item in board_menu::items(workspace, item) {
        let (label, icon, keys) =
            (menu_item.label().to_owned(), menu_item.icon(), menu_item.keys(workspace.shell));
        let is_danger = menu_item.is_danger();
        let command = list.add(label, &of, icon, move || {
            menu_item.run();
        });
        (command.keys, command.is_danger) = (keys, is_danger);
    }
}

fn of_steps(list: &mut List) {
    let workspace = list.workspace;
    if let Some(label) = workspace.store.undo_label() {
        let undo = move || workspace.undo();
        list.add_with_keys(format!("Undo {label}"), IconName::Undo, AppAction::Undo, undo);
    }
    if let Some(label) = workspace.store.redo_label() {
        let redo = move || workspace.redo();
        list.add_with_keys(format!("Redo {label}"), IconName::Redo, AppAction::Redo, redo);
    }
}

/// What is done with the whole map.
fn of_map(list: &mut List) {
    let workspace = list.workspace;
    let shell = workspace.shell;
    let save = wording::save_file(shell.disk_files.name(workspace.map_id()).is_some());
    list.add_with_keys(save, IconName::Download, AppAction::Download, move || workspace.save_file());
    list.add("Edit what the map is about", "", IconName::Edit, move || workspace.show_map_fields());
    if workspace.store.peek(Document::card_count) > 0 && shell.navigation.view() == MapView::Canvas {
        list.add_with_keys("Select all cards", IconName::Check, BoardAction::SelectAll, move || {
            workspace.select_all_cards();
        });
    }
    made_of(list, wording::compare::plan_future(), IconName::Forward, &PLAN_FUTURE, wording::future_of);
    made_of(list, "Save as template", IconName::Map, &SAVE_AS_TEMPLATE, wording::template_of);
}

/// What is done with a map that is only viewed.
fn of_viewed(list: &mut List) {
    let workspace = list.workspace;
    let shell = workspace.shell;
    let is_page = shell.is_of_one_map();
    let icon = if is_page { IconName::Download } else { IconName::Edit };
    list.add(wording::take_viewed(is_page), "", icon, move || workspace.take_viewed());
    list.add("Read what the map is about", "", IconName::Info, move || workspace.show_map_fields());
}

/// What is done whatever the map.
fn of_app(list: &mut List) {
    let workspace = list.workspace;
    let shell = workspace.shell;
    let dialogs = shell.dialogs;
    list.add_with_keys(wording::find_and_filter(), IconName::Search, AppAction::Find, move || {
        workspace.open_find();
    });
    if !shell.is_of_one_map() {
        list.add("Export…", "Pictures, tables, links, other formats", IconName::Share, move || {
            dialogs.ask(Dialog::Export);
        });
        if !workspace.is_viewed {
            list.add("Where this map is kept", "Browser, file, room", IconName::Info, move || {
                dialogs.ask(Dialog::WhereKept);
            });
            list.add("Versions…", "Keep the map as it is, or go back", IconName::Undo, move || {
                dialogs.ask(Dialog::Versions);
            });
        }
        list.add_with_keys("Open a file", IconName::Open, AppAction::Open, move || {
            workspace.importing.pick();
        });
        list.add("All maps", "", IconName::Back, move || shell.navigation.go_home());
    }
    list.add("Appearance", "Light, dark, contrast", IconName::Sun, move || dialogs.ask(Dialog::Appearance));
    list.add_with_keys("Keyboard shortcuts", IconName::Help, AppAction::Help, move || {
        dialogs.ask(Dialog::Shortcuts);
    });
}

/// Makes another map of the open one.
fn made_of(
    list: &mut List,
    name: &'static str,
    icon: IconName,
    part: &'static Part<Making>,
    title: fn(&str) -> String,
) {
    let (workspace, autosave) = (list.workspace, expect_context::<Autosave>());
    list.add(name, "All maps", icon, move || {
        // It is made of the stored copy.
        autosave.flush();
        map_actions::add(workspace.shell, workspace.map_id(), part, title);
    });
}

/// What can be added.
fn new_things(list: &mut List) {
    let workspace = list.workspace;
    if let Some((cell, at)) = workspace.place_for_touchpoint(list.item) {
        list.add("Add touchpoint", "", IconName::Plus, move || {
            workspace.shell.navigation.show_view(MapView::Canvas);
            workspace.begin_draft(cell, at);
        });
    }
    list.add("Add stage", "", IconName::Plus, move || {
        workspace.shell.navigation.show_view(MapView::Canvas);
        workspace.add_stage(None);
    });
    list.add("Add lane", "", IconName::Plus, move || {
        workspace.shell.navigation.show_view(MapView::Canvas);
        workspace.shell.dialogs.ask(Dialog::AddLane);
    });
    list.add("Add persona", "", IconName::Plus, move || workspace.add_persona());
    for lane in workspace.hidden_lanes() {
        let name = wording::show_lane(&workspace.item_name_now(Item::Lane(lane)));
        list.add(name, "Hidden lane", IconName::Plus, move || {
            workspace.shell.navigation.show_view(MapView::Canvas);
            workspace.show_lane(lane);
        });
    }
}

/// How the map can be looked at.
fn looks(list: &mut List) {
    let workspace = list.workspace;
    let navigation = workspace.shell.navigation;
    let now = navigation.view();
    for view in MapView::ALL.into_iter().filter(|view| *view != now && workspace.offers_view(*view)) {
        list.add(look::view_name(view), "View", icon(view), move || navigation.show_view(view));
    }
    if !workspace.mode_now().presents() {
        list.add("Present", "Stage by stage, for an audience", IconName::Product, move || {
            workspace.set_mode(Mode::Present);
        });
    }
    if now == MapView::Canvas {
        let zooming = Zooming::expect();
        for (name, icon, action) in [
            ("Zoom in", IconName::Plus, ZoomAction::In),
            ("Zoom out", IconName::Minus, ZoomAction::Out),
            ("Zoom to 100 %", IconName::Search, ZoomAction::Reset),
            ("Show the whole map", IconName::Map, ZoomAction::FitMap),
            ("Show what is selected", IconName::Map, ZoomAction::FitSelection),
        ] {
            list.add_with_keys(name, icon, BoardAction::Zoom(action), move || zooming.act(action));
        }
    }
}

fn icon(view: MapView) -> IconName {
    match view {
        MapView::Canvas => IconName::Map,
        MapView::Outline => IconName::Document,
        MapView::Plan => IconName::Fruit,
        MapView::Insight => IconName::Chart,
        MapView::Personas => IconName::Person,
        MapView::Compare => IconName::Curve,
    }
}

/// Where one can go on the map.
fn places(list: &mut List) {
    let workspace = list.workspace;
    let navigation = workspace.shell.navigation;
    let personas = workspace.store.persona_ids();
    let shown = workspace.shown_persona.get();
    if personas.len() > 1 && shown.is_some() {
        list.add("Show all personas", "", IconName::Person, move || navigation.show_persona(None));
    }
    for persona in personas.into_iter().filter(|persona| shown != Some(*persona)) {
        let item = Item::Persona(persona);
        let name = wording::show_persona(&workspace.item_name_now(item));
        list.add(name, "Persona", IconName::Person, move || {
            navigation.show_persona(Some(persona));
            workspace.store.select(Some(item));
        });
    }
    for stage in workspace.store.stage_ids() {
        let item = Item::Stage(stage);
        let name = wording::go_to(&workspace.item_name_now(item));
        list.add(name, "Stage", IconName::Forward, move || workspace.go_to_item(item));
    }
}
