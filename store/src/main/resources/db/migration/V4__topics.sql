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

CREATE VIEW topic_lineage AS
WITH RECURSIVE up (topic_id, above_id) AS (
    SELECT id, id FROM topic
    UNION
    SELECT up.topic_id, t.parent_id FROM up JOIN topic t ON t.id = up.above_id WHERE t.parent_id IS NOT NULL
)
SELECT topic_id, above_id FROM up;
COMMENT ON VIEW topic_lineage IS 'Each topic with itself and each topic above it: what a statement with that topic counts under.';
