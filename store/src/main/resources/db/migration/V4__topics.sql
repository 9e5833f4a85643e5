-- The curated topic tree, as last read from the data files. Written by extract-service alone.
CREATE TABLE topic (
    id          text PRIMARY KEY,
    parent_id   text REFERENCES topic,
    label       text    NOT NULL,
    description text    NOT NULL,
    iptc        text,
    position    integer NOT NULL
);
COMMENT ON COLUMN topic.iptc IS 'IPTC Media Topics code; null where none fits.';
COMMENT ON COLUMN topic.position IS 'Order in the file.';
