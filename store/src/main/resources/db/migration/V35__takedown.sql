-- Take-down: articles, or what a person said, go for good and do not come back by themselves. What was taken away is told here by
-- nothing but ids and hashes. ingest-service writes down what is to go, extract-service carries it out.
CREATE TABLE takedown (
    id            uuid PRIMARY KEY,
    number        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind          text        NOT NULL CHECK (kind IN ('ARTICLES', 'SPEAKER', 'RETENTION')),
    reason        text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    made_by       text        NOT NULL,
    made_at       timestamptz NOT NULL,
    articles      integer     NOT NULL DEFAULT 0,
    statements    integer     NOT NULL DEFAULT 0,
    finished_at   timestamptz,
    lifted_reason text CHECK (length(lifted_reason) <= 500),
    lifted_by     text,
    lifted_at     timestamptz,
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
    CHECK (lifted_at IS NULL OR finished_at IS NOT NULL)
);
COMMENT ON TABLE takedown IS 'Who took down what, when and why. Never deleted.';
COMMENT ON COLUMN takedown.kind IS 'RETENTION: articles that were kept as long as the setting says; these may come in again.';
COMMENT ON COLUMN takedown.articles IS 'How many articles are gone; of a speaker: in how many something was taken away.';
COMMENT ON COLUMN takedown.statements IS 'How many statements are gone, those of past versions too.';
COMMENT ON COLUMN takedown.lifted_at IS 'Since when it may come in again.';
CREATE INDEX takedown_to_do ON takedown (number) WHERE finished_at IS NULL;

CREATE TABLE takedown_target (
    id          uuid NOT NULL,
    takedown_id uuid NOT NULL REFERENCES takedown,
    PRIMARY KEY (id, takedown_id)
);
COMMENT ON TABLE takedown_target IS 'What is gone, or to go: ids of articles; of a speaker the id, those of whoever was merged into it, and those that its names would get. Gone itself when the take-down is lifted, and some days after it when articles were only kept long enough.';
CREATE INDEX takedown_target_takedown ON takedown_target (takedown_id);

CREATE TABLE takedown_key (
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    takedown_id uuid  NOT NULL REFERENCES takedown,
    PRIMARY KEY (hash, takedown_id)
);
COMMENT ON TABLE takedown_key IS 'By what an article that was taken down is known when it is sent again: hashes of its address, and of its texts with who published them.';

-- Whoever takes in an article asks for these, so they are made in one place.
CREATE FUNCTION takedown_url_key(url text) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(convert_to('url' || chr(10) || url, 'UTF8'));
CREATE FUNCTION takedown_text_key(publisher text, content_hash bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(convert_to('text' || chr(10) || publisher || chr(10) || encode(content_hash, 'hex'), 'UTF8'));

-- No path brings back a speaker who was taken down: not reading, nor the data files, nor a correction.
CREATE FUNCTION keep_down() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
               WHERE t.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid AND d.kind = 'SPEAKER') THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER speaker_stays_down BEFORE INSERT ON speaker FOR EACH ROW EXECUTE FUNCTION keep_down('id');
CREATE TRIGGER alias_stays_down BEFORE INSERT ON speaker_alias FOR EACH ROW EXECUTE FUNCTION keep_down('speaker_id');
CREATE TRIGGER office_stays_down BEFORE INSERT ON speaker_office FOR EACH ROW EXECUTE FUNCTION keep_down('speaker_id');

-- The rest of an article, when its statements are gone: only of one that is to go. extract-service may delete no articles else.
CREATE FUNCTION erase_article(order_id uuid, gone uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
                   WHERE t.id = gone AND d.id = order_id AND d.finished_at IS NULL AND d.kind <> 'SPEAKER') THEN
        RAISE insufficient_privilege USING MESSAGE = format('article %s is not to be taken down', gone);
    END IF;
    -- An item goes on being known by its keys, so that no poll fetches it again.
    UPDATE feed_item SET guid = NULL, link = NULL, title = NULL, content = NULL, reason = 'taken down' WHERE article_id = gone;
    DELETE FROM dead_letter WHERE article_id = gone;
    DELETE FROM article_uncompared WHERE article_id = gone;
    DELETE FROM article_version WHERE article_id = gone;
    DELETE FROM article WHERE id = gone;
    RETURN FOUND;
END
$$;

-- What people have said of statements that go.
CREATE FUNCTION erase_verdicts(order_id uuid, statements uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM takedown d WHERE d.id = order_id AND d.finished_at IS NULL) THEN
        RAISE insufficient_privilege USING MESSAGE = 'there is no such take-down to be carried out';
    END IF;
    DELETE FROM position_verdict WHERE one_id = ANY (statements) OR other_id = ANY (statements);
END
$$;

-- What people have decided about a speaker who is to go.
CREATE FUNCTION erase_speaker_decisions(order_id uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    gone    uuid[];
    deleted integer;
BEGIN
    SELECT array_agg(t.id) INTO gone FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
    WHERE d.id = order_id AND d.finished_at IS NULL AND d.kind = 'SPEAKER';
    -- A split goes on saying whose are whose: without it somebody else would be given their words, or theirs to somebody else.
    DELETE FROM correction WHERE kind <> 'SPLIT'
        AND (speaker_id = ANY (gone) OR other_speaker = ANY (gone) OR was_speaker = ANY (gone));
    GET DIAGNOSTICS deleted = ROW_COUNT;
    RETURN deleted;
END
$$;
REVOKE EXECUTE ON FUNCTION keep_down(), erase_article(uuid, uuid), erase_verdicts(uuid, uuid[]), erase_speaker_decisions(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_article(uuid, uuid), erase_verdicts(uuid, uuid[]), erase_speaker_decisions(uuid) TO onrecord_extract;

GRANT SELECT, INSERT ON takedown TO onrecord_ingest;
GRANT UPDATE (lifted_reason, lifted_by, lifted_at) ON takedown TO onrecord_ingest;
GRANT SELECT, INSERT, DELETE ON takedown_target, takedown_key TO onrecord_ingest;
GRANT SELECT ON takedown TO onrecord_extract;
GRANT UPDATE (articles, statements, finished_at) ON takedown TO onrecord_extract;
GRANT SELECT, INSERT, DELETE ON takedown_target TO onrecord_extract;
GRANT SELECT ON takedown, takedown_target TO onrecord_query;
