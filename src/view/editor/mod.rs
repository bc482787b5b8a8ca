//! The screen on which a map is edited.

mod board;
mod board_head;
mod board_keys;
pub(crate) mod board_menu;
mod board_pointer;
pub(crate) mod card_view;
mod cell_view;
mod channels_cell;
mod curve_view;
mod editor_screen;
mod elsewhere_bar;
mod find_bar;
mod find_filters;
mod focus_bar;
mod help_buttons;
mod inspector;
mod lane_row;
mod overview;
mod palette;
mod palms;
mod persona_tabs;
mod save_status;
mod statusbar;
mod thumbs;
mod title_editor;
mod topbar;
mod undo_buttons;
mod viewer_bar;
mod zoom_buttons;

pub(crate) use board_pointer::pointer_kind;
pub use editor_screen::EditorScreen;
pub(crate) use find_bar::FindBar;
pub(crate) use inspector::inspector_fields;
pub(crate) use overview::OverviewMap;
pub(crate) use palms::hear_palms;
pub(crate) use save_status::save_words;
