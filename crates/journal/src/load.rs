//! Loading: everything up to a moment, in the shape a record is assembled from.

use jiff::{Timestamp, civil::DateTime};
use record::{
    Acts, Attendance, Calendar, Draft, Meeting, MeetingId, Message, MessageId, PersonId, Series,
    SeriesId, Standing, Thread, ThreadId,
};
use rusqlite::{Connection, Row};

use crate::authors::{Authors, Header};
use crate::persons::Everyone;
use crate::{Identity, Journal, Result, flags, labels, packed};

impl Journal {
    /// Everything at or before `until` (meetings: that end by then), with people as stated and
    /// detected for `who`. Zone, working hours and levels are left to the caller.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn load(&self, who: &Identity, until: Timestamp) -> Result<Draft> {
        self.settle_left()?;
        // One moment for all that is read, whatever an import adds meanwhile.
        let snapshot = self.connection.unchecked_transaction()?;
        let everyone = Everyone::read(&snapshot, who)?;
        let mut messages = Messages::read(&snapshot, &everyone, until)?;
        let mine =
            |message: &Message| Some(message.sent_by.unwrap_or(message.from)) == everyone.owner;
        labels::load(&snapshot, &mut messages.messages, mine)?;
        let threads = messages.threads(&snapshot)?;
        let meetings = Meetings::read(&snapshot, &everyone, until)?;
        Ok(Draft {
            owner: everyone.owner,
            threads,
            messages: messages.messages,
            series: meetings.series(),
            calendars: meetings.calendars,
            meetings: meetings.meetings,
            people: everyone.people,
            ..Draft::default()
        })
    }

    /// The zone most meetings are written in.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn calendar_zone(&self) -> Result<Option<String>> {
        let mut statement = self.connection.prepare(
            "SELECT zone FROM meeting WHERE zone <> '' GROUP BY zone ORDER BY count(*) DESC, zone",
        )?;
        let mut zones = statement.query_map([], |row| row.get(0))?;
        Ok(zones.next().transpose()?)
    }
}

/// Messages, with the number of their conversation in place of its index until `threads`.
struct Messages {
    messages: Vec<Message>,
}

impl Messages {
    fn read(connection: &Connection, everyone: &Everyone, until: Timestamp) -> Result<Messages> {
        let authors = Authors::read(connection, everyone)?;
        let count: u32 =
            connection.query_row("SELECT count(*) FROM message", [], |row| row.get(0))?;
        let mut messages = Vec::with_capacity(count as usize);
        let mut addressed = Addressed::new(everyone);
        let mut statement = connection.prepare(
            "SELECT id, at, thread, sender, writer, signed, own_words, acts, flags, to_count, people
             FROM message WHERE at <= ?1 ORDER BY id",
        )?;
        let mut rows = statement.query([until.as_second()])?;
        while let Some(row) = rows.next()? {
            messages.extend(message(row, &authors, &mut addressed)?);
        }
        messages.shrink_to_fit();
        Ok(Messages { messages })
    }

    /// The conversations these messages are in; afterwards messages point at them by index.
    fn threads(&mut self, connection: &Connection) -> Result<Vec<Thread>> {
        const WANTED: u32 = u32::MAX - 1;
        let last = self.messages.iter().map(|message| message.thread.0).max().unwrap_or(0);
        let mut index = vec![u32::MAX; last as usize + 1];
        self.messages.iter().for_each(|message| index[message.thread.0 as usize] = WANTED);
        let mut threads = Vec::new();
        let mut statement = connection.prepare(THREADS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number: u32 = row.get(0)?;
            if let Some(slot) = index.get_mut(number as usize).filter(|slot| **slot == WANTED) {
                *slot = u32::try_from(threads.len()).expect("threads are numbered in u32");
                threads.push(Thread { number, subject: row.get_ref(1)?.as_str()?.into() });
            }
        }
        for message in &mut self.messages {
            message.thread = ThreadId(index[message.thread.0 as usize]);
        }
        // Only a damaged journal holds messages of a conversation it does not hold.
        self.messages.retain(|message| message.thread.0 != WANTED);
        Ok(threads)
    }
}

/// Before settling a message stands alone, and its conversation has no row yet.
const THREADS: &str = "SELECT id, subject FROM thread UNION ALL
    SELECT m.id, d.topic FROM meta s CROSS JOIN message m CROSS JOIN message_detail d
    WHERE s.name = 'unsettled' AND s.value = 1 AND d.id = m.id AND m.thread = m.id
      AND m.id NOT IN (SELECT id FROM thread)";

fn message(
    row: &Row<'_>,
    authors: &Authors<'_>,
    addressed: &mut Addressed<'_>,
) -> Result<Option<Message>> {
    let flags: u8 = row.get(8)?;
    let header = Header {
        sender: row.get(3)?,
        writer: row.get(4)?,
        signed: row.get(5)?,
        in_sent: flags::has(flags, flags::IN_SENT),
    };
    let Some((from, sent_by)) = authors.of(&header) else { return Ok(None) };
    let people = row.get_ref(10)?.as_blob().unwrap_or_default();
    let (to, cc) = addressed.read(people, row.get(9)?);
    Ok(Some(Message {
        id: MessageId(row.get(0)?),
        thread: ThreadId(row.get(2)?),
        at: Timestamp::from_second(row.get(1)?).unwrap_or_default(),
        local: DateTime::default(),
        from,
        sent_by,
        to,
        cc,
        own_words: row.get(6)?,
        acts: Acts(row.get(7)?),
        level: None,
        labels: None,
        automatic: flags::has(flags, flags::AUTOMATIC),
        auto_reply: flags::has(flags, flags::AUTO_REPLY),
    }))
}

/// Turns addresses into people, each once per message.
struct Addressed<'a> {
    everyone: &'a Everyone,
    /// The message each person was last seen in.
    seen: Vec<u32>,
    message: u32,
}

type Recipients = (Box<[PersonId]>, Box<[PersonId]>);

impl<'a> Addressed<'a> {
    fn new(everyone: &'a Everyone) -> Addressed<'a> {
        Addressed { everyone, seen: vec![0; everyone.people.len()], message: 0 }
    }

    fn read(&mut self, people: &[u8], to_count: u32) -> Recipients {
        self.message += 1;
        let to_bytes = (to_count as usize * 4).min(people.len());
        (self.once(&people[..to_bytes]), self.once(&people[to_bytes..]))
    }

    fn once(&mut self, people: &[u8]) -> Box<[PersonId]> {
        let mut once = Vec::with_capacity(people.len() / 4);
        for person in packed::read_ids(people).filter_map(|id| self.everyone.of(id)) {
            let seen = &mut self.seen[person.0 as usize];
            if *seen != self.message {
                *seen = self.message;
                once.push(person);
            }
        }
        once.into_boxed_slice()
    }
}

/// Meetings and the calendars they come from.
struct Meetings {
    meetings: Vec<Meeting>,
    calendars: Vec<Calendar>,
    /// Number of the first meeting of each series, sorted.
    series_numbers: Vec<u32>,
}

impl Meetings {
    fn read(connection: &Connection, everyone: &Everyone, until: Timestamp) -> Result<Meetings> {
        let (calendars, calendar_of) = calendars(connection)?;
        let mut series_numbers: Vec<u32> = connection
            .prepare("SELECT DISTINCT series FROM meeting WHERE series IS NOT NULL AND end <= ?1")?
            .query_map([until.as_second()], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        series_numbers.sort_unstable();
        let mut statement = connection.prepare(
            "SELECT id, start, end, created, organiser, flags, people, title, series, origin,
               notes_levels
             FROM meeting WHERE end <= ?1",
        )?;
        let mut rows = statement.query([until.as_second()])?;
        let mut meetings = Vec::new();
        while let Some(row) = rows.next()? {
            let mut meeting = meeting(row, everyone)?;
            let series: Option<u32> = row.get(8)?;
            let at = series.and_then(|number| series_numbers.binary_search(&number).ok());
            meeting.series = at.and_then(|at| u32::try_from(at).ok()).map(SeriesId);
            let origin: u32 = row.get(9)?;
            meeting.calendar = calendar_of.get(origin as usize).copied().unwrap_or(0);
            meetings.push(meeting);
        }
        Ok(Meetings { meetings, calendars, series_numbers })
    }

    /// Every series, with the title of its latest meeting.
    fn series(&self) -> Vec<Series> {
        let mut latest: Vec<Option<&Meeting>> = vec![None; self.series_numbers.len()];
        for meeting in &self.meetings {
            let Some(series) = meeting.series else { continue };
            let slot = &mut latest[series.0 as usize];
            if slot.is_none_or(|before| (before.start, before.id) < (meeting.start, meeting.id)) {
                *slot = Some(meeting);
            }
        }
        let title = |meeting: &Option<&Meeting>| meeting.map(|m| m.title.clone());
        let titles = latest.iter().map(|meeting| title(meeting).unwrap_or_default());
        let numbers = self.series_numbers.iter();
        numbers.zip(titles).map(|(number, title)| Series { number: *number, title }).collect()
    }
}

fn meeting(row: &Row<'_>, everyone: &Everyone) -> Result<Meeting> {
    let flags: u8 = row.get(5)?;
    let standing = match flags {
        flags if flags::has(flags, flags::CANCELLED) => Standing::Cancelled,
        flags if flags::has(flags, flags::ALL_DAY) => Standing::AllDay,
        flags if !flags::has(flags, flags::BUSY) => Standing::Free,
        _ => Standing::Meeting,
    };
    let time = |second: i64| Timestamp::from_second(second).unwrap_or_default();
    let organiser: Option<u32> = row.get(4)?;
    Ok(Meeting {
        id: MeetingId(row.get(0)?),
        series: None,
        start: time(row.get(1)?),
        end: time(row.get(2)?),
        local_start: DateTime::default(),
        local_end: DateTime::default(),
        created: row.get::<_, Option<i64>>(3)?.map(time),
        organiser: organiser.and_then(|organiser| everyone.of(organiser)),
        attendees: attendees(row.get_ref(6)?.as_blob().unwrap_or_default(), everyone),
        title: row.get_ref(7)?.as_str()?.into(),
        calendar: 0,
        standing,
        out_of_office: flags::has(flags, flags::OUT_OF_OFFICE),
        travel: flags::has(flags, flags::TRAVEL),
        minutes: 0,
        notes_levels: match row.get_ref(10)?.as_blob_or_null()? {
            Some(bytes) => labels::unpacked_levels(bytes),
            None => None,
        },
        level: None,
    })
}

/// People on a meeting, sorted, each with the clearest of their answers; rooms left out.
fn attendees(people: &[u8], everyone: &Everyone) -> Box<[Attendance]> {
    let people = packed::read_people(people).filter(|named| !named.room);
    let mut attendees: Vec<Attendance> = people
        .filter_map(|named| {
            Some(Attendance { person: everyone.of(named.address)?, answer: named.answer })
        })
        .collect();
    // Answers sort from accepted to none.
    attendees.sort_unstable();
    attendees.dedup_by_key(|attendance| attendance.person);
    attendees.into_boxed_slice()
}

/// Calendars, and the calendar of each origin by number. Contents of one path are one calendar.
fn calendars(connection: &Connection) -> Result<(Vec<Calendar>, Vec<u16>)> {
    let mut statement = connection.prepare(
        "SELECT id, path FROM origin WHERE id IN (SELECT origin FROM meeting) ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(u32, String)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut paths: Vec<&str> = Vec::new();
    let mut of_origin = vec![0; rows.last().map_or(0, |(id, _)| *id as usize + 1)];
    for (id, path) in &rows {
        let at = paths.iter().position(|known| known == path).unwrap_or_else(|| {
            paths.push(path);
            paths.len() - 1
        });
        of_origin[*id as usize] = u16::try_from(at).unwrap_or(u16::MAX);
    }
    // More calendars than a number holds share the last one.
    paths.truncate(usize::from(u16::MAX) + 1);
    let name = |path: &&str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
    let calendar = |path| Calendar { name: name(path), attendance_known: false };
    Ok((paths.iter().map(calendar).collect(), of_origin))
}
