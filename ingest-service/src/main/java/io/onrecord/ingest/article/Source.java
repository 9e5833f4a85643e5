package io.onrecord.ingest.article;

import io.onrecord.ingest.text.Binary;
import io.onrecord.ingest.text.DecodeText;
import io.onrecord.ingest.text.Decoded;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A body as it came, and as characters.
 *
 * @param raw the bytes that are kept
 * @param mediaType {@code text/plain} or {@code text/html}, or that of a document
 * @param decoded the characters; of a document those that its parser made of it
 */
@SuppressWarnings("ArrayRecordComponent") // kept and handed on, never compared
record Source(byte[] raw, String mediaType, Decoded decoded) {
    private static final int UNREADABLE_PER_CENT = 5;

    /** Reads a body, or refuses it: too large, empty, binary, not decodable. */
    static Source of(Submission.Body body, int maxBytes) {
        return switch (body) {
            case Submission.Written written -> of(written, maxBytes);
            case Submission.Sent sent -> of(sent, maxBytes);
            case Submission.Parsed document -> of(document, maxBytes);
        };
    }

    boolean isHtml() {
        return mediaType.equals("text/html");
    }

    private static Source of(Submission.Written written, int maxBytes) {
        String characters = written.characters();
        int lone = loneSurrogate(characters);
        if (lone >= 0) {
            throw Refusals.notText("character " + characters.codePointCount(0, lone)
                    + " is half of a surrogate pair; send the text as valid Unicode");
        }
        byte[] raw = characters.getBytes(StandardCharsets.UTF_8);
        refuseBySize(raw.length, maxBytes);
        return checked(new Source(raw, mediaType(written.html()), new Decoded(characters, StandardCharsets.UTF_8)));
    }

    private static Source of(Submission.Sent sent, int maxBytes) {
        byte[] raw = sent.bytes();
        refuseBySize(raw.length, maxBytes);
        if (Binary.isBinary(raw)) {
            throw Refusals.binary();
        }
        return checked(
                new Source(raw, mediaType(sent.html()), DecodeText.decode(raw, charset(sent.charset()), sent.html())));
    }

    /** Its own size was looked at before it was parsed. */
    private static Source of(Submission.Parsed document, int maxBytes) {
        refuseBySize(document.text().getBytes(StandardCharsets.UTF_8).length, maxBytes);
        return checked(new Source(
                document.original(), document.mediaType(), new Decoded(document.text(), StandardCharsets.UTF_8)));
    }

    private static Source checked(Source source) {
        String text = source.decoded.text();
        if (Binary.isBinary(text)) {
            throw Refusals.binary();
        }
        long unreadable = text.chars().filter(unit -> unit == 0xFFFD).count();
        if (unreadable * 100 > (long) text.length() * UNREADABLE_PER_CENT) {
            throw Refusals.notText("as " + source.decoded.charset() + ", " + unreadable + " of " + text.length()
                    + " characters cannot be read; send it as UTF-8");
        }
        return source;
    }

    private static void refuseBySize(int bytes, int maxBytes) {
        if (bytes > maxBytes) {
            throw Refusals.tooLarge(maxBytes);
        }
        if (bytes == 0) {
            throw Refusals.empty("it has no bytes at all");
        }
    }

    private static @Nullable String charset(@Nullable String declared) {
        return declared == null || declared.isBlank() ? null : declared;
    }

    private static String mediaType(boolean html) {
        return html ? "text/html" : "text/plain";
    }

    private static int loneSurrogate(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(unit)) {
                return index;
            }
        }
        return -1;
    }
}
