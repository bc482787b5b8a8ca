//! Reports what was found in files that were opened: every repair, and why anything was refused.

use leptos::prelude::*;

use crate::session::Route;
use crate::state::{ImportReport, OpenedMap, Refusal, Shell};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The most repairs of one map that are listed: more would make the page slow, and nobody reads them.
const LISTED: usize = 500;

/// Reports what was found in files that were opened.
#[component]
pub fn Imported(report: ImportReport) -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let title = wording::import_title(report.opened.len(), report.refused.len());
    view! {
        <ModalDialog title is_wide=true on_close=move |()| dialogs.close()>
            <div class="dialog-body">
                <ul class="report-list" data-import-report="">
                    {report.refused.into_iter().map(refused).collect_view()}
                    {report.opened.into_iter().map(opened).collect_view()}
                </ul>
            </div>
            <div class="dialog-actions">
                <Button label="Close" look=ButtonLook::Primary on_press=move |()| dialogs.close()/>
            </div>
        </ModalDialog>
    }
}

fn refused(refusal: Refusal) -> impl IntoView {
    view! {
        <li data-level="error">
            <Icon name=IconName::Warning/>
            <strong dir="auto">{refusal.file}</strong>
            <p dir="auto">{refusal.reason}</p>
        </li>
    }
}

fn opened(map: OpenedMap) -> impl IntoView {
    let shell = Shell::expect();
    let OpenedMap { id, title, repairs } = map;
    let is_repaired = !repairs.is_empty();
    let is_shown = match shell.navigation.route_now() {
        Route::Map { map, .. } => map == id,
        Route::Viewed { .. } => true,
        Route::Home | Route::Link => false,
    };
    let open = move |()| {
        shell.dialogs.close();
        shell.navigation.open_map(id);
    };
    let button = view! {
        <div>
            <Button label=wording::open_map(&title) is_small=true on_press=open/>
        </div>
    };
    let icon = if is_repaired { IconName::Info } else { IconName::Check };
    view! {
        <li data-level=if is_repaired { "warning" } else { "done" } data-imported-map=id.to_string()>
            <Icon name=icon/>
            <strong dir="auto">{wording::titled(&title, "map")}</strong>
            <p>{wording::repaired(repairs.len())}</p>
            {is_repaired.then(|| list(repairs))}
            {(!is_shown).then_some(button)}
        </li>
    }
}

fn list(repairs: Vec<String>) -> impl IntoView {
    let rest = repairs.len().saturating_sub(LISTED);
    let line = |repair: String| view! { <li class="report-path" data-repair="" dir="auto">{repair}</li> };
    view! {
        <ul>
            {repairs.into_iter().take(LISTED).map(line).collect_view()}
            {(rest > 0).then(|| view! { <li class="report-path">{wording::and_more(rest)}</li> })}
        </ul>
    }
}
