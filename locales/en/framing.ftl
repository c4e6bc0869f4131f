# What the lenses of framing say: what the reader asks, weighs, foresees, connects and settles in writing.

lens-asks_broad = Broad questions
question-asks_broad = When I ask, how often do I ask why, whether or what if?
lens-weighs = Options weighed
question-weighs = How often do I weigh options and what follows from them?
lens-foresees = Risks named
question-foresees = How often do I name what could go wrong before it does?
lens-frames = Links to the whole
question-frames = How often do I link a matter to its purpose, the whole or others?
lens-decides = Matters settled
question-decides = How often do I settle something in writing?

# Proposals. Slots questions and broad are whole numbers.
start-ask-broadly = Start asking why and whether: of about { $questions } questions in your mail, { $broad ->
    [0] none was
    [one] 1 was
   *[other] { $broad } were
} broad.
