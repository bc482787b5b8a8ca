//! Sharing what does not fit on one slide out among several, evenly.

/// Shares `items` out among as few pages as possible, in order. Each item says how many lines it takes, and a page
/// has room for so many lines; what takes more than a page has one of its own.
///
/// The pages are about equally full: two of four and three, not one of six and one of one.
pub(super) fn shared_out<T>(items: Vec<(T, usize)>, room: usize) -> Vec<Vec<T>> {
    let sizes: Vec<usize> = items.iter().map(|(_, lines)| *lines).collect();
    let count = pages(&sizes, room);
    // The smallest room that needs no more pages.
    let (mut too_small, mut enough) = (0, room);
    while enough - too_small > 1 {
        let middle = usize::midpoint(too_small, enough);
        if pages(&sizes, middle) > count {
            too_small = middle;
        } else {
            enough = middle;
        }
    }
    let mut filled = Vec::with_capacity(count);
    let mut page = Page::default();
    for (item, lines) in items {
        if page.add(lines, enough) || filled.is_empty() {
            filled.push(Vec::new());
        }
        if let Some(last) = filled.last_mut() {
            last.push(item);
        }
    }
    filled
}

/// How many pages it takes.
fn pages(sizes: &[usize], room: usize) -> usize {
    let mut page = Page::default();
    let turned = sizes.iter().filter(|lines| page.add(**lines, room)).count();
    turned + usize::from(!sizes.is_empty())
}

/// How many lines of a page are taken.
#[derive(Debug, Default)]
struct Page(usize);

impl Page {
    /// Puts so many lines on the page. Answers whether they did not fit, so that a new one is begun.
    fn add(&mut self, lines: usize, room: usize) -> bool {
        let is_full = self.0 > 0 && self.0 + lines > room;
        self.0 = if is_full { lines } else { self.0 + lines };
        is_full
    }
}

/// How many lines `text` takes where so many letters stand in a line.
pub(super) fn lines(text: &str, letters: usize) -> usize {
    text.trim().lines().map(|line| line.chars().count().div_ceil(letters.max(1)).max(1)).sum()
}

/// Parts `all` into as few groups as possible of at most `most`, which are about equally large.
pub(super) fn in_groups<T: Copy>(all: &[T], most: usize) -> Vec<Vec<T>> {
    let groups = all.len().div_ceil(most.max(1)).max(1);
    let size = all.len().div_ceil(groups).max(1);
    all.chunks(size).map(<[T]>::to_vec).collect()
}
