//! What a person writes down, end to end: kept, counted, answered, taken back, forgotten.

use desk::{
    Desk, DeskError, ForgetWhat, Language, NewHandover, NewProposal, ProposalAnswer, SpanRequest,
};
use jiff::civil::date;
use record::{EntryKind, Uptake};
use samples::Plan;

use crate::year::{Year, settings, year};

fn half_year() -> SpanRequest {
    SpanRequest { length: Some("26w".parse().unwrap()), ..SpanRequest::default() }
}

/// The id of a message of this conversation.
fn message_of(year: &Year, subject: &str) -> String {
    let page = year.desk.export(&year.folder.path().join("out")).unwrap();
    assert!(page.files.len() >= 12);
    let text = std::fs::read_to_string(year.folder.path().join("out/messages.json")).unwrap();
    let messages: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let of = |message: &&serde_json::Value| message["subject"] == subject;
    format!("m{}", messages.iter().find(of).expect("it is in the record")["id"])
}

fn handover(year: &Year, planted: &samples::Handover) -> NewHandover {
    NewHandover {
        what: planted.subject.clone(),
        to: planted.to.clone(),
        thread: Some(message_of(year, &planted.subject)),
        on: Some(jiff::tz::TimeZone::UTC.to_datetime(planted.at).date()),
        note: "agreed in person".into(),
    }
}

#[test]
fn planted_re_entries_are_counted_until_the_handover_is_taken_back() {
    let mut year = year(&Plan::default());
    let leaking = year.truth.handover.clone().unwrap();
    let healthy = year.truth.healthy_handover.clone().unwrap();
    let taken_back = |year: &Year| year.desk.lens("taken_back", half_year(), true).unwrap();
    let new = handover(&year, &leaking);
    let leaks = year.desk.hand_over(&new, &[1; 32]).unwrap();
    let messages = leaks.re_entries.replies + leaks.re_entries.decisions;
    assert_eq!(messages, leaking.re_entries.len(), "{leaks:?}");
    assert_eq!(leaks.re_entries.meetings, leaking.attended);
    let new = handover(&year, &healthy);
    let keeps = year.desk.hand_over(&new, &[2; 32]).unwrap();
    assert_eq!(keeps.re_entries.count(), 0, "{keeps:?}");
    assert_eq!((leaks.id.as_str(), keeps.id.as_str()), ("h1", "h2"));
    let page = taken_back(&year);
    assert_eq!(page.items[0].id, "h1");
    assert_eq!(page.items[0].passage.as_deref(), Some("agreed in person"));
    let stop = page.proposals.iter().find(|one| one.kind == "stop").unwrap();
    assert!(stop.sentence.contains("Peak season staffing"), "{}", stop.sentence);
    let value = page.reading.value.unwrap();
    let mine = ["h1".to_owned(), "h2".to_owned()];
    year.desk.withdraw(EntryKind::Handover, "h1", &[3; 32]).unwrap();
    let left = taken_back(&year);
    assert!(left.items.iter().all(|item| item.id != mine[0]));
    assert!(left.reading.value.is_none_or(|left| left < value));
    let listed = year.desk.handovers().unwrap();
    assert!(listed.iter().any(|one| one.id == mine[0] && one.withdrawn), "it stays in the list");
    let again = year.desk.withdraw(EntryKind::Handover, "h1", &[4; 32]).unwrap_err();
    assert!(matches!(again, DeskError::Withdrawn(_)));
    let wrong = year.desk.withdraw(EntryKind::Proposal, "h2", &[4; 32]).unwrap_err();
    assert!(wrong.to_string().contains("no proposal `h2`"), "{wrong}");
}

#[test]
fn a_handover_keeps_its_conversation_when_the_mail_is_imported_anew() {
    let mut year = year(&Plan::small(3));
    let planted = year.truth.handover.clone().unwrap();
    let new = handover(&year, &planted);
    let before = year.desk.hand_over(&new, &[1; 32]).unwrap();
    let mail = year.folder.path().join("files/mail");
    let what = ForgetWhat::Source(format!("{}/", mail.display()));
    year.desk.forget(&what).unwrap();
    let mut desk = Desk::open_existing(settings(&year.folder, Language::En)).unwrap();
    assert_eq!(desk.handovers().unwrap()[0].message, None);
    let go_on = &mut |_: desk::Moment| std::ops::ControlFlow::Continue(());
    desk.import(&[mail], &desk::ImportOptions::default(), go_on).unwrap();
    let after = desk.handovers().unwrap().remove(0);
    assert_eq!((&after.thread, &after.on), (&before.thread, &before.on));
    assert_ne!(after.message, before.message, "numbers are never given twice");
    assert_eq!(after.re_entries.replies, before.re_entries.replies);
}

#[test]
fn proposals_are_answered_by_word_and_say_how_many_are_missing() {
    let mut year = year(&Plan::small(4));
    let boss = year.desk.people().unwrap().people[0].clone();
    for week in 0..5 {
        let new = NewProposal {
            what: format!("Dock {week}"),
            to: vec![boss.name.clone()],
            on: Some(date(2026, 4, 6 + week)),
            ..NewProposal::default()
        };
        let made = year.desk.propose(&new, &[9; 32]).unwrap();
        assert_eq!(made.addresses, boss.addresses[..1]);
        if week == 0 {
            let page = year.desk.lens("uptake", SpanRequest::default(), true).unwrap();
            assert!(page.reading.silent.unwrap().contains("4 more"));
            assert_eq!(page.items.len(), 1, "what is there is shown all the same");
        }
        let answer = ProposalAnswer {
            uptake: (week < 4).then_some(Uptake::Changed),
            by: Some(boss.addresses[0].clone()),
            on: Some(date(2026, 4, 20)),
            brought_over: (week == 4).then(|| boss.name.clone()),
        };
        year.desk.answer_proposal(&made.id, &answer, &[8; 32]).unwrap();
    }
    let page = year.desk.lens("uptake", SpanRequest::default(), true).unwrap();
    assert!((page.reading.value.unwrap() - 0.8).abs() < 1e-12);
    let part = |name: &str| page.reading.parts.iter().find(|one| one.part == name).unwrap().value;
    assert!((part("brought-over") - 0.2).abs() < 1e-12 && (part("open") - 0.2).abs() < 1e-12);
    let listed = year.desk.proposed_entries().unwrap();
    assert_eq!(listed[4].answer.as_ref().unwrap().days, 14);
    let early = ProposalAnswer {
        uptake: Some(Uptake::Ignored),
        on: Some(date(2026, 4, 1)),
        ..ProposalAnswer::default()
    };
    assert!(year.desk.answer_proposal("p1", &early, &[7; 32]).is_err(), "before it was made");
    let future = NewProposal { on: Some(date(2027, 1, 1)), what: "x".into(), ..early_new(&boss) };
    assert!(matches!(year.desk.propose(&future, &[7; 32]), Err(DeskError::NotYet(_))));
    assert_eq!(year.desk.status().unwrap().entries, 5);
}

fn early_new(boss: &desk::PersonView) -> NewProposal {
    NewProposal { to: vec![boss.addresses[0].clone()], ..NewProposal::default() }
}

#[test]
fn forgetting_the_receiver_erases_the_handover_and_exports_say_so() {
    let mut year = year(&Plan::small(5));
    let planted = year.truth.handover.clone().unwrap();
    let new = handover(&year, &planted);
    year.desk.hand_over(&new, &[1; 32]).unwrap();
    let gone = year.desk.forget(&ForgetWhat::Person(planted.to.clone())).unwrap();
    assert_eq!(gone.entries, 1);
    let desk = Desk::open_existing(settings(&year.folder, Language::En)).unwrap();
    assert_eq!(desk.handovers().unwrap(), []);
    let out = year.folder.path().join("after");
    desk.export(&out).unwrap();
    let json = std::fs::read_to_string(out.join("entries.json")).unwrap();
    let markdown = std::fs::read_to_string(out.join("entries.md")).unwrap();
    assert!(json.contains("\"erased\": \"2026-07-01T04:00:00Z\""), "{json}");
    assert!(markdown.contains("## h1 handover: erased"), "{markdown}");
    assert!(!json.contains(&planted.to) && !markdown.contains(&planted.to));
}
