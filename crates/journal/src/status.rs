//! What the journal holds, in counts.

use jiff::Timestamp;
use rusqlite::Connection;

use crate::groups::Groups;
use crate::{Journal, OriginState, Result, entries, packed};

/// What the journal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Messages.
    pub messages: u32,
    /// Calendar events, counted as meetings or not.
    pub meetings: u32,
    /// People, by addresses joined as stated.
    pub people: u32,
    /// What the person wrote and did not erase.
    pub entries: u32,
    /// The earliest message.
    pub first_message: Option<Timestamp>,
    /// The latest message.
    pub last_message: Option<Timestamp>,
    /// Start of the earliest event.
    pub first_meeting: Option<Timestamp>,
    /// Start of the latest event, future ones included.
    pub last_meeting: Option<Timestamp>,
    /// What was imported, oldest import first.
    pub origins: Vec<OriginState>,
    /// What was understood and not kept.
    pub left_out: Vec<StoredLeftOut>,
}

/// A reason for leaving something out, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLeftOut {
    /// Key of the sentence in the locales.
    pub key: String,
    /// Its slots, in order.
    pub args: Vec<(String, String)>,
    /// How often.
    pub count: u32,
}

impl Journal {
    /// What the journal holds.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn status(&self) -> Result<Status> {
        let messages = reach(&self.connection, "SELECT count(*), min(at), max(at) FROM message")?;
        let meetings =
            reach(&self.connection, "SELECT count(*), min(start), max(start) FROM meeting")?;
        Ok(Status {
            messages: messages.0,
            meetings: meetings.0,
            people: people(&self.connection)?,
            entries: entries::count(&self.connection)?,
            first_message: messages.1,
            last_message: messages.2,
            first_meeting: meetings.1,
            last_meeting: meetings.2,
            origins: self.origins()?,
            left_out: left_out(&self.connection)?,
        })
    }
}

/// How many, the earliest and the latest.
type Reach = (u32, Option<Timestamp>, Option<Timestamp>);

fn reach(connection: &Connection, sql: &str) -> Result<Reach> {
    let time = |second: Option<i64>| second.and_then(|second| Timestamp::from_second(second).ok());
    Ok(connection
        .query_row(sql, [], |row| Ok((row.get(0)?, time(row.get(1)?), time(row.get(2)?))))?)
}

fn people(connection: &Connection) -> Result<u32> {
    let groups = Groups::stated(connection)?;
    let mut statement = connection.prepare("SELECT id FROM address")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    let alone = ids.filter(|id| id.as_ref().is_ok_and(|id| groups.of(*id) == *id));
    Ok(u32::try_from(alone.count()).unwrap_or(u32::MAX))
}

fn left_out(connection: &Connection) -> Result<Vec<StoredLeftOut>> {
    let mut statement = connection.prepare(
        "SELECT reason, args, sum(times) FROM left_out GROUP BY reason, args
         ORDER BY 3 DESC, reason, args",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(StoredLeftOut {
            key: row.get(0)?,
            args: packed::read_slots(row.get_ref(1)?.as_str()?),
            count: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
