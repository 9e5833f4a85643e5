package io.onrecord.query.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.UUID;

/**
 * How the bytes of an article are handed over. They are a stranger's: a browser gets them as plain text or as mere bytes,
 * never as a page that could run something.
 *
 * @param mediaType for the Content-Type header
 */
record Download(String mediaType, String filename) {

    static Download of(UUID id, String mediaType, String charset) {
        return known(charset)
                .filter(charsetOfText -> mediaType.equals("text/plain"))
                .map(charsetOfText ->
                        new Download("text/plain;charset=" + charsetOfText.name(), "article-" + id + ".txt"))
                .orElseGet(() -> new Download("application/octet-stream", "article-" + id + ".bin"));
    }

    /** A charset goes into a header, so only one that the JDK knows will do. */
    private static Optional<Charset> known(String charset) {
        try {
            return Optional.of(Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
