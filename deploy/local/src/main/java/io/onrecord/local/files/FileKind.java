package io.onrecord.local.files;

import java.nio.file.Path;
import java.util.Locale;

/** What a file holds, by the ending of its name. */
public enum FileKind {
    TEXT,
    PAGE,
    JSON,
    JSON_LINES,
    OTHER;

    public static FileKind of(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "txt" -> TEXT;
            case "html", "htm" -> PAGE;
            case "json" -> JSON;
            case "jsonl" -> JSON_LINES;
            default -> OTHER;
        };
    }
}
