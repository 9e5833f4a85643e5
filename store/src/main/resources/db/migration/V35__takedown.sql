-- Take-down: articles, or what a person said, go for good and do not come back by themselves. What was taken away is told here by
-- nothing but ids and hashes. ingest-service writes down what is to go, extract-service carries it out.
CREATE TABLE takedown (
    id            uuid PRIMARY KEY,
    number        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind          text        NOT NULL CHECK (kind IN ('ARTICLES', 'SPEAKER', 'RETENTION')),
    reason        text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    made_by       text        NOT NULL,
    made_at       timestamptz NOT NULL,
    kept_before   timestamptz,
    articles      integer     NOT NULL DEFAULT 0,
    statements    integer     NOT NULL DEFAULT 0,
    finished_at   timestamptz,
    lifted_reason text CHECK (length(lifted_reason) <= 500),
    lifted_by     text,
    lifted_at     timestamptz,
    CHECK ((kind = 'RETENTION') = (kept_before IS NOT NULL)),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
    CHECK (lifted_at IS NULL OR finished_at IS NOT NULL)
);
COMMENT ON TABLE takedown IS 'Who took down what, when and why. Never deleted.';
COMMENT ON COLUMN takedown.kind IS 'RETENTION: articles that were kept as long as the setting says; these may come in again.';
COMMENT ON COLUMN takedown.kept_before IS 'Of retention: what came in again after this stays.';
COMMENT ON COLUMN takedown.articles IS 'How many articles are gone; of a speaker: in how many something was taken away.';
COMMENT ON COLUMN takedown.statements IS 'How many statements are gone, those of past versions too.';
COMMENT ON COLUMN takedown.lifted_at IS 'Since when it may come in again.';
CREATE INDEX takedown_to_do ON takedown (number) WHERE finished_at IS NULL;
CREATE INDEX takedown_kind ON takedown (kind, number);

CREATE TABLE takedown_target (
    id          uuid NOT NULL,
    takedown_id uuid NOT NULL REFERENCES takedown,
    PRIMARY KEY (id, takedown_id)
);
COMMENT ON TABLE takedown_target IS 'What is gone, or to go: ids of articles; of a speaker the id, and those of whoever was merged into it. Of retention they are kept some days.';
CREATE INDEX takedown_target_takedown ON takedown_target (takedown_id);

CREATE TABLE takedown_key (
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    takedown_id uuid  NOT NULL REFERENCES takedown,
    PRIMARY KEY (hash, takedown_id)
);
COMMENT ON TABLE takedown_key IS 'By what an article that was taken down is known when it is sent again: hashes of its address, and of its texts with who published them. Gone when that is lifted.';
CREATE INDEX takedown_key_takedown ON takedown_key (takedown_id);

CREATE TABLE takedown_speaker (
    id          uuid NOT NULL,
    takedown_id uuid NOT NULL REFERENCES takedown,
    PRIMARY KEY (id, takedown_id)
);
COMMENT ON TABLE takedown_speaker IS 'Ids of speakers that may not come in: those that were taken down, and those that their names would get and nobody has. Gone when that is lifted.';
CREATE INDEX takedown_speaker_takedown ON takedown_speaker (takedown_id);

-- Whoever takes in an article asks for these, so they are made in one place.
CREATE FUNCTION takedown_url_key(url text) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(convert_to('url' || chr(10) || url, 'UTF8'));
CREATE FUNCTION takedown_text_key(publisher text, content_hash bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(convert_to('text' || chr(10) || publisher || chr(10) || encode(content_hash, 'hex'), 'UTF8'));
CREATE FUNCTION takedown_words_key(content_hash bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(convert_to('words' || chr(10) || encode(content_hash, 'hex'), 'UTF8'));
COMMENT ON FUNCTION takedown_words_key IS 'Of what nobody is known to have published: the same words are the same article, whoever publishes them.';

-- No path brings back a speaker who was taken down: not reading, nor the data files, nor a correction.
CREATE FUNCTION keep_down() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM takedown_speaker t WHERE t.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER speaker_stays_down BEFORE INSERT ON speaker FOR EACH ROW EXECUTE FUNCTION keep_down('id');
CREATE TRIGGER alias_stays_down BEFORE INSERT ON speaker_alias FOR EACH ROW EXECUTE FUNCTION keep_down('speaker_id');
CREATE TRIGGER office_stays_down BEFORE INSERT ON speaker_office FOR EACH ROW EXECUTE FUNCTION keep_down('speaker_id');

-- What extract-service may do, each only of a take-down that is not carried out yet: so nobody who is in its place can delete anything
-- that nobody has asked for, or let anything in again.

-- Whether an article is to go, now that it is locked; with what people have said of statements that go with it.
CREATE FUNCTION begin_erasing(order_id uuid, gone uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM article a JOIN takedown d ON d.id = order_id
        WHERE a.id = gone AND d.finished_at IS NULL AND (d.kept_before IS NULL OR a.received_at < d.kept_before)
            AND (d.kind = 'SPEAKER' OR EXISTS (SELECT FROM takedown_target t WHERE t.id = gone AND t.takedown_id = order_id))
        FOR UPDATE OF a;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM position_verdict v USING takedown d, (
            SELECT id, speaker_id FROM statement WHERE article_id = gone
            UNION SELECT statement_id, speaker_id FROM past_statement WHERE article_id = gone) s
        WHERE s.id IN (v.one_id, v.other_id) AND d.id = order_id AND (d.kind <> 'SPEAKER'
            OR EXISTS (SELECT FROM takedown_target t WHERE t.id = s.speaker_id AND t.takedown_id = order_id));
    RETURN true;
END
$$;

-- The rest of an article, when its statements are gone.
CREATE FUNCTION erase_article(order_id uuid, gone uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
                   WHERE t.id = gone AND d.id = order_id AND d.finished_at IS NULL AND d.kind <> 'SPEAKER') THEN
        RAISE insufficient_privilege USING MESSAGE = format('article %s is not to be taken down', gone);
    END IF;
    -- An item goes on being known by its keys, so that no poll fetches it again.
    UPDATE feed_item SET guid = NULL, link = NULL, title = NULL, content = NULL, reason = 'taken down' WHERE article_id = gone;
    DELETE FROM dead_letter WHERE article_id = gone;
    DELETE FROM article_version WHERE article_id = gone;
    DELETE FROM article WHERE id = gone;
    DELETE FROM article_uncompared WHERE article_id = gone;
END
$$;

CREATE FUNCTION note_erased(order_id uuid, gone integer) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    UPDATE takedown SET articles = articles + 1, statements = statements + gone WHERE id = order_id AND finished_at IS NULL;
END;

-- A speaker who is to go, with whoever else that is, and what their names lead to.
CREATE FUNCTION aim_at_speakers(order_id uuid, gone uuid[], kept_out uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM takedown d WHERE d.id = order_id AND d.finished_at IS NULL AND d.kind = 'SPEAKER') THEN
        RAISE insufficient_privilege USING MESSAGE = 'no speaker is to be taken down by that';
    END IF;
    INSERT INTO takedown_target (id, takedown_id) SELECT DISTINCT id, order_id FROM unnest(gone) g (id) ON CONFLICT DO NOTHING;
    INSERT INTO takedown_speaker (id, takedown_id)
    SELECT DISTINCT o.id, order_id FROM unnest(gone || kept_out) o (id)
    WHERE o.id = ANY (gone) OR NOT EXISTS (SELECT FROM speaker s WHERE s.id = o.id)
    ON CONFLICT DO NOTHING;
END
$$;

-- What people have decided about a speaker who is to go. Who is whom stays, by ids alone: without that the words would be given to
-- somebody else, and what is somebody else's would be left out.
CREATE FUNCTION erase_speaker_decisions(order_id uuid, called text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    gone uuid[];
BEGIN
    SELECT array_agg(t.id) INTO gone FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
    WHERE d.id = order_id AND d.finished_at IS NULL AND d.kind = 'SPEAKER';
    IF gone IS NULL THEN
        RETURN;
    END IF;
    DELETE FROM correction WHERE kind = 'RENAME' AND speaker_id = ANY (gone);
    DELETE FROM correction c WHERE kind IN ('REJECT', 'CONFIRM', 'RETAG', 'SAME_UTTERANCE', 'OTHER_UTTERANCE') AND was_speaker = ANY (gone)
        AND NOT EXISTS (SELECT FROM statement s WHERE s.id = coalesce(c.statement_now, c.statement_id));
    UPDATE correction SET speaker_id = gone[1], name = NULL, speaker_kind = NULL
        WHERE kind = 'REATTRIBUTE' AND speaker_id IS NULL AND lower(name) = ANY (called);
    UPDATE correction SET content_text = '' WHERE kind = 'REATTRIBUTE' AND speaker_id = ANY (gone);
    UPDATE correction SET was_speaker = NULL, was_name = NULL WHERE was_speaker = ANY (gone);
    UPDATE correction SET was_name = NULL WHERE lower(was_name) = ANY (called);
    UPDATE correction SET name = 'taken down' WHERE kind = 'SPLIT' AND lower(name) = ANY (called);
END
$$;

-- Whether nothing is left to do of it.
CREATE FUNCTION finish_takedown(order_id uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    finished boolean;
BEGIN
    UPDATE takedown d SET finished_at = now() WHERE id = order_id AND finished_at IS NULL
        AND NOT EXISTS (SELECT FROM takedown_target t JOIN article a ON a.id = t.id
            WHERE t.takedown_id = d.id AND (d.kept_before IS NULL OR a.received_at < d.kept_before))
        AND NOT EXISTS (SELECT FROM takedown_target t JOIN speaker s ON s.id = t.id WHERE t.takedown_id = d.id)
        AND (d.kind <> 'SPEAKER' OR EXISTS (SELECT FROM takedown_speaker o WHERE o.takedown_id = d.id));
    finished := FOUND;
    -- So long may a message about an article be under way that was not kept any longer.
    DELETE FROM takedown_target t USING takedown d
        WHERE d.id = t.takedown_id AND d.kind = 'RETENTION'
            AND d.number > (SELECT max(number) - 20000 FROM takedown) AND d.finished_at < now() - interval '7 days';
    RETURN finished;
END
$$;

REVOKE EXECUTE ON FUNCTION keep_down(), begin_erasing(uuid, uuid), erase_article(uuid, uuid), note_erased(uuid, integer),
    aim_at_speakers(uuid, uuid[], uuid[]), erase_speaker_decisions(uuid, text[]), finish_takedown(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_erasing(uuid, uuid), erase_article(uuid, uuid), note_erased(uuid, integer),
    aim_at_speakers(uuid, uuid[], uuid[]), erase_speaker_decisions(uuid, text[]), finish_takedown(uuid) TO onrecord_extract;

-- Where a speaker who goes could have been meant, or is named alone since nothing but a past version has the words.
CREATE INDEX statement_candidates ON statement USING gin (candidates) WHERE candidates <> '{}';
CREATE INDEX past_statement_candidates ON past_statement USING gin (candidates) WHERE candidates <> '{}';
CREATE INDEX past_statement_named ON past_statement (speaker_name) WHERE speaker_id IS NULL AND speaker_name IS NOT NULL;

GRANT SELECT, INSERT ON takedown, takedown_target, takedown_key TO onrecord_ingest;
GRANT UPDATE (lifted_reason, lifted_by, lifted_at) ON takedown TO onrecord_ingest;
GRANT SELECT, DELETE ON takedown_key, takedown_speaker TO onrecord_ingest;
GRANT SELECT ON takedown, takedown_target, takedown_speaker TO onrecord_extract, onrecord_query;
