//! The action plan: the opportunities as a table and as a board of impact and effort.

mod board;
mod lists;

use leptos::prelude::*;

use crate::model::{CardId, CardKind, Choice, Decision, Field, LaneKind, RecordKey, Status};
use crate::session::outline::{Column, Filter, OutlineRow};
use crate::session::plan::{self, PlanFilter, Rating};
use crate::state::{Autosave, Workspace};
use crate::view::outline::{AddCard, Sheet, SheetTable, arranged, found, lanes_for};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::view::parts::select_field::SelectField;
use crate::view::plan::board::{FruitRule, PlanBoard, Point};
use crate::view::plan::lists::{DoneIdeas, DroppedIdeas};
use crate::wording;

/// The columns of the table.
const COLUMNS: [Column; 9] = [
    Column::Field(Field::Title),
    Column::Field(Field::Impact),
    Column::Field(Field::Effort),
    Column::Field(Field::Decision),
    Column::Field(Field::Status),
    Column::Field(Field::Owner),
    Column::Field(Field::Due),
    Column::Field(Field::Answers),
    Column::Field(Field::Votes),
];

/// The opportunities as points, following each of them.
fn points(workspace: Workspace, all: Memo<Vec<OutlineRow>>) -> Memo<Vec<Point>> {
    Memo::new(move |_| {
        let store = workspace.store;
        store.track(RecordKey::Map);
        let point = |row: &OutlineRow| {
            store.track(RecordKey::Card(row.card));
            store.peek(|document| {
                let card = document.card(row.card)?;
                Some(Point {
                    card: row.card,
                    rating: Rating::of(card),
                    is_fruit: plan::is_fruit(document.map(), card),
                    is_dropped: plan::decision(card) == Decision::Drop,
                    is_done: plan::is_done(card),
                })
            })
        };
        all.with(|all| all.iter().filter_map(point).collect())
    })
}

/// The action plan: the opportunities as a table and as a board of impact and effort.
#[component]
pub fn ActionPlan() -> impl IntoView {
    let workspace = Workspace::expect();
    let all = found(workspace, plan::opportunities);
    let points = points(workspace, all);
    let filter = RwSignal::new(PlanFilter::default());
    let passing = passing(workspace, all, filter);
    let sorting = RwSignal::new(None);
    let rows = arranged(workspace, passing, Signal::stored(Filter::default()), sorting);
    let columns = Memo::new(|_| COLUMNS.to_vec());
    let sheet = Sheet::new("plan", rows, columns, sorting);
    let adding = RwSignal::new(false);
    let count =
        move || wording::shown_of(rows.with(Vec::len), all.with(Vec::len), "opportunity", "opportunities");
    let has_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let with = move |is_wanted: fn(&Point) -> bool| {
        Memo::new(move |_| {
            let wanted =
                |points: &Vec<Point>| points.iter().filter(|it| is_wanted(it)).map(|it| it.card).collect();
            points.with(wanted)
        })
    };
    let dropped: Memo<Vec<CardId>> = with(|point| point.is_dropped);
    let done: Memo<Vec<CardId>> = with(|point| point.is_done && !point.is_dropped);
    let has_rows = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let table = move || match has_rows.get() {
        false => view! { <p class="plan-hint">"No opportunity is like that."</p> }.into_any(),
        true => view! { <SheetTable sheet label="Opportunities"/> }.into_any(),
    };
    let body = move || match has_any.get() {
        false => view! { <NoOpportunities adding/> }.into_any(),
        true => view! {
            <PlanBoard points/>
            <FruitRule/>
            <div class="view-bar">
                <h3 class="plan-heading">"All opportunities"</h3>
                <p class="view-count" role="status">{count}</p>
                <PlanFilters filter/>
            </div>
            {table}
            <DroppedIdeas cards=dropped/>
            <DoneIdeas cards=done/>
        }
        .into_any(),
    };
    let dialog = move || {
        adding.get().then(|| {
            view! {
                <AddCard
                    kind=Some(CardKind::Opportunity)
                    on_close=move |()| adding.set(false)
                    on_added=move |card| sheet.show_new(card)
                />
            }
        })
    };
    let can_add = Memo::new(move |_| {
        drop(workspace.store.lane_ids());
        !lanes_for(workspace, Some(CardKind::Opportunity)).is_empty()
    });
    let add = move || {
        can_add.get().then(|| {
            view! {
                <Button
                    label="Add opportunity"
                    look=ButtonLook::Primary
                    is_small=true
                    icon=IconName::Plus
                    on_press=move |()| adding.set(true)
                />
            }
        })
    };
    view! {
        <section class="plan-view" aria-label="Action plan">
            <div class="view-bar">
                <h2 class="view-title">"Action plan"</h2>
                {add}
            </div>
            {body}
        </section>
        {dialog}
    }
    .into_any()
}

/// Those that the filter lets through. Edits are looked at again only when they pause, and only if it filters.
fn passing(
    workspace: Workspace,
    all: Memo<Vec<OutlineRow>>,
    filter: RwSignal<PlanFilter>,
) -> Memo<Vec<OutlineRow>> {
    let autosave = expect_context::<Autosave>();
    Memo::new(move |_| {
        let filter = filter.get();
        if filter != PlanFilter::default() {
            autosave.track_settled();
        }
        let shows = |row: &&OutlineRow| {
            workspace.store.peek(|document| document.card(row.card).is_some_and(|card| filter.shows(card)))
        };
        all.with(|all| all.iter().filter(shows).copied().collect())
    })
}

/// What stands here before there is an opportunity.
#[component]
fn NoOpportunities(adding: RwSignal<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
    let has_lane = Memo::new(move |_| {
        drop(workspace.store.lane_ids());
        !lanes_for(workspace, Some(CardKind::Opportunity)).is_empty()
    });
    let first = move || match has_lane.get() {
        true => view! { <Button label="Add the first" on_press=move |()| adding.set(true)/> }.into_any(),
        false => view! {
            <Button
                label="Add a lane for opportunities"
                on_press=move |()| workspace.add_lane(LaneKind::Opportunities)
            />
        }
        .into_any(),
    };
    view! {
        <div class="view-empty">
            <p>
                "No opportunities yet. An opportunity is an idea that answers a pain point. Say how much it would \
                 change and what it would take, and this plan shows which ideas to start with."
            </p>
            {first}
        </div>
    }
    .into_any()
}

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
fn PlanFilters(filter: RwSignal<PlanFilter>) -> impl IntoView {
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
