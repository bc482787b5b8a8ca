//! Any map, written in every format and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::export::any_map(data));
