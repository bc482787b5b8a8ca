//! Asks which lane is to be added.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::edit::Command;
use crate::model::{Lane, LaneId, LaneKind, Scope};
use crate::session::Item;
use crate::state::{Shell, Workspace};
use crate::view::look;
use crate::view::parts::button::Button;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::segmented::Segmented;
use crate::wording;

/// The form that the button outside of it submits.
const FORM: &str = "add-lane";

/// Asks which lane is to be added.
#[component]
pub fn AddLane() -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let workspace = Workspace::expect();
    let offered = workspace.store.peek(|document| {
        let present: Vec<LaneKind> = document.lanes().map(|(_, lane)| lane.kind).collect();
        LaneKind::offered(&present)
    });
    // The list is never empty: most kinds can be there more than once.
    let first = offered.first().copied().unwrap_or(LaneKind::Custom);
    let kind = RwSignal::new(first);
    let scope = RwSignal::new(first.usual_scope());
    let choose = move |chosen: LaneKind| {
        kind.set(chosen);
        scope.set(chosen.usual_scope());
    };
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        dialogs.close();
        add_lane(workspace, kind.get_untracked(), scope.get_untracked());
    };
    let choices = offered.into_iter().map(|offered| choice(offered, kind, choose)).collect_view();
    view! {
        <ModalDialog title="Add lane" on_close=move |()| dialogs.close()>
            <form class="dialog-body" id=FORM on:submit=add>
                <fieldset class="choice-list">
                    <legend class="sr-only">"Kind of lane"</legend>
                    {choices}
                </fieldset>
                // The cells of the other kinds are about one persona by what they are.
                <Show when=move || !kind.get().is_single()>
                    <ScopeChoice scope/>
                </Show>
            </form>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| dialogs.close()/>
                <button type="submit" class="button primary" form=FORM>"Add lane"</button>
            </div>
        </ModalDialog>
    }
}

fn choice(
    offered: LaneKind,
    kind: RwSignal<LaneKind>,
    choose: impl Fn(LaneKind) + Copy + 'static,
) -> impl IntoView {
    view! {
        <label class="choice" data-lane-kind=look::lane_kind(offered)>
            <input
                type="radio"
                name="lane-kind"
                value=look::lane_kind(offered)
                prop:checked=move || kind.get() == offered
                on:change=move |_| choose(offered)
            />
            <strong>{wording::lane_kind(offered)}</strong>
            <small>{wording::lane_hint(offered)}</small>
        </label>
    }
}

#[component]
fn ScopeChoice(scope: RwSignal<Scope>) -> impl IntoView {
    let options = Scope::ALL.into_iter().map(|scope| wording::scope(scope).to_owned()).collect();
    let selected = Signal::derive(move || Scope::ALL.into_iter().position(|other| other == scope.get()));
    let choose = move |index: usize| {
        if let Some(chosen) = Scope::ALL.get(index) {
            scope.set(*chosen);
        }
    };
    view! { <Segmented label="Cells" options selected on_choose=choose/> }
}

fn add_lane(workspace: Workspace, kind: LaneKind, scope: Scope) {
    let id = LaneId(workspace.fresh_id());
    let at = workspace.store.peek(|document| document.lane_order().len());
    let lane = Lane { scope, ..Lane::new(kind, wording::lane_kind(kind)) };
    if workspace.run_and_tell(Command::AddLane { id, lane, at }) {
        workspace.reveal(Item::Lane(id));
    }
}
