-- Acts of sentences take the place of cues: a question becomes asks_narrow, a request assigns, a
-- decision decides. Bit a of a set is act a, in the order of the record's list.
ALTER TABLE message RENAME COLUMN cues TO acts;
UPDATE message SET acts = ((acts & 1) << 4) | (acts & 2) | ((acts & 4) << 3);

ALTER TABLE passage RENAME COLUMN cue TO acts;
UPDATE passage SET acts = CASE acts WHEN 0 THEN 16 WHEN 1 THEN 2 ELSE 32 END;

-- What the reader said of own words, and which version of it; see `labels.rs` for the bytes.
CREATE TABLE label (
  message INTEGER PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  model INTEGER NOT NULL,
  labels BLOB NOT NULL
) STRICT;

-- Log-probabilities of the four levels by the notes, in hundredths, two bytes each.
ALTER TABLE meeting ADD COLUMN notes_levels BLOB;

-- When a level was set by hand, in seconds; unknown for those set before.
ALTER TABLE correction ADD COLUMN at INTEGER;

-- Whether a message does something, set by hand. Keyed as levels are.
CREATE TABLE act_correction (
  content INTEGER NOT NULL,
  act INTEGER NOT NULL,
  has INTEGER NOT NULL,
  item INTEGER,
  at INTEGER,
  PRIMARY KEY (content, act)
) STRICT, WITHOUT ROWID;
