//! Everything that can be shown without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod announce;
mod architecture;
mod band;
mod bottom_sheet;
mod channels;
mod clipboard;
mod commands;
mod comments;
mod crashers;
mod curve;
mod destination;
mod drag;
mod editor;
mod exchange;
mod fields;
mod find;
mod focus;
mod format_golden;
mod format_maps;
mod format_samples;
mod format_stored;
mod fullest;
mod generators;
mod hit;
mod hostile;
mod import_fields;
mod import_hostile;
mod import_random;
mod import_refusal;
mod import_repair;
mod insight;
mod keeping;
mod keymap;
mod leaving;
mod migration;
mod mode;
mod naive_model;
mod new_touchpoint;
mod number;
mod outline;
mod pictures;
mod plan;
mod presentation;
mod ranking;
mod route;
mod schema;
mod selection;
mod snapshot;
mod soft_keyboard;
mod states_from_elsewhere;
mod support;
mod table_look;
mod typed_ahead;
mod undo;
mod values;
mod viewport;

#[path = "../../bench/generate.rs"]
#[expect(dead_code, reason = "its main function belongs to the program")]
mod generate;
