package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.announce.Traceparent;
import io.onrecord.ingest.takedown.Down;
import io.onrecord.store.article.ArticleEntity;
import io.onrecord.store.article.ArticleVersionEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a draft into the record, as whatever it turns out to be, in one transaction. */
@ApplicationScoped
class KeepArticle {
    /** Somebody else wrote the same at the same moment; the next look finds it. More often than this is no accident. */
    private static final int ATTEMPTS = 5;

    private static final String INTEGRITY_VIOLATION = "23";
    private static final String ROLLED_BACK = "40";

    private static final String CANDIDATES = """
            FROM ArticleEntity WHERE id = :id OR url = :url OR contentHash = :hash
            ORDER BY CASE WHEN publisher IN (:publisher, '') OR contentHash <> :hash THEN 0 ELSE 1 END, receivedAt, id""";

    private final EntityManager entities;
    private final Down down;
    private final Clock clock;

    KeepArticle(EntityManager entities, Down down, Clock clock) {
        this.entities = entities;
        this.down = down;
        this.clock = clock;
    }

    /** @throws ProblemException 422 when it was taken down */
    Kept keep(Draft draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> keepOnce(draft));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isCollision(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Kept keepOnce(Draft draft) {
        @Nullable UUID takedown = down.among(List.of(draft.known())).get(0);
        if (takedown != null) {
            throw Refusals.takenDown(takedown);
        }
        haveTurn(draft.id());
        List<ArticleEntity> rows = candidates(draft);
        List<Found> candidates = rows.stream().map(Rows::found).toList();
        Outcome outcome = Recognise.recognise(draft, candidates, found -> hadBefore(found.id(), draft));
        return switch (outcome) {
            case Outcome.New() -> create(draft);
            case Outcome.Changed changed
            when draft.reading().cutShort() && !isCutShort(changed.article()) ->
                already(new Outcome.Known(
                        changed.article(),
                        changed.article().metadata(),
                        changed.article().publisher(),
                        false));
            case Outcome.Changed changed -> change(locked(changed.article()), changed, draft);
            case Outcome.Known known -> known.learnt() ? fillIn(locked(known.article()), known) : already(known);
        };
    }

    /** Many versions of one article that come at once are written one after the other; extraction's turns are others. */
    private void haveTurn(UUID id) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:id, 0))", Integer.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    private List<ArticleEntity> candidates(Draft draft) {
        return entities.createQuery(CANDIDATES, ArticleEntity.class)
                .setParameter("id", draft.id())
                .setParameter("url", draft.metadata().url())
                .setParameter("hash", draft.hash().bytes())
                .setParameter("publisher", draft.publisher())
                .setMaxResults(100)
                .getResultList();
    }

    /** With what it says now: it may have changed since it was found, and then the decision has to be made again. */
    private ArticleEntity locked(Found found) {
        ArticleEntity article = entities.find(ArticleEntity.class, found.id());
        entities.refresh(article, LockModeType.PESSIMISTIC_WRITE);
        if (!Rows.found(article).equals(found)) {
            throw new ChangedMeanwhile();
        }
        return article;
    }

    /** What a paywall leaves of an article takes the place of no version that has all of it. */
    private boolean isCutShort(Found found) {
        return entities.find(ArticleVersionEntity.class, new ArticleVersionEntity.Key(found.id(), found.version()))
                .cutShort;
    }

    private boolean hadBefore(UUID id, Draft draft) {
        return !entities.createQuery(
                        "SELECT 1 FROM ArticleVersionEntity WHERE key.articleId = :id AND text = :text", Integer.class)
                .setParameter("id", id)
                .setParameter("text", draft.cleaned().text())
                .getResultList()
                .isEmpty();
    }

    private Kept create(Draft draft) {
        Instant now = now();
        entities.persist(Rows.article(draft, now));
        entities.persist(Rows.version(draft, draft.id(), 1, now));
        entities.flush();
        return new Kept(draft.id(), 1, true, true);
    }

    private Kept change(ArticleEntity article, Outcome.Changed changed, Draft draft) {
        Instant now = now();
        Rows.describe(article, changed.metadata(), changed.publisher());
        Rows.write(article, changed.article().version() + 1, draft, now);
        ArticleVersionEntity version = Rows.version(draft, article.id, article.version, now);
        entities.persist(version);
        entities.flush();
        return new Kept(article.id, article.version, true, true);
    }

    private Kept fillIn(ArticleEntity article, Outcome.Known known) {
        Rows.describe(article, known.metadata(), known.publisher());
        article.unannounce(Traceparent.current());
        entities.flush();
        return new Kept(article.id, article.version, false, true);
    }

    private static Kept already(Outcome.Known known) {
        return new Kept(known.article().id(), known.article().version(), false, false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether somebody else wrote the same at the same moment. */
    static boolean isCollision(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ChangedMeanwhile
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && (sql.getSQLState().startsWith(INTEGRITY_VIOLATION)
                                    || sql.getSQLState().startsWith(ROLLED_BACK)))) {
                return true;
            }
        }
        return false;
    }

    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
