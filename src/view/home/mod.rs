//! The screen with the maps of this browser.

mod damaged_list;
mod examples;
mod first_visit;
mod home_screen;
pub(crate) mod map_actions;
mod map_tile;
mod missing_map;
mod storage_meter;
mod templates;
mod thumbnail;

pub use home_screen::HomeScreen;
pub use missing_map::MissingMap;
