-- Which replica of ingest-service is announcing an article just now.
ALTER TABLE article ADD COLUMN claimed_until timestamptz;
COMMENT ON COLUMN article.claimed_until IS 'Until then one replica announces it and the others leave it alone; a replica that died loses its claim by itself.';
