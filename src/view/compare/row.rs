//! A touchpoint on both maps, with what becomes of it.

use leptos::either::Either;
use leptos::prelude::*;

use crate::insight::compare::{CardHalf, Change, Fate, Row};
use crate::model::{CardKind, Field, Holder, MapState, RecordKey};
use crate::state::Workspace;
use crate::view::compare::head::half;
use crate::view::insight::go_to;
use crate::view::parts::face::Face;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording::{self, compare as words};

/// The row of a touchpoint. `open` is what the open map is.
pub fn touchpoint(row: &Row, open: MapState) -> AnyView {
    // What came from another stage is shown where it lies now; there, the other side is empty.
    let current = row.current.as_ref().filter(|_| !matches!(row.fate, Fate::MovedFrom(_)));
    let marks = || marks(row, Holder::Card(CardKind::Touchpoint));
    let (before, after) = match &row.future {
        Some(_) => (None, Some(marks())),
        None => (Some(marks()), None),
    };
    view! {
        <li class="compare-row" data-same=row.is_same().then_some("") data-fate=fate(&row.fate)>
            {side(current, MapState::Current, open, before)}
            {side(row.future.as_ref(), MapState::Future, open, after)}
        </li>
    }
    .into_any()
}

/// The value of `data-fate`.
fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::Stays => "stays",
        Fate::Added => "added",
        Fate::Removed => "removed",
        Fate::MovedTo(_) | Fate::MovedFrom(_) => "moved",
    }
}

/// The touchpoint on one of the maps. On the open one it leads to its place on the canvas.
fn side(card: Option<&CardHalf>, of: MapState, open: MapState, marks: Option<AnyView>) -> AnyView {
    let Some(card) = card else {
        return view! { <div class="compare-gap" data-half=half(of)></div> }.into_any();
    };
    let workspace = Workspace::expect();
    let (id, title) = (card.id, wording::titled(&card.title, "card"));
    let go = move |_| go_to(workspace, RecordKey::Card(id), None);
    let title = match of == open {
        true => {
            Either::Left(view! { <button type="button" class="link" dir="auto" on:click=go>{title}</button> })
        }
        false => Either::Right(view! { <span dir="auto">{title}</span> }),
    };
    view! {
        <div class="compare-half" data-half=half(of)>
            <Face sentiment=card.sentiment/>
            <div class="compare-text">
                <span class="compare-side">{words::side(of)} ": "</span>
                <span class="compare-title">{title}</span>
                <span class="compare-facts">{words::facts(card)}</span>
                {marks}
            </div>
        </div>
    }
    .into_any()
}

/// What becomes of a card and what changes about it, as a list.
pub fn marks(row: &Row, holder: Holder) -> AnyView {
    let fate = words::fate(&row.fate).map(|said| (sign_of_fate(&row.fate), said));
    let changes =
        row.changes.iter().filter_map(|change| Some((sign(row, *change), words::change(row, *change)?)));
    let other = |change: &Change| match change {
        Change::Other(field) => Some(*field),
        _ => None,
    };
    let fields: Vec<Field> = row.changes.iter().filter_map(other).collect();
    let different =
        (!fields.is_empty()).then(|| (("edited", IconName::Edit), words::different(&fields, holder)));
    let mark = |((kind, icon), said): ((&'static str, IconName), String)| {
        view! { <li class="compare-mark" data-mark=kind><Icon name=icon/> <span dir="auto">{said}</span></li> }
    };
    let marks: Vec<_> = fate.into_iter().chain(changes).chain(different).map(mark).collect();
    (!marks.is_empty()).then(|| view! { <ul class="compare-marks">{marks}</ul> }).into_any()
}

/// The value of `data-mark` and the icon.
fn sign_of_fate(fate: &Fate) -> (&'static str, IconName) {
    match fate {
        Fate::Added => ("added", IconName::Plus),
        Fate::Removed => ("removed", IconName::Minus),
        Fate::Stays | Fate::MovedTo(_) | Fate::MovedFrom(_) => ("moved", IconName::MoveTo),
    }
}

fn sign(row: &Row, change: Change) -> (&'static str, IconName) {
    match change {
        Change::Feeling if row.gain().is_some_and(|gain| gain > 0) => ("better", IconName::Up),
        Change::Feeling => ("worse", IconName::Down),
        Change::Place => ("moved", IconName::MoveTo),
        Change::Title | Change::Channel | Change::Other(_) => ("edited", IconName::Edit),
    }
}
