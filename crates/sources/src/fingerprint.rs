//! 128-bit hashes (BLAKE3, cut) by which content is recognised again.

use std::io::{self, Read};

/// Of some bytes.
pub(crate) fn of_bytes(bytes: &[u8]) -> u128 {
    cut(&blake3::hash(bytes))
}

/// Of everything a reader gives, in bounded memory.
pub(crate) fn of_reader(bytes: &mut dyn Read) -> io::Result<u128> {
    let mut hasher = blake3::Hasher::new();
    let mut window = vec![0; 64 << 10];
    loop {
        match bytes.read(&mut window) {
            Ok(0) => return Ok(cut(&hasher.finalize())),
            Ok(read) => {
                hasher.update(&window[..read]);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Of several parts, each told apart from its neighbours.
pub(crate) fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u128 {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    cut(&hasher.finalize())
}

fn cut(hash: &blake3::Hash) -> u128 {
    let (first, _) = hash.as_bytes().split_first_chunk().expect("a hash has 32 bytes");
    u128::from_le_bytes(*first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_reference() {
        assert_eq!(of_bytes(b"").swap_bytes(), 0xaf1349b9f5f9a1a6_a0404dea36dcc949);
        assert_eq!(of_reader(&mut &b"abc"[..]).unwrap(), of_bytes(b"abc"));
    }

    #[test]
    fn parts_are_told_apart() {
        assert_ne!(of_parts([&b"ab"[..], b"c"]), of_parts([&b"a"[..], b"bc"]));
    }
}
