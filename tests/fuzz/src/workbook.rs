//! Workbooks, unpacked and read as the XML that they are.

use std::fmt::Debug;

use roxmltree::{Document as Xml, Node};

/// Checks that every part is XML, and that no cell is a formula and nothing leads out of the workbook.
pub(crate) fn check_workbook(bytes: &[u8]) {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap_or_else(fail);
    let mut entries = archive.entries();
    let mut parts = 0;
    while let Some(entry) = entries.next_entry().unwrap_or_else(fail) {
        let data = archive.get_entry(entry.wayfinder()).unwrap_or_else(fail);
        let text = miniz_oxide::inflate::decompress_to_vec(data.data()).unwrap_or_else(fail);
        check_part(&String::from_utf8(text).unwrap_or_else(fail));
        parts += 1;
    }
    assert!(parts > 5, "{parts} parts make no workbook");
}

fn check_part(text: &str) {
    let xml = Xml::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    for element in xml.descendants().filter(Node::is_element) {
        let name = element.tag_name().name();
        assert!(!matches!(name, "f" | "hyperlink" | "externalReference"), "<{name}>\n{text}");
        assert!(name != "c" || matches!(element.attribute("t"), None | Some("s")), "{text}");
    }
}

fn fail<T>(error: impl Debug) -> T {
    panic!("{error:?}")
}
