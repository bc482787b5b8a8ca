//! Pictures of personas and storyboards: made small, and kept only if there is room for them.

use leptos::task::spawn_local;

use crate::model::{Field, FieldKind, RecordKey, Value};
use crate::platform::file::{self, PickedFile};
use crate::platform::picture;
use crate::state::dom::EventTarget;
use crate::state::{CAPACITY, Workspace};
use crate::wording;

impl Workspace {
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
            // A full storage would keep the map from being saved at all.
            if self.shell.library.used_now() + address.len() > CAPACITY {
                return self.toasts().show(wording::no_room_for_picture());
            }
            self.set_field(of, field, Some(Value::Picture(address)));
        });
    }
}
