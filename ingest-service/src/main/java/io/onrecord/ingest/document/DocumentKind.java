package io.onrecord.ingest.document;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that are read. */
public enum DocumentKind {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    RTF("rtf", "application/rtf"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    EPUB("epub", "application/epub+zip"),
    EML("eml", "message/rfc822");

    private final String ending;
    private final String mediaType;

    DocumentKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the ending of a file's name; null when it is none. */
    public static @Nullable DocumentKind ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(ending))
                .findFirst()
                .orElse(null);
    }

    /** By the media type, without parameters and in lower case; null when it is none. */
    public static @Nullable DocumentKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElse(null);
    }
}
