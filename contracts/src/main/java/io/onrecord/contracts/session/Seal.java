package io.onrecord.contracts.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes text unreadable and unchangeable for everybody who does not have the secret: AES-256-GCM, each time with a nonce of its own. */
public final class Seal {
    /** Of a secret, in characters; it is to be random, not a password. */
    public static final int SHORTEST_SECRET = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** What is sealed for one is not opened for another. */
    public enum Purpose {
        /** Who signed in, in their browser's cookie. */
        SESSION,
        /** A link that signs in once. */
        LINK
    }

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException when the secret is too short */
    public Seal(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret has fewer than " + SHORTEST_SECRET + " characters");
        }
        try {
            this.key = new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Seals a text.
     *
     * @param until when it opens no more, to the second
     * @return letters, digits, - and _
     */
    public String close(Purpose purpose, String text, Instant until) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(Long.BYTES + words.length)
                .putLong(until.getEpochSecond())
                .put(words);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(content.array());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The text; empty when it is not whole, of another secret or purpose, or too old. */
    public Optional<String> open(Purpose purpose, String sealed, Instant now) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            // The decoder takes several spellings for one, and what is used up is known by its spelling.
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(sealed)) {
                return Optional.empty();
            }
            ByteBuffer all = ByteBuffer.wrap(bytes);
            if (all.remaining() < NONCE_BYTES + Long.BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] closed = new byte[all.remaining()];
            all.get(closed);
            ByteBuffer content =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(closed));
            boolean fresh = now.getEpochSecond() < content.getLong();
            return fresh ? Optional.of(StandardCharsets.UTF_8.decode(content).toString()) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, Purpose purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.name().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
