-- What was taken in. Written by ingest-service alone.
CREATE TABLE article (
    id                  uuid PRIMARY KEY,
    version             integer     NOT NULL CHECK (version > 0),
    url                 text,
    publisher           text        NOT NULL,
    outlet              text,
    title               text,
    published_value     text,
    published_precision text        NOT NULL CHECK (published_precision IN ('INSTANT', 'DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
    content_hash        bytea       NOT NULL CHECK (octet_length(content_hash) = 32),
    received_at         timestamptz NOT NULL,
    announced_at        timestamptz,
    UNIQUE (publisher, content_hash)
);
COMMENT ON TABLE article IS 'One published text. Its body is in article_version.';
COMMENT ON COLUMN article.id IS 'Derived from the canonical URL, or from publisher and content, so that a retry is harmless.';
COMMENT ON COLUMN article.version IS 'The newest version; the one that the record holds statements of.';
COMMENT ON COLUMN article.url IS 'Canonical address; null when it came without one.';
COMMENT ON COLUMN article.publisher IS 'Outlet in lower case, else the host of the URL, else empty: the same content from the same publisher is one article.';
COMMENT ON COLUMN article.published_value IS 'As submitted, ISO 8601 with no more than is known; null when not submitted.';
COMMENT ON COLUMN article.content_hash IS 'SHA-256 of the cleaned text of the newest version.';
COMMENT ON COLUMN article.announced_at IS 'When Kafka acknowledged the announcement of the newest version; null = the sweep announces it.';
-- An article first taken in by its content keeps that id when its address becomes known: the address must find it too.
CREATE UNIQUE INDEX article_url ON article (url);
CREATE INDEX article_content ON article (content_hash);
CREATE INDEX article_unannounced ON article (received_at) WHERE announced_at IS NULL;
CREATE INDEX article_received ON article (received_at DESC, id DESC);

CREATE TABLE article_version (
    article_id  uuid        NOT NULL REFERENCES article,
    version     integer     NOT NULL CHECK (version > 0),
    raw         bytea       NOT NULL,
    media_type  text        NOT NULL,
    charset     text        NOT NULL,
    text        text        NOT NULL,
    source_map  integer[]   NOT NULL CHECK (cardinality(source_map) % 3 = 0),
    received_at timestamptz NOT NULL,
    search      tsvector GENERATED ALWAYS AS (to_tsvector('english', left(text, 200000))) STORED,
    PRIMARY KEY (article_id, version)
);
COMMENT ON TABLE article_version IS 'The body of an article as it came and as it was cleaned. Never changed, never lost.';
COMMENT ON COLUMN article_version.raw IS 'The bytes as they came.';
COMMENT ON COLUMN article_version.text IS 'The cleaned text; every offset in the record counts its Unicode code points.';
COMMENT ON COLUMN article_version.source_map IS 'The way back to the raw: triples (text start, raw start, length) in code points of the decoded raw, ascending.';
CREATE INDEX article_version_search ON article_version USING gin (search);
