//! Lines that end evenly: a text whose last line would hold a single short word is broken earlier, as the style
//! sheets ask for (`text-wrap: pretty`) and as Chromium does it.

/// What stands together on a line, with the width of the space before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) width: f64,
    pub(super) space: f64,
}

/// How many of the last lines are broken anew.
const LINES: usize = 4;
/// Which share of the room a last line is short below.
const SHORT: f64 = 1.0 / 3.0;
/// What a single word on the last line costs, in squares of px; as the last line, and as what follows one.
const ORPHAN: f64 = 10_000.0;
const LAST_ORPHAN: f64 = 4.0 * ORPHAN;
/// The fewest parts between which there is something to choose.
const FEWEST: usize = 4;

/// Where the lines of `parts` begin that are filled one after the other.
pub(super) fn filled(parts: &[Part], room: f64) -> Vec<usize> {
    let (mut starts, mut used) = (Vec::new(), 0.0);
    for (index, part) in parts.iter().enumerate() {
        if starts.is_empty() || used + part.space + part.width > room {
            starts.push(index);
            used = part.width;
        } else {
            used += part.space + part.width;
        }
    }
    starts
}

/// Where the lines begin that end more evenly than those that begin at `starts`, if there is something to mend.
/// There are as many of them. `size` is that of the letters.
pub(super) fn evened(parts: &[Part], starts: &[usize], room: f64, size: f64) -> Option<Vec<usize>> {
    let [.., last] = starts else { return None };
    let is_single = last + 1 == parts.len();
    let is_short = parts.last().is_some_and(|part| part.width < room * SHORT);
    if !is_single || !is_short || starts.len() < 2 {
        return None;
    }
    let (kept, from) = starts.split_at_checked(starts.len().saturating_sub(LINES))?;
    let first = *from.first()?;
    let changed = parts.get(first..).filter(|parts| parts.len() >= FEWEST)?;
    let best = cheapest(changed, room, 4.0 * room * size).filter(|best| best.len() == from.len())?;
    Some(kept.iter().copied().chain(best.into_iter().map(|start| start + first)).collect())
}

/// The cheapest lines that end at some place.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    /// Where the last of them begins.
    start: usize,
}

/// Where the lines begin for which the squares of what is left free are least, if `parts` fit at all.
fn cheapest(parts: &[Part], room: f64, line_cost: f64) -> Option<Vec<usize>> {
    let end = parts.len();
    let mut best = vec![Best { cost: 0.0, start: 0 }];
    for stop in 1..=end {
        let mut found = Best { cost: f64::INFINITY, start: 0 };
        let mut width = 0.0;
        for start in (0..stop).rev() {
            let part = parts.get(start)?;
            width += part.width;
            if width > room {
                break;
            }
            let line = match stop == end {
                true if start + 1 == end => LAST_ORPHAN,
                true => 0.0,
                false => (room - width) * (room - width),
            };
            let cost = best.get(start)?.cost + line;
            if cost < found.cost {
                found = Best { cost, start };
            }
            width += part.space;
        }
        found.cost += line_cost + if stop + 1 == end { ORPHAN } else { 0.0 };
        best.push(found);
    }
    let mut starts = Vec::new();
    let mut stop = end;
    while stop > 0 {
        let found = best.get(stop).filter(|best| best.cost.is_finite())?;
        starts.push(found.start);
        stop = found.start;
    }
    starts.reverse();
    Some(starts)
}
