//! The address of a map that cannot be opened: why, and the way home.

use leptos::prelude::*;

use crate::state::{OpenError, Shell};
use crate::view::deferred_views::screen_is_drawn;
use crate::view::home::home_screen::open_file;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// Says why a map cannot be opened.
#[component]
pub fn MissingMap(error: OpenError) -> impl IntoView {
    let shell = Shell::expect();
    Shell::reset_page_title();
    screen_is_drawn();
    let stored = shell.navigation.route_now().map();
    if let (OpenError::Damaged(_), Some(map)) = (&error, stored) {
        shell.make_whole(map);
    }
    let (title, words, is_damaged) = match error {
        OpenError::Missing => (
            "This map is not in this browser",
            "It may have been deleted, or it is kept in another browser or on another device. \
             If you have it as a file, open the file."
                .to_owned(),
            false,
        ),
        OpenError::Damaged(reason) => ("This map cannot be read", reason, stored.is_some()),
        OpenError::NotKept => ("This map was not kept", wording::not_kept().to_owned(), false),
    };
    let download = move |()| {
        if let Some(map) = stored {
            shell.tell_download(shell.library.download_damaged_map(map));
        }
    };
    view! {
        <main class="home" id="main" data-screen="missing">
            <div class="home-body">
                <div class="empty">
                    <Icon name=IconName::Warning/>
                    <h1 class="empty-title">{title}</h1>
                    <p>{words}</p>
                    <div class="hero-actions">
                        <Show when=move || !shell.is_of_one_map()>
                            <Button
                                label="All maps"
                                icon=IconName::Back
                                look=ButtonLook::Primary
                                on_press=move |()| shell.navigation.go_home()
                            />
                            <Button label="Open file" icon=IconName::Open on_press=open_file/>
                        </Show>
                        <Show when=move || is_damaged>
                            <Button label="Download the damaged copy" icon=IconName::Download on_press=download/>
                        </Show>
                    </div>
                </div>
            </div>
        </main>
    }
}
