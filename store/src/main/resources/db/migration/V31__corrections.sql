-- Corrections: what people decide about what extraction found. Kept for ever, and carried out again whenever an article is read.
CREATE TABLE correction (
    id             uuid PRIMARY KEY,
    number         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind           text        NOT NULL CHECK (kind IN
        ('MERGE', 'DIFFERENT', 'SPLIT', 'RENAME', 'REATTRIBUTE', 'REJECT', 'CONFIRM', 'RETAG', 'SAME_UTTERANCE', 'OTHER_UTTERANCE')),
    speaker_id     uuid,
    other_speaker  uuid,
    name           text CHECK (length(name) <= 200),
    speaker_kind   text CHECK (speaker_kind IN ('PERSON', 'ORGANISATION', 'GROUP')),
    articles       uuid[]      NOT NULL DEFAULT '{}',
    names          text[]      NOT NULL DEFAULT '{}',
    topics_added   text[]      NOT NULL DEFAULT '{}',
    topics_removed text[]      NOT NULL DEFAULT '{}',
    statement_id   uuid,
    other_statement uuid,
    statement_now  uuid,
    other_now      uuid,
    article_id     uuid REFERENCES article ON DELETE CASCADE,
    version        integer,
    statement_kind text CHECK (statement_kind IN ('DIRECT', 'MIXED', 'INDIRECT')),
    content        integer[],
    content_text   text,
    other_article  uuid REFERENCES article ON DELETE CASCADE,
    other_version  integer,
    other_kind     text CHECK (other_kind IN ('DIRECT', 'MIXED', 'INDIRECT')),
    other_content  integer[],
    other_text     text,
    was_speaker    uuid,
    was_name       text,
    was_topics     text[],
    extractor      text,
    reason         text        NOT NULL CHECK (length(reason) <= 500),
    made_by        text        NOT NULL,
    made_at        timestamptz NOT NULL,
    undone_reason  text CHECK (length(undone_reason) <= 500),
    undone_by      text,
    undone_at      timestamptz,
    handled_at     timestamptz,
    outcome        text CHECK (outcome IN ('APPLIED', 'LOST', 'UNDONE')),
    changed        integer,
    CHECK ((handled_at IS NULL) = (outcome IS NULL)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK (kind NOT IN ('MERGE', 'DIFFERENT', 'SPLIT', 'RENAME') OR speaker_id IS NOT NULL),
    CHECK (kind NOT IN ('MERGE', 'DIFFERENT') OR other_speaker IS NOT NULL AND other_speaker <> speaker_id),
    CHECK (kind IN ('MERGE', 'DIFFERENT', 'SPLIT', 'RENAME')
        OR num_nulls(statement_id, article_id, version, statement_kind, content, content_text) = 0),
    CHECK (kind NOT IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') OR other_statement <> statement_id
        AND num_nulls(other_statement, other_article, other_version, other_kind, other_content, other_text) = 0)
);
COMMENT ON TABLE correction IS 'Written by ingest-service; extract-service says of each only what became of it. Of two that disagree the later one holds.';
COMMENT ON COLUMN correction.number IS 'The order in which they were made.';
COMMENT ON COLUMN correction.speaker_id IS 'Whom it is about. Of a reattribution: who spoke; null with a name for whoever the record finds by it, null without when nobody can be told.';
COMMENT ON COLUMN correction.other_speaker IS 'Of a merger: who stays. Of a difference: the other.';
COMMENT ON COLUMN correction.articles IS 'Of a split: where it is somebody else; so are names.';
COMMENT ON COLUMN correction.statement_id IS 'What it is about. Statements come and go with every reading, so what the statement was stands here too: by its article, kind and words it is found again.';
COMMENT ON COLUMN correction.statement_now IS 'As which statement it was found in the latest reading; null when it was not. So is other_now, of the other of two.';
COMMENT ON COLUMN correction.other_article IS 'Of the other of two statements, as article_id is of the one; so are other_version to other_text.';
COMMENT ON COLUMN correction.was_speaker IS 'What the record said when the correction was made; so are was_name (of a new name: what the speaker was called), was_topics and extractor.';
COMMENT ON COLUMN correction.made_by IS 'Who signed in, by name.';
COMMENT ON COLUMN correction.handled_at IS 'When it was carried out, or taken back; null while that is to be done.';
COMMENT ON COLUMN correction.outcome IS 'LOST: what it is about is not in the record (any more); it waits for that to come back.';
COMMENT ON COLUMN correction.changed IS 'How many statements it changed when it was last carried out.';
CREATE INDEX correction_to_do ON correction (number) WHERE handled_at IS NULL;
CREATE INDEX correction_article ON correction (article_id, number);
CREATE INDEX correction_other_article ON correction (other_article, number) WHERE other_article IS NOT NULL;
CREATE INDEX correction_statement ON correction (statement_id);
CREATE INDEX correction_other ON correction (other_statement) WHERE other_statement IS NOT NULL;
CREATE INDEX correction_statement_now ON correction (statement_now) WHERE statement_now IS NOT NULL;
CREATE INDEX correction_other_now ON correction (other_now) WHERE other_now IS NOT NULL;
CREATE INDEX correction_was_speaker ON correction (was_speaker) WHERE was_speaker IS NOT NULL;
CREATE INDEX correction_speaker ON correction (speaker_id, number);
CREATE INDEX correction_other_speaker ON correction (other_speaker) WHERE other_speaker IS NOT NULL;
CREATE INDEX correction_utterances ON correction (number) WHERE kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') AND undone_at IS NULL;
CREATE INDEX correction_speakers ON correction (kind, number) WHERE kind IN ('MERGE', 'DIFFERENT', 'SPLIT', 'RENAME') AND undone_at IS NULL;

-- What of them is in force, as reading needs it. Written by extract-service alone.
CREATE TABLE speaker_merge (
    from_id     uuid PRIMARY KEY,
    into_id     uuid NOT NULL CHECK (into_id <> from_id),
    absorbed_by uuid
);
COMMENT ON TABLE speaker_merge IS 'Who is whom in the end, but for splits: no into_id is a from_id.';
COMMENT ON COLUMN speaker_merge.absorbed_by IS 'Whom the data files of known speakers made of it, for good; null where corrections alone say who it is.';
CREATE INDEX speaker_merge_into ON speaker_merge (into_id);

CREATE TABLE speaker_step (
    number     bigint NOT NULL,
    speaker_id uuid   NOT NULL,
    article_id uuid,
    name       text,
    into_id    uuid   NOT NULL CHECK (into_id <> speaker_id),
    CHECK (num_nonnulls(article_id, name) <= 1)
);
COMMENT ON TABLE speaker_step IS 'Who is whom from one correction on: everywhere (a merger), in an article, or under a name (a split).';
COMMENT ON COLUMN speaker_step.number IS 'Of the correction; 0 of what the data files of known speakers did.';
COMMENT ON COLUMN speaker_step.name IS 'In small letters.';
CREATE INDEX speaker_step_speaker ON speaker_step (speaker_id, number);

-- Whom a speaker that reading found is taken for: one correction after the other, each of what the one before has left.
CREATE FUNCTION corrected_speaker(speaker uuid, article uuid, called text) RETURNS uuid LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp AS $$
DECLARE
    who  uuid := speaker;
    at   bigint := -1;
    step record;
BEGIN
    LOOP
        SELECT number, into_id INTO step FROM speaker_step
        WHERE speaker_id = who AND number > at
            AND (num_nonnulls(article_id, name) = 0 OR article_id = article OR name = lower(called))
        ORDER BY number LIMIT 1;
        EXIT WHEN NOT FOUND;
        who := step.into_id;
        at := step.number;
    END LOOP;
    RETURN who;
END $$;

ALTER TABLE speaker ADD COLUMN renamed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN speaker.renamed IS 'Whether a correction gave the name: then neither articles nor data files do.';
ALTER TABLE speaker_alias DROP CONSTRAINT speaker_alias_origin_check,
    ADD CONSTRAINT speaker_alias_origin_check CHECK (origin IN ('known', 'article', 'correction'));

ALTER TABLE statement
    ADD COLUMN found_speaker uuid CHECK (found_speaker <> speaker_id),
    ADD COLUMN reattributed  boolean NOT NULL DEFAULT false;
ALTER TABLE mention ADD COLUMN found_speaker uuid CHECK (found_speaker <> speaker_id);
COMMENT ON COLUMN statement.found_speaker IS 'Whom reading or a reattribution found, where mergers and splits make it another; null where they do not.';
COMMENT ON COLUMN statement.reattributed IS 'Whether a correction says who spoke; no split changes that.';
COMMENT ON COLUMN mention.found_speaker IS 'As in statement.';
CREATE INDEX statement_found_speaker ON statement (found_speaker) WHERE found_speaker IS NOT NULL;
CREATE INDEX mention_found_speaker ON mention (found_speaker) WHERE found_speaker IS NOT NULL;

-- What is most worth a person's look. Written by extract-service alone, together with echoes.
CREATE TABLE review (
    statement_id uuid PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
    doubt        real    NOT NULL CHECK (doubt BETWEEN 0 AND 1),
    reach        integer NOT NULL CHECK (reach > 0),
    weight       real GENERATED ALWAYS AS (doubt * reach) STORED
);
COMMENT ON TABLE review IS 'Firsts of their echoes that are in doubt and that nobody has decided on.';

-- What nobody has measured counts half; where one of several could be meant, any of them; a source that is nobody in particular has
-- no wrong speaker.
CREATE FUNCTION statement_doubt(confidence double precision, speaker uuid, speaker_confidence double precision, candidates text[], kind text)
RETURNS double precision LANGUAGE sql IMMUTABLE
RETURN 1 - coalesce(confidence, 0.5) * CASE
    WHEN speaker IS NOT NULL THEN coalesce(speaker_confidence, 0.5)
    WHEN cardinality(candidates) > 0 THEN 1.0 / cardinality(candidates)
    WHEN kind IN ('ANONYMOUS', 'DOCUMENT', 'GROUP') THEN 1
    ELSE 0.5 END;
COMMENT ON FUNCTION statement_doubt IS 'How probable it is that a statement or its speaker is wrong.';
INSERT INTO review (statement_id, doubt, reach)
SELECT s.id, d.doubt, (SELECT count(*) FROM statement c WHERE c.echo_id = s.echo_id)
FROM statement s
CROSS JOIN LATERAL (SELECT statement_doubt(s.confidence, s.speaker_id, s.speaker_confidence, s.candidates, s.speaker_kind) AS doubt) d
WHERE s.is_first AND d.doubt >= 0.2;
COMMENT ON COLUMN review.doubt IS 'How probable it is that the statement or its speaker is wrong.';
COMMENT ON COLUMN review.reach IS 'How many statements carry it.';
CREATE INDEX review_order ON review (weight DESC, statement_id DESC);

GRANT SELECT, INSERT ON correction TO onrecord_ingest;
GRANT UPDATE (undone_reason, undone_by, undone_at, handled_at, outcome) ON correction TO onrecord_ingest;
GRANT SELECT (id, article_id, kind, content, content_text, speaker_id, speaker_name) ON statement TO onrecord_ingest;
GRANT SELECT (statement_id, topic_id) ON statement_topic TO onrecord_ingest;
GRANT SELECT (id, name, kind) ON speaker TO onrecord_ingest;
GRANT SELECT ON speaker_merge TO onrecord_ingest;
GRANT SELECT ON correction TO onrecord_extract;
GRANT UPDATE (handled_at, outcome, changed, statement_now, other_now) ON correction TO onrecord_extract;
GRANT SELECT, INSERT, UPDATE, DELETE ON speaker_merge, speaker_step, review TO onrecord_extract;
GRANT SELECT ON correction, speaker_merge, review TO onrecord_query;
