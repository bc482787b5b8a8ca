//! The bar over a map that another tab of this browser edits.

use leptos::prelude::*;

use crate::state::Workspace;
use crate::view::parts::button::Button;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// Says that the map is edited in another tab, and offers to edit it here.
#[component]
pub fn ElsewhereBar() -> impl IntoView {
    let tabs = Workspace::expect().other_tabs;
    move || {
        tabs.is_elsewhere().then(|| {
            view! {
                <section class="elsewhere-bar" aria-label="Other tabs" data-elsewhere="">
                    <Icon name=IconName::Eye/>
                    <p>{wording::edited_elsewhere()}</p>
                    <Button label=wording::edit_here() is_small=true on_press=move |()| tabs.take_over()/>
                </section>
            }
        })
    }
}
