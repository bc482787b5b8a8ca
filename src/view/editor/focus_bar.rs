//! What stands above the board while one stage is focused on.

use leptos::prelude::*;

use crate::state::Workspace;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// Says which stage is focused on, and shows all stages again.
#[component]
pub fn FocusBar() -> impl IntoView {
    let workspace = Workspace::expect();
    let bar = move || {
        let stage = workspace.folding.focused()?;
        let words = move || wording::focus_of(&workspace.stage_name(stage));
        Some(view! {
            <div class="focus-bar" role="group" aria-label=words>
                <span class="focus-words" dir="auto">{words}</span>
                <button type="button" class="button small" on:click=move |_| workspace.show_all_stages()>
                    <Icon name=IconName::Close/> "Show all stages"
                </button>
            </div>
        })
    };
    bar.into_any()
}
