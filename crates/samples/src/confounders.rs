//! What makes planted truths harder to see. Nothing of it is in the demo.

use jiff::civil::Date;

use crate::clock::Site;

/// Beside the truths of a plan; the default changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Confounders {
    /// Percent of the messages that are in neither folder.
    pub missing_percent: u32,
    /// Days by which the threads that wait are younger; older below 0.
    pub waiting_younger_days: i64,
    /// Threads that would wait, had the assistant not answered them for the manager.
    pub assistant_answers: usize,
    /// Both mailboxes answer each message of a waiting thread by themselves.
    pub auto_replies: bool,
    /// Questions that lists bring in the last weeks, every second addressed to the manager.
    pub list_questions: usize,
    /// Where everyone but the manager works.
    pub everyone_at: Option<Site>,
    /// First day of the two weeks away, a Monday; 4 May 2026 where none is given.
    pub vacation_from: Option<Date>,
}

/// Sentences of the manager's whose act is known, in place of all her other mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// Sentences in the last quarter that hand over an outcome.
    pub hands_over: usize,
    /// Those that assign a task.
    pub assigns: usize,
    /// Those that take work on.
    pub takes_on: usize,
}
