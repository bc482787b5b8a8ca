//! Which opportunities the table of the plan shows.

use leptos::prelude::*;

use crate::model::{Choice, Decision, Status};
use crate::session::plan::{self, PlanFilter};
use crate::state::{Autosave, Workspace};
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// A list whose first line lets everything through.
fn filter_list(
    label: &'static str,
    first: &'static str,
    names: Signal<Vec<String>>,
    selected: Signal<Option<usize>>,
    choose: Callback<Option<usize>>,
) -> AnyView {
    let options =
        Signal::derive(move || [first.to_owned()].into_iter().chain(names.get()).collect::<Vec<_>>());
    let selected = Signal::derive(move || selected.get().map_or(0, |at| at + 1));
    view! { <SelectField label options selected on_choose=move |at: usize| choose.run(at.checked_sub(1))/> }
        .into_any()
}

/// The decision, the status and the owner by which opportunities are looked for.
#[component]
pub(crate) fn PlanFilters(filter: RwSignal<PlanFilter>) -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    let owners = Memo::new(move |_| {
        autosave.track_settled();
        workspace.store.peek(plan::owners)
    });
    let decisions = Decision::ALL.iter().map(|it| wording::decision(*it).to_owned()).collect::<Vec<_>>();
    let states = Status::ALL.iter().map(|it| wording::status(*it).to_owned()).collect::<Vec<_>>();
    let place = |index: u8| usize::from(index);
    let decision = Signal::derive(move || filter.with(|it| it.decision.map(|it| place(it.index()))));
    let status = Signal::derive(move || filter.with(|it| it.status.map(|it| place(it.index()))));
    let owner = Signal::derive(move || {
        let wanted = filter.with(|it| it.owner.clone())?;
        owners.with(|owners| owners.iter().position(|owner| *owner == wanted))
    });
    let choose_decision = Callback::new(move |at: Option<usize>| {
        filter.update(|filter| filter.decision = at.and_then(|at| Decision::ALL.get(at).copied()));
    });
    let choose_status = Callback::new(move |at: Option<usize>| {
        filter.update(|filter| filter.status = at.and_then(|at| Status::ALL.get(at).copied()));
    });
    let choose_owner = Callback::new(move |at: Option<usize>| {
        let owner = at.and_then(|at| owners.with_untracked(|owners| owners.get(at).cloned()));
        filter.update(|filter| filter.owner = owner);
    });
    view! {
        {filter_list("Decision", "All", Signal::stored(decisions), decision, choose_decision)}
        {filter_list("Status", "All", Signal::stored(states), status, choose_status)}
        {filter_list("Owner", "All", owners.into(), owner, choose_owner)}
    }
    .into_any()
}
