package io.onrecord.ingest.retry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Removes a letter that somebody has seen and nobody will answer. */
@ApplicationScoped
class RemoveDeadLetter {
    private final EntityManager entities;

    RemoveDeadLetter(EntityManager entities) {
        this.entities = entities;
    }

    void remove(long id) {
        int removed = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("DELETE FROM DeadLetterEntity WHERE id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
        if (removed == 0) {
            throw RetryArticle.letterUnknown(id);
        }
    }
}
