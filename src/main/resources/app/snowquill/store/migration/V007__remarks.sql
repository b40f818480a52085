-- What agents said of words in scenes, and what the author said of that. Anchored to words of the text, not to places in it. Never on the undo
-- stack: taking back a change of the text takes back no decision about a remark.

CREATE TABLE remark (
  id       TEXT NOT NULL PRIMARY KEY,
  scene    TEXT NOT NULL,
  agent    TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('OPEN', 'RESOLVED', 'WAIVED', 'INTENDED')),
  content  TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  at       TEXT NOT NULL
) STRICT;
