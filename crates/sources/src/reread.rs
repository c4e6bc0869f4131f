//! Fetches one message again from where it was found, so that its body need not be kept.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use record::Place;
use zip::ZipArchive;

use crate::archive::{LARGEST_INNER_ZIP, inner_name};
use crate::recognise::{self, Kind};
use crate::split::LARGEST_MESSAGE;
use crate::{Peek, eml, mbox};

/// The raw bytes of what stands at `place`, at most 8 MiB: for a message in an mbox file without
/// its separator line and escapes. `None` where it is no longer there.
pub fn reread(place: &Place) -> Option<Vec<u8>> {
    // Folders may end in "!" too: the first part that is a file is the outer archive.
    let cuts = place.path.match_indices("!/").map(|(at, _)| at).chain([place.path.len()]);
    let cut = cuts.into_iter().find(|cut| Path::new(&place.path[..*cut]).is_file())?;
    let mut file = File::open(&place.path[..cut]).ok()?;
    let inner = place.path[cut..].strip_prefix("!/");
    let slice = match inner {
        Some(inner) => {
            let names: Vec<&str> = inner.split("!/").collect();
            dig(&mut file, &place.path[..cut], &names, place)?
        }
        None => {
            file.seek(SeekFrom::Start(place.offset)).ok()?;
            take(&mut file, place.length)?
        }
    };
    let message = mbox::message_of(&slice).map(std::borrow::Cow::into_owned);
    Some(message.unwrap_or_else(|| eml::message_of(&slice).to_vec()))
}

trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

fn dig(file: &mut dyn ReadSeek, path: &str, names: &[&str], place: &Place) -> Option<Vec<u8>> {
    let head = recognise::head(file).ok()?;
    file.rewind().ok()?;
    match recognise::kind(&Peek { name: path, head: &head, size: None }) {
        Kind::Zip => zip(file, names, place),
        Kind::Gzip | Kind::Tar => stream(file, path, names, place),
        _ => None,
    }
}

/// Follows `names` into what the stream holds.
fn stream(bytes: &mut dyn Read, path: &str, names: &[&str], place: &Place) -> Option<Vec<u8>> {
    let Some((name, deeper)) = names.split_first() else {
        io::copy(&mut bytes.take(place.offset), &mut io::sink()).ok()?;
        return take(bytes, place.length);
    };
    let head = recognise::head(bytes).ok()?;
    let kind = recognise::kind(&Peek { name: path, head: &head, size: None });
    let mut bytes = Cursor::new(head).chain(bytes);
    match kind {
        Kind::Zip => {
            let mut inner = Vec::new();
            bytes.take(LARGEST_INNER_ZIP).read_to_end(&mut inner).ok()?;
            zip(&mut Cursor::new(inner), names, place)
        }
        Kind::Gzip => {
            let mut inner = MultiGzDecoder::new(bytes);
            let head = recognise::head(&mut inner).ok()?;
            let kind = recognise::kind(&Peek { name: inner_name(path), head: &head, size: None });
            let mut inner = Cursor::new(head).chain(inner);
            let names = if matches!(kind, Kind::Tar) { names } else { deeper };
            stream(&mut inner, inner_name(path), names, place)
        }
        Kind::Tar => {
            let mut tar = tar::Archive::new(&mut bytes as &mut dyn Read);
            let mut entries = tar.entries().ok()?.flatten();
            let mut entry =
                entries.find(|entry| String::from_utf8_lossy(&entry.path_bytes()) == *name)?;
            stream(&mut entry, name, deeper, place)
        }
        _ => None,
    }
}

fn zip(file: &mut dyn ReadSeek, names: &[&str], place: &Place) -> Option<Vec<u8>> {
    let (name, deeper) = names.split_first()?;
    let mut zip = ZipArchive::new(file).ok()?;
    let mut entry = zip.by_name(name).ok()?;
    stream(&mut entry, name, deeper, place)
}

fn take(bytes: &mut dyn Read, length: u64) -> Option<Vec<u8>> {
    let mut taken = Vec::new();
    bytes.take(length.min(LARGEST_MESSAGE as u64)).read_to_end(&mut taken).ok()?;
    Some(taken).filter(|taken| !taken.is_empty())
}
