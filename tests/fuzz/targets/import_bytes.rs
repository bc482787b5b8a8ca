//! Any bytes, opened as a file that somebody picked.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::opening::any_bytes(data));
