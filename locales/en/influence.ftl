# What the lenses of influence say: sought after and heeded, apart from visible.

lens-sought_by = Colleagues turning to you
question-sought_by = How many colleagues turn to me?
part-people-a-week = people in a week
lens-demand_spread = Spread of demand on you
question-demand_spread = Is the demand on me spread over many people or held by a few?
lens-cross_unit_pull = Units turning to you
question-cross_unit_pull = From how many units do the colleagues come who turn to me?
part-different-units = different units
lens-upward_reach = Seniors turning to you
question-upward_reach = How many people senior to me turn to me?
part-known-seniors = seniors known by rank
lens-copied_in = Mail you are copied on
question-copied_in = How often am I only copied in, and by how many people?
part-people-copying = people who copied you
lens-brokerage = Contacts who know each other
question-brokerage = Do my contacts lead to different people, or do they all deal with each other? (shown, not added)
part-effective-size = contacts who lead elsewhere
lens-output = Messages you write
question-output = How much do I write? (visibility, not influence)
part-recipient-slots = recipients, added up
lens-exposure = Messages that reach you
question-exposure = How much reaches me? (visibility, not influence)
part-from-people = from people
part-from-lists-and-machines = lists and machines
lens-broadcast = Reached only by mailings
question-broadcast = How many people do I reach only by large mailings? (visibility, not influence)
part-reached = people reached at all
part-reached-personally = by a message to at most ten
lens-presence = Hours in meetings
question-presence = How much do I sit in meetings? (visibility, not influence)
part-attendee-slots = others, added up
lens-visibility_gap = Influence vs. visibility
question-visibility_gap = Am I sought more, or less, than people as visible as I am?
part-influence-percentile = your influence, percentile
part-visibility-percentile = your visibility, percentile
part-expected-influence = influence expected there

start-reach-senior-met = Ask { $person } for half an hour: nothing has gone directly between you since { $date } (meeting “{ $what }”), after { $times } contacts up to then.
start-reach-senior-written = Ask { $person } for half an hour: nothing has gone directly between you since { $date } (mail “{ $what }”), after { $times } contacts up to then.
stop-broadcast = Stop sending { $subject } to all of them: { $times } times, last on { $date }, to { $people } people, { $only } of whom hear nothing else from you. Write to those who need it, or to nobody.

silent-coverage = Mail covers { $covered } of these weeks; it needs 80 %, with 5 received and 5 sent in each.
silent-sent-coverage = Mail sent in your name covers { $covered } of these weeks; it needs 80 %, with 5 messages in each.
silent-senders-units-unknown = { $senders ->
    [one] 1 colleague
   *[other] { $senders } colleagues
} wrote to you directly; the unit is known of { $known }, in { $units ->
    [one] 1 unit
   *[other] { $units } units
}. It needs half of them and two units: altitude people --import people.csv
silent-no-reference = One mailbox alone cannot rank its owner. It needs a table of your organisation’s percentiles, 50 people or more and no names: altitude people --reference reference.json
silent-reference-span = The table holds figures of 13 weeks, and these are { $days } days. It needs 12 to 14 weeks: leave --since away, or name a quarter.
silent-ranks-unknown = Your own rank, or that of anyone senior to you, is not known. It needs both: altitude people --import people.csv
silent-few-contacts = Only { $found ->
    [one] 1 colleague
   *[other] { $found } colleagues
} with mail to or from you. It needs { $needed }.

left-out-crowd = to more than five people
left-out-to-many = to more than ten people
left-out-copied = with you in Cc only
left-out-no-unit = colleagues who wrote to you and whose unit is not known
left-out-rank-unknown = direct messages and invitations of colleagues whose rank is not known
left-out-large-meeting = invitations of seniors to meetings of more than eight people
left-out-strangers = from people outside you have never written to
left-out-sent-by-assistant = sent by an assistant in your name
left-out-slots-unknown = meetings of a calendar that names nobody: their hours count, their attendees cannot

lens-uptake = Proposals taken up
question-uptake = What becomes of what I propose?
part-accepted = accepted
part-changed = taken in another form
part-ignored = ignored
part-open = open for 28 days
part-brought-over = of all: finished by others
lens-rooms = Rooms without you
question-rooms = Which rooms of seniors are my peers in and I am not, as far as I can see them?

silent-no-proposal = No proposal of these days is written down: altitude proposal "Move the cutover" --to NAME. Answers are never guessed from mail.
silent-few-proposals = Only { $found ->
    [one] 1 proposal of these days is
   *[other] { $found } proposals of these days are
} answered or 28 days old. It needs { $needed }, { $missing } more; a longer span may hold them: --since 1y
silent-own-rank = Your own rank is not known, so nobody is known as a senior or a peer: altitude people --template
silent-rooms-ranks = Meetings without you stand in your calendar, but too few ranks of the people on them are known: altitude people --template
silent-rooms-not-visible = Not visible in your own record: your calendar holds no meeting that names others and not you.

left-out-open-proposals = open for less than 28 days
left-out-list-invited = name a list, which you may be on
left-out-ranks-unknown = ranks unknown for half of the people or more

ask-room = Should you be in { $room }? { $seniors } and, of your rank, { $peers } were invited { $count } times and you were not: ask in · send someone · leave it.
