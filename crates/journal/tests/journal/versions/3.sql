-- A small journal as version 1 wrote it: the layout of that version, and rows. Never edited.

-- Version 1. Never edited once released: a change is a new file.
-- Times are seconds since 1970 in UTC. Hashes are 64-bit, kept as signed integers.

PRAGMA application_id = 0x416C7469; -- "Alti"

-- One row each: 'salt' of forgotten addresses, 'unsettled', 'next_message', 'next_meeting',
-- 'next_address' (numbers are never given twice).
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('salt', randomblob(16)), ('unsettled', 0);

-- Imported facts: can be rebuilt from their sources.

-- Rows that name an origin are not held to it by the database: without an index on each, deleting
-- one origin of many would read everything.
CREATE TABLE origin (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  source TEXT NOT NULL,
  fingerprint BLOB NOT NULL, -- 16 bytes, of the content
  size INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  units INTEGER NOT NULL DEFAULT 0, -- units of the origin acknowledged
  kept INTEGER NOT NULL DEFAULT 0,
  known INTEGER NOT NULL DEFAULT 0,
  left_out INTEGER NOT NULL DEFAULT 0,
  complaints INTEGER NOT NULL DEFAULT 0,
  UNIQUE (fingerprint, path)
) STRICT;

-- Counts of use and the name are set by settling.
CREATE TABLE address (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '', -- the one most often written
  sent_folder INTEGER NOT NULL DEFAULT 0,
  sent INTEGER NOT NULL DEFAULT 0,
  received INTEGER NOT NULL DEFAULT 0,
  to_total INTEGER NOT NULL DEFAULT 0,
  automatic INTEGER NOT NULL DEFAULT 0,
  organised INTEGER NOT NULL DEFAULT 0,
  attended INTEGER NOT NULL DEFAULT 0,
  room INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE address_name (
  address INTEGER NOT NULL REFERENCES address ON DELETE CASCADE,
  name TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (address, name)
) STRICT, WITHOUT ROWID;

-- Names messages are signed with.
CREATE TABLE signature (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

-- What loading reads comes first, what settling reads last; words stand in message_detail.
-- people: ids of addresses, four bytes each, little-endian, To then Cc.
-- flags: 1 in a folder of sent mail, 2 automatic, 4 absence notice, 8 reply or forward.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  thread INTEGER NOT NULL, -- its first message
  sender INTEGER NOT NULL, -- address of the From header
  writer INTEGER, -- address of the Sender header
  signed INTEGER, -- signature
  own_words INTEGER NOT NULL,
  cues INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  to_count INTEGER NOT NULL,
  people BLOB NOT NULL,
  content INTEGER NOT NULL, -- hash of minute, sender, topic and own text: what makes it the same
  message_id INTEGER NOT NULL, -- hash of the Message-ID, 0 without
  topic INTEGER NOT NULL, -- hash of the topic, 0 without
  refers_to BLOB NOT NULL -- hashes of Message-IDs, eight bytes each, little-endian
) STRICT;

CREATE TABLE message_detail (
  id INTEGER PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  origin INTEGER NOT NULL,
  path TEXT, -- where it differs from the origin's
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  own_hash BLOB NOT NULL, -- 16 bytes
  message_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  topic TEXT NOT NULL
) STRICT;

-- Origins that gave a message again under another path.
CREATE TABLE message_again (
  message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
  origin INTEGER NOT NULL,
  path TEXT,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  PRIMARY KEY (message, origin)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
  message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
  position INTEGER NOT NULL,
  cue INTEGER NOT NULL, -- 0 question, 1 request, 2 decision
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;

-- Set by settling; id is that of the first message.
CREATE TABLE thread (id INTEGER PRIMARY KEY, subject TEXT NOT NULL) STRICT;

-- people: five bytes each, the id of an address (little-endian) and the answer (0 accepted,
-- 1 declined, 2 tentative, 3 none; 4 is added for rooms).
-- flags: 1 recurs, 2 busy, 4 cancelled, 8 all day, 16 out of office, 32 travel.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  series INTEGER, -- its first meeting; set by settling
  created INTEGER,
  organiser INTEGER, -- address
  flags INTEGER NOT NULL,
  people BLOB NOT NULL,
  title TEXT NOT NULL,
  topic TEXT NOT NULL,
  uid TEXT NOT NULL,
  instance INTEGER NOT NULL,
  local_start TEXT NOT NULL,
  zone TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  notes_words INTEGER NOT NULL,
  content INTEGER NOT NULL, -- hash of everything said of it
  path TEXT,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL
) STRICT;

-- Every origin that names a meeting.
CREATE TABLE meeting_origin (
  origin INTEGER NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
  PRIMARY KEY (origin, meeting)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_origin_by_meeting ON meeting_origin (meeting);

-- args: name, unit separator, value, record separator.
CREATE TABLE complaint (
  origin INTEGER NOT NULL,
  path TEXT NOT NULL,
  offset INTEGER NOT NULL,
  reason TEXT NOT NULL,
  args TEXT NOT NULL
) STRICT;

CREATE TABLE left_out (
  origin INTEGER NOT NULL,
  reason TEXT NOT NULL,
  args TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (origin, reason, args)
) STRICT, WITHOUT ROWID;

-- What the person wrote or did: never rebuilt, never changed silently.

CREATE TABLE owner_address (position INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE stated_person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT,
  rank INTEGER,
  manager TEXT,
  assistant_of TEXT,
  kind TEXT,
  external INTEGER
) STRICT;

CREATE TABLE stated_address (
  address TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES stated_person ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stated_address_by_person ON stated_address (person);

-- Keyed by content, so that it outlives the item's number; item is that number now, where known.
CREATE TABLE correction (
  kind TEXT NOT NULL, -- 'message' or 'meeting'
  content INTEGER NOT NULL,
  item INTEGER,
  level TEXT NOT NULL,
  PRIMARY KEY (kind, content)
) STRICT, WITHOUT ROWID;

CREATE TABLE backup (path TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Salted hashes of addresses that must not come back.
CREATE TABLE forgotten (hash BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
PRAGMA journal_mode = wal;

INSERT INTO origin VALUES
  (1, 'box.mbox', 'mbox', x'00000000000000000000000000000001', 900, 1777593600, 1, 3, 2, 0, 0, 1),
  (2, 'c.ics', 'ics', x'00000000000000000000000000000002', 100, 1777593600, 1, 1, 1, 0, 1, 0);
INSERT INTO address VALUES
  (1, 'ana@x.com', 'Ana Hall', 0, 1, 1, 1, 0, 1, 1, 0),
  (2, 'me@x.com', 'Mia Eller', 1, 1, 1, 1, 0, 0, 1, 0);
INSERT INTO address_name VALUES (1, 'Ana Hall', 2), (2, 'Mia Eller', 2);
INSERT INTO signature VALUES (1, 'Ana');
INSERT INTO message VALUES
  (1, 1772442000, 1, 1, NULL, 1, 12, 1, 0, 1, x'02000000', 101, 11, 21, x''),
  (2, 1772445600, 1, 2, NULL, NULL, 5, 0, 9, 1, x'01000000', 102, 12, 21, x'0b00000000000000');
INSERT INTO message_detail VALUES
  (1, 1, NULL, 0, 450, 60, x'000000000000000000000000000000aa', '1@x', 'Plan', 'Plan'),
  (2, 1, NULL, 450, 450, 60, x'000000000000000000000000000000bb', '2@x', 'Re: Plan', 'Plan');
INSERT INTO passage VALUES (1, 0, 0, 3, 'Shall we plan?');
INSERT INTO thread VALUES (1, 'Plan');
INSERT INTO meeting VALUES
  (1, 2, 1772528400, 1772532000, NULL, NULL, 1, 2, x'01000000000200000003', 'Plan', 'plan', 'u1',
   1772528400, '2026-03-03T09:00:00', 'Europe/Madrid', 0, 0, 0, 201, NULL, 0, 0);
INSERT INTO meeting_origin VALUES (2, 1);
INSERT INTO complaint VALUES
  (1, 'box.mbox', 900, 'complaint-date', 'date' || char(31) || '31 June');
INSERT INTO left_out VALUES (2, 'left-out-todo', '', 1);
INSERT INTO owner_address VALUES (1, 'me@x.com');
INSERT INTO stated_person VALUES (1, 'Ana Hall', 'Sales', 4, NULL, NULL, 'human', NULL);
INSERT INTO stated_address VALUES ('ana@x.com', 1, 0);
INSERT INTO correction VALUES ('message', 101, 1, 'strategic');

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

INSERT INTO label VALUES (1, 4, x'00010000000100020003000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122230000000000000000');
INSERT INTO act_correction VALUES (101, 5, 1, 1, 1777593600);

-- What the person wrote: entries, each a row of revisions that are only ever added. See `entries.rs`
-- for what commitment and link are made of.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY, -- in the order written, without gaps
  entry INTEGER NOT NULL, -- numbered over all kinds
  kind TEXT NOT NULL,
  at INTEGER NOT NULL, -- when it was written
  body TEXT, -- canonical JSON; gone where erased
  salt BLOB, -- 32 bytes; gone where erased
  commitment BLOB NOT NULL, -- 32 bytes, of salt and body
  link BLOB NOT NULL, -- 32 bytes, of the link before, entry, kind, at and commitment
  erased INTEGER -- when body and salt were forgotten
) STRICT;
CREATE INDEX revision_by_entry ON revision (entry);
-- 'anchor' of `meta` holds the last link, so that a missing end is seen.

INSERT INTO revision VALUES (1, 1, 'handover', 1777593600, '{"on":"2026-05-01","to":"ana@x.com","what":"Plan"}', x'0909090909090909090909090909090909090909090909090909090909090909', x'792e8bd09474c5309fa9bf0a1977ed218305dec9712189d11f6a527b805d16c5', x'8e817e448b13aea81559d90de365fdcce02acb9ad4527dc740ec1cb0eeeb920e', NULL);
INSERT INTO revision VALUES (2, 1, 'handover', 1777680000, '{"on":"2026-05-01","to":"ana@x.com","what":"Plan","withdrawn":true}', x'0909090909090909090909090909090909090909090909090909090909090909', x'069becaf53a5c9046d4b3a0db130ceb28d921526f07f2a81a6593774eb97f2dc', x'cde162a54ba47f404a56acca9cde5cd39d66e15a468f45452ae4d5167e65a7f4', NULL);
INSERT INTO meta VALUES ('anchor', x'cde162a54ba47f404a56acca9cde5cd39d66e15a468f45452ae4d5167e65a7f4');
