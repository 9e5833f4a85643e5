-- Who can be quoted, across articles. Written by extract-service alone.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE speaker (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('PERSON', 'ORGANISATION', 'GROUP', 'ANONYMOUS', 'DOCUMENT', 'UNKNOWN')),
    known_id   text UNIQUE,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE speaker IS 'The person, organisation or group that sources stand for.';
COMMENT ON COLUMN speaker.known_id IS 'Its id in the data files of known speakers; null when an article introduced it.';
CREATE INDEX speaker_name_trigrams ON speaker USING gin (lower(name) gin_trgm_ops);

CREATE TABLE speaker_alias (
    speaker_id uuid NOT NULL REFERENCES speaker ON DELETE CASCADE,
    name       text NOT NULL,
    name_key   text NOT NULL,
    origin     text NOT NULL CHECK (origin IN ('known', 'article')),
    PRIMARY KEY (speaker_id, name)
);
COMMENT ON TABLE speaker_alias IS 'Every name a speaker goes by, the canonical one included.';
COMMENT ON COLUMN speaker_alias.name_key IS 'The name blind to case, accents, titles and transliteration.';
CREATE INDEX speaker_alias_key ON speaker_alias (name_key);
CREATE INDEX speaker_alias_trigrams ON speaker_alias USING gin (lower(name) gin_trgm_ops);

CREATE TABLE speaker_office (
    speaker_id uuid NOT NULL REFERENCES speaker ON DELETE CASCADE,
    ordinal    integer NOT NULL,
    title      text NOT NULL,
    office_of  text,
    from_on    date,
    to_on      date,
    PRIMARY KEY (speaker_id, ordinal)
);
COMMENT ON COLUMN speaker_office.office_of IS 'Country or organisation; null when the title says it.';
COMMENT ON COLUMN speaker_office.to_on IS 'Last day; null while held.';
