-- How what means nearly the same is found without comparing with everything, and how a speaker is found by part of a name.
ALTER TABLE statement_vector ADD COLUMN cells integer[];
COMMENT ON COLUMN statement_vector.cells IS 'The four cells of meaning whose centres are nearest (MeaningCells), the nearest first; null until they are told, in the background.';
CREATE INDEX statement_vector_cells ON statement_vector USING gin (cells);
CREATE INDEX statement_vector_untold ON statement_vector (statement_id) WHERE cells IS NULL;

CREATE INDEX speaker_alias_key_trigrams ON speaker_alias USING gin (name_key gin_trgm_ops);

GRANT SELECT ON statement_vector TO onrecord_query;
