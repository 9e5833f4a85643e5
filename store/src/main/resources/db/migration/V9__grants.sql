-- Who may do what. ingest takes in, extract derives, query only reads.
GRANT SELECT, INSERT, UPDATE ON article TO onrecord_ingest;
GRANT SELECT, INSERT ON article_version TO onrecord_ingest;
GRANT SELECT ON reading, article_state, dead_letter TO onrecord_ingest;

GRANT SELECT ON article, article_version, article_state, topic_lineage TO onrecord_extract;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON speaker, speaker_alias, speaker_office, topic, reading, statement, statement_topic, article_topic, mention,
       statement_day, topic_day, dead_letter
    TO onrecord_extract;

GRANT SELECT
    ON article, article_version, article_state, topic_lineage, speaker, speaker_alias, speaker_office, topic, reading, statement,
       statement_topic, article_topic, mention, statement_day, topic_day, dead_letter
    TO onrecord_query;
