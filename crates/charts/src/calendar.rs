//! A week by day and hour: meetings as blocks in the shade of their level, free time left white.

use crate::labels::{cut, width, wrapped};
use crate::svg::{Rect, Svg, Tip};
use crate::{Chart, Format, Frame, Shade, Size, Table, plain};

/// One meeting.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Index of its day.
    pub day: usize,
    /// Hours since midnight.
    pub start: f64,
    /// Hours since midnight.
    pub end: f64,
    /// What it is about.
    pub label: String,
    /// Its level as read.
    pub level: String,
    /// How dark it is.
    pub shade: Shade,
    /// Said when pointed at.
    pub title: String,
    /// What a click opens.
    pub href: Option<String>,
}

/// The chart.
#[derive(Clone)]
pub struct Calendar<'a> {
    /// Names of the days, from the left.
    pub days: Vec<String>,
    /// In any order.
    pub blocks: Vec<Block>,
    /// First and last hour shown; blocks beyond are cut there.
    pub hours: (f64, f64),
    /// An hour of the day.
    pub format: Format<'a>,
    /// What the shades mean, with what they add up to: "strategic 4 h".
    pub key: Vec<(Shade, String)>,
    /// Headings of the table: day, time, meeting, level.
    pub head: [String; 4],
}

impl Default for Calendar<'_> {
    fn default() -> Self {
        Calendar {
            days: Vec::new(),
            blocks: Vec::new(),
            hours: (7.0, 20.0),
            format: &plain,
            key: Vec::new(),
            head: Default::default(),
        }
    }
}

impl Chart for Calendar<'_> {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let linked = self.blocks.iter().any(|block| block.href.is_some());
        let height = plot.area.bottom() + 12.0 + plot.key_rows as f64 * 18.0;
        let mut svg = Svg::begin(frame, (size, (size.width(), height)), linked);
        plot.draw_grid(self, &mut svg);
        for (block, lane) in self.blocks.iter().zip(lanes(&self.blocks)) {
            if let Some(shape) = plot.shape(block, lane) {
                plot.draw_block(block, shape, &mut svg);
            }
        }
        plot.draw_key(self, &mut svg);
        svg.end()
    }

    fn table(&self) -> Table {
        let mut blocks: Vec<&Block> = self.blocks.iter().collect();
        blocks.sort_by(|a, b| a.day.cmp(&b.day).then(a.start.total_cmp(&b.start)));
        let row = |block: &&Block| {
            let day = self.days.get(block.day).cloned().unwrap_or_default();
            let time = format!("{}–{}", (self.format)(block.start), (self.format)(block.end));
            vec![day, time, block.label.clone(), block.level.clone()]
        };
        Table { head: self.head.to_vec(), rows: blocks.iter().map(row).collect() }
    }
}

/// Which of how many columns of its day a block takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lane {
    at: usize,
    of: usize,
}

/// Blocks of a day that overlap stand side by side.
fn lanes(blocks: &[Block]) -> Vec<Lane> {
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    let key = |at: &usize| (blocks[*at].day, blocks[*at].start);
    order.sort_by(|a, b| key(a).0.cmp(&key(b).0).then(key(a).1.total_cmp(&key(b).1)));
    let mut lanes = vec![Lane { at: 0, of: 1 }; blocks.len()];
    let mut cluster: Vec<usize> = Vec::new();
    let mut ends: Vec<f64> = Vec::new();
    for at in order {
        let block = &blocks[at];
        let goes_on = cluster.last().is_some_and(|last| blocks[*last].day == block.day)
            && ends.iter().any(|end| *end > block.start);
        if !goes_on {
            close(&mut cluster, &mut ends, &mut lanes);
        }
        let free = ends.iter().position(|end| *end <= block.start);
        let lane = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(block.end);
        } else {
            ends[lane] = block.end;
        }
        lanes[at].at = lane;
        cluster.push(at);
    }
    close(&mut cluster, &mut ends, &mut lanes);
    lanes
}

fn close(cluster: &mut Vec<usize>, ends: &mut Vec<f64>, lanes: &mut [Lane]) {
    for at in cluster.drain(..) {
        lanes[at].of = ends.len();
    }
    ends.clear();
}

struct Plot {
    size: Size,
    area: Rect,
    day: f64,
    hour: f64,
    first: f64,
    key_rows: usize,
}

impl Plot {
    fn of(chart: &Calendar<'_>, size: Size) -> Plot {
        let first = chart.hours.0;
        let count = (chart.hours.1 - first).clamp(1.0, 24.0);
        let hour = 28.0;
        let tick = |at: f64| width(&(chart.format)(at), 11.0);
        let left = tick(first).max(tick(chart.hours.1)) + 8.0;
        let area = Rect { x: left, y: 22.0, w: size.width() - left, h: count * hour };
        let day = area.w / chart.days.len().max(1) as f64;
        let mut plot = Plot { size, area, day, hour, first, key_rows: 0 };
        let rows = plot.key_places(chart).last().map_or(0, |(_, row)| row + 1);
        plot.key_rows = rows;
        plot
    }

    fn shape(&self, block: &Block, lane: Lane) -> Option<Rect> {
        let y = |hour: f64| {
            let y = self.area.y + (hour - self.first) * self.hour;
            y.clamp(self.area.y, self.area.bottom())
        };
        let (top, bottom) = (y(block.start), y(block.end));
        let wide = (self.day - 6.0) / lane.of as f64;
        let x = self.area.x + block.day as f64 * self.day + 3.0 + lane.at as f64 * wide;
        let w = if lane.at + 1 < lane.of { wide - 1.5 } else { wide };
        let inside = x < self.area.right() && bottom > top;
        inside.then_some(Rect { x, y: top + 0.75, w, h: (bottom - top - 1.5).max(3.0) })
    }

    fn draw_grid(&self, chart: &Calendar<'_>, svg: &mut Svg) {
        for (at, day) in chart.days.iter().enumerate() {
            let x = self.area.x + at as f64 * self.day;
            svg.text("lab m", (x + self.day / 2.0, 13.0), &cut(day, 12.0, self.day - 2.0));
        }
        let hours = (self.area.h / self.hour).round() as usize;
        for hour in 0..=hours {
            let y = self.area.y + hour as f64 * self.hour;
            let at = self.first + hour as f64;
            let even = (at.round() as i64).rem_euclid(2) == 0;
            if even {
                svg.line("grid", (self.area.x, y), (self.area.right(), y));
                svg.text("tick e", (self.area.x - 8.0, y + 4.0), &(chart.format)(at));
            }
        }
    }

    fn draw_block(&self, block: &Block, shape: Rect, svg: &mut Svg) {
        let dark = block.shade.is_dark();
        svg.tipped(Tip { href: block.href.as_deref(), says: &block.title }, |svg| {
            // White below, so that the grid does not show through a tint.
            svg.rounded("ground", shape, 2.5);
            svg.rounded(&format!("box {}", block.shade.class()), shape, 2.5);
            if block.shade == Shade::None {
                svg.rounded("edge", shape, 2.5);
            }
            let lines = ((shape.h - 3.0) / 13.0).floor().max(f64::from(shape.h >= 12.0)) as usize;
            let room = shape.w - 9.0;
            if lines > 0 && room > 26.0 {
                let class = if dark { "small on" } else { "small" };
                let text = wrapped(&block.label, 11.0, (room, lines.min(3)));
                // One line that just fits stands in the middle of its block.
                let top = shape.y + (shape.h / 2.0 + 4.0).min(13.0);
                for (at, line) in text.iter().enumerate() {
                    let y = top + at as f64 * 13.0;
                    svg.text(class, (shape.x + 5.0, y), line);
                }
            }
        });
    }

    fn key_places(&self, chart: &Calendar<'_>) -> Vec<(f64, usize)> {
        let (mut x, mut row) = (self.area.x, 0);
        let mut places = Vec::new();
        for (_, text) in &chart.key {
            let needs = width(text, 12.0) + 34.0;
            if x > self.area.x && x + needs - 18.0 > self.size.width() {
                (x, row) = (self.area.x, row + 1);
            }
            places.push((x, row));
            x += needs;
        }
        places
    }

    fn draw_key(&self, chart: &Calendar<'_>, svg: &mut Svg) {
        for ((shade, text), (x, row)) in chart.key.iter().zip(self.key_places(chart)) {
            let y = self.area.bottom() + 24.0 + row as f64 * 18.0;
            let swatch = Rect { x, y: y - 9.5, w: 11.0, h: 11.0 };
            svg.rounded(shade.class(), swatch, 2.0);
            if *shade == Shade::None {
                svg.rounded("edge", swatch, 2.0);
            }
            svg.text("note", (x + 17.0, y), text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    fn block(day: usize, start: f64, end: f64) -> Block {
        Block {
            day,
            start,
            end,
            label: "Review & <plan>".to_owned(),
            title: "Mon 9–10 & more".to_owned(),
            href: Some("/meeting".to_owned()),
            ..Block::default()
        }
    }

    fn week(blocks: Vec<Block>) -> Calendar<'static> {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri"].map(str::to_owned).to_vec();
        let key = vec![(Shade::Strategic, "strategic 4 h".to_owned())];
        Calendar { days, blocks, key, format: &|_| "9".to_owned(), ..Calendar::default() }
    }

    #[test]
    fn overlapping_meetings_stand_side_by_side() {
        let blocks = [block(0, 9.0, 11.0), block(0, 10.0, 12.0), block(0, 11.0, 12.0)];
        let lane = |at, of| Lane { at, of };
        assert_eq!(lanes(&blocks), [lane(0, 2), lane(1, 2), lane(0, 2)]);
        let apart = [block(0, 9.0, 10.0), block(0, 10.0, 11.0), block(1, 9.0, 10.0)];
        assert!(lanes(&apart).iter().all(|lane| lane.of == 1));
    }

    #[test]
    fn blocks_open_their_meeting_and_stay_inside() {
        let blocks = vec![block(0, 5.0, 8.0), block(4, 19.0, 23.0), block(2, 22.0, 23.0)];
        let svg = drawn(&week(blocks));
        // The last is beyond the hours shown; the table has it.
        assert_eq!(svg.matches("<a href").count(), 2);
    }

    #[test]
    fn degenerate_weeks_are_drawn() {
        drawn(&Calendar::default());
        drawn(&week(vec![block(0, f64::NAN, 9.0), block(9, 9.0, 8.0), block(0, 9.0, 9.0)]));
        drawn(&week((0..60).map(|_| block(0, 9.0, 10.0)).collect()));
    }
}
