//! Stored texts that cannot be read: kept as they are until the user decides.

use leptos::prelude::*;

use crate::state::{DamagedEntry, Shell};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::wording;

/// The texts that cannot be read, if there are any.
#[component]
pub fn DamagedList() -> impl IntoView {
    let library = Shell::expect().library;
    let is_any = Memo::new(move |_| !library.damaged().is_empty());
    view! {
        <Show when=move || is_any.get()>
            <section class="damaged" aria-labelledby="damaged-title">
                <h2 id="damaged-title">"These could not be read"</h2>
                <For each=move || library.damaged() key=|entry| entry.key.clone() let:entry>
                    {damaged(entry)}
                </For>
            </section>
        </Show>
    }
}

fn damaged(entry: DamagedEntry) -> impl IntoView {
    let shell = Shell::expect();
    let DamagedEntry { key, reason } = entry;
    let name = key.clone();
    let download = {
        let key = key.clone();
        move |()| shell.tell_download(shell.library.download_damaged(&key))
    };
    let delete = move |()| {
        if let Some(deleted) = shell.library.delete_damaged(&key) {
            shell.offer_return(wording::damaged_deleted().to_owned(), deleted, || {});
        }
    };
    view! {
        <p>{reason}</p>
        <p class="report-path" dir="auto">{name}</p>
        <div class="damaged-actions">
            <Button label="Download the damaged copy" icon=IconName::Download on_press=download/>
            <Button label="Delete" icon=IconName::Trash look=ButtonLook::Danger on_press=delete/>
        </div>
    }
}
