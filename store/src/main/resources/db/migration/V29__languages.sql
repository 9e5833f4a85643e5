-- The language of an article as it was read. Statements are found in English alone: the others are kept, and marked.
ALTER TABLE reading ADD COLUMN language text CHECK (language ~ '^[a-z]{2,3}$');
COMMENT ON COLUMN reading.language IS 'ISO 639-1, or 639-3 where that has no code; null when it cannot be told, or was read before this was asked.';
