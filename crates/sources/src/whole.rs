//! Files that are read whole before anything in them can be told: calendars.

use std::io::Read;
use std::ops::ControlFlow;

use record::{Phrase, Place};

use crate::{Input, Sink, Step, complaint, cut_short};

/// Larger files are not read: a lifetime of meetings is a tenth of this.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Reads a file to its end, hands it on with its place, and tells that its one unit is done. What
/// comes before a reading error is handed on too.
pub(crate) fn read(
    input: &mut Input<'_>,
    sink: &mut Sink<'_>,
    tell: impl FnOnce(&[u8], Place, &mut Sink<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if input.skip > 0 {
        return ControlFlow::Continue(());
    }
    let mut bytes = Vec::new();
    let outcome = input.bytes.by_ref().take(MOST_BYTES + 1).read_to_end(&mut bytes);
    let size = bytes.len() as u64;
    let place = Place { path: input.path.clone(), offset: 0, length: size };
    if size > MOST_BYTES {
        sink(Step::Found(complaint(place, Phrase::new("complaint-calendar-too-large"))))?;
    } else {
        if let Err(error) = outcome {
            sink(Step::Found(cut_short(place.clone(), &error)))?;
        }
        tell(&bytes, place, sink)?;
    }
    sink(Step::Done { units: 1, bytes: size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn what_is_too_large_is_not_read_and_said() {
        let bytes = Box::new(io::repeat(b'x'));
        let mut input =
            Input { path: "big.ics".into(), bytes, size: None, in_sent: false, skip: 0 };
        let mut steps = Vec::new();
        let mut sink = |step: Step| {
            steps.push(step);
            ControlFlow::Continue(())
        };
        let flow = read(&mut input, &mut sink, |_, _, _| unreachable!("it is too large"));
        assert_eq!(flow, ControlFlow::Continue(()));
        assert!(matches!(steps[..], [Step::Found(_), Step::Done { units: 1, .. }]));
    }
}
