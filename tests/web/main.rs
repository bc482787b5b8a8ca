//! What needs a browser but no user: run by `cargo xtask test` in headless Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod bridge;
mod storage;
mod support;
mod text_field;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
