//! The events of one UID as instances: a series with what replaces, adds and removes its members.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
};
use record::{Complaint, Found, FoundMeeting, Item, Phrase};

use super::event::Event;
use super::zone::Moment;
use crate::recurrence::{Fault, MOST_STARTS, Rule, Until};

/// Which years are kept, by the clock of each calendar.
#[derive(Debug, Clone)]
pub(super) struct Years {
    /// Instances of series outside are not made.
    pub(super) series: Range<DateTime>,
    /// Single events outside are complaints.
    pub(super) single: Range<DateTime>,
}

/// Gives the instances of events that share a UID.
pub(super) fn instances(events: Vec<Event>, years: &Years, give: &mut dyn FnMut(Found)) {
    let (replacing, masters): (Vec<Event>, Vec<Event>) =
        events.into_iter().partition(|event| event.replaces.is_some());
    let written = replacing.len() + masters.len();
    let (replacing, masters) = (latest(replacing), current(masters));
    for _ in replacing.len() + masters.len()..written {
        give(Found::LeftOut(Phrase::new("left-out-older-version")));
    }
    let mut family = Family::new(replacing);
    for master in masters {
        family.expand(&master, years, give);
    }
    // Those that belong to no series in this file still took place.
    for (event, used) in family.replacing.iter().zip(&family.used) {
        if !used {
            single(event, years, give);
        }
    }
}

/// One start of a series before anything replaces it.
#[derive(Debug)]
struct Slot {
    start: Moment,
    at: Timestamp,
    /// How long it takes where it says so itself.
    length: Option<SignedDuration>,
}

/// Events that stand in for instances of a series.
struct Family {
    replacing: Vec<Event>,
    used: Vec<bool>,
    marks: Marks,
    /// Those that hold for all later instances, in order.
    and_later: Vec<(Timestamp, usize)>,
}

impl Family {
    fn new(replacing: Vec<Event>) -> Family {
        let replaced = |event: &Event| event.replaces.clone();
        let marks = Marks::new(replacing.iter().filter_map(replaced));
        let mut and_later: Vec<(Timestamp, usize)> = replacing
            .iter()
            .enumerate()
            .filter(|(_, event)| event.and_later)
            .filter_map(|(index, event)| Some((event.replaces.as_ref()?.instant()?, index)))
            .collect();
        and_later.sort_unstable();
        Family { used: vec![false; replacing.len()], replacing, marks, and_later }
    }

    fn expand(&mut self, master: &Event, years: &Years, give: &mut dyn FnMut(Found)) {
        for value in &master.unread {
            let reason = Phrase::new("complaint-event-bad-date").text("value", value);
            give(complain(&master.meeting, reason));
        }
        if !master.meeting.recurs {
            return self.lone(master, years, give);
        }
        if master.start.local >= years.single.end {
            return impossible(master, give);
        }
        let slots = slots(master, years, give);
        let except = Marks::new(master.except.iter().cloned());
        for (event, used) in self.replacing.iter().zip(&mut self.used) {
            if !*used && event.replaces.as_ref().is_some_and(|replaced| except.means(replaced)) {
                *used = true;
                give(Found::LeftOut(Phrase::new("left-out-removed-date")));
            }
        }
        let mut given = false;
        for slot in slots.iter().filter(|slot| !except.means(&slot.start)) {
            given = true;
            match self.marks.find(&slot.start, slot.at) {
                Some(index) if !self.used[index] => {
                    self.used[index] = true;
                    let event = &self.replacing[index];
                    meet(event, &event.start, event.length, Some(slot.at), give);
                }
                _ => self.member(master, slot, give),
            }
        }
        if !given {
            give(Found::LeftOut(Phrase::new("left-out-no-instance")));
        }
    }

    /// An instance nothing replaces by itself.
    fn member(&self, master: &Event, slot: &Slot, give: &mut dyn FnMut(Found)) {
        let later = self.and_later.partition_point(|(from, _)| *from < slot.at);
        let Some((_, index)) = later.checked_sub(1).map(|last| self.and_later[last]) else {
            return meet(master, &slot.start, slot.length.unwrap_or(master.length), None, give);
        };
        let event = &self.replacing[index];
        let clock = &event.start.zone;
        let Some(replaced) = event.replaces.as_ref().and_then(Moment::instant) else { return };
        let shift = event.start.local.duration_since(clock.local(replaced));
        let Ok(local) = clock.local(slot.at).checked_add(shift) else { return };
        let length = slot.length.unwrap_or(event.length);
        meet(event, &event.start.moved(local), length, Some(slot.at), give);
    }

    /// An event without a rule, which something may replace all the same.
    fn lone(&mut self, master: &Event, years: &Years, give: &mut dyn FnMut(Found)) {
        let at = master.start.instant();
        match at.and_then(|at| self.marks.find(&master.start, at)) {
            Some(index) if !self.used[index] => {
                give(Found::LeftOut(Phrase::new("left-out-older-version")));
            }
            _ => single(master, years, give),
        }
    }
}

/// Moments that mean instances: days mean whatever starts on them, and where one side has no zone
/// the clock on the wall decides.
#[derive(Debug, Default)]
struct Marks {
    instants: BTreeMap<Timestamp, usize>,
    clocks: BTreeMap<DateTime, usize>,
    floating: BTreeMap<DateTime, usize>,
    days: BTreeMap<Date, usize>,
    dates: BTreeMap<Date, usize>,
}

impl Marks {
    fn new(moments: impl Iterator<Item = Moment>) -> Marks {
        let mut marks = Marks::default();
        for (index, moment) in moments.enumerate() {
            marks.dates.insert(moment.local.date(), index);
            if moment.day {
                marks.days.insert(moment.local.date(), index);
                continue;
            }
            marks.clocks.insert(moment.local, index);
            if moment.floating {
                marks.floating.insert(moment.local, index);
            }
            if let Some(at) = moment.instant() {
                marks.instants.insert(at, index);
            }
        }
        marks
    }

    fn find(&self, start: &Moment, at: Timestamp) -> Option<usize> {
        if start.day {
            return self.dates.get(&start.local.date()).copied();
        }
        let clocks = if start.floating { &self.clocks } else { &self.floating };
        let found = self.instants.get(&at).or_else(|| clocks.get(&start.local));
        found.or_else(|| self.days.get(&start.local.date())).copied()
    }

    fn means(&self, start: &Moment) -> bool {
        start.instant().is_some_and(|at| self.find(start, at).is_some())
    }
}

/// The starts of a series in order, each once.
fn slots(master: &Event, years: &Years, give: &mut dyn FnMut(Found)) -> Vec<Slot> {
    let mut slots: BTreeMap<Timestamp, Slot> = BTreeMap::new();
    let mut add = |start: Moment, length: Option<SignedDuration>| {
        if let Some(at) = start.instant().filter(|_| years.series.contains(&start.local)) {
            slots.insert(at, Slot { start, at, length });
        }
    };
    let mut locals = Vec::new();
    let mut begins = master.rules.is_empty();
    for rule in &master.rules {
        match starts(rule, master, years) {
            Ok((found, ended)) => {
                begins |= !ended;
                locals.extend(found);
            }
            Err(fault) => {
                begins = true;
                give(rule_complaint(master, rule, fault));
            }
        }
    }
    // The first instance counts even where the rule would not make it, unless the rule had ended
    // before: that is how calendars write a series whose first members were all cut off.
    if begins {
        locals.push(master.start.local);
    }
    for rule in &master.except_rules {
        match starts(rule, master, years) {
            Ok((found, _)) => locals.retain(|local| !found.contains(local)),
            Err(fault) => give(rule_complaint(master, rule, fault)),
        }
    }
    locals.into_iter().for_each(|local| add(master.start.moved(local), None));
    for (start, length) in master.also.iter().take(MOST_STARTS) {
        add(start.clone(), *length);
    }
    slots.into_values().collect()
}

/// The starts a rule makes, and whether it ends before it begins.
fn starts(rule: &str, master: &Event, years: &Years) -> Result<(Vec<DateTime>, bool), Fault> {
    let rule = Rule::parse(rule)?;
    let start = &master.start;
    let until = rule.until.map(|until| match until {
        Until::Day(day) => day.at(23, 59, 59, 0),
        Until::Local(local) => local,
        // Midnight UTC after a series of days is a day that was given a time.
        Until::At(at) if start.day && at.as_second() % 86_400 == 0 => {
            jiff::tz::TimeZone::UTC.to_datetime(at)
        }
        Until::At(at) => start.zone.local(at),
    });
    let found = rule.starts(start.local, until, &years.series)?;
    Ok((found, until.is_some_and(|until| until < start.local)))
}

fn rule_complaint(master: &Event, rule: &str, fault: Fault) -> Found {
    let key = match fault {
        Fault::NotUnderstood => "complaint-event-rule",
        Fault::TooOften => "complaint-event-rule-too-often",
    };
    let rule: String = rule.chars().take(100).collect();
    complain(&master.meeting, Phrase::new(key).text("rule", rule))
}

fn single(event: &Event, years: &Years, give: &mut dyn FnMut(Found)) {
    if !years.single.contains(&event.start.local) {
        return impossible(event, give);
    }
    let instance = event.replaces.as_ref().and_then(Moment::instant);
    meet(event, &event.start, event.length, instance, give);
}

fn impossible(event: &Event, give: &mut dyn FnMut(Found)) {
    let reason = Phrase::new("complaint-event-impossible-date")
        .with("day", record::Arg::Day(event.start.local.date()));
    give(complain(&event.meeting, reason));
}

fn complain(meeting: &FoundMeeting, reason: Phrase) -> Found {
    let reason = reason.text("title", super::shown(&meeting.title));
    Found::Complaint(Complaint { place: meeting.place.clone(), reason })
}

/// Gives one instance. `instance` is its original start where it is not this one.
fn meet(
    event: &Event,
    start: &Moment,
    length: SignedDuration,
    instance: Option<Timestamp>,
    give: &mut dyn FnMut(Found),
) {
    // Read back from the instant, a start the clocks skip is the time after the change.
    let ends = |at| start.zone.instant(start.zone.local(at).checked_add(length).ok()?);
    let at = start.instant();
    let (Some(at), Some(end)) = (at, at.and_then(ends)) else { return impossible(event, give) };
    let meeting = FoundMeeting {
        instance: instance.unwrap_or(at),
        start: at,
        end: end.max(at),
        local_start: start.local,
        ..event.meeting.clone()
    };
    give(Found::Item(Item::Meeting(Box::new(meeting))));
}

/// Of events that replace the same instance, the one revised last; later in the file wins ties.
fn latest(events: Vec<Event>) -> Vec<Event> {
    let key = |event: &Event| event.replaces.as_ref().and_then(Moment::instant);
    keep_last(events, key)
}

/// Of events with one UID, those with the highest sequence; of those that start together, the one
/// revised last. Several are kept, because some exporters give one UID to many events.
fn current(events: Vec<Event>) -> Vec<Event> {
    let newest = events.iter().map(|event| event.meeting.revision.0).max();
    let kept = events.into_iter().filter(|event| Some(event.meeting.revision.0) == newest);
    keep_last(kept.collect(), |event| event.start.instant())
}

fn keep_last(events: Vec<Event>, key: impl Fn(&Event) -> Option<Timestamp>) -> Vec<Event> {
    let mut kept: BTreeMap<Option<Timestamp>, Event> = BTreeMap::new();
    for event in events {
        let at = key(&event);
        let older = kept.get(&at).is_some_and(|one| one.meeting.revision > event.meeting.revision);
        if !older {
            kept.insert(at, event);
        }
    }
    kept.into_values().collect()
}
