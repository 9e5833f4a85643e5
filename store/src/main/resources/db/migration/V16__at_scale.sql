-- Coarser counts, so that what a page costs does not grow with the record. They follow the two roll-ups in the same
-- transaction, whoever changes those: each says in its name what it counts by.
CREATE TABLE count_by_day (
    day        date,
    kind       text    NOT NULL,
    statements integer NOT NULL,
    echoes     integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (day, kind)
);
COMMENT ON TABLE count_by_day IS 'As statement_day, over all outlets and speakers.';

CREATE TABLE count_by_outlet_day (
    outlet     text,
    day        date,
    kind       text    NOT NULL,
    statements integer NOT NULL,
    echoes     integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (outlet, day, kind)
);
-- Trends read some weeks of all outlets at once, and those lie far apart in the table.
CREATE INDEX count_by_outlet_day_day ON count_by_outlet_day (day) INCLUDE (outlet, statements, echoes);
COMMENT ON TABLE count_by_outlet_day IS 'As statement_day, over all speakers.';

CREATE TABLE count_by_speaker_day (
    speaker_id uuid REFERENCES speaker,
    day        date,
    kind       text    NOT NULL,
    statements integer NOT NULL,
    echoes     integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (speaker_id, day, kind)
);
CREATE INDEX count_by_speaker_day_day ON count_by_speaker_day (day);
COMMENT ON TABLE count_by_speaker_day IS 'As statement_day, over all outlets.';

CREATE TABLE count_by_outlet (
    outlet     text,
    statements bigint NOT NULL,
    echoes     bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (outlet)
);

CREATE TABLE count_by_speaker (
    speaker_id uuid REFERENCES speaker,
    statements bigint NOT NULL,
    echoes     bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (speaker_id)
);
CREATE INDEX count_by_speaker_order ON count_by_speaker (statements DESC, speaker_id DESC);

CREATE TABLE count_by_speaker_outlet (
    speaker_id uuid REFERENCES speaker,
    outlet     text,
    statements bigint NOT NULL,
    echoes     bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (speaker_id, outlet)
);
CREATE INDEX count_by_speaker_outlet_order ON count_by_speaker_outlet (outlet, statements DESC, speaker_id DESC);

CREATE TABLE count_by_topic_day (
    topic_id   text    NOT NULL REFERENCES topic,
    day        date,
    kind       text    NOT NULL,
    statements integer NOT NULL,
    echoes     integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic_id, day, kind)
);
CREATE INDEX count_by_topic_day_day ON count_by_topic_day (day);
COMMENT ON TABLE count_by_topic_day IS 'As topic_day, over all outlets and speakers.';

CREATE TABLE count_by_topic_outlet_day (
    topic_id   text    NOT NULL REFERENCES topic,
    outlet     text,
    day        date,
    statements integer NOT NULL,
    echoes     integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic_id, outlet, day)
);
CREATE INDEX count_by_topic_outlet_day_day ON count_by_topic_outlet_day (day) INCLUDE (topic_id, outlet, echoes);
COMMENT ON TABLE count_by_topic_outlet_day IS 'As topic_day, over all speakers and kinds.';

CREATE TABLE count_by_topic (
    topic_id   text   NOT NULL REFERENCES topic,
    statements bigint NOT NULL,
    echoes     bigint NOT NULL,
    UNIQUE (topic_id)
);

CREATE TABLE count_by_topic_outlet (
    topic_id   text   NOT NULL REFERENCES topic,
    outlet     text,
    statements bigint NOT NULL,
    echoes     bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic_id, outlet)
);
CREATE INDEX count_by_topic_outlet_outlet ON count_by_topic_outlet (outlet, statements DESC);

CREATE TABLE count_by_topic_speaker (
    topic_id   text   NOT NULL REFERENCES topic,
    speaker_id uuid REFERENCES speaker,
    statements bigint NOT NULL,
    echoes     bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic_id, speaker_id)
);
CREATE INDEX count_by_topic_speaker_order ON count_by_topic_speaker (topic_id, statements DESC, speaker_id DESC);
CREATE INDEX count_by_topic_speaker_speaker ON count_by_topic_speaker (speaker_id, statements DESC);

-- A trigger a coarse table and event. Rows are changed in the order of their keys, so that two transactions never wait for
-- each other.
CREATE FUNCTION keep_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    coarse text := TG_ARGV[0];
    keys   text := TG_ARGV[1];
    change text;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        EXECUTE format('DELETE FROM %I', coarse);
        RETURN NULL;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT FROM added WHERE statements <> 0 OR echoes <> 0) THEN
            RETURN NULL;
        END IF;
        change := format('SELECT %s, statements, echoes FROM added', keys);
    ELSIF TG_OP = 'DELETE' THEN
        IF NOT EXISTS (SELECT FROM taken WHERE statements <> 0 OR echoes <> 0) THEN
            RETURN NULL;
        END IF;
        change := format('SELECT %s, -statements AS statements, -echoes AS echoes FROM taken', keys);
    ELSE
        IF NOT EXISTS (SELECT FROM added) THEN
            RETURN NULL;
        END IF;
        change := format(
            'SELECT %1$s, statements, echoes FROM added UNION ALL SELECT %1$s, -statements, -echoes FROM taken', keys);
    END IF;
    EXECUTE format('INSERT INTO %1$I AS c (%2$s, statements, echoes)
        SELECT %2$s, sum(statements), sum(echoes) FROM (%3$s) changed GROUP BY %2$s
        HAVING sum(statements) <> 0 OR sum(echoes) <> 0 ORDER BY %2$s
        ON CONFLICT (%2$s) DO UPDATE SET statements = c.statements + excluded.statements, echoes = c.echoes + excluded.echoes',
        coarse, keys, change);
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('DELETE FROM %I WHERE statements = 0', coarse);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_count() IS 'Brings the coarse counts of its first argument, keyed by its second, in step with a change of a roll-up.';

-- A row says how a count changes before it says what it is then, so what it must be is looked at when both are done.
ALTER TABLE statement_day DROP CONSTRAINT statement_day_statements_check, DROP CONSTRAINT statement_day_echoes_check;
ALTER TABLE topic_day DROP CONSTRAINT topic_day_statements_check, DROP CONSTRAINT topic_day_echoes_check;
CREATE FUNCTION refuse_negative_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added WHERE echoes < 0 OR statements < echoes) THEN
        RAISE check_violation USING MESSAGE = format('%I would count less than nothing', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER a_refuse_inserted AFTER INSERT ON statement_day REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_negative_count();
CREATE TRIGGER a_refuse_changed AFTER UPDATE ON statement_day REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_negative_count();
CREATE TRIGGER a_refuse_inserted AFTER INSERT ON topic_day REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_negative_count();
CREATE TRIGGER a_refuse_changed AFTER UPDATE ON topic_day REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_negative_count();

-- Fills the coarse counts anew out of the roll-ups.
CREATE PROCEDURE recount_coarse() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT DISTINCT tgrelid::regclass AS fine, split_part(encode(tgargs, 'escape'), '\000', 1) AS coarse,
               split_part(encode(tgargs, 'escape'), '\000', 2) AS keys
        FROM pg_trigger WHERE tgfoid = 'keep_count'::regproc
    LOOP
        EXECUTE format('DELETE FROM %I', one.coarse);
        EXECUTE format('INSERT INTO %1$I (%2$s, statements, echoes) SELECT %2$s, sum(statements), sum(echoes) FROM %3$s GROUP BY %2$s',
            one.coarse, one.keys, one.fine);
    END LOOP;
END
$$;

-- Fills all counts anew out of the statements, in the order of their keys, which the indexes take best.
CREATE PROCEDURE recount() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    SET LOCAL session_replication_role = replica;
    DELETE FROM statement_day;
    DELETE FROM topic_day;
    INSERT INTO statement_day (day, outlet, speaker_id, kind, statements, echoes)
    SELECT published_on, outlet, speaker_id, kind, count(*), count(*) FILTER (WHERE is_first)
    FROM statement GROUP BY published_on, outlet, speaker_id, kind ORDER BY published_on, outlet, speaker_id, kind;
    INSERT INTO topic_day (day, outlet, speaker_id, topic_id, kind, statements, echoes)
    SELECT s.published_on, s.outlet, s.speaker_id, t.above_id, s.kind, count(*), count(*) FILTER (WHERE s.is_first)
    FROM (SELECT DISTINCT t.statement_id, l.above_id FROM statement_topic t JOIN topic_lineage l ON l.topic_id = t.topic_id) t
    JOIN statement s ON s.id = t.statement_id
    GROUP BY s.published_on, s.outlet, s.speaker_id, t.above_id, s.kind
    ORDER BY s.published_on, s.outlet, s.speaker_id, t.above_id, s.kind;
    CALL recount_coarse();
END
$$;
COMMENT ON PROCEDURE recount() IS 'For whoever has written statements without keeping the counts. Needs the owner''s login.';

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM (VALUES
        ('statement_day', 'count_by_day', 'day, kind'),
        ('statement_day', 'count_by_outlet_day', 'outlet, day, kind'),
        ('statement_day', 'count_by_speaker_day', 'speaker_id, day, kind'),
        ('statement_day', 'count_by_outlet', 'outlet'),
        ('statement_day', 'count_by_speaker', 'speaker_id'),
        ('statement_day', 'count_by_speaker_outlet', 'speaker_id, outlet'),
        ('topic_day', 'count_by_topic_day', 'topic_id, day, kind'),
        ('topic_day', 'count_by_topic_outlet_day', 'topic_id, outlet, day'),
        ('topic_day', 'count_by_topic', 'topic_id'),
        ('topic_day', 'count_by_topic_outlet', 'topic_id, outlet'),
        ('topic_day', 'count_by_topic_speaker', 'topic_id, speaker_id')) AS counts (fine, coarse, keys)
    LOOP
        -- Rows that a transaction has emptied, which it removes before it ends.
        EXECUTE format('CREATE INDEX %1$s_empty ON %1$I (statements) WHERE statements = 0', one.coarse);
        EXECUTE format('CREATE TRIGGER %2$s_added AFTER INSERT ON %1$I REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%2$L, %3$L)', one.fine, one.coarse, one.keys);
        EXECUTE format('CREATE TRIGGER %2$s_changed AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS taken NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%2$L, %3$L)', one.fine, one.coarse, one.keys);
        EXECUTE format('CREATE TRIGGER %2$s_taken AFTER DELETE ON %1$I REFERENCING OLD TABLE AS taken
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%2$L, %3$L)', one.fine, one.coarse, one.keys);
        EXECUTE format('CREATE TRIGGER %2$s_emptied AFTER TRUNCATE ON %1$I
            FOR EACH STATEMENT EXECUTE FUNCTION keep_count(%2$L, %3$L)', one.fine, one.coarse, one.keys);
        EXECUTE format('GRANT SELECT ON %I TO onrecord_query, onrecord_extract', one.coarse);
    END LOOP;
END
$$;
CALL recount_coarse();

-- What a speaker said on a topic, or an outlet of a speaker, is found without reading all that the speaker said.
DROP INDEX topic_day_speaker;
CREATE INDEX topic_day_speaker ON topic_day (speaker_id, topic_id, day);
DROP INDEX statement_day_speaker;
CREATE INDEX statement_day_speaker ON statement_day (speaker_id, outlet, day);
CREATE INDEX statement_day_outlet ON statement_day (outlet, day);

-- Where a statement stands in the lists, with each of its topics: a page of a topic, or of what a speaker said on it, is read
-- off an index, however many statements lie between.
ALTER TABLE statement_topic
    ADD COLUMN speaker_id uuid,
    ADD COLUMN sort_on    date,
    ADD COLUMN article_id uuid,
    ADD COLUMN ordinal    integer;
UPDATE statement_topic t SET speaker_id = s.speaker_id, sort_on = s.sort_on, article_id = s.article_id, ordinal = s.ordinal
FROM statement s WHERE s.id = t.statement_id;
ALTER TABLE statement_topic
    ALTER COLUMN sort_on SET NOT NULL,
    ALTER COLUMN article_id SET NOT NULL,
    ALTER COLUMN ordinal SET NOT NULL;
COMMENT ON COLUMN statement_topic.speaker_id IS 'As in statement, kept by a trigger; so are sort_on, article_id and ordinal.';
DROP INDEX statement_topic_topic;
CREATE INDEX statement_topic_order ON statement_topic (topic_id, sort_on DESC, article_id DESC, (-ordinal) DESC);
CREATE INDEX statement_topic_speaker
    ON statement_topic (speaker_id, topic_id, sort_on DESC, article_id DESC, (-ordinal) DESC);

CREATE FUNCTION place_statement_topic() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    SELECT s.speaker_id, s.sort_on, s.article_id, s.ordinal
    INTO NEW.speaker_id, NEW.sort_on, NEW.article_id, NEW.ordinal
    FROM statement s WHERE s.id = NEW.statement_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER statement_topic_placed BEFORE INSERT ON statement_topic
    FOR EACH ROW EXECUTE FUNCTION place_statement_topic();

CREATE FUNCTION follow_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE statement_topic SET speaker_id = NEW.speaker_id WHERE statement_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER statement_topics_follow AFTER UPDATE OF speaker_id ON statement
    FOR EACH ROW WHEN (OLD.speaker_id IS DISTINCT FROM NEW.speaker_id) EXECUTE FUNCTION follow_statement();

-- How often a word occurs decides by which way it is looked for. By default only the commonest are known, and a rare one is taken
-- for one of 200: the list would be walked through to its end.
ALTER TABLE statement ALTER COLUMN search SET STATISTICS 1000;
