package io.onrecord.ingest.article;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.document.Answer;
import io.onrecord.ingest.document.DocumentKind;
import io.onrecord.ingest.document.DocumentSettings;
import io.onrecord.ingest.document.ReadDocument;
import io.onrecord.ingest.table.Columns;
import io.onrecord.ingest.text.DateClaim;
import io.onrecord.ingest.text.PageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the articles of one file: one of a text, a page or a JSON file, one a line of JSON Lines, one a row of a table. */
@ApplicationScoped
class ReadFile {
    private static final int SNIFFED = 1024;

    private final ReadSubmission read;
    private final ReadRows rows;
    private final ReadDocument documents;
    private final DocumentSettings largest;
    private final ArticleLimits limits;

    ReadFile(
            ReadSubmission read,
            ReadRows rows,
            ReadDocument documents,
            DocumentSettings largest,
            ArticleLimits limits) {
        this.documents = documents;
        this.largest = largest;
        this.read = read;
        this.rows = rows;
        this.limits = limits;
    }

    /** Reads one article when it is its turn. */
    interface Reading {
        Submission read() throws IOException;
    }

    /** Takes one article after the other; false ends it. */
    interface Taking {
        boolean take(String name, Reading reading) throws IOException;
    }

    /** Hands over each article; whether to go on with the next file. An archive is to be opened first. */
    boolean read(Part part, Columns columns, Taking taking) throws IOException {
        return switch (part.format()) {
            case JSON_LINES -> readLines(part, columns, taking);
            case TABLE -> rows.read(part, columns, taking);
            case JSON -> taking.take(part.name(), () -> readJson(part, columns));
            case TEXT, HTML, OTHER -> taking.take(part.name(), () -> readPlain(part));
            // Held until it is kept: documents are large.
            case DOCUMENT -> documents.inTurn(() -> taking.take(part.name(), () -> readDocument(part)));
            case ARCHIVE -> throw new IllegalArgumentException(part.name());
        };
    }

    private Submission readJson(Part part, Columns columns) throws IOException {
        try (InputStream content = part.content().open()) {
            return submission(read.read(content, columns), part, part.name());
        }
    }

    private Submission readPlain(Part part) throws IOException {
        byte[] bytes = part.bytes(limits.maxBytes());
        if (bytes.length > limits.maxBytes()) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
        boolean html = part.format() == Format.HTML || looksLikeHtml(bytes);
        return new Submission(
                new Submission.Sent(bytes, html, part.charset()), null, part.url(), null, null, part.name());
    }

    private Submission readDocument(Part part) throws IOException {
        DocumentKind kind = Objects.requireNonNull(part.document(), part.name());
        byte[] bytes = part.bytes(largest.maxBytes());
        if (bytes.length > largest.maxBytes()) {
            throw Refusals.tooLargeDocument(largest.maxBytes());
        }
        if (bytes.length == 0) {
            throw Refusals.empty("it has no bytes at all");
        }
        Answer.Read read = documents.read(kind, bytes, limits.maxBytes());
        PageFacts facts = new PageFacts(
                read.title(),
                null,
                null,
                null,
                read.date() == null ? List.of() : List.of(new DateClaim(PublishedMethod.META, read.date())),
                List.of());
        return new Submission(
                new Submission.Parsed(bytes, kind.mediaType(), read.text(), facts),
                null,
                part.url(),
                null,
                null,
                part.name());
    }

    private boolean readLines(Part part, Columns columns, Taking taking) throws IOException {
        try (InputStream content = new BufferedInputStream(part.content().open())) {
            LimitedLines lines = new LimitedLines(content, limits.maxJsonBytes());
            while (lines.next()) {
                String where = part.name() + ":" + lines.number();
                if (!lines.isBlank() && !taking.take(where, () -> readLine(lines, columns, part, where))) {
                    return false;
                }
            }
            return true;
        } catch (ProblemException broken) {
            return taking.take(part.name(), () -> {
                throw broken;
            });
        }
    }

    private Submission readLine(LimitedLines lines, Columns columns, Part part, String where) throws IOException {
        if (lines.isTooLong()) {
            throw Refusals.tooLarge(limits.maxBytes());
        }
        return submission(read.read(new ByteArrayInputStream(lines.line()), columns), part, where);
    }

    private static Submission submission(ArticleSubmission json, Part part, String where) {
        Submission submission = Submission.of(json, where);
        return part.url() == null ? submission : submission.orElse(new Submission.Fields(null, part.url(), null, null));
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^[^<\\w]*", "")
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head");
    }
}
