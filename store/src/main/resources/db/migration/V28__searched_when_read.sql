-- Making an article searchable costs more than all else of taking it in. Whoever reads it does that; what has been made stays.
ALTER TABLE article_version ALTER COLUMN search DROP EXPRESSION;
COMMENT ON COLUMN article_version.search IS 'The words by which it is found; null until extract-service has read it, or given it up.';
COMMENT ON TABLE article_version IS 'The body of an article as it came and as it was cleaned. Never changed, never lost; the search words alone are added later.';
GRANT UPDATE (search) ON article_version TO onrecord_extract;
