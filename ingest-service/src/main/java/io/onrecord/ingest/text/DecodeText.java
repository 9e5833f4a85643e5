package io.onrecord.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out how bytes are to be read: byte order mark, what was declared, UTF-8 if it fits, else statistics. */
public final class DecodeText {
    private static final int HEAD = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern META_CHARSET = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** As every browser does: what calls itself one of these is windows-1252, which is the same and a little more. */
    private static final Set<String> READ_AS_1252 = Set.of("ISO-8859-1", "US-ASCII", "windows-1252");

    private DecodeText() {}

    /**
     * Reads bytes as text; what fits no character becomes U+FFFD.
     *
     * @param declared the charset that came with the bytes; null when none did
     * @param html whether a declaration inside the page counts
     */
    public static Decoded decode(byte[] bytes, @Nullable String declared, boolean html) {
        Charset charset = charsetOf(bytes, declared, html);
        return new Decoded(new String(bytes, charset), charset);
    }

    private static Charset charsetOf(byte[] bytes, @Nullable String declared, boolean html) {
        @Nullable Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return marked;
        }
        @Nullable Charset unmarked = Utf16Shape.of(bytes);
        if (unmarked != null) {
            return unmarked;
        }
        Utf8Shape shape = Utf8Shape.of(bytes);
        @Nullable Charset named = named(declared);
        if (named == null && html) {
            named = named(metaCharset(bytes));
        }
        // A wrong label is common; non-ASCII bytes that form UTF-8 throughout are hardly ever anything else.
        if (named != null && !named.equals(StandardCharsets.UTF_8) && !shape.isSurely()) {
            return named;
        }
        return shape.isMostly() ? StandardCharsets.UTF_8 : detected(bytes);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String metaCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The charset of a label; null for an unknown one, or one that the bytes cannot be in, as we have looked at them. */
    private static @Nullable Charset named(@Nullable String label) {
        if (label == null || label.toLowerCase(Locale.ROOT).startsWith("utf-16")) {
            return null;
        }
        try {
            Charset charset = Charset.forName(label.strip());
            return READ_AS_1252.contains(charset.name()) ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector().setText(DetectionSample.of(bytes));
        @Nullable CharsetMatch match = detector.detect();
        @Nullable Charset charset = match == null ? null : named(match.getName());
        // The detector also names UTF-8 for what is not; that was looked at with more care above.
        return charset == null || charset.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : charset;
    }
}
