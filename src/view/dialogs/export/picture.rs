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
        {lane_choice(exporting)}
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

/// Which lanes are shown.
fn lane_choice(exporting: Exporting) -> AnyView {
    let toggle = |options: &mut PictureOptions, lane: LaneId| {
        if !options.without.remove(&lane) {
            options.without.insert(lane);
        }
    };
    let is_shown = |options: &PictureOptions, lane: &LaneId| !options.without.contains(lane);
    boxes("Lanes", exporting.lanes(), exporting.picture, is_shown, toggle)
}

/// A box for each of `all`. A list of boxes holds 32 of them; what comes after them stays as it is.
fn boxes<T: Copy + Send + Sync + 'static>(
    label: &'static str,
    all: Vec<(T, String)>,
    picture: RwSignal<PictureOptions>,
    is_in: fn(&PictureOptions, &T) -> bool,
    toggle: fn(&mut PictureOptions, T),
) -> AnyView {
    let (things, options): (Vec<T>, Vec<String>) = all.into_iter().take(32).unzip();
    let listed = things.clone();
    let set = move || {
        picture.with(|it| {
            let places = listed.iter().enumerate().filter(|(_, thing)| is_in(it, thing));
            places.fold(0_u32, |set, (at, _)| set | 1 << at)
        })
    };
    let on_toggle = move |at: usize| {
        if let Some(thing) = things.get(at) {
            picture.update(|it| toggle(it, *thing));
        }
    };
    view! { <CheckList label options set=Signal::derive(set) on_toggle/> }.into_any()
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
    let name = |part| match part {
        Printed::Map => "Map",
        Printed::Personas => "Persona sheets",
        Printed::Plan => "Action plan",
    };
    let toggle = |options: &mut PictureOptions, part| {
        if !options.printed.remove(&part) {
            options.printed.insert(part);
        }
    };
    let all = Printed::ALL.map(|part| (part, name(part).to_owned())).to_vec();
    boxes("What is printed", all, picture, |options, part| options.printed.contains(part), toggle)
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
