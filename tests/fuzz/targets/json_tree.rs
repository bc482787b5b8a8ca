//! A map's file with damaged nodes, read.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::tree::damaged_map(data));
