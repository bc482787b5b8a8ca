//! Asks which scale the scores of a file are on, where the file can be read two ways.

use leptos::prelude::*;

use crate::state::{Importing, Shell, WhichScale};
use crate::view::parts::button::Button;
use crate::view::parts::dialog::ModalDialog;

/// Asks which scale the scores of a file are on.
#[component]
pub fn WhichScaleQuestion(asked: WhichScale) -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let importing = Importing::expect();
    let question = asked.question.clone();
    let asked = StoredValue::new(asked);
    let scales = WhichScale::scales().into_iter().enumerate();
    let buttons = scales.map(move |(at, name)| {
        let read = move |()| {
            let asked = asked.get_value();
            dialogs.close();
            importing.read_with_scale(&asked, at);
        };
        view! { <Button label=name on_press=read/> }
    });
    view! {
        <ModalDialog title="Which scale are the scores on?" on_close=move |()| dialogs.close()>
            <div class="dialog-body">
                <p dir="auto">{question}</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| dialogs.close()/>
                {buttons.collect_view()}
            </div>
        </ModalDialog>
    }
}
