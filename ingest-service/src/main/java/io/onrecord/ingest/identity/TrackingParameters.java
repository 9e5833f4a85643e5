package io.onrecord.ingest.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Query parameters that say where a reader came from, not what is read; the list is a data file beside this class. */
final class TrackingParameters {
    private static final List<String> PATTERNS = read();

    private TrackingParameters() {}

    static boolean contains(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return PATTERNS.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }

    private static List<String> read() {
        try (InputStream file =
                Objects.requireNonNull(TrackingParameters.class.getResourceAsStream("tracking-parameters.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
