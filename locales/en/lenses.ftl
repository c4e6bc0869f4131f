# Words that lenses of several facets use: facets, units, silences, reasons for leaving out.

facet-attention = Attention
facet-judgment = Judgment
facet-influence = Influence
facet-ownership = Ownership
facet-framing = Framing
facet-feedback = Feedback


# Silences: why, and what would be needed. Slots found and needed are whole numbers.
silent-empty = The record holds nothing for these days.
silent-broken = This measure failed on your record. That is a fault of the programme, not of your data.
silent-no-calendar = The record holds no meetings for these days. It needs a calendar.
silent-no-mail = The record holds no mail for these days. It needs your mailbox.
silent-sent-only = Received mail is missing in too many of these weeks; it is needed in 4 of 5.
silent-few-weeks = Only { $found ->
    [one] 1 week has
   *[other] { $found } weeks have
} something to count. It needs { $needed }.
silent-few-meetings = Only { $found ->
    [one] 1 meeting
   *[other] { $found } meetings
} to count. It needs { $needed }.
silent-few-messages = Only { $found ->
    [one] 1 message
   *[other] { $found } messages
} to count. It needs { $needed }.
silent-attendance-unknown = The calendar does not say who attends. It needs one that names attendees.

# Left out of what was counted.
left-out-cancelled = cancelled
left-out-declined = declined by you
left-out-all-day = all day
left-out-free = marked as free
left-out-solo = with nobody else
left-out-travel = travel, arrivals and departures
left-out-absence = your own absences
left-out-attendance-unknown = meetings of a calendar that names no attendees
left-out-automatic = written by machines
left-out-external = from people outside
