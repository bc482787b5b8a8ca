//! What takes how much of the browser's storage, and what can leave.

use leptos::prelude::*;

use crate::session::keeping::CAPACITY;
use crate::state::{Dialog, Shell, Taking, dom};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::IconName;
use crate::wording::{self, keeping as words};

/// What other things take of the room is said from here on.
const WORTH_SAYING: usize = CAPACITY / 20;

/// Lists the maps of this browser by what they take, each with the ways in which it makes room.
#[component]
pub fn MakeRoom() -> impl IntoView {
    let shell = Shell::expect();
    let library = shell.library;
    library.refresh();
    let takings = Memo::new(move |_| library.takings());
    let others_take = move || {
        let maps: usize = takings.with(|takings| takings.iter().map(|taking| taking.cost).sum());
        let others = library.used().saturating_sub(maps);
        (others > WORTH_SAYING).then(|| wording::size(others))
    };
    let close = move |()| shell.dialogs.close();
    view! {
        <ModalDialog title="Make room" on_close=close>
            <div class="dialog-body">
                <p>{move || words::all_takes(&library.used_words())}</p>
                <ul class="version-list" aria-label="Maps by what they take">
                    {move || takings.get().into_iter().map(|taking| view! { <Row taking/> }).collect_view()}
                </ul>
                {move || others_take().map(|size| view! { <p>{words::others_take(&size)}</p> })}
            </div>
            <div class="dialog-actions">
                <Button label="Close" on_press=close/>
            </div>
        </ModalDialog>
    }
}

/// One map.
#[component]
fn Row(taking: Taking) -> impl IntoView {
    let shell = Shell::expect();
    let Taking { id, title, cost, pictures } = taking;
    let title = wording::titled(&title, "map");
    let takes = words::takes(&wording::size(cost), pictures.count, &wording::size(pictures.characters));
    let is_open = shell.navigation.route_now().map() == Some(id);
    let row = format!("[data-taking=\"{id}\"] button");
    let move_out = move |()| {
        shell.move_pictures_out(id);
        // The list is drawn anew, without the button that was pressed.
        dom::focus_soon(row.clone());
    };
    let delete = move |()| {
        shell.dialogs.close();
        shell.dialogs.ask(Dialog::DeleteMap(id));
    };
    view! {
        <li class="version" data-taking=id.to_string()>
            <h3 class="version-name" dir="auto">{title.clone()}</h3>
            <p class="version-facts">{takes}</p>
            {if is_open {
                view! { <p class="version-since">{words::map_is_open()}</p> }.into_any()
            } else {
                view! {
                    <div class="version-actions" role="group" aria-label=title>
                        <Button
                            label="Download JSON"
                            is_small=true
                            icon=IconName::Download
                            on_press=move |()| shell.tell_download(shell.library.download(id))
                        />
                        {(pictures.count > 0).then(|| view! {
                            <Button label="Move pictures to a file" is_small=true icon=IconName::Download on_press=move_out/>
                        })}
                        <Button label="Delete…" is_small=true look=ButtonLook::Quiet icon=IconName::Trash on_press=delete/>
                    </div>
                }
                .into_any()
            }}
        </li>
    }
}
