//! How the tables of a map were looked at last, as a short text: columns, order and filters. Each line of it is a
//! word and what it says. What makes no sense, or no sense any more, is as if it were not there.

use crate::model::{CardKind, Choice, Decision, Document, Field, Holder, Status};
use crate::session::outline::{self, Column, Filter, PLACE_COLUMNS, Sorting};
use crate::session::plan::{self, PlanFilter};

/// How the outline was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutlineLook {
    /// The fields that have a column, if somebody chose them.
    pub fields: Option<Vec<Field>>,
    /// The order.
    pub sorting: Option<Sorting>,
    /// What was looked for.
    pub filter: Filter,
}

impl OutlineLook {
    /// The look as a text; empty if nobody changed anything.
    #[must_use]
    pub fn print(&self) -> String {
        let names =
            |fields: &Vec<Field>| fields.iter().map(|field| field.name()).collect::<Vec<_>>().join(" ");
        let lines = [
            ("columns", self.fields.as_ref().map(names)),
            ("order", self.sorting.map(print_sorting)),
            ("lane", self.filter.lane.map(|lane| lane.to_string())),
            ("find", said(&self.filter.text)),
        ];
        print_lines(lines)
    }

    /// The look that `text` says, as far as it fits `document`.
    #[must_use]
    pub fn read(text: &str, document: &Document) -> Self {
        let fields: Option<Vec<Field>> =
            line(text, "columns").map(|names| names.split(' ').filter_map(card_field).collect());
        let shown = |column: &Column| match (column, &fields) {
            (Column::Field(field), Some(fields)) => PLACE_COLUMNS.contains(column) || fields.contains(field),
            _ => true,
        };
        let sorting = line(text, "order").and_then(read_sorting).filter(|sorting| shown(&sorting.column));
        let lane =
            line(text, "lane").and_then(|id| id.parse().ok()).filter(|id| document.lane(*id).is_some());
        let text = line(text, "find").and_then(said).unwrap_or_default();
        Self { fields, sorting, filter: Filter { text, lane } }
    }
}

/// How the table of the action plan was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanLook {
    /// The order.
    pub sorting: Option<Sorting>,
    /// Which opportunities were shown.
    pub filter: PlanFilter,
}

impl PlanLook {
    /// The look as a text; empty if nobody changed anything.
    #[must_use]
    pub fn print(&self) -> String {
        let lines = [
            ("order", self.sorting.map(print_sorting)),
            ("decision", self.filter.decision.map(|decision| decision.index().to_string())),
            ("status", self.filter.status.map(|status| status.index().to_string())),
            ("owner", self.filter.owner.as_deref().and_then(said)),
        ];
        print_lines(lines)
    }

    /// The look that `text` says, as far as it fits `document` and a table with these columns.
    #[must_use]
    pub fn read(text: &str, document: &Document, columns: &[Column]) -> Self {
        let place = |name| line(text, name).and_then(|place| place.parse().ok());
        let is_shown = |sorting: &Sorting| columns.contains(&sorting.column);
        let is_known = |owner: &String| plan::owners(document).contains(owner);
        Self {
            sorting: line(text, "order").and_then(read_sorting).filter(is_shown),
            filter: PlanFilter {
                decision: place("decision").and_then(Decision::at),
                status: place("status").and_then(Status::at),
                owner: line(text, "owner").map(str::to_owned).filter(is_known),
            },
        }
    }
}

/// `text` as the rest of a line, if it says anything.
fn said(text: &str) -> Option<String> {
    let text = text.replace(['\n', '\r'], " ");
    (!text.trim().is_empty()).then_some(text)
}

fn print_lines<const COUNT: usize>(lines: [(&str, Option<String>); COUNT]) -> String {
    let lines = lines.into_iter().filter_map(|(name, said)| Some(format!("{name} {}", said?)));
    lines.collect::<Vec<_>>().join("\n")
}

/// What the line that begins with `name` says.
fn line<'text>(text: &'text str, name: &str) -> Option<&'text str> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}

fn print_sorting(sorting: Sorting) -> String {
    format!("{} {}", sorting.column.key(), if sorting.is_descending { "down" } else { "up" })
}

fn read_sorting(text: &str) -> Option<Sorting> {
    let (key, way) = text.split_once(' ')?;
    let column = PLACE_COLUMNS.into_iter().find(|column| column.key() == key);
    let column = column.or_else(|| card_field(key).map(Column::Field))?;
    match way {
        "up" => Some(Sorting { column, is_descending: false }),
        "down" => Some(Sorting { column, is_descending: true }),
        _ => None,
    }
}

/// The field of cards with this name in files.
fn card_field(name: &str) -> Option<Field> {
    Holder::Card(CardKind::Touchpoint).fields().find(|field| field.name() == name)
}

/// `chosen` in the order of the list of columns, if these are not the `usual` ones.
#[must_use]
pub fn chosen_fields(chosen: &[Field], usual: &[Field]) -> Option<Vec<Field>> {
    let all = outline::fields_by_group().into_iter().flat_map(|(_, fields)| fields);
    let mut ordered: Vec<Field> = Vec::new();
    for field in all.filter(|field| chosen.contains(field)) {
        if !ordered.contains(&field) {
            ordered.push(field);
        }
    }
    let is_usual = ordered.len() == usual.len() && usual.iter().all(|field| ordered.contains(field));
    (!is_usual).then_some(ordered)
}
