//! The two hashes a revision of an entry carries. Anyone can compute them again: SHA-256 over the
//! bytes said here, numbers as eight bytes, highest first.

use sha2::{Digest, Sha256};

/// What does not fit in the chain of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The text is not the one committed to when it was written.
    Text,
    /// Time, kind or entry were changed, or revisions before were removed, added or moved.
    Link,
    /// Revisions are missing at the end.
    End,
}

/// What the link of a revision is made of.
pub(crate) struct Link<'a> {
    /// The link of the revision before; 32 zero bytes for the first.
    pub(crate) before: [u8; 32],
    pub(crate) entry: u32,
    pub(crate) kind: &'a str,
    /// Seconds since 1970.
    pub(crate) at: i64,
    pub(crate) commitment: [u8; 32],
}

impl Link<'_> {
    /// SHA-256(before ‖ entry ‖ length of kind ‖ kind ‖ at ‖ commitment).
    pub(crate) fn hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(self.before);
        hasher.update(u64::from(self.entry).to_be_bytes());
        hasher.update((self.kind.len() as u64).to_be_bytes());
        hasher.update(self.kind);
        hasher.update(self.at.to_be_bytes());
        hasher.update(self.commitment);
        hasher.finalize().into()
    }
}

/// SHA-256(salt ‖ body): once the salt is gone, nobody can try out what the body said.
pub(crate) fn commitment(salt: &[u8; 32], body: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(body);
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: [u8; 32]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn both_hashes_are_those_of_pythons_hashlib() {
        let commitment = commitment(&[7; 32], r#"{"what":"Returns"}"#);
        assert_eq!(hex(commitment), PYTHON_COMMITMENT);
        let link =
            Link { before: [0; 32], entry: 1, kind: "handover", at: 1_777_593_600, commitment };
        assert_eq!(hex(link.hash()), PYTHON_LINK);
    }

    // hashlib.sha256(bytes([7]) * 32 + b'{"what":"Returns"}'), and of bytes(32) +
    // struct.pack('>QQ', 1, 8) + b'handover' + struct.pack('>q', 1777593600) + that digest.
    const PYTHON_COMMITMENT: &str =
        "36d5159a26cd43f3fa07e1e3c6dffec620f175468863c885892dd9686021a8a5";
    const PYTHON_LINK: &str = "2088eb88333a006b123e168ecff1d157c48d169a498801b38c851bee66b68810";
}
