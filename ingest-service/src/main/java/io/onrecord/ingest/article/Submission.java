package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.ingest.text.PageFacts;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, by whichever way; nothing of it has been checked.
 *
 * @param filename the file or address it came from, to show to people; never a path of ours
 * @param toldPublished when whoever told of it says that it was published; the page knows better
 */
record Submission(
        Body body,
        @Nullable String title,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String publishedAt,
        @Nullable String filename,
        @Nullable String toldPublished) {

    Submission(
            Body body,
            @Nullable String title,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String publishedAt,
            @Nullable String filename) {
        this(body, title, url, outlet, publishedAt, filename, null);
    }

    /** What was submitted. */
    sealed interface Body {
        /** Bytes or characters, whichever it is. */
        long size();
    }

    /** Characters: a field of a JSON submission. */
    record Written(String characters, boolean html) implements Body {
        @Override
        public long size() {
            return characters.length();
        }
    }

    /**
     * Bytes: a file.
     *
     * @param charset as declared by the client
     */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    record Sent(byte[] bytes, boolean html, @Nullable String charset) implements Body {
        @Override
        public long size() {
            return bytes.length;
        }
    }

    /**
     * A document, already made into text.
     *
     * @param original as it came, which is what is kept
     * @param facts what it says about itself
     */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    record Parsed(byte[] original, String mediaType, String text, PageFacts facts) implements Body {
        @Override
        public long size() {
            return original.length + (long) text.length();
        }
    }

    /** From JSON; exactly one of text and html must be there. */
    static Submission of(ArticleSubmission json, @Nullable String filename) {
        return new Submission(
                body(json.text(), json.html()), json.title(), json.url(), json.outlet(), json.publishedAt(), filename);
    }

    private static Body body(@Nullable String text, @Nullable String html) {
        if (text != null && html != null) {
            throw Refusals.invalid("article-text-and-html", "text", "there is both text and html: send one of them");
        }
        if (text != null) {
            return new Written(text, false);
        }
        if (html != null) {
            return new Written(html, true);
        }
        throw Refusals.empty("there is neither text nor html: send one of them");
    }

    /** The same with the metadata that it lacks taken from an upload's fields. */
    Submission orElse(Fields fields) {
        return new Submission(
                body,
                title == null ? fields.title() : title,
                url == null ? fields.url() : url,
                outlet == null ? fields.outlet() : outlet,
                publishedAt == null ? fields.publishedAt() : publishedAt,
                filename,
                toldPublished);
    }

    Submission told(@Nullable String published) {
        return new Submission(body, title, url, outlet, publishedAt, filename, published);
    }

    /** Metadata given beside the files of an upload. */
    record Fields(
            @Nullable String title,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String publishedAt) {}
}
