-- Positions: what one speaker has said on one topic, in time order, and where that may have changed.
-- Written by extract-service alone, a moment after echoes: pairs of statements that are worth a person's look. No fact is claimed.
CREATE TABLE position_change (
    earlier_id    uuid   NOT NULL REFERENCES statement ON DELETE CASCADE,
    later_id      uuid   NOT NULL REFERENCES statement ON DELETE CASCADE,
    speaker_id    uuid   NOT NULL,
    score         real   NOT NULL CHECK (score BETWEEN 0 AND 1),
    meaning       real   NOT NULL,
    signs         text[] NOT NULL CHECK (cardinality(signs) > 0),
    earlier_words text[] NOT NULL CHECK (cardinality(earlier_words) = cardinality(signs)),
    later_words   text[] NOT NULL CHECK (cardinality(later_words) = cardinality(signs)),
    PRIMARY KEY (earlier_id, later_id)
);
COMMENT ON TABLE position_change IS 'Two statements of one speaker, each the first of its echo, that may contradict each other: a candidate.';
COMMENT ON COLUMN position_change.speaker_id IS 'As in statement; here so that a filter needs no join.';
COMMENT ON COLUMN position_change.score IS 'The greater, the sooner worth a look. No probability.';
COMMENT ON COLUMN position_change.meaning IS 'Cosine of their vectors.';
COMMENT ON COLUMN position_change.signs IS 'Why it was picked, with the words of either statement at the same place of the other two columns.';
CREATE INDEX position_change_order ON position_change (score DESC, later_id DESC, earlier_id DESC);
CREATE INDEX position_change_speaker ON position_change (speaker_id, score DESC, later_id DESC, earlier_id DESC);
CREATE INDEX position_change_later ON position_change (later_id);

CREATE TABLE position_pending (
    statement_id uuid PRIMARY KEY REFERENCES statement ON DELETE CASCADE
);
COMMENT ON TABLE position_pending IS 'First statements that have not been compared with what their speaker said before and after.';
INSERT INTO position_pending SELECT id FROM statement WHERE is_first AND speaker_id IS NOT NULL AND published_on IS NOT NULL;

-- Written by ingest-service alone: what a person has decided. Statements come and go with every re-extraction and bear the same id when
-- the same is found again, so nothing here refers to them by a key that would take the decision along.
CREATE TABLE position_verdict (
    one_id     uuid        NOT NULL,
    other_id   uuid        NOT NULL,
    verdict    text        NOT NULL CHECK (verdict IN ('REVERSAL', 'REFINEMENT', 'NO_CHANGE')),
    reason     text        NOT NULL CHECK (length(reason) <= 500),
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
);
COMMENT ON TABLE position_verdict IS 'What a person says of two statements of one speaker, whether or not they were proposed.';
COMMENT ON COLUMN position_verdict.one_id IS 'The lesser id; which of the two is the earlier, their dates tell.';
CREATE INDEX position_verdict_other ON position_verdict (other_id);
CREATE INDEX position_verdict_order ON position_verdict (decided_at DESC);

-- Speaker and topic: the roll-up says on which days there is anything, and the first statements of those days are found by the other index,
-- so that a page costs as much as it shows, however much the speaker has said.
CREATE INDEX topic_day_position ON topic_day (speaker_id, topic_id, day DESC NULLS LAST) INCLUDE (outlet, kind, echoes) WHERE echoes > 0;
CREATE INDEX statement_position ON statement (speaker_id, published_on, (coalesce(outlet, '')), kind) INCLUDE (id, outlet, article_id, ordinal)
    WHERE is_first;

GRANT SELECT, INSERT, UPDATE, DELETE ON position_change, position_pending TO onrecord_extract;
GRANT SELECT, INSERT, UPDATE, DELETE ON position_verdict TO onrecord_ingest;
GRANT SELECT (id, speaker_id) ON statement TO onrecord_ingest;
GRANT SELECT ON position_change, position_verdict TO onrecord_query;
