package io.onrecord.extract.topic;

import io.onrecord.extraction.topics.OwnTopics;
import io.onrecord.extraction.topics.TopicAssigner;
import io.onrecord.extraction.topics.TopicScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Says what the statements of an article and the article itself are about. */
@ApplicationScoped
public class AssignTopics {
    private final TopicAssigner assigner;

    AssignTopics(TopicAssigner assigner) {
        this.assigner = assigner;
    }

    /**
     * Compares them with the tree and with people's own topics.
     *
     * @param opening title and lead
     * @param statements the words of each
     */
    public ArticleTopics of(String title, String opening, List<String> statements, OwnInForce own) {
        return of(title, statements, vectors(title, opening, statements), own);
    }

    /** The same from vectors at hand. */
    public ArticleTopics of(String title, List<String> statements, ArticleVectors vectors, OwnInForce own) {
        var article = vectors.with(title, statements);
        var curated = assigner.assign(article);
        var owned = own.topics().assign(article);
        var whole = new ArrayList<>(assigner.assignArticle(article, curated));
        whole.addAll(OwnTopics.ofArticle(owned));
        return new ArticleTopics(both(curated, owned), whole, vectors, own);
    }

    /** What they mean; the costly step. */
    public ArticleVectors vectors(String title, String opening, List<String> statements) {
        return ArticleVectors.of(assigner.read(title, opening, statements));
    }

    private static List<List<TopicScore>> both(List<List<TopicScore>> curated, List<List<TopicScore>> owned) {
        var all = new ArrayList<List<TopicScore>>();
        for (int i = 0; i < curated.size(); i++) {
            var one = new ArrayList<>(curated.get(i));
            one.addAll(owned.get(i));
            all.add(List.copyOf(one));
        }
        return all;
    }
}
