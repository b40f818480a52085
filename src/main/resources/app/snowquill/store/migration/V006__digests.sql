-- Texts that are only views of others: summaries of scenes, chapters, parts and the book, and short forms of what a model is told. Each is of
-- the source whose hash stands beside it; where that hash is another's by now, the text is stale. None is ever on the undo stack.

CREATE TABLE digest (
  subject  TEXT NOT NULL CHECK (subject IN ('SCENE', 'CHAPTER', 'PART', 'BOOK', 'ELEMENT')),
  id       TEXT NOT NULL,
  form     TEXT NOT NULL,
  source   TEXT NOT NULL CHECK (length(source) = 64),
  parts    TEXT NOT NULL,
  content  TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  author   TEXT NOT NULL CHECK (author IN ('HAND', 'AGENT')),
  agent    TEXT NOT NULL,
  tokens   INTEGER NOT NULL,
  at       TEXT NOT NULL,
  PRIMARY KEY (subject, id, form, source, author)
) STRICT;
