-- It runs with its owner's rights, so whoever could call it, from a trigger on a table of their own, would have those.
REVOKE EXECUTE ON FUNCTION keep_count() FROM PUBLIC;

-- The coarse counts are filled once, at the end, by the owner of the tables: no superuser is needed to hold their triggers.
CREATE OR REPLACE PROCEDURE recount() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    ALTER TABLE statement_day DISABLE TRIGGER USER;
    ALTER TABLE topic_day DISABLE TRIGGER USER;
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
    ALTER TABLE statement_day ENABLE TRIGGER USER;
    ALTER TABLE topic_day ENABLE TRIGGER USER;
    CALL recount_coarse();
END
$$;

-- Nobody looks these counts up by day alone.
DROP INDEX count_by_speaker_day_day, count_by_topic_day_day;
-- What topic_day_speaker finds, topic_day_position finds as well, but for the rows that count no echo.
DROP INDEX topic_day_position;
DROP INDEX topic_day_speaker;
CREATE INDEX topic_day_speaker ON topic_day (speaker_id, topic_id, day DESC NULLS LAST) INCLUDE (outlet, kind, statements, echoes);
