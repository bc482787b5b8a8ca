//! The browser, in strings, numbers and callbacks: no type of the map.

pub(crate) mod claims;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod dom;
pub(crate) mod element;
pub(crate) mod file;
pub(crate) mod file_handle;
pub(crate) mod full_screen;
pub(crate) mod inner;
pub(crate) mod journal;
pub(crate) mod listen;
pub(crate) mod log;
pub(crate) mod news;
pub(crate) mod number;
pub(crate) mod observe;
pub(crate) mod page;
pub(crate) mod picture;
pub(crate) mod random;
pub(crate) mod render;
pub(crate) mod share;
pub(crate) mod shield;
pub(crate) mod snapshots;
pub(crate) mod storage;
pub(crate) mod text_width;
pub(crate) mod touch;
pub(crate) mod visual_viewport;
