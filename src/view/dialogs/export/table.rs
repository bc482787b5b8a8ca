//! What a table of text asks: which character stands between its cells.

use leptos::prelude::*;

use crate::state::{Exporting, Separator};
use crate::view::parts::segmented::Segmented;
use crate::wording;

/// The separators that spreadsheets expect, by the language of the computer.
const SEPARATORS: [Separator; 2] = [Separator::Comma, Separator::Semicolon];

/// The choices for a table.
#[component]
pub(super) fn TableDetail(exporting: Exporting) -> impl IntoView {
    let separator = exporting.separator;
    let place = move || SEPARATORS.iter().position(|other| *other == separator.get());
    let choose = move |at: usize| separator.set(SEPARATORS.get(at).copied().unwrap_or(Separator::Comma));
    view! {
        <div class="export-choices">
            <Segmented
                label=wording::between_cells()
                options=SEPARATORS.map(|it| it.label().to_owned()).to_vec()
                selected=Signal::derive(place)
                on_choose=choose
            />
        </div>
        <p class="export-hint">{wording::separator_hint()}</p>
    }
}
