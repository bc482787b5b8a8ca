//! Asks what to do with a map from a file that is in this browser already.

use leptos::prelude::*;

use crate::state::{Importing, SameMap, SameMapAnswer, Shell};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::wording;

/// Asks what to do with a map that is here already.
#[component]
pub fn SameMapQuestion(same: SameMap) -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let importing = Importing::expect();
    let words = wording::same_map(same.document.map().title());
    let same = StoredValue::new(same);
    let settle = move |answer: SameMapAnswer| {
        let same = same.get_value();
        dialogs.close();
        importing.settle(same, answer);
    };
    view! {
        <ModalDialog title="You already have this map" on_close=move |()| dialogs.close()>
            <div class="dialog-body">
                <p dir="auto">{words}</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| dialogs.close()/>
                <Button
                    label="Replace"
                    look=ButtonLook::Danger
                    on_press=move |()| settle(SameMapAnswer::Replace)
                />
                <Button
                    label="Keep both"
                    look=ButtonLook::Primary
                    on_press=move |()| settle(SameMapAnswer::KeepBoth)
                />
            </div>
        </ModalDialog>
    }
}
