package io.onrecord.store.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its owner has it: {@code onrecord_<id>_<secret>}.
 *
 * @param id 12 of the letters a to z and digits 2 to 7, which names the key and is no secret
 * @param secret 43 characters of Base64 for URLs, which are 256 random bits
 */
public record KeyText(String id, String secret) {
    /** What every key begins with, so that people and scanners know one when they see it. */
    public static final String PREFIX = "onrecord_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z2-7]{12})_([A-Za-z0-9_-]{43})");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_BYTES = 32;

    /** A key that nobody has had before. */
    public static KeyText random(SecureRandom random) {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyText(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty for what has not the form of a key. */
    public static Optional<KeyText> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    /** The whole of it, for its owner. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** 32 bytes that are kept in its place. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Does not tell the secret, wherever it may be written. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
