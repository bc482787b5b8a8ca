//! A file becomes a map, with everything that was repaired or kept without being shown.

use std::collections::BTreeSet;

use crate::exchange::builder::MapBuilder;
use crate::exchange::limits::NAMED;
use crate::exchange::ojf::blueprint::{self, Draft, Drafts, PARTS, Part};
use crate::exchange::ojf::file::{self, File, LISTS, Members, member};
use crate::exchange::ojf::lanes::{
    Index, LANE_NAMES, Lanes, OWN, STAGE_NAMES, add_stages, purpose, reference,
};
use crate::exchange::ojf::marks::{AT, ENTRY, Marks, OF, PART};
use crate::exchange::ojf::node::{self, KNOWN};
use crate::exchange::ojf::root;
use crate::exchange::ojf::scale::{Scale, ScoreRange, feeling, is_on_scale, score_in, score_of};
use crate::exchange::{ImportError, Imported, Remark};
use crate::format::{self, Member, Node, Parsed, Place, Quote};
use crate::model::{CardId, Field, IdSource, LaneId, LaneKind, PersonaId, StageId};
use crate::wording;

/// What reading a file answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// The map.
    Map(Box<Imported>),
    /// The scores could be on either scale. Nothing was read: somebody who knows has to say, and the file is read
    /// again with the answer.
    WhichScale(ScoreRange),
}

/// Reads the text of a file. `name` is the name of the file; the map is called so if the file has no title.
///
/// Without a `scale` it is that of the format, unless the scores speak against it: then it is asked for.
///
/// # Errors
/// Says what is not as it must be, with its path in the file, or what there is too much of.
pub fn read(
    name: &str,
    text: &str,
    scale: Option<Scale>,
    ids: &mut dyn IdSource,
) -> Result<Reading, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    file::check_size(text)?;
    read_parsed(name, format::parse(text, format::limits::DEPTH)?, scale, ids)
}

/// Reads the tree of a file, as `read` does.
///
/// # Errors
/// Says what is not as it must be, with its path in the file, or what there is too much of.
pub(crate) fn read_parsed(
    name: &str,
    Parsed { node, half_characters }: Parsed<'_>,
    scale: Option<Scale>,
    ids: &mut dyn IdSource,
) -> Result<Reading, ImportError> {
    let file = File::of(&node)?;
    let scores = file.nodes.iter().filter_map(|node| score_in(member(node, "score")?));
    let scale = match (scale, ScoreRange::in_doubt(scores)) {
        (Some(scale), _) => scale,
        (None, Some(range)) => return Ok(Reading::WhichScale(range)),
        (None, None) => Scale::MinusFiveToFive,
    };
    let about = root::read(&file, name);
    let mut map = MapBuilder::new(about.title, ids);
    map.map = std::mem::take(&mut map.map).with(Field::Scenario, about.scenario);
    map.map.extra = about.marks(&file).into_extra();
    let half = half_characters.iter().map(|path| Remark::on_all(wording::half_character(path)));
    map.remarks.extend(half);
    let persona = match about.persona {
        Some(persona) => map.add_persona(persona),
        None => map.first_persona(),
    };
    let stages = add_stages(&file, &mut map);
    let lanes = Lanes::add(&file, &mut map);
    let mut reader = Reader {
        map,
        persona,
        scale,
        stages,
        lanes,
        unsorted_stage: None,
        rounded: 0,
        hidden: hidden_in(&file),
    };
    reader.lanes.of_kind(&mut reader.map, LaneKind::Touchpoints, "");
    reader.add_part_lanes(&file);
    for (index, members) in file.nodes.iter().enumerate() {
        reader.add_node(index, members);
    }
    reader.finish().map(|map| Reading::Map(Box::new(map)))
}

/// A node without what says where it lies, and its blueprint.
type Content<'m, 'n> = (Vec<Member<'m>>, Option<Members<'m, 'n>>);

struct Reader<'i> {
    map: MapBuilder<'i>,
    persona: PersonaId,
    scale: Scale,
    stages: Index<StageId>,
    lanes: Lanes,
    /// Where nodes go that refer to no stage, once there are some.
    unsorted_stage: Option<StageId>,
    /// How many scores lie between the five feelings.
    rounded: usize,
    /// The names of members that are kept and not shown.
    hidden: BTreeSet<String>,
}

impl Reader<'_> {
    /// Adds the lanes for parts of blueprints, so that they stand in their usual order.
    fn add_part_lanes(&mut self, file: &File<'_, '_>) {
        for part in &PARTS {
            let has_part = |node: &&[Member<'_>]| {
                let list = member(node, "blueprint").and_then(|blueprint| blueprint.field(part.name));
                matches!(list, Some(Node::List(entries)) if !entries.is_empty())
            };
            if file.nodes.iter().any(has_part) {
                self.part_lane(part);
            }
        }
    }

    fn part_lane(&mut self, part: &Part) -> LaneId {
        let title = if part.lane == LaneKind::Custom { wording::physical_evidence() } else { "" };
        self.lanes.of_kind(&mut self.map, part.lane, title).0
    }

    fn add_node(&mut self, index: usize, members: Members<'_, '_>) {
        let nodes = Place::ROOT.key("nodes");
        let place = nodes.index(index);
        let stage = self.stage(&place, members);
        let (lane, kind) = self.lane(&place, members);
        let shifted = self.shifted_score(&place, members);
        let (mut original, blueprint) = content(members, shifted.as_deref());
        for (name, node) in node::not_understood(&original) {
            let path = place.key(name).describe();
            self.map.remarks.push(Remark::on_all(wording::not_understood(&path, node.type_name())));
        }
        let mut fields = node::fields_in(&original);
        let drafts = blueprint.map(blueprint::drafts);
        if let Some(drafts) = &drafts {
            for name in &drafts.not_understood {
                let path = place.key("blueprint").key(name).describe();
                self.map.remarks.push(Remark::on_all(wording::list_not_understood(&path)));
            }
            original.push(("blueprint".into(), Node::Object(drafts.rest.clone())));
        }
        let shown = ["id", "blueprint"];
        let hidden =
            original.iter().filter(|(name, _)| !KNOWN.contains(&&**name) && !shown.contains(&&**name));
        self.hidden.extend(hidden.map(|(name, _)| name.clone().into_owned()));
        let at = index.to_string();
        let mut marks = Marks::differing(original, &node::written(&fields, kind));
        marks.set(AT, Node::Number(&at));
        fields.extra = marks.into_extra();
        let card = self.map.add_card(Some(self.persona), lane, stage, fields);
        if let (Some(card), Some(drafts)) = (card, drafts) {
            self.add_parts(card, stage, drafts);
        }
    }

    /// Adds the parts of a blueprint as cards of the stage of its node.
    fn add_parts(&mut self, card: CardId, stage: StageId, drafts: Drafts<'_>) {
        for Draft { part, mut fields, original } in drafts.cards {
            let lane = self.part_lane(part);
            let mut marks = Marks::default();
            marks.set(OF, Node::Text(card.to_string().into()));
            marks.set(PART, Node::Text(part.name.into()));
            if let Some(original) = original {
                marks.set(ENTRY, original);
            }
            fields.extra = marks.into_extra();
            self.map.add_card(Some(self.persona), lane, stage, fields);
        }
    }

    /// The stage that a node lies in: that which it names, or one for all that name none.
    fn stage(&mut self, place: &Place<'_>, members: Members<'_, '_>) -> StageId {
        let named = reference(members, &STAGE_NAMES);
        if let Some(stage) = named.and_then(|(_, reference)| self.stages.find(reference)) {
            return stage;
        }
        let title = wording::unsorted();
        let remark = match named {
            Some((name, found)) => wording::no_such_stage(&place.key(name).describe(), &quoted(found), title),
            None => wording::no_stage_named(&place.describe(), title),
        };
        self.map.remarks.push(Remark::on_all(remark));
        let stage = self.unsorted_stage.unwrap_or_else(|| self.map.add_stage(title));
        self.unsorted_stage = Some(stage);
        stage
    }

    /// The lane that a node lies in: that which it names, else one for its purpose or for all others.
    fn lane(&mut self, place: &Place<'_>, members: Members<'_, '_>) -> (LaneId, LaneKind) {
        let Some((name, found)) = reference(members, &LANE_NAMES) else {
            let kind = purpose(members).unwrap_or(LaneKind::Touchpoints);
            return self.lanes.of_kind(&mut self.map, kind, "");
        };
        if let Some(lane) = self.lanes.find(found) {
            return lane;
        }
        let title = wording::unsorted();
        let remark = wording::no_such_lane(&place.key(name).describe(), &quoted(found), title);
        self.map.remarks.push(Remark::on_all(remark));
        self.lanes.of_kind(&mut self.map, LaneKind::Custom, title)
    }

    /// Notes what becomes of the score of a node, and answers it on the scale of the format if it is on another.
    fn shifted_score(&mut self, place: &Place<'_>, members: Members<'_, '_>) -> Option<String> {
        let stated = score_in(member(members, "score")?)?;
        let score = self.scale.around_zero(stated);
        if !is_on_scale(score) {
            let path = place.key("score").describe();
            self.map.remarks.push(Remark::on_all(wording::score_off_scale(&path, stated, self.scale.name())));
        } else if score.to_string() != score_of(feeling(score)) {
            self.rounded += 1;
        }
        (score != stated).then(|| score.to_string())
    }

    fn finish(mut self) -> Result<Imported, ImportError> {
        if self.scale == Scale::ZeroToTen {
            self.map.remarks.push(Remark::on_all(wording::scores_shifted()));
        }
        if self.rounded > 0 {
            self.map.remarks.push(Remark::on_all(wording::scores_rounded(self.rounded)));
        }
        if !self.hidden.is_empty() {
            let names: Vec<_> = self.hidden.iter().take(NAMED).map(|name| quoted(name)).collect();
            let more = self.hidden.len() - names.len();
            self.map.remarks.push(Remark::on_all(wording::kept_unseen(&names, more)));
        }
        self.map.finish()
    }
}

/// The members of stages, swimlanes and the root that are kept and not shown.
fn hidden_in(file: &File<'_, '_>) -> BTreeSet<String> {
    let of_records = file.stages.iter().chain(&file.swimlanes).flat_map(|members| members.iter());
    let of_records = of_records.filter(|(name, _)| !["id", "name", OWN].contains(&&**name));
    let of_root = file.root.iter().chain(file.metadata.into_iter().flatten());
    let of_root = of_root.filter(|(name, _)| !root::NAMES.contains(&&**name) && !LISTS.contains(&&**name));
    of_records.chain(of_root).map(|(name, _)| name.clone().into_owned()).collect()
}

/// What stands in a node, with its score on the scale of the format.
fn content<'m, 'n>(members: Members<'m, 'n>, shifted: Option<&'m str>) -> Content<'m, 'n> {
    let stage = reference(members, &STAGE_NAMES).map(|(name, _)| name);
    let lane = reference(members, &LANE_NAMES).map(|(name, _)| name);
    let says_where = |name: &str| {
        let names = [STAGE_NAMES.first().copied(), LANE_NAMES.first().copied(), stage, lane];
        names.contains(&Some(name))
    };
    let blueprint = match member(members, "blueprint") {
        Some(Node::Object(blueprint)) => Some(blueprint.as_slice()),
        _ => None,
    };
    let is_apart = |name: &str| says_where(name) || name == "blueprint" && blueprint.is_some();
    let content = members.iter().filter(|(name, _)| !is_apart(name)).map(|(name, node)| {
        let node = match shifted {
            Some(score) if name == "score" => Node::Number(score),
            _ => node.clone(),
        };
        (name.clone(), node)
    });
    (content.collect(), blueprint)
}

fn quoted(text: &str) -> String {
    Quote(text).to_string()
}
