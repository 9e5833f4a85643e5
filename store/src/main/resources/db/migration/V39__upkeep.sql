-- What keeps a large record in shape. By default Postgres tidies a table when a fifth of it has changed: of a hundred million rows that is
-- twenty million at a time, seldom, for hours. These are looked after when a fiftieth has, so that each time is short, lists are
-- read off their indexes alone, and plans know how the record has grown. Small tables go by the count of fifty rows as before.
DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['article', 'article_version', 'article_speaker', 'article_topic', 'article_vector', 'article_sketch',
        'reading', 'statement', 'statement_topic', 'statement_vector', 'mention', 'echo_link', 'past_statement',
        'statement_day', 'topic_day', 'speaker_named_day'] LOOP
        EXECUTE format('ALTER TABLE %I SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
            autovacuum_analyze_scale_factor = 0.02)', one);
    END LOOP;
END
$$;

-- How many bytes an index takes for a row when it is in its best shape, which the job of upkeep has seen or made: from that it tells
-- which has grown loose. Written by the owner alone.
CREATE TABLE index_upkeep (
    index_name    text PRIMARY KEY,
    bytes_per_row double precision NOT NULL CHECK (bytes_per_row > 0),
    looked_at     timestamptz      NOT NULL,
    rebuilt_at    timestamptz
);
COMMENT ON TABLE index_upkeep IS 'Written by the job of upkeep.';
COMMENT ON COLUMN index_upkeep.bytes_per_row IS 'The least that it was found to take.';
GRANT SELECT ON index_upkeep TO onrecord_query;
