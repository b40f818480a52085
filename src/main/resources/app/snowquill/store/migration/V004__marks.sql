-- What a change set changed besides texts, so that undo takes it back too: locks, what a text agrees with, and what waited beside it.

CREATE TABLE mark_change (
  id           INTEGER PRIMARY KEY,
  change_set   INTEGER NOT NULL REFERENCES change_set (id),
  mark         TEXT NOT NULL CHECK (mark IN ('LOCKED', 'CONSUMED', 'PROPOSAL', 'PARTIAL')),
  kind         TEXT NOT NULL,
  document_id  TEXT NOT NULL,
  before       TEXT NOT NULL,
  after        TEXT NOT NULL
) STRICT;

CREATE INDEX mark_change_by_change_set ON mark_change (change_set);

-- Texts that waited beside a document and were taken in or away; a mark of PROPOSAL or PARTIAL names one by its number.
CREATE TABLE settled_text (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  document_id  TEXT NOT NULL,
  content      TEXT NOT NULL,
  sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
  consumed     TEXT NOT NULL,
  agent        TEXT NOT NULL,
  at           TEXT NOT NULL
) STRICT;
