//! What a presentation is at: which slide, how the personas are arranged, and the ways on.

use leptos::prelude::*;

use crate::insight::Insight;
use crate::session::presentation::{Arrangement, Deck, Turn, typed};
use crate::state::{Announcer, FullScreen, Rest, SpeakerPointer, Workspace, scroller};
use crate::wording::presentation as words;

/// A presentation that goes on.
#[derive(Clone, Copy)]
pub struct Show {
    /// The map.
    pub workspace: Workspace,
    /// What the map says of itself.
    pub insight: Memo<Insight>,
    /// The slides.
    pub deck: Memo<Deck>,
    /// What is told of it.
    pub words: Announcer,
    /// Whether the presenter's buttons can go.
    pub rest: Rest,
    /// The pointer of the speaker.
    pub pointer: SpeakerPointer,
    /// The whole screen.
    pub full_screen: FullScreen,
    arrangement: RwSignal<Arrangement>,
    place: RwSignal<usize>,
    /// The way the shown slide was reached: by one step on, by one step back, or by none of both.
    turned: StoredValue<Option<Turn>>,
    number: RwSignal<Option<usize>>,
}

impl Show {
    /// Begins at the title. The map cannot be changed meanwhile; should it be replaced, the slides follow.
    pub fn begin() -> Self {
        let workspace = Workspace::expect();
        let arrangement = RwSignal::new(Arrangement::default());
        let insight = Memo::new(move |_| {
            workspace.store.track_any_change();
            workspace.store.peek(|document| Insight::of(document, Workspace::today()))
        });
        let deck = Memo::new(move |_| {
            let (cast, arrangement) = (workspace.shown_personas(), arrangement.get());
            insight.with(|insight| {
                workspace.store.peek(|document| Deck::of(document, insight, &cast, arrangement))
            })
        });
        let show = Self {
            workspace,
            insight,
            deck,
            words: Announcer::new(),
            rest: Rest::begin(),
            pointer: SpeakerPointer::begin(),
            full_screen: FullScreen::follow(move || {
                // With a list of keys over it, Escape has ended one thing already.
                if !workspace.shell.dialogs.is_asking() {
                    workspace.end_presenting();
                }
            }),
            arrangement,
            place: RwSignal::new(0),
            turned: StoredValue::new(None),
            number: RwSignal::new(None),
        };
        // A live region is heard only if it was there before its words.
        request_animation_frame(move || {
            if show.place.try_get_untracked().is_some() {
                show.words.say(words::begun(&show.slide_words()));
            }
        });
        show
    }

    /// Depends on which slide is shown.
    pub fn track_slide(self) {
        self.place.track();
        self.deck.track();
    }

    /// The place of the slide that is shown, from 0.
    pub fn place(self) -> usize {
        self.place.get().min(self.deck.with(Deck::last))
    }

    fn place_now(self) -> usize {
        self.place.get_untracked().min(self.last_now())
    }

    fn last_now(self) -> usize {
        self.deck.with_untracked(Deck::last)
    }

    /// How many slides there are.
    pub fn count(self) -> usize {
        self.deck.with(|deck| deck.slides().len())
    }

    /// The way on which the shown slide was reached.
    pub fn turned(self) -> Option<Turn> {
        self.turned.get_value()
    }

    /// Whether there are several personas, which can be laid over each other.
    pub fn can_overlay(self) -> bool {
        self.workspace.shown_personas().len() > 1
    }

    /// Whether they are.
    pub fn is_overlaid(self) -> bool {
        self.arrangement.get() == Arrangement::Overlaid
    }

    /// The number of a slide that is being typed.
    pub fn number(self) -> Option<usize> {
        self.number.get()
    }

    /// Goes one slide on or back. At the end it says so.
    pub fn step(self, turn: Turn) {
        let (here, last) = (self.place_now(), self.last_now());
        let next = match turn {
            Turn::Next => Some(here + 1).filter(|next| *next <= last),
            Turn::Previous => here.checked_sub(1),
        };
        match next {
            Some(next) => self.show_at(next, Some(turn)),
            None => {
                self.forget_number();
                self.words.say(words::no_further(turn == Turn::Next));
            }
        }
    }

    /// The same, but first what is further down or up on a slide that is longer than the screen.
    pub fn page(self, turn: Turn) {
        if !scroller::scroll(turn == Turn::Next) {
            self.step(turn);
        }
    }

    /// Goes to the slide at `place`, or to the last one.
    pub fn go_to(self, place: usize) {
        self.show_at(place.min(self.last_now()), None);
    }

    /// Goes to the slide whose number was typed. Answers whether there was a number.
    pub fn go_to_number(self) -> bool {
        let number = self.number.get_untracked();
        if let Some(number) = number {
            self.go_to(number.saturating_sub(1));
        }
        number.is_some()
    }

    /// Takes another digit of a number.
    pub fn type_digit(self, digit: u8) {
        let number = typed(self.number.get_untracked().unwrap_or_default(), digit);
        self.number.set(Some(number));
        self.words.say(words::go_to_slide(number));
    }

    fn forget_number(self) {
        if self.number.get_untracked().is_some() {
            self.number.set(None);
        }
    }

    fn show_at(self, place: usize, turned: Option<Turn>) {
        self.forget_number();
        self.turned.set_value(turned);
        self.place.set(place);
        self.words.say(self.slide_words());
    }

    /// Lays the personas over each other, or walks through one after the other again. It goes on where it was.
    pub fn toggle_overlay(self) {
        if !untrack(|| self.can_overlay()) {
            return;
        }
        let slide = self.deck.with_untracked(|deck| deck.get(self.place.get_untracked()).cloned());
        let is_overlaid = self.arrangement.get_untracked() == Arrangement::Overlaid;
        self.arrangement.set(if is_overlaid { Arrangement::OneByOne } else { Arrangement::Overlaid });
        let place = self.deck.with_untracked(|deck| slide.map_or(0, |slide| deck.place_like(&slide)));
        self.show_at(place, None);
        self.words.say(format!("{} {}", words::arranged(!is_overlaid), self.slide_words()));
    }

    /// "Slide 3 of 14: Become aware, Ana."
    fn slide_words(self) -> String {
        let place = self.place_now();
        self.deck.with_untracked(|deck| {
            let name = deck.get(place).map(|slide| self.workspace.store.peek(|map| slide.name(map)));
            words::slide(place, deck.slides().len(), &name.unwrap_or_default())
        })
    }
}
