# Attention: where time and words go.

lens-level_of_meetings = Strategic meeting hours
question-level_of_meetings = How much of my meeting time goes to setting direction?
lens-level_of_writing = Writing above operations
question-level_of_writing = How much of what I write is about organising or direction, above single pieces of work?
lens-agenda = Meetings you called
question-agenda = How much of my meeting time serves my own agenda?
lens-thinking_time = Thinking time
question-thinking_time = How many hours a week do I have in one piece to think?
lens-span_of_meetings = Meetings across units
question-span_of_meetings = How far do my meetings reach beyond my own unit?
lens-passenger_meetings = Meetings without a trace
question-passenger_meetings = Which series do I sit in without shaping them, as far as my record shows?

part-operational = operational
part-tactical = tactical
part-strategic = strategic
part-none = none of these
part-routine = routine
part-reactive = reactive
part-own = own
part-invited = invited
part-seniors = with people senior to you
part-outsiders = with outsiders
part-reports = with people who report to you

silent-organiser-unknown = The calendar names no organisers, so your own meetings and those you were invited to cannot be told apart. It needs a calendar that names organisers.
silent-units-unknown = The units of most people in your meetings, or your own, are not known. It needs them: altitude people --import people.csv
silent-calendar-gaps = Meetings stand in too few of these weeks. It needs a calendar that covers at least 4 of 5.
silent-few-days = Only { $found ->
    [one] 1 working day
   *[other] { $found } working days
} to count. It needs { $needed }, in { $weeks } weeks.

left-out-unclassified = meetings without a level
left-out-no-organiser = meetings that name no organiser
left-out-no-created = meetings called by others that do not say when they were made
left-out-away = working days away
left-out-day-off = working days without a meeting or a message sent: holidays or days off
left-out-no-meetings = working days in weeks without any meeting
left-out-no-mail = weeks without enough sent mail: messages were not looked at
left-out-no-traces = series without sent mail to look for your traces in

weekday-monday = Mondays
weekday-tuesday = Tuesdays
weekday-wednesday = Wednesdays
weekday-thursday = Thursdays
weekday-friday = Fridays

start-keep-free = Keep { $weekday } { $from }–{ $to } free to think: no other two hours of your week are free so often, without a meeting on { $free } of { $days } { $weekday } since { $since }.
start-keep-free-last-taken = Keep { $weekday } { $from }–{ $to } free to think: no other two hours of your week are free so often, without a meeting on { $free } of { $days } { $weekday } since { $since }; last taken on { $date } by “{ $title }”.
start-keep-free-of-mail = Keep { $weekday } { $from }–{ $to } free to think: no other two hours of your week are free so often, without a meeting or mail from you on { $free } of { $days } { $weekday } since { $since }.
start-keep-free-of-mail-last-taken = Keep { $weekday } { $from }–{ $to } free to think: no other two hours of your week are free so often, without a meeting or mail from you on { $free } of { $days } { $weekday } since { $since }; last taken on { $date } by “{ $title }”.

start-meet-unit = Meet { $unit } again: the last time was { $date } (“{ $title }”, with { $people }), after { $times } meetings up to then.

stop-attending-series = Stop attending { $series }: { $times } times, { $hours } h, none organised by you, no trace of you in mail around { $untraced } of them.
ask-series = Did you shape anything in { $series }? { $times } times, { $hours } h, none organised by you, no trace of you in mail around { $untraced } of them. Keep it, send someone, or leave.
ask-series-no-mail = Did you shape anything in { $series }? { $times } times, { $hours } h, none organised by you. Keep it, send someone, or leave.
