//! How full the browser's storage is, how long it keeps what is in it, and the way to keep a copy of everything.

use leptos::prelude::*;

use crate::session::keeping::{CAPACITY, Room};
use crate::state::library_parts::DOWNLOAD_ALL;
use crate::state::{Dialog, Shell};
use crate::view::parts::button::Button;
use crate::view::parts::icon::IconName;
use crate::wording::keeping as words;

/// How full the browser's storage is.
#[component]
pub fn StorageMeter() -> impl IntoView {
    let shell = Shell::expect();
    let used = move || shell.library.used();
    let room = Memo::new(move |_| Room::left(used()));
    let level = move || match room.get() {
        Room::Enough => "fine",
        Room::Short => "short",
        Room::Little => "full",
    };
    let has_maps = Memo::new(move |_| !shell.library.map_ids().is_empty());
    let download_all = move |()| {
        shell.with_part(&DOWNLOAD_ALL, move |download| shell.tell_download(download(shell.library)));
    };
    view! {
        <section class="storage-meter" aria-label="Storage" data-level=level>
            <span id="storage-label">"Storage"</span>
            <progress
                class="meter"
                aria-labelledby="storage-label"
                max=CAPACITY.to_string()
                prop:value=move || used().to_string()
            ></progress>
            <span data-storage-used="">{move || shell.library.used_words()}</span>
            <div class="spacer"></div>
            <Show when=move || has_maps.get()>
                <Button
                    label="Download all maps"
                    icon=IconName::Download
                    on_press=download_all
                />
                <Show when=move || room.get() != Room::Enough>
                    <Button
                        label="Make room…"
                        icon=IconName::Trash
                        on_press=move |()| shell.dialogs.ask(Dialog::MakeRoom)
                    />
                    <p class="storage-words" role="alert">{words::storage_is_short()}</p>
                </Show>
                <p class="storage-words" data-keeping="">
                    {move || shell.safekeeping.keeping().map(|keeping| keeping.words())}
                </p>
            </Show>
        </section>
    }
}
