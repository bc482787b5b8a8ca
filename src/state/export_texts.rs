//! What a map is in each format whose files are texts, and what each format loses.
//!
//! To add a format, write a line into the table of `session::export` and an arm into [`losses`] and [`text_files`].

use crate::exchange::csv::{self, Separator};
use crate::exchange::{Losses, cjml, markdown, mermaid, ojf};
use crate::format;
use crate::model::{Document, PersonaId};
use crate::session::export::ExportFormat;

/// What a format cannot hold of a map.
pub(super) fn losses(format: ExportFormat, document: &Document) -> Losses {
    match format {
        // A picture is to be looked at: what it carries beside is said by its own choice.
        ExportFormat::Json
        | ExportFormat::Page
        | ExportFormat::Link
        | ExportFormat::Png
        | ExportFormat::Svg
        | ExportFormat::Print
        // Its code is a part of its own and counts them itself.
        | ExportFormat::Workbook => Losses::default(),
        ExportFormat::Report => markdown::losses(document),
        ExportFormat::CsvCards => csv::long_losses(document),
        ExportFormat::CsvGrid => per_persona(document, csv::matrix_losses),
        ExportFormat::Mermaid => mermaid::losses(document),
        ExportFormat::OpenJourney => per_persona(document, ojf::losses),
        ExportFormat::Cjml => per_persona(document, cjml::losses),
    }
}

/// The files of a format whose files are texts to be read, each with the persona that it is about if it is about one.
pub(super) fn text_files(
    format: ExportFormat,
    document: &Document,
    separator: Separator,
) -> Vec<(Option<String>, String)> {
    let one = |text: String| vec![(None, text)];
    match format {
        ExportFormat::Json => one(format::file(document).text),
        ExportFormat::Page
        | ExportFormat::Link
        | ExportFormat::Png
        | ExportFormat::Svg
        | ExportFormat::Print
        | ExportFormat::Workbook => Vec::new(),
        ExportFormat::Report => one(markdown::write(document)),
        ExportFormat::CsvCards => one(csv::write_long(document, separator)),
        ExportFormat::CsvGrid => {
            each(document, |document, persona| csv::write_matrix(document, persona, separator))
        }
        ExportFormat::Mermaid => one(mermaid::write(document)),
        ExportFormat::OpenJourney => each(document, ojf::write),
        ExportFormat::Cjml => each(document, cjml::write),
    }
}

/// A text per persona.
fn each(
    document: &Document,
    write: impl Fn(&Document, PersonaId) -> String,
) -> Vec<(Option<String>, String)> {
    let name = |id: &PersonaId| document.persona(*id).map(|persona| persona.name().to_owned());
    document.persona_order().iter().map(|id| (name(id), write(document, *id))).collect()
}

/// What none of the files of all personas holds: what is lost in each of them.
fn per_persona(document: &Document, losses: fn(&Document, PersonaId) -> Losses) -> Losses {
    let all = document.persona_order().iter().map(|id| losses(document, *id));
    all.reduce(Losses::in_both).unwrap_or_default()
}
