//! Which messages form a conversation.
//!
//! References first (after Zawinski's algorithm and RFC 5256, reduced to what grouping needs);
//! archives without them fall back to the same subject between overlapping people within 30 days.

use std::collections::BTreeMap;

/// What grouping needs of one message. Give them oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link<'a> {
    /// Hash of its `Message-ID`; 0 where missing.
    pub message_id: u64,
    /// Hashes of the ids it refers to.
    pub references: &'a [u64],
    /// Hash of the normalised subject; 0 where empty.
    pub subject: u64,
    /// Marked as a reply or forward.
    pub is_reply: bool,
    /// When it was sent, in seconds.
    pub at: i64,
    /// Sender and recipients, sorted.
    pub people: &'a [u32],
}

const SUBJECT_REACH_SECONDS: i64 = 30 * 86_400;

/// For each message the index of the first message of its conversation.
pub fn conversations(links: &[Link<'_>]) -> Vec<u32> {
    let mut roots = Roots((0u32..).take(links.len()).collect());
    let mut by_id: BTreeMap<u64, u32> = BTreeMap::new();
    let mut latest: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for (index, link) in (0u32..).zip(links) {
        // Unknown ids join too: two replies to a message that is not here belong together.
        for id in link.references.iter().chain([&link.message_id]).filter(|id| **id != 0) {
            let other = *by_id.entry(*id).or_insert(index);
            roots.join(index, other);
        }
        if link.subject == 0 {
            continue;
        }
        let earlier = latest.entry(link.subject).or_default();
        earlier.retain(|e| link.at - links[*e as usize].at <= SUBJECT_REACH_SECONDS);
        if link.references.is_empty() {
            let found = earlier.iter().rev().find(|e| continues(&links[**e as usize], link));
            if let Some(found) = found {
                roots.join(index, *found);
            }
        }
        earlier.push(index);
        // A subject used all day long ("Daily report") must not make this quadratic.
        if earlier.len() > 64 {
            earlier.remove(0);
        }
    }
    (0u32..).take(links.len()).map(|index| roots.of(index)).collect()
}

/// Whether `later` goes on where `earlier` stood: a reply that shares two people with it.
fn continues(earlier: &Link<'_>, later: &Link<'_>) -> bool {
    later.is_reply && shared(earlier.people, later.people) >= 2
}

fn shared(a: &[u32], b: &[u32]) -> usize {
    a.iter().filter(|person| b.binary_search(person).is_ok()).count()
}

struct Roots(Vec<u32>);

impl Roots {
    fn of(&mut self, index: u32) -> u32 {
        let mut at = index;
        while self.0[at as usize] != at {
            self.0[at as usize] = self.0[self.0[at as usize] as usize];
            at = self.0[at as usize];
        }
        at
    }
    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        self.0[a.max(b) as usize] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_join_and_two_replies_to_a_missing_message_belong_together() {
        let a = Link { message_id: 1, references: &[9], ..Link::default() };
        let b = Link { message_id: 2, references: &[9], ..Link::default() };
        let c = Link { message_id: 3, references: &[2], ..Link::default() };
        let d = Link { message_id: 4, ..Link::default() };
        assert_eq!(conversations(&[a, b, c, d]), [0, 0, 0, 3]);
    }

    #[test]
    fn without_references_a_reply_joins_by_subject_and_two_shared_people() {
        let ask = Link { subject: 5, people: &[1, 2], ..Link::default() };
        let reply = Link { is_reply: true, at: 60, ..ask.clone() };
        let stranger = Link { people: &[2, 3], ..reply.clone() };
        let late = Link { at: 40 * 86_400, ..reply.clone() };
        assert_eq!(conversations(&[ask, reply, stranger, late]), [0, 0, 2, 3]);
    }

    #[test]
    fn a_new_mail_with_an_old_subject_starts_anew() {
        let weekly = Link { subject: 5, people: &[1, 2], ..Link::default() };
        let next = Link { at: 7 * 86_400, ..weekly.clone() };
        assert_eq!(conversations(&[weekly, next]), [0, 1]);
    }
}
