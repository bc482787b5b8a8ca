//! Where the open map is kept, how safe it is there, and when it was last given out as a file.

use leptos::prelude::*;

use crate::session::pictures::PictureTotal;
use crate::state::{Autosave, Dialog, Workspace, file_copy_words};
use crate::view::editor::save_words;
use crate::view::parts::button::Button;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::IconName;
use crate::wording::{self, keeping as words};

/// Says where the map is, and offers what makes it safer.
#[component]
pub fn WhereKept() -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    let shell = workspace.shell;
    let close = move |()| shell.dialogs.close();
    let go_on = move |dialog: fn() -> Dialog| {
        move |()| {
            shell.dialogs.close();
            shell.dialogs.ask(dialog());
        }
    };
    view! {
        <ModalDialog title="Where this map is kept" on_close=close closes_beside=true>
            <div class="dialog-body keeping">
                <section aria-labelledby="kept-here">
                    <h3 id="kept-here">"In this browser"</h3>
                    <p data-kept="browser">{move || save_words(&autosave.state())}</p>
                    <p data-kept="promise">{move || shell.safekeeping.keeping().map(|keeping| keeping.words())}</p>
                    <div class="keeping-actions">
                        <Button label="Versions…" is_small=true icon=IconName::Undo on_press=go_on(|| Dialog::Versions)/>
                    </div>
                </section>
                <FileCopy/>
                <Taken go_on=Callback::new(go_on(|| Dialog::MakeRoom))/>
            </div>
            <div class="dialog-actions">
                <Button label="Close" on_press=close/>
            </div>
        </ModalDialog>
    }
}

/// When the map was last given out as a file.
#[component]
fn FileCopy() -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    let copy = move || {
        autosave.track_settled();
        file_copy_words(workspace.file_copy())
    };
    view! {
        <section aria-labelledby="kept-file">
            <h3 id="kept-file">"As a file"</h3>
            <p data-kept="file">{move || copy().map(|words| view! { <span>{words}</span> })}</p>
            <div class="keeping-actions">
                <Button
                    label="Download JSON"
                    is_small=true
                    icon=IconName::Download
                    on_press=move |()| workspace.download()
                />
            </div>
        </section>
    }
}

/// How much room is taken, by the map and by all of them.
#[component]
fn Taken(go_on: Callback<()>) -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    let library = workspace.shell.library;
    let pictures = Memo::new(move |_| {
        autosave.track_settled();
        workspace.store.peek(PictureTotal::of)
    });
    let has_pictures =
        move || pictures.with(|pictures| pictures.count > 0) && workspace.mode().allows_writing();
    view! {
        <section aria-labelledby="kept-room">
            <h3 id="kept-room">"Room"</h3>
            <p>
                {move || {
                    let pictures = pictures.get();
                    let size = wording::size(library.cost_now(workspace.map_id()));
                    words::this_map_takes(&size, pictures.count, &wording::size(pictures.characters))
                }}
            </p>
            <p>{move || words::all_takes(&library.used_words())}</p>
            <div class="keeping-actions">
                <Show when=has_pictures>
                    <Button
                        label="Move pictures to a file"
                        is_small=true
                        icon=IconName::Download
                        on_press=move |()| workspace.move_pictures_out()
                    />
                </Show>
                <Button label="Make room…" is_small=true icon=IconName::Trash on_press=go_on/>
            </div>
        </section>
    }
}
