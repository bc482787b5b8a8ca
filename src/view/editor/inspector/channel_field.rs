//! The channel of a touchpoint: a list of the usual ones and of the map's own, and a field that names a new one.

use leptos::ev::{FocusEvent, KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use crate::model::{CardId, Channel, RecordKey};
use crate::session::channels::{self, ChannelChoice};
use crate::state::{Autosave, Workspace, dom};
use crate::view::parts::pressed::is_composing;
use crate::view::parts::select_field::SelectField;
use crate::view::parts::text_field::TextField;
use crate::wording;

/// Finds the list.
const LIST: &str = "[data-channel] select";
/// Finds the field that names a channel.
const NAME: &str = "[data-channel] input";

/// What the list and the field beside it share.
#[derive(Clone, Copy)]
struct Naming {
    workspace: Workspace,
    card: CardId,
    /// Whether a new channel is asked for and has no name yet.
    is_asked: RwSignal<bool>,
    name: RwSignal<String>,
}

impl Naming {
    /// Keeps what was typed. Nothing typed is nothing asked.
    fn end(self) {
        let typed =
            self.workspace.store.peek(|document| channels::typed(document, &self.name.get_untracked()));
        self.is_asked.set(false);
        self.name.set(String::new());
        if let Some(choice) = typed {
            self.workspace.run(choice.command(self.card));
        }
    }
}

/// The channel of a touchpoint.
///
/// A native list, because fingers and screen readers know it; a list that completes what is typed (`datalist`)
/// opens differently in each browser, hides what does not match, and is read out by few screen readers.
#[component]
pub fn ChannelField(of: RecordKey, label: &'static str) -> impl IntoView {
    let RecordKey::Card(card) = of else { return ().into_any() };
    let workspace = Workspace::expect();
    let store = workspace.store;
    let autosave = expect_context::<Autosave>();
    let naming =
        Naming { workspace, card, is_asked: RwSignal::new(false), name: RwSignal::new(String::new()) };
    let now = Memo::new(move |_| store.with_card(card, ChannelChoice::of).unwrap_or(ChannelChoice::Nothing));
    let listed = Memo::new(move |_| store.with_map(|map| map.channels().to_vec()));
    let choices = Memo::new(move |_| {
        // Names are looked for on all touchpoints, so not while somebody types.
        autosave.track_settled();
        listed.track();
        let mut own = store.peek(channels::own_channels);
        if let ChannelChoice::Own(name) = now.get()
            && !own.contains(&name)
        {
            own.push(name);
        }
        channels::choices(&own)
    });
    let options = Signal::derive(move || {
        let words = choices.get().into_iter().map(|choice| choice.words());
        words.chain([wording::new_channel().to_owned()]).collect::<Vec<_>>()
    });
    // Another channel without a name is one that still has to be named.
    let is_naming =
        Memo::new(move |_| naming.is_asked.get() || now.get() == ChannelChoice::Usual(Channel::Other));
    let selected = Signal::derive(move || {
        let place = |choices: &Vec<_>| choices.iter().position(|choice| *choice == now.get());
        let last = choices.with(Vec::len);
        if is_naming.get() { last } else { choices.with(place).unwrap_or(last) }
    });
    // Whoever goes through the list by keys is not taken out of it.
    let by_key = StoredValue::new(false);
    let choose = move |at: usize| {
        let choice = choices.with_untracked(|choices| choices.get(at).cloned());
        naming.is_asked.set(choice.is_none());
        match choice {
            Some(choice) => drop(workspace.run(choice.command(card))),
            None if by_key.get_value() => {}
            None => dom::focus_soon(NAME.to_owned()),
        }
    };
    view! {
        <div
            class="channel-field"
            data-channel=""
            on:keydown=move |_| by_key.set_value(true)
            on:pointerdown=move |_| by_key.set_value(false)
        >
            <SelectField label options selected on_choose=choose/>
            {move || is_naming.get().then(|| name_view(naming))}
        </div>
    }
    .into_any()
}

fn name_view(naming: Naming) -> AnyView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        naming.end();
        dom::focus_soon(LIST.to_owned());
    };
    let leave = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| dom::closest(Some(next), ".channel-name"));
        // A form that goes while it has the focus loses it once more, when its values are gone already.
        if next.is_none() && naming.name.try_get_untracked().is_some() {
            naming.end();
        }
    };
    let give_up = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !is_composing(&event) {
            event.stop_propagation();
            naming.is_asked.set(false);
            naming.name.set(String::new());
            dom::focus_soon(LIST.to_owned());
        }
    };
    view! {
        <form class="channel-name" on:submit=submit on:focusout=leave on:keydown=give_up>
            <TextField
                label=wording::name_of_channel()
                hint=wording::channel_joins_list()
                value=naming.name
                on_change=move |text| naming.name.set(text)
            />
            <button type="submit" class="button small">"Add"</button>
        </form>
    }
    .into_any()
}
