-- One book in one file. Every text a person or an agent wrote is a revision; a document points to its current one.

CREATE TABLE change_set (
  id      INTEGER PRIMARY KEY,
  act     TEXT NOT NULL CHECK (act IN ('WRITE', 'UNDO', 'REDO')),
  reason  TEXT NOT NULL,
  author  TEXT NOT NULL CHECK (author IN ('HAND', 'AGENT', 'IMPORT')),
  agent   TEXT NOT NULL DEFAULT '',
  at      TEXT NOT NULL,
  undoes  INTEGER REFERENCES change_set (id),
  undone  INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE document (
  kind      TEXT NOT NULL,
  id        TEXT NOT NULL,
  locked    INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  current   INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kind, id)
) STRICT;

-- Author and agent stand here as well as in the change set: an undo is the author's act, the text it brings back is
-- still whose it was.
CREATE TABLE revision (
  id             INTEGER PRIMARY KEY,
  kind           TEXT NOT NULL,
  document_id    TEXT NOT NULL,
  content        TEXT NOT NULL,
  removed        INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
  consumed       TEXT NOT NULL DEFAULT '',
  position       INTEGER NOT NULL DEFAULT 0,
  author         TEXT NOT NULL CHECK (author IN ('HAND', 'AGENT', 'IMPORT')),
  agent          TEXT NOT NULL DEFAULT '',
  parent         INTEGER REFERENCES revision (id),
  change_set     INTEGER NOT NULL REFERENCES change_set (id),
  at             TEXT NOT NULL,
  FOREIGN KEY (kind, document_id) REFERENCES document (kind, id)
) STRICT;

CREATE INDEX revision_by_document ON revision (kind, document_id, id);
CREATE INDEX revision_by_change_set ON revision (change_set);

CREATE TABLE failure (
  kind     TEXT NOT NULL,
  id       TEXT NOT NULL,
  message  TEXT NOT NULL,
  raw      TEXT NOT NULL,
  at       TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE proposal (
  kind      TEXT NOT NULL,
  id        TEXT NOT NULL,
  content   TEXT NOT NULL,
  sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
  consumed  TEXT NOT NULL,
  agent     TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE partial_text (
  kind     TEXT NOT NULL,
  id       TEXT NOT NULL,
  content  TEXT NOT NULL,
  at       TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE job (
  id        INTEGER PRIMARY KEY,
  request   TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'CANCELLING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  message   TEXT NOT NULL DEFAULT '',
  created   TEXT NOT NULL,
  ended     TEXT
) STRICT;

CREATE TABLE call_metric (
  id             INTEGER PRIMARY KEY,
  job            INTEGER REFERENCES job (id),
  component      TEXT NOT NULL,
  stage          TEXT NOT NULL,
  attempt        INTEGER NOT NULL,
  prompt_sha256  TEXT NOT NULL,
  model          TEXT NOT NULL,
  tokens_in      INTEGER NOT NULL,
  tokens_out     INTEGER NOT NULL,
  cached         INTEGER NOT NULL,
  first_token_ms INTEGER NOT NULL,
  total_ms       INTEGER NOT NULL,
  finish         TEXT NOT NULL,
  at             TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key    TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT;
