//! Asks where a thing is to be moved, in lists that need no dragging.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::session::{Choices, Destination, Item};
use crate::state::{Shell, Workspace};
use crate::view::parts::button::Button;
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::select_field::SelectField;
use crate::wording;

/// The form that the button outside of it submits.
const FORM: &str = "move-to";

/// Where a thing is to be moved.
#[derive(Clone, Copy)]
struct Form {
    workspace: Workspace,
    item: Item,
    destination: RwSignal<Destination>,
    choices: Memo<Choices>,
}

/// Asks where a thing is to be moved.
#[component]
pub fn MoveTo(item: Item) -> impl IntoView {
    let shell = Shell::expect();
    let form = Form::new(item);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        shell.dialogs.close();
        form.go(shell);
    };
    view! {
        <ModalDialog
            title=wording::move_title(&form.workspace.item_name_now(item))
            on_close=move |()| shell.dialogs.close()
        >
            <form class="dialog-body" id=FORM on:submit=submit>
                {form.list("Persona", |choices| items(&choices.personas, Item::Persona))}
                {form.list("Lane", |choices| items(&choices.lanes, Item::Lane))}
                {form.list("Stage", |choices| items(&choices.stages, Item::Stage))}
                <PositionList form/>
            </form>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| shell.dialogs.close()/>
                <button type="submit" class="button primary" form=FORM>"Move"</button>
            </div>
        </ModalDialog>
    }
}

#[component]
fn PositionList(form: Form) -> impl IntoView {
    let places = Memo::new(move |_| form.choices.with(|choices| choices.places));
    let options = move || {
        let count = places.get();
        (0..count).map(|index| wording::position(index, count)).collect::<Vec<_>>()
    };
    let choose = move |at: usize| form.destination.update(|destination| destination.at = at);
    view! {
        <SelectField
            label="Position"
            options=Signal::derive(options)
            selected=Signal::derive(move || form.destination.get().at)
            on_choose=choose
        />
    }
}

impl Form {
    fn new(item: Item) -> Self {
        let workspace = Workspace::expect();
        let own = workspace.store.peek(|document| Destination::own(document, item)).unwrap_or_default();
        let destination = RwSignal::new(own);
        let choices = move |_: Option<&Choices>| {
            workspace.store.peek(|document| destination.get().choices(document, item))
        };
        Self { workspace, item, destination, choices: Memo::new(choices) }
    }

    /// A list of things to pick from. One that leaves no choice is not shown.
    fn list(self, label: &'static str, options: fn(&Choices) -> Vec<Item>) -> impl IntoView {
        let things = Memo::new(move |_| self.choices.with(options));
        let names = move || {
            things.with(|things| things.iter().map(|thing| self.workspace.item_name_now(*thing)).collect())
        };
        let selected = move || {
            let picked = self.destination.get();
            things
                .with(|things| things.iter().position(|thing| is_picked(picked, *thing)).unwrap_or_default())
        };
        let choose = move |index: usize| {
            let thing = things.with_untracked(|things| things.get(index).copied());
            if let Some(thing) = thing {
                self.pick(thing);
            }
        };
        let has_choice = Memo::new(move |_| things.with(Vec::len) > 1);
        view! {
            <Show when=move || has_choice.get()>
                <SelectField
                    label
                    options=Signal::derive(names)
                    selected=Signal::derive(selected)
                    on_choose=choose
                />
            </Show>
        }
    }

    fn pick(self, thing: Item) {
        let mut picked = self.destination.get_untracked();
        match thing {
            Item::Persona(id) => picked.persona = Some(id),
            Item::Lane(id) => picked.lane = Some(id),
            Item::Stage(id) => picked.stage = Some(id),
            Item::Card(_) => {}
        }
        self.destination.set(self.workspace.store.peek(|document| picked.settled(document, self.item)));
    }

    /// Moves the thing and gives it the focus, showing another persona's journey if it went there.
    fn go(self, shell: Shell) {
        let destination = self.destination.get_untracked();
        let command = self.workspace.store.peek(|document| destination.command(document, self.item));
        if command.is_some_and(|command| !self.workspace.run_and_tell(command)) {
            return;
        }
        let shown = self.workspace.shown_persona.get_untracked();
        if shown.is_some() && destination.persona.is_some() && shown != destination.persona {
            shell.navigation.show_persona(destination.persona);
        }
        self.workspace.reveal(self.item);
    }
}

fn items<I: Copy>(ids: &[I], item: fn(I) -> Item) -> Vec<Item> {
    ids.iter().copied().map(item).collect()
}

fn is_picked(destination: Destination, thing: Item) -> bool {
    match thing {
        Item::Persona(id) => destination.persona == Some(id),
        Item::Lane(id) => destination.lane == Some(id),
        Item::Stage(id) => destination.stage == Some(id),
        Item::Card(_) => false,
    }
}
