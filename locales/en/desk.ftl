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
figure-threads = { $value } { $count ->
    [one] thread
   *[other] threads
}
figure-per-thousand-words = { $value } per 1,000 words
figure-index = { $value }
figure-interval = { $low }–{ $high }

level-operational = operational
level-tactical = tactical
level-strategic = strategic
level-none = none
rule-corrected = you set it

norm-27-ceos = 27 CEOs

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
