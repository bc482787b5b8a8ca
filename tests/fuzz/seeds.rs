//! Writes what fuzzing starts from: a folder per target with small files of the project, as the target reads them.

use std::fs;
use std::path::{Path, PathBuf};

use waymark::exchange::csv::Separator;
use waymark::exchange::link::Identity;
use waymark::exchange::picture::{Approximate, Options};
use waymark::exchange::{cjml, csv, link, mermaid, ojf, page, picture};
use waymark::format::{self, Comments, stored};
use waymark::model::{Document, Field, Fields, RawId, Value};

#[path = "../../bench/generate.rs"]
#[expect(dead_code, reason = "its main function belongs to the program")]
mod generate;

/// Larger files are left out: fuzzing is quick with small ones.
const LARGEST: usize = 4096;
/// Inputs that only choose, and how long they are at most.
const CHOICES: usize = 24;
const LONGEST: usize = 512;

fn main() -> Result<(), String> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("usage: seeds FOLDER")?;
    write_all(&folder)
}

fn write_all(folder: &Path) -> Result<(), String> {
    let mut seeds = Seeds { folder, count: 0 };
    for (touchpoints, personas, stages, notes) in [(0, 1, 1, 0), (1, 1, 1, 1), (3, 1, 2, 2), (4, 2, 2, 3)] {
        let size = generate::Size { touchpoints, personas, stages, notes, seed: 1 };
        seeds.write_map(&generate::map(&size)?)?;
    }
    for path in files(Path::new("tests/fixtures")) {
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let target = match ending {
            "mmd" | "md" => "mermaid",
            "ojf" => "openjourney",
            "xml" => "cjml",
            _ => "import_bytes",
        };
        seeds.write(target, &bytes)?;
        seeds.write("import_bytes", &bytes)?;
    }
    for table in [
        "Step,Mood\nSearch,good\nPay,bad\n",
        "Stage;Persona;Title;Sentiment;Due\nBuy;Ana;Pay;+2;01.02.2026\nBuy;Bo;\"a \"\"b\"\"\nc\";-1;x\n",
        "|Lane|Find|Buy|\n|---|---|---|\n|Touchpoints|ad<br>shop|pay|\n|Emotion|3|5|\n",
        "sep=;\n1;2\n3;4\n",
    ] {
        seeds.write_table(table)?;
        seeds.write("import_bytes", table.as_bytes())?;
    }
    for list in ["- Search\n- Compare\n- Pay\n", "1. a\n2) b\n[ ] c\n\n* d"] {
        seeds.write("list", list.as_bytes())?;
        seeds.write("import_bytes", list.as_bytes())?;
    }
    let mut random = Random(1);
    for _ in 0..CHOICES {
        let length = 1 + usize::from(random.next()) * LONGEST / 256;
        let bytes: Vec<u8> = (0..length).map(|_| random.next()).collect();
        for target in ["json_tree", "export", "stored", "picture", "import_bytes"] {
            seeds.write(target, &bytes)?;
        }
    }
    Ok(())
}

/// Writes files into the folders of targets.
struct Seeds<'f> {
    folder: &'f Path,
    count: usize,
}

impl Seeds<'_> {
    fn write(&mut self, target: &str, bytes: &[u8]) -> Result<(), String> {
        if bytes.len() > LARGEST {
            return Ok(());
        }
        self.count += 1;
        let path = self.folder.join(target).join(format!("{:04}", self.count));
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&path, bytes)).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// A table as it is guessed, and with each of the ways in which it can be corrected.
    fn write_table(&mut self, table: &str) -> Result<(), String> {
        (0..8).try_for_each(|way| self.write("table", &[&[way], table.as_bytes()].concat()))
    }

    /// A map in every form in which it can be read.
    fn write_map(&mut self, map: &Document) -> Result<(), String> {
        const TEMPLATE: &str = "<title>Waymark</title><div id=\"waymark-table\"></div>\
            <script type=\"application/json\" id=\"waymark-map\"></script>";
        let file = format::compact(map).text;
        let library = format::library([map, map]);
        let svg = picture::svg(map, &Options::default(), &Approximate);
        let page = page::fill(TEMPLATE, map).map(|page| page.text).unwrap_or_default();
        let comments = comments(map).file(map);
        let persona = map.persona_order()[0];
        let long = csv::write_long(map, Separator::Comma);
        let matrix = csv::write_matrix(map, persona, Separator::Semicolon);
        let of_targets = [
            ("mermaid", mermaid::write(map)),
            ("openjourney", ojf::write(map, persona)),
            ("cjml", cjml::write(map, persona)),
            ("picture", svg),
            ("picture", page),
            ("comments", comments),
            ("link", link::write(map, Identity::Kept)),
            ("link", link::write(map, Identity::Dropped)),
            ("stored", stored::write(map, 1, "")),
        ];
        for (target, text) in of_targets {
            self.write(target, text.as_bytes())?;
            self.write("import_bytes", text.as_bytes())?;
        }
        // A zero asks for these to be packed and sealed.
        self.write("link", format!("\0{file}").as_bytes())?;
        let stored = stored::write(map, 1, "");
        let under_hash = stored.split_once("\",").map_or("", |(_, rest)| rest);
        self.write("stored", format!("\0{under_hash}").as_bytes())?;
        self.write_table(&long)?;
        self.write_table(&matrix)?;
        [file, library, long, matrix].iter().try_for_each(|text| self.write("import_bytes", text.as_bytes()))
    }
}

/// A comment on each card.
fn comments(map: &Document) -> Comments {
    let row = Fields::default().with(Field::Id, Value::Id(RawId(7))).with(Field::Text, "Is that so?");
    let on = map.cards().map(|(card, _)| (card, row.clone())).collect();
    Comments { map: map.id(), title: map.map().title().to_owned(), on }
}

/// All files in a folder and below, in the order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<_> =
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

/// Random bytes, the same for the same number (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.to_le_bytes()[3]
    }
}
