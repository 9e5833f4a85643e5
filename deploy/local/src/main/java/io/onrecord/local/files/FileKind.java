package io.onrecord.local.files;

import java.nio.file.Path;
import java.util.Locale;

/** What a file holds, by the ending of its name. */
public enum FileKind {
    TEXT,
    PAGE,
    JSON,
    JSON_LINES,
    TABLE,
    DOCUMENT,
    ZIP,
    TAR,
    TAR_GZ,
    /** One file, packed. */
    GZ,
    WARC,
    WARC_GZ,
    OTHER;

    public static FileKind of(Path file) {
        return of(file.getFileName().toString());
    }

    public static FileKind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt", "text" -> TEXT;
            case "html", "htm", "xhtml" -> PAGE;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "csv", "tsv" -> TABLE;
            case "pdf", "docx", "rtf", "odt", "epub", "eml" -> DOCUMENT;
            case "zip" -> ZIP;
            case "tar" -> TAR;
            case "tgz" -> TAR_GZ;
            case "warc" -> WARC;
            case "gz" -> packed(name);
            default -> OTHER;
        };
    }

    private static FileKind packed(String name) {
        if (name.endsWith(".tar.gz")) {
            return TAR_GZ;
        }
        return name.endsWith(".warc.gz") ? WARC_GZ : GZ;
    }

    /** Text, or JSON with text in it: nothing has to be unpacked or parsed. */
    public boolean isPlain() {
        return this == TEXT || this == PAGE || this == JSON || this == JSON_LINES;
    }

    public boolean isArchive() {
        return switch (this) {
            case ZIP, TAR, TAR_GZ, GZ, WARC, WARC_GZ -> true;
            case TEXT, PAGE, JSON, JSON_LINES, TABLE, DOCUMENT, OTHER -> false;
        };
    }
}
