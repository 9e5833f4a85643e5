package io.onrecord.ingest.identity;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article, derived so that a retry gets the same one: the first 16 bytes of SHA-256 over a prefix and the
 * canonical URL, or publisher and content, as a UUID of version 8 (RFC 9562, name-based SHA-256).
 */
public final class ArticleId {
    private ArticleId() {}

    /**
     * By the address when there is one.
     *
     * @param url canonical address; null when there is none
     * @param contentHash {@link #contentHash} of the cleaned text
     */
    public static UUID of(@Nullable String url, String publisher, byte[] contentHash) {
        return url != null
                ? uuid("article-url\n" + url)
                : uuid("article-content\n" + publisher + "\n" + HexFormat.of().formatHex(contentHash));
    }

    /** SHA-256 of the cleaned text in UTF-8. */
    public static byte[] contentHash(String text) {
        return Sha256.of(text);
    }

    private static UUID uuid(String name) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(name));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }
}
