package io.onrecord.ingest.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TopicSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a topic from JSON, and no more of it than any topic needs. */
@ApplicationScoped
class ReadTopic {
    private static final int MOST_BYTES = 65_536;

    private final ObjectReader reader;

    ReadTopic(ObjectMapper mapper) {
        this.reader = mapper.readerFor(TopicSubmission.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Described read(InputStream json) throws IOException {
        byte[] bytes = json.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(
                    413,
                    "topic-too-large",
                    "The topic is too large",
                    "a topic may have " + MOST_BYTES + " bytes: a label and up to " + Described.MOST_PHRASES
                            + " phrases");
        }
        try {
            @Nullable TopicSubmission submission = reader.readValue(bytes);
            if (submission == null) {
                throw badJson("there is nothing in it: send an object with label and phrases");
            }
            return Described.of(submission);
        } catch (JsonProcessingException unreadable) {
            throw badJson(unreadable.getOriginalMessage() + ": send {\"label\": \"…\", \"phrases\": [\"…\"]}");
        }
    }

    private static ProblemException badJson(String detail) {
        return new ProblemException(400, "json-invalid", "The JSON cannot be read", detail);
    }
}
