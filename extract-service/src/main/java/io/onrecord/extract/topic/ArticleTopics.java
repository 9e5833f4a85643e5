package io.onrecord.extract.topic;

import io.onrecord.extraction.topics.TopicScore;
import java.util.List;

/**
 * What an article is about.
 *
 * @param statements topics of each statement, in their order
 * @param article topics of the whole
 * @param vectors what was compared
 * @param own the topics of people's own that were compared with
 */
public record ArticleTopics(
        List<List<TopicScore>> statements, List<TopicScore> article, ArticleVectors vectors, OwnInForce own) {}
