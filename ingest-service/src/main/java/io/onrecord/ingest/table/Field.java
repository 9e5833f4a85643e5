package io.onrecord.ingest.table;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column can hold of an article. */
public enum Field {
    TEXT("text"),
    HTML("html"),
    TITLE("title"),
    URL("url"),
    OUTLET("outlet"),
    PUBLISHED_AT("publishedAt");

    private final String written;

    Field(String written) {
        this.written = written;
    }

    /** As submissions call it. */
    public String written() {
        return written;
    }

    static @Nullable Field of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.written.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    static String all() {
        return Arrays.stream(values()).map(Field::written).collect(Collectors.joining(", "));
    }
}
