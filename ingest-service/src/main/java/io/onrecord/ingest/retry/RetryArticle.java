package io.onrecord.ingest.retry;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.announce.AnnounceArticles;
import io.onrecord.ingest.announce.Traceparent;
import io.onrecord.store.letter.DeadLetterEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an article unannounced, which is all it takes: it is announced as if it had just come in. */
@ApplicationScoped
class RetryArticle {
    private final EntityManager entities;
    private final AnnounceArticles announce;

    RetryArticle(EntityManager entities, AnnounceArticles announce) {
        this.entities = entities;
        this.announce = announce;
    }

    UUID article(UUID id) {
        if (!unannounce(id)) {
            throw new ProblemException(
                    404, "article-unknown", "There is no such article", "no article has the id " + id + "; check it");
        }
        announce.soon(id);
        return id;
    }

    UUID deadLetter(long id) {
        @Nullable
        DeadLetterEntity letter =
                QuarkusTransaction.requiringNew().call(() -> entities.find(DeadLetterEntity.class, id));
        if (letter == null) {
            throw letterUnknown(id);
        }
        if (letter.articleId == null) {
            throw new ProblemException(
                    409,
                    "dead-letter-without-article",
                    "This dead letter cannot be retried",
                    "the message could not be read, so it names no article; remove the letter (DELETE), and if you know which"
                            + " article it was, announce that");
        }
        return article(letter.articleId);
    }

    static ProblemException letterUnknown(long id) {
        return new ProblemException(
                404,
                "dead-letter-unknown",
                "There is no such dead letter",
                "none has the id " + id
                        + "; it goes as soon as its article has been read, or when somebody removes it");
    }

    private boolean unannounce(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                        "UPDATE ArticleEntity SET announcedAt = NULL, claimedUntil = NULL, traceparent = :by"
                                                + " WHERE id = :id")
                                .setParameter("id", id)
                                .setParameter("by", Traceparent.current())
                                .executeUpdate()
                        == 1);
    }
}
