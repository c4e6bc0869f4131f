# What the journal itself leaves out.

left-out-forgotten = from or to someone you forgot
