-- Feeds that are polled, what has stood in them, and whose turn it is to be asked. Written by ingest-service alone.
CREATE TABLE feed (
    id            uuid PRIMARY KEY,
    url           text        NOT NULL UNIQUE CHECK (length(url) <= 2000),
    host          text        NOT NULL,
    title         text,
    site          text,
    outlet        text,
    format        text,
    taken_from    text        NOT NULL CHECK (taken_from IN ('BEST', 'PAGE', 'FEED')),
    paused        boolean     NOT NULL DEFAULT false,
    added_at      timestamptz NOT NULL,
    next_at       timestamptz,
    why           text        NOT NULL,
    interval_ms   bigint      NOT NULL CHECK (interval_ms > 0),
    claimed_until timestamptz,
    etag          text,
    last_modified text,
    body_hash     bytea CHECK (octet_length(body_hash) = 32),
    polled_at     timestamptz,
    read_at       timestamptz,
    newest_on     date,
    usual_gap     double precision,
    silent_from   timestamptz,
    failures      integer     NOT NULL DEFAULT 0,
    problem       text,
    remark        text
);
COMMENT ON TABLE feed IS 'An address that is asked again and again for new articles.';
COMMENT ON COLUMN feed.host IS 'Whose turn it has to be for the feed to be asked.';
COMMENT ON COLUMN feed.title IS 'As people call it, or as it calls itself.';
COMMENT ON COLUMN feed.outlet IS 'Who publishes what stands in it; null = what its pages say.';
COMMENT ON COLUMN feed.taken_from IS 'Where the text of articles is taken from: their pages, the feed itself, or the feed when it gives them whole.';
COMMENT ON COLUMN feed.next_at IS 'When it is asked next; null = not any more (paused, or gone for good).';
COMMENT ON COLUMN feed.why IS 'Why then, in words.';
COMMENT ON COLUMN feed.claimed_until IS 'Until then somebody is asking it.';
COMMENT ON COLUMN feed.body_hash IS 'SHA-256 of what it was when it was last read, for servers that do not say that nothing has changed.';
COMMENT ON COLUMN feed.read_at IS 'When it was last read, changed or not.';
COMMENT ON COLUMN feed.newest_on IS 'Day of its newest item, as published or else as first seen.';
COMMENT ON COLUMN feed.usual_gap IS 'Days between two of its newest items on the average; null when there are too few.';
COMMENT ON COLUMN feed.silent_from IS 'From when on no news is a bad sign; null when that cannot be told.';
COMMENT ON COLUMN feed.failures IS 'Polls that failed since the last that did not.';
COMMENT ON COLUMN feed.problem IS 'Why the last poll failed, in words; null when it did not.';
COMMENT ON COLUMN feed.remark IS 'What else there is to say of the last poll that was read, such as items passed over.';
CREATE INDEX feed_due ON feed (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX feed_added ON feed (added_at DESC, id DESC);

CREATE TABLE feed_poll (
    feed_id   uuid        NOT NULL REFERENCES feed ON DELETE CASCADE,
    polled_at timestamptz NOT NULL,
    outcome   text        NOT NULL CHECK (outcome IN ('READ', 'UNCHANGED', 'FAILED', 'GONE')),
    seen      integer     NOT NULL DEFAULT 0 CHECK (seen >= 0),
    fresh     integer     NOT NULL DEFAULT 0 CHECK (fresh BETWEEN 0 AND seen),
    took_ms   integer     NOT NULL CHECK (took_ms >= 0),
    words     text        NOT NULL,
    PRIMARY KEY (feed_id, polled_at)
);
COMMENT ON TABLE feed_poll IS 'The last hundred polls of each feed.';
COMMENT ON COLUMN feed_poll.seen IS 'Items that stood in it.';
COMMENT ON COLUMN feed_poll.fresh IS 'Of these, not seen before.';

CREATE TABLE feed_item (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed_id    uuid        NOT NULL REFERENCES feed ON DELETE CASCADE,
    keys       bytea[]     NOT NULL CHECK (cardinality(keys) BETWEEN 1 AND 3),
    guid       text,
    link       text CHECK (length(link) <= 2000),
    title      text,
    published  text,
    updated    text,
    content    text,
    whole      boolean     NOT NULL DEFAULT false,
    first_seen timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('WAITING', 'TAKEN', 'KNOWN', 'REFUSED', 'FAILED', 'PASSED_OVER')),
    reason     text,
    article_id uuid REFERENCES article ON DELETE SET NULL,
    host       text        NOT NULL,
    due_at     timestamptz,
    attempts   integer     NOT NULL DEFAULT 0,
    tried_at   timestamptz,
    CHECK ((outcome = 'WAITING') = (due_at IS NOT NULL))
);
COMMENT ON TABLE feed_item IS 'What has stood in a feed, and what became of it.';
COMMENT ON COLUMN feed_item.keys IS 'First 16 bytes of SHA-256 of what it is known by again: guid, address, title.';
COMMENT ON COLUMN feed_item.content IS 'The text that the feed gave, until the item has been taken in.';
COMMENT ON COLUMN feed_item.whole IS 'Whether that looks like all of the article.';
COMMENT ON COLUMN feed_item.host IS 'Whose turn it has to be for the item to be fetched; empty when nothing is to be fetched.';
COMMENT ON COLUMN feed_item.due_at IS 'When to try it next; null = nothing is left to do.';
COMMENT ON COLUMN feed_item.tried_at IS 'When it was last tried.';
CREATE INDEX feed_item_keys ON feed_item USING gin (keys);
CREATE INDEX feed_item_feed ON feed_item (feed_id, id DESC);
CREATE INDEX feed_item_due ON feed_item (host, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX feed_item_seen ON feed_item (last_seen) WHERE due_at IS NULL;
CREATE INDEX feed_item_article ON feed_item (article_id);

CREATE TABLE fetch_host (
    host    text PRIMARY KEY,
    next_at timestamptz NOT NULL
);
COMMENT ON TABLE fetch_host IS 'When each host may be asked again, by whichever process.';

GRANT SELECT, INSERT, UPDATE, DELETE ON feed, feed_poll, feed_item, fetch_host TO onrecord_ingest;
GRANT SELECT ON feed, feed_poll, feed_item TO onrecord_query;
