//! Any bytes, read as a table in every way that a dialog offers.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::table::any_table(data));
