package io.onrecord.ingest.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.table.Columns;
import io.onrecord.ingest.table.RenameFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one submission from JSON as it streams in, and no further than its size may be. */
@ApplicationScoped
class ReadSubmission {
    private final ObjectReader reader;
    private final ObjectReader anyObject;
    private final ArticleLimits limits;

    ReadSubmission(ObjectMapper mapper, ArticleLimits limits) {
        // A field that is not known is left alone: a newer client may say more than we understand.
        this.reader = mapper.readerFor(ArticleSubmission.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.anyObject = mapper.readerFor(ObjectNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.limits = limits;
    }

    ArticleSubmission read(InputStream json) throws IOException {
        return read(json, Columns.NONE);
    }

    /**
     * Reads an object whose fields have other names.
     *
     * @param columns which of them hold what; the others are as in a submission
     */
    ArticleSubmission read(InputStream json, Columns columns) throws IOException {
        try {
            InputStream limited = new LimitedStream(json, limits.maxJsonBytes());
            @Nullable
            ArticleSubmission submission =
                    columns.isEmpty() ? reader.readValue(limited) : renamed(anyObject.readValue(limited), columns);
            if (submission == null) {
                throw Refusals.badJson("there is nothing in it: send an object with text or html");
            }
            return submission;
        } catch (JsonProcessingException unreadable) {
            throw refusal(unreadable);
        } catch (CharConversionException otherBytes) {
            throw Refusals.badJson("it is not in UTF-8: " + otherBytes.getMessage());
        } catch (LimitedStream.TooLong tooLong) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
    }

    private @Nullable ArticleSubmission renamed(@Nullable ObjectNode object, Columns columns) throws IOException {
        return object == null ? null : reader.readValue(RenameFields.in(object, columns));
    }

    private ProblemException refusal(JsonProcessingException unreadable) {
        for (@Nullable Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedStream.TooLong) {
                return Refusals.tooLarge(limits.maxBytes());
            }
            if (cause instanceof ProblemException brokenArchive) {
                return brokenArchive;
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
