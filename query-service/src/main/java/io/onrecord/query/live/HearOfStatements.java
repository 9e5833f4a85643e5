package io.onrecord.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleExtracted;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Every replica hears of every article that was read, from when it was started on: its listeners are its own. */
@ApplicationScoped
class HearOfStatements {
    private static final Logger LOG = Logger.getLogger(HearOfStatements.class);

    private final Streams streams;
    private final ObjectMapper json;

    HearOfStatements(Streams streams, ObjectMapper json) {
        this.streams = streams;
        this.json = json;
    }

    @Incoming(Channels.STATEMENTS)
    void hear(String message) {
        try {
            ArticleExtracted extracted = json.readValue(message, ArticleExtracted.class);
            // What Jackson makes of a message without an id.
            if ((Object) extracted.articleId() != null) {
                streams.heard(extracted.articleId());
            }
        } catch (JsonProcessingException notOurs) {
            LOG.warnf(
                    "a message on %s says nothing of an article: %s",
                    Channels.STATEMENTS, notOurs.getOriginalMessage());
        }
    }
}
