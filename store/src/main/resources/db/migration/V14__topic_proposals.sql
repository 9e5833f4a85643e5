-- Phrases that recur in the record and that no topic stands for. Written by extract-service alone, now and then, anew as a whole.
CREATE TABLE topic_proposal (
    phrase     text PRIMARY KEY,
    position   integer NOT NULL,
    statements integer NOT NULL,
    articles   integer NOT NULL,
    outlets    integer NOT NULL,
    speakers   integer NOT NULL,
    examples   uuid[]  NOT NULL
);
COMMENT ON COLUMN topic_proposal.position IS 'The best first.';
COMMENT ON COLUMN topic_proposal.examples IS 'Statements, as they were when it was proposed; some may be gone since.';

-- Written by ingest-service alone: what somebody has said is no topic, for ever.
CREATE TABLE topic_refusal (
    phrase     text PRIMARY KEY CHECK (length(phrase) <= 200),
    refused_at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON topic_refusal TO onrecord_ingest;
GRANT SELECT ON topic_refusal TO onrecord_extract;
GRANT SELECT, INSERT, UPDATE, DELETE ON topic_proposal TO onrecord_extract;
GRANT SELECT ON topic_proposal, topic_refusal TO onrecord_query;
