//! The slide that is shown, and what all slides have in common.

use leptos::prelude::*;

use crate::insight::Insight;
use crate::model::{Document, PersonaId};
use crate::session::Item;
use crate::session::presentation::{Part, Slide, Turn};
use crate::state::scroller;
use crate::view::look;
use crate::view::present::show::Show;
use crate::view::present::{closing, people, plan, stage, together};
use crate::wording;

/// What a slide is drawn from.
pub struct Scene<'a> {
    /// The map.
    pub document: &'a Document,
    /// What it says of itself.
    pub insight: &'a Insight,
    /// Whose journeys are presented, in order.
    pub cast: &'a [PersonaId],
}

impl Scene<'_> {
    /// The name of something on the map.
    pub fn name(&self, item: Item) -> String {
        item.name(self.document)
    }

    /// The value of `data-color` for a persona.
    pub fn color(&self, persona: PersonaId) -> &'static str {
        look::color(self.document.persona(persona).map(crate::model::Persona::color).unwrap_or_default())
    }

    fn draw(&self, slide: &Slide) -> Drawn {
        match slide {
            Slide::Title => people::title(self),
            Slide::Persona(persona) => people::persona(self, *persona),
            Slide::Stage(slide) => stage::slide(self, slide),
            Slide::Together => together::slide(self),
            Slide::Balance => closing::balance_slide(self),
            Slide::Turns { personas, part } => closing::turns(self, personas, *part),
            Slide::Moments { cards, part } => closing::moments(self, cards, *part),
            Slide::Findings { places, part } => closing::findings(self, places, *part),
            Slide::Plan { cards, first, more, part } => plan::slide(self, cards, *first, *more, *part),
        }
    }
}

/// A slide as it is drawn.
pub struct Drawn {
    /// The value of `data-slide`.
    pub kind: &'static str,
    /// All but the curve; its heading has the id `slide-title`.
    pub content: AnyView,
    /// The curve along the lower edge, if the slide has one.
    pub curve: Option<AnyView>,
}

/// The slide that is shown. Each is an element of its own, so that it begins at its top and moves in as it should.
#[component]
pub fn Slides(show: Show) -> impl IntoView {
    let nth = Memo::new(move |before: Option<&usize>| {
        show.track_slide();
        show.insight.track();
        before.map_or(0, |before| before + 1)
    });
    view! {
        <div class="slides">
            <For each=move || [nth.get()] key=|nth| *nth let:_nth>
                {untrack(|| slide(show))}
            </For>
        </div>
    }
}

fn slide(show: Show) -> Option<AnyView> {
    let cast = show.workspace.shown_personas();
    show.deck.with(|deck| {
        show.insight.with(|insight| {
            show.workspace.store.peek(|document| {
                let scene = Scene { document, insight, cast: &cast };
                deck.get(show.place()).map(|slide| frame(scene.draw(slide), show.turned()))
            })
        })
    })
}

/// What is around the content of every slide.
fn frame(drawn: Drawn, turned: Option<Turn>) -> AnyView {
    let turned = turned.map(|turn| match turn {
        Turn::Next => "on",
        Turn::Previous => "back",
    });
    view! {
        <div class="slide" data-slide=drawn.kind data-turned=turned>
            <div
                class="slide-scroll"
                data-slide-scroll=""
                role="group"
                aria-labelledby="slide-title"
                on:scroll=|_| scroller::measure()
            >
                {drawn.content}
            </div>
            {drawn.curve}
        </div>
    }
    .into_any()
}

/// The head of the slides without a stage: a title, and a line below it.
pub fn head(title: String, part: Option<Part>, lead: impl IntoView) -> AnyView {
    view! {
        <header class="slide-head">
            <h1 class="slide-title" id="slide-title" dir="auto">{title}</h1>
            {part_mark(part)}
            {lead.into_any()}
        </header>
    }
    .into_any()
}

/// Which of several slides it is, if there are several.
pub fn part_mark(part: Option<Part>) -> Option<AnyView> {
    let part = part.filter(|part| part.count > 1)?;
    let words = wording::nth_of(part.index, part.count);
    Some(view! { <p class="slide-part">{words}</p> }.into_any())
}
