//! Hands the comments of whoever views a map back to whoever looks after it.

use leptos::prelude::*;

use crate::state::{Shell, Workspace};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::IconName;
use crate::wording;

/// Shows the comments and the ways to send them.
#[component]
pub fn SendComments() -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let workspace = Workspace::expect();
    let close = move |()| dialogs.close();
    let share = workspace.can_share_comments().then(|| {
        view! { <Button label="Share" icon=IconName::Share on_press=move |()| workspace.share_comments()/> }
    });
    view! {
        <ModalDialog title=wording::send_comments(workspace.own_comments()) on_close=close>
            <div class="dialog-body">
                <p class="export-hint">{wording::how_comments_go()}</p>
                <pre class="export-text wrapped" tabindex="0" role="region" aria-label="Comments" dir="auto">
                    {workspace.comments_as_text()}
                </pre>
            </div>
            <div class="dialog-actions">
                <Button label="Close" on_press=close/>
                {share}
                <Button label="Copy as text" icon=IconName::Copy on_press=move |()| workspace.copy_comments()/>
                <Button
                    label="Download"
                    icon=IconName::Download
                    look=ButtonLook::Primary
                    on_press=move |()| {
                        workspace.download_comments();
                        close(());
                    }
                />
            </div>
        </ModalDialog>
    }
}
