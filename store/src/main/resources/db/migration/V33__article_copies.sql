-- Articles that are copies of others: wire stories as each paper prints them, light rewrites, cuts. Written by ingest-service alone.
CREATE TABLE article_uncompared (
    place      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id uuid    NOT NULL,
    again      boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE article_uncompared IS 'Articles that are still to be compared with the others, in their order; an article may stand here twice. Filled by triggers.';
COMMENT ON COLUMN article_uncompared.again IS 'Whether nothing about it is new but the first of its group: then it takes nobody else''s place as a first.';

CREATE TABLE article_sketch (
    article_id uuid PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    bands      bigint[] NOT NULL
);
COMMENT ON TABLE article_sketch IS 'What articles that are no copies are found by when another is like them.';
COMMENT ON COLUMN article_sketch.bands IS 'Hashes of parts of a sketch (MinHash); articles with much text in common share some. One that several others have already is left out, so that none is ever shared by many.';
-- What is looked up most was written a moment ago, so nothing may lie in a list of what is still to be put in.
CREATE INDEX article_sketch_bands ON article_sketch USING gin (bands) WITH (fastupdate = off);

CREATE TABLE article_copy (
    article_id uuid PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    of_id      uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    share      real        NOT NULL CHECK (share BETWEEN 0 AND 1),
    decided    boolean     NOT NULL,
    CHECK (article_id <> of_id)
);
COMMENT ON TABLE article_copy IS 'Which article is a copy of which first; a first is itself no copy.';
COMMENT ON COLUMN article_copy.share IS 'How much of its text stands word for word in the first, of runs of three words.';
COMMENT ON COLUMN article_copy.decided IS 'Whether a person said so.';
CREATE INDEX article_copy_of ON article_copy (of_id, article_id);

CREATE TABLE copy_decision (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    outcome    text        NOT NULL CHECK (outcome IN ('COPY', 'ORIGINAL', 'UNDECIDED')),
    of_id      uuid REFERENCES article ON DELETE CASCADE,
    reason     text        NOT NULL,
    made_by    text        NOT NULL,
    decided_at timestamptz NOT NULL,
    CHECK ((outcome = 'COPY') = (of_id IS NOT NULL)),
    CHECK (article_id <> of_id)
);
COMMENT ON TABLE copy_decision IS 'What people have said of an article being a copy. The newest of an article holds, whatever is recognised; the others are kept.';
COMMENT ON COLUMN copy_decision.outcome IS 'COPY of of_id, ORIGINAL: no copy of anything, UNDECIDED: what is recognised holds again.';
CREATE INDEX copy_decision_article ON copy_decision (article_id, id DESC);
CREATE INDEX copy_decision_of ON copy_decision (of_id) WHERE of_id IS NOT NULL;

CREATE FUNCTION compare_new() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO article_uncompared (article_id) SELECT id FROM added;
    RETURN NULL;
END
$$;
CREATE TRIGGER articles_are_compared AFTER INSERT ON article REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION compare_new();

CREATE FUNCTION compare_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO article_uncompared (article_id) VALUES (NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER article_is_compared_again AFTER UPDATE OF version ON article
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION compare_changed();

-- Who was a copy of an article that is taken away may be one of another.
CREATE FUNCTION compare_orphan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO article_uncompared (article_id) VALUES (OLD.article_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER orphan_is_compared AFTER DELETE ON article_copy
    FOR EACH ROW WHEN (pg_trigger_depth() > 0) EXECUTE FUNCTION compare_orphan();
REVOKE EXECUTE ON FUNCTION compare_orphan() FROM PUBLIC;

CREATE VIEW copy_count AS
SELECT CASE WHEN r.article_id IS NULL THEN a.outlet ELSE r.outlet END AS outlet, count(*) AS copies
FROM article_copy c JOIN article a ON a.id = c.article_id LEFT JOIN reading r ON r.article_id = c.article_id
GROUP BY 1;
COMMENT ON VIEW copy_count IS 'Of the articles of article_count those that are copies.';

GRANT SELECT, INSERT, UPDATE, DELETE ON article_uncompared, article_sketch, article_copy TO onrecord_ingest;
GRANT SELECT, INSERT ON copy_decision TO onrecord_ingest;
GRANT SELECT ON article_copy, copy_decision, copy_count TO onrecord_query;

-- What is in the record already is compared in the background.
INSERT INTO article_uncompared (article_id) SELECT id FROM article ORDER BY received_at, id;
