package io.onrecord.ingest.article;

import io.onrecord.ingest.archive.Entry;
import io.onrecord.ingest.document.DocumentKind;
import io.onrecord.ingest.text.Line;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A file of an upload, or one of an archive in it.
 *
 * @param name to show, never a path of ours; in an archive {@code a.zip!/folder/b.html}
 * @param document of which kind, if it is a document
 * @param charset as declared
 * @param url where a crawl got it
 */
record Part(
        String name,
        Format format,
        @Nullable DocumentKind document,
        @Nullable String charset,
        @Nullable String url,
        Entry.Content content) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_INNER_NAME = 1000;

    /** The name of a file in an archive stands behind this. */
    static final String INSIDE = "!/";

    static Part of(FileUpload file) {
        String name = nameOf(file);
        return new Part(
                name,
                Format.of(name, mediaType(file)),
                document(name, mediaType(file)),
                file.contentType() == null
                        ? null
                        : MediaType.valueOf(file.contentType()).getParameters().get(MediaType.CHARSET_PARAMETER),
                null,
                () -> Files.newInputStream(file.uploadedFile()));
    }

    /** The address of an answer in a crawl says nothing of its kind, its media type does; with files in archives it is the other way round. */
    static Part of(String archive, Entry entry) {
        Format format = entry.mediaType() == null ? Format.of(entry.name(), null) : Format.crawled(entry.mediaType());
        String inner = shortened(entry.name(), "file", LONGEST_INNER_NAME);
        // An address may end in .pdf and lead to a page.
        @Nullable
        DocumentKind document =
                entry.mediaType() == null ? document(entry.name(), null) : DocumentKind.ofMediaType(entry.mediaType());
        return new Part(archive + INSIDE + inner, format, document, entry.charset(), entry.url(), entry.content());
    }

    private static @Nullable DocumentKind document(String name, @Nullable String mediaType) {
        @Nullable DocumentKind named = DocumentKind.ofName(name);
        return named != null || mediaType == null ? named : DocumentKind.ofMediaType(mediaType);
    }

    /** As declared, without parameters, in lower case. */
    static @Nullable String mediaType(FileUpload file) {
        if (file.contentType() == null) {
            return null;
        }
        MediaType type = MediaType.valueOf(file.contentType());
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }

    /** All its bytes, or one more than the limit. */
    byte[] bytes(int limit) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(limit + 1);
        }
    }

    static String nameOf(FileUpload file) {
        return shortened(file.fileName(), "file", LONGEST_NAME);
    }

    /** Only ever shown; still no control characters and no novel. */
    private static String shortened(@Nullable String written, String otherwise, int longest) {
        @Nullable String name = Line.of(written);
        if (name == null) {
            return otherwise;
        }
        return name.length() <= longest ? name : name.substring(0, longest);
    }
}
