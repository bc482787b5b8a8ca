//! Panics where a test asks for it, so that it can be seen what a panic in that place leads to.
//!
//! Only builds with the feature `faults` do so; in all others nothing is left of the points. A page of such a build asks
//! by a word for the place and one for what happens there: `window.waymarkFault = "command RemoveCards"`.

use std::fmt::Debug;

/// Panics if the page asks for a fault where `what` happens at `place`. Values of an enum are named by their variant.
#[cfg(feature = "faults")]
pub(crate) fn point(place: &str, what: impl Debug) {
    use js_sys::Reflect;

    let asked =
        web_sys::window().and_then(|window| Reflect::get(window.as_ref(), &"waymarkFault".into()).ok());
    let Some(asked) = asked.and_then(|asked| asked.as_string()) else { return };
    let what = format!("{what:?}");
    let name = what.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    if asked == format!("{place} {}", name.unwrap_or_default()) {
        #[expect(clippy::panic, reason = "it is what the test asks for")]
        {
            panic!("a test asked for the fault `{asked}`");
        }
    }
}

/// Does nothing: nobody can ask for faults.
#[cfg(not(feature = "faults"))]
#[inline]
pub(crate) fn point(_place: &str, _what: impl Debug) {}
