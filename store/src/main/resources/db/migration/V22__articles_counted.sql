-- What there is of articles, so that nobody counts them all to say how many there are, of whom, and how many wait.
CREATE TABLE count_by_outlet_read (
    outlet   text,
    articles bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (outlet)
);
COMMENT ON TABLE count_by_outlet_read IS 'Articles that were read, by the outlet that was found.';

CREATE TABLE article_waiting (
    article_id uuid    NOT NULL REFERENCES article ON DELETE CASCADE,
    version    integer NOT NULL,
    PRIMARY KEY (article_id, version)
);
COMMENT ON TABLE article_waiting IS 'Versions of articles that nobody has read or tried to read. Those before the newest stay until that is read: who takes in waits for nobody who reads. Kept by triggers.';

-- Where reading failed, which is seldom.
CREATE INDEX reading_failed ON reading (article_id) WHERE state = 'FAILED';

CREATE FUNCTION article_waits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO article_waiting (article_id, version) VALUES (NEW.id, NEW.version) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER article_waits_as_new AFTER INSERT ON article FOR EACH ROW EXECUTE FUNCTION article_waits();
CREATE TRIGGER article_waits_again AFTER UPDATE OF version ON article
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION article_waits();

-- The version is part of what is taken away: a version that came in meanwhile goes on waiting.
CREATE FUNCTION article_is_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO article_waiting (article_id, version)
        SELECT id, version FROM article WHERE id = OLD.article_id ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM article_waiting WHERE article_id = NEW.article_id AND version <= NEW.version;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER article_is_read AFTER INSERT OR UPDATE OF version OR DELETE ON reading
    FOR EACH ROW EXECUTE FUNCTION article_is_read();

CREATE FUNCTION count_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM count_by_outlet_read;
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE count_by_outlet_read SET articles = articles - 1 WHERE outlet IS NOT DISTINCT FROM OLD.outlet;
        DELETE FROM count_by_outlet_read WHERE outlet IS NOT DISTINCT FROM OLD.outlet AND articles = 0;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO count_by_outlet_read AS c (outlet, articles) VALUES (NEW.outlet, 1)
        ON CONFLICT (outlet) DO UPDATE SET articles = c.articles + 1;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER reading_is_counted AFTER INSERT OR DELETE ON reading FOR EACH ROW EXECUTE FUNCTION count_read();
CREATE TRIGGER readings_are_gone AFTER TRUNCATE ON reading FOR EACH STATEMENT EXECUTE FUNCTION count_read();
CREATE TRIGGER reading_is_counted_elsewhere AFTER UPDATE OF outlet ON reading
    FOR EACH ROW WHEN (OLD.outlet IS DISTINCT FROM NEW.outlet) EXECUTE FUNCTION count_read();

-- They run with their owner's rights.
REVOKE EXECUTE ON FUNCTION article_waits(), article_is_read(), count_read() FROM PUBLIC;

CREATE VIEW article_unread AS
SELECT a.* FROM article_waiting w JOIN article a ON a.id = w.article_id AND a.version = w.version
WHERE NOT EXISTS (SELECT FROM reading r WHERE r.article_id = a.id);
COMMENT ON VIEW article_unread IS 'Articles of which no version was read.';

CREATE VIEW article_count AS
SELECT outlet, sum(articles)::bigint AS articles FROM (
    SELECT outlet, articles FROM count_by_outlet_read
    UNION ALL SELECT outlet, count(*) FROM article_unread GROUP BY outlet) counted
GROUP BY outlet;
COMMENT ON VIEW article_count IS 'All articles by outlet: the one that was found in reading, or the one they came with.';

GRANT SELECT ON count_by_outlet_read, article_waiting, article_unread, article_count TO onrecord_query;

CREATE PROCEDURE recount_articles() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- Whoever takes in or reads meanwhile would be counted twice, or not at all.
    LOCK TABLE article, reading IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM count_by_outlet_read;
    INSERT INTO count_by_outlet_read (outlet, articles) SELECT outlet, count(*) FROM reading GROUP BY outlet;
    DELETE FROM article_waiting;
    INSERT INTO article_waiting (article_id, version)
    SELECT a.id, a.version FROM article a
    WHERE NOT EXISTS (SELECT FROM reading r WHERE r.article_id = a.id AND r.version = a.version);
END
$$;
CALL recount_articles();
