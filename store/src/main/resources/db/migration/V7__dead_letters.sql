-- Messages that could not be handled, for people to see and retry. Written by extract-service alone.
CREATE TABLE dead_letter (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel    text        NOT NULL,
    article_id uuid,
    version    integer,
    payload    text        NOT NULL,
    reason     text        NOT NULL,
    attempts   integer     NOT NULL CHECK (attempts > 0),
    failed_at  timestamptz NOT NULL
);
COMMENT ON TABLE dead_letter IS 'Gone again as soon as its article has been extracted.';
COMMENT ON COLUMN dead_letter.payload IS 'The message as it came, cut to 4 KiB.';
-- By its hash: an index row has no room for 4 KiB.
CREATE UNIQUE INDEX dead_letter_once ON dead_letter (channel, article_id, version, md5(payload)) NULLS NOT DISTINCT;
CREATE INDEX dead_letter_article ON dead_letter (article_id);
