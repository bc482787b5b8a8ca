//! Any text, read as the part of an address that holds a map.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::own::link(data));
