package io.onrecord.extract;

import io.micrometer.core.instrument.Timer;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.contracts.messages.ArticleExtracted;
import io.onrecord.extract.article.Article;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extract.article.Articles;
import io.onrecord.extract.article.MissingArticleException;
import io.onrecord.extract.article.ReadInTime;
import io.onrecord.extract.article.ReadText;
import io.onrecord.extract.article.UnreadableException;
import io.onrecord.extract.statement.Extraction;
import io.onrecord.extract.statement.Outcome;
import io.onrecord.extract.statement.RecordFailure;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extract.topic.ArticleTopics;
import io.onrecord.extract.topic.AssignTopics;
import io.onrecord.extract.topic.KeepOwn;
import io.onrecord.extract.topic.OwnInForce;
import io.onrecord.extraction.ArticleHints;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads an announced article and has its statements recorded. Doing it again changes nothing. */
@ApplicationScoped
public class ExtractArticle {
    private static final int MOST_AGAIN = 20;

    private final Articles articles;
    private final ReadText reader;
    private final ReadInTime inTime;
    private final AssignTopics topics;
    private final KeepOwn own;
    private final RecordReading record;
    private final RecordFailure failure;
    private final MeasureReading measure;
    private final Tracer tracer;

    private record Found(Extraction extraction, ArticleTopics topics) {}

    ExtractArticle(
            Articles articles,
            ReadText reader,
            ReadInTime inTime,
            AssignTopics topics,
            KeepOwn own,
            RecordReading record,
            RecordFailure failure,
            MeasureReading measure,
            Tracer tracer) {
        this.articles = articles;
        this.reader = reader;
        this.inTime = inTime;
        this.topics = topics;
        this.own = own;
        this.record = record;
        this.failure = failure;
        this.measure = measure;
        this.tracer = tracer;
    }

    /**
     * Reads the newest version and records it; again when the article changes meanwhile.
     *
     * @return what to tell; nothing when a newer version was there before, or it was taken down
     * @throws MissingArticleException when the record does not show what was announced
     * @throws UnreadableException when it cannot be read
     */
    public Optional<ArticleExtracted> extract(ArticleAnnounced announced)
            throws SQLException, MissingArticleException, UnreadableException, InterruptedException {
        while (true) {
            var newest = articles.newest(announced.articleId());
            if (newest.isEmpty() && articles.isTakenDown(announced.articleId())) {
                return Optional.empty();
            }
            var article = announcedOrNewer(announced, newest);
            if (isOld(announced, article)) {
                return Optional.empty();
            }
            switch (read(article)) {
                case Outcome.Recorded recorded -> {
                    return Optional.of(new ArticleExtracted(article.id(), article.version(), recorded.statements()));
                }
                case Outcome.Older older -> {
                    return Optional.empty();
                }
                case Outcome.Outdated outdated -> {}
                case Outcome.OtherTopics other ->
                    throw new SQLTransientException(
                            "people's own topics change faster than article " + article.id() + " can be recorded");
            }
        }
    }

    private Outcome read(Article article) throws SQLException, UnreadableException, InterruptedException {
        var inForce = own.now();
        var found = timed("read", measure.reading(), () -> inTime.read(() -> find(article, inForce)));
        var outcome = timed("record", measure.recording(), () -> record.record(found.extraction(), found.topics()));
        for (int times = 0; times < MOST_AGAIN && outcome instanceof Outcome.OtherTopics; times++) {
            // What the statements mean is known: neither reader nor model has to look at them again.
            var changed = own.now();
            var topics = inTime.read(() -> again(found, changed));
            outcome = record.record(found.extraction(), topics);
        }
        if (outcome instanceof Outcome.Recorded) {
            measure.recorded(found.extraction().read());
        }
        return outcome;
    }

    /** A part of the work. */
    private interface Part<T> {
        T done() throws SQLException, UnreadableException, InterruptedException;
    }

    /** What fails took its time as well. */
    private <T> T timed(String name, Timer timer, Part<T> part)
            throws SQLException, UnreadableException, InterruptedException {
        Span span = tracer.spanBuilder(name).startSpan();
        long began = System.nanoTime();
        boolean done = false;
        try {
            T result = part.done();
            done = true;
            return result;
        } finally {
            timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    private ArticleTopics again(Found found, OwnInForce inForce) {
        var extraction = found.extraction();
        return topics.of(
                extraction.title(), extraction.contents(), found.topics().vectors(), inForce);
    }

    private Found find(Article article, OwnInForce inForce) {
        var hints = new ArticleHints(article.title(), article.submittedDay(), article.outlet());
        var read = reader.read(article.text(), hints);
        var extraction = Extraction.of(article, read, ArticleFacts.of(article, read));
        return new Found(
                extraction, topics.of(extraction.title(), extraction.opening(), extraction.contents(), inForce));
    }

    private static Article announcedOrNewer(ArticleAnnounced announced, Optional<Article> newest)
            throws MissingArticleException {
        return newest.filter(found -> found.version() >= announced.version())
                .orElseThrow(() -> new MissingArticleException(announced.articleId(), announced.version()));
    }

    /**
     * Notes in the record that the version announced cannot be read; nothing to note when it is not there, or no longer the
     * newest: of another version this failure says nothing.
     */
    public void giveUp(ArticleAnnounced announced, String reason) throws SQLException {
        var article = articles.newest(announced.articleId());
        if (article.isPresent() && article.get().version() == announced.version()) {
            failure.record(article.get(), ArticleFacts.unread(article.get()), reason);
            measure.failed();
        }
    }

    private boolean isOld(ArticleAnnounced announced, Article article) throws SQLException {
        var extracted = articles.extractedVersion(article.id());
        return announced.version() < article.version() && extracted.orElse(0) >= article.version();
    }
}
