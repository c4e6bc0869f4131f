"""Instances of .ics files by another reading: start, minutes and UID of each, a line each.

Run: pip install icalendar==7.3.0 recurring-ical-events==3.8.2; python oracle.py FILE...
Times without a zone are read in X-WR-TIMEZONE, else in Europe/Madrid.
"""

import datetime
import sys
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

FROM = datetime.datetime(1990, 1, 1, tzinfo=datetime.timezone.utc)
TO = datetime.datetime(2028, 1, 1, tzinfo=datetime.timezone.utc)


def instant(value, zone):
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=zone)
    return value.astimezone(datetime.timezone.utc)


for path in sys.argv[1:]:
    print(path)
    with open(path, "rb") as file:
        calendars = icalendar.Calendar.from_ical(file.read(), multiple=True)
    for calendar in calendars:
        zone = ZoneInfo(str(calendar.get("X-WR-TIMEZONE", "Europe/Madrid")))
        query = recurring_ical_events.of(calendar, skip_bad_series=True)
        for event in sorted(query.between(FROM, TO), key=lambda e: instant(e["DTSTART"].dt, zone)):
            start = instant(event["DTSTART"].dt, zone)
            end = instant(event["DTEND"].dt, zone) if "DTEND" in event else start
            minutes = int((end - start).total_seconds() // 60)
            print(f"  {start:%Y-%m-%dT%H:%MZ} +{minutes} {event.get('UID', '')}")
