//! Home without maps: what the app is for, and three ways to begin.

use leptos::prelude::*;

use crate::state::{EXAMPLES, Importing};
use crate::view::home::home_screen::open_file;
use crate::view::parts::art::HeroArt;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;

/// The three ways to begin.
#[component]
pub fn FirstVisit() -> impl IntoView {
    let importing = Importing::expect();
    let try_example = move |()| {
        if let Some(example) = EXAMPLES.first() {
            importing.open_example(example.path);
        }
    };
    view! {
        <section class="hero" data-first-visit="">
            <h1>"See the journey as your customers do"</h1>
            <p>
                "Stages from left to right, every touchpoint on its card, and the feelings as one curve. \
                Your maps stay in this browser; nothing is sent anywhere."
            </p>
            <div class="hero-actions">
                <Button
                    label="New map"
                    icon=IconName::Plus
                    look=ButtonLook::Primary
                    on_press=move |()| importing.open_new()
                />
                <Button label="Open a file" icon=IconName::Open on_press=open_file/>
                <Button label="Try an example" icon=IconName::Map on_press=try_example/>
            </div>
            <HeroArt/>
        </section>
    }
}
