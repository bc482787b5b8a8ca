//! The report of a sample to the letter, to be read by whoever changes it.

use std::path::Path;

use waymark::exchange::markdown::write;

use crate::format_maps;

#[test]
fn the_report_of_a_sample_reads_like_this() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sample = std::fs::read(top.join("public/samples/coffee-maker.journey.json")).unwrap();
    let report = write(&format_maps::read(sample).unwrap().document);
    let file = top.join("tests/fixtures/exchange/report.md");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&file, &report).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), report);
}
