package io.onrecord.ingest.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A few words from outside as one clean line that any column and page can hold. */
public final class Line {
    private Line() {}

    /** Without control characters, halves of surrogate pairs and superfluous space; null when nothing is left. */
    public static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String whole = new String(written.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        String line =
                whole.replaceAll("[\\s\\p{Cntrl}\\x{2028}\\x{2029}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /**
     * The same, or its beginning.
     *
     * @param longest UTF-16 units that are kept; a pair is not cut in two
     */
    public static @Nullable String of(@Nullable String written, int longest) {
        @Nullable String line = of(written);
        if (line == null || line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end).strip();
    }
}
