-- Articles that were read are read again, all or some, at a pace that leaves the others their turn.
CREATE TABLE reextraction (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    outlet      text,
    from_day    date,
    to_day      date,
    extractor   text,
    per_minute  integer     NOT NULL CHECK (per_minute BETWEEN 1 AND 100000),
    reason      text        NOT NULL CHECK (length(reason) <= 500),
    made_by     text        NOT NULL,
    made_at     timestamptz NOT NULL,
    state       text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'STOPPED', 'DONE')),
    fitting     integer     NOT NULL CHECK (fitting >= 0),
    announced   integer     NOT NULL DEFAULT 0,
    reached     uuid,
    next_at     timestamptz NOT NULL,
    finished_at timestamptz,
    CHECK ((finished_at IS NULL) = (state = 'RUNNING'))
);
COMMENT ON TABLE reextraction IS 'Written by ingest-service.';
COMMENT ON COLUMN reextraction.outlet IS 'Only its articles; null for any. So are from_day and to_day, and extractor, which read them last.';
COMMENT ON COLUMN reextraction.fitting IS 'How many articles fitted when it was asked for.';
COMMENT ON COLUMN reextraction.announced IS 'How many articles have had their turn.';
COMMENT ON COLUMN reextraction.reached IS 'The last article that was announced for it; they go by id.';
COMMENT ON COLUMN reextraction.next_at IS 'When the pace allows the next article.';
CREATE INDEX reextraction_running ON reextraction (number) WHERE state = 'RUNNING';

CREATE TABLE reextraction_article (
    reextraction_id   uuid        NOT NULL REFERENCES reextraction ON DELETE CASCADE,
    article_id        uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    announced_at      timestamptz NOT NULL,
    done_at           timestamptz,
    reason            text,
    extractor_before  text,
    extractor_after   text,
    same              integer,
    other_speaker     integer,
    otherwise         integer,
    added             integer,
    removed           integer,
    changes           integer GENERATED ALWAYS AS (coalesce(other_speaker + otherwise + added + removed, -1)) STORED,
    PRIMARY KEY (reextraction_id, article_id),
    CHECK (num_nulls(same, other_speaker, otherwise, added, removed) IN (0, 5))
);
COMMENT ON TABLE reextraction_article IS 'One article that is read again. ingest-service adds it; extract-service says in the transaction of its reading what became of it.';
COMMENT ON COLUMN reextraction_article.reason IS 'Why it cannot be compared: it could not be read, or another version was read.';
COMMENT ON COLUMN reextraction_article.same IS 'Statements that are as they were; so are the other numbers, which are null where nothing can be compared.';
COMMENT ON COLUMN reextraction_article.changes IS 'By which the list goes; -1 where nothing can be compared.';
COMMENT ON COLUMN reextraction_article.otherwise IS 'Of the same speaker, with another status or other topics.';
CREATE INDEX reextraction_awaited ON reextraction_article (article_id) WHERE done_at IS NULL;
CREATE INDEX reextraction_waiting ON reextraction_article (reextraction_id, announced_at) WHERE done_at IS NULL;
CREATE INDEX reextraction_changes ON reextraction_article (reextraction_id, changes DESC, article_id DESC) WHERE done_at IS NOT NULL;
CREATE INDEX reextraction_in_vain ON reextraction_article (reextraction_id) WHERE reason IS NOT NULL;

-- Those that one version of the extractor read last.
CREATE INDEX reading_extractor ON reading (extractor, article_id);

GRANT SELECT, INSERT ON reextraction, reextraction_article TO onrecord_ingest;
GRANT UPDATE (state, reached, announced, next_at, finished_at) ON reextraction TO onrecord_ingest;
GRANT UPDATE (announced_at) ON reextraction_article TO onrecord_ingest;
GRANT SELECT ON reextraction_article TO onrecord_extract;
GRANT UPDATE (done_at, reason, extractor_before, extractor_after, same, other_speaker, otherwise, added, removed)
    ON reextraction_article TO onrecord_extract;
GRANT SELECT ON reextraction, reextraction_article TO onrecord_query;
