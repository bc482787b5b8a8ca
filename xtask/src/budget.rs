//! How large the app may be, and how large it is.

use crate::failure::{Failure, Result};
use crate::{files, one_file, page, process, project};
use std::path::Path;

/// An address that a visit begins with, and how much it may load before the screen stands.
struct Screen {
    /// The part that draws it.
    part: &'static str,
    title: &'static str,
    /// All that is loaded, compressed by Brotli, in bytes.
    limit: u64,
}

/// Home stays near its goal of 200 KB, well within the 260 KB of a first visit. A stored map is far from its goal of
/// 260 KB: whatever a hand or a key can do on the canvas must be there when it is drawn. Its limit is what there is
/// and must not grow.
const SCREENS: [Screen; 2] = [
    Screen { part: "home", title: "Home first", limit: 221 * 1024 },
    Screen { part: "editor", title: "A stored map first", limit: 491 * 1024 },
];

/// A page with one map travels by mail, so without its map it has less than a megabyte.
const PAGE_LIMIT: u64 = 1_000_000;

/// Prints raw, gzip and Brotli bytes of each file, as servers compress when they take their time.
const MEASURE: &str = "
const fs = require('node:fs'), zlib = require('node:zlib');
for (const file of process.argv.slice(1)) {
  const raw = fs.readFileSync(file);
  console.log(raw.length, zlib.gzipSync(raw, { level: 9 }).length, zlib.brotliCompressSync(raw).length);
}";

/// The size of one file, or of several together, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Prints what each screen of the release build loads when a visit begins with it, and what is loaded later;
/// fails if a screen takes too much.
pub(crate) fn check() -> Result<()> {
    let dist = project::dist();
    let html = files::read(&dist.join("index.html"))?;
    let mut common = vec!["index.html"];
    common.extend(page::first_files(&html));
    let base = list("On every first screen", &dist, &common)?;
    let mut seen = common;
    let mut totals = Vec::new();
    for screen in &SCREENS {
        let mut own = page::script_files(&html, screen.part);
        own.extend(page::script_files(&html, &format!("styles-{}", screen.part)));
        let total = base.plus(list(screen.title, &dist, &own)?);
        println!("{}", line("all together", total));
        totals.push(total);
        seen.extend(own);
    }
    let mut all = files::names_with_ending(&dist, ".wasm")?;
    all.extend(files::names_with_ending(&dist, ".css")?);
    all.extend(files::names_with_ending(&dist, ".js")?);
    let later: Vec<&str> = all.iter().map(String::as_str).filter(|name| !seen.contains(name)).collect();
    list("Loaded later", &dist, &later)?;
    let template: Vec<&str> = page::script_data(&html, one_file::TEMPLATE).into_iter().collect();
    let template = list("The page of a map, in one file", &dist, &template)?;
    if dist.join(one_file::EDITOR).exists() {
        list("The editor, in one file", &dist, &[one_file::EDITOR])?;
    }
    SCREENS.iter().zip(totals).try_for_each(|(screen, total)| judge(screen, total))?;
    judge_page(template.raw)
}

/// Fails if the template for pages of maps is above the limit.
fn judge_page(bytes: u64) -> Result<()> {
    if bytes <= PAGE_LIMIT {
        println!(
            "The page of a map: within the budget of {PAGE_LIMIT} bytes, {} are left.",
            PAGE_LIMIT - bytes
        );
        return Ok(());
    }
    Err(Failure::new(format!(
        "Too large: the page of a map has {bytes} bytes, the budget in xtask/src/budget.rs is {PAGE_LIMIT}. Parts that readers do not need can be left out in xtask/src/one_file.rs.",
    )))
}

/// Prints the sizes of some files; answers their sum.
fn list(title: &str, dist: &Path, files: &[&str]) -> Result<Size> {
    let sizes = measure(dist, files)?;
    println!("\n{title:<40} {:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    for (file, size) in files.iter().zip(&sizes) {
        println!("{}", line(file, *size));
    }
    Ok(sizes.into_iter().fold(Size::default(), Size::plus))
}

fn line(name: &str, size: Size) -> String {
    format!("{name:<40} {:>9} {:>9} {:>9}", kilobytes(size.raw), kilobytes(size.gzip), kilobytes(size.brotli))
}

/// Fails if the total is above the limit.
fn judge(screen: &Screen, total: Size) -> Result<()> {
    let (title, limit) = (screen.title, kilobytes(screen.limit));
    if total.brotli <= screen.limit {
        println!("{title}: within the budget of {limit} brotli.");
        return Ok(());
    }
    Err(Failure::new(format!(
        "Too large: {title} loads {} brotli, the budget in xtask/src/budget.rs is {limit}. See what grew with `twiggy top` on the module in dist/.",
        kilobytes(total.brotli)
    )))
}

fn measure(dist: &Path, files: &[&str]) -> Result<Vec<Size>> {
    let mut node = process::command("node");
    node.args(["-e", MEASURE]).args(files.iter().map(|file| dist.join(file)));
    let answer = process::answer(&mut node).ok_or_else(|| {
        Failure::new(format!(
            "The files of the first screen could not be measured by node: is each of these in dist/? {}",
            files.join(", ")
        ))
    })?;
    answer.lines().map(size_in).collect()
}

/// Three numbers of one line.
fn size_in(line: &str) -> Result<Size> {
    let numbers: Vec<u64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
    match numbers[..] {
        [raw, gzip, brotli] => Ok(Size { raw, gzip, brotli }),
        _ => Err(Failure::new(format!("node printed `{line}` in place of three sizes."))),
    }
}

/// Kilobytes of 1024 bytes with one decimal, rounded up so that a file never looks smaller than it is.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{PAGE_LIMIT, SCREENS, Size, judge, judge_page, kilobytes, size_in};

    #[test]
    fn the_limit_itself_is_allowed_and_one_byte_more_is_not() {
        let size = |brotli| Size { brotli, ..Size::default() };
        for screen in &SCREENS {
            assert!(judge(screen, size(screen.limit)).is_ok());
            let failure = judge(screen, size(screen.limit + 1)).unwrap_err();
            assert!(failure.to_string().contains(&kilobytes(screen.limit + 1)));
        }
    }

    #[test]
    fn a_page_may_have_its_limit_and_not_one_byte_more() {
        assert!(judge_page(PAGE_LIMIT).is_ok());
        assert!(judge_page(PAGE_LIMIT + 1).unwrap_err().to_string().contains("1000001"));
    }

    #[test]
    fn sizes_are_three_numbers() {
        assert_eq!(size_in("30 20 10").unwrap(), Size { raw: 30, gzip: 20, brotli: 10 });
        assert!(size_in("30 20").is_err());
        assert!(size_in("Error: no such file").is_err());
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(1), "0.1 KB");
        assert_eq!(kilobytes(1024), "1.0 KB");
        assert_eq!(kilobytes(204_800), "200.0 KB");
    }
}
