# Words of the terminal around what the desk says.

screen-days = { $days } days
screen-of = { $from } to { $to }
screen-rests = { $messages } messages ({ $written } yours{ $assistants ->
    [0] {""}
   *[other] , { $assistants } sent for you by others
}), { $meetings } meetings ({ $hours } h), { $people } people
screen-coverage = weeks covered: mail { $mail }, calendar { $calendar }; times in { $zone }
screen-me-proposed = Assumed to be you, not confirmed: { $addresses }. Confirm: altitude me
screen-me-unknown = Nobody is known as you yet: altitude me ADDRESS
screen-from = from { $before }
screen-steady = as before
screen-norm = Norm
screen-norm-people = people
screen-norm-half = half of them
screen-norm-median = median
screen-norm-tenths = 8 of 10
screen-norm-primary = Primary source: { $source }. { $sample }.
screen-norm-secondary = Secondary source: { $source }. { $sample }.
screen-norm-describes = A norm describes these people; it is no target.
screen-norm-beside = { $band }, { $whose }: half of { $n } people at { $half }
screen-no-norm = No comparable norm.
screen-keep = Keep
screen-stop = Stop
screen-start = Start
screen-ask = Ask
screen-no-keep = No reading holds at its best without something to change; that takes two earlier quarters.
screen-no-stops = Nothing in this span says what to stop.
screen-no-starts = Nothing in this span says what to start.
screen-evidence = { $count ->
    [one] 1 item
   *[other] { $count } items
}: altitude lens { $lens } --items
screen-nothing-opens = altitude lens { $lens }
screen-sharpen = Next
screen-how-counted = How counted
screen-interval = Interval
screen-at-least = Needs at least
screen-fails-when = Misleads when
screen-sources = Sources
screen-validated = Validated
screen-example = Example
screen-ours = Ours, unvalidated. { $how }
screen-left-out = Left out
screen-complaints = Complaints
screen-weeks = Weeks
screen-items = Items
screen-more-items = … and { $count } more; --json lists all.
screen-proposes = Proposes
screen-unit = n = { $n }
screen-previous = Before: { $figure }
screen-item = item
screen-when = when
screen-what = what
screen-who = who

import-notice = Check that your employer allows you to export this. Everything stays in { $file }; `altitude forget --everything` removes it.
import-settling = Putting conversations and series together
import-file = file or folder
import-kind = kind
import-kept = kept
import-known = already known
import-left-out = left out
import-complaints = complaints
import-total = total
import-dry = Dry run: nothing was kept.
import-interrupted = Interrupted. What is listed is kept; the same command goes on from there.
import-complaints-hint = What could not be used: altitude status --complaints, or --complaints FILE writes it all.
import-next = Next: altitude me, then altitude review
import-written = Complaints written to { $file }
import-more = … and { $count } more

status-journal = Journal
status-holds = { $messages } messages, { $meetings } calendar events, { $people } people, { $entries } entries
status-mail = Mail { $from } to { $to }
status-calendar = Calendar { $from } to { $to }
status-reference = Compared with a table of { $people } people of your organisation.
status-none = Nothing imported yet: altitude import PATH
status-importing = An import is under way: { $holder }
status-lacking = Lenses that are silent over the last quarter of the record
status-left-out = Understood and not kept
status-unfinished = not read to the end

me-yours = Yours
me-proposed = Taken for you until you confirm: altitude me { $addresses }
me-confirmed = You confirmed these.
me-assistants = Send from your mailbox
me-candidates = Addresses most used
me-address = address
me-name = name
me-in-sent = in sent folders
me-received = received
me-nobody = No address is known yet; import mail first.

people-none = Nobody yet; import mail or a calendar first.
people-stated = { $count ->
    [one] 1 person has a unit or a rank.
   *[other] { $count } people have a unit or a rank.
}
people-hint = Units, ranks and reporting lines: altitude people --template > people.csv, fill it in, altitude people --import people.csv
people-imported = { $count ->
    [one] 1 row taken.
   *[other] { $count } rows taken.
}
people-merged = { $one } and { $other } are one person now.
people-split = { $one } is a person of its own now.
people-reference-taken = Taken: a table of { $people } people over { $weeks } weeks, without names, every figure a mean over 5 of them or more.
people-reference-units = Units compared with themselves: { $units }. Everyone else is compared with all.
people-reference-next = See altitude lens visibility_gap. To remove it: altitude people --reference none
people-reference-removed = The table is removed; you are compared with your own past only.
people-reference-none = There was no table to remove.
people-unit = unit
people-rank = rank
people-messages = messages
people-meetings = meetings
people-outside = outside

correct-done = { $item } { $title }: { $before } → { $now }
correct-series = All { $count } of its series follow.
correct-undone = { $item } { $title }: back to { $now }
export-done = Written to { $folder }
backup-done = Copied to { $file }
forget-sure = This removes { $what } for good. Add --yes to go on.
forget-done = Gone: { $messages } messages, { $meetings } events; { $changed } kept without them.
forget-all = The journal is gone.
forget-backups = Backups made earlier still hold it: { $files }
demo-invented = An invented year at an invented company (seed { $seed }). Nothing here is about a real person.
demo-files = The files it was read from: { $folder }
demo-next = Look behind a line: altitude --demo lens passenger_meetings --items

# Labels of a text, questions that teach, reading again.
label-waiting = Type or paste a text, then press Ctrl-D.
label-because = because of { $reasons }
label-unchecked = Read by stated rules only: the classifiers were not checked in this language.
label-no-acts = No sentence asks, decides, weighs or hands over anything.
doubts-title = What would teach most this week. Your answer is kept, and others like it are read again at once.
doubts-none = No more questions this week. Anything else can be corrected by its id: altitude lens NAME --items shows them.
correct-learned =
    { $count ->
        [one] It taught: { $count } other message is read differently now.
       *[other] It taught: { $count } other messages are read differently now.
    }
reread-done =
    { $count ->
        [0] Every message was read by this version already.
        [one] { $count } message read again.
       *[other] { $count } messages read again.
    }
reread-gone =
    { $count ->
        [one] { $count } message no longer stands where it was found; it keeps what was said of it before.
       *[other] { $count } messages no longer stand where they were found; they keep what was said of them before.
    }
screen-doubts =
    { $count ->
        [one] { $count } message the reader is unsure of: altitude correct
       *[other] { $count } messages the reader is unsure of: altitude correct
    }
screen-unread =
    { $count ->
        [one] { $count } message was read by an earlier version: altitude import --reread
       *[other] { $count } messages were read by an earlier version: altitude import --reread
    }
screen-teach = Teach

# What the person writes down. Slot count is a number.
entry-id = id
entry-day = day
entry-to = to
entry-thread = in “{ $thread }”
entry-withdrawn = taken back
handover-since = since then
handover-none =
    Nothing is written down as handed over yet: altitude handover "Vendor renewals" --to NAME --thread m123
handover-hint = Take one back: altitude handover --undo ID. What they add up to: altitude lens taken_back
handover-written = { $id }: { $what }, handed to { $to } on { $on }.
handover-watched = From the next day on, what you write in “{ $thread }” to others than the receiver, or decide there, counts as a re-entry. altitude handover lists them.
handover-unwatched = No conversation is named, so only meetings of that title are seen. With --thread (its subject, or any message of it) what you write there is seen too.
handover-re-entries = { $count ->
    [0] no re-entry
    [one] 1 re-entry, on { $last }
   *[other] { $count } re-entries, the last on { $last }
}
proposal-state = what became of it
proposal-none =
    No proposal is written down yet: altitude proposal "Move the cutover to March" --to NAME
proposal-hint = Say what became of one: altitude proposal ID --accepted, --changed, --ignored or --brought-over NAME
proposal-written = { $id }: { $what }, proposed to { $to } on { $on }.
proposal-answer-later = When you know: altitude proposal { $id } --accepted, --changed or --ignored
proposal-after = { $became } { $count ->
    [0] the same day
    [one] after 1 day
   *[other] after { $count } days
}
proposal-by = {" "}by { $by }
proposal-finished-by = ; finished by { $by }
forget-entries = { $count ->
    [one] The text of 1 entry of yours that named them is erased.
   *[other] The text of { $count } entries of yours that named them is erased.
}
form-handover = What you hand over. Save and close to write it down; leave `to` empty to write nothing.
form-proposal = What you propose. Save and close to write it down; leave `to` empty to write nothing.
form-handover-what = In a few words, as you would say it to them.
form-proposal-what = In a few words, as you said it.
form-to = An address, or a name nobody else has.
form-to-several = Addresses or names, apart by commas.
form-thread = Its conversation: the subject, or any message of it such as m123; or nothing.
form-on = The day, YYYY-MM-DD; nothing is today.
form-note = Anything else; or nothing.
