-- A small record as the services of the first schema (V9) wrote it: everything that they filled, with their columns alone.
INSERT INTO topic VALUES ('economy', NULL, 'Economy', 'Money and work', NULL, 0), ('trade', 'economy', 'Trade', 'Buying and selling', NULL, 1),
    ('weather', NULL, 'Weather', 'Rain and wind', NULL, 2);

INSERT INTO speaker SELECT md5('speaker ' || n)::uuid, 'Speaker ' || n, (ARRAY['PERSON', 'ORGANISATION', 'GROUP'])[1 + n % 3],
    CASE WHEN n % 4 = 0 THEN 'known-' || n END, '2026-01-01T00:00:00Z' FROM generate_series(1, 8) n;
INSERT INTO speaker_alias SELECT id, name, lower(name), 'article' FROM speaker;
INSERT INTO speaker_office SELECT id, 0, 'mayor', 'Ostrava Bay', '2025-01-01', NULL FROM speaker WHERE kind = 'PERSON';

INSERT INTO article SELECT md5('article ' || n)::uuid, 1 + n % 2, CASE WHEN n % 3 > 0 THEN 'https://news.example/' || n END, 'publisher ' || n % 3,
    'Outlet ' || n % 3, 'Title ' || n, '2026-01-' || lpad((1 + n % 28)::text, 2, '0'), 'DAY', sha256(('text ' || n)::bytea),
    '2026-02-01T00:00:00Z'::timestamptz + n * interval '1 minute', CASE WHEN n % 10 < 9 THEN '2026-02-02T00:00:00Z'::timestamptz END
    FROM generate_series(1, 40) n;
INSERT INTO article_version (article_id, version, raw, media_type, charset, text, source_map, received_at)
    SELECT a.id, v, ('text of ' || a.title || ' v' || v)::bytea, 'text/plain', 'UTF-8', 'text of ' || a.title || ' v' || v, '{0,0,10}', a.received_at
    FROM article a, generate_series(1, a.version) v;
INSERT INTO reading (article_id, version, state, extractor, reason, title, outlet, outlet_method, published_value, published_precision, published_method,
        published_on, boilerplate, statements, extracted_at)
    SELECT id, version, CASE WHEN right(title, 1) = '7' THEN 'FAILED' ELSE 'EXTRACTED' END, 'rules-1', CASE WHEN right(title, 1) = '7' THEN 'broken' END,
        title, outlet, 'declared', published_value, 'DAY', 'declared', published_value::date, '{}', CASE WHEN right(title, 1) = '7' THEN 0 ELSE 2 END,
        '2026-02-03T00:00:00Z'
    FROM article WHERE announced_at IS NOT NULL;
INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, cue_text, source_text, speaker_id, speaker_name, speaker_kind,
        candidates, confidence, decided_by, outlet, published_on)
    SELECT md5(r.article_id::text || o)::uuid, r.article_id, o, (ARRAY['DIRECT', 'INDIRECT'])[1 + o], '{0,4}', '{5,7}', '{8,10}',
        'what was said in ' || r.title || ' as number ' || o, 'said', 'she', s.id, s.name, coalesce(s.kind, 'UNKNOWN'), '{}', 0.9, '{named}',
        r.outlet, r.published_on
    FROM reading r CROSS JOIN generate_series(0, 1) o
    LEFT JOIN speaker s ON s.id = md5('speaker ' || (1 + (length(r.title) + substring(r.title FROM '\d+')::int + o) % 9))::uuid
    WHERE r.state = 'EXTRACTED';
INSERT INTO statement_topic SELECT id, CASE WHEN ordinal = 0 THEN 'trade' ELSE 'weather' END, 0.75 FROM statement;
INSERT INTO article_topic SELECT DISTINCT article_id, 'trade', 0.5::real FROM statement;
INSERT INTO mention SELECT article_id, ordinal, 8, 10, speaker_id, coalesce(speaker_name, 'she') FROM statement;
INSERT INTO statement_day SELECT published_on, outlet, speaker_id, kind, count(*) FROM statement GROUP BY 1, 2, 3, 4;
INSERT INTO topic_day SELECT s.published_on, s.outlet, s.speaker_id, l.above_id, s.kind, count(DISTINCT s.id)

    FROM (SELECT s.*, t.topic_id FROM statement s JOIN statement_topic t ON t.statement_id = s.id) s JOIN topic_lineage l ON l.topic_id = s.topic_id GROUP BY 1, 2, 3, 4, 5;
INSERT INTO dead_letter (channel, article_id, version, payload, reason, attempts, failed_at)
    SELECT 'articles', article_id, version, '{}', reason, 3, extracted_at FROM reading WHERE state = 'FAILED';
