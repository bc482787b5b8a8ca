//! A map as an address: how long it is, how far that goes, and a code for cameras.

use leptos::prelude::*;

use crate::state::{Exporting, MadeLink};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::check_field::CheckField;
use crate::view::parts::icon::IconName;
use crate::wording;

/// The address and what is to be said of it.
#[component]
pub(super) fn LinkDetail(exporting: Exporting) -> impl IntoView {
    let link = Memo::new(move |_| exporting.link());
    let facts = move || {
        let MadeLink { length, advice, is_long, .. } = link.get();
        view! {
            <p class="export-link-facts" data-level=is_long.then_some("warning")>
                <strong>{wording::link_length(length)}</strong> " " {advice}
            </p>
        }
    };
    let address = move || link.with(|link| link.address.clone());
    view! {
        {facts}
        <textarea class="export-link" readonly aria-label="Link" prop:value=address></textarea>
        <CheckField
            label="Shorter link, as a copy"
            hint="The map opens as a map of its own: it cannot be recognized when it comes back."
            checked=exporting.is_short_link
            on_change=move |is_on| exporting.is_short_link.set(is_on)
        />
        {move || link.with(|link| link.code.clone()).map(code)}
    }
}

/// The code, dark on light in every theme, as cameras want it.
fn code((side, path): (i32, String)) -> AnyView {
    view! {
        <figure class="export-code">
            <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label="QR code of the link">
                <rect class="export-code-ground" width=side height=side/>
                <path class="export-code-dark" d=path/>
            </svg>
            <figcaption>"Scan it from the screen to open the map on a phone."</figcaption>
        </figure>
    }
    .into_any()
}

/// What can be done with an address.
pub(super) fn actions(exporting: Exporting) -> AnyView {
    let address = move || untrack(|| exporting.link().address);
    let share = exporting.can_share(&address()).then(|| {
        view! { <Button label="Share" icon=IconName::Share on_press=move |()| exporting.share(address())/> }
    });
    view! {
        {share}
        <Button
            label="Copy link"
            icon=IconName::Copy
            look=ButtonLook::Primary
            on_press=move |()| exporting.copy(address())
        />
    }
    .into_any()
}
