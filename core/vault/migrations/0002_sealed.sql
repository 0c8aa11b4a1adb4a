-- Records are sealed. What stays in plain tells nobody who a learner is: random ids, what a learner chose to have shown, and the times at which a
-- record was last opened and until when it is kept, which the count of days needs before any record is opened. Everything else is a box of package
-- seal, bound to its place: it opens in no other row and for no other learner.
ALTER TABLE learner ADD COLUMN keep INTEGER NOT NULL DEFAULT 0;    -- milliseconds since 1970-01-01 UTC; 0: as the policy says
ALTER TABLE learner ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;  -- 0: written in plain by version 1, sealed when it is given words
ALTER TABLE learner ADD COLUMN chain BLOB NOT NULL DEFAULT x'';    -- SHA-256 over all rows of the log in their order: finds rot and gaps without a key
ALTER TABLE learner ADD COLUMN head BLOB NOT NULL DEFAULT x'';     -- the same and the number of rows, sealed: nobody can take rows away unseen

-- What opens a record, one JSON object each (seal.Wrap).
CREATE TABLE wrap (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL, -- of a workspace or an organisation; else empty
  body TEXT NOT NULL,
  PRIMARY KEY (learner, kind, recipient)
) STRICT, WITHOUT ROWID;

-- What opens the key of the owner of this device. Its public half lies in meta, so that records are wrapped for it while it is locked.
CREATE TABLE workspace (
  kind TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who types a name and words is found by a tag that comes of both together. No name is here.
CREATE TABLE name (
  tag BLOB PRIMARY KEY,
  learner TEXT NOT NULL UNIQUE REFERENCES learner (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The devices whose files were taken in, with the key with which each signs for this record.
CREATE TABLE device (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  key BLOB NOT NULL,
  met INTEGER NOT NULL, -- milliseconds
  PRIMARY KEY (learner, device)
) STRICT, WITHOUT ROWID;

-- What came in a file under the id of another change, sealed: it is kept and is no part of the log.
CREATE TABLE quarantine (
  id TEXT NOT NULL, -- comes of what is in the box, under the record's key: the same is set aside once
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  received INTEGER NOT NULL, -- milliseconds
  box BLOB NOT NULL,
  PRIMARY KEY (learner, id)
) STRICT, WITHOUT ROWID;

-- Records that were erased here, so that an old file brings none of them back.
CREATE TABLE tombstone (
  learner TEXT PRIMARY KEY,
  erased INTEGER NOT NULL -- milliseconds
) STRICT, WITHOUT ROWID;
