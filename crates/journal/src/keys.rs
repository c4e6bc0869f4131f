//! What makes two items the same: hashes of their content, 64 bits wide. A message is compared
//! with the one found before it counts as known, so a chance agreement loses nothing.

use record::{Answer, FoundMeeting, FoundMessage};

/// Minute, sender, topic and own words: exports repeat mail under different Message-IDs.
pub(crate) fn of_message(message: &FoundMessage) -> u64 {
    let minute = message.at.as_second().div_euclid(60);
    hash(&[
        &minute.to_le_bytes(),
        message.from.address.as_bytes(),
        message.topic.to_lowercase().as_bytes(),
        &message.own_hash.to_le_bytes(),
    ])
}

/// A word to be compared, never shown (a Message-ID, a topic); 0 where empty.
pub(crate) fn of_word(word: &str) -> u64 {
    if word.is_empty() { 0 } else { hash(&[word.as_bytes()]).max(1) }
}

/// One instance of an event that has an identity across exports.
pub(crate) fn of_event(uid: &str, instance: i64) -> u64 {
    hash(&[uid.as_bytes(), &instance.to_le_bytes()])
}

/// When and what: the identity of a meeting in formats that give none.
pub(crate) fn of_slot(start: i64, end: i64, topic: &str) -> u64 {
    hash(&[&start.to_le_bytes(), &end.to_le_bytes(), topic.to_lowercase().as_bytes()])
}

/// The topic of a meeting, or its title where nothing is left of it.
pub(crate) fn topic_of<'a>(topic: &'a str, title: &'a str) -> &'a str {
    if topic.is_empty() { title } else { topic }
}

/// Everything a source says of a meeting, apart from where and in which revision.
pub(crate) fn of_content(meeting: &FoundMeeting) -> u64 {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &[u8]| add(&mut hasher, part);
    for time in [meeting.start, meeting.end, meeting.created.unwrap_or_default()] {
        add(&time.as_second().to_le_bytes());
    }
    add(meeting.title.as_bytes());
    add(meeting.zone.as_bytes());
    add(meeting.organiser.as_ref().map_or("", |o| &o.address).as_bytes());
    for attendee in &meeting.attendees {
        add(attendee.who.address.as_bytes());
        add(&[answer_code(attendee.answer), u8::from(attendee.room)]);
    }
    add(&meeting.notes_words.to_le_bytes());
    let flags = [
        meeting.busy,
        meeting.cancelled,
        meeting.all_day,
        meeting.out_of_office,
        meeting.travel,
        meeting.recurs,
    ];
    add(&flags.map(u8::from));
    first_eight(&hasher)
}

/// An answer as stored.
pub(crate) fn answer_code(answer: Answer) -> u8 {
    match answer {
        Answer::Accepted => 0,
        Answer::Declined => 1,
        Answer::Tentative => 2,
        Answer::None => 3,
    }
}

/// A salted hash that recognises a forgotten address without holding it.
pub(crate) fn of_forgotten(salt: &[u8], address: &str) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    add(&mut hasher, salt);
    add(&mut hasher, address.as_bytes());
    *hasher.finalize().as_bytes()
}

fn hash(parts: &[&[u8]]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    parts.iter().for_each(|part| add(&mut hasher, part));
    first_eight(&hasher)
}

/// Lengths go in too, so that moving a letter from one part to the next changes the hash.
fn add(hasher: &mut blake3::Hasher, part: &[u8]) {
    hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
}

fn first_eight(hasher: &blake3::Hasher) -> u64 {
    let bytes = hasher.finalize();
    let (first, _) = bytes.as_bytes().split_first_chunk::<8>().expect("a hash has 32 bytes");
    u64::from_le_bytes(*first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]));
        assert_ne!(of_event("a", 1), of_event("a", 2));
    }

    #[test]
    fn only_an_empty_word_is_zero() {
        assert_eq!(of_word(""), 0);
        assert_ne!(of_word("a"), 0);
    }

    #[test]
    fn case_does_not_tell_topics_apart() {
        assert_eq!(of_slot(1, 2, "Plan"), of_slot(1, 2, "plan"));
        assert_ne!(of_slot(1, 2, "plan"), of_slot(1, 3, "plan"));
    }
}
