//! Asks in which format the map is to leave, says what that format loses, and hands it over.

mod link;
mod picture;
mod print;
mod sheets;
mod table;

use leptos::prelude::*;

use crate::session::export::{EXPORTS, ExportEntry, ExportFormat, ExportGroup};
use crate::state::{Exporting, Kept, Shell, Workspace};
use crate::view::dialogs::export::link::LinkDetail;
use crate::view::dialogs::export::picture::PictureDetail;
use crate::view::dialogs::export::print::PrintPages;
use crate::view::dialogs::export::table::TableDetail;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::IconName;
use crate::wording;

/// How much of a text is shown before it is made a file, in characters.
const SHOWN: usize = 4_000;

/// Asks in which format the map is to leave.
#[component]
pub fn Export() -> impl IntoView {
    let shell = Shell::expect();
    let workspace = Workspace::expect();
    let exporting = Exporting::new(workspace);
    let groups = ExportGroup::ALL.into_iter().map(|group| group_view(exporting, group)).collect_view();
    let close = move |()| shell.dialogs.close();
    view! {
        <ModalDialog title="Export" look="export" is_wide=true closes_beside=true on_close=close>
            <div class="dialog-body export-body">
                <div class="export-formats">{groups}</div>
                <section class="export-detail" aria-live="polite">
                    {move || detail(exporting, exporting.format.get())}
                </section>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=close/>
                {move || actions(exporting, exporting.format.get())}
            </div>
        </ModalDialog>
    }
}

fn group_view(exporting: Exporting, group: ExportGroup) -> AnyView {
    let entries = EXPORTS.iter().filter(|entry| entry.group == group && exporting.offers(entry.format));
    let options = entries.map(|entry| option(exporting, entry)).collect_view();
    view! {
        <fieldset class="export-group">
            <legend>{group.name()}</legend>
            {options}
        </fieldset>
    }
    .into_any()
}

fn option(exporting: Exporting, entry: &'static ExportEntry) -> AnyView {
    let is_chosen = move || exporting.format.get() == entry.format;
    view! {
        <label class="export-option">
            <input
                type="radio"
                name="export-format"
                prop:checked=is_chosen
                on:change=move |_| exporting.choose(entry.format)
            />
            <span>{entry.name}</span>
        </label>
    }
    .into_any()
}

/// What somebody gets, and what is lost.
fn detail(exporting: Exporting, format: ExportFormat) -> AnyView {
    let entry = format.entry();
    let rest = match format {
        ExportFormat::Link => view! { <LinkDetail exporting/> }.into_any(),
        ExportFormat::Print => view! { <PictureDetail exporting format/> <PrintPages exporting/> }.into_any(),
        ExportFormat::CsvCards | ExportFormat::CsvGrid => {
            view! { <TableDetail exporting/> {move || text_view(exporting)} }.into_any()
        }
        format if format.is_picture() => view! { <PictureDetail exporting format/> }.into_any(),
        _ => text_view(exporting),
    };
    view! {
        <h3 class="export-name">{entry.name}</h3>
        <p class="export-hint">{entry.hint}</p>
        {(!format.is_picture()).then(|| kept_view(exporting))}
        {rest}
    }
    .into_any()
}

/// How much of the map the format holds.
fn kept_view(exporting: Exporting) -> AnyView {
    let has_losses = move || matches!(exporting.kept.get(), Kept::AllBut(_) | Kept::Unknown).then_some("");
    let words = move || match exporting.kept.get() {
        Kept::Everything => wording::loses_nothing().to_owned(),
        Kept::AllBut(sentence) => sentence,
        Kept::Pending => wording::making().to_owned(),
        Kept::Unknown => wording::part_not_loaded().to_owned(),
    };
    view! { <p class="export-losses" data-losses=has_losses>{words}</p> }.into_any()
}

/// The beginning of the text, so that people see what they get.
fn text_view(exporting: Exporting) -> AnyView {
    let Some(text) = exporting.text.get() else { return ().into_any() };
    let is_cut = text.chars().nth(SHOWN).is_some();
    let shown: String = text.chars().take(SHOWN).collect();
    view! {
        <pre class="export-text" tabindex="0" role="region" aria-label="Preview" data-cut=is_cut.then_some("")>
            {shown}
        </pre>
    }
    .into_any()
}

fn actions(exporting: Exporting, format: ExportFormat) -> AnyView {
    match format {
        ExportFormat::Link => return link::actions(exporting),
        ExportFormat::Print => return print::actions(),
        _ => {}
    }
    let copy = exporting.text.get().map(|_| {
        let copy = move |()| {
            if let Some(text) = exporting.text.get_untracked() {
                exporting.copy(text);
            }
        };
        view! { <Button label="Copy" icon=IconName::Copy on_press=copy/> }
    });
    view! {
        {copy}
        <Button
            label=Signal::derive(move || if exporting.is_busy.get() { wording::making() } else { "Download" }.to_owned())
            icon=IconName::Download
            look=ButtonLook::Primary
            on_press=move |()| exporting.download()
        />
    }
    .into_any()
}
