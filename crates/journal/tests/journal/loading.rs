//! Loading messages: who wrote them, who they went to, which conversation they are in.

use journal::{Identity, Journal};
use record::{Draft, FoundMessage, Message, PersonId, Role};

use crate::invented::{address, all, at, event, import, mail, me, meeting, message, origin, told};

fn name(draft: &Draft, person: PersonId) -> &str {
    &draft.people[person.0 as usize].addresses[0]
}

fn loaded(found: Vec<FoundMessage>, who: &Identity) -> Draft {
    let mut journal = Journal::in_memory().unwrap();
    import(&mut journal, &origin("a", 1), found.into_iter().map(mail).collect());
    journal.load(who, at("2090-01-01T00:00")).unwrap()
}

fn written(draft: &Draft, message: &Message) -> (String, Option<String>) {
    let by = message.sent_by.map(|person| name(draft, person).to_owned());
    (name(draft, message.from).to_owned(), by)
}

#[test]
fn mail_an_assistant_sends_for_the_owner_is_the_owners_written_by_the_assistant() {
    let base = |minute: i8| {
        let when = format!("2026-03-02T09:{minute:02}");
        let mut one = message(&when, "me", &["bo"], "Plan");
        one.from.name = "Mia Eller".into();
        one
    };
    let mut folder = base(1);
    (folder.from, folder.in_sent) = (address("sherry.moss@x.com"), true);
    folder.from.name = "Sherry Moss".into();
    let mut elsewhere = folder.clone();
    (elsewhere.at, elsewhere.in_sent) = (at("2026-03-02T09:02"), false);
    let mut header = base(3);
    header.sender = Some(address("carl@x.com"));
    let signed = |minute, name: &str| {
        let mut one = base(minute);
        one.signed = name.into();
        one
    };
    let found = vec![
        folder,
        elsewhere,
        header,
        signed(4, "Sherry"),
        signed(5, "SM"),
        signed(6, "Mia"),
        signed(7, "Pat"),
    ];
    let who = Identity { assistants: vec!["sherry.moss@x.com".into()], ..me() };
    let draft = loaded(found, &who);
    let sherry = "sherry.moss@x.com";
    let expected = [
        ("me@x.com", Some(sherry)),
        (sherry, None),
        ("me@x.com", Some("carl@x.com")),
        ("me@x.com", Some(sherry)),
        ("me@x.com", Some(sherry)),
        ("me@x.com", None),
        ("me@x.com", None),
    ];
    for (message, (from, by)) in draft.messages.iter().zip(expected) {
        assert_eq!(written(&draft, message), (from.to_owned(), by.map(str::to_owned)));
    }
    assert_eq!(draft.messages.len(), expected.len());
    let assistant = draft.people.iter().find(|person| person.addresses[0] == sherry).unwrap();
    assert_eq!(assistant.role, Role::Assistant);
}

#[test]
fn two_addresses_of_the_owner_are_one_recipient() {
    let mut one = message("2026-03-02T09:00", "ana", &["me", "bo"], "Plan");
    one.cc = vec![address("mia@y.com"), address("cy")];
    let who = Identity { owner: vec!["me@x.com".into(), "mia@y.com".into()], ..me() };
    let draft = loaded(vec![one], &who);
    let message = &draft.messages[0];
    let names = |people: &[PersonId]| people.iter().map(|p| name(&draft, *p)).collect::<Vec<_>>();
    assert_eq!(names(&message.to), ["me@x.com", "bo@x.com"]);
    assert_eq!(names(&message.cc), ["cy@x.com"]);
    assert_eq!(draft.people[draft.owner.unwrap().0 as usize].addresses.len(), 2);
}

#[test]
fn an_owner_no_mail_names_is_still_the_owner() {
    let draft = loaded(vec![message("2026-03-02T09:00", "ana", &["bo"], "Plan")], &me());
    let owner = &draft.people[draft.owner.unwrap().0 as usize];
    assert_eq!((owner.role, owner.addresses[0].as_str()), (Role::Owner, "me@x.com"));
    let nobody = loaded(
        vec![message("2026-03-02T09:00", "ana", &["bo"], "Plan")],
        &Identity { owner: Vec::new(), assistants: Vec::new() },
    );
    assert_eq!(nobody.owner, None);
}

#[test]
fn outsiders_are_those_of_other_domains() {
    let to = ["bo", "eve@other.com", "kim@gmail.com", "Lee, Pat"];
    let mut one = message("2026-03-02T09:00", "me", &to[..3], "Plan");
    one.to.push(record::Address { address: "lee, pat".into(), name: "Lee, Pat".into() });
    let owner = vec!["me@x.com".into(), "mia@gmail.com".into()];
    let draft = loaded(vec![one], &Identity { owner, ..me() });
    let external =
        |address: &str| draft.people.iter().find(|p| p.addresses[0] == address).unwrap().external;
    let expected =
        [("me@x.com", false), ("bo@x.com", false), ("eve@other.com", true), ("lee, pat", false)];
    for (address, outside) in expected {
        assert_eq!(external(address), outside, "{address}");
    }
    assert!(external("kim@gmail.com"), "a free provider is no organisation");
}

#[test]
fn conversations_do_not_depend_on_the_order_of_import() {
    let mut ask = message("2026-03-02T09:00", "ana", &["me"], "Budget");
    ask.message_id = "1@x".into();
    let mut answer = message("2026-03-02T10:00", "me", &["ana"], "Re: Budget");
    (answer.message_id, answer.references) = ("2@x".into(), vec!["1@x".into()]);
    let mut renamed = message("2026-03-02T11:00", "ana", &["me"], "Money");
    renamed.references = vec!["1@x".into(), "2@x".into()];
    let by_subject = message("2026-03-04T09:00", "ana", &["me"], "Re: Budget");
    let alone = message("2026-03-05T09:00", "bo", &["me"], "Lunch");
    let all = [ask, answer, renamed, by_subject, alone];
    let expected = told(&loaded(all.to_vec(), &me()));
    let mut reversed = all.to_vec();
    reversed.reverse();
    assert_eq!(told(&loaded(reversed, &me())), expected);
    let draft = loaded(all.to_vec(), &me());
    assert_eq!(draft.threads.len(), 2);
    assert_eq!(draft.threads[0].subject.as_ref(), "Budget");
}

#[test]
fn a_later_message_joins_conversations_that_were_apart() {
    let mut journal = Journal::in_memory().unwrap();
    let one = |id: &str, hour, references: &[&str]| {
        let mut one = message(&format!("2026-03-02T{hour}:00"), "ana", &["me"], id);
        one.message_id = id.into();
        one.references = references.iter().map(|id| (*id).to_owned()).collect();
        mail(one)
    };
    import(&mut journal, &origin("a", 1), vec![one("a", "09", &[]), one("b", "10", &[])]);
    assert_eq!(all(&journal).threads.len(), 2);
    import(&mut journal, &origin("b", 2), vec![one("c", "11", &["a", "b"])]);
    let draft = all(&journal);
    assert_eq!((draft.threads.len(), draft.threads[0].number), (1, 1));
}

#[test]
fn nothing_after_until_is_loaded() {
    let mut journal = Journal::in_memory().unwrap();
    let mails = ["2026-03-02T09:00", "2026-03-03T09:00"];
    let mut found: Vec<_> =
        mails.iter().map(|when| mail(message(when, "ana", &["me"], when))).collect();
    found.push(event(meeting("", "2026-03-03T12:00", "Plan", &["ana", "me"])));
    import(&mut journal, &origin("a", 1), found);
    let draft = journal.load(&me(), at("2026-03-02T09:00")).unwrap();
    let counts = (draft.messages.len(), draft.threads.len(), draft.meetings.len());
    assert_eq!(counts, (1, 1, 0));
    let status = journal.status().unwrap();
    assert_eq!((status.messages, status.meetings, status.people), (2, 1, 2));
    assert_eq!(status.last_message, Some(at("2026-03-03T09:00")));
}
