//! What is on a picture: whose journey, which lanes, the colors, and a look at it.

use leptos::prelude::*;

use crate::model::LaneId;
use crate::session::export::ExportFormat;
use crate::state::{Exporting, PAPERS, PictureOptions, Printed, ViewedDrawing};
use crate::view::parts::check_field::{CheckField, CheckList};
use crate::view::parts::segmented::Segmented;
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// The choices for a picture or for paper.
#[component]
pub(super) fn PictureDetail(exporting: Exporting, format: ExportFormat) -> impl IntoView {
    let picture = exporting.picture;
    let personas = exporting.personas();
    let names: Vec<String> = ["All personas".to_owned()]
        .into_iter()
        .chain(personas.iter().map(|(_, name)| name.clone()))
        .collect();
    let ids: Vec<_> = personas.into_iter().map(|(id, _)| id).collect();
    let chosen = ids.clone();
    let place = move || {
        let persona = picture.with(|it| it.persona);
        persona.and_then(|id| chosen.iter().position(|other| *other == id)).map_or(0, |at| at + 1)
    };
    let choose = move |at: usize| {
        let persona = at.checked_sub(1).and_then(|at| ids.get(at).copied());
        picture.update(|it| it.persona = persona);
    };
    view! {
        <div class="export-choices">
            <SelectField label="Whose journey" options=names selected=Signal::derive(place) on_choose=choose/>
            {kind_choices(exporting, format)}
        </div>
        {(format == ExportFormat::Print).then(|| printed_choice(picture))}
        <LaneChoice exporting/>
        {selection_choice(exporting)}
        {(format != ExportFormat::Print).then(|| map_choice(picture))}
        {(format != ExportFormat::Print).then(|| view! { <Preview exporting/> })}
    }
}

/// What only this kind of picture asks.
fn kind_choices(exporting: Exporting, format: ExportFormat) -> AnyView {
    let picture = exporting.picture;
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let colors = view! {
        <Segmented
            label="Colors"
            options=words(&["Light", "Dark"])
            selected=Signal::derive(move || Some(usize::from(picture.with(|it| it.is_dark))))
            on_choose=move |at: usize| picture.update(|it| it.is_dark = at == 1)
        />
    };
    match format {
        ExportFormat::Png => {
            let scales: Vec<String> = (1..=4).map(|scale| format!("{scale}×")).collect();
            let place = move || Some(usize::from(picture.with(|it| it.scale)) - 1);
            let choose = move |at: usize| {
                picture.update(|it| it.scale = u8::try_from(at + 1).unwrap_or(1));
            };
            view! {
                {colors}
                <Segmented label="Size" options=scales selected=Signal::derive(place) on_choose=choose/>
            }
            .into_any()
        }
        ExportFormat::Print => view! {
            <Segmented
                label="Paper"
                options=words(&PAPERS)
                selected=Signal::derive(move || Some(picture.with(|it| it.paper)))
                on_choose=move |at: usize| picture.update(|it| it.paper = at)
            />
            <Segmented
                label="Pages"
                options=words(&["As many as it needs", "One page"])
                selected=Signal::derive(move || Some(usize::from(picture.with(|it| it.is_one_page))))
                on_choose=move |at: usize| picture.update(|it| it.is_one_page = at == 1)
            />
        }
        .into_any(),
        _ => colors.into_any(),
    }
}

/// Which lanes are shown. A list of boxes holds 32 of them; further lanes are always shown.
#[component]
fn LaneChoice(exporting: Exporting) -> impl IntoView {
    let picture = exporting.picture;
    let lanes: Vec<(LaneId, String)> = exporting.lanes().into_iter().take(32).collect();
    let ids: Vec<LaneId> = lanes.iter().map(|(id, _)| *id).collect();
    let all = ids.clone();
    let shown = move || {
        picture.with(|it| {
            let places = all.iter().enumerate().filter(|(_, id)| !it.without.contains(id));
            places.fold(0_u32, |set, (at, _)| set | 1 << at)
        })
    };
    let toggle = move |at: usize| {
        let Some(id) = ids.get(at).copied() else { return };
        picture.update(|it| {
            if !it.without.remove(&id) {
                it.without.insert(id);
            }
        });
    };
    let options = lanes.into_iter().map(|(_, title)| title).collect::<Vec<_>>();
    view! { <CheckList label="Lanes" options set=Signal::derive(shown) on_toggle=toggle/> }
}

fn selection_choice(exporting: Exporting) -> AnyView {
    let picture = exporting.picture;
    let has_selection = picture.with_untracked(PictureOptions::has_selection);
    let choice = has_selection.then(|| {
        view! {
            <CheckField
                label="Only what is selected"
                hint="With its stages and lanes."
                checked=Signal::derive(move || picture.with(|it| it.is_selection))
                on_change=move |is_on| picture.update(|it| it.is_selection = is_on)
            />
        }
    });
    choice.into_any()
}

/// What stands on the pages.
fn printed_choice(picture: RwSignal<PictureOptions>) -> AnyView {
    let set = move || {
        picture.with(|it| {
            let places = Printed::ALL.iter().enumerate().filter(|(_, part)| it.printed.contains(part));
            places.fold(0_u32, |set, (at, _)| set | 1 << at)
        })
    };
    let toggle = move |at: usize| {
        let Some(part) = Printed::ALL.get(at).copied() else { return };
        picture.update(|it| {
            if !it.printed.remove(&part) {
                it.printed.insert(part);
            }
        });
    };
    let name = |part| match part {
        Printed::Map => "Map",
        Printed::Personas => "Persona sheets",
        Printed::Plan => "Action plan",
    };
    let options = Printed::ALL.map(|part| name(part).to_owned()).to_vec();
    view! { <CheckList label="What is printed" options set=Signal::derive(set) on_toggle=toggle/> }.into_any()
}

fn map_choice(picture: RwSignal<PictureOptions>) -> AnyView {
    view! {
        <CheckField
            label=wording::picture_with_map()
            hint=wording::picture_with_map_hint()
            checked=Signal::derive(move || picture.with(|it| it.has_map))
            on_change=move |is_on| picture.update(|it| it.has_map = is_on)
        />
    }
    .into_any()
}

/// A look at the picture.
#[component]
fn Preview(exporting: Exporting) -> impl IntoView {
    move || {
        let drawing = ViewedDrawing::of(&exporting.drawing())?;
        let address = drawing.address();
        // It is freed when another one takes its place.
        on_cleanup(move || drop(drawing));
        Some(view! { <img class="export-preview" src=address alt="The picture as it will be"/> })
    }
}
