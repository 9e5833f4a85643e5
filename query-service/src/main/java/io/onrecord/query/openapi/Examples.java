package io.onrecord.query.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The example answers, by operation, out of one file: {@code examples.json}. */
final class Examples {
    private final Map<String, Object> byOperation = read();

    Optional<Object> of(@Nullable String operation) {
        return operation == null ? Optional.empty() : Optional.ofNullable(byOperation.get(operation));
    }

    @SuppressWarnings("unchecked") // a JSON object is a map with text keys
    private static Map<String, Object> read() {
        try (@Nullable InputStream file = Examples.class.getResourceAsStream("/openapi/examples.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi/examples.json is not packaged");
            }
            return new ObjectMapper().readValue(file, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
