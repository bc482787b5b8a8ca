//! The action plan: the opportunities as a table and as a board of impact and effort.

mod board;
mod dragging;
mod filters;
mod lists;

use leptos::prelude::*;

use crate::model::{CardId, CardKind, Decision, Field, LaneKind, RecordKey};
use crate::session::Item;
use crate::session::outline::{Column, Filter, OutlineRow};
use crate::session::plan::{self, PlanFilter, Rating};
use crate::session::table_look::PlanLook;
use crate::state::{Autosave, Table, Workspace};
use crate::view::outline::{AddCard, Sheet, SheetTable, arranged, found, lanes_for};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::view::plan::board::{FruitRule, PlanBoard, Point};
use crate::view::plan::filters::PlanFilters;
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
        let limits = workspace.fruit_limits.get();
        let point = |row: &OutlineRow| {
            store.track(RecordKey::Card(row.card));
            store.peek(|document| {
                let card = document.card(row.card)?;
                Some(Point {
                    card: row.card,
                    rating: Rating::of(card),
                    is_fruit: card.is_low_hanging_fruit(limits),
                    is_dropped: card.decision() == Decision::Drop,
                    is_done: card.is_done(),
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
    let adding = RwSignal::new(false);
    let has_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let has_lane = Memo::new(move |_| {
        drop(workspace.store.lane_ids());
        !lanes_for(workspace, Some(CardKind::Opportunity)).is_empty()
    });
    let body = move || match has_any.get() {
        false => view! { <NoOpportunities adding has_lane/> }.into_any(),
        true => view! { <Opportunities all/> }.into_any(),
    };
    let dialog = move || {
        adding.get().then(|| {
            view! {
                <AddCard
                    kind=Some(CardKind::Opportunity)
                    on_close=move |()| adding.set(false)
                    on_added=move |card| workspace.reveal(Item::Card(card))
                />
            }
        })
    };
    let add = move || {
        has_lane.get().then(|| {
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
        <section class="plan-view" data-plan="" aria-label="Action plan">
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

/// The opportunities in all the ways in which the plan shows them.
#[component]
fn Opportunities(all: Memo<Vec<OutlineRow>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let points = points(workspace, all);
    let with = move |is_wanted: fn(&Point) -> bool| {
        Memo::new(move |_| {
            points.with(|points| points.iter().filter(|it| is_wanted(it)).map(|it| it.card).collect())
        })
    };
    let dropped: Memo<Vec<CardId>> = with(|point| point.is_dropped);
    let done: Memo<Vec<CardId>> = with(|point| point.is_done && !point.is_dropped);
    view! {
        <PlanBoard points/>
        <FruitRule/>
        <PlanTable all/>
        <DroppedIdeas cards=dropped/>
        <DoneIdeas cards=done/>
    }
    .into_any()
}

/// The opportunities as a table that can be filtered and sorted.
#[component]
fn PlanTable(all: Memo<Vec<OutlineRow>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let look = Table::Plan.remembered(workspace.store, |text, map| PlanLook::read(text, map, &COLUMNS));
    let (filter, sorting) = (RwSignal::new(look.filter), RwSignal::new(look.sorting));
    Table::Plan
        .remember(workspace.store, move || PlanLook { sorting: sorting.get(), filter: filter.get() }.print());
    let passing = passing(workspace, all, filter);
    let rows = arranged(workspace, passing, Signal::stored(Filter::default()), sorting);
    let sheet = Sheet::new("plan", rows, Memo::new(|_| COLUMNS.to_vec()), sorting);
    let count =
        move || wording::shown_of(rows.with(Vec::len), all.with(Vec::len), "opportunity", "opportunities");
    let has_rows = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let table = move || match has_rows.get() {
        false => view! { <p class="plan-hint">"No opportunity is like that."</p> }.into_any(),
        true => view! { <SheetTable sheet label="Opportunities"/> }.into_any(),
    };
    view! {
        <div class="view-bar">
            <h3 class="plan-heading">"All opportunities"</h3>
            <p class="view-count" role="status">{count}</p>
            <PlanFilters filter/>
        </div>
        {table}
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
fn NoOpportunities(adding: RwSignal<bool>, has_lane: Memo<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
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
