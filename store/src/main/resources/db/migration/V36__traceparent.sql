-- A trace goes on from the request that brought an article to whoever announces and reads it, in another thread, process or hour.
-- Without a check and without a default: nothing of the table is read or written for it.
ALTER TABLE article ADD COLUMN traceparent varchar(55);
COMMENT ON COLUMN article.traceparent IS 'The W3C traceparent of the request that made it unannounced; null where nobody traces, and from when it is announced.';
