-- What older versions of an article said. Written by extract-service alone, in the transaction in which a newer version takes the place
-- of an older one; a version that is read again leaves nothing here.
CREATE TABLE past_reading (
    article_id   uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    version      integer     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('EXTRACTED', 'FAILED')),
    extractor    text        NOT NULL,
    reason       text,
    title        text,
    title_start  integer,
    title_end    integer,
    boilerplate  integer[]   NOT NULL CHECK (cardinality(boilerplate) % 2 = 0),
    statements   integer     NOT NULL CHECK (statements >= 0),
    extracted_at timestamptz NOT NULL,
    replaced_at  timestamptz NOT NULL,
    PRIMARY KEY (article_id, version),
    CHECK ((state = 'FAILED') = (reason IS NOT NULL))
);
COMMENT ON TABLE past_reading IS 'The last reading of a version that is no longer the one the record holds statements of. A version without one was not read before the next came, or was read before this table was there.';
COMMENT ON COLUMN past_reading.replaced_at IS 'When a newer version took its place.';

CREATE TABLE past_statement (
    article_id         uuid        NOT NULL,
    version            integer     NOT NULL,
    ordinal            integer     NOT NULL CHECK (ordinal >= 0),
    statement_id       uuid        NOT NULL,
    kind               text        NOT NULL CHECK (kind IN ('DIRECT', 'MIXED', 'INDIRECT')),
    status             text        NOT NULL,
    content            integer[]   NOT NULL CHECK (cardinality(content) > 0 AND cardinality(content) % 2 = 0),
    cue                integer[]   NOT NULL CHECK (cardinality(cue) % 2 = 0),
    source             integer[]   NOT NULL CHECK (cardinality(source) % 2 = 0),
    content_text       text        NOT NULL,
    cue_text           text,
    source_text        text,
    speaker_id         uuid REFERENCES speaker ON DELETE SET NULL,
    speaker_name       text,
    speaker_kind       text        NOT NULL,
    candidates         text[]      NOT NULL,
    confidence         double precision,
    speaker_confidence double precision,
    decided_by         text[]      NOT NULL,
    reported_in        integer,
    topics             text[]      NOT NULL,
    topic_scores       real[]      NOT NULL CHECK (cardinality(topic_scores) = cardinality(topics)),
    recorded_at        timestamptz NOT NULL,
    PRIMARY KEY (article_id, version, ordinal),
    FOREIGN KEY (article_id, version) REFERENCES past_reading ON DELETE CASCADE
);
COMMENT ON TABLE past_statement IS 'The statements of a past reading, as they were when it was replaced; no count, list or echo has them.';
COMMENT ON COLUMN past_statement.statement_id IS 'Id that it had; a statement of a newer version that stands at the same place has it too.';
COMMENT ON COLUMN past_statement.speaker_id IS 'Null also when the speaker is gone from the record: then the name is all that is left.';
COMMENT ON COLUMN past_statement.speaker_name IS 'What the speaker was called in the record, else the words of the article; null when unknown.';
COMMENT ON COLUMN past_statement.topics IS 'Ids; a topic may be gone since.';
COMMENT ON COLUMN past_statement.recorded_at IS 'Since when the record held it.';
CREATE INDEX past_statement_speaker ON past_statement (speaker_id) WHERE speaker_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON past_reading, past_statement TO onrecord_extract;
GRANT SELECT ON past_reading, past_statement TO onrecord_query;
