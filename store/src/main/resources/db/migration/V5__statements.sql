-- What was read out of the articles. Written by extract-service alone, and could all be written again.
CREATE TABLE reading (
    article_id          uuid PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    version             integer     NOT NULL,
    state               text        NOT NULL CHECK (state IN ('EXTRACTED', 'FAILED')),
    extractor           text        NOT NULL,
    reason              text,
    title               text,
    title_start         integer,
    title_end           integer,
    outlet              text,
    outlet_method       text        NOT NULL,
    published_value     text,
    published_precision text        NOT NULL CHECK (published_precision IN ('INSTANT', 'DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
    published_method    text        NOT NULL,
    published_on        date,
    sort_on             date GENERATED ALWAYS AS (coalesce(published_on, '-infinity'::date)) STORED,
    dateline            text,
    agency              text,
    boilerplate         integer[]   NOT NULL CHECK (cardinality(boilerplate) % 2 = 0),
    statements          integer     NOT NULL CHECK (statements >= 0),
    extracted_at        timestamptz NOT NULL,
    CHECK ((state = 'FAILED') = (reason IS NOT NULL))
);
COMMENT ON TABLE reading IS 'The outcome of reading one version of an article.';
COMMENT ON COLUMN reading.title IS 'The submitted title, else the headline found in the text.';
COMMENT ON COLUMN reading.outlet IS 'The submitted outlet, else what URL or text tell; how is in outlet_method.';
COMMENT ON COLUMN reading.published_on IS 'The day of publication, null unless the precision is DAY or INSTANT; an INSTANT counts by its own offset.';
COMMENT ON COLUMN reading.boilerplate IS 'Spans that are not the article: pairs (start, end) of code points.';
CREATE INDEX reading_order ON reading (sort_on DESC, article_id DESC);
CREATE INDEX reading_outlet ON reading (outlet, sort_on DESC, article_id DESC);
CREATE INDEX reading_title_search ON reading USING gin (to_tsvector('english', coalesce(title, '')));

CREATE TABLE statement (
    id           uuid PRIMARY KEY,
    article_id   uuid      NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal      integer   NOT NULL CHECK (ordinal >= 0),
    kind         text      NOT NULL CHECK (kind IN ('DIRECT', 'MIXED', 'INDIRECT')),
    content      integer[] NOT NULL CHECK (cardinality(content) > 0 AND cardinality(content) % 2 = 0),
    cue          integer[] NOT NULL CHECK (cardinality(cue) % 2 = 0),
    source       integer[] NOT NULL CHECK (cardinality(source) % 2 = 0),
    content_text text      NOT NULL,
    cue_text     text,
    source_text  text,
    speaker_id   uuid REFERENCES speaker,
    speaker_name text,
    speaker_kind text      NOT NULL CHECK (speaker_kind IN ('PERSON', 'ORGANISATION', 'GROUP', 'ANONYMOUS', 'DOCUMENT', 'UNKNOWN')),
    candidates   text[]    NOT NULL,
    confidence   double precision CHECK (confidence BETWEEN 0 AND 1),
    decided_by   text[]    NOT NULL,
    outlet       text,
    published_on date,
    sort_on      date GENERATED ALWAYS AS (coalesce(published_on, '-infinity'::date)) STORED,
    search       tsvector GENERATED ALWAYS AS (to_tsvector('english', left(content_text, 200000))) STORED,
    UNIQUE (article_id, ordinal)
);
COMMENT ON TABLE statement IS 'One attribution in the newest version of an article.';
COMMENT ON COLUMN statement.id IS 'Derived from article, content spans and kind: the same after every re-extraction that finds the same.';
COMMENT ON COLUMN statement.content IS 'Pairs (start, end) of code points of the article text; so are cue and source.';
COMMENT ON COLUMN statement.speaker_id IS 'Null when nobody could be told, or when several speakers could be meant (candidates).';
COMMENT ON COLUMN statement.speaker_name IS 'The name or the describing words in this article; null when unknown.';
COMMENT ON COLUMN statement.candidates IS 'Names of the speakers it could be, when there are several.';
COMMENT ON COLUMN statement.confidence IS 'That it is a statement: measured precision of the rule that found it; null when it was never measured. Not about the speaker.';
COMMENT ON COLUMN statement.outlet IS 'As in reading; here so that a filter needs no join.';
COMMENT ON COLUMN statement.published_on IS 'As in reading; here so that a filter needs no join.';
-- Lists: the newest first, an article's statements together and in the order of its text.
CREATE INDEX statement_order ON statement (sort_on DESC, article_id DESC, (-ordinal) DESC);
CREATE INDEX statement_speaker ON statement (speaker_id, sort_on DESC, article_id DESC, (-ordinal) DESC);
CREATE INDEX statement_outlet ON statement (outlet, sort_on DESC, article_id DESC, (-ordinal) DESC);
CREATE INDEX statement_search ON statement USING gin (search);

CREATE TABLE statement_topic (
    statement_id uuid NOT NULL REFERENCES statement ON DELETE CASCADE,
    topic_id     text NOT NULL REFERENCES topic,
    score        real NOT NULL CHECK (score BETWEEN 0 AND 1),
    PRIMARY KEY (statement_id, topic_id)
);
COMMENT ON COLUMN statement_topic.score IS 'Cosine similarity to the nearest description or example of the topic.';
CREATE INDEX statement_topic_topic ON statement_topic (topic_id, statement_id);

CREATE TABLE article_topic (
    article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
    topic_id   text NOT NULL REFERENCES topic,
    score      real NOT NULL CHECK (score BETWEEN 0 AND 1),
    PRIMARY KEY (article_id, topic_id)
);
CREATE INDEX article_topic_topic ON article_topic (topic_id, article_id);

CREATE TABLE mention (
    article_id uuid    NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal    integer NOT NULL CHECK (ordinal >= 0),
    span_start integer NOT NULL CHECK (span_start >= 0),
    span_end   integer NOT NULL CHECK (span_end >= span_start),
    speaker_id uuid REFERENCES speaker,
    name       text    NOT NULL,
    PRIMARY KEY (article_id, ordinal)
);
COMMENT ON TABLE mention IS 'A place where a speaker is named, speaking or not.';
CREATE INDEX mention_speaker ON mention (speaker_id, article_id);
