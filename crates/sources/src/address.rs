//! Addresses and the names beside them, brought into one form.

use std::collections::BTreeSet;

use mail_parser::{Addr, Address as Header};
use record::Address;

use crate::body::{one_line, shorten};

/// Everyone in an address header, in order, without repeats and without those in `seen`, which
/// grows by them.
pub(crate) fn everyone<'a>(
    headers: impl Iterator<Item = &'a Header<'a>>,
    seen: &mut BTreeSet<String>,
) -> Vec<Address> {
    let all = headers.flat_map(|header| header.iter()).filter_map(one);
    all.filter(|person| seen.insert(person.address.clone())).collect()
}

/// The first person of an address header.
pub(crate) fn first(header: Option<&Header<'_>>) -> Option<Address> {
    header.and_then(|header| header.iter().find_map(one))
}

fn one(found: &Addr<'_>) -> Option<Address> {
    let name = found.name.as_deref().map(name).unwrap_or_default();
    let written = found.address.as_deref().map(address).unwrap_or_default();
    let address = if written.is_empty() { name.to_lowercase() } else { written };
    let name = if name.to_lowercase() == address { String::new() } else { name };
    (!address.is_empty()).then_some(Address { address, name })
}

/// Lower case, without quotes, brackets and blanks around it. Directory names of Exchange
/// (`/O=…/CN=…`) and of Notes stay as they are.
pub(crate) fn address(written: &str) -> String {
    let bare = written.trim_matches(|c: char| c.is_whitespace() || "'\"<>".contains(c));
    let bare = if bare.len() > 7 && bare.as_bytes()[..7].eq_ignore_ascii_case(b"mailto:") {
        &bare[7..]
    } else {
        bare
    };
    collapse(bare).to_lowercase()
}

/// A name without quotes around it and with single blanks.
pub(crate) fn name(written: &str) -> String {
    collapse(written.trim_matches(|c: char| c.is_whitespace() || "'\"<>".contains(c)))
}

/// The name in a header that old archives add (`X-From`): what stands before the address or
/// directory entry, empty where that is no name.
pub(crate) fn archived_name(written: &str) -> String {
    let before = written.split('<').next().unwrap_or_default();
    let person = before.split('@').next().unwrap_or_default();
    // "someone@example.org" alone is an address, "Ann Lee@COMPANY" a name with its domain.
    let is_address = before.contains('@') && !person.trim().contains(' ');
    if is_address || person.contains("/O=") { String::new() } else { name(person) }
}

/// With single blanks and no control characters, and no longer than an address may be.
fn collapse(text: &str) -> String {
    const LONGEST: usize = 320;
    one_line(shorten(text, LONGEST).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_bare_and_lower_case() {
        assert_eq!(address(" <'Ann.Lee@Example.ORG'> "), "ann.lee@example.org");
        assert_eq!(address("mailto:ann@example.org"), "ann@example.org");
        assert_eq!(
            address("/O=ACME/OU=NA/CN=RECIPIENTS/CN=ALEE"),
            "/o=acme/ou=na/cn=recipients/cn=alee"
        );
    }

    #[test]
    fn control_characters_become_blanks() {
        assert_eq!(name("\u{1b}[31mAnn\u{1b}[0m Lee"), "[31mAnn [0m Lee");
        assert_eq!(address("ann\u{1b}[31m@example.org"), "ann [31m@example.org");
    }

    #[test]
    fn archived_names_lose_directory_entries_and_domains() {
        assert_eq!(archived_name("Ann Lee"), "Ann Lee");
        assert_eq!(archived_name("Lee, Ann </O=ACME/OU=NA/CN=RECIPIENTS/CN=ALEE>"), "Lee, Ann");
        assert_eq!(archived_name("\"Ann Lee\" <ann@example.org>@ACME"), "Ann Lee");
        assert_eq!(archived_name("Ann Lee@ACME"), "Ann Lee");
        assert_eq!(archived_name("ann@example.org"), "");
    }
}
