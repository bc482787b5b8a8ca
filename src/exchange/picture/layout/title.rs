//! What stands above the board: the title of the map, its scenario, and whose journey it is.

use crate::exchange::picture::geometry::{Rect, count};
use crate::exchange::picture::sizes::{
    AVATAR, BOLD, GROUP_GAP, LINE, REGULAR, SPACE_2, SPACE_3, SPACE_4, STAGE_TITLE_LINE, TEXT_M, TEXT_XL,
};
use crate::exchange::picture::typeset::{Style, Typesetter, Words};
use crate::model::{Color, Document, Field, MapState, Persona, PersonaId};
use crate::wording;

/// How the title of the map is written.
pub(in crate::exchange::picture) const TITLE: Style = Style::new(TEXT_XL, BOLD, STAGE_TITLE_LINE);
/// How its scenario is written.
pub(in crate::exchange::picture) const SCENARIO: Style = Style::new(TEXT_M, REGULAR, LINE);
/// How the names of personas are written.
pub(in crate::exchange::picture) const NAME: Style = Style::new(TEXT_M, BOLD, LINE);

/// The widest lines above the board, in px: longer ones are hard to read, and would be wider than a page.
const WIDTH: f64 = 900.0;
/// The least width of a picture, in px, so that a small map has room for its title.
const LEAST_WIDTH: f64 = 480.0;
/// The most lines of the title.
const TITLE_LINES: usize = 2;
/// The most lines of the scenario.
const SCENARIO_LINES: usize = 3;
/// The most lines of names.
const NAME_LINES: usize = 4;
/// The widest name of a persona, in px.
const NAME_WIDTH: f64 = 220.0;

/// What stands above the board. Places are from its upper left corner.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Title {
    pub(in crate::exchange::picture) title: Words,
    /// The scenario, and that the map is of the future.
    pub(in crate::exchange::picture) scenario: Words,
    pub(in crate::exchange::picture) personas: Vec<Legend>,
    /// How many personas are not named, with their place.
    pub(in crate::exchange::picture) more: Option<(Rect, Words)>,
    pub(in crate::exchange::picture) width: f64,
    pub(in crate::exchange::picture) height: f64,
}

/// A persona with its color.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Legend {
    pub(in crate::exchange::picture) rect: Rect,
    pub(in crate::exchange::picture) avatar: Avatar,
    pub(in crate::exchange::picture) name: Words,
}

/// The round picture of a persona: initials on the persona's color.
#[derive(Debug, Clone)]
pub(in crate::exchange::picture) struct Avatar {
    pub(in crate::exchange::picture) initials: String,
    pub(in crate::exchange::picture) color: Color,
}

impl Avatar {
    pub(super) fn of(persona: &Persona) -> Self {
        let initials = persona.initials();
        Self { initials: if initials.is_empty() { "?".to_owned() } else { initials }, color: persona.color() }
    }
}

impl Title {
    /// What stands above a board of so much width.
    pub(super) fn of(
        document: &Document,
        personas: &[PersonaId],
        board: f64,
        setter: Typesetter<'_>,
    ) -> Self {
        let width = board.clamp(LEAST_WIDTH, WIDTH);
        let map = document.map();
        let title = setter.wrap(&wording::titled(map.title(), "map"), TITLE, width, TITLE_LINES);
        let is_future = map.state() == MapState::Future;
        let state = is_future.then(|| wording::map_state(MapState::Future));
        let scenario = [state.unwrap_or_default(), map.fields.text(Field::Scenario)];
        let scenario: Vec<&str> = scenario.into_iter().filter(|part| !part.trim().is_empty()).collect();
        let scenario = setter.wrap(&scenario.join(" · "), SCENARIO, width, SCENARIO_LINES);
        let mut height = title.height(TITLE);
        if !scenario.lines.is_empty() {
            height += SPACE_2 + scenario.height(SCENARIO);
        }
        let mut made = Self { title, scenario, personas: Vec::new(), more: None, width, height };
        made.add_personas(document, personas, setter);
        made
    }

    fn add_personas(&mut self, document: &Document, personas: &[PersonaId], setter: Typesetter<'_>) {
        let (mut x, mut line) = (0.0, 0_usize);
        let top = self.height + SPACE_3;
        let known: Vec<&Persona> = personas.iter().filter_map(|id| document.persona(*id)).collect();
        for (index, persona) in known.iter().enumerate() {
            let name = setter.one_line(&wording::titled(persona.name(), "persona"), NAME, NAME_WIDTH);
            let width = AVATAR + GROUP_GAP + name.width;
            if x > 0.0 && x + width > self.width {
                (x, line) = (0.0, line + 1);
            }
            let rect = |width| Rect { x, y: top + count(line) * (AVATAR + SPACE_2), width, height: AVATAR };
            if line + 1 >= NAME_LINES && index + 1 < known.len() && x + 2.0 * NAME_WIDTH > self.width {
                let words = setter.one_line(&wording::and_more(known.len() - index), SCENARIO, NAME_WIDTH);
                self.more = Some((rect(words.width), words));
                break;
            }
            self.personas.push(Legend { rect: rect(width), avatar: Avatar::of(persona), name });
            x += width + SPACE_4;
        }
        if !known.is_empty() {
            self.height = top + count(line) * (AVATAR + SPACE_2) + AVATAR;
        }
    }
}
