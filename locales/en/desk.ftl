# Words the desk itself speaks: figures, levels, what to keep, what would sharpen a review.

and = and
figure-share = { $value }
figure-hours = { $value } h
figure-hours-per-week = { $value } h a week
figure-messages-per-week = { $value } messages a week
figure-people = { $value } { $count ->
    [one] person
   *[other] people
}
figure-effective-people = { $value } people’s worth
figure-effective-units = { $value } { $count ->
    [one] unit’s worth
   *[other] units’ worth
}
figure-threads = { $value } { $count ->
    [one] thread
   *[other] threads
}
figure-points = { $value } { $count ->
    [one] point
   *[other] points
}
figure-series = { $value } { $count ->
    [one] series
   *[other] series
}
figure-times-per-week = { $value } times a week
figure-per-thousand-words = { $value } per 1,000 words
figure-index = { $value }
figure-interval = { $low }–{ $high }
figure-interval-signed = { $low } to { $high }

level-operational = operational
level-tactical = tactical
level-strategic = strategic
level-none = none
rule-corrected = you set it

norm-27-ceos = 27 CEOs, 2018
norm-65-ceos = 65 CEOs, 2012
norm-94-ceos = 94 CEOs, 2011
norm-916-ceos = 916 CEOs, 2020
norm-5-ceos = 5 CEOs, 1973
norm-energy-company = one energy company, 2000–2001
norm-band-all = everyone
norm-band-below_vp = below vice president
norm-band-vp_and_above = vice president and above
no-norm-work-time = Shares of all working time, coded by assistants; this is a share of meeting hours in a calendar, told by rule.
no-norm-index = An index over kinds of activity; this is a share of meeting hours.
no-norm-meetings-apart = Meetings in records of time use, or as a share of working time; this is hours a week in a calendar, which also holds calls and meals.
no-norm-alone = Time alone or at the desk, of any length; this is blocks of 90 minutes that calendar and sent mail leave free.
no-norm-received = Nothing published has this definition, as far as we know, and the mail we could measure holds only what people sent.
no-norm-calendar = Nothing published has this definition, as far as we know, and the mail we could measure comes without calendars.

keep-best = { $lens } holds at { $figure }, the level of your best earlier quarter ({ $quarter }: { $best }).

sharpen-mail = Mail of every week, received and sent, would sharpen this most: altitude import PATH
sharpen-mail-and-calendar = A calendar, and mail of every week, received and sent, would sharpen this: altitude import PATH
sharpen-calendar = A calendar would sharpen this most: altitude import CALENDAR.ics
sharpen-me = Say which addresses are yours: altitude me
sharpen-people = Units, ranks and reporting lines would sharpen this most: altitude people --import people.csv
sharpen-nothing = The record covers what these lenses need.
sharpen-quarter = This span is thin. Most of your record lies in { $quarter }: altitude review --quarter { $quarter }

question-facet-attention = Where do my time and attention go: operating, managing, or directing?
question-facet-judgment = How good are my decisions and forecasts, apart from luck?
question-facet-influence = Am I sought after across boundaries, or merely present?
question-facet-ownership = Who owns outcomes around me, and what waits for me?
question-facet-framing = What do I ask, weigh and connect when I write?
question-facet-feedback = What do others say I should stop and start?
silent-facet-attention = needs a calendar, or mail you wrote
silent-facet-judgment = needs decisions and forecasts you write down; this version cannot keep them yet
silent-facet-influence = needs mail
silent-facet-ownership = needs mail, received and sent
silent-facet-framing = needs mail you wrote
silent-facet-feedback = needs feedback you record; this version cannot keep it yet

doctor-journal-whole = The journal is whole, private to you, and of this version.
doctor-integrity = The journal file is damaged: { $what }. Restore a backup, or import your sources again into a new journal.
doctor-permissions = Others on this machine can read the journal: { $what }. Run chmod 600 on the file and 700 on its folder.
doctor-version = The journal’s version is unexpected: { $what }.
doctor-foreign-keys = Some rows point nowhere: { $what }. Import your sources again into a new journal.
doctor-unsettled = An import was cut off: { $what }. Run the same import again; it goes on where it stopped.
doctor-sources = { $count ->
    [one] 1 file or folder imported
   *[other] { $count } files and folders imported
}; { $broken } not read to the end, { $gone } no longer where they were.
doctor-owner-confirmed = You confirmed: { $addresses }.
doctor-owner-proposed = Your addresses are proposed, not confirmed: { $addresses }. Confirm with altitude me.
doctor-owner-unknown = Nobody is known as you yet: altitude me ADDRESS

# What the person writes down.
entry-handover = handover
entry-proposal = proposal
entry-erased = erased
export-entries = What you wrote
proposal-accepted = accepted
proposal-changed = taken in another form
proposal-ignored = ignored
proposal-open = open
