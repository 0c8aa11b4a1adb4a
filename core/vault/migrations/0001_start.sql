-- The store of one installation. Beside the payload, which is one opaque value, nothing here says who a learner is: ids are random,
-- and a label is what the learner chose to have shown before the record is opened; it may be empty.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE learner (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  opened INTEGER NOT NULL -- milliseconds since 1970-01-01 UTC
) STRICT, WITHOUT ROWID;

-- The log. A row is written once, never altered, and deleted only when the whole learner is erased.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  payload BLOB NOT NULL,
  UNIQUE (learner, id)
) STRICT;

PRAGMA application_id = 0x4C4C5759; -- "LLWY"
