//! Everything that can be shown without a browser.
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod support;
