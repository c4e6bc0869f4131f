//! The invented company around one manager: who there is, and where they stand.

use record::Kind;

use crate::{
    clock::{Site, Worker},
    dice::Dice,
    names::{CAST, Circle, LISTS, MORE, OUTSIDERS, ROBOTS, ROOMS},
    plan::Plan,
};

/// Domain of the company.
pub const DOMAIN: &str = "harborline.example";

/// Index into [`Company::people`].
pub type Who = usize;

/// A person, machine, list or room.
#[derive(Debug, Clone)]
pub struct Person {
    /// As written beside the address.
    pub name: String,
    /// The address most mail uses.
    pub address: String,
    /// A second address of the same person.
    pub alias: Option<String>,
    /// What stands under a signature.
    pub title: String,
    /// Unit of the company; for outsiders their company.
    pub unit: String,
    /// Higher is more senior; `None` outside the company.
    pub rank: Option<i32>,
    /// Whom they report to.
    pub manager: Option<Who>,
    /// Whose assistant they are.
    pub assistant_of: Option<Who>,
    /// Where they sit.
    pub site: Site,
    /// What stands behind the address.
    pub kind: Kind,
    pub(crate) circle: Circle,
    /// Median working minutes until they answer.
    pub(crate) pace: i64,
    pub(crate) client: Client,
}

/// The program somebody writes mail with: how it quotes, wraps and encodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Client {
    Web,
    Outlook,
    Phone,
    Plain,
}

/// The company and its surroundings.
#[derive(Debug, Clone)]
pub struct Company {
    /// Everyone, machines and rooms included.
    pub people: Vec<Person>,
    /// The manager whose year it is.
    pub me: Who,
    /// Her assistant, where planned.
    pub assistant: Option<Who>,
}

impl Person {
    /// First name.
    pub fn first(&self) -> &str {
        self.name.split(' ').next().unwrap_or(&self.name)
    }
    /// Writes Spanish.
    pub(crate) fn spanish(&self) -> bool {
        self.site == Site::Monterrey
    }
    /// Of the company or not.
    pub(crate) fn is_outside(&self) -> bool {
        self.circle == Circle::Outsider
    }
}

impl Company {
    /// Someone by index.
    pub fn person(&self, who: Who) -> &Person {
        &self.people[who]
    }
    /// Someone by name.
    pub fn named(&self, name: &str) -> Option<Who> {
        self.people.iter().position(|p| p.name == name)
    }
    /// Everyone of a circle, in the order of the cast.
    pub(crate) fn circle(&self, circle: Circle) -> Vec<Who> {
        (0..self.people.len()).filter(|who| self.people[*who].circle == circle).collect()
    }
    /// The manager's own manager.
    pub(crate) fn boss(&self) -> Who {
        self.person(self.me).manager.expect("the cast gives the manager a manager")
    }
    /// Somebody's hours.
    pub(crate) fn worker(&self, who: Who) -> Worker {
        if who == self.me { Worker::Manager } else { Worker::At(self.person(who).site) }
    }
    /// Whether `who` outranks the manager.
    pub fn is_senior(&self, who: Who) -> bool {
        self.person(who).rank > self.person(self.me).rank
    }

    /// The small CSV that states units, ranks, reporting lines and assistants.
    pub fn people_csv(&self) -> String {
        let mut text = String::from("addresses,name,unit,rank,manager,assistant_of,kind\n");
        let stated = |p: &&Person| {
            !matches!(p.circle, Circle::Outsider | Circle::Room) && !p.name.is_empty()
        };
        for person in self.people.iter().filter(stated) {
            let address = |who: Option<Who>| who.map_or("", |w| &self.people[w].address);
            let addresses: Vec<&str> = [Some(person.address.as_str()), person.alias.as_deref()]
                .into_iter()
                .flatten()
                .collect();
            let kind = match person.kind {
                Kind::Human => "human",
                Kind::List => "list",
                Kind::Robot => "robot",
                Kind::Room => "room",
            };
            text.push_str(&format!(
                "{},{},{},{},{},{},{kind}\n",
                addresses.join(";"),
                quoted(&person.name),
                quoted(&person.unit),
                person.rank.map_or(String::new(), |r| r.to_string()),
                address(person.manager),
                address(person.assistant_of),
            ));
        }
        text
    }
}

/// The company of a plan.
pub fn company(plan: &Plan) -> Company {
    let mut dice = Dice::new(plan.seed, "company");
    let mut people = cast(plan, &mut dice);
    people.extend(more_staff(plan, people.len(), &mut dice));
    let lines = reporting_lines(&people);
    for (person, manager) in people.iter_mut().zip(lines) {
        person.manager = manager;
    }
    let assistant = people.iter().position(|p| p.circle == Circle::Assistant);
    if let Some(assistant) = assistant {
        people[assistant].assistant_of = Some(0);
    }
    people.extend(outsiders(plan, &mut dice));
    people.extend(ROBOTS.iter().map(|(name, local)| thing(name, local, Kind::Robot)));
    people.extend(LISTS.iter().map(|(name, local)| thing(name, local, Kind::List)));
    people.extend(ROOMS.iter().map(|(name, local)| thing(name, local, Kind::Room)));
    people[0].alias = Some(format!("mtorres@{DOMAIN}"));
    people[0].client = Client::Web;
    if let Some(site) = plan.confounders.everyone_at {
        people[1..].iter_mut().for_each(|person| person.site = site);
    }
    Company { people, me: 0, assistant }
}

fn cast(plan: &Plan, dice: &mut Dice) -> Vec<Person> {
    let wanted = CAST.iter().filter(|row| plan.assistant || row.5 != Circle::Assistant);
    let rows = wanted.take(plan.people.max(12));
    rows.map(|(name, title, unit, rank, _, circle, site)| Person {
        title: (*title).to_owned(),
        unit: (*unit).to_owned(),
        rank: Some(*rank),
        site: *site,
        circle: *circle,
        pace: pace(*rank, dice),
        client: client(dice),
        ..nobody(name, &address(name, DOMAIN))
    })
    .collect()
}

fn more_staff(plan: &Plan, have: usize, dice: &mut Dice) -> Vec<Person> {
    let (first, last) = MORE;
    (0..plan.people.saturating_sub(have))
        .map(|index| {
            let name = format!("{} {}", first[index % 20], last[(index / 20 + index) % 20]);
            let round = if index < 400 { String::new() } else { (index / 400).to_string() };
            let local = address(&format!("{name}{round}"), DOMAIN);
            let like = dice.pick(&CAST[29..]);
            Person {
                title: "Associate".to_owned(),
                unit: like.2.to_owned(),
                rank: Some(2),
                site: like.6,
                circle: if like.2 == "Operations" { Circle::Staff } else { Circle::Cross },
                pace: pace(2, dice),
                client: client(dice),
                ..nobody(&name, &local)
            }
        })
        .collect()
}

/// Managers by name; whoever's manager is not in a small company reports to the executive.
fn reporting_lines(people: &[Person]) -> Vec<Option<Who>> {
    let boss = people.iter().position(|p| p.circle == Circle::Boss);
    let find = |person: &Person| {
        let row = CAST.iter().find(|row| row.0 == person.name);
        if row.is_some_and(|row| row.4.is_empty()) {
            return None;
        }
        row.and_then(|row| people.iter().position(|p| p.name == row.4)).or(boss)
    };
    people.iter().map(find).collect()
}

fn outsiders(plan: &Plan, dice: &mut Dice) -> Vec<Person> {
    let rows = OUTSIDERS.iter().take(plan.outsiders.max(4));
    rows.map(|(name, company, domain, site)| Person {
        title: (*company).to_owned(),
        unit: (*company).to_owned(),
        site: *site,
        circle: Circle::Outsider,
        pace: pace(3, dice) * 2,
        client: client(dice),
        ..nobody(name, &address(name, domain))
    })
    .collect()
}

fn thing(name: &str, local: &str, kind: Kind) -> Person {
    let circle = match kind {
        Kind::List => Circle::List,
        Kind::Room => Circle::Room,
        _ => Circle::Robot,
    };
    Person { kind, circle, ..nobody(name, &format!("{local}@{DOMAIN}")) }
}

fn nobody(name: &str, address: &str) -> Person {
    Person {
        name: name.to_owned(),
        address: address.to_owned(),
        alias: None,
        title: String::new(),
        unit: String::new(),
        rank: None,
        manager: None,
        assistant_of: None,
        site: Site::NewYork,
        kind: Kind::Human,
        circle: Circle::Staff,
        pace: 60,
        client: Client::Web,
    }
}

fn pace(rank: i32, dice: &mut Dice) -> i64 {
    // Seniors take longer to answer.
    dice.between(15, 90) + i64::from(rank) * dice.between(2, 14)
}

fn client(dice: &mut Dice) -> Client {
    *dice.pick(&[
        Client::Web,
        Client::Web,
        Client::Outlook,
        Client::Outlook,
        Client::Phone,
        Client::Plain,
    ])
}

fn address(name: &str, domain: &str) -> String {
    let plain = |c: char| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        ' ' => '.',
        other => other,
    };
    let local: String = name.to_lowercase().chars().map(plain).collect();
    format!("{local}@{domain}")
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_demo_has_sixty_people_and_six_reports() {
        let company = company(&Plan::default());
        let inside = company.people.iter().filter(|p| p.rank.is_some()).count();
        let of = |who| {
            company.people.iter().filter(|p| p.manager == Some(who) && p.rank > Some(1)).count()
        };
        assert_eq!((inside, of(company.me), of(company.boss()) - 1), (60, 6, 7));
        assert_eq!(company.person(company.boss()).name, "Warren Okafor");
        assert_eq!(
            company.assistant.map(|a| company.person(a).assistant_of),
            Some(Some(company.me))
        );
    }

    #[test]
    fn addresses_are_plain_and_belong_to_one_person() {
        let plan = Plan { people: 700, ..Plan::default() };
        let people = company(&plan).people;
        let addresses: BTreeSet<&str> = people.iter().map(|p| p.address.as_str()).collect();
        assert_eq!(addresses.len(), people.len());
        assert!(addresses.iter().all(|a| a.is_ascii() && !a.contains(' ')));
    }

    #[test]
    fn a_small_company_keeps_the_people_the_truths_need() {
        let company = company(&Plan::small(1));
        assert!(company.circle(Circle::Floor).len() >= 6);
        assert_eq!(company.circle(Circle::Boss).len(), 1);
        assert!(!company.circle(Circle::Report).is_empty());
    }
}
