//! The pages on which a map is printed: small in the form, and alone on the paper.

use leptos::portal::Portal;
use leptos::prelude::*;

use crate::state::{Exporting, PAPERS, Printed, ViewedDrawing, screen};
use crate::view::dialogs::export::sheets::{PersonaSheets, PlanSheet};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::wording;

/// Where a page can be loaded from, and what tells it from the others.
type Drawn = (String, String);

/// The pages, small in the form and in their size on paper.
#[component]
pub(super) fn PrintPages(exporting: Exporting) -> impl IntoView {
    let drawn = RwSignal::new(Vec::<Drawn>::new());
    Effect::new(move |_| {
        let pages = exporting.pages().into_iter();
        let pages: Vec<_> =
            pages.filter_map(|page| Some((ViewedDrawing::of(&page.svg)?, page.mark))).collect();
        drawn.set(pages.iter().map(|(drawing, mark)| (drawing.address(), mark.clone())).collect());
        // They are freed when others take their place.
        on_cleanup(move || drop(pages));
    });
    let paper = move || PAPERS.get(exporting.picture.with(|it| it.paper)).copied().unwrap_or_default();
    let small = move || drawn.get().into_iter().map(|drawn| image("print-page", drawn)).collect_view();
    let has = move |part| exporting.picture.with(|it| it.printed.contains(&part));
    let sheets_in_words = move || wording::printed_too(has(Printed::Personas), has(Printed::Plan));
    view! {
        <div class="print-pages">{small}</div>
        <p class="export-hint">{sheets_in_words}</p>
        // A dialog lies over the page and has no pages of its own, so what is printed stands outside of it.
        <Portal>
            <div class="print-sheets" data-paper=paper>
                {move || drawn.get().into_iter().map(|drawn| image("print-sheet", drawn)).collect_view()}
                <Show when=move || has(Printed::Personas)>
                    <PersonaSheets exporting/>
                </Show>
                <Show when=move || has(Printed::Plan)>
                    <PlanSheet exporting/>
                </Show>
            </div>
        </Portal>
    }
}

fn image(class: &'static str, (address, mark): Drawn) -> AnyView {
    view! { <img class=class src=address alt=mark/> }.into_any()
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
