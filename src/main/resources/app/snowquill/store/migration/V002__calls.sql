-- What a call of the model was for, what was asked of it besides the prompt, and how it ended; answers that could not be used
-- are kept for looking into.

ALTER TABLE call_metric ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE call_metric ADD COLUMN urgency TEXT NOT NULL DEFAULT 'QUEUED' CHECK (urgency IN ('INTERACTIVE', 'QUEUED'));
ALTER TABLE call_metric ADD COLUMN parameters TEXT NOT NULL DEFAULT '{}';
ALTER TABLE call_metric ADD COLUMN served TEXT NOT NULL DEFAULT 'MODEL' CHECK (served IN ('MODEL', 'STORE', 'SHARED'));
ALTER TABLE call_metric ADD COLUMN ending TEXT NOT NULL DEFAULT '';
ALTER TABLE call_metric ADD COLUMN raw_text TEXT CHECK (length(raw_text) <= 20000);

-- "finish" says why the model stopped, and is blank where it failed; "ending" also says of what it stopped whether it was of use.
UPDATE call_metric SET ending = finish;

CREATE INDEX call_metric_by_raw_text ON call_metric (id) WHERE raw_text IS NOT NULL;
