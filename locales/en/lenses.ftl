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
silent-no-own-words = Nothing you typed in these days was read. It needs your sent mail, in English or Spanish; mail kept by an earlier version is read by altitude import --reread
silent-few-own-words = What you typed and was read in these days comes to { $messages ->
    [one] 1 message
   *[other] { $messages } messages
}, { $words ->
    [one] 1 word
   *[other] { $words } words
} and { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}. It needs 20 messages, 1,000 words and 4 weeks.
silent-few-acts = Only about { $found ->
    [one] 1 sentence of yours does
   *[other] { $found } sentences of yours do
} what is compared here. It needs { $needed }.
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
left-out-other-language = written by you in other languages than English and Spanish
left-out-not-read = not read yet: altitude import --reread
silent-wide-share = These weeks differ too much to say: the share could be nearly nothing or nearly all of it. A longer span says more.
