# Feedback: what a comment carries, by named rules. One sentence part each, no slots.
rule-feedback-when = names a day, a month or a span of time
rule-feedback-occasion = names an occasion: a meeting, a call, a project, or what was happening
rule-feedback-named = names a project, a document or a page
rule-feedback-did = says what you did
rule-feedback-was = says what you were doing, or that you were late or absent
rule-feedback-does = says what you do
rule-feedback-without = says what was done without, or instead of, something
rule-feedback-mail = says what stood, or did not stand, in something you wrote
rule-feedback-so = says what it led to
rule-feedback-felt = says what it did to someone
rule-feedback-figure = gives a figure for what changed
rule-feedback-then = says what somebody else then did
rule-feedback-stop = asks you to stop an act
rule-feedback-start = asks you to start an act, or to keep doing it
rule-feedback-please = asks you to do something
rule-feedback-next = says what to do next time
rule-feedback-order = tells you what to do
rule-feedback-should = says what you should do

# The four parts.
feedback-situation = situation
feedback-behaviour = behaviour
feedback-effect = effect
feedback-stop-or-start = stop or start

# What is missing, for the reader.
feedback-lacks-situation = when or where it was
feedback-lacks-behaviour = an act one could have watched
feedback-lacks-effect = what followed from it
feedback-lacks-stop-or-start = an act to stop, start or keep

feedback-vague = Vague: it does not say enough to act on.
feedback-specific = Specific enough to act on.
feedback-missing = not said
feedback-ask-back = To ask back, ready to copy:
feedback-unchecked = Only English and Spanish are read: nothing could be found in this language.
feedback-rules = Vague: fewer than two of situation, behaviour and effect, and no act asked for. Stated rules, ours.

# Questions to ask back, said in the language of the comment.
feedback-ask-when = You write “{ $words }”: when did that last happen, and in which meeting or message?
feedback-ask-there = You mention “{ $words }”: what exactly did I say or do there?
feedback-ask-kept = You write “{ $words }”: which one or two things that I do would you miss most if I stopped?
feedback-ask-wanted = You write “{ $words }”: in which recent meeting or message did you miss that, and what did I do there instead?
feedback-ask-seen = You write “{ $words }”: when did you last see that, and what was I doing?
feedback-ask-example = You write “{ $words }”: what is the latest example of it, and what did I say or do?
feedback-ask-what = What did I say or do, and when?
feedback-ask-effect = What followed from it, for you, for others or for the work?
feedback-ask-how = You ask for “{ $words }”: where would you want to see that first, and what would it change?
feedback-ask-do = Suppose “{ $words }” were solved: what would you see me do, or no longer do?
feedback-ask-next = What one thing should I stop, start or keep doing next time?
