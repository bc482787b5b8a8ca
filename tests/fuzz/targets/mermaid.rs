//! Any text, read as Mermaid.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| waymark_fuzz::importers::mermaid(data));
