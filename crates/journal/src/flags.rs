//! Yes-or-no facts of an item in one column each; the numbers are explained in the layout.

use record::{FoundMeeting, FoundMessage};

/// A message stands in a folder of sent mail.
pub(crate) const IN_SENT: u8 = 1;
/// A message was written by a machine.
pub(crate) const AUTOMATIC: u8 = 2;
/// A message is an absence notice.
pub(crate) const AUTO_REPLY: u8 = 4;
/// A message's subject marks a reply or forward.
pub(crate) const IS_REPLY: u8 = 8;

/// A meeting has a recurrence rule.
pub(crate) const RECURS: u8 = 1;
/// A meeting blocks time.
pub(crate) const BUSY: u8 = 2;
/// A meeting was cancelled.
pub(crate) const CANCELLED: u8 = 4;
/// A meeting takes whole days.
pub(crate) const ALL_DAY: u8 = 8;
/// A meeting is an absence.
pub(crate) const OUT_OF_OFFICE: u8 = 16;
/// A meeting is travel.
pub(crate) const TRAVEL: u8 = 32;

/// Flags of a message.
pub(crate) fn of_message(message: &FoundMessage) -> u8 {
    set(&[
        (IN_SENT, message.in_sent),
        (AUTOMATIC, message.automatic),
        (AUTO_REPLY, message.auto_reply),
        (IS_REPLY, message.is_reply),
    ])
}

/// Flags of a meeting.
pub(crate) fn of_meeting(meeting: &FoundMeeting) -> u8 {
    set(&[
        (RECURS, meeting.recurs),
        (BUSY, meeting.busy),
        (CANCELLED, meeting.cancelled),
        (ALL_DAY, meeting.all_day),
        (OUT_OF_OFFICE, meeting.out_of_office),
        (TRAVEL, meeting.travel),
    ])
}

/// Whether a flag is set.
pub(crate) fn has(flags: u8, flag: u8) -> bool {
    flags & flag != 0
}

fn set(flags: &[(u8, bool)]) -> u8 {
    flags.iter().filter(|(_, is)| *is).fold(0, |all, (flag, _)| all | flag)
}
