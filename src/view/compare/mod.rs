//! A map beside its future: both curves over each other, and stage by stage what is added, gone, moved, changed.

mod chart;
mod head;
mod row;
mod stage;

use leptos::either::Either;
use leptos::prelude::*;

use crate::insight::compare::{Comparison, Side, same_persona};
use crate::model::{JourneyMap, MapId, MapState};
use crate::session::Item;
use crate::state::library_parts::PLAN_FUTURE;
use crate::state::{Autosave, Counterpart, Workspace, dom};
use crate::view::compare::chart::Chart;
use crate::view::compare::head::Maps;
use crate::view::compare::stage::Stages;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::view::parts::select_field::SelectField;
use crate::wording::{self, compare as words};

/// The open map beside another one.
#[component]
pub fn Compare() -> impl IntoView {
    let counterparts = {
        let workspace = Workspace::expect();
        Memo::new(move |_| workspace.counterparts())
    };
    let chosen = RwSignal::new(None::<MapId>);
    let at = Memo::new(move |_| {
        let is_chosen = |counterpart: &Counterpart| chosen.get() == Some(counterpart.map);
        counterparts.with(|all| all.iter().position(is_chosen).unwrap_or_default())
    });
    let counterpart = Memo::new(move |_| counterparts.with(|all| all.get(at.get()).cloned()));
    let body = move || match counterpart.get() {
        Some(counterpart) => Either::Left(view! { <Compared counterpart/> }),
        None => Either::Right(view! { <NoCounterpart/> }),
    };
    let options = Signal::derive(move || {
        counterparts.with(|all| all.iter().map(|it| words::choice(it.state, &it.title)).collect::<Vec<_>>())
    });
    let choose = move |place: usize| {
        chosen.set(counterparts.with_untracked(|all| all.get(place).map(|it| it.map)));
    };
    view! {
        <section class="compare-view" aria-labelledby="compare-title" data-compare="">
            <div class="compare-head">
                <h2 class="view-title" id="compare-title" tabindex="-1">{words::title()}</h2>
                <Show when=move || counterparts.with(|all| all.len() > 1)>
                    <SelectField label=words::compare_with() options selected=at on_choose=choose/>
                </Show>
            </div>
            {body}
        </section>
    }
}

/// Both maps. The other one is read once: it does not change while this one is looked at.
#[component]
fn Compared(counterpart: Counterpart) -> impl IntoView {
    let workspace = Workspace::expect();
    let Some(other) = workspace.shell.library.read(counterpart.map) else {
        return Either::Left(view! { <p class="compare-note">{words::unreadable()}</p> });
    };
    let other = StoredValue::new(other);
    let state = counterpart.state;
    let autosave = expect_context::<Autosave>();
    let persona = Memo::new(move |_| {
        workspace.shown_persona.get().or_else(|| workspace.store.persona_ids().first().copied())
    });
    let theirs = Memo::new(move |_| {
        autosave.track_settled();
        let persona = persona.get()?;
        workspace.store.peek(|open| other.with_value(|other| same_persona(persona, open, other)))
    });
    // Lining up reads both maps, so it waits until edits pause.
    let compared = Memo::new(move |_| {
        autosave.track_settled();
        let (persona, theirs) = (persona.get(), theirs.get());
        workspace.store.peek(|open| {
            other.with_value(|other| {
                let open = Side { document: open, persona };
                let other = Side { document: other, persona: theirs };
                match state {
                    MapState::Current => Comparison::of(other, open),
                    MapState::Future => Comparison::of(open, other),
                }
            })
        })
    });
    let name = move || persona.get().map(|persona| workspace.item_name(Item::Persona(persona)));
    let journey = move || name().map_or_else(|| words::journey().to_owned(), |name| words::journey_of(&name));
    let hint = move || {
        let has_choice = workspace.shown_persona.get().is_none() && workspace.store.persona_ids().len() > 1;
        has_choice.then(words::choose_persona)
    };
    let missing = move || {
        let name = name().filter(|_| theirs.get().is_none())?;
        Some(words::persona_missing(&name, state))
    };
    Either::Right(view! {
        <Maps counterpart theirs/>
        <section class="chart compare-chart" aria-labelledby="compare-journey">
            <h3 class="insight-heading" id="compare-journey" dir="auto">{journey}</h3>
            <p class="compare-summary" data-compare-summary="">{move || compared.with(words::summary)}</p>
            <p class="compare-note">{hint}</p>
            <p class="compare-note" dir="auto">{missing}</p>
            <Chart compared persona/>
        </section>
        <Stages compared open=head::opposite(state)/>
    })
}

/// What to do when there is no other map.
#[component]
fn NoCounterpart() -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    let is_future = Memo::new(move |_| workspace.store.with_map(JourneyMap::future_of).is_some());
    let plan = move |()| {
        // The future is made of the stored copy.
        autosave.flush();
        let shell = workspace.shell;
        let (map, title) =
            workspace.store.peek(|document| (document.id(), document.map().title().to_owned()));
        shell.with_part(&PLAN_FUTURE, move |make| {
            if shell.tell_fault(make(shell.library, map)) {
                shell.announcer.say(wording::added(&wording::future_of(&title)));
                dom::focus_soon("#compare-title".to_owned());
            }
        });
    };
    view! {
        <div class="empty">
            <h3 class="empty-title">{move || words::no_counterpart(is_future.get()).0}</h3>
            <p>{move || words::no_counterpart(is_future.get()).1}</p>
            <Show when=move || !is_future.get()>
                <Button
                    label=words::plan_future()
                    icon=IconName::Forward
                    look=ButtonLook::Primary
                    on_press=plan
                />
            </Show>
        </div>
    }
}
