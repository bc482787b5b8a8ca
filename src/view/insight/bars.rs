//! Rows of bars with their numbers: a chart that is a table, so that it needs no second form in words.

use leptos::prelude::*;

/// One row of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// The number, as it is shown.
    pub value: String,
    /// How long the bar is, in percent of the longest that is possible; negative to the left.
    pub length: i32,
    /// By which the style sheets color it.
    pub kind: &'static str,
}

/// A titled chart of rows, with a sentence for what it shows.
pub fn bar_chart(title: &'static str, caption: String, bars: Vec<Bar>) -> AnyView {
    let rows = bars.into_iter().map(row).collect_view();
    view! {
        <section class="chart">
            <h3 class="insight-heading">{title}</h3>
            <p class="chart-caption">{caption}</p>
            <table class="bars">
                <caption class="sr-only">{title}</caption>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(bar: Bar) -> AnyView {
    let width = format!("{}%", bar.length.unsigned_abs().min(100));
    view! {
        <tr>
            <th scope="row" dir="auto">{bar.label}</th>
            <td class="bar-cell" aria-hidden="true">
                <span class="bar" data-kind=bar.kind data-negative=(bar.length < 0).then_some("true") style:width=width></span>
            </td>
            <td class="bar-value">{bar.value}</td>
        </tr>
    }
    .into_any()
}

/// `part` in percent of `whole`, for the length of a bar.
pub fn length(part: usize, whole: usize) -> i32 {
    i32::try_from(crate::wording::insight::percent(part, whole)).unwrap_or(100)
}
