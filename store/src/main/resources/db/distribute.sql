-- The step from one database to several, which nothing of Onrecord takes by itself: what stands in its way goes, and the keys by which
-- rows are unique get the article in front (docs/decisions/distributed-by-article.md). To be run by the owner, with the services stopped,
-- before the tables of db/distribution.txt are distributed and copied. DistributionTest runs it, and CrossingTest of each
-- service asks the record that comes of it.

-- Foreign keys first, which lean on the keys.
ALTER TABLE statement_topic DROP CONSTRAINT statement_topic_statement_id_fkey;
ALTER TABLE statement_vector DROP CONSTRAINT statement_vector_statement_id_fkey;
ALTER TABLE echo_link DROP CONSTRAINT echo_link_statement_id_fkey, DROP CONSTRAINT echo_link_via_id_fkey;
ALTER TABLE review DROP CONSTRAINT review_statement_id_fkey;
ALTER TABLE position_pending DROP CONSTRAINT position_pending_statement_id_fkey;
ALTER TABLE position_change DROP CONSTRAINT position_change_earlier_id_fkey, DROP CONSTRAINT position_change_later_id_fkey;
ALTER TABLE article_copy DROP CONSTRAINT article_copy_of_id_fkey;
ALTER TABLE copy_decision DROP CONSTRAINT copy_decision_article_id_fkey, DROP CONSTRAINT copy_decision_of_id_fkey;
ALTER TABLE correction DROP CONSTRAINT correction_article_id_fkey, DROP CONSTRAINT correction_other_article_fkey;
ALTER TABLE feed_item DROP CONSTRAINT feed_item_article_id_fkey;
ALTER TABLE reextraction_article DROP CONSTRAINT reextraction_article_reextraction_id_fkey;

-- An id of a statement is made of its article's, so what is unique with the article is unique.
ALTER TABLE statement DROP CONSTRAINT statement_pkey, ADD PRIMARY KEY (article_id, id);
CREATE INDEX statement_id ON statement (id);
ALTER TABLE statement_topic DROP CONSTRAINT statement_topic_pkey, ADD PRIMARY KEY (article_id, statement_id, topic_id);
CREATE INDEX statement_topic_statement ON statement_topic (statement_id);
ALTER TABLE statement_vector DROP CONSTRAINT statement_vector_pkey, ADD PRIMARY KEY (article_id, statement_id);
CREATE INDEX statement_vector_statement ON statement_vector (statement_id);
ALTER TABLE echo_link DROP CONSTRAINT echo_link_pkey, ADD PRIMARY KEY (article_id, statement_id);
CREATE INDEX echo_link_statement ON echo_link (statement_id);
ALTER TABLE review DROP CONSTRAINT review_pkey, ADD PRIMARY KEY (article_id, statement_id);
ALTER TABLE position_pending DROP CONSTRAINT position_pending_pkey, ADD PRIMARY KEY (article_id, statement_id);

-- Their rows go with their statement, as before.
ALTER TABLE statement_topic ADD FOREIGN KEY (article_id, statement_id) REFERENCES statement (article_id, id) ON DELETE CASCADE;
ALTER TABLE statement_vector ADD FOREIGN KEY (article_id, statement_id) REFERENCES statement (article_id, id) ON DELETE CASCADE;
ALTER TABLE echo_link ADD FOREIGN KEY (article_id, statement_id) REFERENCES statement (article_id, id) ON DELETE CASCADE;
ALTER TABLE review ADD FOREIGN KEY (article_id, statement_id) REFERENCES statement (article_id, id) ON DELETE CASCADE;
ALTER TABLE position_pending ADD FOREIGN KEY (article_id, statement_id) REFERENCES statement (article_id, id) ON DELETE CASCADE;

-- That no two articles have one address, or one publisher's words, nobody can promise who sees one place alone: from here on the id,
-- which is made of the address or else of publisher and words, is what keeps them apart.
DROP INDEX article_url;
CREATE INDEX article_url ON article (url);
ALTER TABLE article DROP CONSTRAINT article_publisher_content_hash_key;
