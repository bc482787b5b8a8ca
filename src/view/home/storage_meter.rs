//! How full the browser's storage is, and the way to keep a copy of everything.

use leptos::prelude::*;

use crate::state::library_parts::DOWNLOAD_ALL;
use crate::state::{CAPACITY, Shell};
use crate::view::parts::button::Button;
use crate::view::parts::icon::IconName;
use crate::wording;

/// How full the browser's storage is.
#[component]
pub fn StorageMeter() -> impl IntoView {
    let shell = Shell::expect();
    let used = move || shell.library.used();
    // Less than a tenth is left: a large map might not fit any more.
    let is_full = move || used() > CAPACITY / 10 * 9;
    let has_maps = Memo::new(move |_| !shell.library.map_ids().is_empty());
    let download_all = move |()| {
        shell.with_part(&DOWNLOAD_ALL, move |download| shell.tell_download(download(shell.library)));
    };
    view! {
        <section
            class="storage-meter"
            aria-label="Storage"
            data-level=move || if is_full() { "full" } else { "fine" }
        >
            <span id="storage-label">"Storage"</span>
            <progress
                class="meter"
                aria-labelledby="storage-label"
                max=CAPACITY.to_string()
                prop:value=move || used().to_string()
            ></progress>
            <span data-storage-used="">{move || wording::storage_used(used(), CAPACITY)}</span>
            <div class="spacer"></div>
            <Show when=move || has_maps.get()>
                <Button
                    label="Download all maps"
                    icon=IconName::Download
                    on_press=download_all
                />
            </Show>
        </section>
    }
}
