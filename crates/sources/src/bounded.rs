//! Readers that count, and that stop what grows beyond all proportion when unpacked.

use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

/// What was read so far of the packed bytes of an archive, shared by those who read them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Packed(Rc<(Cell<u64>, Cell<bool>)>);

impl Packed {
    /// Bytes read so far.
    pub(crate) fn read(&self) -> u64 {
        self.0.0.get()
    }

    /// Whether unpacking failed since this was forgotten last.
    pub(crate) fn failed(&self) -> bool {
        self.0.1.get()
    }

    pub(crate) fn forget_failure(&self) {
        self.0.1.set(false);
    }
}

/// What follows the last byte that could be read: the error that was met there.
pub(crate) struct Broken(Option<io::Error>);

impl Broken {
    pub(crate) fn new(error: io::Error) -> Broken {
        Broken(Some(error))
    }
}

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.take().unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into()))
    }
}

/// Text shrinks to a tenth, thousands of nearly equal alerts to a fortieth; nothing but filling
/// shrinks to a hundredth.
const RATIO: u64 = 100;
/// Below this nothing is called a bomb.
const HARMLESS: u64 = 64 << 20;

/// What was packed is nearly empty: it grew more than any mail could.
#[derive(Debug, thiserror::Error)]
#[error("grows beyond all proportion when unpacked")]
pub(crate) struct Bomb;

/// A reader that counts what it gives.
pub(crate) struct Counted<R> {
    inner: R,
    pub(crate) packed: Packed,
}

impl<R> Counted<R> {
    pub(crate) fn new(inner: R) -> Counted<R> {
        Counted { inner, packed: Packed::default() }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.packed.0.0.set(self.packed.read() + read as u64);
        Ok(read)
    }
}

impl<R: Seek> Seek for Counted<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// A reader of unpacked bytes that fails with [`Bomb`] when they outgrow the packed ones.
pub(crate) struct Bounded<R> {
    inner: R,
    given: u64,
    packed: Packed,
    packed_before: u64,
}

impl<R> Bounded<R> {
    pub(crate) fn new(inner: R, packed: &Packed) -> Bounded<R> {
        Bounded { inner, given: 0, packed: packed.clone(), packed_before: packed.read() }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into).and_then(|read| {
            self.given += read as u64;
            let packed = self.packed.read() - self.packed_before;
            let is_bomb = self.given > HARMLESS && self.given / RATIO > packed;
            if is_bomb { Err(io::Error::other(Bomb)) } else { Ok(read) }
        });
        self.packed.0.1.set(self.packed.0.1.get() || read.is_err());
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_what_outgrows_what_it_was_made_of() {
        let packed = Packed::default();
        let mut endless = Bounded::new(io::repeat(b'x'), &packed);
        let error = io::copy(&mut endless, &mut io::sink()).unwrap_err();
        assert!(error.get_ref().is_some_and(|inner| inner.is::<Bomb>()));
    }

    #[test]
    fn lets_honest_sizes_pass() {
        let mut counted = Counted::new(io::repeat(b'x').take(100 << 20));
        let packed = counted.packed.clone();
        let copied = io::copy(&mut Bounded::new(&mut counted, &packed), &mut io::sink()).unwrap();
        assert_eq!((copied, packed.read()), (100 << 20, 100 << 20));
    }
}
