package io.onrecord.query.unchanged;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What tells one state of an answer from another. It is weak, since the same answer goes out compressed or not, and byte for
 * byte those differ.
 *
 * @param value as in the header ETag
 */
public record Validator(String value) {
    private static final Pattern GIVEN = Pattern.compile("\\*|(?:W/)?\"([^\"]*)\"");
    private static final int BYTES = 16;

    /** Of an answer as it stands. */
    static Validator of(byte[] body) {
        return new Validator("W/\"" + HexFormat.of().formatHex(sha256(body), 0, BYTES) + "\"");
    }

    /** Of an answer that is made out of nothing but these. */
    static Validator of(String... parts) {
        return of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether one of the headers {@code If-None-Match} names it; {@code *} is any. */
    public boolean isIn(List<String> headers) {
        return headers.stream()
                .flatMap(header -> GIVEN.matcher(header).results())
                .anyMatch(given -> given.group(1) == null || value.equals("W/\"" + given.group(1) + "\""));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
