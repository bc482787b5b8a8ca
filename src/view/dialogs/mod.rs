//! Questions and reports over a screen, one at a time.

mod add_lane;
mod appearance;
mod delete_item;
mod delete_map;
mod export;
mod imported;
mod make_room;
mod move_to;
mod rename_map;
mod same_map;
mod send_comments;
mod shortcut_list;
mod table_to_map;
mod versions;
mod where_kept;
mod which_scale;

use leptos::either::Either;
use leptos::prelude::*;

use crate::state::parts::Part;
use crate::state::{Dialog, Shell, Workspace};
use crate::view::commands::Commands;
use crate::view::deferred_views::{
    APP_DIALOG, EDITOR_DIALOG, EXPORT, SEND_COMMENTS, TABLE_TO_MAP, WHICH_SCALE,
};
use crate::view::dialogs::add_lane::AddLane;
use crate::view::dialogs::appearance::Appearance;
use crate::view::dialogs::delete_item::DeleteItem;
use crate::view::dialogs::delete_map::DeleteMap;
pub(crate) use crate::view::dialogs::export::Export;
use crate::view::dialogs::imported::Imported;
use crate::view::dialogs::make_room::MakeRoom;
use crate::view::dialogs::move_to::MoveTo;
use crate::view::dialogs::rename_map::RenameMap;
use crate::view::dialogs::same_map::SameMapQuestion;
pub(crate) use crate::view::dialogs::send_comments::SendComments;
use crate::view::dialogs::shortcut_list::ShortcutList;
pub(crate) use crate::view::dialogs::table_to_map::TableToMapForm;
use crate::view::dialogs::versions::Versions;
use crate::view::dialogs::where_kept::WhereKept;
pub(crate) use crate::view::dialogs::which_scale::WhichScaleQuestion;
use crate::view::parts::deferred::{Draw, deferred, deferred_until};

/// The dialogs about the library. They stand in the page whatever the screen.
#[component]
pub fn AppDialogs() -> impl IntoView {
    dialogs_where(&APP_DIALOG, |dialog| !dialog.is_of_editor())
}

/// The dialogs about the open map. They stand inside its screen.
#[component]
pub fn EditorDialogs() -> impl IntoView {
    let (workspace, dialogs) = (Workspace::expect(), Shell::expect().dialogs);
    // Those about the library, too, as long as they lie over the map.
    Effect::new(move |_| {
        if dialogs.current().is_some() {
            workspace.keep_focus_after();
        }
    });
    dialogs_where(&EDITOR_DIALOG, Dialog::is_of_editor)
}

fn dialogs_where(part: &'static Part<Draw<Dialog>>, is_wanted: fn(&Dialog) -> bool) -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let is_second = StoredValue::new(false);
    move || {
        let dialog = dialogs.current().filter(is_wanted)?;
        let on_cancel = Callback::new(move |()| dialogs.close());
        let place = view! { <div class="dialog-place">{deferred_until(part, dialog, Some(on_cancel))}</div> };
        // One that comes right after another is another element. It would be open already if it were the same,
        // and neither take the focus nor know where that has been.
        is_second.update_value(|is_second| *is_second = !*is_second);
        Some(if is_second.get_value() { Either::Right(place) } else { Either::Left(place) })
    }
}

/// Draws a dialog about the library.
pub(crate) fn app_dialog(dialog: Dialog) -> AnyView {
    match dialog {
        Dialog::Appearance => view! { <Appearance/> }.into_any(),
        Dialog::MakeRoom => view! { <MakeRoom/> }.into_any(),
        Dialog::RenameMap(map) => view! { <RenameMap map/> }.into_any(),
        Dialog::DeleteMap(map) => view! { <DeleteMap map/> }.into_any(),
        Dialog::Imported(report) => view! { <Imported report/> }.into_any(),
        Dialog::SameMap(same) => view! { <SameMapQuestion same=*same/> }.into_any(),
        Dialog::TableToMap(table) => deferred(&TABLE_TO_MAP, *table),
        Dialog::WhichScale(asked) => deferred(&WHICH_SCALE, *asked),
        Dialog::DeleteItem(_)
        | Dialog::MoveTo(_)
        | Dialog::AddLane
        | Dialog::Commands
        | Dialog::Shortcuts
        | Dialog::Export
        | Dialog::SendComments
        | Dialog::Versions
        | Dialog::WhereKept => ().into_any(),
    }
}

/// Draws a dialog about the open map.
pub(crate) fn editor_dialog(dialog: Dialog) -> AnyView {
    match dialog {
        Dialog::DeleteItem(item) => view! { <DeleteItem item/> }.into_any(),
        Dialog::MoveTo(item) => view! { <MoveTo item/> }.into_any(),
        Dialog::AddLane => view! { <AddLane/> }.into_any(),
        Dialog::Commands => view! { <Commands/> }.into_any(),
        Dialog::Shortcuts => view! { <ShortcutList/> }.into_any(),
        Dialog::Export => deferred(&EXPORT, ()),
        Dialog::SendComments => deferred(&SEND_COMMENTS, ()),
        Dialog::Versions => view! { <Versions/> }.into_any(),
        Dialog::WhereKept => view! { <WhereKept/> }.into_any(),
        Dialog::Appearance
        | Dialog::MakeRoom
        | Dialog::RenameMap(_)
        | Dialog::DeleteMap(_)
        | Dialog::Imported(_)
        | Dialog::SameMap(_)
        | Dialog::TableToMap(_)
        | Dialog::WhichScale(_) => ().into_any(),
    }
}
