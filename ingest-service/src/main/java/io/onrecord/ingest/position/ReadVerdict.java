package io.onrecord.ingest.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.VerdictSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a verdict from JSON, and no more of it than any verdict needs. */
@ApplicationScoped
class ReadVerdict {
    private static final int MOST_BYTES = 16_384;

    private final ObjectReader reader;

    ReadVerdict(ObjectMapper mapper) {
        this.reader = mapper.readerFor(VerdictSubmission.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Decision read(InputStream json) throws IOException {
        byte[] bytes = json.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(
                    413,
                    "verdict-too-large",
                    "The verdict is too large",
                    "a verdict may have " + MOST_BYTES + " bytes");
        }
        try {
            @Nullable VerdictSubmission submission = reader.readValue(bytes);
            if (submission == null) {
                throw badJson("there is nothing in it: send an object with verdict and, if you like, reason");
            }
            return Decision.of(submission);
        } catch (JsonProcessingException unreadable) {
            throw badJson(unreadable.getOriginalMessage() + ": send {\"verdict\": \"reversal\", \"reason\": \"…\"}");
        }
    }

    private static ProblemException badJson(String detail) {
        return new ProblemException(400, "json-invalid", "The JSON cannot be read", detail);
    }
}
