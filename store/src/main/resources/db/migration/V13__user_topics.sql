-- Topics that people follow in their own words, and the vectors by which statements are told to be about them.
-- Written by ingest-service alone: what somebody wants to follow.
CREATE TABLE user_topic (
    id           text PRIMARY KEY,
    version      integer     NOT NULL CHECK (version > 0),
    parent_id    text,
    label        text        NOT NULL,
    description  text        NOT NULL,
    phrases      text[]      NOT NULL CHECK (cardinality(phrases) BETWEEN 1 AND 20),
    removed      boolean     NOT NULL DEFAULT false,
    changed_at   timestamptz NOT NULL,
    announced_at timestamptz
);
COMMENT ON TABLE user_topic IS 'A topic in somebody''s own words. Kept when removed, so that its version goes on rising.';
COMMENT ON COLUMN user_topic.version IS 'Rises with every change; extract-service follows it.';
COMMENT ON COLUMN user_topic.announced_at IS 'When Kafka acknowledged the announcement of the newest version; null = the sweep announces it.';
CREATE INDEX user_topic_unannounced ON user_topic (changed_at) WHERE announced_at IS NULL;

-- Written by extract-service alone, as the rest of the tree: what is in force.
ALTER TABLE topic
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD COLUMN phrases text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN removed boolean NOT NULL DEFAULT false,
    ADD COLUMN retired boolean NOT NULL DEFAULT false;
COMMENT ON TABLE topic IS 'The topics in force: the curated tree as last read from the data files, and people''s own.';
COMMENT ON COLUMN topic.version IS '0 of a curated topic; of one''s own, the version of user_topic in force.';
COMMENT ON COLUMN topic.phrases IS 'Of one''s own topic: what it is recognised by. Empty of a curated one, which the file describes.';
COMMENT ON COLUMN topic.removed IS 'No statement is given it any more; the row goes when the last one has lost it.';

COMMENT ON COLUMN topic.retired IS 'Curated once, but the file has it no longer; the row goes when the last statement has lost it.';

CREATE TABLE topic_tagging (
    topic_id    text PRIMARY KEY REFERENCES topic ON DELETE CASCADE,
    version     integer NOT NULL,
    after_id    uuid,
    articles    bigint  NOT NULL DEFAULT 0,
    finished_at timestamptz
);
COMMENT ON TABLE topic_tagging IS 'How far the articles already in the record have been looked through for a topic of one''s own.';
COMMENT ON COLUMN topic_tagging.after_id IS 'The last article looked through, in the order of ids; null before the first.';

CREATE TABLE statement_vector (
    statement_id uuid PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
    vector       bytea NOT NULL CHECK (octet_length(vector) = 384)
);
COMMENT ON TABLE statement_vector IS 'What a statement means, as a direction: statements that mean nearly the same point nearly the same way.';
COMMENT ON COLUMN statement_vector.vector IS '384 signed bytes: the unit vector of all-MiniLM-L6-v2 times 127 over its greatest component, rounded. Cosines need no scale.';

CREATE TABLE article_vector (
    article_id uuid PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    vector     bytea NOT NULL CHECK (octet_length(vector) = 384)
);
COMMENT ON TABLE article_vector IS 'The same of title and lead: what a short statement is about stands there.';

COMMENT ON COLUMN statement_topic.score IS 'How probable it is that the statement is about the topic, calibrated on labelled statements.';

GRANT SELECT, INSERT, UPDATE ON user_topic TO onrecord_ingest;
GRANT SELECT ON topic TO onrecord_ingest;
GRANT SELECT ON user_topic TO onrecord_extract;
GRANT SELECT, INSERT, UPDATE, DELETE ON topic_tagging, statement_vector, article_vector TO onrecord_extract;
GRANT SELECT ON topic_tagging TO onrecord_query;
