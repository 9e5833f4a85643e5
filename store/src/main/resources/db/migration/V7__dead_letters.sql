-- Messages that could not be handled, for people to see and retry. Written by extract-service alone.
CREATE TABLE dead_letter (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel    text        NOT NULL,
    article_id uuid,
    version    integer,
    payload    text        NOT NULL,
    reason     text        NOT NULL,
    attempts   integer     NOT NULL CHECK (attempts > 0),
    failed_at  timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (channel, article_id, version, payload)
);
COMMENT ON TABLE dead_letter IS 'Gone again as soon as its article has been extracted.';
COMMENT ON COLUMN dead_letter.payload IS 'The message as it came, cut to 4 KiB.';
CREATE INDEX dead_letter_article ON dead_letter (article_id);
