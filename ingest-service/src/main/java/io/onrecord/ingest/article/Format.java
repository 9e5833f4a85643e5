package io.onrecord.ingest.article;

import io.onrecord.ingest.archive.ArchiveKind;
import io.onrecord.ingest.document.DocumentKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is read as. */
enum Format {
    TEXT,
    HTML,
    JSON,
    JSON_LINES,
    TABLE,
    DOCUMENT,
    ARCHIVE,
    /** None of these; a file that somebody sends by itself is tried as text all the same. */
    OTHER;

    private static final Map<String, Format> ENDINGS = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("text", TEXT),
            Map.entry("md", TEXT),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("json", JSON),
            Map.entry("jsonl", JSON_LINES),
            Map.entry("ndjson", JSON_LINES),
            Map.entry("csv", TABLE),
            Map.entry("tsv", TABLE));

    /**
     * By name first: clients often declare {@code application/octet-stream} or nothing, and browsers a spreadsheet for CSV.
     *
     * @param mediaType without parameters, in lower case
     */
    static Format of(String name, @Nullable String mediaType) {
        if (ArchiveKind.of(name, mediaType) != null) {
            return ARCHIVE;
        }
        if (DocumentKind.ofName(name) != null) {
            return DOCUMENT;
        }
        @Nullable Format named = ENDINGS.get(ending(name));
        return named != null || mediaType == null ? (named == null ? OTHER : named) : declared(mediaType);
    }

    /** Of an answer of a web server: data that scripts fetch is no article. */
    static Format crawled(String mediaType) {
        Format format = declared(mediaType);
        return format == HTML || format == TEXT || format == DOCUMENT ? format : OTHER;
    }

    private static Format declared(String mediaType) {
        if (DocumentKind.ofMediaType(mediaType) != null) {
            return DOCUMENT;
        }
        return switch (mediaType) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/plain" -> TEXT;
            case "application/json" -> JSON;
            case "text/csv", "text/tab-separated-values" -> TABLE;
            default -> mediaType.contains("ndjson") || mediaType.contains("jsonl") ? JSON_LINES : OTHER;
        };
    }

    boolean holdsMany() {
        return this == JSON_LINES || this == TABLE || this == ARCHIVE;
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
