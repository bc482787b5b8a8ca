//! Chooses the colors of the app.

use leptos::prelude::*;

use crate::session::Theme;
use crate::state::{Shell, appearance};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::check_field::CheckField;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::segmented::Segmented;

/// Chooses light or dark and more contrast. What is chosen is seen at once.
#[component]
pub fn Appearance() -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let theme = RwSignal::new(appearance::theme());
    let has_more_contrast = RwSignal::new(appearance::has_more_contrast());
    let names = Theme::ALL.into_iter().map(|theme| theme.name().to_owned()).collect();
    let choose = move |at: usize| {
        let chosen = Theme::ALL.get(at).copied().unwrap_or_default();
        theme.set(chosen);
        appearance::choose_theme(chosen);
    };
    let choose_contrast = move |is_more: bool| {
        has_more_contrast.set(is_more);
        appearance::choose_more_contrast(is_more);
    };
    let close = move |()| dialogs.close();
    view! {
        <ModalDialog title="Appearance" on_close=close closes_beside=true>
            <div class="dialog-body">
                <Segmented
                    label="Colors"
                    options=names
                    selected=Signal::derive(move || Theme::ALL.iter().position(|it| *it == theme.get()))
                    on_choose=choose
                />
                <CheckField
                    label="More contrast"
                    hint="Strong lines and dark words, for projectors and tired eyes."
                    checked=has_more_contrast
                    on_change=choose_contrast
                />
            </div>
            <div class="dialog-actions">
                <Button label="Close" look=ButtonLook::Primary on_press=close/>
            </div>
        </ModalDialog>
    }
}
