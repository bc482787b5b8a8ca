//! The earlier versions of the open map: keeping one, looking at one, restoring one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::model::limits;
use crate::session::snapshot::Snapshot;
use crate::state::{Autosave, Known, Snapshots, Workspace, dom};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::IconName;
use crate::view::parts::text_field::TextField;
use crate::wording::snapshots as words;

/// Finds the field for the name of a version.
const LABEL: &str = "[name=version-label]";

/// Lists the versions of the open map.
#[component]
pub fn Versions() -> impl IntoView {
    let workspace = Workspace::expect();
    let snapshots = Snapshots::of(workspace, expect_context::<Autosave>());
    let close = move |()| workspace.shell.dialogs.close();
    view! {
        <ModalDialog title="Versions" on_close=close>
            <div class="dialog-body">
                <KeepForm snapshots/>
                <p class="version-deleted" role="status">
                    {move || snapshots.deleted().map(|words| view! {
                        {words}
                        <Button label="Undo" is_small=true icon=IconName::Undo on_press=move |()| {
                            // The button goes with what it brings back.
                            dom::focus_now(LABEL);
                            snapshots.bring_back();
                        }/>
                    })}
                </p>
                {move || match snapshots.known() {
                    Known::Nothing => view! { <p class="export-hint" role="status">"Looking for versions…"</p> }.into_any(),
                    Known::NotKept => view! { <p class="export-hint">{words::versions_not_kept()}</p> }.into_any(),
                    Known::These(all) if all.is_empty() => {
                        view! { <p class="export-hint">{words::no_versions()}</p> }.into_any()
                    }
                    Known::These(all) => {
                        let items = all.into_iter().map(|version| view! { <Version snapshots version/> });
                        view! { <ul class="version-list" aria-label="Versions of this map">{items.collect_view()}</ul> }
                            .into_any()
                    }
                }}
            </div>
            <div class="dialog-actions">
                <Button label="Close" on_press=close/>
            </div>
        </ModalDialog>
    }
}

/// Keeps the map as it is now.
#[component]
fn KeepForm(snapshots: Snapshots) -> impl IntoView {
    let label = RwSignal::new(String::new());
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        snapshots.keep(label.get_untracked().trim().to_owned());
        label.set(String::new());
    };
    view! {
        <form class="version-form" on:submit=keep>
            <TextField
                label="Name of this version"
                value=label
                on_change=move |text| label.set(text)
                max_length=limits::TEXT_LENGTH
                name="version-label"
            />
            <button type="submit" class="button">"Keep"</button>
        </form>
    }
}

/// One version, with what has changed since.
#[component]
fn Version(snapshots: Snapshots, version: Snapshot) -> impl IntoView {
    let workspace = Workspace::expect();
    let when = Snapshots::when(&version);
    let (name, why) = match version.label.is_empty() {
        true => (version.occasion.words().to_owned(), String::new()),
        false => (version.label.clone(), version.occasion.words().to_owned()),
    };
    let number = version.number;
    let version = StoredValue::new(version);
    let facts =
        [why, when.clone()].into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ");
    let act =
        move |act: fn(Snapshots, &Snapshot)| move |()| version.with_value(|version| act(snapshots, version));
    let may_restore = move || workspace.mode().allows_layout();
    view! {
        <li class="version" data-version=number>
            <h3 class="version-name" dir="auto">{name}</h3>
            <p class="version-facts">{facts}</p>
            <p class="version-since">{move || snapshots.since(number)}</p>
            <div class="version-actions" role="group" aria-label=when>
                <Button label="Preview" is_small=true icon=IconName::Eye on_press=act(Snapshots::preview)/>
                {move || may_restore().then(|| view! {
                    <Button label="Restore" is_small=true icon=IconName::Undo on_press=act(Snapshots::restore)/>
                })}
                <Button
                    label="Delete"
                    is_small=true
                    look=ButtonLook::Quiet
                    icon=IconName::Trash
                    on_press=move |()| {
                        // The button goes with its version.
                        dom::focus_now(LABEL);
                        act(Snapshots::delete)(());
                    }
                />
            </div>
        </li>
    }
}
