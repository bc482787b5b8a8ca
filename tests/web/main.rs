//! What needs a browser but no user: run by `cargo xtask test` in headless Chromium.
#![cfg(target_arch = "wasm32")]
