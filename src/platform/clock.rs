//! The time, for people and for measuring.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// Milliseconds on a clock that never goes back.
pub(crate) fn now_ms() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// The moment as RFC 3339 text in UTC, such as `2026-11-22T14:03:00.000Z`.
pub(crate) fn timestamp() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Today where the user is, as `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The time of day where the user is, as `14:03`.
pub(crate) fn time_of_day() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Milliseconds since 1970, by the clock of the device, which can be wrong and go back.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, and `as` takes 0 for less"
)]
pub(crate) fn since_1970() -> u64 {
    js_sys::Date::now() as u64
}

/// How long ago a timestamp is, in milliseconds: less than zero if it is yet to come, `None` if it is none.
pub(crate) fn age_ms(timestamp: &str) -> Option<f64> {
    let then = js_sys::Date::new(&JsValue::from_str(timestamp)).get_time();
    (!then.is_nan()).then(|| js_sys::Date::now() - then)
}

/// A timestamp in words: "today 14:03", "yesterday", or the date as the user's country writes it.
pub(crate) fn in_words(timestamp: &str) -> String {
    date_in_words(&js_sys::Date::new(&JsValue::from_str(timestamp)))
}

/// The same for a moment in milliseconds since 1970.
#[expect(clippy::cast_precision_loss, reason = "a date is far below what a float holds exactly")]
pub(crate) fn moment_in_words(since_1970: u64) -> String {
    date_in_words(&js_sys::Date::new(&JsValue::from_f64(since_1970 as f64)))
}

fn date_in_words(then: &js_sys::Date) -> String {
    if then.get_time().is_nan() {
        return "at an unknown time".to_owned();
    }
    let day = |date: &js_sys::Date| {
        let date = js_sys::Date::new_with_year_month_day(
            date.get_full_year(),
            i32::try_from(date.get_month()).unwrap_or_default(),
            i32::try_from(date.get_date()).unwrap_or_default(),
        );
        date.get_time()
    };
    // A day with a change of clocks has 23 or 25 hours: rounding copes with both.
    match ((day(&js_sys::Date::new_0()) - day(then)) / 86_400_000.0).round() {
        0.0 => format!("today {:02}:{:02}", then.get_hours(), then.get_minutes()),
        1.0 => "yesterday".to_owned(),
        _ => then.to_locale_date_string("default", &JsValue::UNDEFINED).into(),
    }
}

/// How long a page waits for a frame, in milliseconds. Out of sight it gets none.
const NO_FRAME_MS: i32 = 100;

/// Waits until the page has drawn what was changed last, before work that keeps it from drawing.
pub(crate) async fn let_page_draw() {
    let Some(window) = web_sys::window() else { return };
    let drawn = js_sys::Promise::new(&mut |resolve, _| {
        let after = window.clone();
        let go_on = resolve.clone();
        // A frame begins with its callbacks; what is drawn in it is there after a further task.
        let in_frame = Closure::once_into_js(move || resolve_after(&after, &go_on, 0));
        drop(window.request_animation_frame(in_frame.unchecked_ref()));
        resolve_after(&window, &resolve, NO_FRAME_MS);
    });
    // It is never rejected.
    drop(JsFuture::from(drawn).await);
}

fn resolve_after(window: &Window, resolve: &js_sys::Function, ms: i32) {
    let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(resolve, ms);
    if timer.is_err() {
        drop(resolve.call0(&JsValue::NULL));
    }
}
