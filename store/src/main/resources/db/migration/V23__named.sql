-- Who is spoken about and who is quoted: in which articles a speaker is named, and in which of them has a statement.
CREATE VIEW article_named AS
SELECT n.article_id, n.speaker_id, bool_or(n.quoted) AS quoted, r.outlet, r.published_on
FROM (SELECT article_id, speaker_id, false AS quoted FROM mention WHERE speaker_id IS NOT NULL
      UNION ALL SELECT article_id, speaker_id, true FROM statement WHERE speaker_id IS NOT NULL) n
JOIN reading r ON r.article_id = n.article_id
GROUP BY n.article_id, n.speaker_id, r.outlet, r.published_on;
COMMENT ON VIEW article_named IS 'The one place that says what counts: who has a statement is quoted, and named too, by name or not.';

CREATE TABLE article_speaker (
    article_id   uuid    NOT NULL REFERENCES article ON DELETE CASCADE,
    speaker_id   uuid    NOT NULL REFERENCES speaker,
    quoted       boolean NOT NULL,
    outlet       text,
    published_on date,
    sort_on      date GENERATED ALWAYS AS (coalesce(published_on, '-infinity'::date)) STORED,
    PRIMARY KEY (article_id, speaker_id)
);
COMMENT ON TABLE article_speaker IS 'As article_named, kept so that its lists are read off an index. Written by extract-service alone.';
-- What is being read meanwhile is to be there too.
LOCK TABLE reading, statement, mention IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO article_speaker (article_id, speaker_id, quoted, outlet, published_on)
SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_named ORDER BY article_id, speaker_id;
-- Who is named often may be quoted hardly ever, or hardly ever in one outlet, so each list has its own index.
CREATE INDEX article_speaker_named ON article_speaker (speaker_id, sort_on DESC, article_id DESC) INCLUDE (outlet);
CREATE INDEX article_speaker_quoted ON article_speaker (speaker_id, quoted, sort_on DESC, article_id DESC) INCLUDE (outlet);
CREATE INDEX article_speaker_outlet ON article_speaker (speaker_id, outlet, sort_on DESC, article_id DESC) INCLUDE (quoted);

CREATE TABLE speaker_named_day (
    day             date,
    outlet          text,
    speaker_id      uuid    NOT NULL REFERENCES speaker,
    articles_named  integer NOT NULL,
    articles_quoted integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (speaker_id, outlet, day)
);
COMMENT ON TABLE speaker_named_day IS 'Articles that name a speaker, and how many of those quote the speaker, by day of publication and outlet. Null is "not known".';
CREATE INDEX speaker_named_day_day ON speaker_named_day (speaker_id, day) INCLUDE (outlet, articles_named, articles_quoted);
-- Rows that a transaction has emptied, which it removes before it ends.
CREATE INDEX speaker_named_day_empty ON speaker_named_day (articles_named) WHERE articles_named = 0;

CREATE TABLE named_by_speaker_day (
    speaker_id      uuid    NOT NULL REFERENCES speaker,
    day             date,
    articles_named  integer NOT NULL,
    articles_quoted integer NOT NULL,
    -- A whole course is read, whose rows lie as far apart in the table as the days on which they came.
    UNIQUE NULLS NOT DISTINCT (speaker_id, day) INCLUDE (articles_named, articles_quoted)
);
COMMENT ON TABLE named_by_speaker_day IS 'As speaker_named_day, over all outlets.';

CREATE TABLE named_by_speaker_outlet (
    speaker_id      uuid   NOT NULL REFERENCES speaker,
    outlet          text,
    articles_named  bigint NOT NULL,
    articles_quoted bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (speaker_id, outlet)
);

-- E. B. Wilson's score interval of a share, nine tenths: the lower end for side -1, the upper for 1. A row says how a count
-- changes before it says what it is then; there is no share of that.
CREATE FUNCTION share_bound(part bigint, whole bigint, side integer) RETURNS double precision LANGUAGE sql IMMUTABLE
RETURN CASE WHEN part BETWEEN 0 AND whole AND whole > 0 THEN
    (part::float8 / whole + 1.6448536269514722 ^ 2 / (2 * whole)
        + side * 1.6448536269514722
            * sqrt(part::float8 / whole * (1 - part::float8 / whole) / whole + 1.6448536269514722 ^ 2 / (4 * whole::float8 * whole)))
    / (1 + 1.6448536269514722 ^ 2 / whole) END;

CREATE TABLE named_by_speaker (
    speaker_id      uuid   NOT NULL REFERENCES speaker,
    articles_named  bigint NOT NULL,
    articles_quoted bigint NOT NULL,
    share_low       double precision GENERATED ALWAYS AS (share_bound(articles_quoted, articles_named, -1)) STORED,
    share_high      double precision GENERATED ALWAYS AS (share_bound(articles_quoted, articles_named, 1)) STORED,
    UNIQUE (speaker_id)
);
COMMENT ON COLUMN named_by_speaker.share_high IS 'At most so many of the articles that name the speaker quote him, as far as they can tell: who is hardly quoted comes first by it, and share_low puts first who is mostly quoted. With few articles neither end is extreme.';
CREATE INDEX named_by_speaker_high ON named_by_speaker (share_high, speaker_id);
CREATE INDEX named_by_speaker_low ON named_by_speaker (share_low DESC, speaker_id DESC);

-- Both functions of the roll-ups now take what to count as their last two arguments; statements and echoes unless said.
CREATE OR REPLACE FUNCTION keep_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    coarse text := TG_ARGV[0];
    keys   text := TG_ARGV[1];
    whole  text := coalesce(TG_ARGV[2], 'statements');
    part   text := coalesce(TG_ARGV[3], 'echoes');
    source text;
    moved  boolean;
    change text;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        EXECUTE format('DELETE FROM %I', coarse);
        RETURN NULL;
    END IF;
    source := CASE TG_OP WHEN 'DELETE' THEN 'taken' ELSE 'added' END;
    IF TG_OP = 'UPDATE' THEN
        EXECUTE 'SELECT EXISTS (SELECT FROM added)' INTO moved;
    ELSE
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I <> 0 OR %I <> 0)', source, whole, part) INTO moved;
    END IF;
    IF NOT moved THEN
        RETURN NULL;
    END IF;
    change := CASE TG_OP
        WHEN 'INSERT' THEN format('SELECT %s, %I AS whole, %I AS part FROM added', keys, whole, part)
        WHEN 'DELETE' THEN format('SELECT %s, -%I AS whole, -%I AS part FROM taken', keys, whole, part)
        ELSE format('SELECT %1$s, %2$I AS whole, %3$I AS part FROM added UNION ALL SELECT %1$s, -%2$I, -%3$I FROM taken',
            keys, whole, part) END;
    EXECUTE format('INSERT INTO %1$I AS c (%2$s, %4$I, %5$I)
        SELECT %2$s, sum(whole), sum(part) FROM (%3$s) changed GROUP BY %2$s
        HAVING sum(whole) <> 0 OR sum(part) <> 0 ORDER BY %2$s
        ON CONFLICT (%2$s) DO UPDATE SET %4$I = c.%4$I + excluded.%4$I, %5$I = c.%5$I + excluded.%5$I',
        coarse, keys, change, whole, part);
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('DELETE FROM %I WHERE %I = 0', coarse, whole);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_count() IS 'Brings the coarse counts of its first argument, keyed by its second, in step with a change of a roll-up. The third says what is counted, the fourth a part of that.';

CREATE OR REPLACE PROCEDURE recount_coarse() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT DISTINCT t.fine, t.args[1] AS coarse, t.args[2] AS keys, coalesce(nullif(t.args[3], ''), 'statements') AS whole,
               coalesce(nullif(t.args[4], ''), 'echoes') AS part
        FROM (SELECT tgrelid::regclass AS fine, string_to_array(encode(tgargs, 'escape'), '\000') AS args
              FROM pg_trigger WHERE tgfoid = 'keep_count'::regproc) t
    LOOP
        EXECUTE format('DELETE FROM %I', one.coarse);
        EXECUTE format('INSERT INTO %1$I (%2$s, %4$I, %5$I) SELECT %2$s, sum(%4$I), sum(%5$I) FROM %3$s GROUP BY %2$s ORDER BY %2$s',
            one.coarse, one.keys, one.fine, one.whole, one.part);
    END LOOP;
END
$$;

CREATE FUNCTION refuse_negative_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added WHERE articles_quoted < 0 OR articles_named < articles_quoted) THEN
        RAISE check_violation USING MESSAGE = format('%I would count less than nothing', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER a_refuse_inserted AFTER INSERT ON speaker_named_day REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_negative_named();
CREATE TRIGGER a_refuse_changed AFTER UPDATE ON speaker_named_day REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_negative_named();

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM (VALUES
        ('named_by_speaker_day', 'speaker_id, day'),
        ('named_by_speaker_outlet', 'speaker_id, outlet'),
        ('named_by_speaker', 'speaker_id')) AS counts (coarse, keys)
    LOOP
        EXECUTE format('CREATE INDEX %1$s_empty ON %1$I (articles_named) WHERE articles_named = 0', one.coarse);
        EXECUTE format('CREATE TRIGGER %1$s_added AFTER INSERT ON speaker_named_day REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%1$L, %2$L, articles_named, articles_quoted)', one.coarse, one.keys);
        EXECUTE format('CREATE TRIGGER %1$s_changed AFTER UPDATE ON speaker_named_day
            REFERENCING OLD TABLE AS taken NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%1$L, %2$L, articles_named, articles_quoted)', one.coarse, one.keys);
        EXECUTE format('CREATE TRIGGER %1$s_taken AFTER DELETE ON speaker_named_day REFERENCING OLD TABLE AS taken
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%1$L, %2$L, articles_named, articles_quoted)', one.coarse, one.keys);
        EXECUTE format('CREATE TRIGGER %1$s_emptied AFTER TRUNCATE ON speaker_named_day
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%1$L, %2$L, articles_named, articles_quoted)', one.coarse, one.keys);
        EXECUTE format('GRANT SELECT ON %I TO onrecord_query, onrecord_extract', one.coarse);
    END LOOP;
END
$$;
INSERT INTO speaker_named_day (day, outlet, speaker_id, articles_named, articles_quoted)
SELECT published_on, outlet, speaker_id, count(*), count(*) FILTER (WHERE quoted)
FROM article_speaker GROUP BY published_on, outlet, speaker_id ORDER BY speaker_id, outlet, published_on;

GRANT SELECT ON article_named TO onrecord_extract;
GRANT SELECT, INSERT, UPDATE, DELETE ON article_speaker, speaker_named_day TO onrecord_extract;
GRANT SELECT ON article_speaker, speaker_named_day TO onrecord_query;

CREATE OR REPLACE PROCEDURE recount() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- In the order in which those who read take them.
    LOCK TABLE article, reading, statement IN SHARE ROW EXCLUSIVE MODE;
    ALTER TABLE statement_day DISABLE TRIGGER USER;
    ALTER TABLE topic_day DISABLE TRIGGER USER;
    ALTER TABLE speaker_named_day DISABLE TRIGGER USER;
    DELETE FROM statement_day;
    DELETE FROM topic_day;
    DELETE FROM speaker_named_day;
    DELETE FROM article_speaker;
    INSERT INTO statement_day (day, outlet, speaker_id, kind, statements, echoes)
    SELECT published_on, outlet, speaker_id, kind, count(*), count(*) FILTER (WHERE is_first)
    FROM statement GROUP BY published_on, outlet, speaker_id, kind ORDER BY published_on, outlet, speaker_id, kind;
    INSERT INTO topic_day (day, outlet, speaker_id, topic_id, kind, statements, echoes)
    SELECT s.published_on, s.outlet, s.speaker_id, t.above_id, s.kind, count(*), count(*) FILTER (WHERE s.is_first)
    FROM (SELECT DISTINCT t.statement_id, l.above_id FROM statement_topic t JOIN topic_lineage l ON l.topic_id = t.topic_id) t
    JOIN statement s ON s.id = t.statement_id
    GROUP BY s.published_on, s.outlet, s.speaker_id, t.above_id, s.kind
    ORDER BY s.published_on, s.outlet, s.speaker_id, t.above_id, s.kind;
    INSERT INTO article_speaker (article_id, speaker_id, quoted, outlet, published_on)
    SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_named ORDER BY speaker_id, published_on, article_id;
    INSERT INTO speaker_named_day (day, outlet, speaker_id, articles_named, articles_quoted)
    SELECT published_on, outlet, speaker_id, count(*), count(*) FILTER (WHERE quoted)
    FROM article_speaker GROUP BY published_on, outlet, speaker_id ORDER BY speaker_id, outlet, published_on;
    ALTER TABLE statement_day ENABLE TRIGGER USER;
    ALTER TABLE topic_day ENABLE TRIGGER USER;
    ALTER TABLE speaker_named_day ENABLE TRIGGER USER;
    CALL recount_coarse();
    CALL recount_articles();
END
$$;
