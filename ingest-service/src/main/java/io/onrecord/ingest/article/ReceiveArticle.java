package io.onrecord.ingest.article;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.ingest.announce.AnnounceArticles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** A submission's whole way: checked, kept, handed to the announcer, receipted. */
@ApplicationScoped
class ReceiveArticle {
    private static final String CUT_SHORT =
            "The text is cut short: the page keeps the rest for those who pay. What was there"
                    + " is taken in; hand in the whole page at the same address to have all of it.";

    private final PrepareArticle prepare;
    private final KeepArticle keep;
    private final AnnounceArticles announce;
    private final EntityManager entities;

    ReceiveArticle(
            ArticleLimits limits, Clock clock, KeepArticle keep, AnnounceArticles announce, EntityManager entities) {
        this.prepare = new PrepareArticle(limits.maxBytes(), limits.maxAhead(), clock);
        this.keep = keep;
        this.announce = announce;
        this.entities = entities;
    }

    ArticleReceipt receive(Submission submission) {
        Draft draft = prepare.prepare(submission);
        Kept kept = keep.keep(draft);
        if (kept.unannounced()) {
            announce.soon(kept.id());
        }
        return new ArticleReceipt(
                kept.id(),
                kept.version(),
                kept.created(),
                kept.unannounced() ? ArticleState.RECEIVED : stateOf(kept.id()),
                "/api/v1/articles/" + kept.id() + "/state",
                submission.filename(),
                draft.reading().cutShort() ? CUT_SHORT : null);
    }

    private ArticleState stateOf(UUID id) {
        return ArticleState.valueOf((String)
                entities.createNativeQuery("SELECT state FROM article_state WHERE article_id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }
}
