package io.onrecord.ingest.article;

import io.onrecord.ingest.text.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reads the articles of an uploaded file: one of a text, a page or a JSON file, one a line of a JSON Lines file. */
@ApplicationScoped
class ReadFile {
    private static final int SNIFFED = 1024;
    private static final int LONGEST_NAME = 255;

    private final ReadSubmission read;
    private final ArticleLimits limits;

    ReadFile(ReadSubmission read, ArticleLimits limits) {
        this.read = read;
        this.limits = limits;
    }

    /** What a file is read as. */
    enum Format {
        TEXT,
        HTML,
        JSON,
        JSON_LINES
    }

    /** Reads one article when it is its turn. */
    interface Reading {
        Submission read() throws IOException;
    }

    /** Takes one article after the other; false ends it. */
    interface Taking {
        boolean take(String name, Reading reading) throws IOException;
    }

    static boolean holdsMany(FileUpload file) {
        return format(file) == Format.JSON_LINES;
    }

    /** Hands over each article; whether to go on with the next file. */
    boolean read(FileUpload file, Taking taking) throws IOException {
        String name = nameOf(file);
        Format format = format(file);
        return switch (format) {
            case JSON_LINES -> readLines(file, name, taking);
            case JSON -> taking.take(name, () -> readJson(file, name));
            case TEXT, HTML -> taking.take(name, () -> readPlain(file, name, format));
        };
    }

    private Submission readJson(FileUpload file, String name) throws IOException {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return Submission.of(read.read(content), name);
        }
    }

    private Submission readPlain(FileUpload file, String name, Format format) throws IOException {
        if (file.size() > limits.maxBytes()) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
        byte[] bytes = Files.readAllBytes(file.uploadedFile());
        boolean html = format == Format.HTML || looksLikeHtml(bytes);
        return new Submission(new Submission.Sent(bytes, html, charset(file)), null, null, null, null, name);
    }

    private boolean readLines(FileUpload file, String name, Taking taking) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file.uploadedFile()))) {
            LimitedLines lines = new LimitedLines(content, limits.maxJsonBytes());
            while (lines.next()) {
                String where = name + ":" + lines.number();
                if (!lines.isBlank() && !taking.take(where, () -> readLine(lines, where))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Submission readLine(LimitedLines lines, String where) throws IOException {
        if (lines.isTooLong()) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
        return Submission.of(read.read(new ByteArrayInputStream(lines.line())), where);
    }

    /** By name first: clients often declare {@code application/octet-stream} or nothing. */
    private static Format format(FileUpload file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        String type = file.contentType() == null ? "" : file.contentType().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || type.contains("ndjson") || type.contains("jsonl")) {
            return Format.JSON_LINES;
        }
        if (name.endsWith(".json") || type.startsWith("application/json")) {
            return Format.JSON;
        }
        boolean html = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return html || type.startsWith("text/html") ? Format.HTML : Format.TEXT;
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^[^<\\w]*", "")
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head");
    }

    private static @Nullable String charset(FileUpload file) {
        return file.contentType() == null
                ? null
                : MediaType.valueOf(file.contentType()).getParameters().get(MediaType.CHARSET_PARAMETER);
    }

    /** Only ever shown; still no control characters and no novel. */
    private static String nameOf(FileUpload file) {
        @Nullable String name = Line.of(file.fileName());
        if (name == null) {
            return "file";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
