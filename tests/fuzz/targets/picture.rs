//! Any bytes, looked through for the map that a picture or a page carries.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::picture::any_picture(data));
