//! A journey as it was read: its texts, its sections with their tasks, and what there is to say about them.

use std::collections::BTreeSet;

use crate::exchange::Remark;
use crate::exchange::mermaid::codes;
use crate::exchange::mermaid::score::{self, Change};
use crate::format::Quote;
use crate::model::Sentiment;
use crate::wording;

/// How many remarks on one journey are kept one by one: more than anybody reads.
const REMARKS: usize = 500;

/// What was read of one diagram.
#[derive(Debug, Default)]
pub(super) struct Journey {
    pub(super) title: Option<String>,
    pub(super) acc_title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) sections: Vec<Section>,
    pub(super) remarks: Remarks,
}

/// A section with its tasks in order.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// Its name; `None` for what comes before the first section.
    pub(super) name: Option<String>,
    pub(super) tasks: Vec<Task>,
}

/// A task with all its codes decoded.
#[derive(Debug)]
pub(super) struct Task {
    pub(super) name: String,
    pub(super) sentiment: Sentiment,
    /// Each once.
    pub(super) actors: Vec<String>,
}

impl Journey {
    /// Adds a task to the section that was begun last.
    pub(super) fn add_task(&mut self, task: Task) {
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
        if let Some(section) = self.sections.last_mut() {
            section.tasks.push(task);
        }
    }
}

/// The first remarks on a journey, and how many there were besides.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    first: Vec<Remark>,
    others: usize,
}

impl Remarks {
    /// Adds a remark on a line of the file.
    pub(super) fn add(&mut self, line: usize, text: impl Into<String>) {
        if self.first.len() < REMARKS {
            self.first.push(Remark::at(line, text));
        } else {
            self.others += 1;
        }
    }

    /// All remarks; the last one says how many more there were.
    pub(super) fn finish(self) -> Vec<Remark> {
        let mut remarks = self.first;
        if self.others > 0 {
            remarks.push(Remark::on_all(wording::more_remarks(self.others)));
        }
        remarks
    }
}

/// The feeling that the score `value` means; `text` is how it stands in the file.
pub(super) fn rated(text: &str, value: f64, remarks: &mut Vec<String>) -> Sentiment {
    let (sentiment, change) = score::sentiment(text, value);
    let (quoted, score) = (Quote(codes::trim(text)).to_string(), score::of(sentiment));
    remarks.extend(change.map(|change| match change {
        Change::Blank => wording::score_blank().to_owned(),
        Change::OutOfRange => wording::score_out_of_range(&quoted, score),
        Change::Rounded => wording::score_rounded(&quoted, score),
    }));
    sentiment
}

/// The text that a name means; one that says nothing is "Untitled".
pub(super) fn name_or_untitled(raw: &str, remarks: &mut Vec<String>) -> String {
    let name = codes::line(raw);
    if name.is_empty() {
        remarks.push(wording::name_missing().to_owned());
        return wording::untitled_stage();
    }
    name
}

/// The actors of a list with these commas, each once.
pub(super) fn actors(list: &str, commas: &[char], remarks: &mut Vec<String>) -> Vec<String> {
    let (mut names, mut known) = (Vec::new(), BTreeSet::new());
    let (mut has_empty, mut repeated) = (false, None);
    for name in list.split(commas).map(codes::line) {
        if name.is_empty() {
            has_empty = true;
        } else if known.insert(name.clone()) {
            names.push(name);
        } else {
            repeated.get_or_insert(name);
        }
    }
    if has_empty && !codes::trim(list).is_empty() {
        remarks.push(wording::actor_empty().to_owned());
    }
    if let Some(name) = repeated {
        remarks.push(wording::actor_repeated(&Quote(&name).to_string()));
    }
    names
}
