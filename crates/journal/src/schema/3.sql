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
