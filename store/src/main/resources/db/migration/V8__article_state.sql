-- The one place that says where an article is on its way.
CREATE VIEW article_state AS
SELECT a.id AS article_id,
       a.version,
       CASE
           WHEN r.version = a.version AND r.state = 'EXTRACTED' THEN 'EXTRACTED'
           WHEN r.version = a.version AND r.state = 'FAILED' AND a.announced_at IS NOT NULL THEN 'FAILED'
           WHEN a.announced_at IS NOT NULL THEN 'ANNOUNCED'
           ELSE 'RECEIVED'
       END AS state,
       a.received_at,
       a.announced_at,
       CASE WHEN r.version = a.version THEN r.extracted_at END AS extracted_at,
       CASE WHEN r.version = a.version AND r.state = 'EXTRACTED' THEN r.statements END AS statements,
       CASE WHEN r.version = a.version THEN r.extractor END AS extractor,
       CASE WHEN r.version = a.version AND r.state = 'FAILED' THEN r.reason END AS reason
FROM article a
LEFT JOIN reading r ON r.article_id = a.id;
COMMENT ON VIEW article_state IS 'A failed article that is to be retried (announced_at null) counts as received again.';
