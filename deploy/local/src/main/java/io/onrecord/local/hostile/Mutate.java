package io.onrecord.local.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages inputs; the same seed and number give the same damage. */
final class Mutate {
    private static final int MOST_STEPS = 5;
    private static final int MOST_BYTES = 200_000;
    private static final int LONGEST_SLICE = 400;
    private static final int MOST_REPEATS = 60;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What means something to one reader or another. */
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "&b;",
            "&#0;",
            "&#xD800;",
            "&lt;",
            "<script>",
            "</script>",
            "<p>",
            "<table><tr>",
            "<time datetime=9999999999>",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "\\u0000",
            "\\ud83d",
            "null",
            "true",
            "1e999",
            "-0",
            "99999999999999999999",
            "NaN",
            "'",
            "\"\"",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n\r\n",
            "\u0000",
            "\uFEFF",
            "\u202e",
            "\uD83D\uDE00",
            "\u2028",
            "HTTP/1.1 200 OK",
            "WARC/1.0",
            "Content-Length: -1",
            "Content-Type: text/html; charset=utf-16",
            "charset=utf-7",
            "--b",
            "--b--",
            "=?utf-8?B?",
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "%PDF-",
            "endobj",
            "stream",
            "endstream",
            "0 R",
            "xref",
            "trailer",
            "<<",
            ">>",
            "xmlns='x'",
            "xml:base='http://a/'",
            "http://127.0.0.2/",
            "file:///etc/passwd",
            "../",
            "%00",
            "%s%n",
            "2024-02-30",
            "+99999-01-01",
            "said",
            "“",
            "”");

    private final long seed;

    Mutate(long seed) {
        this.seed = seed;
    }

    /** Damaged before it is packed, or after. */
    byte[] of(Seed input, long number) {
        Random random = new Random(seed * SPREAD + number);
        boolean inside = random.nextBoolean();
        byte[] inner = input.inner().make();
        byte[] damaged = inside ? damaged(inner, random) : inner;
        byte[] whole = input.pack().pack(() -> damaged).make();
        return inside ? whole : damaged(whole, random);
    }

    private static byte[] damaged(byte[] input, Random random) {
        byte[] bytes = input.clone();
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            bytes = step(bytes, random);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    private static byte[] step(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return token(random);
        }
        int at = random.nextInt(bytes.length);
        int to = at + random.nextInt(Math.min(LONGEST_SLICE, bytes.length - at) + 1);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] slice = Arrays.copyOfRange(bytes, at, to);
        byte[] after = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> joined(before, filled(slice, random), after);
            case 2 -> joined(before, after);
            case 3 -> random.nextInt(4) == 0 ? before : joined(before, slice);
            case 4 -> joined(before, repeated(slice, random.nextInt(MOST_REPEATS)), after);
            case 5 -> joined(before, token(random), slice, after);
            case 6 -> joined(before, token(random), after);
            case 7 -> joined(after, slice, before);
            default -> joined(before, slice, elsewhere(bytes, random), after);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] filled(byte[] slice, Random random) {
        byte[] noise = new byte[Math.min(slice.length, 8)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] elsewhere(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(LONGEST_SLICE)));
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] slice, int times) {
        return Make.written(out -> {
            for (int i = 0; i < times; i++) {
                out.write(slice);
            }
        });
    }

    private static byte[] joined(byte[]... parts) {
        return Make.written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }
}
