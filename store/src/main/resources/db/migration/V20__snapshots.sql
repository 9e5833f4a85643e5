-- Since when the record holds a statement, so that a question can be asked of the record as it stood then.
ALTER TABLE statement ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN statement.recorded_at IS 'When a reading first found it. A later reading that finds it again leaves it; one that does not takes it away with the row. What was there before this column counts from the migration on.';
CREATE INDEX statement_recorded ON statement (recorded_at);

ALTER TABLE reading ADD COLUMN first_extracted_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN reading.first_extracted_at IS 'When the article was first read; extracted_at is when it was last read.';
-- Those read again: what they said before may be gone.
CREATE INDEX reading_again ON reading (extracted_at) WHERE extracted_at > first_extracted_at;
