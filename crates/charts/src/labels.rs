//! Room for words: how wide a text is, how it breaks, and labels moved apart so none overlap.
//!
//! Widths are estimates on the wide side for a humanist sans serif; no font is read.

/// Width of a text at this size.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' => 0.27,
        ' ' | '\u{a0}' | '\u{202f}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.88,
        '0'..='9' | '–' | '+' | '=' | '×' => 0.6,
        letter if letter.is_uppercase() => 0.68,
        letter if (letter as u32) > 0x2E80 => 1.0,
        _ => 0.56,
    }
}

/// The text, ended with "…" where it would be wider than `room`; empty where nothing fits.
pub(crate) fn cut(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = width("…", size);
    for letter in text.chars() {
        used += advance(letter) * size;
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let kept = kept.trim_end();
    if kept.chars().count() < 2 { String::new() } else { format!("{kept}…") }
}

/// Lines no wider than `room`, broken at blanks (not at those that hold a number and its unit
/// together), at most `most`; the last is cut where it must be.
pub(crate) fn wrapped(text: &str, size: f64, shape: (f64, usize)) -> Vec<String> {
    let (room, most) = shape;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let rest = room - width(" ", size) - width(word, size);
        match lines.last().map(|line| width(line, size)) {
            Some(used) if used <= rest || lines.len() >= most => {
                let line = lines.pop().unwrap_or_default();
                lines.push(format!("{line} {word}"));
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| cut(line, size, room)).filter(|line| !line.is_empty()).collect()
}

/// The same in lines of about one length.
pub(crate) fn balanced(text: &str, size: f64, shape: (f64, usize)) -> Vec<String> {
    let (room, most) = shape;
    let lines = wrapped(text, size, shape);
    let narrower = [0.5, 0.6, 0.7, 0.8, 0.9].map(|share| wrapped(text, size, (share * room, most)));
    let whole =
        |other: &Vec<String>| other.len() == lines.len() && other.join(" ") == lines.join(" ");
    narrower.into_iter().find(whole).unwrap_or(lines)
}

/// A label along one axis: where it wants its centre, and how much it needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    pub(crate) at: f64,
    pub(crate) needs: f64,
}

/// Centres for labels such that none overlap, all lie in `room` where they can, and together they
/// move as little as possible (neighbours that collide are pooled). The order of the result is that
/// of the wishes.
pub(crate) fn apart(wishes: &[Wish], room: (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    let start = |at: usize| wishes[at].at - wishes[at].needs / 2.0;
    order.sort_by(|a, b| start(*a).total_cmp(&start(*b)).then(a.cmp(b)));
    let mut pools: Vec<Pool> = Vec::new();
    for at in order {
        let mut pool = Pool::of(at, wishes[at], room);
        while let Some(before) = pools.pop() {
            if before.end() <= pool.start + 1e-9 {
                pools.push(before);
                break;
            }
            pool = before.joined(pool, room);
        }
        pools.push(pool);
    }
    let mut centres = vec![0.0; wishes.len()];
    for pool in pools {
        let mut start = pool.start;
        for at in pool.members {
            centres[at] = start + wishes[at].needs / 2.0;
            start += wishes[at].needs;
        }
    }
    centres
}

/// Labels side by side.
struct Pool {
    members: Vec<usize>,
    start: f64,
    needs: f64,
    /// Sum of the starts its members would choose for the pool.
    sum: f64,
}

impl Pool {
    fn of(member: usize, wish: Wish, room: (f64, f64)) -> Pool {
        let sum = wish.at - wish.needs / 2.0;
        let mut pool = Pool { members: vec![member], start: sum, needs: wish.needs, sum };
        pool.settle(room);
        pool
    }

    fn end(&self) -> f64 {
        self.start + self.needs
    }

    fn joined(mut self, after: Pool, room: (f64, f64)) -> Pool {
        self.sum += after.sum - after.members.len() as f64 * self.needs;
        self.needs += after.needs;
        self.members.extend(after.members);
        self.settle(room);
        self
    }

    fn settle(&mut self, room: (f64, f64)) {
        let wanted = self.sum / self.members.len() as f64;
        self.start = wanted.min(room.1 - self.needs).max(room.0);
    }
}

/// A name standing above what it names: from where to where, and where its leader comes up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flag {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) stem: f64,
}

/// Rows for flags, from 0 upwards, such that no two overlap and no stem runs through a name.
pub(crate) fn rows(flags: &[Flag]) -> Vec<usize> {
    let leans = |flag: &Flag| flag.stem - flag.left > flag.right - flag.stem;
    let (left, right): (Vec<usize>, Vec<usize>) =
        (0..flags.len()).partition(|at| leans(&flags[*at]));
    let mut placed: Vec<(Flag, usize)> = Vec::new();
    let mut rows = vec![0; flags.len()];
    // Names that run to the right climb from right to left, the others the other way.
    for at in right.into_iter().rev().chain(left) {
        let flag = flags[at];
        let free = |row: &usize| placed.iter().all(|other| !in_the_way(flag, *row, *other));
        rows[at] = (0..flags.len()).find(free).unwrap_or(flags.len());
        placed.push((flag, rows[at]));
    }
    rows
}

fn in_the_way(flag: Flag, row: usize, other: (Flag, usize)) -> bool {
    let (placed, at) = other;
    let within = |stem: f64, flag: Flag| flag.left < stem && stem < flag.right;
    let overlap = flag.left < placed.right && placed.left < flag.right;
    (row == at && overlap)
        || (at > row && within(placed.stem, flag))
        || (row > at && within(flag.stem, placed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_far_apart_stay() {
        let wishes = [Wish { at: 10.0, needs: 10.0 }, Wish { at: 40.0, needs: 10.0 }];
        assert_eq!(apart(&wishes, (0.0, 100.0)), [10.0, 40.0]);
    }

    #[test]
    fn labels_that_collide_share_the_move() {
        let wishes = [Wish { at: 21.0, needs: 10.0 }, Wish { at: 19.0, needs: 10.0 }];
        assert_eq!(apart(&wishes, (0.0, 100.0)), [25.0, 15.0]);
    }

    #[test]
    fn labels_stay_in_their_room() {
        let wishes = [95.0, 96.0, 99.0].map(|at| Wish { at, needs: 10.0 });
        assert_eq!(apart(&wishes, (0.0, 100.0)), [75.0, 85.0, 95.0]);
    }

    #[test]
    fn long_texts_are_broken_and_cut() {
        assert_eq!(wrapped("aa bb cc", 10.0, (30.0, 3)), ["aa bb", "cc"]);
        assert_eq!(wrapped("aa bb cc dd", 10.0, (30.0, 1)), ["aa b…"]);
        assert_eq!(wrapped("aa b\u{a0}% c", 10.0, (30.0, 3)), ["aa", "b\u{a0}% c"]);
        assert_eq!(balanced("aa bb cc dd", 10.0, (45.0, 3)), ["aa bb", "cc dd"]);
        assert_eq!(cut("short", 10.0, 100.0), "short");
        assert_eq!(cut("wwww", 10.0, 5.0), "");
    }

    #[test]
    fn names_that_collide_climb() {
        let flag = |left: f64| Flag { left, right: left + 50.0, stem: left + 2.0 };
        assert_eq!(rows(&[flag(0.0), flag(8.0), flag(16.0), flag(90.0)]), [2, 1, 0, 0]);
        let back = |right: f64| Flag { left: right - 50.0, right, stem: right - 2.0 };
        assert_eq!(rows(&[back(90.0), back(100.0)]), [0, 1]);
    }
}
