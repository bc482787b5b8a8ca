//! Any text, read as a file of OpenJourney.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::importers::openjourney(data));
