//! What is stated about people, and that it outlives imports.

use journal::{Journal, JournalError, PeopleChange, PersonFacts};
use record::{Kind, Person, Role};

use crate::invented::{all, import, mail, message, origin};

fn facts(addresses: &[&str]) -> PersonFacts {
    let addresses = addresses.iter().map(|address| format!("{address}@x.com")).collect();
    PersonFacts { addresses, ..PersonFacts::default() }
}

fn journal() -> Journal {
    let mut journal = Journal::in_memory().unwrap();
    let found = vec![
        mail(message("2026-03-02T09:00", "ana", &["me", "bo", "annie"], "Plan")),
        mail(message("2026-03-02T10:00", "ana", &["me", "help"], "Plan B")),
    ];
    import(&mut journal, &origin("a", 1), found);
    journal
}

fn person(journal: &Journal, address: &str) -> Person {
    let address = format!("{address}@x.com");
    all(journal).people.into_iter().find(|p| p.addresses.contains(&address)).unwrap()
}

#[test]
fn stated_addresses_are_one_person_with_unit_rank_and_role() {
    let mut journal = journal();
    let boss =
        PersonFacts { unit: Some("Sales".into()), rank: Some(9), ..facts(&["annie", "ana"]) };
    let own = PersonFacts { manager: Some("annie@x.com".into()), ..facts(&["me"]) };
    let report = PersonFacts { manager: Some("me@x.com".into()), ..facts(&["bo", "bo2"]) };
    let helper = PersonFacts {
        assistant_of: Some("me@x.com".into()),
        kind: Some(Kind::Robot),
        external: Some(true),
        ..facts(&["help"])
    };
    let rows = [boss, own, report, helper];
    let change = journal.set_people(&rows).unwrap();
    assert_eq!(change, PeopleChange { added: 4, changed: 0, unchanged: 0 });
    assert_eq!(journal.set_people(&rows).unwrap().unchanged, 4);
    assert_eq!(journal.people_facts().unwrap(), rows, "bo2, whom no mail shows, is kept too");

    let ana = person(&journal, "ana");
    assert_eq!(ana.addresses, ["ana@x.com", "annie@x.com"], "most used first");
    assert_eq!((ana.unit.as_deref(), ana.rank, ana.role), (Some("Sales"), Some(9), Role::Senior));
    assert_eq!(person(&journal, "bo").role, Role::Report);
    let help = person(&journal, "help");
    assert_eq!((help.role, help.kind, help.external), (Role::Assistant, Kind::Robot, true));
    assert_eq!(journal.status().unwrap().people, 4);
}

#[test]
fn a_later_row_adds_and_what_it_leaves_open_stays() {
    let mut journal = journal();
    let first = PersonFacts { unit: Some("Sales".into()), ..facts(&["ana"]) };
    let second = PersonFacts { rank: Some(3), name: "Ana Hall".into(), ..facts(&["ana", "annie"]) };
    journal.set_people(&[first, second]).unwrap();
    let ana = person(&journal, "annie");
    assert_eq!(
        (ana.unit.as_deref(), ana.rank, ana.name.as_str()),
        (Some("Sales"), Some(3), "Ana Hall")
    );
    assert_eq!(journal.people_facts().unwrap().len(), 1);
}

#[test]
fn merging_and_splitting_undo_each_other_and_numbers_stay() {
    let mut journal = journal();
    let before = all(&journal).people;
    journal.merge("annie@x.com", "ana@x.com").unwrap();
    let ana = person(&journal, "annie");
    assert_eq!((ana.addresses.len(), ana.number), (2, 1), "the number first given");
    journal.split("annie@x.com").unwrap();
    assert_eq!(all(&journal).people, before);
    let unknown = journal.merge("ana@x.com", "nobody@x.com").unwrap_err();
    assert!(matches!(unknown, JournalError::UnknownAddress(address) if address == "nobody@x.com"));
    assert_eq!(all(&journal).people, before);
}

#[test]
fn the_owner_is_confirmed_in_order_and_taken_back() {
    let mut journal = journal();
    assert!(journal.owner_addresses().unwrap().is_empty());
    let own = vec!["me@x.com".to_owned(), "ana@x.com".to_owned()];
    journal.confirm_owner(&own).unwrap();
    assert_eq!(journal.owner_addresses().unwrap(), own);
    assert_eq!(journal.status().unwrap().people, 4, "two addresses are one person");
    journal.confirm_owner(&[]).unwrap();
    assert_eq!(journal.owner_addresses().unwrap(), Vec::<String>::new());
}

#[test]
fn use_of_addresses_is_counted_by_folder_and_field() {
    let mut journal = Journal::in_memory().unwrap();
    let mut sent = message("2026-03-02T09:00", "me", &["ana"], "Plan");
    sent.in_sent = true;
    sent.cc = vec![crate::invented::address("bo")];
    let mut robot = message("2026-03-02T10:00", "bo", &["me"], "Report");
    robot.automatic = true;
    let called = crate::invented::meeting("", "2026-03-02T11:00", "Talk", &["ana", "me"]);
    let found = vec![mail(sent), mail(robot), crate::invented::event(called)];
    import(&mut journal, &origin("a", 1), found);
    let uses = journal.addresses().unwrap();
    let of = |name: &str| uses.iter().find(|used| used.name == name).unwrap();
    let (me, ana, bo) = (of("Me"), of("Ana"), of("Bo"));
    assert_eq!((me.sent, me.sent_folder, me.received, me.attended), (1, 1, 1, 1));
    assert_eq!((ana.received, ana.to_total, ana.organised), (0, 1, 1));
    assert_eq!((bo.to_total, bo.automatic, bo.sent), (0, 1, 1));
}
