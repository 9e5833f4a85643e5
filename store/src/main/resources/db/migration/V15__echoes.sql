-- Echoes: statements that are the same utterance, carried by several articles. Written by extract-service alone, a moment after the
-- statements themselves.
ALTER TABLE statement
    ADD COLUMN echo_id      uuid,
    ADD COLUMN is_first     boolean NOT NULL DEFAULT false,
    ADD COLUMN fingerprints integer[],
    ADD CHECK (NOT is_first OR echo_id IS NOT NULL);
COMMENT ON COLUMN statement.echo_id IS 'The least id among the statements that are the same utterance; null while nobody has looked.';
COMMENT ON COLUMN statement.is_first IS 'The first of its echo by time of publication: exactly one of each. Who counts utterances counts these.';
COMMENT ON COLUMN statement.fingerprints IS 'Hashes of runs of words, by which copies find each other whatever their age.';
CREATE INDEX statement_unlinked ON statement (article_id) WHERE echo_id IS NULL;
CREATE INDEX statement_echo ON statement (echo_id) WHERE echo_id IS NOT NULL;
CREATE INDEX statement_fingerprints ON statement USING gin (fingerprints) WHERE fingerprints IS NOT NULL;

CREATE TABLE echo_link (
    statement_id uuid PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
    via_id       uuid NOT NULL REFERENCES statement ON DELETE CASCADE,
    probability  real NOT NULL CHECK (probability BETWEEN 0 AND 1),
    meaning      real NOT NULL,
    run          integer NOT NULL CHECK (run >= 0)
);
COMMENT ON TABLE echo_link IS 'Why a statement is in its echo: the other statement of it that it is most like.';
COMMENT ON COLUMN echo_link.probability IS 'That the two are one utterance.';
COMMENT ON COLUMN echo_link.meaning IS 'Cosine of their vectors.';
COMMENT ON COLUMN echo_link.run IS 'Words of the longest run that both have, small words left out.';
CREATE INDEX echo_link_via ON echo_link (via_id);

CREATE TABLE echo_broken (
    echo_id uuid PRIMARY KEY
);
COMMENT ON TABLE echo_broken IS 'Echoes that have lost a statement: what is left is put together anew.';

ALTER TABLE statement_day ADD COLUMN echoes integer NOT NULL DEFAULT 0 CHECK (echoes >= 0);
ALTER TABLE topic_day ADD COLUMN echoes integer NOT NULL DEFAULT 0 CHECK (echoes >= 0);
COMMENT ON COLUMN statement_day.echoes IS 'Those of the statements that are the first of their echo.';
COMMENT ON COLUMN topic_day.echoes IS 'Those of the statements that are the first of their echo.';

GRANT SELECT, INSERT, UPDATE, DELETE ON echo_link, echo_broken TO onrecord_extract;
GRANT SELECT ON echo_link TO onrecord_query;
