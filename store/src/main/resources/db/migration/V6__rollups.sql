-- Counts that pages show, kept in the transaction that writes the statements. Written by extract-service alone.
CREATE TABLE statement_day (
    day        date,
    outlet     text,
    speaker_id uuid REFERENCES speaker,
    kind       text    NOT NULL,
    statements integer NOT NULL CHECK (statements >= 0),
    UNIQUE NULLS NOT DISTINCT (day, outlet, speaker_id, kind)
);
COMMENT ON TABLE statement_day IS 'Statements by day of publication, outlet, speaker and kind. Null is "not known".';
-- Rows that a transaction has emptied, which it removes before it ends.
CREATE INDEX statement_day_empty ON statement_day (kind) WHERE statements = 0;
CREATE INDEX statement_day_speaker ON statement_day (speaker_id, day);

CREATE TABLE topic_day (
    day        date,
    outlet     text,
    speaker_id uuid REFERENCES speaker,
    topic_id   text    NOT NULL REFERENCES topic,
    kind       text    NOT NULL,
    statements integer NOT NULL CHECK (statements >= 0),
    UNIQUE NULLS NOT DISTINCT (day, outlet, speaker_id, topic_id, kind)
);
COMMENT ON TABLE topic_day IS 'As statement_day, by topic. A statement with two topics counts under both, with none under none.';
CREATE INDEX topic_day_empty ON topic_day (kind) WHERE statements = 0;
CREATE INDEX topic_day_topic ON topic_day (topic_id, day);
CREATE INDEX topic_day_speaker ON topic_day (speaker_id, day);
