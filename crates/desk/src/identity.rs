//! Whose record this is: proposed from how addresses are used, until the person confirms.

use std::collections::BTreeSet;

use journal::{AddressUse, Identity};
use serde::Serialize;

/// The owner as shown everywhere a figure is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Me {
    /// The owner's addresses, most used first.
    pub addresses: Vec<String>,
    /// Said by the person; otherwise the best proposal.
    pub confirmed: bool,
}

/// What is known of the owner and who sends for them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Whose {
    /// The owner.
    pub(crate) me: Me,
    /// Addresses that send from the owner's mailbox.
    pub(crate) assistants: Vec<String>,
}

impl Whose {
    /// As the journal needs it.
    pub(crate) fn identity(&self) -> Identity {
        Identity { owner: self.me.addresses.clone(), assistants: self.assistants.clone() }
    }
}

/// The best proposal for the owner, or the confirmed addresses, and the assistants that follow.
///
/// The owner's address is the one most mail is sent to or, in sent folders, comes from. Where
/// assistants write most of a Sent folder that alone would name them, so a name in the path of
/// the mailbox (`skilling-j.mbox`) counts for an address that carries it.
pub(crate) fn whose(confirmed: &[String], uses: &[AddressUse], paths: &[String]) -> Whose {
    let addresses = match confirmed {
        [] => proposed(uses, paths),
        some => some.to_vec(),
    };
    let assistants = assistants(&addresses, uses);
    Whose { me: Me { addresses, confirmed: !confirmed.is_empty() }, assistants }
}

fn proposed(uses: &[AddressUse], paths: &[String]) -> Vec<String> {
    let hints = path_words(paths);
    let sent_everywhere: u64 = uses.iter().map(|u| u64::from(u.sent_folder)).sum();
    let score = |used: &AddressUse| {
        let mail = u64::from(used.sent_folder) + u64::from(used.received);
        let calendar = u64::from(used.organised) + u64::from(used.attended);
        let plain = if mail > 0 || sent_everywhere > 0 { mail * 4 + calendar } else { calendar };
        let named = last_name(&used.address).is_some_and(|name| hints.contains(&name));
        let writes = used.sent > 0 || sent_everywhere == 0;
        if named && writes { plain * 25 } else { plain }
    };
    let person =
        |used: &&AddressUse| used.address.contains('@') && used.automatic * 2 <= used.sent.max(1);
    let best = uses.iter().filter(person).max_by_key(|used| (score(used), &used.address));
    let Some(best) = best.filter(|best| score(best) > 0) else { return Vec::new() };
    let mut mine = vec![best.address.clone()];
    let mut aliases: Vec<&AddressUse> = uses
        .iter()
        .filter(|used| used.address != best.address && is_alias(&used.address, &best.address))
        .collect();
    aliases.sort_by_key(|used| std::cmp::Reverse(used.received + used.sent));
    mine.extend(aliases.into_iter().map(|used| used.address.clone()));
    mine
}

/// Words of the last four parts of each path: the mailbox file and the folders it stands in. What
/// mailboxes are called everywhere is nobody's name.
fn path_words(paths: &[String]) -> BTreeSet<String> {
    let near = paths.iter().flat_map(|path| {
        let parts: Vec<&str> = path.rsplit(['/', '\\']).take(4).collect();
        parts.into_iter().flat_map(words_of).collect::<Vec<_>>()
    });
    const MAILBOX_WORDS: [&str; 16] = [
        "all",
        "and",
        "archive",
        "archivo",
        "backup",
        "correo",
        "inbox",
        "including",
        "mail",
        "mbox",
        "messages",
        "old",
        "sent",
        "spam",
        "takeout",
        "trash",
    ];
    near.filter(|word: &String| !MAILBOX_WORDS.contains(&word.as_str())).collect()
}

/// The last word of an address written with several: `ann.lee@x` carries "lee".
fn last_name(address: &str) -> Option<String> {
    let mut words = words_of(address);
    (address.split('@').next()?.contains(['.', '_', '-'])).then(|| words.pop())?
}

fn words_of(text: &str) -> Vec<String> {
    let local = text.split('@').next().unwrap_or(text);
    let words = local.split(|c: char| !c.is_alphabetic());
    words.filter(|w| w.chars().count() >= 3).map(str::to_lowercase).collect()
}

/// Whether an address of the same domain is written from the same first and last name: proposals
/// to the owner only, never a merge of other people.
fn is_alias(address: &str, main: &str) -> bool {
    let (Some((local, domain)), Some((main_local, main_domain))) =
        (address.split_once('@'), main.split_once('@'))
    else {
        return false;
    };
    let parts: Vec<&str> = main_local.split(['.', '_', '-']).filter(|p| !p.is_empty()).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    if domain != main_domain || parts.len() < 2 || last.len() < 3 {
        return false;
    }
    let letters: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
    let initial = &first[..first.chars().next().map_or(0, char::len_utf8)];
    let abbreviated =
        letters.strip_prefix(initial).is_some_and(|rest| rest.len() >= 4 && last.starts_with(rest));
    letters == format!("{first}{last}") || letters == format!("{last}{first}") || abbreviated
}

/// Others whose mail stands in the owner's Sent folder: at least three messages and 2 % of it.
/// Where that is more than six people, it is nobody's Sent folder and says nothing.
fn assistants(owner: &[String], uses: &[AddressUse]) -> Vec<String> {
    let total: u32 = uses.iter().map(|used| used.sent_folder).sum();
    let sends_for = |used: &&AddressUse| {
        !owner.contains(&used.address)
            && used.sent_folder >= 3
            && used.sent_folder * 50 >= total
            && used.automatic * 2 <= used.sent.max(1)
    };
    let found: Vec<String> = uses.iter().filter(sends_for).map(|u| u.address.clone()).collect();
    if found.len() > 6 { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(address: &str, sent_folder: u32, received: u32) -> AddressUse {
        let address = address.to_owned();
        AddressUse { address, sent_folder, sent: sent_folder, received, ..AddressUse::default() }
    }

    #[test]
    fn the_owner_is_who_mail_is_for_and_assistants_are_who_sends_it() {
        let uses = [
            used("sherri.hall@x.com", 380, 120),
            used("jo.kim@x.com", 76, 1700),
            used("jkim@x.com", 0, 40),
            used("ann.lee@x.com", 1, 300),
        ];
        let whose = whose(&[], &uses, &[]);
        assert_eq!(whose.me.addresses, ["jo.kim@x.com"], "three letters are too few for jkim");
        assert_eq!(whose.assistants, ["sherri.hall@x.com"]);
        assert!(!whose.me.confirmed);
    }

    #[test]
    fn a_sent_folder_written_by_an_assistant_belongs_to_the_name_on_the_mailbox() {
        let uses = [used("rose.hall@x.com", 940, 0), used("kenneth.lay@x.com", 60, 0)];
        let named = whose(&[], &uses, &["mail/lay-k/sent".into()]);
        assert_eq!(named.me.addresses, ["kenneth.lay@x.com"]);
        let plain = whose(&[], &uses, &["mail/box/sent".into()]);
        assert_eq!(plain.me.addresses, ["rose.hall@x.com"], "without a name nothing else says so");
    }

    #[test]
    fn words_that_mailboxes_are_called_by_name_nobody() {
        let uses = [used("all@x.com", 0, 8), used("ana.ruiz@x.com", 30, 60)];
        let path = "Takeout/Mail/All mail Including Spam and Trash.mbox".to_owned();
        assert_eq!(whose(&[], &uses, &[path]).me.addresses, ["ana.ruiz@x.com"]);
    }

    #[test]
    fn aliases_of_one_name_at_one_domain_are_proposed() {
        assert!(is_alias("jskilli@x.com", "jeff.skilling@x.com"));
        assert!(is_alias("jeff_skilling@x.com", "jeff.skilling@x.com"));
        assert!(!is_alias("jskilli@y.com", "jeff.skilling@x.com"));
        assert!(!is_alias("jeff.smith@x.com", "jeff.skilling@x.com"));
    }
}
