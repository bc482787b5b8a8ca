//! Any text, read as a stored map.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::own::stored(data));
