package io.onrecord.extract.topic;

import io.onrecord.extraction.topics.TopicAssigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says what the statements of an article and the article itself are about. */
@ApplicationScoped
public class AssignTopics {
    private final TopicAssigner assigner;

    AssignTopics(TopicAssigner assigner) {
        this.assigner = assigner;
    }

    /**
     * Compares them with the tree.
     *
     * @param opening title and lead
     * @param statements the words of each
     */
    public ArticleTopics of(String opening, List<String> statements) {
        var topics = assigner.assign(statements);
        return new ArticleTopics(topics, assigner.assignArticle(opening, topics));
    }
}
