//! Asks what a map of the library is to be called.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::model::{MapId, limits};
use crate::state::Shell;
use crate::view::parts::button::Button;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::text_field::TextField;

/// The form that the button outside of it submits.
const FORM: &str = "rename-map";

/// Asks what a map is to be called.
#[component]
pub fn RenameMap(map: MapId) -> impl IntoView {
    let shell = Shell::expect();
    // The list knows the beginning of a title only.
    let before =
        shell.library.read(map).map(|document| document.map().title().to_owned()).unwrap_or_default();
    let title = RwSignal::new(before.clone());
    let rename = move |event: SubmitEvent| {
        event.prevent_default();
        let title = title.get_untracked().trim().to_owned();
        shell.dialogs.close();
        if title != before {
            shell.tell_fault(shell.library.rename(map, title));
        }
    };
    view! {
        <ModalDialog title="Rename map" on_close=move |()| shell.dialogs.close()>
            <form class="dialog-body" id=FORM on:submit=rename>
                <TextField
                    label="Title"
                    value=title
                    on_change=move |text| title.set(text)
                    max_length=limits::TEXT_LENGTH
                    name="map-title"
                />
            </form>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| shell.dialogs.close()/>
                <button type="submit" class="button primary" form=FORM>"Rename"</button>
            </div>
        </ModalDialog>
    }
}
