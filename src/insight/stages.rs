//! Findings about stages: who is there, whose touchpoints there are, and where nothing is.

use crate::insight::facts::StageFacts;
use crate::insight::finding::{Figure, Finding, Rule};
use crate::insight::journey::PersonaInsight;
use crate::insight::reading::Reading;
use crate::model::{Creator, Presence, StageId};

/// Who makes the touchpoints of a stage.
#[derive(Debug, Clone, Copy, Default)]
struct Creators {
    all: usize,
    owned: usize,
    peer: usize,
    unsaid: usize,
}

/// All findings of this kind.
pub(crate) fn stage_findings(reading: &Reading<'_>, personas: &[PersonaInsight]) -> Vec<Finding> {
    let creators = creators(reading);
    // Where it is not said who makes a touchpoint, we may own it: nothing is claimed about such a stage.
    let by_creators = |rule, is_found: fn(&Creators) -> bool| {
        let known = reading.stages.iter().zip(&creators).filter(|(_, of)| of.all > 0 && of.unsaid == 0);
        let found = known.filter(|(_, of)| is_found(of)).map(|(stage, _)| stage.id).collect();
        Finding::about_stages(rule, found, reading.top_weight)
    };
    let by_stage = |rule, is_found: fn(&StageFacts) -> bool| {
        let found = reading.stages.iter().filter(|stage| is_found(stage)).map(|stage| stage.id).collect();
        Finding::about_stages(rule, found, reading.top_weight)
    };
    let single = [
        by_creators(Rule::NoOwnedTouchpoint, |of| of.owned == 0),
        by_creators(Rule::OnlyPeers, |of| of.peer == of.all),
        by_stage(Rule::NobodyPresent, |stage| stage.presence == Presence::Nobody),
        by_stage(Rule::OnlyPartner, |stage| stage.presence == Presence::Partner),
        open_questions(reading),
    ];
    let empty = personas.iter().filter_map(|persona| empty_stages(reading, persona));
    single.into_iter().flatten().chain(empty).collect()
}

/// Who makes the touchpoints of each stage, all personas together.
fn creators(reading: &Reading<'_>) -> Vec<Creators> {
    let mut stages = vec![Creators::default(); reading.stages.len()];
    for touchpoint in &reading.touchpoints {
        let Some(stage) = stages.get_mut(touchpoint.stage) else { continue };
        stage.all += 1;
        match touchpoint.creator {
            Some(Creator::Owned) => stage.owned += 1,
            Some(Creator::Peer) => stage.peer += 1,
            Some(Creator::Paid | Creator::Earned | Creator::Partner) => {}
            None => stage.unsaid += 1,
        }
    }
    stages
}

/// The stages with open research questions; the figure counts the questions.
fn open_questions(reading: &Reading<'_>) -> Option<Finding> {
    let open = reading.stages.iter().filter(|stage| stage.questions > 0);
    let stages = open.map(|stage| stage.id).collect();
    let questions = reading.stages.iter().map(|stage| stage.questions).sum();
    let finding = Finding::about_stages(Rule::OpenQuestions, stages, reading.top_weight)?;
    Some(Finding { figure: Figure::Count(questions), ..finding })
}

/// The stages in which a persona has no touchpoints.
fn empty_stages(reading: &Reading<'_>, persona: &PersonaInsight) -> Option<Finding> {
    let stages = reading.stages.iter().zip(&persona.stages);
    let empty: Vec<StageId> =
        stages.filter(|(_, feelings)| feelings.touchpoints == 0).map(|(stage, _)| stage.id).collect();
    let finding = Finding::about_stages(Rule::EmptyStages, empty, persona.weight)?;
    Some(Finding { personas: vec![persona.persona], ..finding })
}
