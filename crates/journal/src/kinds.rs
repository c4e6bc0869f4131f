//! What stands behind an address, by stated patterns of its name, and which domains say nothing
//! about an organisation.

use record::Kind;

/// Machines: the whole local part.
const ROBOTS: &[&str] = &[
    "noreply",
    "donotreply",
    "mailerdaemon",
    "postmaster",
    "notification",
    "notifications",
    "notify",
    "alert",
    "alerts",
    "bounce",
    "bounces",
    "daemon",
    "root",
    "automailer",
];

/// Machines: anywhere in the local part.
const ROBOT_PARTS: &[&str] = &["noreply", "donotreply", "mailerdaemon", "autoreply"];

/// Lists: anywhere in the local part.
const LIST_PARTS: &[&str] =
    &["announcement", "newsletter", "distribution", "listserv", "mailinglist"];

/// Lists: a whole word of the local part.
const LIST_WORDS: &[&str] =
    &["list", "lists", "all", "everyone", "team", "group", "dl", "employees", "staff", "members"];

/// Providers whose addresses belong to no organisation.
const FREEMAIL: &[&str] = &[
    "aol",
    "fastmail",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "mac",
    "me",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "yahoo",
    "ymail",
];

/// The kind of an address by its name; a person where nothing says otherwise.
pub(crate) fn of_address(address: &str) -> Kind {
    let Some((local, _)) = address.split_once('@') else { return Kind::Human };
    let joined: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
    let words = || local.split(|c: char| !c.is_ascii_alphanumeric());
    if ROBOTS.contains(&joined.as_str()) || ROBOT_PARTS.iter().any(|part| joined.contains(part)) {
        return Kind::Robot;
    }
    let listed = LIST_PARTS.iter().any(|part| joined.contains(part))
        || words().any(|word| LIST_WORDS.contains(&word));
    if listed { Kind::List } else { Kind::Human }
}

/// The domain of an address, where it says which organisation someone belongs to.
pub(crate) fn organisation(address: &str) -> Option<&str> {
    let (_, domain) = address.rsplit_once('@')?;
    let labels: Vec<&str> = domain.split('.').collect();
    // `yahoo.com`, `yahoo.co.uk`; not `live.example.com`.
    let top = match labels.as_slice() {
        [_, _] => true,
        [_, second, _] => second.len() <= 3,
        _ => false,
    };
    (!top || !FREEMAIL.contains(&labels[0])).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_say_what_they_are_by_stated_patterns() {
        for robot in ["no-reply@x.com", "mailer-daemon@x.com", "news.noreply@x.com"] {
            assert_eq!(of_address(robot), Kind::Robot, "{robot}");
        }
        assert_eq!(of_address("office.announcements@x.com"), Kind::List);
        assert_eq!(of_address("dl-traders@x.com"), Kind::List);
        assert_eq!(of_address("list-europe@x.com"), Kind::List);
        for human in ["ana.lister@x.com", "allen@x.com", "steam@x.com", "ana"] {
            assert_eq!(of_address(human), Kind::Human, "{human}");
        }
    }

    #[test]
    fn free_providers_are_no_organisation() {
        assert_eq!(organisation("ana@mail.x.com"), Some("mail.x.com"));
        assert_eq!(organisation("ana@yahoo.co.uk"), None);
        assert_eq!(organisation("ana@live.example.com"), Some("live.example.com"));
        assert_eq!(organisation("ana"), None);
    }
}
