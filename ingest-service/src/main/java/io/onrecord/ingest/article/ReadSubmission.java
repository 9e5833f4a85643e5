package io.onrecord.ingest.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one submission from JSON as it streams in, and no further than its size may be. */
@ApplicationScoped
class ReadSubmission {
    private final ObjectReader reader;
    private final ArticleLimits limits;

    ReadSubmission(ObjectMapper mapper, ArticleLimits limits) {
        // A field that is not known is left alone: a newer client may say more than we understand.
        this.reader = mapper.readerFor(ArticleSubmission.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.limits = limits;
    }

    ArticleSubmission read(InputStream json) throws IOException {
        try {
            @Nullable ArticleSubmission submission = reader.readValue(new LimitedStream(json, limits.maxJsonBytes()));
            if (submission == null) {
                throw Refusals.badJson("there is nothing in it: send an object with text or html");
            }
            return submission;
        } catch (JsonProcessingException unreadable) {
            throw refusal(unreadable);
        } catch (LimitedStream.TooLong tooLong) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
    }

    private ProblemException refusal(JsonProcessingException unreadable) {
        for (@Nullable Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedStream.TooLong) {
                return Refusals.tooLarge(limits.maxBytes());
            }
        }
        return Refusals.badJson(where(unreadable.getLocation()) + what(unreadable));
    }

    private static String where(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static String what(JsonProcessingException unreadable) {
        if (unreadable instanceof MismatchedInputException mismatch) {
            String field = mismatch.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            return field.isEmpty()
                    ? "not one complete object: send {\"text\": \"…\"}"
                    : "the field " + field + " has to be a string";
        }
        return unreadable.getOriginalMessage();
    }
}
