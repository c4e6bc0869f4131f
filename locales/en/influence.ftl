# What the lenses of influence say: sought after and heeded, apart from visible.

lens-sought_by = Colleagues turning to you
question-sought_by = How many colleagues turn to me?
part-people-a-week = people in a week
lens-demand_spread = Spread of demand on you
question-demand_spread = Is the demand on me spread over many people or held by a few?
lens-copied_in = Mail you are copied on
question-copied_in = How often am I only copied in, and by how many people?
part-people-copying = people who copied you
lens-output = Messages you write
question-output = How much do I write? (visibility, not influence)
part-recipient-slots = recipients, added up
lens-exposure = Messages that reach you
question-exposure = How much reaches me? (visibility, not influence)
part-from-people = from people
part-from-lists-and-machines = lists and machines
lens-presence = Hours in meetings
question-presence = How much do I sit in meetings? (visibility, not influence)
part-attendee-slots = others, added up

silent-coverage = Mail covers { $covered } of these weeks; it needs 80 %, with 5 received and 5 sent in each.

left-out-crowd = to more than five people
left-out-copied = with you in Cc only
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
