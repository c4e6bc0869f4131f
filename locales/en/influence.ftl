# What the lenses of influence say: sought after and heeded, apart from visible.

lens-sought_by = Colleagues turning to you
question-sought_by = How many colleagues turn to me?
part-people-a-week = people in a week
lens-demand_spread = Spread of demand on you
question-demand_spread = Is the demand on me spread over many people or held by a few?
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
lens-presence = Hours in meetings
question-presence = How much do I sit in meetings? (visibility, not influence)
part-attendee-slots = others, added up

silent-coverage = Mail covers { $covered } of these weeks; it needs 80 %, with 5 received and 5 sent in each.
silent-few-contacts = Only { $found ->
    [one] 1 colleague
   *[other] { $found } colleagues
} with mail to or from you. It needs { $needed }.

left-out-crowd = to more than five people
left-out-to-many = to more than ten people
left-out-copied = with you in Cc only
left-out-strangers = from people outside you have never written to
left-out-sent-by-assistant = sent by an assistant in your name
left-out-slots-unknown = meetings of a calendar that names nobody: their hours count, their attendees cannot
