-- A page of a speaker or a topic reads each of its days, ten thousand rows that lie on as many pages of the table; in the index they lie together.
ALTER TABLE count_by_speaker_day ADD CONSTRAINT count_by_speaker_day_key UNIQUE NULLS NOT DISTINCT (speaker_id, day, kind) INCLUDE (statements, echoes);
ALTER TABLE count_by_speaker_day DROP CONSTRAINT count_by_speaker_day_speaker_id_day_kind_key;

ALTER TABLE count_by_topic_day ADD CONSTRAINT count_by_topic_day_key UNIQUE NULLS NOT DISTINCT (topic_id, day, kind) INCLUDE (statements, echoes);
ALTER TABLE count_by_topic_day DROP CONSTRAINT count_by_topic_day_topic_id_day_kind_key;
