package io.onrecord.extract.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.contracts.messages.ArticleExtracted;
import io.onrecord.extract.ExtractArticle;
import io.onrecord.extract.Prepare;
import io.onrecord.extract.article.UnreadableException;
import io.onrecord.extract.letter.DeadLetters;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Takes announced articles from Kafka, as many at once as there are cores. A message is done when its transaction is, so a
 * crash at any moment has it delivered again; when the database is away it waits; when it can never be handled it becomes a
 * dead letter, in the record and on its own Kafka topic.
 */
@ApplicationScoped
class ReceiveArticles {
    private static final Logger LOG = Logger.getLogger(ReceiveArticles.class);

    /** What it is called in log lines. */
    private static final String ARTICLE = "article";

    private final ObjectMapper json;
    private final Prepare prepare;
    private final ExtractArticle extract;
    private final TellExtracted tell;
    private final DeadLetters letters;
    private final KeepTrying keepTrying;
    private final TraceArticle trace;

    ReceiveArticles(
            ObjectMapper json,
            Prepare prepare,
            ExtractArticle extract,
            TellExtracted tell,
            DeadLetters letters,
            KeepTrying keepTrying,
            TraceArticle trace) {
        this.json = json;
        this.prepare = prepare;
        this.extract = extract;
        this.tell = tell;
        this.letters = letters;
        this.keepTrying = keepTrying;
        this.trace = trace;
    }

    @Incoming(Channels.ARTICLES)
    @Blocking(value = Channels.ARTICLES, ordered = false)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<String> message) {
        try {
            trace.inside(message, () -> handle(message.getPayload()));
            return message.ack();
        } catch (UnreadableException e) {
            return message.nack(e);
        } catch (KeepTrying.StoppedException e) {
            // Neither done nor failed: it is delivered again to whoever takes over.
            return CompletableFuture.completedFuture(null);
        }
    }

    private void handle(@Nullable String payload) throws UnreadableException, KeepTrying.StoppedException {
        @Nullable ArticleAnnounced announced = null;
        try {
            announced = parse(payload);
            MDC.put(ARTICLE, announced.articleId().toString());
            TraceArticle.name(announced.articleId());
            extract(announced);
        } catch (UnreadableException e) {
            bury(payload, announced, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            MDC.remove(ARTICLE);
        }
    }

    private void extract(ArticleAnnounced announced) throws UnreadableException, KeepTrying.StoppedException {
        keepTrying.untilDone("topics and known speakers", () -> {
            prepare.once();
            return true;
        });
        var extracted = keepTrying.until("article " + announced.articleId(), () -> extract.extract(announced));
        if (extracted.isPresent()) {
            tell(extracted.get());
        }
    }

    /** The statements are in the record by now: whatever happens here, the article has not failed. */
    private void tell(ArticleExtracted extracted) throws KeepTrying.StoppedException {
        try {
            keepTrying.until("telling of article " + extracted.articleId(), () -> tell.tell(extracted));
        } catch (UnreadableException e) {
            LOG.errorf(e, "article %s is in the record, but Kafka was not told", extracted.articleId());
        }
    }

    private void bury(@Nullable String payload, @Nullable ArticleAnnounced announced, String reason)
            throws UnreadableException, KeepTrying.StoppedException {
        LOG.warnf("not extracted: %s, because %s", payload, reason);
        // First the letter: people must see it even when the article's own row cannot be written.
        keepTrying.until("the dead letter of " + payload, () -> {
            letters.keep(String.valueOf(payload), announced, reason);
            return true;
        });
        if (announced != null) {
            keepTrying.until("the failure of article " + announced.articleId(), () -> {
                extract.giveUp(announced, reason);
                return true;
            });
        }
    }

    private ArticleAnnounced parse(@Nullable String payload) throws UnreadableException {
        try {
            var announced = payload == null ? null : json.readValue(payload, ArticleAnnounced.class);
            // What Jackson makes of a message without an id.
            if (announced == null || (Object) announced.articleId() == null || announced.version() < 1) {
                throw new UnreadableException("the message does not say which version of which article", null);
            }
            return announced;
        } catch (JsonProcessingException e) {
            throw new UnreadableException("the message is not an announcement: " + e.getOriginalMessage(), e);
        }
    }
}
