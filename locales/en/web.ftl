# Words of the dashboard around what the desk says.

web-skip = Skip to the page
web-pages = Pages
web-search = Search
web-review = Review
web-week = Week
web-people = People
web-record = Record
web-settings = Settings
web-help = Help
web-keys = Keyboard
web-invented = An invented year at an invented company. Nothing here is about a real person.
web-footer = Everything stays on this machine. No page here loads anything from anywhere else.

web-month-1 = January
web-month-2 = February
web-month-3 = March
web-month-4 = April
web-month-5 = May
web-month-6 = June
web-month-7 = July
web-month-8 = August
web-month-9 = September
web-month-10 = October
web-month-11 = November
web-month-12 = December
web-month-short-1 = Jan
web-month-short-2 = Feb
web-month-short-3 = Mar
web-month-short-4 = Apr
web-month-short-5 = May
web-month-short-6 = Jun
web-month-short-7 = Jul
web-month-short-8 = Aug
web-month-short-9 = Sep
web-month-short-10 = Oct
web-month-short-11 = Nov
web-month-short-12 = Dec
web-day-1 = Mon
web-day-2 = Tue
web-day-3 = Wed
web-day-4 = Thu
web-day-5 = Fri
web-day-6 = Sat
web-day-7 = Sun
web-date = { $day } { $month } { $year }
web-days = { $from } to { $to }
web-span = Days to look at
web-last-weeks = Last 13 weeks

web-messages = { $count ->
    [one] 1 message
   *[other] { $shown } messages
}
web-written = { $shown } written by you
web-received = { $shown } received
web-by-others = { $shown } sent for you by others
web-meetings = { $count ->
    [one] 1 meeting
   *[other] { $shown } meetings
}
web-events = { $count ->
    [one] 1 calendar event
   *[other] { $shown } calendar events
}
web-met-people = { $count ->
    [one] 1 person
   *[other] { $shown } people
}
web-coverage = weeks covered: mail { $mail }, calendar { $calendar }
web-me-proposed = Taken for you until you confirm: { $addresses }.
web-confirm = Confirm your addresses
web-verdict = What to keep, stop and start
web-keep = Keep
web-stop = Stop
web-start = Start
web-ask = Ask first
web-stops = Stop
web-starts = Start
web-no-keep = No reading holds at its best without something to change; that takes two earlier quarters.
web-no-stops = Nothing in this span says what to stop.
web-no-starts = Nothing in this span says what to start.
web-facets = The six facets
web-behind = { $count ->
    [one] The one item behind it
   *[other] The { $shown } items behind it
}
web-hours-at-stake = { $hours } h a quarter
web-silent-lenses = { $count ->
    [one] 1 reading is silent:
   *[other] { $shown } readings are silent:
}
web-doubts = { $count ->
    [one] The reader is unsure of 1 message. Your answer teaches it.
   *[other] The reader is unsure of { $shown } messages. Your answers teach it.
}
web-unread = { $count } messages were read by an earlier reader: altitude import --reread
web-next = What would sharpen this:

web-interval = 95 % interval { $interval }
web-complete-count = a complete count
web-from = from { $before }
web-steady = as before
web-higher = More of it is worth having.
web-lower = Less of it is worth having.
web-neither = It describes; neither more nor less is better.
web-no-norm = No comparable norm.
web-norm = { $whose }: { $value }.
web-how = How it is counted
web-formula = Formula
web-interval-is = Interval
web-at-least = Needs at least
web-fails-when = Misleads when
web-validated = Validated
web-ours = Ours, unvalidated. { $how }
web-example = Example
web-sources = Sources
web-left-out = Left out
web-items = Items
web-items-count = { $count ->
    [one] 1 item
   *[other] { $shown } items, most telling first
}
web-of-proposal = behind the proposal
web-all-items = show all
web-no-items = No items.
web-more-pages = More items
web-page = Page { $number }
web-with = { $count ->
    [one] 1 other
   *[other] { $shown } others
}
web-sent-to = { $count ->
    [one] to 1 person
   *[other] to { $shown } people
}

web-as-table = As a table
web-week-of = Week of { $day }
web-span-value = whole span
web-thin-week = hollow: fewer than 3 items
web-week-head = Week
web-value-head = Value
web-n-head = n
web-part-head = Part
web-share-head = Share
web-interval-head = 95 %
web-bar-head = Of
web-weeks-title = { $title }, week by week
web-weeks-desc = { $title } over { $weeks } weeks; over the whole span { $figure }.
web-parts-title = { $title }: what it splits into
web-spread-title = { $title }: how the weeks lie
web-spread-desc = One dot is a week.
web-median = median
web-week-shares-title = Meeting hours of the week by level
web-hours = { $hours } h
web-calendar-title = The week, by level
web-calendar-desc = Meetings from Monday to Sunday, darker where they set direction; white is free time.
web-free = free
web-network-title = The people closest to you, by unit
web-network-desc = { $count } people; the nearer and larger, the more was exchanged. A ring marks more senior people.
web-no-unit = unit not stated
web-name-head = Person
web-unit-head = Unit
web-exchange-head = Exchanged
web-you = You

web-level-of = Level of “{ $title }”
web-set-level-of = Set the level of “{ $title }”
web-set = Set
web-undo = Undo
web-corrected = “{ $title }”: { $before } → { $now }.
web-taken-back = “{ $title }” is back to { $now }.
web-series-follows = All { $shown } of its series follow.
web-learned = { $count ->
    [one] 1 other message is read differently for it.
   *[other] { $shown } other messages are read differently for it.
}

web-message = Message
web-meeting = Meeting
web-untitled = Without a title
web-own-words = { $count ->
    [one] 1 word of its sender’s own
   *[other] { $shown } words of its sender’s own
}
web-taken-for = Taken for
web-you-set-it = you set it
web-because = Because of
web-take-back = Take back what I said of it
web-to = To
web-body-gone = The file it stands in is gone or has changed, so only the sentences kept in the journal can be shown.
web-conversation = The rest of the conversation
web-acts = What it does
web-acts-how = Filled: read from your sentences. Say so where that is wrong; it teaches the reader.
web-has = It does: { $act }
web-lacks = It does not: { $act }
web-in-series = { $shown } meetings of one series; a level you set holds for all.
web-attendees = On it
web-accepted = accepted
web-declined = declined
web-tentative = tentative
web-unanswered = no answer
web-and-more = and { $shown } more
web-stands-in = Stands in

web-doubts-title = What the reader is unsure of
web-doubts-how = At most seven a week; each answer changes the readings at once and can be undone.
web-no-doubts = Nothing this week.
web-yes = Yes
web-no = No

web-people-title = { $count ->
    [one] 1 person
   *[other] { $shown } people
}
web-stated = { $count ->
    [one] a unit or rank is stated for 1
   *[other] a unit or rank is stated for { $shown }
}
web-people-how = Units and ranks are never guessed. State them here for the people you work with most, or all at once: altitude people --template > people.csv, then altitude people --import people.csv.
web-find-person = Find a person
web-find = Find
web-more-people = … and { $count } more; find them by name.
web-rank = rank { $rank }
web-rank-label = Rank (higher is more senior)
web-rank-number = A rank is a whole number.
web-outside = outside
web-unit = Unit
web-save = Save
web-saved = Saved.
web-kind-human = person
web-kind-list = list
web-kind-robot = machine
web-kind-room = room
web-person-stated = Stated for { $address }.

web-holds-nothing = Nothing imported yet
web-holds = { $messages } and { $meetings }
web-mail = Mail
web-calendar = Calendar
web-drop = Drop files here, or choose them
web-drop-what = Mail (mbox, eml, Maildir in a zip) and calendars (ics, Outlook csv); archives as they are. Copies are kept beside the journal.
web-import = Import
web-by-path = Or name a file or folder of this machine; nothing is copied then
web-path = Path
web-no-such-path = There is no such path; write it whole, from / on.
web-importing = Importing
web-look-again = Look again
web-items-read = { $shown } items read
web-import-done = Kept { $kept }, known already { $known }, left out { $left }, complaints { $complaints }.
web-to-review = See the review
web-employer = Check that your employer allows you to export this.
web-complaints = Could not be used
web-no-complaints = Everything could be read.
web-understood = Understood and not kept
web-lacking = Silent readings, and what they need
web-how-to-export = How to get your mail and calendar
web-loses = What such a file cannot tell:
web-journal-at = The journal:

web-settings-title = You, and how this looks
web-addresses = Your addresses
web-me-how = Proposed from your folders of sent mail. Confirm them, so that every figure is about you.
web-address-used = { $sent } sent, { $received } received
web-confirm-these = These are mine
web-looks = Language and theme
web-language = Language
web-theme = Theme
web-theme-system = as the system
web-theme-light = light
web-theme-dark = dark
web-where = Where everything lies
web-journal = Journal
web-working = Working hours
web-take-out = Take it with you
web-forget = Forget
web-private = Only the browser that opened the printed address can read these pages; other users of this machine cannot.

web-empty-title = Nothing to review yet
web-empty = Import your mail and calendar, and the review fills itself: what to keep, stop and start, with the items behind every figure.
web-empty-import = Import
web-missing-title = There is no such page
web-missing = It may have been about something that was forgotten since. Go back to the
web-search-how = Finds readings, people, meetings and subjects by a word of their name.
web-found-nothing = Nothing is called “{ $wanted }”. Search looks at readings, people, meetings and subjects.
web-readings = Readings
web-key-search = Search
web-words = Words
web-word-interval = Interval
web-meaning-interval = Where the figure could lie if the weeks had fallen a little differently. A movement within it is no movement.
web-word-n = n
web-meaning-n = How many meetings, messages or threads a figure rests on.
web-word-level = Level
web-meaning-level = Operational carries out, fixes or checks one piece of work. Tactical plans, allocates and organises towards a given goal. Strategic sets, argues or questions direction.
web-word-act = Act
web-meaning-act = What a sentence of yours does: hand over, assign, take on, ask, decide, weigh, foresee, frame.
web-word-silent = Silent
web-meaning-silent = Too little stands behind a figure, so none is shown. The page says what is missing.
web-word-norm = Norm
web-meaning-norm = A published figure counted in the same way. Where none is, none is shown.
web-middle-half = middle half
web-n-weeks = { $shown } weeks
web-no-meetings = No meetings in this week.
web-block = { $title }, { $from } to { $until }, { $level }
web-day-head = Day
web-time-head = Time
web-level-head = Level
web-exchanged = { $count ->
    [one] 1 message or meeting
   *[other] { $shown } messages and meetings
}
web-senior = more senior
web-not-senior = not more senior, or not stated
web-ring = ring: more senior than you
web-standing-head = Standing
web-entry = Written down by you
web-earlier = Earlier
