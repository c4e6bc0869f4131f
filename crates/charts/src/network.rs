//! The closest people: the reader in the middle, units as sectors, the nearer the closer, the larger
//! the more is exchanged, seniors ringed. Names stand where there is room; the table has them all.

use std::collections::BTreeMap;
use std::f64::consts::{FRAC_PI_2, TAU};

use crate::labels::{cut, width, wrapped};
use crate::svg::{At, Rect, Svg, Tip};
use crate::{Chart, Frame, Size, Table};

/// One person.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// As written next to the dot.
    pub name: String,
    /// Whose sector they stand in.
    pub unit: String,
    /// How much is exchanged; the area of the dot.
    pub exchange: f64,
    /// The exchange as read.
    pub text: String,
    /// From 0 (the rim) to 1 (the middle).
    pub closeness: f64,
    /// Whether they are ringed.
    pub senior: bool,
    /// What they are called in the table: "senior", "peer".
    pub role: String,
    /// What a click opens.
    pub href: Option<String>,
}

/// The chart.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// What stands in the middle: "me".
    pub me: String,
    /// Up to about forty.
    pub contacts: Vec<Contact>,
    /// What a ring means.
    pub ring: String,
    /// Headings of the table: name, unit, exchange, role.
    pub head: [String; 4],
}

impl Chart for Network {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let linked = self.contacts.iter().any(|contact| contact.href.is_some());
        let mut svg = Svg::begin(frame, (size, (size.width(), plot.height)), linked);
        plot.draw_ground(self, &mut svg);
        for (contact, dot) in self.contacts.iter().zip(&plot.dots) {
            draw_contact(contact, *dot, &mut svg);
        }
        let mut taken = plot.taken(self);
        plot.draw_units(&mut taken, &mut svg);
        plot.draw_names(self, &mut taken, &mut svg);
        svg.end()
    }

    fn table(&self) -> Table {
        let row = |at: usize| {
            let contact = &self.contacts[at];
            [&contact.name, &contact.unit, &contact.text, &contact.role].map(Clone::clone).to_vec()
        };
        Table { head: self.head.to_vec(), rows: self.by_exchange().into_iter().map(row).collect() }
    }
}

impl Network {
    fn by_exchange(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.contacts.len()).collect();
        let amount = |at: &usize| amount(&self.contacts[*at]);
        order.sort_by(|a, b| amount(b).total_cmp(&amount(a)).then(a.cmp(b)));
        order
    }

    /// Units with their people, the largest first, people by closeness.
    fn units(&self) -> Vec<(&str, Vec<usize>)> {
        let mut units: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, contact) in self.contacts.iter().enumerate() {
            units.entry(&contact.unit).or_default().push(at);
        }
        let mut units: Vec<(&str, Vec<usize>)> = units.into_iter().collect();
        units.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
        for (_, members) in &mut units {
            let near = |at: &usize| nearness(&self.contacts[*at]);
            members.sort_by(|a, b| near(b).total_cmp(&near(a)).then(a.cmp(b)));
        }
        units
    }
}

fn amount(contact: &Contact) -> f64 {
    if contact.exchange.is_finite() { contact.exchange.max(0.0) } else { 0.0 }
}

fn nearness(contact: &Contact) -> f64 {
    if contact.closeness.is_finite() { contact.closeness.clamp(0.0, 1.0) } else { 0.0 }
}

/// A dot: its middle and radius.
#[derive(Clone, Copy, Debug, Default)]
struct Dot {
    at: At,
    radius: f64,
}

impl Dot {
    fn square(&self) -> Rect {
        let side = 2.0 * self.radius;
        Rect { x: self.at.0 - self.radius, y: self.at.1 - self.radius, w: side, h: side }
    }
}

struct Sector {
    unit: String,
    from: f64,
    to: f64,
}

struct Plot {
    size: Size,
    height: f64,
    middle: At,
    /// Half axes of the rim.
    rim: At,
    largest: f64,
    sectors: Vec<Sector>,
    dots: Vec<Dot>,
}

/// Radius of the middle.
const ME: f64 = 19.0;

impl Plot {
    fn of(network: &Network, size: Size) -> Plot {
        let (rim, height, largest) = match size {
            Size::Wide => ((238.0, 186.0), 440.0, 13.0),
            Size::Narrow => ((122.0, 140.0), 350.0, 10.0),
        };
        let middle = (size.width() / 2.0, 24.0 + rim.1);
        let dots = vec![Dot::default(); network.contacts.len()];
        let mut plot = Plot { size, height, middle, rim, largest, sectors: Vec::new(), dots };
        plot.place(network);
        plot.relax();
        plot
    }

    /// Sectors as wide as they have members, from the top clockwise.
    fn place(&mut self, network: &Network) {
        let units = network.units();
        // A sector of one still needs room for its name.
        let weight = |members: &Vec<usize>| members.len() as f64 + 1.5;
        let whole: f64 = units.iter().map(|(_, members)| weight(members)).sum();
        let most = network.contacts.iter().map(amount).fold(0.0, f64::max);
        let mut from = -FRAC_PI_2;
        for (unit, members) in units {
            let to = from + TAU * weight(&members) / whole;
            for (rank, at) in members.iter().enumerate() {
                let contact = &network.contacts[*at];
                let angle = from + (to - from) * spread(rank, members.len());
                let share = if most > 0.0 { (amount(contact) / most).sqrt() } else { 0.0 };
                let radius = 3.5 + (self.largest - 3.5) * share;
                self.dots[*at] = Dot { at: self.polar(angle, 1.0 - nearness(contact)), radius };
            }
            self.sectors.push(Sector { unit: unit.to_owned(), from, to });
            from = to;
        }
    }

    /// A place at this angle: 0 is near the middle, 1 is near the rim.
    fn polar(&self, angle: f64, far: f64) -> At {
        let share = |rim: f64| {
            let (near, rim) = (ME + 24.0, rim - 14.0);
            near + (rim - near) * far
        };
        let (sin, cos) = angle.sin_cos();
        (self.middle.0 + cos * share(self.rim.0), self.middle.1 + sin * share(self.rim.1))
    }

    /// Moves dots that overlap apart, a little at a time.
    fn relax(&mut self) {
        for _ in 0..60 {
            for a in 0..self.dots.len() {
                for b in a + 1..self.dots.len() {
                    self.part(a, b);
                }
                self.hold(a);
            }
        }
    }

    fn part(&mut self, a: usize, b: usize) {
        let (one, two) = (self.dots[a], self.dots[b]);
        let (dx, dy) = (two.at.0 - one.at.0, two.at.1 - one.at.1);
        let far = dx.hypot(dy);
        let wanted = one.radius + two.radius + 7.0;
        if far >= wanted {
            return;
        }
        let push = (wanted - far) / 4.0;
        let (ux, uy) = if far > 1e-6 { (dx / far, dy / far) } else { (1.0, 0.0) };
        self.dots[a].at = (one.at.0 - ux * push, one.at.1 - uy * push);
        self.dots[b].at = (two.at.0 + ux * push, two.at.1 + uy * push);
    }

    /// Keeps a dot between the middle and the rim.
    fn hold(&mut self, at: usize) {
        let dot = self.dots[at];
        let (dx, dy) = (dot.at.0 - self.middle.0, dot.at.1 - self.middle.1);
        let reach =
            (dx / (self.rim.0 - dot.radius - 4.0)).hypot(dy / (self.rim.1 - dot.radius - 4.0));
        let far = dx.hypot(dy);
        let least = ME + dot.radius + 8.0;
        let scale = if reach > 1.0 {
            1.0 / reach
        } else if far < least && far > 1e-6 {
            least / far
        } else {
            return;
        };
        self.dots[at].at = (self.middle.0 + dx * scale, self.middle.1 + dy * scale);
    }

    fn rim_at(&self, angle: f64, beyond: f64) -> At {
        let (sin, cos) = angle.sin_cos();
        (self.middle.0 + cos * (self.rim.0 + beyond), self.middle.1 + sin * (self.rim.1 + beyond))
    }

    fn draw_ground(&self, network: &Network, svg: &mut Svg) {
        for share in [0.55, 1.0] {
            svg.ellipse("ring-grid", self.middle, (self.rim.0 * share, self.rim.1 * share));
        }
        if self.sectors.len() > 1 {
            for sector in &self.sectors {
                let (sin, cos) = sector.from.sin_cos();
                let start = (self.middle.0 + cos * (ME + 4.0), self.middle.1 + sin * (ME + 4.0));
                svg.line("grid", start, self.rim_at(sector.from, 0.0));
            }
        }
        svg.dot("me", self.middle, ME);
        let me = cut(&network.me, 12.0, 2.0 * ME - 6.0);
        svg.text("val m on", (self.middle.0, self.middle.1 + 4.0), &me);
        if !network.ring.is_empty() && network.contacts.iter().any(|contact| contact.senior) {
            let y = self.height - 6.0;
            svg.dot("dot", (8.0, y - 4.0), 3.0);
            svg.dot("ring", (8.0, y - 4.0), 6.0);
            svg.text("note", (20.0, y), &network.ring);
        }
    }

    /// What names may not cover.
    fn taken(&self, network: &Network) -> Vec<Rect> {
        let me = Dot { at: self.middle, radius: ME };
        let dots = network.contacts.iter().zip(&self.dots).map(|(contact, dot)| {
            let ring = if contact.senior { 3.5 } else { 0.0 };
            Dot { radius: dot.radius + ring, ..*dot }
        });
        dots.chain([me]).map(|dot| dot.square()).collect()
    }

    fn draw_units(&self, taken: &mut Vec<Rect>, svg: &mut Svg) {
        for sector in &self.sectors {
            let angle = (sector.from + sector.to) / 2.0;
            let (sin, cos) = angle.sin_cos();
            let (x, y) = self.rim_at(angle, 9.0);
            let (class, room) = match cos {
                cos if cos > 0.35 => ("unit", self.size.width() - x),
                cos if cos < -0.35 => ("unit e", x),
                _ => ("unit m", 2.0 * x.min(self.size.width() - x)),
            };
            let lines = wrapped(&sector.unit, 12.0, (room, 2));
            // Two lines grow away from the rim.
            let top = y + 4.0 + sin * 5.0
                - if sin < 0.0 { (lines.len() as f64 - 1.0) * 13.0 } else { 0.0 };
            for (at, line) in lines.iter().enumerate() {
                let y = top + at as f64 * 13.0;
                svg.text(class, (x, y), line);
                let w = width(line, 12.0);
                let share = if class == "unit" {
                    0.0
                } else if class == "unit e" {
                    1.0
                } else {
                    0.5
                };
                taken.push(Rect { x: x - w * share, y: y - 10.0, w, h: 13.0 });
            }
        }
    }

    /// Names of those with the most exchange, wherever one of four places beside the dot is free.
    fn draw_names(&self, network: &Network, taken: &mut Vec<Rect>, svg: &mut Svg) {
        let most = if self.size == Size::Wide { 14 } else { 7 };
        for at in network.by_exchange().into_iter().take(most) {
            let contact = &network.contacts[at];
            // The whole name where there is room, else the beginning of it.
            let free = [150.0, 78.0].into_iter().find_map(|room| {
                let name = cut(&contact.name, 11.0, room);
                Some((self.beside(at, &name, contact.senior, taken)?, name))
            });
            if let Some((rect, name)) = free {
                svg.text("small h", (rect.x, rect.y + 10.5), &name);
                taken.push(rect);
            }
        }
    }

    /// The first free place beside a dot.
    fn beside(&self, at: usize, name: &str, senior: bool, taken: &[Rect]) -> Option<Rect> {
        let dot = self.dots[at];
        let gap = dot.radius + if senior { 7.0 } else { 4.0 };
        let w = width(name, 11.0);
        let (x, y) = dot.at;
        let places = [
            (x + gap, y - 6.5),
            (x - gap - w, y - 6.5),
            (x - w / 2.0, y + gap - 2.0),
            (x - w / 2.0, y - gap - 12.0),
        ];
        let inside = |rect: &Rect| rect.x >= 0.0 && rect.right() <= self.size.width();
        let free = |rect: &Rect| inside(rect) && !taken.iter().any(|other| other.meets(rect));
        places.map(|(x, y)| Rect { x, y, w, h: 13.0 }).into_iter().find(free)
    }
}

/// Where in its sector the `rank`th of `count` stands: neighbours in rank stand apart.
fn spread(rank: usize, count: usize) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_895;
    let place = (0.5 + rank as f64 * GOLDEN).fract();
    // The fewer there are, the nearer to the middle of the sector.
    let margin = 0.5 / (count as f64 + 1.0);
    margin + place * (1.0 - 2.0 * margin)
}

fn draw_contact(contact: &Contact, dot: Dot, svg: &mut Svg) {
    let words = [&contact.name, &contact.unit, &contact.text, &contact.role];
    let words: Vec<&str> =
        words.into_iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    svg.tipped(Tip { href: contact.href.as_deref(), says: &words.join(" · ") }, |svg| {
        svg.dot("hit", dot.at, dot.radius.max(12.0));
        svg.dot("dot", dot.at, dot.radius);
        if contact.senior {
            svg.dot("ring", dot.at, dot.radius + 3.0);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    fn network(count: usize) -> Network {
        let contact = |at: usize| Contact {
            name: format!("Person {at} & co"),
            unit: format!("Unit {}", at % 5),
            exchange: (at * 37 % 50) as f64,
            closeness: (at % 10) as f64 / 10.0,
            senior: at.is_multiple_of(4),
            href: Some(format!("/people/{at}")),
            ..Contact::default()
        };
        Network {
            me: "me".to_owned(),
            contacts: (0..count).map(contact).collect(),
            ..Network::default()
        }
    }

    #[test]
    fn everyone_has_a_dot_and_a_row() {
        for count in [1, 2, 12, 40, 120] {
            let network = network(count);
            assert_eq!(drawn(&network).matches("<a href").count(), count);
            assert_eq!(network.table().rows.len(), count);
        }
    }

    #[test]
    fn forty_dots_do_not_overlap() {
        for size in [Size::Wide, Size::Narrow] {
            let dots = Plot::of(&network(40), size).dots;
            for (at, one) in dots.iter().enumerate() {
                for two in &dots[at + 1..] {
                    let far = (one.at.0 - two.at.0).hypot(one.at.1 - two.at.1);
                    assert!(far > one.radius + two.radius - 1.0, "{one:?} {two:?} {size:?}");
                }
            }
        }
    }

    #[test]
    fn degenerate_people_are_drawn() {
        drawn(&Network::default());
        let mut same = network(30);
        for contact in &mut same.contacts {
            contact.exchange = f64::NAN;
            contact.closeness = f64::NAN;
            contact.unit = "One unit with a name longer than any rim could ever hold".to_owned();
            contact.name = contact.unit.clone();
        }
        drawn(&same);
    }
}
