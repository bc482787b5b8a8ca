//! Which question is being asked, one at a time.

use leptos::prelude::*;

use crate::model::MapId;
use crate::platform::fault;
use crate::session::Item;
use crate::state::dom;
use crate::state::import_report::{ImportReport, SameMap, WhichScale};
use crate::state::table_to_map::TableToMap;

/// A question or a report that waits for the user.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// Whether a stage, lane or persona goes with its cards.
    DeleteItem(Item),
    /// Where a thing is to be moved.
    MoveTo(Item),
    /// Which lane is to be added.
    AddLane,
    /// Which command is to be run.
    Commands,
    /// Which keys there are.
    Shortcuts,
    /// In which format the map is to leave.
    Export,
    /// How the comments of a reader go back.
    SendComments,
    /// Which earlier versions of the open map there are.
    Versions,
    /// Where the open map is kept, and how safe it is there.
    WhereKept,
    /// What can leave so that there is room for more.
    MakeRoom,
    /// Which colors the app has.
    Appearance,
    /// What a map is to be called.
    RenameMap(MapId),
    /// Whether a map of this browser is deleted.
    DeleteMap(MapId),
    /// What was found in files that were opened.
    Imported(ImportReport),
    /// What is to be done with a map that is here already.
    SameMap(Box<SameMap>),
    /// What a table means that is to become a map.
    TableToMap(Box<TableToMap>),
    /// Which scale the scores of a file are on.
    WhichScale(Box<WhichScale>),
}

impl Dialog {
    /// Whether it is about the open map, so that it needs the editor's screen.
    #[must_use]
    pub fn is_of_editor(&self) -> bool {
        matches!(
            self,
            Self::DeleteItem(_)
                | Self::MoveTo(_)
                | Self::AddLane
                | Self::Commands
                | Self::Shortcuts
                | Self::Export
                | Self::SendComments
                | Self::Versions
                | Self::WhereKept
        )
    }

    /// Whether it still makes sense when another screen is shown.
    fn outlives_screen(&self) -> bool {
        matches!(self, Self::Imported(_) | Self::SameMap(_) | Self::TableToMap(_) | Self::WhichScale(_))
    }
}

/// The question that is being asked.
#[derive(Debug, Clone, Copy)]
pub struct Dialogs {
    /// Those that wait are asked one after the other. The number tells one from another.
    waiting: RwSignal<Vec<(u32, Dialog)>>,
    /// The number of the first. It stays the same while others are added.
    first: Memo<Option<u32>>,
    next: StoredValue<u32>,
}

impl Dialogs {
    pub(crate) fn new() -> Self {
        let waiting = RwSignal::new(Vec::<(u32, Dialog)>::new());
        let first = Memo::new(move |_| waiting.with(|waiting| waiting.first().map(|(number, _)| *number)));
        Self { waiting, first, next: StoredValue::new(0) }
    }

    /// Asks `dialog`, after those that wait already.
    pub fn ask(self, dialog: Dialog) {
        fault::point("dialog", &dialog);
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        self.waiting.update(|waiting| waiting.push((number, dialog)));
    }

    /// What is asked now.
    #[must_use]
    pub fn current(self) -> Option<Dialog> {
        // Reading it, not only tracking: a memo that nobody reads never learns what it depends on.
        let first = self.first.get()?;
        let is_first = |(number, _): &&(u32, Dialog)| *number == first;
        self.waiting.with_untracked(|waiting| waiting.iter().find(is_first).map(|(_, dialog)| dialog.clone()))
    }

    /// Whether something is asked: then keys belong to it, also before it is drawn.
    #[must_use]
    pub fn is_asking(self) -> bool {
        self.waiting.with_untracked(|waiting| !waiting.is_empty())
    }

    /// Goes on to the next question, if there is one.
    pub fn close(self) {
        self.waiting.update(|waiting| drop(waiting.drain(..waiting.len().min(1))));
        // Now, and not when it is drawn no more: the screen may go at the same time, and must not get the focus then.
        dom::close_modal();
    }

    /// Forgets the questions of a screen that is left.
    pub fn leave_screen(self) {
        self.waiting.update(|waiting| waiting.retain(|(_, dialog)| dialog.outlives_screen()));
    }
}
