# Calendars: how to get them, what they cannot tell, and what could not be used.

source-ics = Calendar file (.ics)
source-ics-export = Google Calendar: Settings, Import & export, Export; import the .zip as it is. Outlook on the web: Settings, Calendar, Shared calendars, publish your calendar with all details and download the ICS link. Classic Outlook: open the calendar, File, Save Calendar, More Options, whole calendar with full details. Apple Calendar: select the calendar, File, Export. Exchange: use either Outlook.
source-outlook_csv = Outlook calendar table (.csv)
source-outlook_csv-export = Classic Outlook: File, Open & Export, Import/Export, Export to a file, Comma Separated Values, your calendar; choose the years you want. Series come as single dates. Outlook on the web, Google and Apple have no such table: export an .ics file there. Where you can choose, the .ics file tells more.

loses-calendar-deleted = Meetings you deleted.
loses-calendar-past-answers = When you answered, and what you answered first.
loses-calendar-hidden-guests = Guests, where the organiser hid them or the export leaves them out.
loses-calendar-answers = Who accepted and who declined, you included.
loses-calendar-created = When a meeting was made, so how late it came cannot be told.
loses-calendar-zone = The time zone: times are read in yours.
loses-calendar-rules = Which dates belong to one series: they are matched by title, weekday and hour.
loses-calendar-cancelled = Cancelled meetings, unless their title says so.
loses-calendar-addresses = Mail addresses: people are told apart by the names in the table.

# Left out on purpose
left-out-todo = To-dos
left-out-journal = Journal notes
left-out-free-busy = Lists of free and busy times
left-out-availability = Statements of availability
left-out-answer = Answers to invitations, which are not events
left-out-no-instance = Series without a date between 1990 and the end of next year, or with every date removed
left-out-older-version = Older versions of an event that stands in the file more than once
left-out-removed-date = Moved dates of a series that were removed again

# Complaints about calendars
complaint-calendar-too-large = This file is larger than 256 MB, more than we read as one calendar. Export fewer years at a time.
complaint-calendar-none = There is no calendar in this file, though its name says so.
complaint-calendar-zone = Nobody knows the time zone “{ $zone }”, and the file does not explain it. Its times were read in the zone of the calendar, or in yours.
complaint-table-no-columns = The first line of this table does not name the columns of an Outlook calendar.

# Complaints about single events
complaint-event-broken = This is no event, or too damaged to read.
complaint-event-cut-off = The file breaks off in the middle of this event. It was not read.
complaint-event-no-start = “{ $title }” does not say when it starts.
complaint-event-bad-date = “{ $title }” has a date or time that cannot be read: { $value }.
complaint-event-ends-before-start = “{ $title }” ends before it starts.
complaint-event-impossible-date = “{ $title }” is dated { $day }, before 1900 or more than ten years ahead.
complaint-event-rule = “{ $title }” repeats by a rule we do not understand ({ $rule }). Only its first date was kept.
complaint-event-rule-too-often = “{ $title }” repeats more often than meetings can ({ $rule }). Only its first date was kept.
