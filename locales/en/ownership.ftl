# What the lenses of ownership say: what waits for the reader, what goes on without, what is passed on
# and what is kept.

lens-waiting_on_me = Threads waiting for you
question-waiting_on_me = What waits for me?
part-nudged = asked more than once
part-answered-late = waited, then settled
lens-absence_test = Went on without you
question-absence_test = What goes on without me while I am away?
part-decided = decided by others
part-answered = answered by others
part-waited = waited for you
part-stepped-in = you stepped in
part-left-open = none of these
lens-hand_over_ratio = Outcomes handed over
question-hand_over_ratio = When I pass work on, how often do I hand over the outcome?
lens-hands_on = Work you do yourself
question-hands_on = How often do I do the work myself?

silent-stopped-sending = Nothing was sent from you after { $day }. A mailbox nobody answers from shows everything as waiting, so nothing is said.
silent-nothing-asked = Nobody put a question or a request to you alone in these days.
silent-answers-elsewhere = The record holds answers of yours to { $answered } of { $asked } questions put to you alone. You seem to answer elsewhere, by voice or from another mailbox, so nothing is said of what waits.
silent-answers-missing = Of { $count } times that someone went on after a question to you alone, { $found } came without an answer of yours in the record. Answers of yours seem to be missing or given by voice, so what waits cannot be told.
silent-no-absence = No absence of four working days with a return lies in these days.
silent-few-threads-away = While you were away something was asked or decided in only { $found ->
    [one] 1 thread
   *[other] { $found } threads
} of yours. It needs { $needed }.

left-out-not-yet-waiting = asked of you more recently than you usually take to answer
left-out-waiting-before = waiting since before these days
left-out-hardly-answered = asked by people whose questions to you alone hardly ever get an answer
left-out-short-absence = absences shorter than four working days
left-out-no-return = absences without a message of yours in the three weeks after
left-out-nothing-at-stake = threads in which nothing was asked or decided while you were away

# Proposals. Slots with threads come quoted; slots nudges, answered, count and waiting are numbers.
start-hand-over-topic = Hand “{ $topic }” to { $person }, who already answered { $answered } of the { $count } threads on it that were put to you since { $since }{ $waiting ->
    [0] {""}
    [one] ; 1 of them waits for you now
   *[other] ; { $waiting } of them wait for you now
}.
start-answer-or-hand-over = Answer or hand over { $thread }: { $person } asked on { $day }{ $nudges ->
    [0] {""}
    [one] , and once more since
   *[other] , and { $nudges } more times since
}.
start-leave-decisions = Leave these with { $person }, who decided them while you were away ({ $from } to { $to }): { $count } threads, among them { $thread }.
start-leave-answers = Leave these with { $person }, who answered them while you were away ({ $from } to { $to }): { $count } threads, among them { $thread }.
stop-doing-it-yourself = Stop doing the work yourself in { $thread }: { $count } messages of yours say you do or did it, the last on { $day }.

lens-taken_back = Coming back into what you handed over
question-taken_back = What I hand over, do I leave alone?
part-re-entered-replying = replies
part-re-entered-deciding = decisions
part-re-entered-attending = meetings
silent-no-handover = No handover of the last 13 weeks is written down, and no mail of yours hands a matter to one person: altitude handover "Vendor renewals" --to NAME
silent-sent-missing = Mail you sent is missing in too many of these weeks, so a conversation you left alone looks like one whose mail is missing.
silent-young-handovers = The handovers of these days were lived for { $found ->
    [one] 1 week
   *[other] { $found } weeks
} in all. It needs { $needed }.
left-out-old-handovers = handed over more than 13 weeks before

# Slots with threads come quoted.
stop-answering-handed-over = Stop answering in { $thread }: you wrote { $count } messages into it in these days, after handing it to { $person } on { $day }.
ask-handed-over = Did you hand { $thread } to { $person } on { $day }? In these days you wrote { $count } messages into it: leave it alone · take it back · it was no handover.
