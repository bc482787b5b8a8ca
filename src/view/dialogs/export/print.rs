//! The pages on which a map is printed: seen in the form, and alone on the paper.

use leptos::prelude::*;

use crate::state::{Exporting, PAPERS, ViewedDrawing, screen};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;

/// The pages, small in the form and in their size on paper.
#[component]
pub(super) fn PrintPages(exporting: Exporting) -> impl IntoView {
    let pages = Memo::new(move |_| exporting.pages());
    let paper = move || PAPERS.get(exporting.picture.with(|it| it.paper)).copied().unwrap_or_default();
    let drawn = move || {
        let drawings: Vec<_> = pages
            .get()
            .into_iter()
            .filter_map(|page| Some((ViewedDrawing::of(&page.svg)?, page.mark)))
            .collect();
        let views = drawings.iter().map(|(drawing, mark)| {
            view! {
                <figure class="print-page">
                    <img src=drawing.address() alt=mark.clone()/>
                </figure>
            }
        });
        let views = views.collect_view();
        on_cleanup(move || drop(drawings));
        views
    };
    view! { <div class="print-pages" data-paper=paper>{drawn}</div> }
}

/// Opens the browser's form for printing, which also saves as PDF.
pub(super) fn actions() -> AnyView {
    view! {
        <Button
            label="Print"
            icon=IconName::Document
            look=ButtonLook::Primary
            on_press=|()| screen::print()
        />
    }
    .into_any()
}
