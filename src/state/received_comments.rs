//! Comments that come back in a file: added to their map, if it is in this browser.

use leptos::prelude::*;

use crate::format::Comments;
use crate::model::MapId;
use crate::platform::clock;
use crate::session::SaveFault;
use crate::session::comments::{Received, receive};
use crate::session::snapshot::Occasion;
use crate::state::import_report::{ImportReport, Refusal};
use crate::state::snapshots::keep_stored;
use crate::state::{Dialog, Importing, Library};
use crate::wording;

impl Importing {
    /// Adds comments to the map that they are about, and opens it.
    pub(super) fn receive_comments(self, comments: Comments) {
        let shell = self.shell();
        let Comments { map, title, on } = comments;
        if shell.library.read(map).is_none() {
            let refused =
                vec![Refusal { file: wording::comments_on(&title), reason: wording::no_such_map(&title) }];
            shell.dialogs.ask(Dialog::Imported(ImportReport { opened: Vec::new(), refused }));
            return;
        }
        let on = StoredValue::new(on);
        self.with_map_closed(map, move |_| match shell.library.add_comments(map, on.get_value()) {
            Ok(Received { added, known, lost }) => {
                shell.navigation.open_map(map);
                shell.toasts.show(wording::comments_received(added, known, lost));
            }
            Err(fault) => {
                shell.tell_fault(Err(fault));
            }
        });
    }
}

impl Library {
    /// Adds comments to a map that is not open. Each card is a step that can be undone once it is.
    fn add_comments(
        self,
        id: MapId,
        comments: Vec<(crate::model::CardId, crate::model::Fields)>,
    ) -> Result<Received, SaveFault> {
        let Ok((mut editor, rev)) = self.open(id) else { return Ok(Received::default()) };
        keep_stored(id, Occasion::BeforeImport);
        let (commands, received) = receive(editor.document(), comments);
        for command in commands {
            // The cards are there, and their lists have room: nothing is refused.
            if editor.dispatch(command, clock::now_ms()).is_err() {
                crate::platform::log::error("A comment could not be added.");
            }
        }
        let saved = self.save(editor.document(), rev + 1);
        self.keep(editor);
        self.refresh();
        saved.map(|()| received)
    }
}
