-- How the speaker holds what is said, who passes on whose words, and how sure it is who speaks.
ALTER TABLE statement
    ADD COLUMN status text NOT NULL DEFAULT 'ASSERTED'
        CHECK (status IN ('ASSERTED', 'DENIED', 'PROMISED', 'DEMANDED', 'ASKED', 'HEDGED', 'WITHHELD')),
    ADD COLUMN reported_in integer CHECK (reported_in >= 0 AND reported_in <> ordinal),
    ADD COLUMN speaker_confidence double precision CHECK (speaker_confidence BETWEEN 0 AND 1);
CREATE INDEX statement_status ON statement (status, sort_on DESC, article_id DESC, (-ordinal) DESC) WHERE status <> 'ASSERTED';
COMMENT ON COLUMN statement.status IS 'How the speaker holds what is said; ASSERTED where nothing speaks against it.';
COMMENT ON COLUMN statement.reported_in IS 'For second-hand: ordinal of the statement of the same article that reports this one in its own words.';
COMMENT ON COLUMN statement.speaker_confidence IS 'That the speaker is the right one: measured precision; null when it was never measured.';
