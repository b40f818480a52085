-- The queue of jobs, which survives the end of the program, and what went on. A job that is held waits in the queue as others do, but does
-- not begin by itself: it was paused, or interrupted. Its seed is the root of the seeds of all its answers.

ALTER TABLE job ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
ALTER TABLE job ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN seed INTEGER NOT NULL DEFAULT -1;
ALTER TABLE job ADD COLUMN step INTEGER NOT NULL DEFAULT -1;
ALTER TABLE job ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN items INTEGER NOT NULL DEFAULT 0;
UPDATE job SET position = id;

-- What a job has kept, by a key of everything that went into it; written in the transaction that keeps the text.
CREATE TABLE work_done (
  job          INTEGER NOT NULL REFERENCES job (id),
  work         TEXT NOT NULL CHECK (length(work) = 64),
  kind         TEXT NOT NULL,
  document_id  TEXT NOT NULL,
  at           TEXT NOT NULL,
  PRIMARY KEY (job, work)
) STRICT;

-- Answers that are finished while their document is not; they go when it is kept, or when the job ends.
CREATE TABLE kept_answer (
  job          INTEGER NOT NULL REFERENCES job (id),
  request      TEXT NOT NULL CHECK (length(request) = 64),
  kind         TEXT NOT NULL,
  document_id  TEXT NOT NULL,
  answer       TEXT NOT NULL,
  finish       TEXT NOT NULL,
  tokens_in    INTEGER NOT NULL,
  tokens_out   INTEGER NOT NULL,
  PRIMARY KEY (job, request)
) STRICT;

-- What went on, in order. Names documents and counts words; holds no text of the book.
CREATE TABLE event (
  id        INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  kind      TEXT NOT NULL,
  job       INTEGER,
  step      INTEGER,
  document  TEXT NOT NULL,
  agent     TEXT NOT NULL,
  call      INTEGER,
  done      INTEGER NOT NULL,
  items     INTEGER NOT NULL,
  words     INTEGER NOT NULL,
  note      TEXT NOT NULL
) STRICT;
