package io.onrecord.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells files that are no text at all: pictures, archives, office documents. */
public final class Binary {
    private static final List<byte[]> SIGNATURES = List.of(
            signature("\u0089PNG"),
            signature("PK\u0003\u0004"),
            signature("PK\u0005\u0006"),
            signature("GIF8"),
            signature("\u00FF\u00D8\u00FF"),
            signature("%PDF-"),
            signature("\u001F\u008B"),
            signature("BZh9"),
            signature("7z\u00BC\u00AF"),
            signature("Rar!"),
            signature("\u00D0\u00CF\u0011\u00E0"),
            signature("\u007FELF"),
            signature("\u00CA\u00FE\u00BA\u00BE"),
            signature("RIFF"),
            signature("OggS"),
            signature("ID3"),
            signature("(\u00B5/\u00FD"));

    private static final int CONTROLS_PER_CENT = 5;
    private static final int CONTROLS_AT_LEAST = 8;

    private Binary() {}

    /** By the first bytes. */
    public static boolean isBinary(byte[] bytes) {
        // A text may begin with letters such as RIFF; a file of that format has zero bytes soon after.
        return SIGNATURES.stream().anyMatch(signature -> startsWith(bytes, signature)) && hasControl(bytes);
    }

    /** By what came out: text has hardly any control characters; a stray one is dropped later. */
    public static boolean isBinary(String decoded) {
        long controls = decoded.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        return controls >= CONTROLS_AT_LEAST && controls * 100 > (long) decoded.length() * CONTROLS_PER_CENT;
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length
                && java.util.Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    private static boolean hasControl(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i])) {
                return true;
            }
        }
        return DecodeText.startsWith(bytes, '%', 'P', 'D', 'F', '-');
    }

    private static byte[] signature(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
