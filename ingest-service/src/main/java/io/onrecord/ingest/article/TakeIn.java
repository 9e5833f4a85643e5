package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.PageSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.article.FetchPage.Result.Got;
import io.onrecord.ingest.article.FetchPage.Result.NotGot;
import io.onrecord.ingest.identity.CanonicalUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in the articles that something else tells of, on whatever thread it is asked. */
@ApplicationScoped
public class TakeIn {
    private final FetchPage fetch;
    private final ReceiveArticle receive;
    private final EntityManager entities;

    TakeIn(FetchPage fetch, ReceiveArticle receive, EntityManager entities) {
        this.fetch = fetch;
        this.receive = receive;
        this.entities = entities;
    }

    /**
     * What is told of an article.
     *
     * @param url address of its page; null when it has none
     * @param outlet goes before what the page says
     * @param published ISO 8601; used where the page says nothing
     */
    public record Told(
            @Nullable String url,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published) {}

    /** What came of it. */
    public sealed interface Result {
        /**
         * It is in the record.
         *
         * @param created whether it, or this version of it, was not before
         */
        record Taken(UUID article, boolean created) implements Result {}

        /** It is not taken in, and trying again will not help. */
        record Refused(String why) implements Result {}

        /**
         * Not now.
         *
         * @param retryAfter how long the site wants to be left alone; null when it does not say
         */
        record Later(String why, @Nullable Duration retryAfter) implements Result {}
    }

    /** The article that has the address, if the record holds one. */
    @ActivateRequestContext
    public Optional<UUID> at(String url) {
        @Nullable String canonical = CanonicalUrl.of(url);
        return canonical == null
                ? Optional.empty()
                : entities.createQuery("SELECT id FROM ArticleEntity WHERE url = :url", UUID.class)
                        .setParameter("url", canonical)
                        .getResultStream()
                        .findFirst();
    }

    /** By its page. It blocks as long as two fetches may take. */
    @ActivateRequestContext
    public Result page(Told told) {
        return switch (fetch.fetch(new PageSubmission(told.url(), told.title(), told.outlet(), null))) {
            case Got got -> receive(got.submission().told(told.published()));
            case NotGot not ->
                not.later()
                        ? new Result.Later(why(not.problem()), not.retryAfter())
                        : new Result.Refused(why(not.problem()));
        };
    }

    /** By its text as HTML. */
    @ActivateRequestContext
    public Result text(Told told, String html) {
        return receive(
                new Submission(new Submission.Written(html, true), told.title(), told.url(), told.outlet(), null, null)
                        .told(told.published()));
    }

    private Result receive(Submission submission) {
        try {
            ArticleReceipt receipt = receive.receive(submission);
            return new Result.Taken(receipt.id(), receipt.created());
        } catch (ProblemException refused) {
            return new Result.Refused(why(refused));
        }
    }

    private static String why(ProblemException problem) {
        return Objects.requireNonNullElse(
                problem.problem().detail(), problem.problem().title());
    }
}
