//! A set of 32-bit keys with a place for each, for tables that are asked for every word.
//!
//! Open addressing; keys are hashes already. Nothing is ever iterated, so order cannot differ.

/// Keys and the order in which they were given.
#[derive(Debug, Default)]
pub(crate) struct Table {
    slots: Vec<(u32, u32)>,
    mask: usize,
}

/// No key has this place.
const EMPTY: u32 = u32::MAX;

impl Table {
    /// The table of `keys`; of equal keys the first counts.
    pub(crate) fn of(keys: impl ExactSizeIterator<Item = u32>) -> Table {
        let size = (keys.len() * 2).next_power_of_two().max(2);
        let mut table = Table { slots: vec![(0, EMPTY); size], mask: size - 1 };
        for (place, key) in (0u32..).zip(keys) {
            let mut at = key as usize & table.mask;
            while table.slots[at].1 != EMPTY && table.slots[at].0 != key {
                at = (at + 1) & table.mask;
            }
            if table.slots[at].1 == EMPTY {
                table.slots[at] = (key, place);
            }
        }
        table
    }

    /// The place of a key.
    pub(crate) fn place(&self, key: u32) -> Option<usize> {
        let mut at = key as usize & self.mask;
        loop {
            let (found, place) = *self.slots.get(at)?;
            if place == EMPTY {
                return None;
            }
            if found == key {
                return Some(place as usize);
            }
            at = (at + 1) & self.mask;
        }
    }
}

/// A hash that is the same on every machine: FNV-1a, then mixed so that the low bits differ.
pub(crate) fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    mixed(hash)
}

/// The hash of two hashes in order.
pub(crate) fn joined(first: u32, second: u32) -> u32 {
    mixed(u64::from(first).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(second))
}

fn mixed(hash: u64) -> u32 {
    let hash = (hash ^ (hash >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_place_they_were_given() {
        let table = Table::of([7, 8, 7, 1 << 20].into_iter());
        assert_eq!(table.place(7), Some(0));
        assert_eq!(table.place(8), Some(1));
        assert_eq!(table.place(1 << 20), Some(3));
        assert_eq!(table.place(9), None);
        assert_eq!(Table::of([].into_iter()).place(0), None);
        assert_eq!(Table::default().place(0), None);
    }

    #[test]
    fn hashes_are_the_same_on_every_machine() {
        assert_eq!(hash("please".bytes()), hash("please".bytes()));
        assert_ne!(joined(1, 2), joined(2, 1));
    }
}
