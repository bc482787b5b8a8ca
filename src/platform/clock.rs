//! The time, for people and for measuring.

use wasm_bindgen::JsValue;

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

/// A timestamp in words: "today 14:03", "yesterday", or the date as the user's country writes it.
pub(crate) fn in_words(timestamp: &str) -> String {
    let then = js_sys::Date::new(&JsValue::from_str(timestamp));
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
    match ((day(&js_sys::Date::new_0()) - day(&then)) / 86_400_000.0).round() {
        0.0 => format!("today {:02}:{:02}", then.get_hours(), then.get_minutes()),
        1.0 => "yesterday".to_owned(),
        _ => then.to_locale_date_string("default", &JsValue::UNDEFINED).into(),
    }
}
