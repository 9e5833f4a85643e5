-- A page of a speaker or a topic reads each of its days, ten thousand rows that lie on as many pages of the table; in the index they lie together.
ALTER TABLE count_by_speaker_day ADD CONSTRAINT count_by_speaker_day_key UNIQUE NULLS NOT DISTINCT (speaker_id, day, kind) INCLUDE (statements, echoes);
ALTER TABLE count_by_speaker_day DROP CONSTRAINT count_by_speaker_day_speaker_id_day_kind_key;

ALTER TABLE count_by_topic_day ADD CONSTRAINT count_by_topic_day_key UNIQUE NULLS NOT DISTINCT (topic_id, day, kind) INCLUDE (statements, echoes);
ALTER TABLE count_by_topic_day DROP CONSTRAINT count_by_topic_day_topic_id_day_kind_key;

-- What trends and searches between days ask of all topics.
CREATE INDEX count_by_topic_day_day ON count_by_topic_day (day) INCLUDE (topic_id, kind, statements, echoes);

-- To see whether there is anything new to propose topics from, without reading every article's row.
GRANT SELECT ON count_by_outlet_read, count_by_outlet TO onrecord_extract;
