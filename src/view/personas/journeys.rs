//! All journeys of a persona: the maps of this browser that have it, and taking it to another one.

use leptos::prelude::*;

use crate::model::{MapId, PersonaId};
use crate::session::{Item, MapView, Route};
use crate::state::{OtherJourney, Workspace};
use crate::view::parts::button::Button;
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// The other journeys, looked for when asked, and the list of maps to copy the persona to.
#[component]
pub fn Journeys(persona: PersonaId) -> impl IntoView {
    let workspace = Workspace::expect();
    let found: RwSignal<Option<Vec<OtherJourney>>> = RwSignal::new(None);
    let look = move |()| {
        let name = workspace.store.peek(|document| {
            document.persona(persona).map(|persona| persona.name().to_owned()).unwrap_or_default()
        });
        let journeys = workspace.shell.library.journeys_of(persona, &name, workspace.map_id());
        workspace.announcer().say(wording::journeys_found(journeys.len()));
        found.set(Some(journeys));
    };
    let list = move || {
        found.get().map(|journeys| {
            let words = wording::journeys_found(journeys.len());
            view! {
                <p class="journeys-found">{words}</p>
                <ul class="journeys">{journeys.into_iter().map(journey).collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="persona-journeys" aria-label=move || wording::journeys_of(&workspace.item_name(Item::Persona(persona)))>
            <Button label="All journeys of this persona" on_press=look/>
            {list}
            <CopyTo persona/>
        </section>
    }
}

fn journey(journey: OtherJourney) -> AnyView {
    let route = Route::Map { map: journey.map, persona: Some(journey.persona), view: MapView::Canvas };
    let title = wording::titled(&journey.title, "map");
    let how = wording::same_persona(journey.is_same);
    view! { <li><a href=route.hash() dir="auto">{title}</a> " " <small>{how}</small></li> }.into_any()
}

/// Copies the persona to another map.
#[component]
fn CopyTo(persona: PersonaId) -> impl IntoView {
    let workspace = Workspace::expect();
    let library = workspace.shell.library;
    let others: Vec<(MapId, String)> = untrack(|| library.maps())
        .into_iter()
        .filter(|entry| entry.id != workspace.map_id())
        .map(|entry| (entry.id, wording::titled(&entry.header.summary.title, "map")))
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    let first = wording::choose_map().to_owned();
    let options: Vec<String> =
        [first].into_iter().chain(others.iter().map(|(_, title)| title.clone())).collect();
    let others = StoredValue::new(others);
    let copy = move |at: usize| {
        let to = at.checked_sub(1).and_then(|at| others.with_value(|others| others.get(at).cloned()));
        let copied = workspace.store.peek(|document| document.persona(persona).cloned());
        if let (Some((map, title)), Some(copied)) = (to, copied) {
            let done = library.copy_persona(persona, copied, map);
            if workspace.shell.tell_fault(done) {
                workspace.toasts().show(wording::persona_copied(&title));
            }
        }
    };
    view! { <SelectField label=wording::copy_persona_to() options selected=Signal::derive(|| 0) on_choose=copy/> }
        .into_any()
}
