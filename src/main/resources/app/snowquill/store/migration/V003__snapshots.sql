-- A name the author gave to one version of a text, or to the whole book as it was after a change set.

CREATE TABLE snapshot (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  revision    INTEGER UNIQUE REFERENCES revision (id),
  change_set  INTEGER NOT NULL REFERENCES change_set (id),
  at          TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX snapshot_of_book ON snapshot (change_set) WHERE revision IS NULL;
CREATE INDEX revision_by_parent ON revision (parent);
