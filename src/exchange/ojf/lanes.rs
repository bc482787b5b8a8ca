//! Stages and swimlanes of a file, and what nodes call them.

use std::collections::BTreeMap;

use crate::exchange::Remark;
use crate::exchange::builder::MapBuilder;
use crate::exchange::ojf::file::{File, Members, member};
use crate::exchange::ojf::kinds::{Facts, Kinds, kind_of_purpose};
use crate::exchange::ojf::marks::{ADDED, Marks};
use crate::exchange::ojf::node::text_in;
use crate::exchange::ojf::scale::score_in;
use crate::format::{Member, Node, Place, Quote, Word};
use crate::model::{Field, Fields, LaneId, LaneKind, Scope, StageId};
use crate::wording;

/// The member of a swimlane that says what it is in Waymark.
pub(super) const OWN: &str = "waymark";

/// Records by the ids that a file gives them, and by their names.
#[derive(Debug)]
pub(super) struct Index<T> {
    by_id: BTreeMap<String, T>,
    by_name: BTreeMap<String, T>,
}

impl<T: Copy> Index<T> {
    fn new() -> Self {
        Self { by_id: BTreeMap::new(), by_name: BTreeMap::new() }
    }

    /// Adds a record; `false` if its id is taken, so that it is found by its name only.
    fn add(&mut self, id: Option<&str>, name: &str, record: T) -> bool {
        self.by_name.entry(name.trim().to_lowercase()).or_insert(record);
        let Some(id) = id else { return true };
        let is_new = !self.by_id.contains_key(id);
        if is_new {
            self.by_id.insert(id.to_owned(), record);
        }
        is_new
    }

    /// The record that a node refers to.
    pub(super) fn find(&self, reference: &str) -> Option<T> {
        let by_name = || self.by_name.get(&reference.trim().to_lowercase());
        self.by_id.get(reference).or_else(by_name).copied()
    }
}

/// What Waymark writes of a stage, without its id.
pub(super) fn stage_written(fields: &Fields) -> Vec<Member<'_>> {
    vec![("name".into(), Node::Text(fields.text(Field::Title).into()))]
}

/// What Waymark writes of a swimlane, without its id.
pub(super) fn lane_written(kind: LaneKind, scope: Scope, fields: &Fields) -> Vec<Member<'_>> {
    let mut members = stage_written(fields);
    let word = |word: &'static str| Node::Text(word.into());
    let own = vec![("kind".into(), word(kind.word())), ("scope".into(), word(scope.word()))];
    members.push((OWN.into(), Node::Object(own)));
    members
}

/// The id in `members`, in whatever form it stands there.
pub(super) fn id_in<'m>(members: Members<'m, '_>) -> Option<&'m str> {
    member(members, "id").and_then(text_in)
}

/// Adds the stages of the file.
pub(super) fn add_stages(file: &File<'_, '_>, map: &mut MapBuilder<'_>) -> Index<StageId> {
    let mut index = Index::new();
    for (place, members) in file.stages.iter().enumerate() {
        let name = member(members, "name").and_then(text_in).unwrap_or_default();
        let mut fields = Fields::default().with(Field::Title, name);
        let marks = Marks::differing(members.to_vec(), &stage_written(&fields));
        fields.extra = marks.into_extra();
        let stage = map.add_stage_with(fields);
        if !index.add(id_in(members), name, stage) {
            map.remarks.push(id_taken(&Place::ROOT.key("stages").index(place), members));
        }
    }
    index
}

/// The lanes of the map: the swimlanes of the file, and those that it turned out to need.
#[derive(Debug)]
pub(super) struct Lanes {
    index: Index<usize>,
    lanes: Vec<KnownLane>,
    /// Whether Waymark wrote the file, so that it has all the lanes that it should have.
    is_own: bool,
}

/// A lane of the map.
#[derive(Debug)]
struct KnownLane {
    id: LaneId,
    kind: LaneKind,
    title: String,
}

impl Lanes {
    /// Adds the swimlanes of the file. Their kinds are known once all nodes were looked at.
    pub(super) fn add(file: &File<'_, '_>, map: &mut MapBuilder<'_>) -> Self {
        let (index, facts) = Self::look_at(file, map);
        let Kinds { kinds, drawn_from, aside } = Kinds::decide(&facts);
        let name =
            |place: usize| facts.get(place).map(|lane| Quote(&lane.name).to_string()).unwrap_or_default();
        map.remarks
            .extend(drawn_from.map(|place| Remark::on_all(wording::lane_is_touchpoints(&name(place)))));
        map.remarks.extend(aside.into_iter().map(|place| Remark::on_all(wording::lane_aside(&name(place)))));
        let is_own = facts.iter().any(|lane| lane.stated.is_some());
        let mut lanes = Self { index, lanes: Vec::new(), is_own };
        let mut curve_after = None;
        for ((members, kind), Facts { name, .. }) in file.swimlanes.iter().zip(kinds).zip(facts) {
            let stated = own(members, "scope").and_then(Scope::of_word);
            let scope = stated.unwrap_or_else(|| kind.usual_scope());
            let mut fields = Fields::default().with(Field::Title, name.as_str());
            let marks = Marks::differing(members.to_vec(), &lane_written(kind, scope, &fields));
            fields.extra = marks.into_extra();
            let id = map.add_lane_with(kind, scope, fields);
            lanes.lanes.push(KnownLane { id, kind, title: name });
            if kind == LaneKind::Touchpoints && !is_own {
                curve_after = Some(add_unwritten(map, LaneKind::Emotion, ""));
            }
        }
        // Its place is right below the touchpoints, but nodes find their lanes by place.
        let curve = curve_after.map(|id| KnownLane { id, kind: LaneKind::Emotion, title: String::new() });
        lanes.lanes.extend(curve);
        lanes
    }

    fn look_at(file: &File<'_, '_>, map: &mut MapBuilder<'_>) -> (Index<usize>, Vec<Facts>) {
        let (mut index, mut facts) = (Index::new(), Vec::new());
        for (place, members) in file.swimlanes.iter().enumerate() {
            let name = member(members, "name").and_then(text_in).unwrap_or_default();
            let stated = own(members, "kind").and_then(LaneKind::of_word);
            facts.push(Facts { name: name.to_owned(), stated, ..Facts::default() });
            if !index.add(id_in(members), name, place) {
                map.remarks.push(id_taken(&Place::ROOT.key("swimlanes").index(place), members));
            }
        }
        for node in &file.nodes {
            let place = reference(node, &LANE_NAMES).and_then(|(_, reference)| index.find(reference));
            if let Some(facts) = place.and_then(|place: usize| facts.get_mut(place)) {
                facts.count(purpose(node), member(node, "score").is_some_and(|it| score_in(it).is_some()));
            }
        }
        (index, facts)
    }

    /// The lane that a node refers to.
    pub(super) fn find(&self, reference: &str) -> Option<(LaneId, LaneKind)> {
        let lane = self.lanes.get(self.index.find(reference)?)?;
        Some((lane.id, lane.kind))
    }

    /// The first lane of a kind, or with a title if it can be anything; added if there is none.
    pub(super) fn of_kind(
        &mut self,
        map: &mut MapBuilder<'_>,
        kind: LaneKind,
        title: &str,
    ) -> (LaneId, LaneKind) {
        let is_it =
            |lane: &&KnownLane| lane.kind == kind && (kind != LaneKind::Custom || lane.title == title);
        if let Some(lane) = self.lanes.iter().find(is_it) {
            return (lane.id, kind);
        }
        let id = add_unwritten(map, kind, title);
        self.lanes.push(KnownLane { id, kind, title: title.to_owned() });
        if kind == LaneKind::Touchpoints && !self.is_own {
            self.of_kind(map, LaneKind::Emotion, "");
        }
        (id, kind)
    }
}

/// The names under which a node can name its lane, the right one first.
pub(super) const LANE_NAMES: [&str; 4] = ["swimlaneId", "swimlane", "laneId", "lane"];
/// The names under which a node can name its stage, the right one first.
pub(super) const STAGE_NAMES: [&str; 2] = ["stageId", "stage"];

/// What a node refers to: the name of the member and what stands there.
pub(super) fn reference<'m>(
    node: Members<'m, '_>,
    names: &[&'static str],
) -> Option<(&'static str, &'m str)> {
    names.iter().find_map(|name| Some((*name, member(node, name).and_then(text_in)?)))
}

/// The kind of lane that the purpose of a node tells.
pub(super) fn purpose(node: Members<'_, '_>) -> Option<LaneKind> {
    member(node, "purpose").and_then(Node::text).and_then(kind_of_purpose)
}

/// Adds a lane that the file does not have and that is not written unless cards come into it.
fn add_unwritten(map: &mut MapBuilder<'_>, kind: LaneKind, title: &str) -> LaneId {
    let mut marks = Marks::default();
    marks.set(ADDED, Node::Bool(true));
    let title = if title.is_empty() { wording::lane_kind(kind) } else { title };
    let mut fields = Fields::default().with(Field::Title, title);
    fields.extra = marks.into_extra();
    map.add_lane_with(kind, kind.usual_scope(), fields)
}

/// A word that Waymark wrote into a swimlane.
fn own<'m>(members: Members<'m, '_>, name: &str) -> Option<&'m str> {
    member(members, OWN)?.field(name)?.text()
}

fn id_taken(place: &Place<'_>, members: Members<'_, '_>) -> Remark {
    let id = Quote(id_in(members).unwrap_or_default()).to_string();
    Remark::on_all(wording::id_taken(&place.key("id").describe(), &id))
}
