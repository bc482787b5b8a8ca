//! The filters of the canvas: a list for each facet that tells cards apart.

use leptos::prelude::*;

use crate::session::filter::{Facet, FacetOption, facets};
use crate::state::{Autosave, Workspace, dom};
use crate::view::parts::button::Button;
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// The filters, and how many cards fit them.
#[component]
pub fn FindFilters(fitting: Signal<Option<String>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    let offered = Memo::new(move |_| {
        autosave.track_settled();
        workspace.store.peek(facets)
    });
    let list = |facet| view! { <FacetField facet offered fitting/> };
    let is_empty = move || offered.with(Vec::is_empty);
    let clear = move |()| {
        workspace.finding.filter.set(Default::default());
        workspace.announcer().say(wording::no_filter());
        dom::focus_now(".find-filters select");
    };
    view! {
        <div class="find-filters" role="group" aria-label="Filters: what does not fit is dimmed">
            {Facet::ALL.into_iter().map(list).collect_view()}
            {move || is_empty().then(|| view! { <p class="field-note">"No card says anything to filter by yet."</p> })}
            {move || fitting.get().map(|words| view! {
                <div class="find-fitting">
                    <p>{words}</p>
                    <Button label="Clear filters" is_small=true on_press=clear/>
                </div>
            })}
        </div>
    }
}

/// The list of one facet, if it tells cards apart or something is chosen.
#[component]
fn FacetField(
    facet: Facet,
    offered: Memo<Vec<(Facet, Vec<FacetOption>)>>,
    fitting: Signal<Option<String>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let filter = workspace.finding.filter;
    let lines = Memo::new(move |_| {
        let of = |all: &Vec<(Facet, Vec<FacetOption>)>| {
            all.iter().find(|(other, _)| *other == facet).map(|(_, options)| options.clone())
        };
        let mut lines = offered.with(of).unwrap_or_default();
        // What was chosen stays in the list when the last card that says it is gone.
        if let Some(value) = filter.with(|filter| filter.chosen(facet).cloned())
            && lines.iter().all(|line| line.value != value)
        {
            let words = workspace.store.peek(|document| facet.words(&value, document));
            lines.push(FacetOption { value, words, count: 0 });
        }
        lines
    });
    let options = Signal::derive(move || {
        let words = |line: &FacetOption| wording::facet_option(&line.words, line.count);
        let lines = lines.with(|lines| lines.iter().map(words).collect::<Vec<_>>());
        ["All".to_owned()].into_iter().chain(lines).collect::<Vec<_>>()
    });
    let selected = Signal::derive(move || {
        let chosen = filter.with(|filter| filter.chosen(facet).cloned());
        lines
            .with(|lines| lines.iter().position(|line| Some(&line.value) == chosen.as_ref()))
            .map_or(0, |at| at + 1)
    });
    let choose = move |at: usize| {
        let value = lines.with_untracked(|lines| Some(lines.get(at.checked_sub(1)?)?.value.clone()));
        filter.update(|filter| filter.choose(facet, value));
        let words = fitting.get_untracked();
        workspace.announcer().say(words.unwrap_or_else(|| wording::no_filter().to_owned()));
    };
    let is_offered = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let field = move || {
        is_offered.get().then(|| {
            view! { <SelectField label=wording::facet(facet.field()) options selected on_choose=choose/> }
        })
    };
    field.into_any()
}
