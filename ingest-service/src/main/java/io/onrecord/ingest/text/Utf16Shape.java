package io.onrecord.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises UTF-16 without a byte order mark: every other byte of western text is zero. */
final class Utf16Shape {
    private static final int SAMPLE = 4096;
    private static final int ENOUGH = 8;

    private Utf16Shape() {}

    static @Nullable Charset of(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i < pairs; i++) {
            if (bytes[2 * i] == 0) {
                zeroFirst++;
            }
            if (bytes[2 * i + 1] == 0) {
                zeroSecond++;
            }
        }
        if (pairs < ENOUGH || bytes.length % 2 != 0) {
            return null;
        }
        if (zeroFirst > pairs * 7 / 10 && zeroSecond == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return zeroSecond > pairs * 7 / 10 && zeroFirst == 0 ? StandardCharsets.UTF_16LE : null;
    }
}
