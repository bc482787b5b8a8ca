//! Pictures of personas and storyboards: made small, and kept only if there is room for them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::{Field, FieldKind, RecordKey, Value};
use crate::platform::file::{self, PickedFile};
use crate::platform::picture;
use crate::session::keeping::CAPACITY;
use crate::session::pictures::PictureTotal;
use crate::state::dom::EventTarget;
use crate::state::{Autosave, Workspace};
use crate::wording;

impl Workspace {
    /// How much the pictures of the map take, in words; nothing if there are none. It follows what `autosave`
    /// stores, not each letter that is typed, for it looks at every card.
    #[must_use]
    pub fn pictures_words(self, autosave: Autosave) -> Memo<Option<String>> {
        Memo::new(move |_| {
            autosave.track_settled();
            let total = self.store.peek(PictureTotal::of);
            wording::pictures_of_map(total.count, total.characters, CAPACITY)
        })
    }

    /// Puts the picture that was picked in an input into a field.
    pub fn put_picked_picture(self, of: RecordKey, field: Field, input: Option<EventTarget>) {
        if let Some(picked) = file::take_picked(input).into_iter().next() {
            self.put_picture(of, field, picked);
        }
    }

    fn put_picture(self, of: RecordKey, field: Field, picked: PickedFile) {
        let FieldKind::Picture(bytes) = field.kind() else { return };
        spawn_local(async move {
            let Some(address) = picture::made_small(&picked, bytes).await else {
                return self.toasts().show(wording::picture_not_read(&picked.name()));
            };
            if !self.is_open() {
                return self.toasts().show(wording::picture_too_late(&picked.name()));
            }
            // A full storage would keep the map from being saved at all. What is stored is counted anew, since the
            // open map has grown with each picture before.
            self.shell.library.refresh();
            if self.shell.library.used_now() + address.len() > CAPACITY {
                let total = self.store.peek(PictureTotal::of);
                let words = wording::no_room_for_picture(total.count, total.characters);
                return self.toasts().show(words);
            }
            self.set_field(of, field, Some(Value::Picture(address)));
        });
    }
}
