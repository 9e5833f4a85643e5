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
}
