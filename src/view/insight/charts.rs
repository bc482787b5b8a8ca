//! Small charts: love against pain, channels, creators, evidence, and where it hurts most.

use leptos::prelude::*;

use crate::insight::{Feelings, Insight, Mix};
use crate::model::{EvidenceState, StageId};
use crate::state::Workspace;
use crate::view::insight::bars::{Bar, bar_chart, length};
use crate::wording::{self, insight as words};

/// So many channels are shown, the most used first.
const MOST_CHANNELS: usize = 8;

/// The charts of the map.
#[component]
pub fn Charts(insight: Memo<Insight>) -> impl IntoView {
    let workspace = Workspace::expect();
    let charts = move || {
        insight.with(|insight| {
            vec![
                balance(workspace, insight),
                evidence(&insight.mix),
                channels(&insight.mix),
                creators(&insight.mix),
                pain(workspace, insight),
            ]
        })
    };
    view! { <div class="charts">{charts}</div> }
}

fn balance(workspace: Workspace, insight: &Insight) -> AnyView {
    let ids = workspace.store.stage_ids();
    let most = insight.stages.iter().map(|it| it.love.max(it.pain)).max().unwrap_or_default();
    let bar = |(id, feelings): (&StageId, &Feelings)| {
        let points = feelings.balance();
        let size = usize::try_from(points.unsigned_abs()).unwrap_or_default();
        let length = length(size, most.max(1));
        Bar {
            label: workspace.stage_name(*id),
            value: words::balance_in_full(feelings.love, feelings.pain, points),
            length: if points < 0 { -length } else { length },
            kind: if points < 0 { "pain" } else { "love" },
        }
    };
    let total = insight.feelings;
    let caption = words::balance_in_full(total.love, total.pain, total.balance());
    bar_chart("Love and pain points by stage", caption, ids.iter().zip(&insight.stages).map(bar).collect())
}

fn share(label: String, count: usize, whole: usize, kind: &'static str) -> Bar {
    Bar { label, value: words::share(count, whole), length: length(count, whole), kind }
}

fn evidence(mix: &Mix) -> AnyView {
    let whole = mix.evidence.whole();
    let bar = |state: EvidenceState| {
        let kind = match state {
            EvidenceState::Assumption => "weak",
            EvidenceState::PartlyBacked => "middle",
            EvidenceState::Researched => "strong",
        };
        share(wording::evidence_state(state).to_owned(), mix.evidence.count(state), whole, kind)
    };
    let assumptions = mix.evidence.count(EvidenceState::Assumption);
    let caption = words::share_of_assumptions(assumptions, whole);
    bar_chart("Evidence", caption, EvidenceState::ALL.map(bar).to_vec())
}

fn channels(mix: &Mix) -> AnyView {
    let mut channels: Vec<_> = mix.channels.iter().collect();
    channels.sort_by_key(|channel| std::cmp::Reverse(channel.count));
    let bar = |channel: &crate::insight::ChannelCount| {
        let name = if channel.name.is_empty() { wording::channel(channel.channel) } else { &channel.name };
        share(name.to_owned(), channel.count, mix.touchpoints, "plain")
    };
    let mut bars: Vec<Bar> = channels.into_iter().take(MOST_CHANNELS).map(bar).collect();
    if mix.without_channel > 0 {
        bars.push(share(wording::not_said().to_owned(), mix.without_channel, mix.touchpoints, "weak"));
    }
    let modes =
        mix.modes.counts.iter().map(|(mode, count)| format!("{} {count}", wording::channel_mode(*mode)));
    bar_chart("Channels", modes.collect::<Vec<_>>().join(" · "), bars)
}

fn creators(mix: &Mix) -> AnyView {
    let whole = mix.creators.whole();
    let bar = |(creator, count): &(crate::model::Creator, usize)| {
        share(wording::creator(*creator).to_owned(), *count, whole, "plain")
    };
    let mut bars: Vec<Bar> = mix.creators.counts.iter().map(bar).collect();
    if mix.creators.unsaid > 0 {
        bars.push(share(wording::not_said().to_owned(), mix.creators.unsaid, whole, "weak"));
    }
    bar_chart("Who makes the touchpoints", wording::count(whole, "touchpoint"), bars)
}

fn pain(workspace: Workspace, insight: &Insight) -> AnyView {
    let most = insight.pain.first().map_or(0, |stage| stage.pain);
    let bar = |stage: &crate::insight::StagePain| Bar {
        label: workspace.stage_name(stage.stage),
        value: words::pain_points(stage.pain),
        length: length(
            usize::try_from(stage.pain).unwrap_or_default(),
            usize::try_from(most).unwrap_or_default(),
        ),
        kind: "pain",
    };
    bar_chart("Where it hurts most", words::pain_caption().to_owned(), insight.pain.iter().map(bar).collect())
}
