//! New maps.

use crate::edit;
use crate::platform::clock;
use crate::state::Importing;
use crate::state::ids::RandomIds;
use crate::wording;

impl Importing {
    pub(crate) fn make_new(self) {
        let words = edit::NewMap {
            title: String::new(),
            persona: wording::first_persona(),
            stages: wording::first_stages(),
            lane_title: wording::lane_kind,
            created: clock::today().parse().ok(),
        };
        self.add_and_show(&edit::new_map(words, &mut RandomIds));
    }
}
